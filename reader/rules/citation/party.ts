import { rule } from '../../rule.ts'
import { ANY_PART, HEAD, RUNNING, TYPE_CODE } from '../../words/symbols.ts'
import { type Cited, cited, ISSUED } from './citation.ts'

// n-TYPE/ISSUER: Guidance 36-HD/VPTW of the Office of the Central Committee; some offices write hyphens alone.
export default rule<Cited>({
  name: 'citation/party',
  says: 'A document of the Party or a committee that numbers like it: number, hyphen, type, slash, issuer.',
  needs: ['/', '-kh-', '-qđ-', '-tb-', '-bc-', '-ct-', '-ttr-', '-nq-', '-hd-', '-cv-'],
  where: block => /\d[a-zđ]?(?: ?- ?| )[A-ZĐÐ0][A-ZĐÐy]/u.test(block.text),
  pattern: new RegExp(
    `${HEAD}(?<number>${RUNNING}(?: ?- ?|(?<=[Ss]ố \\d{1,5}) )${TYPE_CODE}(?: ?/ ?|(?<=[Ss]ố \\d{1,5}-\\p{L}{2,4})-)${ANY_PART}(?:-${ANY_PART}){0,2})${ISSUED}(?![\\p{L}\\p{N}])`,
    'gu',
  ),
  read: groups => cited(groups, groups.code),

  examples: [
    ['Chỉ thị số 41-CT/TW ngày 24/3/2020', { number: '41-CT/TW', date: '2020-03-24', type: 'CT' }],
    ['Nghị quyết 29-NQ/TW ngày 25/7/2019', { number: '29-NQ/TW', date: '2019-07-25', type: 'NQ' }],
    ['NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22 THÁNG 12 NĂM 2024 CỦA', { number: '57-NQ/TW', date: '2024-12-22', type: 'NQ' }],
    ['Kế hoạch số 180-KH/TU', { number: '180-KH/TU', date: null, type: 'KH' }],
    ['Quyết định số 84 QĐ/TWĐTN ngày 22/02/2027', { number: '84 QĐ/TWĐTN', date: '2027-02-22', type: 'QĐ' }],
    ['Kế hoạch số 35-KH-SYT', { number: '35-KH-SYT', date: null, type: 'KH' }],
    ['Nghị quyết số 57- NQ/TW', { number: '57-NQ/TW', date: null, type: 'NQ' }],
  ],
  not: ['giai đoạn 2022-2026', 'điểm 2-KH', 'mẫu 2-KH-SYT', 'Kế hoạch số 12/KH-UBND'],
})
