import { problem } from '../problem.ts'

export const DraftNotFound = problem(
  'draft.not-found',
  404,
  () => 'Không tìm thấy dự thảo này. Có thể đã bị hủy hoặc đơn vị của bạn không được xem.',
)
export const DraftAlreadyIssued = problem(
  'draft.already-issued',
  409,
  (p: { number: string }) =>
    `Văn bản đã ban hành với số ${p.number} nên không sửa được. Muốn thay đổi thì ban hành văn bản thay thế hoặc đính chính.`,
)
export const DraftNotOfUnit = problem(
  'draft.not-of-unit',
  403,
  () => 'Dự thảo này của đơn vị khác. Chọn đúng đơn vị ở đầu trình đơn rồi làm tiếp.',
)
export const DraftFormWrong = problem(
  'draft.form-wrong',
  422,
  (p: { count: number; first: string }) =>
    `Còn ${p.count} chỗ cần sửa về thể thức: ${p.first} Sửa, hoặc giữ nguyên và ghi lý do.`,
)
export const UnitWithoutSymbol = problem(
  'draft.unit-without-symbol',
  422,
  (p: { unit: string }) =>
    `${p.unit} chưa có chữ viết tắt dùng trong ký hiệu. Nhập ký hiệu vào dự thảo, hoặc nhờ quản trị khai báo cho đơn vị.`,
)
export const NothingToChase = problem(
  'draft.nothing-to-chase',
  422,
  () => 'Không có việc nào quá hạn trong số đã chọn. Chọn nhiệm vụ hoặc báo cáo đã quá hạn mà chưa xong.',
)
export const ChasedByOthers = problem(
  'draft.chased-by-others',
  403,
  () => 'Chỉ đơn vị đã giao nhiệm vụ hoặc nhận báo cáo mới lập được văn bản đôn đốc. Chọn việc do đơn vị của bạn giao.',
)
export const AlreadyInDraft = problem(
  'draft.already-in-draft',
  409,
  () =>
    'Những việc này đã có trong dự thảo văn bản đôn đốc chưa ban hành. Mở Văn bản đi để sửa hoặc ban hành dự thảo đó.',
)
export const AnswerDayPast = problem(
  'draft.answer-day-past',
  400,
  (p: { today: string }) => `Ngày yêu cầu báo cáo phải sau hôm nay (${p.today}).`,
  p => ({ answerOn: `Chọn ngày sau ${p.today}.` }),
)
