import { rule } from '../../rule.ts'

/** Segments of a symbol: letters and digits ("KH", "BCĐ138", "SKHCN"), joined by "-" or "/". */
const SYMBOL = String.raw`[\p{Lu}][\p{L}\p{N}.&+]{0,14}(?:(?:[-/]| -|- | - (?=\p{Lu}{2}))[\p{Lu}\p{N}][\p{L}\p{N}.&+]{0,14}){0,3}`

/** "Luật số: 15/2027/QH16", "Nghị quyết số: 12-NQ/TW". */
const NAMED = '(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị) '

export type NumberLine = {
  /** null where the number itself is blank or cannot be read. */
  number: string | null
  symbol: string
  blank: boolean
}

export const numberAndSymbol = rule<NumberLine>({
  name: 'heading/number-and-symbol',
  says: 'The number and symbol of the paper stand behind "Số:" in its letterhead; a blank number is said to be blank.',
  pattern: new RegExp(
    String.raw`(?:^[^\p{L}\p{N}]{0,5}(?:${NAMED}(?=số ?:))?[Ss][ốóôoồổỗáàỏéế6](?! ?hiệu) ?[:;.,]?|^[$8]6 ?[:.]|(?<= )Số ?:) ?(?<number>[^/\p{Lu}]{0,14}?|\S{1,5} ?|\S{1,3} [^\s/]{1,3} )(?<mark> ?[/-] ?| (?=\d{4}/)|(?<=\d) (?=(?:QĐ|KH|CT|TB|BC|TTr|HD|NQ|CTr|CV)/\p{Lu})|(?<=Số ?: ?)(?=(?:QĐ|KH|CT|TB|BC|TTr|HD|NQ|CĐ|CTr|PA|ĐA)-))(?<symbol>(?:\d{4} ?/ ?)?${SYMBOL})`,
    'gu',
  ),
  read({ number = '', mark = '', symbol = '' }) {
    const sign = mark.includes('-') ? '-' : mark === ' ' && !/^\d/.test(symbol) ? ' ' : '/'
    const printed = number.replace(/[\s.…_]/g, '')
    const tidy = symbol.replace(/\s+/g, '')
    // "Số:-Ã5": strokes where the number stood, and no symbol behind them.
    if (printed === '' && sign === '-' && !/^[A-ZĐ]{2}/u.test(tidy)) return { number: null, symbol: tidy, blank: false }
    if (printed === '') return { number: null, symbol: tidy, blank: true }
    // A single stop behind the digits is what is left of another digit: "Số: 2. /CT-UBND"; rows of dots are filled-in blanks.
    if (!/^\d{1,6}[a-zđ]?$/u.test(printed) || /^\d{1,6}\. ?$/.test(number))
      return { number: null, symbol: tidy, blank: false }
    return { number: `${printed}${sign}${tidy}`, symbol: tidy, blank: false }
  },
  examples: [
    ['Số: 15/QĐ-BNV', { number: '15/QĐ-BNV', symbol: 'QĐ-BNV', blank: false }],
    ['Số: 1905/KH-BCĐ138', { number: '1905/KH-BCĐ138', symbol: 'KH-BCĐ138', blank: false }],
    ['Số: /SKHCN-HCTH', { number: null, symbol: 'SKHCN-HCTH', blank: true }],
    ['Số: CT-UBND', { number: null, symbol: 'CT-UBND', blank: true }],
    ['Số 23-QĐ/UBKTTW', { number: '23-QĐ/UBKTTW', symbol: 'QĐ/UBKTTW', blank: false }],
    ['Số: 52/2025/QĐ-UBND', { number: '52/2025/QĐ-UBND', symbol: '2025/QĐ-UBND', blank: false }],
    ['Số: 12/PCBA-KT+AT', { number: '12/PCBA-KT+AT', symbol: 'PCBA-KT+AT', blank: false }],
    ['Số: 12 KH/TĐTN-BTG', { number: '12 KH/TĐTN-BTG', symbol: 'KH/TĐTN-BTG', blank: false }],
    ['Số: 2. /CT-UBND', { number: null, symbol: 'CT-UBND', blank: false }],
    ['Luật số: 15/2027/QH16', { number: '15/2027/QH16', symbol: '2027/QH16', blank: false }],
    ['Số: 12 / KH - SYT', { number: '12/KH-SYT', symbol: 'KH-SYT', blank: false }],
    ['$6: 12/SYT-NV', { number: '12/SYT-NV', symbol: 'SYT-NV', blank: false }],
    ['Số:-Ã5', { number: null, symbol: 'Ã5', blank: false }],
    ['Số: J 4í /CT-UBND', { number: null, symbol: 'CT-UBND', blank: false }],
    ['Số: đ# /CT-UBND', { number: null, symbol: 'CT-UBND', blank: false }],
  ],
  not: ['Số lượng: 12 bản', 'số điện thoại: 0123', 'Sơn La, ngày 26 tháng 7'],
})
