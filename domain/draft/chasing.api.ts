/** Công văn đôn đốc: letters that chase, drafted out of what is overdue. */
import { z } from 'zod'
import { type Day, DayInput } from '../day.ts'
import { endpoint, Id, returns } from '../endpoint.ts'

/** Work or a report that a unit owes and that is past its last day. */
export type LateWork = {
  kind: 'work' | 'report'
  id: string
  unitId: string
  unitName: string
  title: string
  /** Only takes part in it. */
  partner: boolean
  /** Where it stands: 'II.3', and the paper's name with number and day. */
  label: string | null
  source: string | null
  quote: string | null
  dueOn: Day
  operator: string
  daysLate: number
}

/** What a letter chases, beside the paper as it then stands; `open` is false once it was done. */
export type ChasedWork = Pick<LateWork, 'kind' | 'id' | 'unitName' | 'title'> & { open: boolean }

/**
 * Chosen rows, or everything overdue that the unit gave (of one plan, due in one year).
 * `each`: one letter a unit; `all`: one letter to all of them with a list.
 */
export const draftChasing = endpoint({
  method: 'POST',
  path: '/drafts/chasing',
  input: z.object({
    obligations: z.array(Id).max(500).default([]),
    reports: z.array(Id).max(500).default([]),
    everything: z
      .object({ plan: Id.optional(), year: z.coerce.number().int().min(2000).max(2100).optional() })
      .optional(),
    letters: z.enum(['each', 'all']).default('each'),
    /** The day by which the units are asked to answer. */
    answerOn: DayInput.nullish(),
  }),
  output: returns<{ drafts: { id: string; units: number; count: number }[]; left: number }>(),
})
