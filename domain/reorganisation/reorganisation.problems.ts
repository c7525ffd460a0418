import { showDay } from '../day.ts'
import { problem } from '../problem.ts'

export const ReorganisationNotFound = problem(
  'reorganisation.not-found',
  404,
  () => 'Không tìm thấy phương án sắp xếp này. Mở danh sách sắp xếp đơn vị.',
)
export const ReorganisationNotNow = problem(
  'reorganisation.not-now',
  409,
  (p: { state: string; doing: string }) =>
    `Phương án đang ở trạng thái “${p.state}” nên không ${p.doing} được. Tải lại trang để xem việc làm được lúc này.`,
)
export const SuccessorsWrong = problem(
  'reorganisation.successors-wrong',
  422,
  (p: { kind: 'merge' | 'split' | 'close' }) =>
    p.kind === 'merge'
      ? 'Sáp nhập, hợp nhất cần đúng một đơn vị kế thừa. Chọn một đơn vị, hoặc lập đơn vị mới.'
      : 'Chia, tách cần ít nhất hai đơn vị kế thừa. Chọn thêm đơn vị, hoặc lập đơn vị mới.',
  () => ({ successors: 'Xem lại các đơn vị kế thừa.' }),
)
export const SuccessorUnknown = problem(
  'reorganisation.successor-unknown',
  422,
  () => 'Có chỗ chọn đơn vị không nằm trong các đơn vị kế thừa. Chọn lại trong danh sách.',
  () => ({ successors: 'Chọn lại đơn vị kế thừa.' }),
)
export const WorkWithoutTaker = problem(
  'reorganisation.work-without-taker',
  422,
  (p: { unit: string; count: number }) =>
    `${p.unit} còn ${p.count} việc chưa xong mà chưa nói chuyển cho đơn vị nào. Chọn đơn vị nhận việc trước khi thực hiện.`,
  () => ({ to: 'Chọn đơn vị nhận việc chưa xong.' }),
)
export const UnitAlreadyEnding = problem(
  'reorganisation.unit-already-ending',
  409,
  (p: { unit: string }) =>
    `${p.unit} đã nằm trong một phương án sắp xếp khác chưa thực hiện. Mở hoặc hủy phương án đó trước.`,
  () => ({ ends: 'Đơn vị đã nằm trong phương án khác.' }),
)
export const EndedOnAnotherDay = problem(
  'reorganisation.ended-on-another-day',
  422,
  (p: { unit: string; on: string }) =>
    `${p.unit} đã kết thúc ngày ${showDay(p.on)}. Ghi đúng ngày đó để chuyển việc còn lại của đơn vị.`,
  p => ({ lastDay: `Ghi ngày ${showDay(p.on)}.` }),
)
export const SuccessorNotStanding = problem(
  'reorganisation.successor-not-standing',
  422,
  (p: { unit: string }) => `${p.unit} không hoạt động vào ngày sau sắp xếp nên không kế thừa được. Chọn đơn vị khác.`,
  () => ({ successors: 'Có đơn vị không còn hoạt động.' }),
)
