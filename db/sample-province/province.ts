/** What stands at the head of the province and beside its departments: committees, police, organisations, enterprises. */
import { newCode, oldCode, type SampleUnit, two } from './unit.ts'

type Plain = [key: string, name: string, short: string, symbol: string, kind: string]

const BESIDE: Plain[] = [
  ['bch-quan-su', 'Bộ Chỉ huy Quân sự tỉnh', 'Bộ CHQS tỉnh', 'BCH', 'military'],
  ['bdbp', 'Ban Chỉ huy Bộ đội Biên phòng tỉnh', 'Bộ đội Biên phòng tỉnh', 'BĐBP', 'military'],
  ['tinh-uy', 'Văn phòng Tỉnh ủy', 'Văn phòng Tỉnh ủy', 'VPTU', 'party'],
  ['ban-tuyen-giao', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Ban Tuyên giáo và Dân vận', 'BTGDVTU', 'party'],
  ['ban-noi-chinh', 'Ban Nội chính Tỉnh ủy', 'Ban Nội chính Tỉnh ủy', 'BNCTU', 'party'],
  ['ban-to-chuc', 'Ban Tổ chức Tỉnh ủy', 'Ban Tổ chức Tỉnh ủy', 'BTCTU', 'party'],
  ['vp-hdnd', 'Văn phòng Đoàn ĐBQH và HĐND tỉnh', 'Văn phòng Đoàn ĐBQH và HĐND', 'VP', 'office'],
  ['mttq', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'UBMTTQ Việt Nam tỉnh', 'MTTQ', 'mass-organisation'],
  ['ldld', 'Liên đoàn Lao động tỉnh', 'Liên đoàn Lao động tỉnh', 'LĐLĐ', 'mass-organisation'],
  ['phu-nu', 'Hội Liên hiệp Phụ nữ tỉnh', 'Hội LHPN tỉnh', 'BTV', 'mass-organisation'],
  ['nong-dan', 'Hội Nông dân tỉnh', 'Hội Nông dân tỉnh', 'HND', 'mass-organisation'],
  ['cuu-chien-binh', 'Hội Cựu chiến binh tỉnh', 'Hội Cựu chiến binh tỉnh', 'CCB', 'mass-organisation'],
  ['tinh-doan', 'Tỉnh Đoàn An Bình', 'Tỉnh Đoàn', 'TĐTN', 'mass-organisation'],
  ['vien-kiem-sat', 'Viện kiểm sát nhân dân tỉnh', 'VKSND tỉnh', 'VKS', 'justice'],
  ['toa-an', 'Tòa án nhân dân tỉnh', 'TAND tỉnh', 'TA', 'justice'],
  ['thi-hanh-an', 'Thi hành án dân sự tỉnh', 'Thi hành án dân sự tỉnh', 'THADS', 'justice'],
  ['bao-dai', 'Báo và Phát thanh, Truyền hình An Bình', 'Báo và PTTH An Bình', 'BPTTH', 'press'],
  ['vnpt', 'VNPT An Bình', 'VNPT An Bình', 'VNPT', 'enterprise'],
  ['viettel', 'Viettel An Bình', 'Viettel An Bình', 'VTAB', 'enterprise'],
  ['buu-dien', 'Bưu điện tỉnh An Bình', 'Bưu điện tỉnh', 'BĐT', 'enterprise'],
  ['dien-luc', 'Công ty Điện lực An Bình', 'Điện lực An Bình', 'PCAB', 'enterprise'],
]

/** Public units straight under the provincial committee. */
const UNDER_COMMITTEE: Plain[] = [
  ['bql-kcn', 'Ban Quản lý các khu công nghiệp tỉnh', 'BQL các khu công nghiệp', 'BQLKCN', 'public-unit'],
  ['truong-dai-hoc', 'Trường Đại học An Bình', 'Trường Đại học An Bình', 'ĐHAB', 'public-unit'],
  ['truong-cao-dang', 'Trường Cao đẳng nghề An Bình', 'Trường Cao đẳng nghề', 'CĐN', 'public-unit'],
  ['bql-dau-tu', 'Ban Quản lý dự án đầu tư xây dựng tỉnh', 'BQL dự án đầu tư xây dựng', 'BQLDA', 'public-unit'],
]

const POLICE_DIVISIONS: [name: string, symbol: string][] = [
  ['Phòng Tham mưu', 'PV01'],
  ['Phòng Xây dựng phong trào bảo vệ an ninh Tổ quốc', 'PV05'],
  ['Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao', 'PA05'],
  ['Phòng Công tác chính trị', 'PX03'],
  ['Phòng Cảnh sát hình sự', 'PC02'],
  ['Phòng Cảnh sát kinh tế', 'PC03'],
  ['Phòng Cảnh sát quản lý hành chính về trật tự xã hội', 'PC06'],
  ['Phòng Cảnh sát giao thông', 'PC08'],
  ['Phòng An ninh chính trị nội bộ', 'PA03'],
  ['Phòng Hậu cần', 'PH10'],
]

const FOUNDED = '1997-01-01'

export function provinceUnits(): SampleUnit[] {
  const plain = ([key, name, short_name, symbol, kind]: Plain, under: string, code: string): SampleUnit => ({
    key,
    under,
    name,
    short_name,
    symbol,
    kind,
    code: newCode(code),
    code_qcvn: oldCode(code),
    valid_from: FOUNDED,
    place: 'An Bình',
  })
  return [
    {
      ...plain(['tinh', 'Tỉnh An Bình', 'Tỉnh An Bình', '', 'province'], '', ''),
      under: null,
      symbol: null,
      code: null,
      code_qcvn: null,
    },
    {
      ...plain(['ubnd', 'Ủy ban nhân dân tỉnh An Bình', 'UBND tỉnh', 'UBND', 'committee'], 'tinh', ''),
      code: 'H99',
      code_qcvn: '000.00.00.H99',
      email: 'ubnd@anbinh.example',
      address: 'Khu hành chính tỉnh, phường Tân An, tỉnh An Bình',
    },
    {
      ...plain(['bcd-138', 'Ban Chỉ đạo 138 tỉnh', 'Ban Chỉ đạo 138 tỉnh', 'BCĐ138', 'steering-body'], 'tinh', '60'),
      valid_from: '2014-06-01',
    },
    plain(['cong-an', 'Công an tỉnh An Bình', 'Công an tỉnh', 'CAT', 'police'], 'tinh', '61'),
    ...POLICE_DIVISIONS.map(
      ([name, symbol], i): SampleUnit => ({
        ...plain([`cong-an/${symbol.toLowerCase()}`, name, name, symbol, 'division'], 'cong-an', '61'),
        code: newCode('61', two(i + 1)),
        code_qcvn: oldCode('61', two(i + 1)),
      }),
    ),
    ...BESIDE.map((each, i) => plain(each, 'tinh', String(62 + i))),
    ...UNDER_COMMITTEE.map((each, i) => plain(each, 'ubnd', String(16 + i))),
  ]
}

/** Who sits on the steering body; the first is its standing agency. */
export const STEERING_MEMBERS = [
  'cong-an',
  'vp-ubnd',
  'so-khcn',
  'so-vhttdl',
  'so-gddt',
  'so-nnmt',
  'so-tai-chinh',
  'so-noi-vu',
  'so-tu-phap',
  'bch-quan-su',
  'ban-tuyen-giao',
  'mttq',
  'phu-nu',
  'tinh-doan',
  'bao-dai',
]
