import { problem } from '../problem.ts'

export const CutNotThere = problem(
  'bundle.no-place',
  400,
  () => 'Chỗ tách không khớp với tệp. Tải lại trang rồi chọn lại chỗ bắt đầu của từng văn bản.',
)
export const BundleInUse = problem(
  'bundle.in-use',
  409,
  () =>
    'Tệp này đã tách, hoặc đã có người xác nhận dữ kiện, phân công hay lập kế hoạch nên không tách được nữa. Nếu cần, gửi riêng phần còn thiếu thành tệp khác.',
)
