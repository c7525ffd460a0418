/** Kiểm tra: a visit to a unit with its day, members and findings; a finding can become an obligation with a day. */
import { z } from 'zod'
import { type Day, DayInput } from '../day.ts'
import { endpoint, Id, type Page, PageOf, returns } from '../endpoint.ts'
import type { Cell, ObligationState } from '../obligation/obligation.ts'

export const FINDING_KINDS = ['fault', 'good'] as const
export type FindingKind = (typeof FINDING_KINDS)[number]
export const FINDING_KIND_NAMES: Record<FindingKind, string> = {
  fault: 'Tồn tại, hạn chế',
  good: 'Ưu điểm',
}

export type InspectionRow = {
  id: string
  title: string
  heldOn: Day
  unitId: string
  unitName: string
  inspectedId: string
  inspectedName: string
  members: string[]
  findings: number
  faults: number
  handed: number
  done: number
  overdue: number
}
export type Finding = {
  id: string
  position: number
  kind: FindingKind
  text: string
  obligation: { id: string; dueOn: Day | null; state: ObligationState; cell: Cell | null } | null
}
export type Inspection = InspectionRow & {
  conclusion: string
  planId: string | null
  documentId: string | null
  findingRows: Finding[]
  canChange: boolean
}

const Filter = {
  q: z.string().trim().max(200).optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  open: z.enum(['1']).optional(),
  sort: z
    .string()
    .regex(/^-?(?:day|unit)$/)
    .default('-day'),
}
export const listInspections = endpoint({
  method: 'GET',
  path: '/inspections',
  input: z.object({ ...Filter, ...PageOf }),
  output: returns<Page<InspectionRow>>(),
})
export const exportInspections = endpoint({
  method: 'GET',
  path: '/inspections.xlsx',
  input: z.object(Filter),
  output: returns<Blob>(),
})
const one = z.object({ id: Id })
export const getInspection = endpoint({
  method: 'GET',
  path: '/inspections/:id',
  input: one,
  output: returns<Inspection>(),
})

const fields = {
  title: z.string().trim().min(5).max(500),
  heldOn: DayInput,
  members: z.array(z.string().trim().min(1).max(200)).max(50),
  conclusion: z.string().trim().max(10_000).default(''),
}
export const makeInspection = endpoint({
  method: 'POST',
  path: '/inspections',
  input: z.object({ inspectedId: z.uuid({ error: 'Chọn đơn vị được kiểm tra.' }), ...fields }),
  output: returns<{ id: string }>(),
})
export const changeInspection = endpoint({
  method: 'POST',
  path: '/inspections/:id',
  input: z.object({ id: Id, ...fields }),
  output: returns<Inspection>(),
})
export const addFinding = endpoint({
  method: 'POST',
  path: '/inspections/:id/findings',
  input: z.object({ id: Id, kind: z.enum(FINDING_KINDS), text: z.string().trim().min(5).max(2000) }),
  output: returns<Inspection>(),
})
export const dropFinding = endpoint({
  method: 'POST',
  path: '/inspections/:id/findings/:findingId/drop',
  input: z.object({ id: Id, findingId: Id }),
  output: returns<Inspection>(),
})
/** Makes the finding an obligation of the unit that was inspected. */
export const handFinding = endpoint({
  method: 'POST',
  path: '/inspections/:id/findings/:findingId/hand-down',
  input: z.object({ id: Id, findingId: Id, title: z.string().trim().min(5).max(500), dueOn: DayInput }),
  output: returns<Inspection>(),
})
/** Minutes (biên bản) as a draft in official form. */
export const draftMinutes = endpoint({
  method: 'POST',
  path: '/inspections/:id/minutes',
  input: one,
  output: returns<{ documentId: string }>(),
})
