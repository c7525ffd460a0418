/** What units report: figures that agree with each other, and a few sentences; the same every time. */
import { numberOf } from '../ids.ts'

const STAFF: Record<string, [low: number, high: number]> = {
  department: [60, 140],
  commune: [38, 72],
  division: [8, 22],
  district: [110, 180],
}

export type SampleFigures = Record<string, number>

/** @param share of this year's size; last year's figures are somewhat smaller */
export function figuresOf(key: string, kind: keyof typeof STAFF, share: number): SampleFigures {
  const some = (low: number, high: number, code: string) => Math.round(numberOf(low, high, 'figure', key, code) * share)
  const [low, high] = STAFF[kind]!
  const staff = numberOf(low, high, 'staff', key)
  const size = kind === 'division' ? 1 : 3
  const meetings = some(size, 6 * size, '2.1')
  return {
    '1.1': Math.max(1, some(1, 3, '1.1')),
    '1.2': some(0, 2 * size, '1.2'),
    '1.3': staff,
    '2.1': meetings,
    '2.2': meetings * numberOf(28, 46, 'guests', key),
    '2.3': some(0, 4, '2.3'),
    '2.4': some(4 * size, 18 * size, '2.4'),
    '2.5': Math.min(staff, Math.round((staff * numberOf(62, 98, 'entrants', key) * share) / 100)),
    '3.1': some(0, size, '3.1'),
    '3.2': Math.min(staff, some(size, 9 * size, '3.2')),
    '4.1': some(0, 2, '4.1'),
    '4.2': some(0, 3, '4.2'),
  }
}

const TOLD = [
  'Đơn vị lồng ghép nội dung nhận biết lừa đảo vào họp giao ban, sinh hoạt chuyên đề và các buổi làm việc với người dân.',
  'Đơn vị phát tờ gấp tại nơi tiếp nhận hồ sơ, hướng dẫn người dân kiểm tra số điện thoại trước khi chuyển tiền.',
  'Đơn vị đăng bài hằng tuần trên nhóm mạng xã hội, trả lời trực tiếp câu hỏi của hội viên.',
  'Đơn vị phối hợp với công an xã, phường cảnh báo tình trạng giả danh cán bộ để thu phí.',
]
const TROUBLE = [
  'Người làm công tác an toàn thông tin đều kiêm nhiệm, chưa được tập huấn chuyên sâu.',
  'Kinh phí tuyên truyền chưa được bố trí riêng.',
  'Một số máy tính đã cũ, không cài được bản cập nhật.',
]
const ASKED = [
  'Đề nghị cấp trên mở thêm lớp tập huấn trong năm tới.',
  'Đề nghị cấp mẫu tờ gấp, áp phích dùng chung.',
  'Không có.',
]

export function textsOf(key: string): Record<string, string> {
  const pick = (list: string[], code: string) => list[numberOf(0, list.length - 1, 'text', key, code)]!
  return {
    '1.4': 'Thủ trưởng đơn vị giao một đầu mối theo dõi, kiểm điểm kết quả tại giao ban tháng.',
    '2.7': pick(TOLD, '2.7'),
    '5.1': pick(TROUBLE, '5.1'),
    '5.2': pick(ASKED, '5.2'),
  }
}
