import { rule } from '../../rule.ts'
import { ANY_PART, MORE, TYPE_CODE } from '../../words/symbols.ts'
import { type Cited, cited, ISSUED } from './citation.ts'

const LAST = String.raw`(?:\d{1,5}(?:,| và) ){0,4}\d{1,5}(?<symbol> ?/ ?(?:20\d{2} ?/ ?)?${TYPE_CODE}(?:${MORE}){1,3}|-${TYPE_CODE}/${ANY_PART})${ISSUED}(?![\p{L}\p{N}])`

// "Quyết định số 15 và 16/QĐ-UBND ngày …": the last number is that of citation/number-and-type.
export default rule<Cited>({
  name: 'citation/shared-symbol',
  says: 'A number before others of the same symbol, which stands with the last of them alone.',
  needs: [' và ', ', '],
  pattern: new RegExp(
    String.raw`(?=\d)(?<=s[ốô]:? (?:\d{1,5}(?:,| và) ){0,4})(?<number>\d{1,5})(?=(?:,| và) ${LAST})`,
    'gu',
  ),
  read: groups => cited({ ...groups, number: groups.number! + groups.symbol! }, groups.code),

  examples: [
    ['Quyết định số 15 và 16/QĐ-UBND ngày 10/5/2027', { number: '15/QĐ-UBND', date: '2027-05-10', type: 'QĐ' }],
    [
      'các Quyết định số: 21, 22 và 23/QĐ-UBND ngày 10/5/2027',
      { number: '21/QĐ-UBND', date: '2027-05-10', type: 'QĐ' },
      { number: '22/QĐ-UBND', date: '2027-05-10', type: 'QĐ' },
    ],
    ['Thông tư số 15, 16/2027/TT-BYT', { number: '15/2027/TT-BYT', date: null, type: 'TT' }],
    ['Kết luận số 21, 22-KL/TU', { number: '21-KL/TU', date: null, type: 'KL' }],
    ['Thông báo số 15 và 16/TB-SYT', { number: '15/TB-SYT', date: null, type: 'TB' }],
  ],
  not: ['Quyết định số 15/QĐ-UBND và 16/QĐ-UBND', 'phụ lục số 15 và Quyết định số 16/QĐ-UBND', 'từ 15 và 16/QĐ-UBND'],
})
