/** The fourteen departments of the province with their offices, divisions, branches and public units. */
import { JOINED, newCode, oldCode, type SampleUnit, two } from './unit.ts'

type Department = {
  key: string
  code: string
  name: string
  short: string
  symbol: string
  from?: string
  /** Names of divisions without the word Phòng. */
  divisions: string[]
  branches?: string[]
  publicUnits?: string[]
}

/** The corner that tests know by heart: four divisions, eight branches and six public units beside the office. */
const AGRICULTURE: Department = {
  key: 'so-nnmt',
  code: '06',
  name: 'Sở Nông nghiệp và Môi trường',
  short: 'Sở NN&MT',
  symbol: 'SNNMT',
  from: JOINED,
  divisions: ['Kế hoạch - Tài chính', 'Tổ chức cán bộ', 'Quản lý đất đai', 'Tài nguyên nước và Khoáng sản'],
  branches: [
    'Chi cục Kiểm lâm',
    'Chi cục Chăn nuôi và Thú y',
    'Chi cục Trồng trọt và Bảo vệ thực vật',
    'Chi cục Thủy lợi',
    'Chi cục Thủy sản',
    'Chi cục Phát triển nông thôn',
    'Chi cục Bảo vệ môi trường',
    'Chi cục Quản lý chất lượng nông lâm sản và thủy sản',
  ],
  publicUnits: [
    'Trung tâm Khuyến nông',
    'Trung tâm Nước sạch và Vệ sinh môi trường nông thôn',
    'Trung tâm Công nghệ thông tin tài nguyên và môi trường',
    'Trung tâm Quan trắc tài nguyên và môi trường',
    'Văn phòng Đăng ký đất đai',
    'Ban Quản lý các cảng cá',
  ],
}

const DEPARTMENTS: Department[] = [
  {
    key: 'vp-ubnd',
    code: '01',
    name: 'Văn phòng Ủy ban nhân dân tỉnh',
    short: 'Văn phòng UBND tỉnh',
    symbol: 'VPUB',
    divisions: ['Tổng hợp', 'Nội chính', 'Kinh tế', 'Khoa giáo - Văn xã', 'Hành chính - Quản trị'],
    publicUnits: ['Trung tâm Phục vụ hành chính công tỉnh', 'Cổng Thông tin điện tử tỉnh'],
  },
  {
    key: 'so-noi-vu',
    code: '02',
    name: 'Sở Nội vụ',
    short: 'Sở Nội vụ',
    symbol: 'SNV',
    from: JOINED,
    divisions: ['Tổ chức, biên chế', 'Công chức, viên chức', 'Thi đua - Khen thưởng', 'Lao động - Việc làm'],
    publicUnits: ['Trung tâm Lưu trữ lịch sử', 'Trung tâm Dịch vụ việc làm'],
  },
  {
    key: 'so-tu-phap',
    code: '03',
    name: 'Sở Tư pháp',
    short: 'Sở Tư pháp',
    symbol: 'STP',
    divisions: ['Phổ biến, giáo dục pháp luật', 'Xây dựng và Kiểm tra văn bản', 'Hành chính tư pháp'],
    publicUnits: ['Trung tâm Trợ giúp pháp lý nhà nước'],
  },
  {
    key: 'so-tai-chinh',
    code: '04',
    name: 'Sở Tài chính',
    short: 'Sở Tài chính',
    symbol: 'STC',
    from: JOINED,
    divisions: ['Quản lý ngân sách', 'Tài chính hành chính sự nghiệp', 'Tổng hợp, quy hoạch', 'Đăng ký kinh doanh'],
    publicUnits: ['Trung tâm Xúc tiến đầu tư'],
  },
  {
    key: 'so-cong-thuong',
    code: '05',
    name: 'Sở Công Thương',
    short: 'Sở Công Thương',
    symbol: 'SCT',
    divisions: ['Quản lý thương mại', 'Quản lý công nghiệp', 'Quản lý năng lượng'],
    branches: ['Chi cục Quản lý thị trường'],
    publicUnits: ['Trung tâm Khuyến công'],
  },
  AGRICULTURE,
  {
    key: 'so-xay-dung',
    code: '07',
    name: 'Sở Xây dựng',
    short: 'Sở Xây dựng',
    symbol: 'SXD',
    from: JOINED,
    divisions: ['Quy hoạch - Kiến trúc', 'Quản lý vận tải', 'Kết cấu hạ tầng giao thông', 'Quản lý nhà'],
    publicUnits: ['Trung tâm Đăng kiểm'],
  },
  {
    key: 'so-khcn',
    code: '08',
    name: 'Sở Khoa học và Công nghệ',
    short: 'Sở KH&CN',
    symbol: 'SKHCN',
    from: JOINED,
    divisions: ['Chuyển đổi số', 'Bưu chính, viễn thông', 'Quản lý công nghệ', 'An toàn thông tin'],
    branches: ['Chi cục Tiêu chuẩn Đo lường Chất lượng'],
    publicUnits: ['Trung tâm Công nghệ thông tin và Truyền thông'],
  },
  {
    key: 'so-vhttdl',
    code: '09',
    name: 'Sở Văn hóa, Thể thao và Du lịch',
    short: 'Sở VHTTDL',
    symbol: 'SVHTTDL',
    divisions: ['Quản lý văn hóa', 'Báo chí - Xuất bản', 'Quản lý du lịch', 'Quản lý thể thao'],
    publicUnits: ['Thư viện tỉnh', 'Bảo tàng tỉnh', 'Trung tâm Văn hóa - Nghệ thuật'],
  },
  {
    key: 'so-gddt',
    code: '10',
    name: 'Sở Giáo dục và Đào tạo',
    short: 'Sở GD&ĐT',
    symbol: 'SGDĐT',
    divisions: ['Giáo dục mầm non - tiểu học', 'Giáo dục trung học', 'Chính trị tư tưởng', 'Quản lý chất lượng'],
    publicUnits: ['Trường Trung học phổ thông chuyên An Bình', 'Trung tâm Giáo dục thường xuyên tỉnh'],
  },
  {
    key: 'so-y-te',
    code: '11',
    name: 'Sở Y tế',
    short: 'Sở Y tế',
    symbol: 'SYT',
    divisions: ['Nghiệp vụ y', 'Nghiệp vụ dược', 'Bảo trợ xã hội', 'Kế hoạch - Tài chính'],
    branches: ['Chi cục Dân số', 'Chi cục An toàn vệ sinh thực phẩm'],
    publicUnits: ['Bệnh viện Đa khoa tỉnh', 'Trung tâm Kiểm soát bệnh tật'],
  },
  {
    key: 'thanh-tra',
    code: '12',
    name: 'Thanh tra tỉnh',
    short: 'Thanh tra tỉnh',
    symbol: 'TTT',
    divisions: ['Nghiệp vụ 1', 'Nghiệp vụ 2', 'Giám sát, kiểm tra'],
  },
  {
    key: 'so-ngoai-vu',
    code: '13',
    name: 'Sở Ngoại vụ',
    short: 'Sở Ngoại vụ',
    symbol: 'SNgV',
    divisions: ['Hợp tác quốc tế', 'Lãnh sự - Việt kiều'],
  },
  {
    key: 'so-dttg',
    code: '14',
    name: 'Sở Dân tộc và Tôn giáo',
    short: 'Sở DT&TG',
    symbol: 'SDTTG',
    from: JOINED,
    divisions: ['Chính sách dân tộc', 'Công tác tôn giáo', 'Tuyên truyền và Địa bàn'],
  },
]

/** Symbols that divisions and branches sign with; set by the head of each agency, not derivable (Nghị định 30/2020/NĐ-CP). */
const SYMBOLS: Record<string, string> = {
  'Phòng Kế hoạch - Tài chính': 'KHTC',
  'Phòng Tổ chức cán bộ': 'TCCB',
  'Phòng Quản lý đất đai': 'QLĐĐ',
  'Phòng Tài nguyên nước và Khoáng sản': 'TNNKS',
  'Chi cục Kiểm lâm': 'CCKL',
  'Chi cục Chăn nuôi và Thú y': 'CCCNTY',
  'Chi cục Trồng trọt và Bảo vệ thực vật': 'CCTTBVTV',
  'Chi cục Thủy lợi': 'CCTL',
  'Chi cục Thủy sản': 'CCTS',
  'Chi cục Phát triển nông thôn': 'CCPTNT',
  'Chi cục Bảo vệ môi trường': 'CCBVMT',
  'Chi cục Quản lý chất lượng nông lâm sản và thủy sản': 'CCQLCL',
  'Trung tâm Khuyến nông': 'TTKN',
  'Trung tâm Nước sạch và Vệ sinh môi trường nông thôn': 'TTNS',
  'Trung tâm Công nghệ thông tin tài nguyên và môi trường': 'TTCNTT',
  'Trung tâm Quan trắc tài nguyên và môi trường': 'TTQT',
  'Văn phòng Đăng ký đất đai': 'VPĐKĐĐ',
  'Ban Quản lý các cảng cá': 'BQLCC',
}

const SHORT: Record<string, string> = {
  'Phòng Tài nguyên nước và Khoáng sản': 'Phòng TNN và Khoáng sản',
  'Chi cục Trồng trọt và Bảo vệ thực vật': 'Chi cục Trồng trọt và BVTV',
  'Chi cục Quản lý chất lượng nông lâm sản và thủy sản': 'Chi cục Quản lý chất lượng',
  'Trung tâm Khuyến nông': 'TT Khuyến nông',
  'Trung tâm Nước sạch và Vệ sinh môi trường nông thôn': 'TT Nước sạch và VSMT',
  'Trung tâm Công nghệ thông tin tài nguyên và môi trường': 'TT Công nghệ thông tin',
  'Trung tâm Quan trắc tài nguyên và môi trường': 'TT Quan trắc',
  'Văn phòng Đăng ký đất đai': 'VP Đăng ký đất đai',
  'Ban Quản lý các cảng cá': 'BQL các cảng cá',
}

/** Keys of the units under a department, in the order of the lists below: 'so-nnmt/5' would not be known by heart, so by name. */
const KEYS: Record<string, string> = {
  'Phòng Kế hoạch - Tài chính': 'ke-hoach-tai-chinh',
  'Phòng Tổ chức cán bộ': 'to-chuc-can-bo',
  'Phòng Quản lý đất đai': 'quan-ly-dat-dai',
  'Phòng Tài nguyên nước và Khoáng sản': 'tai-nguyen-nuoc',
  'Chi cục Kiểm lâm': 'kiem-lam',
  'Chi cục Chăn nuôi và Thú y': 'chan-nuoi',
  'Chi cục Trồng trọt và Bảo vệ thực vật': 'trong-trot',
  'Chi cục Thủy lợi': 'thuy-loi',
  'Chi cục Thủy sản': 'thuy-san',
  'Chi cục Phát triển nông thôn': 'phat-trien-nong-thon',
  'Chi cục Bảo vệ môi trường': 'bao-ve-moi-truong',
  'Chi cục Quản lý chất lượng nông lâm sản và thủy sản': 'quan-ly-chat-luong',
  'Trung tâm Khuyến nông': 'khuyen-nong',
  'Trung tâm Nước sạch và Vệ sinh môi trường nông thôn': 'nuoc-sach',
  'Trung tâm Công nghệ thông tin tài nguyên và môi trường': 'cong-nghe-thong-tin',
  'Trung tâm Quan trắc tài nguyên và môi trường': 'quan-trac',
  'Văn phòng Đăng ký đất đai': 'dang-ky-dat-dai',
  'Ban Quản lý các cảng cá': 'cang-ca',
}

/** The eighteen units that report to the office of the department of agriculture, by key. */
export const AGRICULTURE_UNITS = [
  ...AGRICULTURE.divisions.map(name => `Phòng ${name}`),
  ...(AGRICULTURE.branches ?? []),
  ...(AGRICULTURE.publicUnits ?? []),
].map(name => `so-nnmt/${KEYS[name]}`)

export const DEPARTMENT_KEYS = DEPARTMENTS.map(d => d.key)

export function departmentUnits(): SampleUnit[] {
  return DEPARTMENTS.flatMap(d => [whole(d), ...parts(d)])
}

function whole(d: Department): SampleUnit {
  return {
    key: d.key,
    under: 'ubnd',
    name: d.name,
    short_name: d.short,
    symbol: d.symbol,
    kind: 'department',
    code: newCode(d.code),
    code_qcvn: oldCode(d.code),
    valid_from: d.from ?? '2010-01-01',
    place: 'An Bình',
    email: `${d.key}@anbinh.example`,
    address: `Khu hành chính tỉnh, phường Tân An, tỉnh An Bình`,
  }
}

function parts(d: Department): SampleUnit[] {
  const office = d.key === 'vp-ubnd' ? [] : [{ kind: 'office', name: `Văn phòng ${d.name}` }]
  const all = [
    ...office,
    ...d.divisions.map(name => ({ kind: 'division', name: `Phòng ${name}` })),
    ...(d.branches ?? []).map(name => ({ kind: 'branch', name })),
    ...(d.publicUnits ?? []).map(name => ({ kind: 'public-unit', name })),
  ]
  return all.map(({ kind, name }, i) => ({
    key: kind === 'office' ? `${d.key}/van-phong` : `${d.key}/${d.key === 'so-nnmt' ? KEYS[name] : i + 1}`,
    under: d.key,
    name,
    short_name: kind === 'office' ? (d.name.startsWith('Sở') ? 'Văn phòng Sở' : 'Văn phòng') : (SHORT[name] ?? name),
    symbol: kind === 'office' ? 'VP' : (SYMBOLS[name] ?? null),
    kind,
    code: newCode(d.code, two(i + 1)),
    code_qcvn: oldCode(d.code, two(i + 1)),
    valid_from: kind === 'division' || kind === 'office' ? (d.from ?? '2010-01-01') : '2010-01-01',
    place: 'An Bình',
  }))
}
