/** The work of the two plans of the story: the steering body's, and the department's that carries it out. */
import { showDay } from '@thong-suot/domain/day.ts'
import { ALL_COMMUNES } from '../communes.ts'
import { AGRICULTURE_UNITS, DEPARTMENT_KEYS } from '../departments.ts'
import type { StoryDays } from './story-days.ts'

export type SampleClause = {
  label: string
  title: string
  /** As the paper writes it; the quote that a clause keeps. */
  text: string
  lead: string[]
  with: string[]
  due?: { day: string; operator: 'before' | 'by' | 'until' }
  kind: 'work' | 'report'
  /** Keys of the units that it is laid on. */
  leadUnits: string[]
  partnerUnits?: string[]
}

const COMMUNE_KEYS = ALL_COMMUNES.map(commune => commune.key)
const MASS = ['mttq', 'ldld', 'phu-nu', 'nong-dan', 'cuu-chien-binh', 'tinh-doan']

type Phrase = { before: string; by: string; until: string }
const WORDS: Phrase = { before: 'trước ngày', by: 'chậm nhất ngày', until: 'đến hết ngày' }

/** 'Hoàn thành trước ngày 05/11/2025.' */
function done(due: SampleClause['due']): string {
  return due ? ` Hoàn thành ${WORDS[due.operator]} ${showDay(due.day)}.` : ''
}

/** Clauses of the provincial plan. */
export function aboveClauses(days: StoryDays): SampleClause[] {
  const { at } = days
  const work = (clause: Omit<SampleClause, 'kind'>): SampleClause => ({
    ...clause,
    kind: 'work',
    text: `${clause.text}${done(clause.due)}`,
  })
  return [
    work({
      label: 'II.1',
      title: 'Quán triệt các văn bản về bảo đảm an toàn, an ninh mạng',
      text: 'Các sở, ban, ngành, hội, đoàn thể tỉnh tổ chức quán triệt đến toàn thể công chức, viên chức, người lao động các văn bản về bảo đảm an toàn, an ninh mạng.',
      lead: ['Các sở, ban, ngành, hội, đoàn thể tỉnh'],
      with: [],
      due: { day: at(-180), operator: 'before' },
      leadUnits: [...DEPARTMENT_KEYS, ...MASS],
    }),
    work({
      label: 'II.2',
      title: 'Tuyên truyền, cảnh báo lừa đảo qua mạng đến từng hộ dân',
      text: 'Ủy ban nhân dân các xã, phường, đặc khu thường xuyên tuyên truyền, cảnh báo thủ đoạn lừa đảo qua mạng đến từng hộ dân bằng loa truyền thanh, nhóm mạng xã hội và sinh hoạt thôn, tổ dân phố.',
      lead: ['Ủy ban nhân dân các xã, phường, đặc khu'],
      with: [],
      leadUnits: COMMUNE_KEYS,
    }),
    work({
      label: 'II.3',
      title: 'Mở chuyên mục nhận diện lừa đảo',
      text: 'Báo và Phát thanh, Truyền hình An Bình chủ trì, phối hợp với Công an tỉnh mở chuyên mục nhận diện lừa đảo, mỗi tháng ít nhất hai kỳ.',
      lead: ['Báo và Phát thanh, Truyền hình An Bình'],
      with: ['Công an tỉnh'],
      due: { day: at(-150), operator: 'before' },
      leadUnits: ['bao-dai'],
      partnerUnits: ['cong-an'],
    }),
    work({
      label: 'II.4',
      title: 'Nhắn tin cảnh báo tới thuê bao',
      text: 'VNPT An Bình, Viettel An Bình nhắn tin cảnh báo tới thuê bao di động trên địa bàn tỉnh.',
      lead: ['VNPT An Bình', 'Viettel An Bình'],
      with: [],
      due: { day: at(-20), operator: 'by' },
      leadUnits: ['vnpt', 'viettel'],
    }),
    work({
      label: 'II.5',
      title: 'Thi trực tuyến tìm hiểu pháp luật về an ninh mạng',
      text: 'Sở Tư pháp chủ trì, phối hợp với Sở Nông nghiệp và Môi trường, Sở Giáo dục và Đào tạo, Tỉnh Đoàn tổ chức cuộc thi trực tuyến tìm hiểu pháp luật về an ninh mạng.',
      lead: ['Sở Tư pháp'],
      with: ['Sở Nông nghiệp và Môi trường', 'Sở Giáo dục và Đào tạo', 'Tỉnh Đoàn'],
      due: { day: at(20), operator: 'before' },
      leadUnits: ['so-tu-phap'],
      partnerUnits: ['so-nnmt', 'so-gddt', 'tinh-doan'],
    }),
    work({
      label: 'II.6',
      title: 'Tập huấn kỹ năng số cho tổ công nghệ số cộng đồng',
      text: 'Sở Khoa học và Công nghệ chủ trì tập huấn kỹ năng an toàn trên mạng cho tổ công nghệ số cộng đồng của các xã, phường, đặc khu.',
      lead: ['Sở Khoa học và Công nghệ'],
      with: [],
      due: { day: at(-35), operator: 'before' },
      leadUnits: ['so-khcn'],
    }),
    work({
      label: 'II.7',
      title: 'Xây dựng mô hình thôn, tổ dân phố an toàn trên mạng',
      text: 'Ủy ban nhân dân các xã, phường, đặc khu xây dựng ít nhất một mô hình thôn, tổ dân phố an toàn trên mạng.',
      lead: ['Ủy ban nhân dân các xã, phường, đặc khu'],
      with: [],
      due: { day: at(-10), operator: 'before' },
      leadUnits: COMMUNE_KEYS,
    }),
    work({
      label: 'II.8',
      title: 'Rà soát an toàn hệ thống thông tin của cơ quan',
      text: 'Các sở, ban, ngành rà soát, khắc phục điểm yếu của hệ thống thông tin do cơ quan mình quản lý.',
      lead: ['Các sở, ban, ngành'],
      with: [],
      due: { day: at(30), operator: 'until' },
      leadUnits: DEPARTMENT_KEYS,
    }),
    work({
      label: 'II.9',
      title: 'Góp ý dự thảo Quy chế phối hợp bảo đảm an ninh mạng',
      text: 'Công an tỉnh chủ trì, phối hợp với Sở Nông nghiệp và Môi trường, Sở Tài chính, Sở Nội vụ góp ý dự thảo Quy chế phối hợp bảo đảm an ninh mạng của tỉnh.',
      lead: ['Công an tỉnh'],
      with: ['Sở Nông nghiệp và Môi trường', 'Sở Tài chính', 'Sở Nội vụ'],
      due: { day: at(-2), operator: 'by' },
      leadUnits: ['cong-an'],
      partnerUnits: ['so-nnmt', 'so-tai-chinh', 'so-noi-vu'],
    }),
    work({
      label: 'II.10',
      title: 'Kiện toàn tổ công nghệ số cộng đồng',
      text: 'Ủy ban nhân dân các xã, phường, đặc khu kiện toàn tổ công nghệ số cộng đồng ở từng thôn, tổ dân phố.',
      lead: ['Ủy ban nhân dân các xã, phường, đặc khu'],
      with: [],
      due: { day: at(-45), operator: 'by' },
      leadUnits: COMMUNE_KEYS,
    }),
    {
      label: 'III.1',
      title: 'Báo cáo kết quả năm về Ban Chỉ đạo 138 tỉnh',
      text: `Các sở, ban, ngành, hội, đoàn thể tỉnh và Ủy ban nhân dân các xã, phường, đặc khu báo cáo kết quả năm về Ban Chỉ đạo 138 tỉnh (qua Phòng Tham mưu - Công an tỉnh) trước ngày ${showDay(days.upwardDueOn)}.`,
      lead: ['Các sở, ban, ngành, hội, đoàn thể tỉnh', 'Ủy ban nhân dân các xã, phường, đặc khu'],
      with: [],
      due: { day: days.upwardDueOn, operator: 'before' },
      kind: 'report',
      leadUnits: [...DEPARTMENT_KEYS, ...MASS, ...COMMUNE_KEYS],
    },
  ]
}

/** Clauses of the department's plan; its units have them. */
export function ownClauses(days: StoryDays): SampleClause[] {
  const { at } = days
  const ALL = 'Các phòng, cơ quan, đơn vị thuộc Sở'
  const work = (
    clause: Omit<SampleClause, 'kind' | 'lead' | 'with'> & { lead?: string[]; with?: string[] },
  ): SampleClause => ({
    lead: [ALL],
    with: [],
    ...clause,
    kind: 'work',
    text: `${clause.text}${done(clause.due)}`,
  })
  return [
    work({
      label: 'II.1',
      title: 'Phổ biến Kế hoạch đến công chức, viên chức, người lao động',
      text: `${ALL} phổ biến Kế hoạch này đến công chức, viên chức, người lao động của đơn vị.`,
      due: { day: at(-190), operator: 'before' },
      leadUnits: AGRICULTURE_UNITS,
    }),
    work({
      label: 'II.2',
      title: 'Rà soát mật khẩu, phần mềm diệt vi-rút trên máy tính cơ quan',
      text: `${ALL} rà soát mật khẩu, cập nhật phần mềm diệt vi-rút trên toàn bộ máy tính của cơ quan.`,
      due: { day: at(-75), operator: 'by' },
      leadUnits: AGRICULTURE_UNITS,
    }),
    work({
      label: 'II.3',
      title: 'Nâng cao nhận thức, trách nhiệm',
      text: `${ALL} thường xuyên nhắc nhở cán bộ giữ gìn tài khoản, không chia sẻ thông tin chưa kiểm chứng.`,
      leadUnits: AGRICULTURE_UNITS,
    }),
    work({
      label: 'II.4',
      title: 'Tuyên truyền bằng nhiều hình thức',
      text: `${ALL} lồng ghép tuyên truyền cách nhận biết lừa đảo qua mạng cho nông dân, ngư dân, chủ rừng, người đến làm thủ tục.`,
      due: { day: at(55), operator: 'until' },
      leadUnits: AGRICULTURE_UNITS,
    }),
    work({
      label: 'II.5',
      title: 'Dự thi trực tuyến tìm hiểu pháp luật',
      text: `${ALL} vận động công chức, viên chức dự thi trực tuyến tìm hiểu pháp luật về an ninh mạng.`,
      due: { day: at(-15), operator: 'before' },
      leadUnits: AGRICULTURE_UNITS,
    }),
    work({
      label: 'II.6',
      title: 'Tập huấn người kiêm nhiệm an toàn thông tin',
      text: 'Trung tâm Công nghệ thông tin tài nguyên và môi trường chủ trì, phối hợp với Văn phòng Sở tập huấn người kiêm nhiệm an toàn thông tin của các đơn vị.',
      lead: ['Trung tâm Công nghệ thông tin tài nguyên và môi trường'],
      with: ['Văn phòng Sở'],
      due: { day: at(1), operator: 'before' },
      leadUnits: ['so-nnmt/cong-nghe-thong-tin'],
      partnerUnits: ['so-nnmt/van-phong'],
    }),
    work({
      label: 'III.1',
      title: 'Ban hành kế hoạch của đơn vị',
      text: 'Thủ trưởng các phòng, cơ quan, đơn vị thuộc Sở xây dựng kế hoạch của đơn vị.',
      lead: ['Thủ trưởng các phòng, cơ quan, đơn vị thuộc Sở'],
      due: { day: at(-195), operator: 'before' },
      leadUnits: AGRICULTURE_UNITS,
    }),
    {
      label: 'III.2',
      title: 'Báo cáo kết quả năm về Sở',
      text: `${ALL} báo cáo kết quả năm về Sở Nông nghiệp và Môi trường (qua Văn phòng Sở) trước ngày ${showDay(days.unitsDueOn)} để tổng hợp.`,
      lead: [ALL],
      with: [],
      due: { day: days.unitsDueOn, operator: 'before' },
      kind: 'report',
      leadUnits: AGRICULTURE_UNITS,
    },
    work({
      label: 'III.3',
      title: 'Tổng hợp, trình báo cáo năm của Sở',
      text: 'Văn phòng Sở tổng hợp, trình Giám đốc Sở báo cáo năm gửi Ban Chỉ đạo 138 tỉnh.',
      lead: ['Văn phòng Sở'],
      due: { day: at(3), operator: 'before' },
      leadUnits: ['so-nnmt/van-phong'],
    }),
  ]
}
