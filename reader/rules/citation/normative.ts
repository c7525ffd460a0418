import { rule } from '../../rule.ts'
import { HEAD, ISSUER_PART, MORE, RUNNING } from '../../words/symbols.ts'
import { type Cited, cited, ISSUED } from './citation.ts'

// n/yyyy/TYPE-ISSUER, the family of the Law on Promulgation of Legal Documents; the slash before the type may be lost.
export default rule<Cited>({
  name: 'citation/normative',
  says: 'A decree, circular, or other legal document, cited by number, year and symbol.',
  needs: ['/19', '/20', '/ 19', '/ 20'],
  pattern: new RegExp(
    `${HEAD}(?<number>${RUNNING} ?/ ?(?:19|20)\\d ?\\d ?/? ?(?:${ISSUER_PART}|L(?=-CTN))(?:${MORE}){0,6})${ISSUED}(?![\\p{L}\\p{N}])`,
    'gu',
  ),
  read(groups) {
    const code = /\/? ?(?<!L-)(NĐ|NÐ|ND|TTLT|TT|QĐ|QÐ|QD|NQ|CT|PL|QH|VBHN)/u.exec(groups.number!.slice(5))?.[1]
    if (/^\d+ ?\/ ?\d{4} ?\/? ?(?:QH|UBTVQH)/u.test(groups.number!)) return undefined
    return cited(groups, code)
  },

  examples: [
    [
      'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ',
      { number: '30/2020/NĐ-CP', date: '2020-03-05', type: 'NĐ' },
    ],
    [
      'theo Thông tư 12/2022/TT- BTTTT, ngày 12 tháng 8 năm 2022',
      { number: '12/2022/TT-BTTTT', date: '2022-08-12', type: 'TT' },
    ],
    ['Thông tư số 01/2018/TT-VPCP ngày 23/1 1/2018', { number: '01/2018/TT-VPCP', date: '2018-11-23', type: 'TT' }],
    [
      'Nghị định số 34/2016/NĐ-CP ngày 14 tháng l1 năm 2016',
      { number: '34/2016/NĐ-CP', date: '2016-11-14', type: 'NĐ' },
    ],
    [
      'Nghị định số 12/2027/N Đ-CP và Thông tư số 15/2027/TT: -BYT "ngày l5/6-2027',
      { number: '12/2027/NĐ-CP', date: null, type: 'NĐ' },
      { number: '15/2027/TT-BYT', date: '2027-06-15', type: 'TT' },
    ],
    [
      'Nghi dinh so 12/2027/ND-CP ngay 08 thcing 6 nom 2027',
      { number: '12/2027/ND-CP', date: '2027-06-08', type: 'NĐ' },
    ],
    ['Thông tư số 12/2027/TT-BYT ngày 05 tháng 6 năm 20275', { number: '12/2027/TT-BYT', date: null, type: 'TT' }],
    ['Nghị quyết số 66.4/2025/NQ-CP', { number: '66.4/2025/NQ-CP', date: null, type: 'NQ' }],
    ['Lệnh số 12/2027/L-CTN ngày 05/3/2027', { number: '12/2027/L-CTN', date: '2027-03-05', type: 'L' }],
    ['tại Quyết định số 52/2025/QĐ-UBND', { number: '52/2025/QĐ-UBND', date: null, type: 'QĐ' }],
    ['Nghị định số 12/2017NĐ-CP ngày 31/9/2017', { number: '12/2017NĐ-CP', date: null, type: 'NĐ' }],
  ],
  not: ['tỷ lệ 1/2000', 'ngày 05/11/2025', 'Luật số 91/2025/QH15', 'niên khóa 2024/2025/Học kỳ'],
})
