import { showDay } from '../day.ts'
import { problem } from '../problem.ts'

export const UsernameTaken = problem(
  'person.username-taken',
  409,
  (p: { username: string }) => `Tên đăng nhập “${p.username}” đã có người dùng. Chọn tên khác.`,
  () => ({ username: 'Tên này đã có người dùng. Chọn tên khác.' }),
)
export const PersonWithoutAccount = problem(
  'person.without-account',
  409,
  () => 'Người này chưa có tài khoản nên không đặt lại mật khẩu được. Thêm người dùng mới có tài khoản.',
)
export const PostEnded = problem(
  'post.ended',
  409,
  (p: { on: string }) => `Phân công này kết thúc ngày ${showDay(p.on)}. Chọn ngày sớm hơn, hoặc thêm phân công mới.`,
)
export const PostEndsBeforeStart = problem(
  'post.ends-before-start',
  422,
  (p: { from: string }) => `Ngày kết thúc phải từ ngày bắt đầu ${showDay(p.from)} trở đi.`,
  () => ({ on: 'Ngày kết thúc trước ngày bắt đầu.' }),
)
export const LastAdmin = problem(
  'post.last-admin',
  409,
  () => 'Đây là người quản trị duy nhất. Phân công người khác làm quản trị trước.',
)
export const DeskElsewhere = problem(
  'post.desk-elsewhere',
  422,
  () => 'Nơi ngồi làm việc phải là đơn vị trực thuộc đơn vị đã chọn.',
  () => ({ deskId: 'Chọn đơn vị trực thuộc đơn vị ở trên.' }),
)
export const OwnAccount = problem(
  'person.own-account',
  409,
  () => 'Không khóa được tài khoản của chính mình. Đề nghị người quản trị khác khóa.',
)
export const AlreadyLocked = problem(
  'person.already-locked',
  409,
  (p: { name: string }) => `Tài khoản của ${p.name} đã bị khóa từ trước. Tải lại trang để xem.`,
)
export const NotLocked = problem(
  'person.not-locked',
  409,
  (p: { name: string }) => `Tài khoản của ${p.name} không bị khóa. Tải lại trang để xem.`,
)
