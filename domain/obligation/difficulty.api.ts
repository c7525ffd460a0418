/** Khó khăn, vướng mắc as a list, for the report: who told which, of which plan, and what became of it. */
import { z } from 'zod'
import { DayInput, type Instant } from '../day.ts'
import { endpoint, type Page, PageOf, returns, sortBy, YearInput } from '../endpoint.ts'

export const DIFFICULTY_STATES = ['told', 'raised', 'answered', 'over'] as const
export type DifficultyState = (typeof DIFFICULTY_STATES)[number]
export const DIFFICULTY_STATE_NAMES: Record<DifficultyState, string> = {
  told: 'Chưa trả lời',
  raised: 'Đã báo lên cấp trên',
  answered: 'Đã trả lời',
  over: 'Nhiệm vụ đã xong hoặc thu hồi',
}

/** What was told to one's own unit, what it told itself, or everything told in its branch. */
export const DIFFICULTY_TABS = ['given', 'own', 'below'] as const
export type DifficultyTab = (typeof DIFFICULTY_TABS)[number]

export type Difficulty = {
  id: number
  obligationId: string
  title: string
  clauseLabel: string | null
  planId: string
  planTitle: string
  unitName: string
  giverName: string
  note: string
  at: Instant
  personName: string | null
  state: DifficultyState
  answer: string | null
  answeredBy: string | null
  answeredAt: Instant | null
}
export type DifficultyList = Page<Difficulty> & {
  tabs: Record<DifficultyTab, number>
  states: Record<DifficultyState, number>
  /** Plans that have any, for the filter. */
  plans: { id: string; title: string }[]
  unitName: string | null
}

export const listDifficulties = endpoint({
  method: 'GET',
  path: '/difficulties',
  input: z.object({
    tab: z.enum(DIFFICULTY_TABS).default('given'),
    q: z.string().trim().max(200).optional(),
    state: z.enum(DIFFICULTY_STATES).optional(),
    plan: z.uuid().optional(),
    unit: z.uuid().optional(),
    year: YearInput.optional(),
    from: DayInput.optional(),
    to: DayInput.optional(),
    sort: sortBy('-at', 'unit', 'plan', 'state'),
    ...PageOf,
  }),
  output: returns<DifficultyList>(),
})
export const exportDifficulties = endpoint({
  method: 'GET',
  path: '/difficulties.xlsx',
  input: listDifficulties.input,
  output: returns<Blob>(),
})
