/** Where the letterhead of a paper ends, and where its type and its abstract stand. */
import { fold } from '../../words/fold.ts'
import { BODY_BEGINS, isMotto, MOTTO } from '../begins.ts'
import { markerOf } from '../number/outline.ts'
import { isCapitals } from '../paragraph/paragraph.ts'
import type { Strip } from '../strip.ts'
import { ownLine } from './own-line.ts'
import { typeInWords, typeOfLine } from './type-line.ts'

/** Lines that a letterhead and its title may fill. */
const HEAD_LINES = 45

/** Where the type, the title and the body begin; without a type they all begin where the letterhead ends. */
export function headOf(strips: Strip[]): { type: number; title: number; body: number } {
  const most = Math.min(strips.length, HEAD_LINES)
  const from = belowHeadline(strips, most)
  const opening = from > 0 ? undefined : openingOf(strips)
  if (opening) return opening
  for (let i = from; i < most; i++) {
    const strip = strips[i]!
    if (strip.apart) continue
    const type = typeOfLine(strip.flow.text)
    if (type) {
      const title = type.alone ? i + 1 + doubled(strips, i + 1, type.code) : i
      return { type: i, title, body: endOfTitle(strips, title) }
    }
    if (isAddressee(strip.flow.text) || ADDRESSED.test(strip.flow.text.slice(0, 40)))
      return { type: i, title: i, body: i }
  }
  return endOfLetterhead(strips, most)
}

/** Lines of a web page that may stand above a letterhead. */
const LINES_ABOVE = 25

/** Where the letterhead begins below a headline that names type and abstract before it: "KẾ HOẠCH Triển khai …"; 0 where none does. */
function belowHeadline(strips: Strip[], most: number): number {
  const motto = strips.slice(0, LINES_ABOVE).findIndex(strip => isMotto(strip.flow.text))
  if (motto <= 0) return 0
  const headline = strips.slice(0, motto).find(({ flow }) => typeOfLine(flow.text) ?? typeInWords(flow.text))
  const { text = '' } = headline?.flow ?? {}
  if (!headline || (typeOfLine(text)?.alone && !ownLine(text))) return 0
  return strips.slice(motto, most).some(({ flow }) => typeOfLine(flow.text)?.alone) ? motto : 0
}

/** What a web page prints above a paper: "In bài viết", "Cập nhật: 8/8/2026 1:57 PM". */
const OF_PAGE = /^(?:In bài viết|Cập nhật ?:.{0,40}|Đăng ngày.{0,30}|Ngày đăng ?:.{0,30})$/iu

/** The head of a paper without letterhead: its type in words, or its type and number, and the abstract on the same line or the next. */
function openingOf(strips: Strip[]): { type: number; title: number; body: number } | undefined {
  const at = strips.findIndex(strip => !strip.apart && !OF_PAGE.test(strip.flow.text))
  const text = strips[at]?.flow.text ?? ''
  const type = typeInWords(text)
  const next = strips[at + 1]
  if (!type || /^\p{Ll}/u.test(next?.flow.text ?? '')) return undefined
  if (!type.alone) return { type: at, title: at, body: at + 1 }
  // Lines of a database are whole: the next one is the whole abstract, where it is none of the body.
  const titled = next && isTitleLine(next) && !markerOf(next.flow.text) && !/[.;:]$/.test(next.flow.text)
  return { type: at, title: at + 1, body: titled ? at + 2 : at + 1 }
}

/** 1 where the type is printed a second time, as the title of the page and in the paper. */
const doubled = (strips: Strip[], at: number, code: string) => {
  const next = strips[at] && typeOfLine(strips[at].flow.text)
  return next?.alone && next.code === code ? 1 : 0
}

export const isAddressee = (text: string) =>
  /^\P{L}{0,9}k/iu.test(text) && /^kinh (?:gui|goi)\b/.test(fold(text.slice(0, 20)))

/** A mark of urgency read into the line: "[Hóa xốc) Kính gửi:". */
const ADDRESSED = /^[^\p{L}]{1,3}.{0,20}[)\]|] ?Kính gửi ?:/u

/** No type and no addressee: the letterhead ends behind its last line of number, place or motto. */
function endOfLetterhead(strips: Strip[], most: number) {
  let end = 0
  for (let i = 0; i < most; i++) {
    const text = strips[i]!.flow.text
    if (
      text.length < 110 &&
      (MOTTO.test(fold(text)) ||
        /^Số ?:/u.test(text) ||
        /^(?:Số ?:.{0,40})?[\p{Lu} ][\p{L} .-]{0,40}, ?ngày.{0,6} ?tháng.{0,6} ?năm.{0,7}$/u.test(text))
    )
      end = i + 1
  }
  return { type: end, title: end, body: end }
}

const AUTHORITY =
  /^(?:uy ban nhan dan|ubnd|(?:pho )?chu tich|(?:bo|thu|cuc|tong cuc|vu) truong|thu tuong|hoi dong (?:nhan dan|tham phan|quan tri|thanh vien|truong)|vien truong|chanh an|thong doc|tong kiem toan|tu lenh|(?:tong |pho )?giam doc|chanh van phong|truong ban|ban thuong vu|hieu truong)(?: |$)|^(?:(?:uy ban thuong vu )?quoc hoi|chinh phu)$/

/** The line above the grounds that says in capitals who decides: "GIÁM ĐỐC SỞ Y TẾ", "THỦ TƯỚNG CHÍNH PHỦ điện:". */
function isAuthority(text: string): boolean {
  return (
    /^\p{Lu}{2}/u.test(text) &&
    text.length < 140 &&
    (isCapitals(text) || / điện ?:/u.test(text)) &&
    AUTHORITY.test(fold(text))
  )
}

/** A title that names its area or years has said all, when the next line begins with a capital. */
const COMPLETE =
  /(?:địa bàn (?:tỉnh|thành phố|huyện|xã|phường)(?: \p{Lu}[\p{L}-]+)+|năm (?:19|20)\d{2}|giai đoạn \d{4} ?- ?\d{4})\.?$/u

export const HANGING =
  /(?:^| )(?:và|về|của|với|các|tại|theo|cho|do|là|trong|số|đối với|trên|từ|đến|để|bằng|giữa|thuộc|(?<!làm )việc|được)$|[,(-]$/iu

/** "CHỈ THỊ SỐ 15/CT-TTG CỦA" / "THỦ TƯỚNG CHÍNH PHỦ VỀ …". */
const AWAITS_BODY = /(?:^| )(?:của|và|với|do|theo)$/iu

/** The line behind the title that begins at `from`. */
function endOfTitle(strips: Strip[], from: number): number {
  let end = from
  let last: Strip | undefined
  for (let i = from; i < Math.min(strips.length, from + 14); i++) {
    const strip = strips[i]!
    if (strip.apart) continue
    if (!last) {
      if (i > from && strip.cell) break
      if (!isTitleLine(strip)) break
    } else if (!goesOn(last, strip)) break
    last = strip
    end = i + 1
  }
  return end
}

const isTitleLine = (strip: Strip) =>
  !/^(?:Căn cứ|Kính gửi|Điều (?:1|\d+[.:])|I\. |1\. |Phần )/u.test(strip.flow.text) && !isAuthority(strip.flow.text)

/** A bracket, the rule below the title, a number or dash of a clause ("I- ", "1- " with the Party), the first words of the body. */
const BEHIND_TITLE =
  /^(?:\(|[–—_=-]{3}|(?:[IVX]+|\d+)[.)] |(?:[IVX]{1,4}|\d)- ?\p{Lu}|[-+] |Ngày \d|Hôm nay|Thời gian(?: bắt đầu)? ?:|Địa điểm ?:|Thành phần|Căn cứ|Kính gửi|Điều (?:1|\d+[.:]))/u

/** "Năm học 2026 - 2027", "Năm 2026, định hướng đến năm 2030", "Quý II năm 2026" on a line of its own: the last words of a title. */
const OF_YEARS =
  /^\(?(?:(?:Năm(?: học)?|Giai đoạn|Nhiệm kỳ|Khóa|Học kỳ [I12]{1,2},? năm học|(?:Quý [IV]{1,3}|Tháng \d{1,2}),? năm) ?\d{4}(?: ?[-–] ?\d{4})?(?:(?:,| và) (?:định hướng|tầm nhìn|những năm|các năm|phương hướng|nhiệm vụ|kế hoạch)[^.;:]{1,60})?)\)?$/iu

/** A line that says it all or leads over to what follows: the sentence of a body. */
const isSentence = (text: string) =>
  /^\p{Lu}\p{Ll}/u.test(text) && (/:$/u.test(text) || (/\.$/u.test(text) && text.length > 50))

function goesOn(last: Strip, next: Strip): boolean {
  const text = next.flow.text
  if (/“[^”]*$/u.test(last.flow.text) && /^[^“]*”/u.test(text)) return true
  const hangs = HANGING.test(last.flow.text)
  if (!next.cell && OF_YEARS.test(text)) return true
  if (next.cell || next.ruled || BEHIND_TITLE.test(text) || (isAuthority(text) && !AWAITS_BODY.test(last.flow.text)))
    return false
  if (COMPLETE.test(last.flow.text) && /^\p{Lu}/u.test(text)) return false
  if ((BODY_BEGINS.test(text) || isSentence(text)) && !hangs) return false
  if (!hangs && isLongSentence(last.flow.text, text)) return false
  if (hangs || (/^\p{Ll}/u.test(text) && !/[.:]$/.test(last.flow.text))) return true
  if (next.gap > last.gap && endsBefore(last, text)) return false
  if (last.bold !== next.bold || next.gap > Math.max(1, last.gap)) return false
  return !BODY_BEGINS.test(text) && text.length < 100 && !/[.;:]$/.test(last.flow.text)
}

/** Below a title in capitals, a full line that begins as sentences do. */
const isLongSentence = (above: string, text: string) =>
  above.length >= 30 && text.length > 60 && /^\p{Lu}\p{Ll}/u.test(text) && isCapitals(above)

/** Behind a blank line: the title was in capitals, or what follows is the sentence of a body. */
const endsBefore = (last: Strip, text: string) =>
  isCapitals(last.flow.text) ? !isCapitals(text) : /(?:kính mời|yêu cầu|như sau)(?: |:|$)/u.test(text)
