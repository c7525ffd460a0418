import { problem } from '../problem.ts'

export const PlanNotFound = problem(
  'plan.not-found',
  404,
  () => 'Không tìm thấy kế hoạch này. Có thể kế hoạch không giao việc cho đơn vị của bạn.',
)
export const PlanWithoutFacts = problem('plan.without-facts', 409, (p: { waiting: number }) =>
  p.waiting > 0
    ? `Chưa có nhiệm vụ hay chế độ báo cáo nào được xác nhận; còn ${p.waiting} dữ kiện chờ xác nhận. Mở Đọc văn bản để xác nhận rồi lập kế hoạch.`
    : 'Văn bản chưa có nhiệm vụ hay chế độ báo cáo nào được xác nhận. Mở Đọc văn bản, bôi đen chữ để thêm, rồi lập kế hoạch.',
)
export const PlanAlreadyMade = problem(
  'plan.already-made',
  409,
  (p: { title: string; planId: string }) =>
    `Văn bản này đã được lập kế hoạch “${p.title}”. Mở kế hoạch đó để làm tiếp.`,
)
export const PlanNotYours = problem(
  'plan.not-yours',
  403,
  (p: { unitName: string }) => `Kế hoạch này của ${p.unitName}; chỉ đơn vị đó được sửa và giao xuống.`,
)
export const PlanOver = problem(
  'plan.over',
  409,
  () => 'Kế hoạch đã thu hồi hoặc đã kết thúc nên không thay đổi được nữa.',
)
export const PlanHasOpenWork = problem(
  'plan.has-open-work',
  409,
  (p: { count: number }) =>
    `Còn ${p.count} việc đã giao chưa xong. Thu hồi từng việc hoặc chọn thu hồi cả kế hoạch kèm việc đã giao.`,
)
export const ClauseNotFound = problem(
  'plan.clause-not-found',
  404,
  () => 'Không tìm thấy khoản này trong kế hoạch. Tải lại trang.',
)
export const ClauseHandedDown = problem(
  'plan.clause-handed-down',
  409,
  (p: { count: number }) =>
    `Khoản này đã giao cho ${p.count} đơn vị nên không bỏ được. Thu hồi các việc đã giao trước.`,
)
export const NothingFromAbove = problem(
  'plan.nothing-from-above',
  409,
  () => 'Đơn vị bạn chưa được giao việc nào từ kế hoạch này nên chưa lập được kế hoạch thực hiện.',
)
export const OwnPlanHasAll = problem(
  'plan.own-has-all',
  409,
  (p: { title: string; planId: string }) =>
    `Việc được giao từ kế hoạch này đã có đủ trong kế hoạch của đơn vị “${p.title}”. Mở kế hoạch đó để làm tiếp.`,
)
export const PlanSpanWrong = problem(
  'plan.span-wrong',
  400,
  () => 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
  () => ({ endsOn: 'Chọn ngày từ ngày bắt đầu trở đi.' }),
)
export const PlanOutsideAbove = problem(
  'plan.outside-above',
  422,
  (p: { title: string; from: string; to: string }) =>
    `Kế hoạch “${p.title}” có hiệu lực từ ${p.from} đến ${p.to}, không trùng thời gian với kế hoạch này. Chọn kế hoạch khác.`,
  () => ({ aboveId: 'Thời gian hai kế hoạch không trùng nhau.' }),
)
export const PlanUnderItself = problem(
  'plan.under-itself',
  422,
  () => 'Kế hoạch này đã nằm trên kế hoạch được chọn. Chọn kế hoạch khác.',
  () => ({ aboveId: 'Chọn kế hoạch khác.' }),
)
