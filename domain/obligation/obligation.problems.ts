import { problem } from '../problem.ts'

export const ObligationNotFound = problem(
  'obligation.not-found',
  404,
  () => 'Không tìm thấy nhiệm vụ này. Có thể nhiệm vụ không giao cho đơn vị của bạn.',
)
export const ObligationNotNow = problem(
  'obligation.not-now',
  409,
  (p: { doing: string; state: string }) =>
    `Nhiệm vụ đang ở trạng thái “${p.state}” nên chưa ${p.doing} được. Tải lại trang để xem việc làm được lúc này.`,
)
export const ObligationNotYours = problem(
  'obligation.not-yours',
  403,
  (p: { doing: string; who: string }) =>
    `Chỉ ${p.who} được ${p.doing}. Chuyển sang đơn vị đó ở ô trên thực đơn nếu bạn có chức vụ ở đó.`,
)
export const ObligationAfterSuperior = problem(
  'obligation.deadline-after-superior',
  409,
  (p: { day: string; limit: string }) =>
    `Hạn ${p.day} sau hạn của cấp trên (${p.limit}). Chọn ngày sớm hơn, hoặc xin cấp trên gia hạn trước.`,
  p => ({ dueOn: `Không sau ${p.limit}.` }),
)
export const ObligationBeforeChildren = problem(
  'obligation.deadline-before-units-below',
  409,
  (p: { day: string }) => `Đã giao xuống cấp dưới với hạn sau ngày ${p.day}. Thu hồi hoặc rút hạn của cấp dưới trước.`,
)
export const ObligationByReport = problem(
  'obligation.by-report',
  409,
  () =>
    'Nhiệm vụ này hoàn thành khi báo cáo của nó được gửi và tiếp nhận. Mở báo cáo ở trang nhiệm vụ để gửi, tiếp nhận hoặc trả lại.',
)
export const ExtensionNotLater = problem(
  'obligation.extension-not-later',
  400,
  (p: { day: string }) => `Ngày xin gia hạn phải sau hạn hiện nay (${p.day}).`,
  p => ({ wantedOn: `Chọn ngày sau ${p.day}.` }),
)
export const PersonNotOfUnit = problem(
  'obligation.person-not-of-unit',
  400,
  () => 'Người này không có chức vụ ở đơn vị nhận nhiệm vụ. Chọn người trong danh sách.',
  () => ({ personId: 'Chọn người trong danh sách của đơn vị.' }),
)
export const ProofWithoutFile = problem(
  'obligation.proof-without-file',
  400,
  () => 'Chưa có minh chứng. Chọn tệp, dán đường dẫn hoặc ghi số liệu.',
  () => ({ file: 'Chọn tệp, dán đường dẫn hoặc ghi số liệu.' }),
)
export const NothingToHandDown = problem(
  'obligation.nothing-to-hand-down',
  400,
  () => 'Chọn ít nhất một nhiệm vụ và một đơn vị nhận.',
  () => ({ units: 'Chọn ít nhất một đơn vị.' }),
)
export const ObligationNotBelow = problem(
  'obligation.not-below',
  422,
  () => 'Đơn vị này không phải cấp dưới của bạn. Chọn đơn vị trong danh sách.',
  () => ({ unitId: 'Chọn đơn vị cấp dưới.' }),
)
export const ObligationAlreadyThere = problem(
  'obligation.already-there',
  409,
  (p: { unit: string }) => `${p.unit} đã có nhiệm vụ này. Thu hồi thay vì thay thế, hoặc chọn đơn vị khác.`,
  () => ({ unitId: 'Đơn vị này đã có nhiệm vụ.' }),
)
export const ObligationDayRefused = problem(
  'obligation.day-refused',
  422,
  (p: { says: string }) => p.says,
  p => ({ dueOn: p.says }),
)
export const DifficultyNotRaisable = problem(
  'obligation.difficulty-not-raisable',
  409,
  () =>
    'Không báo lên được: khó khăn đã được trả lời hoặc đã báo lên, hoặc nhiệm vụ này không do cấp trên giao xuống. Trả lời đơn vị, hoặc tải lại trang.',
)

export const NumberBelowZero = problem(
  'obligation.number-below-zero',
  409,
  (p: { told: string }) =>
    `Đến nay mới ghi ${p.told}, không bớt nhiều hơn được. Nhập lại số âm nhỏ hơn hoặc bằng số đã ghi.`,
)
