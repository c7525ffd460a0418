/** Đơn vị: a node of the tree of units, valid from a day to a day. Units end and are succeeded; nothing is deleted. */
import type { Day } from '../day.ts'
import type { CellCounts } from '../obligation/obligation.ts'

export const UNIT_KINDS = [
  'province',
  'committee',
  'steering-body',
  'department',
  'office',
  'division',
  'branch',
  'public-unit',
  'police',
  'military',
  'party',
  'mass-organisation',
  'press',
  'justice',
  'commune',
  'commune-division',
  'district',
  'enterprise',
  'ministry',
] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

export const UNIT_KIND_NAMES: Record<UnitKind, string> = {
  province: 'Tỉnh, thành phố',
  committee: 'Ủy ban nhân dân tỉnh',
  'steering-body': 'Ban chỉ đạo',
  department: 'Sở, ban, ngành',
  office: 'Văn phòng',
  division: 'Phòng',
  branch: 'Chi cục',
  'public-unit': 'Đơn vị sự nghiệp',
  police: 'Công an',
  military: 'Quân sự',
  party: 'Cơ quan Đảng',
  'mass-organisation': 'Hội, đoàn thể',
  press: 'Báo, đài',
  justice: 'Tòa án, viện kiểm sát',
  commune: 'Xã, phường, đặc khu',
  'commune-division': 'Phòng thuộc xã',
  district: 'Cấp huyện',
  enterprise: 'Doanh nghiệp',
  ministry: 'Bộ, ngành trung ương',
}

export const COMMUNE_KINDS = ['xa', 'phuong', 'dac-khu', 'thi-tran'] as const
export type CommuneKind = (typeof COMMUNE_KINDS)[number]
export const COMMUNE_KIND_NAMES: Record<CommuneKind, string> = {
  xa: 'Xã',
  phuong: 'Phường',
  'dac-khu': 'Đặc khu',
  'thi-tran': 'Thị trấn',
}

/** Quyết định 20/2020/QĐ-TTg: "H99.05.01", from the left. */
export const CODE = /^[A-Z]\d{2}(?:\.\d{2,3}){0,3}$/
/** QCVN 102:2016/BTTTT: "000.01.05.H99", from the right. */
export const CODE_QCVN = /^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$/

export const SUCCESSION_KINDS = ['merge', 'split', 'rename', 'close'] as const
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number]
export const SUCCESSION_NAMES: Record<SuccessionKind, string> = {
  merge: 'sáp nhập vào',
  split: 'chia tách thành',
  rename: 'đổi tên thành',
  close: 'giải thể, việc chuyển cho',
}

/** Another unit, as a link shows it. */
export type UnitLink = { id: string; name: string; validTo: Day | null }
export type Succession = UnitLink & { kind: SuccessionKind; on: Day }

export type UnitRow = {
  id: string
  parentId: string | null
  name: string
  shortName: string
  kind: UnitKind
  communeKind: CommuneKind | null
  validFrom: Day
  validTo: Day | null
  /** How many units stand right under it, ended ones not counted unless they are asked for. */
  below: number
  /** In a list of matches: the unit above. */
  aboveName: string | null
  successors: UnitLink[]
}

export type UnitPost = {
  id: string
  personId: string
  personName: string
  title: string
  role: string
  deskName: string | null
  validFrom: Day
  validTo: Day | null
}

export type UnitWhole = Omit<UnitRow, 'below' | 'aboveName' | 'successors'> & {
  symbol: string | null
  code: string | null
  codeQcvn: string | null
  place: string | null
  email: string | null
  phone: string | null
  address: string | null
  above: UnitLink[]
  successors: Succession[]
  predecessors: Succession[]
  /** Names it had, the latest first, each with the last day. */
  formerNames: { name: string; until: Day }[]
  /** Four cells of the work it had and has, and of that with the units that ended into it. */
  work: { own: CellCounts; withFormer: CellCounts }
  posts: UnitPost[]
  members: (UnitLink & { standing: boolean })[]
}

/** What closing or moving a unit touches, counted before it is done. */
export type UnitChangePreview = {
  unitsBelow: number
  people: number
  /** Work that the unit has and has not done. */
  openObligations: number
  /** Work that the unit has given and that is not done. */
  openGiven: number
  /** Reports the unit still owes. */
  reportsDue: number
  documents: number
}
