/** The papers of the story, written for the sample province: plans, letters, an invitation, a warning. */
import { addDays, type Day, showDay } from '@thong-suot/domain/day.ts'
import type { Block, DocumentType, OfficialDocument } from '@thong-suot/paper/official-document.ts'
import type { SampleClause } from './clauses.ts'
import { PLAN_NUMBERS, planTitle, samplePlans } from './plans.ts'
import { inWords, type StoryDays } from './story-days.ts'

export type Issuer = { key: string; issuer: string; parent?: string; authority: string[]; post: string; signer: string }
type Letter = {
  by: Issuer
  number: number
  symbol: string
  type: DocumentType
  date: Day
  title: string
  to?: string[]
  body: string[]
  urgency?: 'HỎA TỐC'
}

export const ISSUERS = {
  steering: {
    key: 'bcd-138',
    parent: 'ỦY BAN NHÂN DÂN TỈNH AN BÌNH',
    issuer: 'BAN CHỈ ĐẠO 138',
    authority: ['KT. TRƯỞNG BAN'],
    post: 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC',
    signer: 'Đặng Quang Lực',
  },
  agriculture: {
    key: 'so-nnmt',
    parent: 'ỦY BAN NHÂN DÂN TỈNH AN BÌNH',
    issuer: 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG',
    authority: [],
    post: 'GIÁM ĐỐC',
    signer: 'Võ Đình Phúc',
  },
  police: {
    key: 'cong-an',
    parent: 'BỘ CÔNG AN',
    issuer: 'CÔNG AN TỈNH AN BÌNH',
    authority: ['KT. GIÁM ĐỐC'],
    post: 'PHÓ GIÁM ĐỐC',
    signer: 'Đặng Quang Lực',
  },
  province: {
    key: 'ubnd',
    issuer: 'ỦY BAN NHÂN DÂN TỈNH AN BÌNH',
    authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'],
    post: 'PHÓ CHỦ TỊCH',
    signer: 'Ngô Hữu Thắng',
  },
  interior: {
    key: 'so-noi-vu',
    parent: 'ỦY BAN NHÂN DÂN TỈNH AN BÌNH',
    issuer: 'SỞ NỘI VỤ',
    authority: ['KT. GIÁM ĐỐC'],
    post: 'PHÓ GIÁM ĐỐC',
    signer: 'Bùi Thanh Vân',
  },
  finance: {
    key: 'so-tai-chinh',
    parent: 'ỦY BAN NHÂN DÂN TỈNH AN BÌNH',
    issuer: 'SỞ TÀI CHÍNH',
    authority: ['KT. GIÁM ĐỐC'],
    post: 'PHÓ GIÁM ĐỐC',
    signer: 'Đỗ Kim Ngân',
  },
  science: {
    key: 'so-khcn',
    parent: 'ỦY BAN NHÂN DÂN TỈNH AN BÌNH',
    issuer: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
    authority: [],
    post: 'GIÁM ĐỐC',
    signer: 'Lý Minh Hải',
  },
  ward: {
    key: 'phuong-tan-an',
    parent: 'TỈNH AN BÌNH',
    issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG TÂN AN',
    authority: ['TM. ỦY BAN NHÂN DÂN'],
    post: 'CHỦ TỊCH',
    signer: 'Hồ Công Thịnh',
  },
  youth: {
    key: 'tinh-doan',
    issuer: 'TỈNH ĐOÀN AN BÌNH',
    authority: ['TM. BAN THƯỜNG VỤ'],
    post: 'BÍ THƯ',
    signer: 'Trịnh Khánh Huyền',
  },
} satisfies Record<string, Issuer>

const OFFICE = 'Sở Nông nghiệp và Môi trường'

function written({ by, number, symbol, type, date, title, to, body, urgency }: Letter): OfficialDocument {
  return {
    ...(by.parent ? { parent: by.parent } : {}),
    issuer: by.issuer,
    number,
    symbol,
    place: by.key === 'phuong-tan-an' ? 'Tân An' : 'An Bình',
    date,
    type,
    title,
    ...(to ? { to } : {}),
    body: body.map((text): Block => ({ kind: 'paragraph', text })),
    recipients: to ? ['Như trên', 'Lưu: VT'] : ['Các đơn vị có tên trong Kế hoạch', 'Lưu: VT'],
    sign: { authority: by.authority, post: by.post, name: by.signer },
    ...(urgency ? { urgency } : {}),
  }
}

const PARTS: Record<string, string> = { II: 'NHIỆM VỤ', III: 'TỔ CHỨC THỰC HIỆN' }

/** A plan with its clauses: 'II.3' stands as '3.' under 'II.'. */
export function planPaper(key: 'above' | 'own', days: StoryDays): OfficialDocument {
  const plan = samplePlans(days).find(each => each.key === key)!
  const [number, symbol] = PLAN_NUMBERS[key].split('/') as [string, string]
  const aim =
    'Nâng cao ý thức tự bảo vệ của mỗi người trên không gian mạng; giảm số vụ lừa đảo qua mạng trên địa bàn tỉnh.'
  const opening =
    key === 'own'
      ? `Thực hiện Kế hoạch số ${PLAN_NUMBERS.above} ngày ${showDay(days.aboveIssuedOn)} của Ban Chỉ đạo 138 tỉnh, ${OFFICE} ban hành Kế hoạch như sau:`
      : 'Ban Chỉ đạo 138 tỉnh ban hành Kế hoạch như sau:'
  const body: Block[] = [
    { kind: 'paragraph', text: opening },
    { kind: 'heading', level: 1, label: 'I.', text: 'MỤC ĐÍCH, YÊU CẦU' },
    { kind: 'paragraph', text: aim },
  ]
  for (const [part, title] of Object.entries(PARTS)) {
    body.push(
      { kind: 'heading', level: 1, label: `${part}.`, text: title },
      ...plan.clauses.filter(each => each.label.startsWith(`${part}.`)).flatMap(clauseBlocks),
    )
  }
  return {
    ...written({
      by: key === 'own' ? ISSUERS.agriculture : ISSUERS.steering,
      number: Number(number),
      symbol,
      type: 'KH',
      date: plan.issuedOn,
      title: planTitle(days.year),
      body: [],
    }),
    body,
    recipients:
      key === 'own'
        ? [
            'Ban Chỉ đạo 138 tỉnh (để b/c)',
            'Giám đốc, các Phó Giám đốc Sở',
            'Các phòng, cơ quan, đơn vị thuộc Sở',
            'Lưu: VT, VP',
          ]
        : ['Các sở, ban, ngành, hội, đoàn thể tỉnh', 'UBND các xã, phường, đặc khu', 'Lưu: VT, PV01'],
  }
}

function clauseBlocks({ label, title, text }: SampleClause): Block[] {
  return [
    { kind: 'heading', level: 2, label: `${label.split('.')[1]}.`, text: title },
    { kind: 'paragraph', text },
  ]
}

export type Arrived = {
  paper: OfficialDocument
  from: Issuer
  on: Day
  handled: boolean
  dueOn?: Day
  passedTo?: [unit: string, role: 'main' | 'partner' | 'know', instruction: string][]
}

/** What came to the department, the oldest first. */
export function arrivedPapers(days: StoryDays): Arrived[] {
  const { at } = days
  const to = [OFFICE]
  const letter = (
    by: Issuer,
    number: number,
    symbol: string,
    date: Day,
    title: string,
    body: string[],
    more: Partial<Letter> = {},
  ) => written({ by, number, symbol, type: 'CV', date, title, to, body, ...more })
  return [
    {
      paper: planPaper('above', days),
      from: ISSUERS.steering,
      on: addDays(days.aboveIssuedOn, 2),
      handled: true,
      passedTo: [['so-nnmt', 'main', 'Tham mưu Kế hoạch của Sở.']],
    },
    {
      paper: written({
        by: ISSUERS.province,
        number: 412,
        symbol: 'QĐ-UBND',
        type: 'QĐ',
        date: at(-200),
        title: 'Về việc kiện toàn Ban Chỉ đạo 138 tỉnh',
        body: [
          'Điều 1. Kiện toàn Ban Chỉ đạo 138 tỉnh, Công an tỉnh là cơ quan thường trực.',
          'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
        ],
      }),
      from: ISSUERS.province,
      on: at(-198),
      handled: true,
    },
    {
      paper: letter(ISSUERS.finance, 1086, 'STC-TCHCSN', at(-62), 'Về việc lập dự toán kinh phí tuyên truyền năm tới', [
        `Sở Tài chính đề nghị ${OFFICE} gửi dự toán kinh phí tuyên truyền năm tới về Sở Tài chính chậm nhất ${inWords(at(-40))}.`,
      ]),
      from: ISSUERS.finance,
      on: at(-61),
      handled: true,
      passedTo: [['so-nnmt/ke-hoach-tai-chinh', 'main', 'Lập dự toán, trình trước hạn hai ngày.']],
    },
    {
      paper: letter(ISSUERS.interior, 2230, 'SNV-TĐKT', at(-31), 'Về việc hướng dẫn khen thưởng phong trào', [
        `Sở Nội vụ đề nghị ${OFFICE} gửi hồ sơ đề nghị khen thưởng tập thể, cá nhân tiêu biểu về Sở Nội vụ trước ${inWords(at(25))}.`,
      ]),
      from: ISSUERS.interior,
      on: at(-29),
      handled: true,
      dueOn: at(25),
      passedTo: [['so-nnmt/to-chuc-can-bo', 'main', 'Xét chọn, trình danh sách.']],
    },
    {
      paper: letter(ISSUERS.youth, 305, 'TĐTN-VP', at(-19), 'Về việc phối hợp vận động đoàn viên dự thi trực tuyến', [
        `Tỉnh Đoàn đề nghị ${OFFICE} phối hợp vận động đoàn viên dự thi trước ${inWords(at(-3))}.`,
      ]),
      from: ISSUERS.youth,
      on: at(-18),
      handled: true,
    },
    {
      paper: letter(ISSUERS.ward, 517, 'UBND-VHXH', at(-13), 'Về việc đề nghị hỗ trợ tài liệu tuyên truyền', [
        `Ủy ban nhân dân phường Tân An đề nghị ${OFFICE} hỗ trợ 500 tờ gấp tuyên truyền cho bà con vùng nuôi trồng thủy sản.`,
      ]),
      from: ISSUERS.ward,
      on: at(-12),
      handled: true,
      passedTo: [['so-nnmt/thuy-san', 'main', 'Làm việc với phường, báo lại Văn phòng Sở.']],
    },
    {
      paper: written({
        by: ISSUERS.science,
        number: 91,
        symbol: 'GM-SKHCN',
        type: 'GM',
        date: at(-9),
        title: 'Tập huấn an toàn thông tin cho người kiêm nhiệm',
        to,
        body: [
          `Sở Khoa học và Công nghệ trân trọng kính mời ${OFFICE} cử 05 người dự lớp tập huấn ${inWords(addDays(days.today, 6))}.`,
        ],
      }),
      from: ISSUERS.science,
      on: at(-8),
      handled: true,
      passedTo: [['so-nnmt/cong-nghe-thong-tin', 'main', 'Chọn người dự, gửi danh sách.']],
    },
    {
      paper: letter(ISSUERS.steering, 203, 'BCĐ138-PV01', at(-5), 'Về việc đôn đốc báo cáo kết quả năm', [
        `Ban Chỉ đạo 138 tỉnh đề nghị các sở, ban, ngành báo cáo kết quả năm ${days.year} về Ban Chỉ đạo 138 tỉnh (qua Phòng Tham mưu - Công an tỉnh) trước ${inWords(days.upwardDueOn)}.`,
        'Quá thời hạn trên, Ban Chỉ đạo 138 tỉnh sẽ báo cáo Ủy ban nhân dân tỉnh.',
      ]),
      from: ISSUERS.steering,
      on: at(-4),
      handled: false,
      dueOn: days.upwardDueOn,
      passedTo: [['so-nnmt', 'main', 'Tổng hợp, trình ký trước hạn một ngày.']],
    },
    {
      paper: letter(
        ISSUERS.police,
        4166,
        'CAT-PA05',
        days.today,
        'Về việc cảnh báo thủ đoạn giả danh cán bộ thú y',
        [
          'Thời gian gần đây xuất hiện người giả danh cán bộ thú y gọi điện cho chủ trang trại, yêu cầu chuyển tiền phí tiêm phòng.',
          `Công an tỉnh đề nghị ${OFFICE} chủ trì, phối hợp với Ủy ban nhân dân các xã, phường, đặc khu thông báo đến chủ trang trại; gửi kết quả về Công an tỉnh (qua Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao) trước ${inWords(addDays(days.today, 8))}.`,
        ],
        { urgency: 'HỎA TỐC' },
      ),
      from: ISSUERS.police,
      on: days.today,
      handled: false,
      dueOn: addDays(days.today, 8),
      passedTo: [
        ['so-nnmt/chan-nuoi', 'main', 'Thông báo đến chủ trang trại trong ngày.'],
        ['so-nnmt', 'know', 'Theo dõi kết quả.'],
      ],
    },
  ]
}

/** What the department sent out, the oldest first; the last is still a draft. */
export function sentPapers(days: StoryDays): OfficialDocument[] {
  const { at } = days
  const own = ISSUERS.agriculture
  const units = ['Các phòng, cơ quan, đơn vị thuộc Sở']
  return [
    planPaper('own', days),
    written({
      by: own,
      number: 1742,
      symbol: 'SNNMT-VP',
      type: 'CV',
      date: at(-14),
      title: 'Về việc báo cáo kết quả phong trào trên không gian mạng',
      to: units,
      body: [
        `Sở yêu cầu các phòng, cơ quan, đơn vị thuộc Sở báo cáo kết quả năm ${days.year} về Sở (qua Văn phòng Sở) trước ${inWords(days.unitsDueOn)}.`,
      ],
    }),
    written({
      by: own,
      number: 0,
      symbol: 'SNNMT-VP',
      type: 'CV',
      date: days.today,
      title: 'Về việc cử người dự lớp tập huấn an toàn thông tin',
      to: ['Sở Khoa học và Công nghệ'],
      body: ['Sở Nông nghiệp và Môi trường cử 05 người có tên trong danh sách kèm theo dự lớp tập huấn.'],
    }),
  ]
}

/** The letters of a paper, line by line, as its text layer would give them. */
export function linesOf(paper: OfficialDocument, typeName: string): string {
  const [year, month, day] = (paper.date ?? '').split('-')
  const letter = paper.type === 'CV'
  const blocks = paper.body.flatMap(block =>
    block.kind === 'heading'
      ? [`${block.label} ${block.text}`]
      : block.kind === 'paragraph'
        ? [String(block.text)]
        : [],
  )
  return [
    paper.parent,
    paper.issuer,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `Số: ${paper.number}/${paper.symbol}`,
    ...(letter ? [paper.title.replace(/^Về việc/, 'V/v')] : []),
    `${paper.place}, ngày ${day} tháng ${month} năm ${year}`,
    paper.urgency,
    ...(letter ? [] : [typeName.toUpperCase(), paper.title]),
    ...(paper.to ? [`Kính gửi: ${paper.to.join('; ')}.`] : []),
    ...blocks.slice(0, -1),
    `${blocks.at(-1)}./.`.replace(/\.\.\/\.$/, './.'),
    'Nơi nhận:',
    ...paper.recipients.map((line, i) => `- ${line}${i === paper.recipients.length - 1 ? '.' : ';'}`),
    ...paper.sign.authority,
    paper.sign.post,
    paper.sign.name,
  ]
    .filter(Boolean)
    .join('\n')
}
