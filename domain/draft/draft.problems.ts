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
