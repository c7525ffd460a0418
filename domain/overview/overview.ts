/** Tổng quan: the four cells by sector and unit; every figure opens its list, totals add up. */
import { z } from 'zod'
import type { Day, Instant } from '../day.ts'
import { endpoint, returns } from '../endpoint.ts'
import type { CellCounts } from '../obligation/obligation.ts'

/** Sectors of a province, in the order they are read out, and the kinds of unit in each. */
export const SECTORS = [
  {
    key: 'departments',
    name: 'Sở, ban, ngành tỉnh',
    kinds: [
      'department',
      'police',
      'military',
      'justice',
      'committee',
      'steering-body',
      'party',
      'province',
      'ministry',
    ],
  },
  { key: 'mass', name: 'Hội, đoàn thể tỉnh', kinds: ['mass-organisation'] },
  { key: 'press', name: 'Báo, đài, doanh nghiệp', kinds: ['press', 'enterprise'] },
  { key: 'phuong', name: 'UBND phường', kinds: ['commune'] },
  { key: 'xa', name: 'UBND xã', kinds: ['commune'] },
  { key: 'dac-khu', name: 'UBND đặc khu', kinds: ['commune'] },
  { key: 'divisions', name: 'Phòng, văn phòng', kinds: ['division', 'office', 'commune-division'] },
  { key: 'below', name: 'Chi cục, đơn vị sự nghiệp', kinds: ['branch', 'public-unit'] },
  { key: 'district', name: 'UBND cấp huyện (đến 30/06/2025)', kinds: ['district'] },
] as const
export type SectorKey = (typeof SECTORS)[number]['key']

/** The sector of a unit; communes are parted by their kind. */
export function sectorOf(unit: { kind: string; communeKind: string | null }): SectorKey {
  if (unit.kind === 'commune')
    return unit.communeKind === 'phuong' ? 'phuong' : unit.communeKind === 'dac-khu' ? 'dac-khu' : 'xa'
  return SECTORS.find(s => (s.kinds as readonly string[]).includes(unit.kind))?.key ?? 'departments'
}

export type SectorRow = { key: SectorKey; name: string; units: number; cells: CellCounts }
export type UnitCells = {
  unitId: string
  name: string
  shortName: string
  kind: string
  communeKind: string | null
  sector: SectorKey
  cells: CellCounts
  oldestDays: number | null
}
export type PlanCells = { planId: string; title: string; cells: CellCounts }
export type Overview = {
  title: string
  at: Instant
  today: Day
  sectors: SectorRow[]
  total: CellCounts
  units: number
  rate: number | null
  plans: PlanCells[]
  /** Units with overdue work, the most first. */
  late: UnitCells[]
  /** Every commune of the province, also those without work, for the tiles and the table beside them. */
  communes: UnitCells[]
  /** Share on time by month of the day due, the last eight months. */
  trend: { month: string; rate: number | null; due: number }[]
  reports: { name: string; sent: number; all: number; dueOn: Day; operator: string; periodId: string } | null
  unaccepted: number
  extensionsAsked: number
}

export const getOverview = endpoint({
  method: 'GET',
  path: '/overview',
  input: z.object({ year: z.coerce.number().int().min(2000).max(2100).optional(), plan: z.uuid().optional() }),
  output: returns<Overview>(),
})

export const exportOverview = endpoint({
  method: 'GET',
  path: '/overview.xlsx',
  input: getOverview.input,
  output: returns<Blob>(),
})
