import { problem } from '../problem.ts'

export const TemplateNotFound = problem(
  'template.not-found',
  404,
  () => 'Không tìm thấy biểu mẫu này. Chọn biểu mẫu khác hoặc lập biểu mẫu mới.',
)
export const TemplateNotOwned = problem(
  'template.not-owned',
  403,
  (p: { unit: string }) =>
    `Biểu mẫu này do ${p.unit} lập, chỉ nơi đó sửa. Cần biểu riêng thì lập biểu mới từ biểu này.`,
)
export const DraftNotFound = problem(
  'template.draft-not-found',
  404,
  () => 'Không còn bản nháp: đã công bố hoặc đã bỏ. Tải lại trang để xem bản mới.',
)
export const DraftChangedMeanwhile = problem(
  'template.draft-changed',
  409,
  (p: { who: string }) =>
    `${p.who} vừa sửa bản nháp này ở trang khác. Tải lại để thấy bản mới rồi sửa tiếp; phần bạn vừa sửa chưa được lưu.`,
)
export const OutlineUnread = problem(
  'template.outline-unread',
  422,
  () =>
    'Không thấy mục hay chỉ tiêu nào trong tệp. Kiểm tra tệp có bảng chỉ tiêu hoặc đề cương đánh số, hay lập biểu từ đầu.',
)
export const OutlineWrongKind = problem(
  'template.outline-wrong-kind',
  415,
  () => 'Chỉ nhập được tệp Excel (.xlsx) hoặc Word (.docx). Lưu lại tệp theo một trong hai dạng rồi chọn lại.',
)
export const TemplateHasFaults = problem(
  'template.has-faults',
  422,
  (p: { count: number }) => `Cần sửa ${p.count} chỗ trước khi công bố. Xem lời nhắc ở từng chỉ tiêu.`,
)
