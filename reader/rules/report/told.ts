/** What rules of reporting read off the paper: the way in which a report is asked for, or the period of one. find.ts joins them. */
import type { Cadence } from '../../reading.ts'

/** `write`: a report is drawn up, a duty only with a period; `limit`: names the report whose last day stands beside it. */
export type Told = { way: 'report' | 'trouble' | 'regime' | 'review' | 'write' | 'limit' }

export type Recurring = { cadence: Cadence }

/** "để tổng hợp, báo cáo …": what another report is for. */
export const PURPOSE =
  /(?:^|[^\p{L}])(?:để|đ[ềê](?= (?:tổng|tông|tồng|kịp|có cơ|ph[ốô]i|Công|Sở|Trung|UBND))|nhằm|phục vụ|làm cơ sở)(?![^.;]{0,60}(?:gửi|trước ngày|hoàn thành)| (?:các |thủ trưởng )[^.;]{0,60}biết(?:,| và))(?: [^\s.;()]{1,14}){0,9}[ ,]*$/iu

/** An earlier paper asked for it: "Ngày …, Sở có Văn bản số … gửi các đơn vị báo cáo …". */
export const TOLD =
  /(?:có|ban hành) (?:[Vv]ăn bản|[Cc]ông văn) số[^.;]*$|[Tt]ại (?:[Vv]ăn bản|[Cc]ông văn|[Bb]áo cáo) số[^.;]*(?<! và )$|[Nn]gày \d{1,2}\/\d{1,2}\/\d{4},[^.;]{0,80} (?:có|ban hành) (?:[Vv]ăn bản|[Cc]ông văn) số[^.]*$/u

/** A report that is put before somebody to be decided on is no duty to report (LABELS.md). */
const DECISION =
  /^(?:(?!(?:để|dé|làm cơ sở|trước ngày|;|(?:và|,) tham mưu)(?!\p{L}))[^.;]){0,160}?(?:xem xét|phê duyệt|quyết định(?! số)|cho ý kiến|cho chủ trương|giải quyết|tháo gỡ|xin ý kiến|chấp thuận|đề xuất kinh phí|chỉ đạo (?:xử lý|giải quyết)|điều chỉnh|bổ sung kinh phí|phân bổ|bố trí (?:kinh phí|vốn|ngân sách)|áp dụng|(?<!Luật )ban hành|xử lý|trình \p{Lu}[^.;]{1,60} thông qua)/u

/** "kết quả giải quyết đơn thư", "tình hình xử lý vi phạm": what was done and is told, not what is asked for. */
const DONE =
  /(?<!\p{L})(?:kết quả|tình hình|tiến độ|công tác|việc|quá trình)(?: (?!(?:để|nhằm|xem|trình|đề|làm|trước|chậm|về|cho|gửi|với|tới|lên|xin)(?!\p{L}))\p{Ll}+,?){0,8}? (?:giải quyết|xử lý|tháo gỡ|điều chỉnh|phân bổ|áp dụng|ban hành|bố trí|(?:thực hiện|thi hành|chấp hành) quyết định)(?!\p{L})/gu

/** "cơ quan quyết định đầu tư", "các giải pháp tháo gỡ khó khăn", "vượt quá thẩm quyền giải quyết", "đã được cấp có thẩm quyền phê duyệt": who decides, what is told, or what was decided before. */
const DECIDED =
  /(?<!\p{L})(?:(?:cơ quan|người|cấp) quyết định đầu tư|(?:giải pháp|biện pháp) (?:tháo gỡ|xử lý|giải quyết)|(?:vượt|quá|ngoài|thuộc) thẩm quyền (?:giải quyết|xử lý|quyết định)|đã được (?:(?:cơ quan|cấp|người)(?: [^\s.;,]+){0,5} )?(?:phê duyệt|chấp thuận)|sau khi (?:có|được) (?:(?:văn bản|ý kiến) )?(?:chấp thuận|phê duyệt))(?!\p{L})/gu

/** Whether what stands behind "báo cáo" asks for a decision. */
export const forDecision = (after: string) =>
  DECISION.test(SENTENCE.exec(after)![0].replace(DECIDED, '').replace(DONE, ''))
const SENTENCE = /^[^.;]*/u
