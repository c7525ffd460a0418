import { z } from 'zod'
import type { Day, Instant } from '../day.ts'
import { endpoint, Id, returns } from '../endpoint.ts'
import type { ChasedWork } from './chasing.api.ts'
import { Paper } from './paper.ts'

export type DraftLine = {
  id: string
  type: string | null
  title: string
  state: 'draft' | 'issued'
  number: string | null
  issuedOn: Day | null
  madeBy: string | null
  createdAt: Instant
}
/** A remark of the form check: what it is about, what it says, the article it rests on. */
export type FormRemark = {
  severity: 'must' | 'look' | 'ok'
  at: string
  says: string
  source: string
  quote?: string
  instead?: string
}
/** A figure of the paper and the total it came from. */
export type FigureSource = { text: string; indicatorId: string; code: string; name: string; agrees: boolean }
export type DraftPage = DraftLine & {
  paper: Paper
  remarks: FormRemark[]
  kept: { at: string; reason: string }[]
  pages: number
  /** Changes with every letter of the paper: pictures are asked for under it. */
  print: string
  rest: {
    periodId: string
    periodName: string
    no: number
    at: Instant
    accepted: number
    owed: number
    figures: FigureSource[]
  } | null
  /** What a letter of chasing is about; null for other papers. */
  chases: ChasedWork[] | null
  mine: boolean
}

const one = z.object({ id: Id })

export const getDraft = endpoint({ method: 'GET', path: '/drafts/:id', input: one, output: returns<DraftPage>() })
export const startDraft = endpoint({
  method: 'POST',
  path: '/drafts',
  input: z.object({ type: Paper.shape.type, title: z.string().trim().min(1).max(1000) }),
  output: returns<{ id: string }>(),
})
export const writeDraft = endpoint({
  method: 'PUT',
  path: '/drafts/:id',
  input: one.extend({ paper: Paper }),
  output: returns<{ id: string }>(),
})
/** Cần sửa stays as it is, with a reason that is kept. */
export const keepRemark = endpoint({
  method: 'POST',
  path: '/drafts/:id/keep',
  input: one.extend({ at: z.string().max(200), reason: z.string().trim().min(10).max(1000) }),
  output: returns<{ id: string }>(),
})
/** Ban hành: the number is taken from the outgoing register in the same moment. */
export const issueDraft = endpoint({
  method: 'POST',
  path: '/drafts/:id/issue',
  input: one,
  output: returns<{ id: string; number: string }>(),
})
export const discardDraft = endpoint({
  method: 'POST',
  path: '/drafts/:id/discard',
  input: one,
  output: returns<{ id: string }>(),
})
export const draftPicture = endpoint({
  method: 'GET',
  path: '/drafts/:id/pages/:page',
  input: one.extend({ page: z.coerce.number().int().min(1).max(500) }),
  output: returns<unknown>(),
})
export const draftFile = endpoint({
  method: 'GET',
  path: '/drafts/:id/file',
  input: one.extend({ as: z.enum(['docx', 'pdf']) }),
  output: returns<unknown>(),
})
