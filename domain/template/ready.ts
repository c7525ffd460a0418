/** Ready forms for the duties to report of plans on safety in cyberspace: a start that an office changes as it likes. */
import { type IndicatorKind, type SystemCount, USUAL_ADDING } from '../indicator/indicator.ts'
import { TemplateContent, type TemplateContentInput } from './template.ts'

export type ReadyTemplate = { key: string; name: string; says: string; content: TemplateContent }

type More = Partial<TemplateContentInput['indicators'][number]>
type Row = [name: string, of: string, kind: IndicatorKind, clause: string | null, more?: More]
type Section = {
  title: string
  rows: Row[]
  words?: [title: string, guide: string][]
  list?: [title: string, columns: Column[]]
}
type Column = [name: string, kind: 'text' | 'number' | 'money' | 'date']

const parts = (...names: string[]) => names.map((name, i) => ({ no: i + 1, name }))
const BREAKDOWNS: NonNullable<TemplateContentInput['breakdowns']> = [
  { code: 'gioi', name: 'Giới tính', parts: parts('Nam', 'Nữ') },
  {
    code: 'kenh',
    name: 'Kênh tuyên truyền',
    parts: parts(
      'Tập trung',
      'Lồng ghép sinh hoạt',
      'Truyền thanh cơ sở',
      'Trang thông tin điện tử',
      'Zalo',
      'Facebook',
      'Tin nhắn SMS',
      'Băng rôn, pa nô',
    ),
  },
  {
    code: 'linhvuc',
    name: 'Loại vụ việc',
    parts: parts(
      'Giả danh cơ quan nhà nước',
      'Giả ngân hàng, ví điện tử',
      'Đầu tư, việc làm trên mạng',
      'Mua bán trên mạng',
      'Chiếm tài khoản',
      'Loại khác',
    ),
  },
]
const counted = (count: SystemCount): More => ({ counted: count, hint: 'Hệ thống đếm sẵn, đơn vị xác nhận.' })
const OBLIGATIONS: Row[] = [
  ['Nhiệm vụ được giao trong kỳ', 'nhiệm vụ', 'number', null, counted('obligations-given')],
  ['Nhiệm vụ đã hoàn thành', 'nhiệm vụ', 'number', null, counted('obligations-done')],
  ['Trong đó: hoàn thành quá hạn', 'nhiệm vụ', 'number', null, { ...counted('obligations-done-late'), partOf: '1.2' }],
  ['Nhiệm vụ quá hạn chưa xong', 'nhiệm vụ', 'number', null, counted('obligations-overdue')],
]
const CLOSING: Section = {
  title: 'Khó khăn, kiến nghị',
  rows: [],
  words: [
    ['Khó khăn, vướng mắc', 'Mỗi khó khăn một ý, nêu nguyên nhân.'],
    ['Kiến nghị, đề xuất', 'Nêu rõ kiến nghị với cơ quan nào.'],
    ['Phương hướng kỳ tới', 'Việc chính, người làm, thời gian.'],
  ],
}

function ready(key: string, name: string, says: string, sections: Section[]): ReadyTemplate {
  const indicators = sections.flatMap(({ title, rows }, s) =>
    rows.map(([figure, unitOfMeasure, kind, clauseLabel, more], i) => ({
      section: title,
      code: `${s + 1}.${i + 1}`,
      name: figure,
      unitOfMeasure,
      kind,
      clauseLabel,
      required: !more?.formula && kind !== 'text',
      addsUp: USUAL_ADDING[kind],
      ...more,
    })),
  )
  const used = new Set(indicators.map(each => each.breakdown))
  const content = TemplateContent.parse({
    sections: sections.map(({ title }) => ({ title })),
    breakdowns: BREAKDOWNS.filter(each => used.has(each.code)),
    indicators,
    narratives: sections.flatMap(({ title, rows, words = [] }, s) =>
      words.map(([head, guide], i) => ({
        section: title,
        code: `${s + 1}.${rows.length + i + 1}`,
        title: head,
        guide,
      })),
    ),
    annexes: sections.flatMap(({ title, list }, s) =>
      list
        ? [
            {
              section: title,
              code: `${s + 1}.A`,
              title: list[0],
              columns: list[1].map(([column, kind], i) => ({ no: i + 1, name: column, kind, required: i === 0 })),
            },
          ]
        : [],
    ),
  } satisfies TemplateContentInput)
  return { key, name, says, content }
}

export const READY_TEMPLATES: readonly ReadyTemplate[] = [
  ready(
    'phong-trao-don-vi',
    'Kết quả phong trào bảo vệ an ninh Tổ quốc trên không gian mạng (đơn vị)',
    'Cho phòng, chi cục, đơn vị, xã báo cáo hằng năm; mỗi nhiệm vụ của kế hoạch có chỉ tiêu.',
    [
      {
        title: 'Chỉ đạo, triển khai',
        rows: [
          ...OBLIGATIONS,
          ['Văn bản chỉ đạo, triển khai đã ban hành', 'văn bản', 'number', 'II.1', counted('documents-issued')],
          ['Đã ban hành kế hoạch của đơn vị', '', 'yes-no', 'III.1'],
          ['Công chức, viên chức, người lao động', 'người', 'people', 'II.3', { addsUp: 'last', breakdown: 'gioi' }],
          ['Người được quán triệt', 'người', 'people', 'II.1', { partOf: '1.7' }],
          ['Tỷ lệ được quán triệt', '%', 'percent', 'II.1', { formula: '[1.8] / [1.7] * 100' }],
        ],
        words: [
          [
            'Thuyết minh việc chỉ đạo, triển khai',
            'Văn bản đã ban hành, cách phân công, theo dõi, trách nhiệm người đứng đầu.',
          ],
        ],
      },
      {
        title: 'Tuyên truyền, phổ biến pháp luật',
        rows: [
          ['Buổi, đợt tuyên truyền', 'buổi, đợt', 'number', 'II.4', { breakdown: 'kenh' }],
          ['Lượt người được tuyên truyền', 'lượt', 'people', 'II.4', { breakdown: 'kenh' }],
          ['Tin, bài đã đăng, chia sẻ', 'tin, bài', 'number', 'II.5'],
          ['Sản phẩm trực quan (infographic, podcast, video)', 'sản phẩm', 'number', 'II.4'],
        ],
        words: [['Thuyết minh công tác tuyên truyền', 'Cách làm mới, đối tượng, việc đáng chú ý; không quá 300 chữ.']],
      },
      {
        title: 'Cuộc thi tìm hiểu pháp luật',
        rows: [
          ['Cuộc thi đã tham gia, tổ chức', 'cuộc', 'number', 'II.5'],
          ['Người dự thi', 'người', 'people', 'II.5'],
          [
            'Tỷ lệ công chức, viên chức dự thi',
            '%',
            'percent',
            'II.5',
            {
              formula: '[3.2] / [1.7] * 100',
              rule: {
                test: '[3.2] <= [1.7]',
                says: 'Người dự thi nhiều hơn công chức, viên chức, người lao động.',
                severity: 'look',
              },
            },
          ],
        ],
        list: [
          'Danh sách cuộc thi',
          [
            ['Tên cuộc thi', 'text'],
            ['Đơn vị tổ chức', 'text'],
            ['Ngày kết thúc', 'date'],
            ['Người dự thi', 'number'],
          ],
        ],
      },
      {
        title: 'Tập huấn, bồi dưỡng',
        rows: [
          ['Lớp tập huấn đã tổ chức, cử người dự', 'lớp', 'number', 'II.6'],
          ['Người được tập huấn', 'người', 'people', 'II.6', { breakdown: 'gioi' }],
          ['Cán bộ làm công tác phong trào: chuyên trách', 'người', 'people', 'II.6', { addsUp: 'last' }],
          ['Cán bộ làm công tác phong trào: kiêm nhiệm', 'người', 'people', 'II.6', { addsUp: 'last' }],
        ],
      },
      {
        title: 'Mô hình, phòng ngừa vi phạm',
        rows: [
          ['Mô hình đang duy trì', 'mô hình', 'number', 'II.6', { addsUp: 'last' }],
          ['Mô hình mới trong kỳ', 'mô hình', 'number', 'II.6', { partOf: '5.1' }],
          ['Cảnh báo đã phát tới người dân', 'cảnh báo', 'number', 'II.5'],
          ['Tin báo lừa đảo đã chuyển cơ quan công an', 'tin', 'number', 'II.3', { breakdown: 'linhvuc' }],
        ],
        list: [
          'Danh sách mô hình',
          [
            ['Tên mô hình', 'text'],
            ['Nơi thực hiện', 'text'],
            ['Người tham gia', 'number'],
          ],
        ],
      },
      { title: 'Kinh phí', rows: [['Kinh phí đã chi', 'đồng', 'money', 'III']] },
      CLOSING,
    ],
  ),
  ready(
    'phong-trao-tinh',
    'Kết quả phong trào bảo vệ an ninh Tổ quốc trên không gian mạng (kế hoạch nhiều năm)',
    'Cho sở, ngành, địa phương báo cáo cơ quan thường trực; có nguồn lực, hội thảo, kiểm tra, khen thưởng.',
    [
      {
        title: 'Nhận thức, trách nhiệm',
        rows: [
          ...OBLIGATIONS,
          ['Nhiệm vụ đã giao xuống đơn vị', 'nhiệm vụ', 'number', 'II.1', counted('obligations-handed-down')],
          ['Kế hoạch của cơ quan đã lập', 'kế hoạch', 'number', 'III', counted('plans-made')],
          ['Hội nghị quán triệt', 'hội nghị', 'number', 'II.1'],
          ['Lượt người dự hội nghị quán triệt', 'lượt', 'people', 'II.1'],
        ],
        words: [
          [
            'Đánh giá việc nâng cao nhận thức, trách nhiệm',
            'Chuyển biến của cấp ủy, chính quyền; vai trò người đứng đầu.',
          ],
        ],
      },
      {
        title: 'Nội dung, hình thức tuyên truyền',
        rows: [
          ['Tài liệu hướng dẫn đã biên soạn', 'tài liệu', 'number', 'II.2'],
          ['Buổi, đợt tuyên truyền', 'buổi, đợt', 'number', 'II.2', { breakdown: 'kenh' }],
          ['Lượt người được tuyên truyền', 'lượt', 'people', 'II.2', { breakdown: 'kenh' }],
          ['Tin, bài, phóng sự trên báo, đài', 'tin, bài', 'number', 'II.3'],
          ['Cảnh báo thủ đoạn mới đã phát', 'cảnh báo', 'number', 'II.3'],
          ['Tin báo lừa đảo đã chuyển cơ quan công an', 'tin', 'number', 'II.3', { breakdown: 'linhvuc' }],
        ],
        words: [['Thuyết minh công tác tuyên truyền', 'Kênh hiệu quả nhất, nhóm đối tượng còn ít được tiếp cận.']],
      },
      {
        title: 'Mô hình, điển hình',
        rows: [
          ['Mô hình đang duy trì', 'mô hình', 'number', 'II.4', { addsUp: 'last' }],
          ['Mô hình được nhân rộng trong kỳ', 'mô hình', 'number', 'II.4', { partOf: '3.1' }],
          ['Điển hình được biểu dương', 'điển hình', 'number', 'II.4'],
        ],
        list: [
          'Danh sách mô hình',
          [
            ['Tên mô hình', 'text'],
            ['Nơi thực hiện', 'text'],
            ['Nội dung chính', 'text'],
            ['Người tham gia', 'number'],
          ],
        ],
      },
      {
        title: 'Nguồn lực',
        rows: [
          ['Cán bộ chuyên trách', 'người', 'people', 'II.5', { addsUp: 'last' }],
          ['Cán bộ kiêm nhiệm', 'người', 'people', 'II.5', { addsUp: 'last' }],
          ['Tổng cán bộ làm công tác phong trào', 'người', 'people', 'II.5', { formula: '[4.1] + [4.2]' }],
          ['Lớp tập huấn, bồi dưỡng', 'lớp', 'number', 'II.5'],
          ['Người được tập huấn', 'người', 'people', 'II.5', { breakdown: 'gioi' }],
          ['Kinh phí được giao', 'đồng', 'money', 'III.2'],
          [
            'Kinh phí đã chi',
            'đồng',
            'money',
            'III.2',
            { rule: { test: '[4.7] <= [4.6]', says: 'Đã chi nhiều hơn được giao.', severity: 'look' } },
          ],
          ['Tỷ lệ giải ngân', '%', 'percent', 'III.2', { formula: '[4.7] / [4.6] * 100' }],
        ],
      },
      {
        title: 'Hội thảo, kiểm tra, khen thưởng',
        rows: [
          ['Hội thảo chuyên đề', 'hội thảo', 'number', 'II.6'],
          ['Đại biểu dự hội thảo', 'người', 'people', 'II.6'],
          ['Cuộc kiểm tra', 'cuộc', 'number', 'II.7'],
          ['Đơn vị được kiểm tra', 'đơn vị', 'number', 'II.7'],
          ['Tập thể được khen thưởng', 'tập thể', 'number', 'II.7'],
          ['Cá nhân được khen thưởng', 'người', 'people', 'II.7'],
        ],
        list: [
          'Danh sách cuộc kiểm tra',
          [
            ['Đơn vị được kiểm tra', 'text'],
            ['Ngày kiểm tra', 'date'],
            ['Tồn tại chính', 'text'],
          ],
        ],
      },
      CLOSING,
    ],
  ),
  ready(
    'phong-chong-toi-pham',
    'Tuyên truyền phòng, chống tội phạm trên không gian mạng',
    'Cho đơn vị báo cáo 6 tháng và năm; theo từng hình thức tuyên truyền của kế hoạch.',
    [
      {
        title: 'Triển khai',
        rows: [
          ...OBLIGATIONS,
          ['Văn bản triển khai đã ban hành', 'văn bản', 'number', 'III.1', counted('documents-issued')],
        ],
      },
      {
        title: 'Hình thức tuyên truyền',
        rows: [
          ['Buổi, đợt tuyên truyền', 'buổi, đợt', 'number', 'II.2', { breakdown: 'kenh' }],
          ['Lượt người được tuyên truyền', 'lượt', 'people', 'II.2', { breakdown: 'kenh' }],
          ['Cuộc họp có lồng ghép nội dung', 'cuộc', 'number', 'II.2'],
          ['Băng rôn, khẩu hiệu đã treo', 'cái', 'number', 'II.2'],
          ['Tin nhắn SMS đã phối hợp gửi', 'tin nhắn', 'number', 'II.2'],
          ['Tin, bài đã đăng, chia sẻ từ nguồn chính thống', 'tin, bài', 'number', 'III.1'],
        ],
        words: [['Thuyết minh kết quả tuyên truyền', 'Nội dung chính, thủ đoạn đã cảnh báo, cách làm hiệu quả.']],
      },
      {
        title: 'Cảnh báo, tin báo',
        rows: [
          ['Cảnh báo thủ đoạn đã phát', 'cảnh báo', 'number', 'II.1'],
          ['Tin báo lừa đảo đã chuyển cơ quan công an', 'tin', 'number', 'II.1', { breakdown: 'linhvuc' }],
          ['Thiệt hại người dân báo', 'đồng', 'money', 'II.1'],
        ],
      },
      {
        title: 'Gương tốt, kinh phí',
        rows: [
          ['Tập thể, cá nhân có sáng kiến, thành tích', 'lượt', 'number', 'II.1'],
          ['Kinh phí đã chi', 'đồng', 'money', 'III'],
        ],
        list: [
          'Sáng kiến, cách làm hay',
          [
            ['Tên', 'text'],
            ['Đơn vị', 'text'],
            ['Kết quả', 'text'],
          ],
        ],
      },
      CLOSING,
    ],
  ),
]
