import { problem } from '../problem.ts'

export const HolidayNotFound = problem(
  'holiday.not-found',
  404,
  () => 'Ngày này không có trong bảng ngày nghỉ. Tải lại trang để xem bảng mới nhất.',
)
