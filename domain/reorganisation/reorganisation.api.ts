import { z } from 'zod'
import { DayInput } from '../day.ts'
import { endpoint, Id, type Page, PageOf, returns, sortBy, YearInput } from '../endpoint.ts'
import {
  Design,
  type Outcome,
  REORGANISATION_KINDS,
  REORGANISATION_STATES,
  type ReorganisationOne,
  type ReorganisationRow,
  type WorkRow,
} from './reorganisation.ts'

const one = z.object({ id: Id })
const fields = {
  kind: z.enum(REORGANISATION_KINDS),
  lastDay: DayInput,
  reason: z.string().trim().min(10).max(500),
  design: Design,
}

export const listReorganisations = endpoint({
  method: 'GET',
  path: '/reorganisations',
  input: z.object({
    q: z.string().trim().max(200).optional(),
    state: z.enum(REORGANISATION_STATES).optional(),
    kind: z.enum(REORGANISATION_KINDS).optional(),
    /** Of its last day. */
    year: YearInput.optional(),
    unit: Id.optional(),
    sort: sortBy('-day', 'kind', 'state', 'made'),
    ...PageOf,
  }),
  output: returns<Page<ReorganisationRow> & { leftBehind: { id: string; name: string; count: number }[] }>(),
})
export const exportReorganisations = endpoint({
  method: 'GET',
  path: '/reorganisations.xlsx',
  input: listReorganisations.input,
  output: returns<Blob>(),
})
export const getReorganisation = endpoint({
  method: 'GET',
  path: '/reorganisations/:id',
  input: one,
  output: returns<ReorganisationOne>(),
})
/** Nothing is changed yet: the preview is looked at first. */
export const prepareReorganisation = endpoint({
  method: 'POST',
  path: '/reorganisations',
  input: z.object(fields),
  output: returns<{ id: string }>(),
})
export const changeReorganisation = endpoint({
  method: 'POST',
  path: '/reorganisations/:id',
  input: z.object({ id: Id, ...fields }),
  output: returns<{ id: string }>(),
})
/** Carried out at once when its day is past, else on the day after its last day. */
export const agreeReorganisation = endpoint({
  method: 'POST',
  path: '/reorganisations/:id/agree',
  input: one,
  output: returns<{ id: string; done: boolean; outcome: Outcome | null }>(),
})
export const cancelReorganisation = endpoint({
  method: 'POST',
  path: '/reorganisations/:id/cancel',
  input: one,
  output: returns<{ id: string }>(),
})
/** Open work of the units that end, as far as the one who looks may see it. */
export const listWork = endpoint({
  method: 'GET',
  path: '/reorganisations/:id/work',
  input: z.object({
    id: Id,
    q: z.string().trim().max(200).optional(),
    unit: Id.optional(),
    chosen: z.enum(['0', '1']).optional(),
    ...PageOf,
  }),
  output: returns<Page<WorkRow>>(),
})
/** An official says where single pieces of work go; an empty list goes back to what holds for the unit. */
export const chooseSuccessors = endpoint({
  method: 'POST',
  path: '/reorganisations/:id/work',
  input: z.object({
    id: Id,
    obligationIds: z.array(Id).min(1).max(500),
    successors: z.array(z.string().max(60)).max(200),
  }),
  output: returns<{ chosen: number }>(),
})
