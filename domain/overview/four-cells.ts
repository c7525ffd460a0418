/** Bảng bốn ô: the same work parted by plan, unit, group of units, or time; every part opens its list, parts add up. */
import { z } from 'zod'
import { addDays, addMonths } from '../day.ts'
import { endpoint, Id, returns } from '../endpoint.ts'
import { FieldFilter } from '../field/field.ts'
import type { CellCounts } from '../obligation/obligation.ts'

export const PARTED_BY = ['plan', 'clause', 'field', 'sector', 'unit', 'month', 'year'] as const
export type PartedBy = (typeof PARTED_BY)[number]
export const PARTED_BY_NAMES: Record<PartedBy, string> = {
  plan: 'Kế hoạch',
  clause: 'Mục của kế hoạch',
  field: 'Lĩnh vực',
  sector: 'Khối',
  unit: 'Đơn vị',
  month: 'Tháng đến hạn',
  year: 'Năm đến hạn',
}

export type FourCellsRow = {
  /** The id or word that narrows the list to this part; 'none': work without a day. */
  key: string
  name: string
  cells: CellCounts
}
export type FourCells = {
  rows: FourCellsRow[]
  total: CellCounts
  /** Names of what it is narrowed to. */
  narrowed: { plan: string | null; unit: string | null; field: string | null }
}

const narrowing = {
  by: z.enum(PARTED_BY).default('plan'),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  plan: Id.optional(),
  unit: Id.optional(),
  sector: z.string().max(40).optional(),
  field: FieldFilter.optional(),
}
export const getFourCells = endpoint({
  method: 'GET',
  path: '/four-cells',
  input: z.object(narrowing),
  output: returns<FourCells>(),
})
export const exportFourCells = endpoint({
  method: 'GET',
  path: '/four-cells.xlsx',
  input: z.object(narrowing),
  output: returns<Blob>(),
})

/** The filters of the list that a part opens, beside those it is narrowed to already. */
export function listOfPart(by: PartedBy, key: string): Record<string, string> {
  if (by === 'field') return { field: key }
  if (key === 'none') return { undated: '1' }
  if (by === 'year') return { from: `${key}-01-01`, to: `${key}-12-31` }
  if (by === 'month') return { from: `${key}-01`, to: addDays(addMonths(`${key}-01`, 1), -1) }
  return { [by]: key }
}
