/** How a day, a month or a quarter is written, and the calendar behind it. Sources of patterns; `n` tells two days of one pattern apart. */
import type { Day } from '../reading.ts'

/** "Tuần 1, 2 tháng 5/2026", "đợt 2 tháng 10 năm 2026": what is counted before a month is no day of it. */
const NOT_COUNTED = String.raw`(?<!(?:[Tt]uần|TUẦN|[Đđ]ợt|ĐỢT|[Ll]ần|[Vv]òng|[Kk]hóa|[Bb]ước) (?:thứ )?(?:\d(?:, ?| ?- ?| và )){0,3}\d{1,2})`

/** "05/11/2025", "20.7.2020", "24-3-2022", "30 tháng 6 năm 2026"; groups day, month, year. */
export const fullDay = (n = '') =>
  String.raw`(?<day${n}>\d{1,2})(?: ?/ ?(?<month${n}>\d{1,2})(?: ?/ ?| năm )(?<year${n}>\d{4})|\.(?<month${n}>\d{1,2})\.(?<year${n}>\d{4})|-(?<month${n}>\d{1,2})-(?<year${n}>\d{4})|${NOT_COUNTED} ?(?:tháng|THÁNG) ?(?<month${n}>\d{1,2}),? ?(?:năm|NĂM|/) ?(?<year${n}>\d{4}))`

/** A number told again in words behind its digits: "ngày 15 (mười lăm)". */
export const SPELT = String.raw`(?: \((?!báo cáo|đối với|cho |kỳ |đợt )(?:\p{L}{2,6} ?){1,4}\))?`

/** "10/11", "15 tháng 12"; groups day, month. Never the head of a longer number or of a day with its year, nor a day of the moon's calendar. */
export const dayMonth = (n = '') =>
  String.raw`(?<day${n}>\d{1,2})(?: ?/ ?(?<month${n}>\d{1,2})|-(?<month${n}>\d{1,2})(?= h[ằà]ng năm)|${SPELT} tháng (?<month${n}>\d{1,2})${SPELT})(?! ?[/.-] ?\d|,\d|,? (?:năm )?\d{4}| \(?âm lịch)`

/** "ngày", with what optical reading makes of its accent; the first ten days may be counted as "mùng". */
export const DAY_WORD = 'ng[àảaáạ]y(?: m[ùồ]ng)?'

/** A clock time before a day: "16 giờ 00", "14h30 phút", "9h00’, "; it is left out of the deadline. */
export const CLOCK = String.raw`(?:[\dIlŠS]{1,2} ?(?:(?:giờ|gi[òơ]|h|g)(?: ?[\dOo]{2})?|:\d{2}) ?(?:phút|['’´′”")])?(?: (?:sáng|chiều)(?= ngày)| \(giờ hành chính\))?,? ?)`

/** What part of a day is meant by a limit: "trước CUỐI GIỜ LÀM VIỆC ngày", "trước THỜI ĐIỂM 17 giờ ngày"; it is left out of the deadline. */
export const DAY_PART =
  '(?:(?:lúc|vào lúc|thời (?:điểm|gian)|(?:(?:cuối|đầu|hết|trong) )?(?:giờ (?:làm việc|hành chính|chiều|sáng|giao ban)|buổi (?:sáng|chiều|làm việc))(?: buổi (?:sáng|chiều))?|cuối|hết) (?:của )?)'

/** A day of the week or a part of the day before a day: "thứ Bảy, ", "sáng thứ 2, "; it is left out of the deadline. */
export const WEEKDAY =
  '(?:\\(?(?:sáng|trưa|chiều|tối|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\\)?,? ?(?:\\((?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\\),? ?)?)'

/** I to IV or 1 to 4; group quarter. */
export const quarterNumber = (n = '') => `(?<quarter${n}>IV|I{1,3}|[1-4])`

/** A year of the papers that are read; group year. */
export const yearNumber = (n = '') => String.raw`(?<year${n}>(?:19|20)\d{2})`

/** 2025-11-05, or undefined where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || year < 1945 || year > 2100) return undefined
  return `${year}-${two(month)}-${two(day)}`
}

/** --11-05: a day whose year is not printed. */
export function dayWithoutYear(month: number, day: number): Day | undefined {
  return isDayOfYear(month, day) ? `--${two(month)}-${two(day)}` : undefined
}

/** Whether some year has this day. */
export function isDayOfYear(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(2024, month)
}

export function quarterOf(letters: string): number {
  const roman = ['I', 'II', 'III', 'IV'].indexOf(letters.toUpperCase())
  return roman >= 0 ? roman + 1 : Number(letters)
}

const two = (n: number) => String(n).padStart(2, '0')

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
