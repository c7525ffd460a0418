/** Bộ lọc đã lưu: the filters of a list under a name, one's own or the unit's. */
import { z } from 'zod'
import { type Actor, may } from '../actor.ts'
import { endpoint, Id, returns } from '../endpoint.ts'

export type KeptFilter = {
  id: string
  name: string
  /** As in the address: 'tab=given&cell=overdue'. */
  search: string
  shared: boolean
  personName: string
  mayDrop: boolean
}

const page = z.string().regex(/^[a-z-]{1,40}$/)

export const listFilters = endpoint({
  method: 'GET',
  path: '/kept-filters',
  input: z.object({ page }),
  output: returns<KeptFilter[]>(),
})
/** Under a name that is there already it takes the place of the old one. */
export const keepFilter = endpoint({
  method: 'POST',
  path: '/kept-filters',
  input: z.object({
    page,
    name: z.string().trim().min(1).max(80),
    search: z.string().max(2000),
    shared: z.boolean().default(false),
  }),
  output: returns<{ id: string }>(),
})
export const dropFilter = endpoint({
  method: 'POST',
  path: '/kept-filters/:id/drop',
  input: z.object({ id: Id }),
  output: returns<{ id: string }>(),
})

/** One's own always; the unit's by who made it, or by who answers for the unit's work. */
export function mayDropFilter(filter: { personId: string; shared: boolean }, actor: Actor): boolean {
  return filter.personId === actor.personId || (filter.shared && may(actor.role, 'obligation.confirm'))
}
