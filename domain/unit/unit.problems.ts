import { showDay } from '../day.ts'
import { problem } from '../problem.ts'

export const UnitNameTaken = problem(
  'unit.name-taken',
  409,
  (p: { name: string }) => `Cấp trên này đã có đơn vị tên “${p.name}”. Mở đơn vị đó, hoặc ghi tên khác.`,
  () => ({ name: 'Tên này đã có ở cùng cấp trên.' }),
)
export const UnitCodeTaken = problem(
  'unit.code-taken',
  409,
  (p: { code: string; field: 'code' | 'codeQcvn'; name: string }) =>
    `Mã ${p.code} đang là của ${p.name}. Xem lại mã trong quyết định ban hành.`,
  p => ({ [p.field]: `Mã này của ${p.name}.` }),
)
export const UnitRenameDayWrong = problem(
  'unit.rename-day-wrong',
  422,
  (p: { from: string; today: string }) =>
    `Ngày cuối mang tên cũ phải trong khoảng từ ${showDay(p.from)} đến hôm nay, ${showDay(p.today)}. Tên chưa có hiệu lực thì đổi khi đến ngày.`,
  p => ({ until: `Chọn ngày từ ${showDay(p.from)} đến ${showDay(p.today)}.` }),
)
export const UnitEnded = problem(
  'unit.ended',
  409,
  (p: { name: string; on: string }) => `${p.name} đã kết thúc ngày ${showDay(p.on)}. Chọn đơn vị kế tiếp.`,
)
export const UnitUnderItself = problem(
  'unit.under-itself',
  422,
  () => 'Không thể đặt đơn vị dưới chính nó hoặc dưới đơn vị trực thuộc của nó. Chọn cấp trên khác.',
  () => ({ parentId: 'Chọn cấp trên khác.' }),
)
export const UnitRootStays = problem(
  'unit.root-stays',
  422,
  () => 'Đây là đơn vị gốc của hệ thống, không chuyển hoặc kết thúc được.',
)
export const UnitEndsBeforeStart = problem(
  'unit.ends-before-start',
  422,
  (p: { from: string }) => `Ngày kết thúc phải từ ngày thành lập ${showDay(p.from)} trở đi.`,
  () => ({ lastDay: 'Ngày kết thúc trước ngày thành lập.' }),
)
export const CommuneKindMissing = problem(
  'unit.commune-kind-missing',
  422,
  () => 'Chưa chọn loại xã, phường hay đặc khu. Chọn loại rồi lưu lại.',
  () => ({ communeKind: 'Chọn xã, phường hoặc đặc khu.' }),
)
export const NotSteeringBody = problem(
  'unit.not-steering-body',
  422,
  (p: { name: string }) => `${p.name} không phải ban chỉ đạo nên không có thành viên. Mở trang của ban chỉ đạo.`,
)
export const MemberAlready = problem(
  'unit.member-already',
  409,
  (p: { name: string }) => `${p.name} đã là thành viên. Chọn đơn vị khác.`,
  () => ({ unitId: 'Đã là thành viên.' }),
)
