import { problem } from '../problem.ts'

export const JointNotYours = problem(
  'joint-work.not-yours',
  403,
  (p: { unit: string }) => `Chỉ ${p.unit} nói được hai nhiệm vụ có phải cùng một việc hay không.`,
)
export const JointOfTwoUnits = problem(
  'joint-work.of-two-units',
  422,
  () => 'Hai nhiệm vụ này của hai đơn vị khác nhau nên không gộp được. Chọn hai nhiệm vụ của cùng một đơn vị.',
)
export const JointOfTwoRoles = problem(
  'joint-work.of-two-roles',
  422,
  () => 'Chỉ gộp được hai nhiệm vụ cùng chủ trì hoặc cùng phối hợp. Để riêng hai nhiệm vụ này.',
)
export const JointNotOpen = problem(
  'joint-work.not-open',
  409,
  () => 'Một trong hai nhiệm vụ đã hoàn thành hoặc bị thu hồi nên không gộp được nữa. Tải lại trang để xem.',
)
export const JointByReport = problem(
  'joint-work.by-report',
  409,
  () =>
    'Nhiệm vụ hoàn thành bằng báo cáo định kỳ không gộp được: mỗi nơi nhận một báo cáo riêng. Gửi từng báo cáo ở mục Báo cáo.',
)
export const JointAlready = problem(
  'joint-work.already',
  409,
  () => 'Hai nhiệm vụ này đang được gộp làm một. Muốn nói là khác việc, bấm Tách ra.',
)
export const JointNotJoined = problem(
  'joint-work.not-joined',
  409,
  () => 'Nhiệm vụ này không còn gộp với nhiệm vụ nào. Tải lại trang để xem.',
)
