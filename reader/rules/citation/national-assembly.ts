import { rule } from '../../rule.ts'
import { NOT_INSIDE, NUMBER_WORD, RUNNING, TYPE_WORD } from '../../words/symbols.ts'
import { type Cited, cited, ISSUED } from './citation.ts'

// The name of a law may stand between its type and its number: "Luật Giá số 16/2023/QH15".
const NAME = String.raw`(?:[\p{L},&-]{1,12} ){0,20}?`

export default rule<Cited>({
  name: 'citation/national-assembly',
  says: 'A law, ordinance or resolution of the National Assembly or its Standing Committee, cited by number.',
  needs: ['qh'],
  pattern: new RegExp(
    `${NOT_INSIDE}(?:(?<code>Bộ )?${TYPE_WORD} (?<name>${NAME}))?${NUMBER_WORD}(?<number>${RUNNING} ?/ ?(?:(?:19|20)\\d{2} ?[/-] ?|NQ ?- ?)(?:UBTV)?QH ?\\d{1,3})${ISSUED}(?![\\p{L}\\p{N}])`,
    'gu',
  ),
  read(groups) {
    const read = cited({ ...groups, number: groups.number!.replace(/QH /u, 'QH') }, undefined)
    const name = groups.name?.trim()
    return /^[Ll]uật$/u.test(groups.word ?? '') && name && !/^s[ốô]/u.test(name)
      ? { ...read, name: `${groups.code ? 'Bộ luật' : 'Luật'} ${name}` }
      : read
  },

  examples: [
    ['Luật số 91/2025/QH15 ngày 26/6/2025', { number: '91/2025/QH15', date: '2025-06-26', type: 'Luật' }],
    ['thông qua Luật Giá số 16/2023/QH 15', { number: '16/2023/QH15', date: null, type: 'Luật', name: 'Luật Giá' }],
    [
      'Bộ luật Hàng hải số 95/2015/QH13',
      { number: '95/2015/QH13', date: null, type: 'Luật', name: 'Bộ luật Hàng hải' },
    ],
    ['Luật Thú y số 15/2005 – QH 11', { number: '15/2005-QH11', date: null, type: 'Luật', name: 'Luật Thú y' }],
    ['Nghị quyết số 237/NQ-UBTVQH16', { number: '237/NQ-UBTVQH16', date: null, type: 'NQ' }],
    ['Pháp lệnh 05/2020/UBTVQH14', { number: '05/2020/UBTVQH14', date: null, type: 'PL' }],
  ],
  not: ['Quốc hội khóa XV', 'kỳ họp thứ 5 QH15', 'Nghị định số 30/2020/NĐ-CP'],
})
