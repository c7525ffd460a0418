/** What the pages may ask about papers and their facts. */
import { z } from 'zod'
import { DayInput } from '../day.ts'
import { endpoint, Id, nothing, type Page, PageOf, returns } from '../endpoint.ts'
import { Direction, type DocumentOne, type DocumentRow, tidySymbol } from './document.ts'
import { type Fact, FactKind, FactState } from './fact.ts'

/** Tabs of a register, by direction: what has come in and how far it is; drafts and what was issued. */
export const TABS_OF = {
  in: ['all', 'unread', 'confirming', 'due', 'waiting'],
  out: ['all', 'draft', 'issued'],
} as const
export const DOCUMENT_TABS = ['all', 'unread', 'confirming', 'due', 'waiting', 'draft', 'issued'] as const
export type DocumentTab = (typeof DOCUMENT_TABS)[number]

export const listDocuments = endpoint({
  method: 'GET',
  path: '/documents',
  input: z.object({
    direction: Direction.default('in'),
    tab: z.enum(DOCUMENT_TABS).default('all'),
    q: z.string().trim().max(200).optional(),
    type: z.string().max(5).optional(),
    from: DayInput.optional(),
    to: DayInput.optional(),
    sort: z.enum(['-arrived', 'arrived', '-issued', 'issued', '-due', 'due', '-number', 'number']).default('-arrived'),
    ...PageOf,
  }),
  output: returns<Page<DocumentRow> & { tabs: Partial<Record<DocumentTab, number>> }>(),
})

export const getDocument = endpoint({
  method: 'GET',
  path: '/documents/:id',
  input: z.object({ id: Id }),
  output: returns<DocumentOne>(),
})

/** A line of the paper: `start` is where its letters begin in the text that facts point into. */
export type ReadLine = {
  start: number
  text: string
  box?: { x: number; y: number; w: number; h: number }
  words?: { at: [number, number]; box: { x: number; y: number; w: number; h: number } }[]
  bold?: boolean
}
export type ReadPage = {
  number: number
  width: number | null
  height: number | null
  picture: boolean
  confidence: number | null
  lines: ReadLine[]
}
/** A stretch of the paper that is coloured without being a fact of its own. */
export type Mark = { kind: 'deadline' | 'owner'; start: number; end: number }
export type DocumentReading = { document: DocumentRow; pages: ReadPage[]; facts: Fact[]; marks: Mark[] }

export const getReading = endpoint({
  method: 'GET',
  path: '/documents/:id/reading',
  input: z.object({ id: Id }),
  output: returns<DocumentReading>(),
})

/** One line for each file that was dropped; a file that was not taken in says why. */
export type TakenIn = { name: string; document?: DocumentRow; problem?: { code: string; detail: string } }

/** Files are sent as multipart beside it. */
export const takeIn = endpoint({ method: 'POST', path: '/documents/in', input: nothing, output: returns<TakenIn[]>() })
/** The register in its legal ten columns, all rows that match. */
export const exportDocuments = endpoint({
  method: 'GET',
  path: '/documents/export',
  input: listDocuments.input,
  output: returns<Uint8Array>(),
})
export const getFile = endpoint({
  method: 'GET',
  path: '/documents/:id/file',
  input: z.object({ id: Id }),
  output: returns<Uint8Array>(),
})
export const getPagePicture = endpoint({
  method: 'GET',
  path: '/documents/:id/pages/:page',
  input: z.object({ id: Id, page: z.number() }),
  output: returns<Uint8Array>(),
})

const one = z.object({ id: Id })
export const keepDuplicate = endpoint({
  method: 'POST',
  path: '/documents/:id/keep',
  input: one,
  output: returns<DocumentRow>(),
})
export const discardDocument = endpoint({
  method: 'POST',
  path: '/documents/:id/discard',
  input: one,
  output: returns<{ id: string }>(),
})
export const readAgain = endpoint({
  method: 'POST',
  path: '/documents/:id/read-again',
  input: one,
  output: returns<DocumentRow>(),
})
export const enterByHand = endpoint({
  method: 'POST',
  path: '/documents/:id/enter',
  input: z.object({
    id: Id,
    type: z.string().min(1).max(5),
    number: z.string().trim().max(60).transform(tidySymbol).optional(),
    issuer: z.string().trim().min(2).max(200),
    issuedOn: DayInput,
    title: z.string().trim().min(5).max(2000),
  }),
  output: returns<DocumentRow>(),
})

export const decideFact = endpoint({
  method: 'POST',
  path: '/facts/:id/decide',
  input: z.object({
    id: Id,
    decision: z.enum(['confirm', 'correct', 'reject', 'reopen']),
    value: z.unknown().optional(),
    /** As what the page showed it: nobody's decision is overwritten unseen. */
    seen: FactState.optional(),
  }),
  output: returns<Fact>(),
})
export const confirmFacts = endpoint({
  method: 'POST',
  path: '/documents/:id/confirm',
  input: z.object({ id: Id, factIds: z.array(Id).min(1).max(500) }),
  output: returns<{ confirmed: number }>(),
})
export const addFact = endpoint({
  method: 'POST',
  path: '/documents/:id/facts',
  input: z.object({
    id: Id,
    kind: FactKind.exclude(['finding']),
    start: z.number().int().min(0).nullable(),
    end: z.number().int().min(1).nullable(),
    value: z.unknown(),
  }),
  output: returns<Fact>(),
})

/** The paper with what was confirmed in it becomes a labelled example for the reader. */
export const keepExample = endpoint({
  method: 'POST',
  path: '/documents/:id/example',
  input: one,
  output: returns<{ id: string; name: string }>(),
})

/** Units one may pass a paper to: those below one's own on the day. */
export const listAssignable = endpoint({
  method: 'GET',
  path: '/documents/assignable',
  input: nothing,
  output: returns<{ id: string; name: string; kind: string }[]>(),
})
export const assignDocument = endpoint({
  method: 'POST',
  path: '/documents/:id/assign',
  input: z.object({
    id: Id,
    units: z
      .array(z.object({ unitId: Id, role: z.enum(['main', 'partner', 'know']) }))
      .min(1)
      .max(200),
    dueOn: DayInput.nullish(),
    instruction: z.string().trim().max(2000).optional(),
  }),
  output: returns<DocumentOne>(),
})
export const setHandlingState = endpoint({
  method: 'POST',
  path: '/documents/:id/handling',
  input: z.object({ id: Id, state: z.enum(['02', '03', '05', '06']), reason: z.string().trim().max(1000).optional() }),
  output: returns<DocumentOne>(),
})
