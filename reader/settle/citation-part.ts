/** What the letters around a citation add: a day that stands apart from the number, the part it plays for the paper. */
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
/** "được Quốc hội khóa XV thông qua ngày …". */
const PASSED_ON = new RegExp(`^,? (?:đã )?được Quốc hội[^;.:()“”"]{0,90}? thông qua (?:vào )?ngày ${fullDay()}`, 'u')
/** The sentence before an offset: what stands behind the last full stop or semicolon, no longer than `most`. */
export function sentenceBefore(text: string, at: number, most = 200): string {
  const before = text.slice(Math.max(0, at - most), at)
  const stop = Math.max(before.lastIndexOf('; '), before.search(/[.!?] (?=\p{Lu})(?!.*[.!?] \p{Lu})/u))
  return stop >= 0 ? before.slice(stop + 2) : before
}

/** The day of a citation that has none right behind its number: "của Tỉnh ủy … ngày …", or "Ngày …, Sở có Văn bản số …". */
export function dayApart(text: string, start: number, end: number): Day | null {
  const found = (
    PASSED_ON.exec(text.slice(end, end + 140)) ??
    LATER_DAY.exec(text.slice(end, end + 110)) ??
    ISSUED_ON.exec(text.slice(end, end + 160)) ??
    EARLIER_DAY.exec(sentenceBefore(text, start)) ??
    APPROVED_ON.exec(sentenceBefore(text, start, 300))
  )?.groups
  if (!found) return null
  return dayOf(Number(found.year), Number(found.month), Number(found.day)) ?? null
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
