import { problem } from '../problem.ts'

export const TemplateNotFound = problem(
  'template.not-found',
  404,
  () => 'Không tìm thấy biểu mẫu này. Chọn biểu mẫu khác hoặc lập biểu mẫu mới.',
)
export const TemplateHasFaults = problem(
  'template.has-faults',
  422,
  (p: { count: number }) => `Cần sửa ${p.count} chỗ trước khi công bố. Xem lời nhắc ở từng chỉ tiêu.`,
)
