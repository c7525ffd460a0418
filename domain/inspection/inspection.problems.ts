import { problem } from '../problem.ts'

export const InspectionNotFound = problem(
  'inspection.not-found',
  404,
  () => 'Không tìm thấy cuộc kiểm tra này. Có thể đường dẫn đã cũ hoặc đơn vị của bạn không được xem.',
)
export const InspectionNotYours = problem(
  'inspection.not-yours',
  403,
  (p: { unit: string }) => `Chỉ ${p.unit} sửa được cuộc kiểm tra này. Có ý kiến thì nêu ở nhiệm vụ được giao.`,
)
export const InspectedNotBelow = problem(
  'inspection.not-below',
  400,
  () => 'Chỉ kiểm tra đơn vị cấp dưới đang hoạt động. Chọn đơn vị trong phạm vi của bạn.',
  () => ({ inspectedId: 'Chọn đơn vị cấp dưới đang hoạt động.' }),
)
export const FindingHanded = problem(
  'inspection.finding-handed',
  409,
  () => 'Nội dung này đã giao thành nhiệm vụ. Mở nhiệm vụ để theo dõi hoặc thu hồi.',
)
export const FindingAsksNothing = problem(
  'inspection.finding-asks-nothing',
  409,
  () => 'Ưu điểm không giao thành nhiệm vụ. Chọn một nội dung tồn tại, hạn chế.',
)
export const FindingDayPast = problem(
  'inspection.day-past',
  400,
  (p: { today: string }) => `Hạn khắc phục phải từ ngày ${p.today} trở đi.`,
  p => ({ dueOn: `Chọn ngày từ ${p.today}.` }),
)
