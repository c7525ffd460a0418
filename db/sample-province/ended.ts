/** Units that are no more: departments joined in March 2025, districts ended in July 2025, and who took over from them. */
import { ALL_COMMUNES } from './communes.ts'
import { newCode, oldCode, type SampleUnit, slug, two } from './unit.ts'

type Successor = { unit: string; successor: string; on_day: string; kind: 'merge' | 'split' }

const OLD_DEPARTMENTS: [key: string, name: string, short: string, symbol: string, successor: string][] = [
  ['so-nnptnt', 'Sở Nông nghiệp và Phát triển nông thôn', 'Sở NN&PTNT', 'SNN', 'so-nnmt'],
  ['so-tnmt', 'Sở Tài nguyên và Môi trường', 'Sở TN&MT', 'STNMT', 'so-nnmt'],
  ['so-tttt', 'Sở Thông tin và Truyền thông', 'Sở TT&TT', 'STTTT', 'so-khcn'],
  ['so-khdt', 'Sở Kế hoạch và Đầu tư', 'Sở KH&ĐT', 'SKHĐT', 'so-tai-chinh'],
  ['so-gtvt', 'Sở Giao thông vận tải', 'Sở GTVT', 'SGTVT', 'so-xay-dung'],
  ['so-ldtbxh', 'Sở Lao động - Thương binh và Xã hội', 'Sở LĐ-TB&XH', 'SLĐTBXH', 'so-noi-vu'],
  ['ban-dan-toc', 'Ban Dân tộc tỉnh', 'Ban Dân tộc', 'BDT', 'so-dttg'],
]

/** Invented districts; each ended into eight of the communes, in the order of their list. */
const DISTRICTS = [
  'thành phố An Bình',
  'thị xã Vạn Xuân',
  'huyện Đông Hòa Thượng',
  'huyện Suối Ngần',
  'huyện Mường Khon',
  'huyện Gò Sim',
  'huyện Rạch Tràm',
  'huyện Cửa Biển',
  'huyện An Cư Khánh',
  'huyện Long Khê',
  'huyện Xuân Trúc',
  'huyện Ngọc Khê',
]

function districtKey(name: string): string {
  return `huyen-${slug(name.replace(/^(?:thành phố|thị xã|huyện) /, ''))}`
}

export function endedUnits(): SampleUnit[] {
  return [
    ...OLD_DEPARTMENTS.map(
      ([key, name, short_name, symbol], i): SampleUnit => ({
        key,
        under: 'ubnd',
        name,
        short_name,
        symbol,
        kind: 'department',
        code: newCode(String(90 + i)),
        code_qcvn: oldCode(String(90 + i)),
        valid_from: '2008-05-01',
        valid_to: '2025-02-28',
        place: 'An Bình',
      }),
    ),
    ...DISTRICTS.map(
      (name, i): SampleUnit => ({
        key: districtKey(name),
        under: 'ubnd',
        name: `Ủy ban nhân dân ${name}`,
        short_name: `UBND ${name}`,
        symbol: 'UBND',
        kind: 'district',
        code: newCode(two(40 + i)),
        code_qcvn: oldCode(two(40 + i)),
        valid_from: '1997-01-01',
        valid_to: '2025-06-30',
        place: name.replace(/^(?:thành phố|thị xã|huyện) /, ''),
      }),
    ),
  ]
}

export function successors(): Successor[] {
  const each = Math.ceil(ALL_COMMUNES.length / DISTRICTS.length)
  return [
    ...OLD_DEPARTMENTS.map(
      ([unit, , , , successor]): Successor => ({ unit, successor, on_day: '2025-03-01', kind: 'merge' }),
    ),
    ...ALL_COMMUNES.map(
      ({ key }, i): Successor => ({
        unit: districtKey(DISTRICTS[Math.floor(i / each)]!),
        successor: key,
        on_day: '2025-07-01',
        kind: 'split',
      }),
    ),
  ]
}
