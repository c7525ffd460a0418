/** What the letters around a citation add: a day that stands apart from the number, the issuer, the part it plays for the paper. */
import type { CitationFact, Day } from '../reading.ts'
import { dayOf, fullDay } from '../words/dates.ts'

const LATER_DAY = new RegExp(String.raw`^ của \p{Lu}[^;.,:()“”"\d]{2,70}?,? \(?ngày ?${fullDay()}`, 'u')
/** "Luật 15/2027/QH16 Thanh tra ban hành ngày …": the title stands between. */
const ISSUED_ON = new RegExp(
  `^ (?=\\p{Lu}|về |quy định |hướng dẫn )(?!.{0,119} và )[^;.,:()“”"\\d]{2,120}? (?:ban hành|ký) (?:vào )?ngày ${fullDay()}`,
  'u',
)
/** "Ngày …, UBND tỉnh phê duyệt Quy hoạch … tại": what was approved stands between. */
const APPROVED_ON = new RegExp(
  `(?:^|[.;] )[Nn]gày ${fullDay()},? [^;.:()“”"/\\d]{2,80}? (?:ban hành|phê duyệt|thông qua) [^;.:()“”"/]{2,160} tại(?: \\p{Ll}+){0,2} $`,
  'u',
)
// The day of another paper ("Kết luận số 12-KL/TU ngày … của …") is not this one's.
const EARLIER_DAY = new RegExp(
  `(?<!(?:\\/\\S{1,20}|[Ss]ố \\S{1,20}),? )[Nn]gày ?${fullDay()},? [^;.:()“”"]{2,120}? (?:có(?! hiệu| kết)|ban hành|thông qua|ký|phê duyệt|gửi)[^;.:()“”"\\d]{0,40}$`,
  'u',
)
/** "của Bộ Y tế về …"; in titles "CỦA BỘ Y TẾ VỀ …". */
const ISSUER =
  /^\)?,? của (\p{Lu}[^,;.:()“”"\d]{1,90}?(?: \d{1,3})?)(?= (?:về|v\/v|qu[yi] định|[Bb]an hành|phê duyệt|hướng dẫn|triển khai|thực hiện|sửa đổi|công bố|thông qua|đã|tại|để|ngày|thì|do|là|có|giao|yêu cầu|điều chỉnh|thành lập|kiện toàn|bổ sung|hợp nhất|chấp thuận|cho phép|đính chính|gia hạn|trả lời|gửi|hỏi|kèm|thông báo|nhằm|chấn chỉnh|tăng cường|trong|khóa|khoá|nhiệm kỳ|và (?:Nghị|Quyết|Chỉ|Thông|Kế|Công|Văn|Kết|Luật|các|số))|[,;.:()“”"]|$)/u
/** "do Bộ Y tế ban hành". */
const ISSUER_MAKES = /^,? do (\p{Lu}[^,;.:()“”"\d]{1,80}?) (?:ban hành|phê duyệt|cấp|ký)(?!\p{L})/u
const ISSUER_IN_CAPITALS =
  /^ CỦA (\p{Lu}[\p{Lu} &–-]{1,90}?)(?= (?:VỀ|QUY ĐỊNH|BAN HÀNH|PHÊ DUYỆT|HƯỚNG DẪN|TRIỂN KHAI|THỰC HIỆN|SỬA ĐỔI|CÔNG BỐ)(?!\p{L})|[,;.:()“”"]|$)/u
/** "Bộ Y tế đã ban hành Công văn số …". */
const ISSUER_ACTS =
  /(?<!\p{L})((?:Thủ tướng )?Chính phủ|Quốc hội|(?:Chủ tịch|Bộ trưởng|Tổng giám đốc|Tổng Giám đốc|Giám đốc|[ỦU][ỷy] ban|UBND|HĐND|Hội đồng|Bộ|Sở|Ban|Cục|Tổng cục|Văn phòng|Công an|Thanh tra|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Viện|Tòa án|Trường|Trung tâm|Phòng|Bảo hiểm|Ngân hàng|Kho bạc|Hội)(?: (?!(?:giao|về|tại|để|và|của|yêu|theo|có|đã) )[\p{L}–-]+){1,12}?)(?: \([\p{L} .&-]{2,20}\))?(?: đã| vừa| mới)? (?:ban hành|có|ký|ký ban hành) $/u
/** "Quyết định của Bộ Chính trị" / "số 12-QĐ/TW". */
const ISSUER_BEFORE_NUMBER =
  /(?:[Nn]ghị quyết|[Nn]ghị định|[Qq]uyết định|[Cc]hỉ thị|[Kk]ết luận|[Tt]hông báo|[Tt]hông tư|[Cc]ông văn|[Kk]ế hoạch|[Tt]ờ trình) của (\p{Lu}[^,;.:()“”"\d]{2,80}?) $/u
/** "các Quyết định của Bộ Y tế: số 12/QĐ-BYT …; số 15/QĐ-BYT …". */
const ISSUER_OF_LIST =
  /(?:các|những) (?:[Nn]ghị quyết|[Nn]ghị định|[Qq]uyết định|[Cc]hỉ thị|[Kk]ết luận|[Tt]hông báo|[Tt]hông tư|[Cc]ông văn|[Vv]ăn bản|[Kk]ế hoạch) của (\p{Lu}[^,;.:()“”"\d]{2,80}?) ?: [^:]*$/u

/** The sentence before an offset: what stands behind the last full stop or semicolon, no longer than `most`. */
export function sentenceBefore(text: string, at: number, most = 200): string {
  const before = text.slice(Math.max(0, at - most), at)
  const stop = Math.max(before.lastIndexOf('; '), before.search(/[.!?] (?=\p{Lu})(?!.*[.!?] \p{Lu})/u))
  return stop >= 0 ? before.slice(stop + 2) : before
}

/** The day of a citation that has none right behind its number: "của Tỉnh ủy … ngày …", or "Ngày …, Sở có Văn bản số …". */
export function dayApart(text: string, start: number, end: number): Day | null {
  const found = (
    LATER_DAY.exec(text.slice(end, end + 110)) ??
    ISSUED_ON.exec(text.slice(end, end + 160)) ??
    EARLIER_DAY.exec(sentenceBefore(text, start)) ??
    APPROVED_ON.exec(sentenceBefore(text, start, 300))
  )?.groups
  if (!found) return null
  return dayOf(Number(found.year), Number(found.month), Number(found.day)) ?? null
}

/** No list of papers of one issuer is longer, in letters. */
const LIST = 400

/** In the text behind the citation, else in that before it. */
export function issuerOf(text: string, start: number, end: number): string | undefined {
  const behind = text.slice(end, end + 120)
  const before = sentenceBefore(text, start)
  const found =
    ISSUER.exec(behind) ??
    ISSUER_IN_CAPITALS.exec(behind) ??
    ISSUER_MAKES.exec(behind) ??
    (/^[Ss]ố /u.test(text.slice(start, start + 4)) ? ISSUER_BEFORE_NUMBER : ISSUER_ACTS).exec(before) ??
    ISSUER_OF_LIST.exec(text.slice(Math.max(0, start - LIST), start))
  return found?.[1]?.trim()
}

const ANOTHER = /\d+\/\p{Lu}|\/\d{4}\/\p{Lu}|-\p{Lu}{2}\/\p{Lu}{2}/u

export function partOf(text: string, start: number): NonNullable<CitationFact['role']> {
  const sentence = sentenceBefore(text, start)
  if (/^(?:[-+*•] ?|\d+\. )?căn cứ/iu.test(text)) return 'basis'
  if (/(?:căn cứ|theo đề nghị)[^;.]*$/iu.test(sentence.slice(-120)) && !ANOTHER.test(sentence)) return 'basis'
  if (/(?:thay thế|bãi bỏ|hủy bỏ|thay cho)[^;.]{0,80}$/iu.test(sentence) && !ANOTHER.test(sentence)) return 'replaces'
  if (/(?:sửa đổi|bổ sung|điều chỉnh)[^;.(]{0,80}$/iu.test(sentence) && !ANOTHER.test(sentence)) return 'amends'
  if (
    /(?:thực hiện|triển khai|thi hành|quán triệt)(?: (?:nội dung|các|chỉ đạo|ý kiến chỉ đạo|nghiêm|hiệu quả|nghiêm túc))*[^;.]{0,30}$/iu.test(
      sentence.slice(-70),
    )
  )
    return 'carries-out'
  return 'mentions'
}
