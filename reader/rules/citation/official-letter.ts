import { rule } from '../../rule.ts'
import { HEAD, ISSUER_PART, MORE, RUNNING } from '../../words/symbols.ts'
import { type Cited, cited, ISSUED } from './citation.ts'

const FORM = /(?:[Mm]ẫu|[Bb]iểu(?: mẫu)?|[Pp]hụ lục|[Hh]óa đơn|[Tt]ài khoản) (?:s[ốô] )?$/u

// n/ISSUER-UNIT: a công văn has no type in its symbol (Decree 30/2020, annex I).
export default rule<Cited>({
  name: 'citation/official-letter',
  says: 'An official letter, cited by number, issuer and drafting unit.',
  needs: ['/', '-cp', '-hđbt', '-ttg'],
  pattern: new RegExp(
    `${HEAD}(?<number>${RUNNING} ?(?:/|-(?=(?:CP|HĐBT|TTg)(?!\\p{L}))) ?${ISSUER_PART}(?:${MORE}){0,4})${ISSUED}(?![\\p{L}\\p{N}]|-\\p{L})`,
    'gu',
  ),
  read(groups, match, block) {
    const named = Boolean(groups.word || groups.so)
    if (!named && !groups.number!.includes('-')) return undefined
    if (FORM.test(block.text.slice(Math.max(0, match.index - 24), match.index))) return undefined
    return cited(groups, groups.word && !/^(?:[Cc]ông văn|[Vv]ăn bản)$/u.test(groups.word) ? undefined : 'CV')
  },

  examples: [
    ['Công văn số 4643/UBND-KGVX ngày 28/8/2024', { number: '4643/UBND-KGVX', date: '2024-08-28', type: 'CV' }],
    ['; số 5442/UBND-KGVX ngày 10/10/2024', { number: '5442/UBND-KGVX', date: '2024-10-10', type: 'CV' }],
    ['tại Văn bản số 6138/UBNDKGVX', { number: '6138/UBNDKGVX', date: null, type: 'CV' }],
    ['tại Văn bản số 12/HT/KT-TC ngày 15/6/2026', { number: '12/HT/KT-TC', date: '2026-06-15', type: 'CV' }],
    ['Công văn số 35/S YT-NVY ngày 15/6/2027', { number: '35/SYT-NVY', date: '2027-06-15', type: 'CV' }],
    ['Nghị định 15-CP ngày 02/3/1993', { number: '15-CP', date: '1993-03-02', type: 'NĐ' }],
    ['Công văn 2390/BTTTT-THH', { number: '2390/BTTTT-THH', date: null, type: 'CV' }],
  ],
  not: [
    'Số:          /SKHCN-HCTH',
    'Biểu mẫu số 14/YTCS',
    'bảo vệ kho 24/24H',
    '05 người/UBND xã',
    'nhà số 12/A Bình Minh',
  ],
})
