import { problem } from '../problem.ts'

export const DoubledChanged = problem(
  'period.doubled-changed',
  409,
  () =>
    'Các báo cáo này vừa thay đổi: có báo cáo mới được tiếp nhận, bị trả lại hoặc gửi lại. Xem lại danh sách rồi ghi không trùng.',
)
export const NotSaidNotDoubled = problem(
  'period.not-said-not-doubled',
  409,
  () =>
    'Các báo cáo này chưa được ghi là không trùng, hoặc đã có người mở xem lại. Tải lại trang để thấy tình trạng mới.',
)
