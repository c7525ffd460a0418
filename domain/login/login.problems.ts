import { problem } from '../problem.ts'

export const LoginWrong = problem(
  'login.wrong',
  401,
  () => 'Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra rồi nhập lại.',
)
export const LoginTooMany = problem(
  'login.too-many',
  429,
  (p: { seconds: number }) => `Đã nhập sai nhiều lần. Chờ ${p.seconds} giây rồi thử lại.`,
)
export const LoginWithoutPost = problem(
  'login.without-post',
  403,
  () => 'Tài khoản này chưa được phân công ở đơn vị nào. Đề nghị quản trị của đơn vị phân công.',
)
export const LoginLocked = problem(
  'login.locked',
  403,
  () => 'Tài khoản này đang bị khóa. Liên hệ quản trị của đơn vị để mở khóa.',
)
export const PostOver = problem(
  'login.post-over',
  409,
  () =>
    'Vị trí công tác mà trang này đang dùng đã kết thúc (hết ngày thay, chuyển đơn vị hoặc sắp xếp). Chưa có gì thay đổi; tải lại trang để làm việc ở vị trí hiện nay.',
)
export const SampleOnly = problem(
  'login.sample-only',
  403,
  () => 'Vào thử chỉ có ở chế độ dữ liệu mẫu. Đăng nhập bằng tài khoản của bạn.',
)
export const AlreadySetUp = problem(
  'login.already-set-up',
  409,
  () => 'Hệ thống đã được thiết lập. Đăng nhập bằng tài khoản quản trị.',
)
