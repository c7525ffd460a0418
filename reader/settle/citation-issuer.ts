/** Who issued a cited paper, by the letters around its citation. */
import { sentenceBefore } from './citation-part.ts'

/** "của Bộ Y tế về …"; in titles "CỦA BỘ Y TẾ VỀ …". */
const ISSUER =
  /^\)?,? của (\p{Lu}[^,;.:()“”"\d]{1,90}?(?: \d{1,3})?)(?= (?:về|v\/v|qu[yi] định|[Bb]an hành|phê duyệt|hướng dẫn|triển khai|thực hiện|sửa đổi|công bố|thông qua|đã|tại|để|ngày|thì|do|là|có|giao|yêu cầu|điều chỉnh|thành lập|kiện toàn|bổ sung|hợp nhất|chấp thuận|cho phép|đính chính|gia hạn|trả lời|gửi|hỏi|kèm|thông báo|nhằm|chấn chỉnh|tăng cường|trong|khóa|khoá|nhiệm kỳ|và (?:Nghị|Quyết|Chỉ|Thông|Kế|Công|Văn|Kết|Luật|các|số))|[,;.:()“”"]|$)/u
/** "do Bộ Y tế ban hành". */
const ISSUER_MAKES = /^,? do (\p{Lu}[^,;.:()“”"\d]{1,80}?) (?:ban hành|phê duyệt|cấp|ký)(?!\p{L})/u
const ISSUER_IN_CAPITALS =
  /^ CỦA (\p{Lu}[\p{Lu} &–-]{1,90}?)(?= (?:VỀ|QUY ĐỊNH|BAN HÀNH|PHÊ DUYỆT|HƯỚNG DẪN|TRIỂN KHAI|THỰC HIỆN|SỬA ĐỔI|CÔNG BỐ)(?!\p{L})|[,;.:()“”"]|$)/u
/** First words of bodies, and what may follow them in a name: "và" within it ("Giáo dục và Đào tạo"), none between two bodies. */
const FIRST =
  '(?:Bộ trưởng|Chủ tịch|Tổng [Gg]iám đốc|[ỦU][ỷy] ban|UBND|(?:Thường trực )?(?:HĐND|Hội đồng)|Bộ|Sở|Ban|Cục|Tổng cục|Văn phòng|Công an|Thanh tra|(?:Thường trực )?(?:Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy)|Viện|Tòa án|Trường|Trung tâm|Phòng|Bảo hiểm|Ngân hàng|Kho bạc|Hội)'
const BODY = `(?:Thủ tướng )?Chính phủ|Quốc hội|(?:Thường trực )?(?:Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy)|${FIRST}(?: (?!(?:giao|về|tại|để|của|yêu|theo|có|đã|và (?:các|${FIRST})) )[\\p{L}–-]+){1,12}?`
/** "Bộ Y tế đã ban hành Công văn số …". */
const ISSUER_ACTS = new RegExp(
  `(?<!\\p{L})(${BODY})(?: \\([\\p{L} .&-]{2,20}\\))?(?: đã| vừa| mới)? (?:ban hành|có|ký|ký ban hành) $`,
  'u',
)
/** "ý kiến của Bộ Y tế tại Công văn số …". */
const ISSUER_SPEAKS = new RegExp(`(?:của|theo) (${BODY}) tại (?:các )?$`, 'u')
/** "Quyết định của Bộ Chính trị" / "số 12-QĐ/TW". */
const ISSUER_BEFORE_NUMBER =
  /(?:[Nn]ghị quyết|[Nn]ghị định|[Qq]uyết định|[Cc]hỉ thị|[Kk]ết luận|[Tt]hông báo|[Tt]hông tư|[Cc]ông văn|[Kk]ế hoạch|[Tt]ờ trình) của (\p{Lu}[^,;.:()“”"\d]{2,80}?) $/u
/** "các Quyết định của Bộ Y tế: số 12/QĐ-BYT …; số 15/QĐ-BYT …". */
const ISSUER_OF_LIST =
  /(?:các|những) (?:[Nn]ghị quyết|[Nn]ghị định|[Qq]uyết định|[Cc]hỉ thị|[Kk]ết luận|[Tt]hông báo|[Tt]hông tư|[Cc]ông văn|[Vv]ăn bản|[Kk]ế hoạch) của (\p{Lu}[^,;.:()“”"\d]{2,80}?) ?: [^:]*$/u

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
    ISSUER_SPEAKS.exec(before) ??
    ISSUER_OF_LIST.exec(text.slice(Math.max(0, start - LIST), start))
  return found?.[1]?.trim()
}
