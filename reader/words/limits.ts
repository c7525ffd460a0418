/** Words that set a limit in time before a day, a month or a span, and what each means: "trước" leaves the day out, the others hold it. */
import type { Operator } from '../reading.ts'

const BEFORE = 'tr[ưuừ][ơớóo][ct](?: (?:và|hoặc) trong)?'
const BY =
  '(?:ch[ậâạ]m nh[ấâầ]t|muộn nh[ấâầ]t|trễ nhất|hạn cuối(?: cùng)?|hạn chót|không (?:được |để )?(?:quá|chậm quá|trễ quá|muộn hơn|chậm hơn|trễ hơn)|tối đa(?= đến))(?: là)?(?: vào| đến| trong)?(?: hết| trước| không quá)?:?'
const UNTIL = '(?:(?:cho )?đến(?: hết| trước| cuối)|hết)'

/** Before a day: group op. A bare "đến" or "hết" says too little and is not here. */
export const LIMIT = `(?<op>${BY}|(?:xong |hoàn thành )?${BEFORE}|(?:xong |hoàn thành )?(?:cho )?đến(?: hết| trước)|(?:hoàn thành|xong) (?:trong|vào|vào cuối)?)`

/** Before a month, a quarter, a half or a year: group op. */
export const LIMIT_OF_SPAN = `(?<op>${BY}|(?:xong |hoàn thành )?(?:${BEFORE}(?: khi (?:kết thúc|hết))?|${UNTIL}|trong|vào|ngay trong|ngay từ)|(?:hoàn thành|xong)(?: đến)?:?)`

/** A time may stand bare behind what is done once, or behind the body to which something is submitted; a noun between them makes it the noun's. */
const BODY =
  '(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Chủ tịch UBND|Thủ tướng Chính phủ|Chính phủ|Quốc hội|Bộ trưởng|Ban Thường vụ|Ban Chấp hành|cấp có thẩm quyền|cấp thẩm quyền)(?: (?:tỉnh|thành phố|huyện|xã|phường|[Tt]ỉnh ủy|[Tt]hành ủy|[Hh]uyện ủy|[Đđ]ảng ủy|Đảng bộ))?'
export const DONE_IN = `(?<!\\p{L})(?:khởi công|khánh thành|thông xe|trình ${BODY}(?:,? (?:xem xét|phê duyệt|ban hành|quyết định|thông qua|cho ý kiến)){0,2})`

export function operatorOf(op: string | undefined): Operator | undefined {
  if (!op) return undefined
  const words = op.toLowerCase()
  if (/ch[ậâạ]m|muộn|trễ|hạn c|không|tối đa/u.test(words)) return 'by'
  if (/^(?:xong |hoàn thành )?tr[ưuừ]/u.test(words)) return 'before'
  if (/đến|hết/u.test(words)) return 'until'
  if (/trong|vào|ngay/u.test(words)) return 'within'
  return 'by'
}

/** "kể từ", with what optical reading makes of its accents. */
export const COUNTED_FROM = 'k[ểêềếẻẽe] từ'

/** "hằng", "hàng", "mỗi": each. */
export const EACH = '(?:h[ằàăắâ]ng|mỗi|từng)'

/** A number in digits, with or without its word behind it in brackets ("05 (năm)"), or, up to ten, in words; group n. */
export const COUNT =
  '(?:(?<n>\\d{1,3})(?: ?\\((?:[\\p{L}]{2,6} ?){1,4}\\))?|(?<n>một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười))'

/** The lesser number of a range, "24-48 giờ", before the count that binds. */
export const OR_LESS = '(?:\\d{1,3} ?- ?)?'

export function countOf(letters: string): number {
  const word = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].indexOf(
    letters.toLowerCase(),
  )
  return word > 0 ? word : Number(letters)
}
