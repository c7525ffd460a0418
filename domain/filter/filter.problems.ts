import { problem } from '../problem.ts'

export const FilterNotFound = problem(
  'filter.not-found',
  404,
  () => 'Bộ lọc này không còn nữa. Tải lại trang để xem các bộ lọc đang có.',
)

export const FilterNotYours = problem(
  'filter.not-yours',
  403,
  (p: { personName: string }) =>
    `Bộ lọc chung này do ${p.personName} lưu. Đề nghị người đó hoặc lãnh đạo đơn vị bỏ; bạn có thể lưu bộ lọc của riêng mình.`,
)
