import { problem } from '../problem.ts'

export const RegimeNotFound = problem(
  'regime.not-found',
  404,
  () => 'Không tìm thấy chế độ báo cáo này. Có thể đường dẫn đã cũ hoặc đơn vị của bạn không được xem.',
)
export const RegimeChainBroken = problem(
  'regime.chain-broken',
  422,
  (p: { says: string; field: string }) => p.says,
  p => ({ [p.field]: p.says }),
)
export const RegimeWithoutUnits = problem(
  'regime.without-units',
  422,
  () => 'Chưa có đơn vị nào phải báo cáo. Chọn ít nhất một đơn vị hoặc một nhóm đơn vị.',
  () => ({ addressees: 'Chọn ít nhất một đơn vị hoặc một nhóm đơn vị.' }),
)
export const RegimeAsksAbove = problem(
  'regime.asks-above',
  422,
  (p: { unit: string; own: boolean }) =>
    p.own
      ? `${p.unit} là đơn vị nhận báo cáo, không tự gửi cho mình. Bỏ đơn vị này khỏi nơi phải gửi.`
      : `${p.unit} là cấp trên của đơn vị bạn nên không đặt chế độ báo cáo cho nơi đó được. Bỏ đơn vị này khỏi nơi phải gửi.`,
  p => ({ addressees: `Bỏ ${p.unit}.` }),
)
export const RegimeUnitGone = problem(
  'regime.unit-gone',
  422,
  (p: { units: string[] }) =>
    `${p.units.join(', ')} không còn hoạt động và chưa có đơn vị kế thừa. Bỏ khỏi nơi phải gửi, hoặc ghi đơn vị kế thừa ở trang đơn vị.`,
  p => ({ addressees: `Bỏ ${p.units.join(', ')}.` }),
)
export const RegimeLevelEmpty = problem(
  'regime.level-empty',
  422,
  (p: { level: number }) =>
    `Cấp ${p.level} chưa có đơn vị nào theo cây đơn vị hôm nay. Chọn loại đơn vị khác hoặc bỏ cấp này.`,
  p => ({ [`level-${p.level}`]: 'Chưa có đơn vị nào. Chọn loại đơn vị khác hoặc bỏ cấp này.' }),
)
export const RegimeNotOwned = problem(
  'regime.not-owned',
  403,
  (p: { unit: string }) => `Chế độ báo cáo này do ${p.unit} đặt ra, chỉ nơi đó mở kỳ hoặc sửa.`,
)
export const RegimeChangedMeanwhile = problem(
  'regime.changed-meanwhile',
  409,
  () => 'Người khác vừa sửa chế độ báo cáo này. Chép lại chỗ bạn đã nhập, tải lại trang rồi sửa tiếp.',
)
export const RegimeCadenceStays = problem(
  'regime.cadence-stays',
  422,
  (p: { cadence: string }) =>
    `Nhịp “${p.cadence}” không đổi được vì các kỳ đã mở theo nhịp này. Kết thúc chế độ này rồi đặt chế độ mới.`,
  () => ({ cadence: 'Giữ nguyên nhịp, hoặc kết thúc chế độ này rồi đặt chế độ mới.' }),
)
export const RegimeEnded = problem(
  'regime.ended',
  409,
  (p: { on: string }) => `Chế độ báo cáo này đã kết thúc từ ${p.on}. Muốn dùng tiếp thì bấm Áp dụng lại.`,
)
export const RegimeNotEnded = problem(
  'regime.not-ended',
  409,
  () => 'Chế độ báo cáo này đang áp dụng, chưa đặt ngày kết thúc. Tải lại trang để xem tình trạng mới.',
)
export const RegimeEndsTooEarly = problem(
  'regime.ends-too-early',
  422,
  (p: { from: string }) => `Ngày kết thúc phải từ ngày bắt đầu áp dụng ${p.from} trở đi. Chọn lại ngày.`,
  p => ({ on: `Chọn từ ${p.from} trở đi.` }),
)
export const PeriodAlreadyOpen = problem(
  'period.already-open',
  409,
  (p: { period: string }) => `Kỳ ${p.period} đã mở. Xem kỳ đó trong danh sách, hoặc đặt tên khác cho kỳ mới.`,
  () => ({ name: 'Đặt tên khác.' }),
)
export const PeriodNotInCalendar = problem(
  'period.not-in-calendar',
  422,
  (p: { cadence: string }) => `Chế độ “${p.cadence}” không tự có kỳ; ghi tên kỳ và các ngày khi mở.`,
)
export const DutyNotConfirmed = problem(
  'regime.duty-not-confirmed',
  409,
  () => 'Nghĩa vụ báo cáo này chưa được xác nhận. Mở văn bản, xác nhận dữ kiện rồi lập chế độ báo cáo.',
)
export const ReportLocked = problem(
  'period.locked',
  409,
  (p: { period: string; on: string; receiver: string }) =>
    `Kỳ ${p.period} đã khóa nhập sau ngày ${p.on}. Cần nhập thêm thì đề nghị ${p.receiver} mở khóa cho đơn vị, nêu rõ lý do.`,
)
export const ExceptionNotNeeded = problem(
  'period.not-locked',
  409,
  (p: { period: string }) =>
    `Kỳ ${p.period} đang mở cho đơn vị này, không cần mở khóa. Tải lại trang để xem tình trạng mới.`,
)
export const ExceptionTooShort = problem(
  'period.exception-too-short',
  422,
  (p: { today: string }) => `Ngày hết hạn mở khóa phải từ hôm nay ${p.today} trở đi. Chọn lại ngày.`,
  p => ({ until: `Chọn từ ${p.today} trở đi.` }),
)
