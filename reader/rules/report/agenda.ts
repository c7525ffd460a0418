/** Reports that are heard at a meeting: points of its programme, talks, what those present were told. */
import type { Block } from '../../tree.ts'

/** "nghe Sở báo cáo", and all that was heard before a meeting came to its end: "Sau khi nghe Báo cáo …; Báo cáo …". */
const HEARD = /(?<!\p{L})[Nn]ghe [^.;]{0,140}$|(?:^|[.,] )[Ss]au khi nghe [^.]*$/u

/** "Báo cáo chuyên đề về văn hóa ứng xử": a talk, where nobody gets it and no time is set. */
const TALK =
  /^ chuyên đề(?![^.;]{0,160}(?<!\p{L})(?:(?:về|cho|gửi|đến|với) \p{Lu}|gửi|trước ngày|chậm nhất|định kỳ|h[ằà]ng (?:tháng|quý|năm)|yêu cầu|theo quy định))/u
/** "- Báo cáo công tác năm 2026 của Thường trực Hội đồng nhân dân": a paper on an agenda. */
const OF_SOMEBODY =
  /^ (?:công tác|hoạt động|kết quả|tình hình|tổng hợp)(?=[^.;:]{0,160} của \p{Lu})(?![^.;]{0,240}(?<!\p{L})(?:(?:về|cho|gửi|đến|với|lên) \p{Lu}|gửi|nộp|trước|chậm nhất|định kỳ|h[ằà]ng|theo|khi|kịp thời|tại|qua)(?!\p{L}))/u
/** "- 08h00: Báo cáo kết quả …", "Từ 8 giờ 30 đến 9 giờ: …": a point of a programme. */
const AT_HOUR =
  /^[^\p{L}\d]*(?:[Tt]ừ )?\d{1,2} ?(?:h|g|:|giờ) ?\d{0,2}(?:['’]| phút)?(?: ?(?:-|–|đến) ?\d{1,2} ?(?:h|g|:|giờ) ?\d{0,2}(?:['’]| phút)?)? ?[:.|-] ?$/u
/** "…; 8h30 báo cáo tổng kết; 9h00 thảo luận": the same within a line. */
const AT_NEXT_HOUR = /[;,] ?\d{1,2} ?(?:h|g|giờ) ?\d{0,2} ?[:-]? ?$/u
/** "Nội dung: báo cáo tình hình, thảo luận, kết luận": what a meeting is about. */
const ABOUT = /(?:^|[.;] )[^\p{L}]*Nội dung(?: (?:họp|cuộc họp|hội nghị|phiên họp|làm việc))? ?: ?$/u

/** Letters before a point of a programme: its hours. */
const HOUR = 60

type Place = { block: Block; at: number; told: string; after: string; sent: boolean }

export const isHeard = ({ block, at, told, after, sent }: Place): boolean =>
  HEARD.test(told) ||
  ABOUT.test(told) ||
  AT_NEXT_HOUR.test(told) ||
  (TALK.test(after) && !sent) ||
  (at <= block.body && OF_SOMEBODY.test(after)) ||
  AT_HOUR.test(block.text.slice(0, Math.min(at, HOUR)))
