import { rule } from '../../rule.ts'
import { digits } from './letterhead.ts'

export type DateLine = {
  place: string | null
  /** null where a part is blank or cannot be read. */
  date: string | null
  /** A part of the day is left blank. */
  blank: boolean
}

// A word of a place has small letters: what stands in capitals before it is the end of the symbol.
const WORD = String.raw`\p{Lu}\p{Ll}[\p{L}’']*`
const PLACE = String.raw`(?:(?:TP|Tp|T\.P)\.? ?(?:HCM|HN|ĐN)|(?:(?:TP\.?|Tp\.?|T\.P|[Tt]hành phố|[Tt]ỉnh|[Tt]hị xã|[Hh]uyện|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Qq]uận)\s?)?${WORD}(?:(?: ?- ?| )${WORD}){0,4}(?: \d{1,2})?)`

/** Months written out: "tháng Sáu"; the longer names stand first in the pattern by their order. */
const MONTHS = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai']

export const placeAndDate = rule<DateLine>({
  name: 'heading/place-and-date',
  says: 'The place and the day of issue stand on one line, "Hà Nội, ngày 05 tháng 3 năm 2020"; blanks are kept as blanks.',
  pattern: new RegExp(
    String.raw`(?:(?<![\p{L}\p{N}/-])(?<place>${PLACE}|\p{Lu}[\p{Lu} ]{2,30}(?=, ?NGÀY)|(?<=^)(?!Hôm |Sáng |Chiều |Vào |Từ |Đến )\p{Lu}\p{Ll}{1,6} \p{Ll}{2,6}(?=, ngày)) ?[,.;]? ?|[,;] ?|^)(?:(?:vào )?(?:hồi|lúc) \d{1,2} ?(?:giờ|h|g)(?: ?\d{2})?(?: ?phút)?,? )?(?:[Nn]g[àảáaâ]y?|NGÀY) ?(?<day>,?[^,;\n]{0,6}?) ?(?:[Tt]h[áàaâảắẳấ]ng|THÁNG|/) ?(?<month>${[
      ...MONTHS,
    ]
      .reverse()
      .map(name => `[${name[0]!.toUpperCase()}${name[0]}]${name.slice(1)}`)
      .join(
        '|',
      )}|[^,;\n]{0,4}?),? ?(?:n[ăâaãàá]m|NĂM) ?(?<year>\d[\dlIO]{3}|[^\s\p{L}]{0,6})(?![\p{L}\p{N}])|(?<![\p{L}\p{N}/-])(?<town>${PLACE}), ngày (?<d>[0-3]?\d)[/.](?<m>[01]?\d)[/.](?<y>20\d{2})[.]?$`,
    'gu',
  ),
  read({ place, day = '', month = '', year = '', town, d, m, y }) {
    if (town) return { place: town, date: dayOf(Number(y), Number(m), Number(d)), blank: false }
    const named = place?.replace(/\s+/g, ' ').trim() ?? null
    const blank = [day, month, year].some(part => /^[\s._…]*$/.test(part))
    const inWords = MONTHS.indexOf(month.toLowerCase()) + 1
    return { place: named, date: dayOf(digits(year), inWords || digits(month), digits(day)), blank }
  },
  examples: [
    ['Hà Nội, ngày 05 tháng 3 năm 2020', { place: 'Hà Nội', date: '2020-03-05', blank: false }],
    ['Bà Rịa - Vũng Tàu, ngày 15 tháng 12 năm 2024', { place: 'Bà Rịa - Vũng Tàu', date: '2024-12-15', blank: false }],
    ['Hải Tân, hồi 9 giờ 30 phút ngày 05 tháng 9 năm 2026', { place: 'Hải Tân', date: '2026-09-05', blank: false }],
    ['Bình an, ngày tháng 4 năm 2026', { place: 'Bình an', date: null, blank: true }],
    ['Lào Cai, ngày tháng 4 năm 2026', { place: 'Lào Cai', date: null, blank: true }],
    ['TP. Hồ Chí Minh, ngày 9 tháng 11 năm 2026', { place: 'TP. Hồ Chí Minh', date: '2026-11-09', blank: false }],
    ['TP. HCM, ngày 9 tháng 11 năm 2026', { place: 'TP. HCM', date: '2026-11-09', blank: false }],
    ['Cần Thơ, ngày 13 tháng Sáu năm 2025', { place: 'Cần Thơ', date: '2025-06-13', blank: false }],
    ['CẦN THƠ, NGÀY 13 THÁNG 6 NĂM 2025', { place: 'CẦN THƠ', date: '2025-06-13', blank: false }],
    ['Cần Thơ, ngày 13/6/2025', { place: 'Cần Thơ', date: '2025-06-13', blank: false }],
    ['Cần Thơ, ngày 13/6 năm 2025', { place: 'Cần Thơ', date: '2025-06-13', blank: false }],
    ['Cần Thơ, ngày 13 tháng 6, năm 2025', { place: 'Cần Thơ', date: '2025-06-13', blank: false }],
    ['Cần Thơ, ngày 4 tháng I1 năm 2017', { place: 'Cần Thơ', date: '2017-11-04', blank: false }],
    ['Cần Thơ, ngà tháng 4 năm 2017', { place: 'Cần Thơ', date: null, blank: true }],
    ['Cần Thơ, ngày,3 tháng 4 năm 2017', { place: 'Cần Thơ', date: null, blank: false }],
    ['Cần Thơ, ngày 31 tháng 4 năm 2017', { place: 'Cần Thơ', date: null, blank: false }],
  ],
  not: ['Kế hoạch số 12/KH-SYT, ngày 13/6/2025', 'đợt thi tháng 4 năm 2017', 'từ tháng 3 đến tháng 5'],
})

/** A day that the calendar has. */
function dayOf(year?: number, month?: number, day?: number): string | null {
  if (!year || !month || !day || year < 1945 || year > 2100 || month > 12) return null
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
