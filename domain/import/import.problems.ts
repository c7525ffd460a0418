import { problem } from '../problem.ts'

export const ImportWithoutFile = problem(
  'import.without-file',
  400,
  () => 'Chưa có tệp. Chọn tệp danh sách rồi kiểm tra lại.',
  () => ({ file: 'Chọn tệp danh sách.' }),
)
export const ImportHeadMissing = problem(
  'import.head-missing',
  422,
  (p: { heads: string[] }) =>
    `Không thấy dòng tiêu đề của danh sách; thiếu cột ${p.heads.map(h => `“${h}”`).join(', ')}. Xuất danh sách hiện có để lấy mẫu.`,
  () => ({ file: 'Dòng tiêu đề thiếu cột.' }),
)
export const ImportHasProblems = problem(
  'import.has-problems',
  409,
  (p: { count: number }) => `Danh sách còn ${p.count} chỗ cần sửa nên chưa nạp dòng nào. Sửa trong tệp rồi chọn lại.`,
)
export const ImportTooLong = problem(
  'import.too-long',
  413,
  (p: { rows: number; most: number }) =>
    `Danh sách có ${p.rows} dòng, nhiều nhất ${p.most} dòng một lần. Chia thành nhiều tệp.`,
)
export const PlacesUnreadable = problem(
  'import.places-unreadable',
  415,
  () =>
    'Không đọc được danh sách tỉnh, xã trong tệp này. Chọn tệp JSON hoặc SQL (PostgreSQL) của bộ dữ liệu đơn vị hành chính hai cấp.',
  () => ({ file: 'Chọn tệp .json hoặc .sql của bộ dữ liệu.' }),
)
export const PlacesWithoutProvince = problem(
  'import.places-without-province',
  422,
  (p: { code: string }) => `Tệp không có tỉnh mang mã ${p.code}. Chọn tỉnh khác hoặc nạp tất cả.`,
  () => ({ province: 'Chọn mã tỉnh có trong tệp.' }),
)
export const ImportUnreadable = problem(
  'import.unreadable',
  415,
  (p: { name: string }) =>
    `Không đọc được bảng trong “${p.name}”. Lưu lại dạng Excel (.xlsx) hoặc CSV (UTF-8) rồi chọn lại tệp.`,
  () => ({ file: 'Chọn tệp .xlsx hoặc .csv.' }),
)
export const PlacesWithoutUnit = problem(
  'import.places-without-unit',
  422,
  () => 'Chưa chọn nơi đặt danh sách. Chọn đơn vị ở ô “Đặt dưới đơn vị” rồi kiểm tra lại.',
  () => ({ under: 'Chọn đơn vị.' }),
)
