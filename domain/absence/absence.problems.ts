import { problem } from '../problem.ts'

export const AbsenceNotFound = problem(
  'absence.not-found',
  404,
  () => 'Không tìm thấy lần vắng mặt này. Có thể đã kết thúc; tải lại trang để xem.',
)
export const AbsenceNotYours = problem(
  'absence.not-yours',
  403,
  () => 'Chỉ người vắng, lãnh đạo đơn vị hoặc quản trị đặt được người thay. Đề nghị một trong những người đó.',
)
export const SubstituteNotFit = problem(
  'absence.substitute-not-fit',
  400,
  () =>
    'Người thay phải có tài khoản và đang công tác ở đơn vị này, đơn vị trên hoặc dưới. Chọn người trong danh sách.',
  () => ({ substituteId: 'Chọn người trong danh sách.' }),
)
export const SubstituteAway = problem(
  'absence.substitute-away',
  409,
  (p: { name: string }) => `${p.name} cũng vắng trong những ngày này. Chọn người khác hoặc ngày khác.`,
  () => ({ substituteId: 'Người này cũng vắng.' }),
)
export const AbsenceOverlaps = problem(
  'absence.overlaps',
  409,
  () => 'Những ngày này đã có người thay. Kết thúc lần trước rồi đặt lại.',
  () => ({ fromOn: 'Đã có người thay trong những ngày này.' }),
)
export const AbsenceDaysWrong = problem(
  'absence.days-wrong',
  400,
  () => 'Ngày cuối phải có và không trước ngày đầu, cũng không trước hôm nay.',
  () => ({ toOn: 'Chọn ngày không trước ngày đầu và hôm nay.' }),
)
