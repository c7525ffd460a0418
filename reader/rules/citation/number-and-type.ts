import { rule } from '../../rule.ts'
import { HEAD, MORE, RUNNING, TYPE_CODE } from '../../words/symbols.ts'
import { type Cited, cited, ISSUED } from './citation.ts'

// n/TYPE-ISSUER, with the digits of a committee and the bureau that drafted: 1905/KH-BCĐ138, 578/KH-BCA-A05. The hyphen may be lost.
export default rule<Cited>({
  name: 'citation/number-and-type',
  says: 'A decision, plan, directive or other individual document, cited by number, type and issuer.',
  needs: ['/'],
  pattern: new RegExp(
    `${HEAD}(?<number>(?:${RUNNING}(?:-20\\d{2}(?=/))? ?/ ?|(?<=s[ốô] )\\d{1,5})${TYPE_CODE}(?:(?:${MORE}){1,4}|(?:UBND|HĐND|TTg|CP|[BS][A-ZĐ]{2,6})(?:${MORE}){0,2})?)${ISSUED}(?![\\p{L}\\p{N}]|-\\p{L})`,
    'gu',
  ),
  read(groups) {
    // A type alone ("12/TTr") is a number only where a word says so.
    if (/\/ ?\p{L}{2,4}$/u.test(groups.number!) && !groups.word && !groups.so) return undefined
    return cited(groups, groups.code)
  },

  examples: [
    ['Chỉ thị số 03/CT-UBND ngày 28/4/2022', { number: '03/CT-UBND', date: '2022-04-28', type: 'CT' }],
    ['Kế hoạch số 1270/KH- BCĐ138 ngày 11/3/2025', { number: '1270/KH-BCĐ138', date: '2025-03-11', type: 'KH' }],
    ['Kế hoạch số 578/KH-BCA-A05', { number: '578/KH-BCA-A05', date: null, type: 'KH' }],
    ['Tờ trình số 164/TTr- SKHCN ngày 17/12/2025', { number: '164/TTr-SKHCN', date: '2025-12-17', type: 'TTr' }],
    ['Kế hoạch số 940/KH-UBND, ngày 22 tháng 4 năm 2024', { number: '940/KH-UBND', date: '2024-04-22', type: 'KH' }],
    ['Quyết định số 93/QĐ-05 ngày 18/6/2026', { number: '93/QĐ-05', date: '2026-06-18', type: 'QĐ' }],
    ['Chỉ thị số 12/CT- -TTg ngày 05/3/2027', { number: '12/CT-TTg', date: '2027-03-05', type: 'CT' }],
    ['Kế hoạch số 15/KH-BCĐ§38 ngày 05/3/2027', { number: '15/KH-BCĐ§38', date: '2027-03-05', type: 'KH' }],
    ['Quyết định số 12/0Đ-SYT', { number: '12/0Đ-SYT', date: null, type: 'QĐ' }],
    ['Kế hoạch số 12/KH-TT YT ngày 05/3/2027', { number: '12/KH-TTYT', date: '2027-03-05', type: 'KH' }],
    ['Công văn số 12-2027/CV-BAN ngày 05/3/2027', { number: '12-2027/CV-BAN', date: '2027-03-05', type: 'CV' }],
    ['Công văn số 35/CV-2027 ngày 05/3/2027', { number: '35/CV-2027', date: '2027-03-05', type: 'CV' }],
    ['Quyết định số 12/QĐ-SYTngày 05/3/2027', { number: '12/QĐ-SYT', date: '2027-03-05', type: 'QĐ' }],
    ['Chỉ thị số 12/CT-TTgcủa Thủ tướng', { number: '12/CT-TTg', date: null, type: 'CT' }],
    ['Công văn số 12/CV/HU ngày 05/3/2027', { number: '12/CV/HU', date: '2027-03-05', type: 'CV' }],
    ['Kế hoạch số 186/KHUBND', { number: '186/KHUBND', date: null, type: 'KH' }],
  ],
  not: [
    'Số:          /KH-UBND',
    'tệp 12\\7/KH-UBND',
    'trực 24/24',
    'tỷ lệ bản đồ 1/500',
    'mẫu 01/TT',
    'Nghị quyết số 29-NQ/TW',
    'dự thảo Nghị quyết số .../2025/NQ-HĐND',
  ],
})
