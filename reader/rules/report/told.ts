/** What rules of reporting read off the paper: the way in which a report is asked for, or the period of one. find.ts joins them. */
import type { Cadence } from '../../reading.ts'

/** `write`: a report is drawn up, a duty only with a period; `limit`: names the report whose last day stands beside it. */
export type Told = { way: 'report' | 'trouble' | 'regime' | 'review' | 'write' | 'limit' }

export type Recurring = { cadence: Cadence }

/** "để tổng hợp, báo cáo …": what another report is for. */
export const PURPOSE =
  /(?:^|[^\p{L}])(?:để|đ[ềê](?= (?:tổng|tông|tồng|kịp|có cơ|ph[ốô]i|Công|Sở|Trung|UBND))|nhằm|phục vụ|làm cơ sở)(?![^.;]{0,60}(?:gửi|trước ngày|hoàn thành)| (?:các |thủ trưởng )[^.;]{0,60}biết(?:,| và))(?: [^\s.;()]{1,14}){0,9}[ ,]*$/iu

/** A report that is put before somebody to be decided on is no duty to report (LABELS.md). */
export const FOR_DECISION =
  /^(?:(?!(?:để|làm cơ sở|trước ngày|;)(?!\p{L}))[^.;]){0,160}?(?:xem xét|phê duyệt|quyết định(?! số)|cho ý kiến|cho chủ trương|giải quyết|tháo gỡ|xin ý kiến|chấp thuận|đề xuất kinh phí|chỉ đạo (?:xử lý|giải quyết)|điều chỉnh|bổ sung kinh phí|phân bổ|bố trí (?:kinh phí|vốn|ngân sách)|áp dụng|ban hành|xử lý)/u
