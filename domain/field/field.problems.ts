import { problem } from '../problem.ts'

export const FieldNotFound = problem(
  'field.not-found',
  404,
  () => 'Lĩnh vực này không có trong danh sách. Tải lại trang để xem danh sách mới nhất.',
)
export const FieldTaken = problem(
  'field.taken',
  409,
  (p: { name: string }) => `Đã có lĩnh vực “${p.name}”. Dùng lĩnh vực đó, hoặc đặt tên khác.`,
)
export const FieldEnded = problem(
  'field.ended',
  409,
  (p: { name: string }) => `Lĩnh vực “${p.name}” đã thôi dùng. Chọn lĩnh vực khác, hoặc đề nghị quản trị mở lại.`,
)
