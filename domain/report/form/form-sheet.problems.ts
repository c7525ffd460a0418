import { problem } from '../../problem.ts'

const AGAIN = 'Bấm “Tải biểu mẫu (XLSX)” ở báo cáo này, điền vào tệp vừa tải rồi nạp lại.'

export const FormWithoutFile = problem(
  'form-sheet.without-file',
  400,
  () => 'Chưa có tệp, hoặc tệp rỗng. Chọn tệp biểu mẫu .xlsx rồi nạp lại.',
)
export const FormTooBig = problem(
  'form-sheet.too-big',
  413,
  (p: { most: number }) =>
    `Tệp nặng quá ${p.most} MB, lớn bất thường so với một biểu mẫu. Bỏ hình ảnh và trang tính không thuộc biểu mẫu rồi nạp lại.`,
)
export const FormBomb = problem(
  'form-sheet.bomb',
  413,
  () => `Tệp nén bung ra lớn bất thường so với một biểu mẫu nên không được mở. ${AGAIN}`,
)
export const FormLocked = problem(
  'form-sheet.locked',
  415,
  () =>
    'Tệp có mật khẩu mở, hoặc lưu theo dạng Excel cũ (.xls). Gỡ mật khẩu, lưu lại dạng Sổ làm việc Excel (.xlsx) rồi nạp lại.',
)
export const FormUnreadable = problem(
  'form-sheet.unreadable',
  415,
  (p: { name: string }) =>
    `“${p.name}” không phải tệp Excel (.xlsx) hoặc đã hỏng. Mở tệp trên máy, lưu lại dạng Sổ làm việc Excel (.xlsx) rồi nạp lại.`,
)
export const FormWithoutIdentity = problem(
  'form-sheet.without-identity',
  422,
  (p: { name: string }) =>
    `“${p.name}” không phải biểu mẫu tải từ Thông Suốt nên không biết ô nào là chỉ tiêu nào. Bấm “Tải biểu mẫu (XLSX)”, chép số liệu sang tệp vừa tải rồi nạp tệp đó.`,
)
export const FormOfOtherUnit = problem(
  'form-sheet.other-unit',
  409,
  (p: { unit: string; own: string }) => `Tệp này là biểu mẫu của ${p.unit}, báo cáo đang mở là của ${p.own}. ${AGAIN}`,
)
export const FormOfOtherReport = problem(
  'form-sheet.other-report',
  409,
  (p: { report: string; period: string }) => `Tệp này là biểu mẫu của báo cáo khác: ${p.report}, ${p.period}. ${AGAIN}`,
)
export const FormOfOtherVersion = problem(
  'form-sheet.other-version',
  409,
  (p: { version: string }) =>
    `Tệp này theo ${p.version || 'bản khác'} của biểu mẫu, không phải bản của kỳ này. ${AGAIN}`,
)
