import { problem } from '../problem.ts'

export const DeliveryNotFound = problem(
  'delivery.not-found',
  404,
  () => 'Văn bản này không do đơn vị trong hệ thống chuyển tới, nên không có nơi để báo lại.',
)
export const DeliveryNotNow = problem(
  'delivery.not-now',
  409,
  (p: { state: string }) => `Văn bản đang ở trạng thái “${p.state}” nên chưa đổi như vậy được. Tải lại trang để xem.`,
)
export const DeliveryReasonOwed = problem(
  'delivery.reason-owed',
  400,
  () => 'Từ chối tiếp nhận cần ghi lý do, ít nhất 10 ký tự.',
  () => ({ reason: 'Ghi lý do, ít nhất 10 ký tự.' }),
)
