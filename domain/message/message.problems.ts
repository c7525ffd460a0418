import { problem } from '../problem.ts'

export const MessageNotAgain = problem(
  'message.not-again',
  409,
  () =>
    'Các tin đã chọn không gửi lại được: chỉ tin “Không gửi được” hoặc “Không có địa chỉ” mới gửi lại. Chọn tin khác.',
)
export const PushHostUnknown = problem(
  'reception.push-host-unknown',
  400,
  (p: { host: string }) =>
    `Trình duyệt này nhận tin qua máy chủ ${p.host}, chưa có trong danh sách được phép. Đề nghị quản trị thêm vào PUSH_HOSTS.`,
)
export const ChannelOff = problem(
  'message.channel-off',
  409,
  (p: { why: string }) => `${p.why} Đề nghị quản trị đặt cấu hình rồi thử lại.`,
)
export const CalendarNotFound = problem(
  'calendar.not-found',
  404,
  () => 'Địa chỉ lịch này không còn dùng. Lấy địa chỉ mới ở trang Nhận thông báo.',
)
