/** The log in words: names of actions and of what was changed. */
import { ROLE_NAMES } from '../actor.ts'
import { CADENCE_NAMES } from '../period/period.ts'
import { KIND_NAMES } from '../regime/regime.ts'
import { UNIT_KIND_NAMES } from '../unit/unit.ts'
import type { LogChange } from './log.ts'

/** The nouns of actions, as the filter offers them. */
export const LOG_NOUNS: Record<string, string> = {
  document: 'Văn bản',
  fact: 'Dữ kiện',
  draft: 'Dự thảo',
  plan: 'Kế hoạch',
  obligation: 'Nhiệm vụ',
  'joint-work': 'Nhiệm vụ cùng một việc',
  template: 'Mẫu báo cáo',
  regime: 'Chế độ báo cáo',
  period: 'Kỳ báo cáo',
  report: 'Báo cáo',
  unit: 'Đơn vị',
  reorganisation: 'Phương án sắp xếp đơn vị',
  import: 'Danh sách',
  roster: 'Đội ngũ',
  message: 'Tin gửi',
  reception: 'Cách nhận thông báo',
  absence: 'Vắng mặt, người thay',
  inspection: 'Kiểm tra',
  holiday: 'Ngày nghỉ',
  field: 'Lĩnh vực',
  filter: 'Bộ lọc',
  person: 'Người dùng',
  post: 'Phân công',
  installation: 'Hệ thống',
}

const VERBS: Record<string, string> = {
  accept: 'Tiếp nhận',
  'accept-many': 'Tiếp nhận',
  add: 'Thêm',
  'add-clause': 'Thêm khoản vào',
  'add-member': 'Thêm thành viên',
  'add-work': 'Thêm việc vào',
  agree: 'Quyết định',
  'answer-difficulty': 'Trả lời khó khăn của',
  answer: 'Trả lời',
  'ask-extension': 'Xin gia hạn',
  assign: 'Phân công',
  attach: 'Đính kèm minh chứng cho',
  cancel: 'Hủy',
  'carry-out': 'Thực hiện',
  change: 'Sửa',
  'change-clause': 'Sửa khoản của',
  chase: 'Đôn đốc',
  choose: 'Chọn nơi nhận việc của',
  close: 'Kết thúc',
  confirm: 'Xác nhận',
  correct: 'Sửa',
  'correct-group': 'Sửa nhóm đơn vị của',
  create: 'Thêm',
  declare: 'Báo hoàn thành',
  difficulty: 'Báo khó khăn về',
  discard: 'Bỏ',
  drop: 'Bỏ',
  'drop-clause': 'Bỏ khoản của',
  end: 'Kết thúc',
  'end-member': 'Thôi thành viên',
  enter: 'Nhập tay',
  excuse: 'Miễn',
  fail: 'Không đọc được',
  fill: 'Nhập số liệu',
  'follow-up': 'Theo dõi',
  'grant-extension': 'Đồng ý gia hạn',
  handle: 'Xử lý',
  'hand-down': 'Giao xuống',
  issue: 'Ban hành',
  keep: 'Giữ',
  leave: 'Ghi thôi làm trong',
  make: 'Lập',
  'make-own': 'Lập kế hoạch riêng từ',
  move: 'Chuyển cấp trên của',
  name: 'Xác nhận tên',
  note: 'Ghi kết quả',
  open: 'Mở',
  prepare: 'Lập',
  read: 'Đọc',
  'read-again': 'Đọc lại',
  refuse: 'Từ chối',
  'raise-difficulty': 'Báo lên cấp trên khó khăn của',
  'refuse-extension': 'Từ chối gia hạn',
  reject: 'Loại',
  remind: 'Nhắc hạn',
  rename: 'Đổi tên',
  reopen: 'Mở lại',
  replace: 'Thay thế',
  'reset-password': 'Đặt lại mật khẩu của',
  resume: 'Áp dụng lại',
  return: 'Trả lại',
  set: 'Đặt',
  'set-up': 'Thiết lập',
  submit: 'Gửi',
  'take-in': 'Nạp',
  'take-back': 'Lấy lại',
  tie: 'Gắn kế hoạch cấp trên cho',
  'tell-difficulty': 'Báo khó khăn về',
  withdraw: 'Thu hồi',
  write: 'Soạn',
  freeze: 'Chốt số liệu',
}

/** Actions whose words are not verb and noun. */
const WHOLE: Record<string, string> = {
  'bundle.cut': 'Tách tệp thành từng văn bản',
  'period.except': 'Cho nộp báo cáo sau khi khóa kỳ',
  'period.not-doubled': 'Ghi các báo cáo sau sắp xếp đơn vị không trùng nhau',
  'period.look-again': 'Xem lại các báo cáo có thể trùng',
  'period.close': 'Chốt số liệu kỳ báo cáo',
  'document.assign': 'Phân công xử lý văn bản',
  'document.keep-example': 'Lưu văn bản làm ví dụ cho bộ đọc',
  'document.deliver': 'Vào sổ văn bản do hệ thống chuyển tới',
  'document.answer-sender': 'Báo lại nơi gửi văn bản',
  'draft.issue': 'Ban hành văn bản',
  'draft.chase': 'Lập văn bản đôn đốc',
  'report.answer-extension': 'Trả lời xin gia hạn báo cáo',
  'report.lift-excuse': 'Hủy miễn báo cáo',
  'report.leave-out': 'Không cộng báo cáo vào tổng hợp',
  'report.count-in': 'Cộng lại báo cáo vào tổng hợp',
  'report.present': 'Trình lãnh đạo ký báo cáo',
  'report.hand-back': 'Lãnh đạo trả lại báo cáo',
  'sign-off.set': 'Đặt việc ký duyệt báo cáo trong đơn vị',
  'template.start': 'Lập phiên bản mới của mẫu báo cáo',
  'template.publish': 'Ban hành phiên bản mẫu báo cáo',
  'report.withdraw': 'Lấy lại báo cáo đã gửi',
  'report.attach': 'Thêm tài liệu kèm theo báo cáo',
  'report.take-proof-away': 'Bỏ tài liệu kèm theo báo cáo',
  'import.units': 'Nạp danh sách đơn vị',
  'import.people': 'Nạp danh sách người dùng',
  'import.places': 'Nạp danh sách tỉnh, xã',
  'post.create': 'Phân công người dùng',
  'post.end': 'Kết thúc phân công',
  'plan.set-field': 'Chọn lĩnh vực của kế hoạch',
  'plan.set-reminders': 'Đặt quy tắc nhắc việc của kế hoạch',
  'absence.set': 'Đặt người thay',
  'absence.end': 'Kết thúc thay',
  'inspection.make': 'Ghi cuộc kiểm tra',
  'inspection.add-finding': 'Ghi kết quả kiểm tra',
  'inspection.drop-finding': 'Bỏ kết quả kiểm tra',
  'inspection.hand-down': 'Giao khắc phục sau kiểm tra',
  'inspection.draft-minutes': 'Lập biên bản kiểm tra',
  'message.send-again': 'Gửi lại tin',
  'message.try': 'Gửi tin thử',
  'reception.set': 'Chọn cách nhận thông báo',
  'reception.subscribe': 'Nhận thông báo ở trình duyệt',
  'reception.unsubscribe': 'Thôi nhận thông báo ở trình duyệt',
  'reception.renew-calendar': 'Lấy địa chỉ lịch mới',
  'reception.drop-calendar': 'Bỏ địa chỉ lịch',
  'obligation.follow-report': 'Đổi trạng thái nhiệm vụ theo báo cáo',
  'joint-work.join': 'Xác nhận các nhiệm vụ là cùng một việc',
  'joint-work.deny': 'Nói hai nhiệm vụ không phải cùng một việc',
  'joint-work.part': 'Tách nhiệm vụ khỏi việc đã gộp',
  'person.reset-password': 'Đặt lại mật khẩu',
  'person.lock': 'Khóa tài khoản',
  'person.unlock': 'Mở khóa tài khoản',
  'person.correct': 'Sửa thông tin người dùng',
}

/** 'report.submit' → 'Gửi báo cáo'; undefined when nobody gave it words. */
export function sayAction(action: string): string | undefined {
  if (WHOLE[action]) return WHOLE[action]
  const [noun = '', verb = ''] = action.split('.')
  const [does, what] = [VERBS[verb], LOG_NOUNS[noun]]
  return does && what ? `${does} ${what.toLowerCase()}` : undefined
}

const FIELDS: Record<string, string> = {
  name: 'Tên',
  field: 'Lĩnh vực',
  ended: 'Thôi dùng',
  shortName: 'Tên ngắn',
  symbol: 'Ký hiệu',
  kind: 'Loại',
  communeKind: 'Loại xã',
  place: 'Địa danh',
  email: 'Thư điện tử',
  phone: 'Điện thoại',
  address: 'Địa chỉ',
  parent: 'Cấp trên',
  validFrom: 'Từ ngày',
  validTo: 'Đến ngày',
  successors: 'Đơn vị kế tiếp',
  role: 'Vai',
  title: 'Tên gọi, trích yếu',
  unit: 'Đơn vị',
  desk: 'Nơi làm việc',
  username: 'Tên đăng nhập',
  person: 'Người',
  day: 'Ngày',
  state: 'Trạng thái',
  status: 'Trạng thái',
  dueOn: 'Thời hạn',
  wantedOn: 'Hạn xin',
  doneOn: 'Ngày xong',
  firstDueOn: 'Hạn đầu tiên',
  progress: 'Tiến độ, %',
  note: 'Ghi chú',
  number: 'Số, ký hiệu',
  issuer: 'Cơ quan ban hành',
  issuedOn: 'Ngày ban hành',
  arrivedOn: 'Ngày đến',
  signer: 'Người ký',
  urgency: 'Độ khẩn',
  type: 'Loại văn bản',
  registerNo: 'Số trong sổ',
  fileName: 'Tệp',
  instruction: 'Ý kiến chỉ đạo',
  reason: 'Lý do',
  excusedReason: 'Lý do miễn',
  version: 'Lần gửi',
  firstSentOn: 'Gửi lần đầu',
  sentAt: 'Gửi lúc',
  acceptedAt: 'Tiếp nhận lúc',
  quote: 'Trích nguyên văn',
  label: 'Khoản',
  position: 'Thứ tự',
  operator: 'Cách tính hạn',
  cutoffOn: 'Ngày chốt',
  fromOn: 'Từ ngày',
  toOn: 'Đến ngày',
  upwardDueOn: 'Hạn gửi lên',
  cadence: 'Chu kỳ',
  values: 'Số liệu',
  texts: 'Thuyết minh',
  nothingToReport: 'Không phát sinh',
  written: 'Tên ghi trong văn bản',
  agencyName: 'Tên cơ quan',
  adminName: 'Quản trị',
  value: 'Giá trị',
  count: 'Số lượng',
  units: 'Đơn vị',
  urgent: 'Khẩn',
  content: 'Nội dung',
  sentHow: 'Cách gửi',
  through: 'Gửi qua',
  upwardTo: 'Gửi tiếp lên',
  coordinator: 'Đầu mối theo dõi',
  process: 'Quy trình',
  days: 'Các ngày',
  receivers: 'Đơn vị phải gửi',
  template: 'Biểu mẫu',
  endsOn: 'Đến ngày',
}

const VALUES: Record<string, Record<string, string>> = {
  role: ROLE_NAMES,
  kind: {
    ...UNIT_KIND_NAMES,
    off: 'Nghỉ',
    work: 'Làm bù',
    merge: 'Sáp nhập',
    split: 'Chia tách',
    rename: 'Đổi tên',
    close: 'Giải thể',
    ...KIND_NAMES,
  },
  cadence: CADENCE_NAMES,
  status: {
    draft: 'Đang nhập',
    submitted: 'Đã gửi',
    returned: 'Trả lại để sửa',
    accepted: 'Đã tiếp nhận',
    excused: 'Được miễn',
  },
  state: {
    waiting: 'Chờ đọc',
    reading: 'Đang đọc',
    read: 'Đã đọc',
    duplicate: 'Trùng',
    refused: 'Từ chối',
    failed: 'Không đọc được',
    draft: 'Đang soạn',
    issued: 'Đã ban hành',
    'in-force': 'Đang thực hiện',
    ended: 'Đã kết thúc',
    given: 'Chưa tiếp nhận',
    'under-way': 'Đang thực hiện',
    'extension-asked': 'Xin gia hạn',
    declared: 'Chờ xác nhận',
    done: 'Hoàn thành',
    returned: 'Trả lại',
    withdrawn: 'Thu hồi',
    open: 'Đang mở',
    closed: 'Đã chốt',
    proposed: 'Chưa xác nhận',
    confirmed: 'Đã xác nhận',
    corrected: 'Đã sửa',
    rejected: 'Không phải',
    '01': 'Đã đến',
    '02': 'Từ chối tiếp nhận',
    '03': 'Đã tiếp nhận',
    '04': 'Đã phân công',
    '05': 'Đang xử lý',
    '06': 'Hoàn thành',
  },
}

/** A value as a clerk reads it; undefined when it says nothing to a person (ids, nested records). */
function sayValue(field: string, value: unknown): string | undefined {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return undefined
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (typeof value === 'number') return value.toLocaleString('vi-VN')
  if (Array.isArray(value))
    return value.every(v => typeof v === 'string') && !isId(value[0]) ? value.join('; ') : `${value.length} mục`
  if (typeof value !== 'string' || isId(value)) return undefined
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  return VALUES[field]?.[value] ?? (day ? `${day[3]}/${day[2]}/${day[1]}` : value)
}

const isId = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value)

/** What is different between the rows before and after, in words; fields without words are left out. */
export function changesOf(before: unknown, after: unknown): LogChange[] {
  const [old, now] = [asRow(before), asRow(after)]
  return Object.keys({ ...old, ...now }).flatMap(key => {
    const field = FIELDS[key]
    const [was, is] = [sayValue(key, old[key]) ?? null, sayValue(key, now[key]) ?? null]
    // What a change does not name it has not changed: rows may be logged in part.
    if (!field || was === is || (before && after && !(key in now))) return []
    return [{ field, before: was, after: is }]
  })
}

/** The name in a row: what the action was done to. */
export function nameOf(row: unknown): string | null {
  const { name, title, label, fileName, written } = asRow(row)
  const found = [name, title, label, fileName, written].find(v => typeof v === 'string' && v !== '')
  return typeof found === 'string' ? found : null
}

function asRow(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}
