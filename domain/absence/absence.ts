/** Vắng mặt, người thay: who stands for whom, from–to. The substitute acts in his own name, and it is written down for whom. */
import { z } from 'zod'
import { type Day, DayInput } from '../day.ts'
import { endpoint, Id, type Page, PageOf, returns, sortBy } from '../endpoint.ts'

export const ABSENCE_KINDS = ['absent', 'deputy'] as const
export type AbsenceKind = (typeof ABSENCE_KINDS)[number]
export const ABSENCE_KIND_NAMES: Record<AbsenceKind, string> = {
  absent: 'Vắng mặt',
  deputy: 'Ủy quyền cấp phó',
}

export const ABSENCE_STATES = ['now', 'coming', 'over'] as const
export type AbsenceState = (typeof ABSENCE_STATES)[number]
export const ABSENCE_STATE_NAMES: Record<AbsenceState, string> = {
  coming: 'Sắp tới',
  now: 'Đang thay',
  over: 'Đã hết',
}
/** It begins and ends by itself. */
export function absenceState(a: { fromOn: Day; toOn: Day | null; cancelled: boolean }, today: Day): AbsenceState {
  if (a.cancelled || (a.toOn !== null && a.toOn < today)) return 'over'
  return a.fromOn > today ? 'coming' : 'now'
}

export type Absence = {
  id: string
  kind: AbsenceKind
  personName: string
  title: string
  unitName: string
  substituteName: string
  fromOn: Day
  toOn: Day | null
  reason: string
  cancelled: boolean
  state: AbsenceState
  mayEnd: boolean
}

export const listAbsences = endpoint({
  method: 'GET',
  path: '/absences',
  input: z.object({
    q: z.string().trim().max(200).optional(),
    /** Those that stand or are to come, unless told otherwise. */
    state: z.enum([...ABSENCE_STATES, 'all']).optional(),
    kind: z.enum(ABSENCE_KINDS).optional(),
    sort: sortBy('-from', 'person', 'substitute', 'unit', 'kind'),
    ...PageOf,
  }),
  output: returns<Page<Absence>>(),
})
export const exportAbsences = endpoint({
  method: 'GET',
  path: '/absences.xlsx',
  input: listAbsences.input,
  output: returns<Blob>(),
})
/** Whose absence one may enter in a unit, and who may stand in there. */
export const findAbsenceChoices = endpoint({
  method: 'GET',
  path: '/absences/choices',
  input: z.object({ unitId: Id.optional() }),
  output: returns<{
    unitName: string
    posts: { id: string; personName: string; title: string }[]
    substitutes: { id: string; name: string; title: string }[]
  }>(),
})
export const setAbsence = endpoint({
  method: 'POST',
  path: '/absences',
  input: z.object({
    postId: z.uuid({ error: 'Chọn người vắng.' }),
    substituteId: z.uuid({ error: 'Chọn người thay.' }),
    kind: z.enum(ABSENCE_KINDS).default('absent'),
    fromOn: DayInput,
    toOn: DayInput.nullish(),
    reason: z.string().trim().max(500).default(''),
  }),
  output: returns<{ id: string }>(),
})
export const endAbsence = endpoint({
  method: 'POST',
  path: '/absences/:id/end',
  input: z.object({ id: Id }),
  output: returns<{ id: string }>(),
})
