/** Nhiệm vụ được giao: one piece of work a paper lays on a unit, what may be done with it, and where it stands. */
import type { Day, Holidays, Instant } from '../day.ts'
import type { WorkSource } from '../joint-work/joint-work.ts'
import { distance, lastDayFor } from '../period/period.ts'

export const OBLIGATION_STATES = [
  'given',
  'under-way',
  'extension-asked',
  'declared',
  'done',
  'returned',
  'withdrawn',
] as const
export type ObligationState = (typeof OBLIGATION_STATES)[number]
export const OBLIGATION_STATE_NAMES: Record<ObligationState, string> = {
  given: 'Chưa tiếp nhận',
  'under-way': 'Đang thực hiện',
  'extension-asked': 'Xin gia hạn',
  declared: 'Chờ xác nhận',
  done: 'Hoàn thành',
  returned: 'Trả lại để làm tiếp',
  withdrawn: 'Thu hồi',
}

/** Still to be done or confirmed. */
export const isOpen = (state: ObligationState): boolean => state !== 'done' && state !== 'withdrawn'

export type ObligationRole = 'lead' | 'partner' | 'know'
export const OBLIGATION_ROLES: Record<ObligationRole, string> = {
  lead: 'Chủ trì',
  partner: 'Phối hợp',
  know: 'Để biết',
}

export type Operator = 'before' | 'by' | 'until' | 'within' | 'on' | 'from-to'

export type ObligationAction =
  | 'accept'
  | 'assign'
  | 'note'
  | 'tellDifficulty'
  | 'askExtension'
  | 'attach'
  | 'declare'
  | 'handDown'
  | 'withdraw'
  | 'chase'
  | 'answerDifficulty'
  | 'raiseDifficulty'
  | 'grantExtension'
  | 'refuseExtension'
  | 'confirm'
  | 'return'

/** What the unit that has it may do, by state. */
const DOER: Record<ObligationState, readonly ObligationAction[]> = {
  given: ['accept'],
  'under-way': ['declare', 'note', 'attach', 'assign', 'handDown', 'tellDifficulty', 'askExtension'],
  returned: ['declare', 'note', 'attach', 'assign', 'handDown', 'tellDifficulty', 'askExtension'],
  'extension-asked': ['declare', 'note', 'attach', 'tellDifficulty'],
  declared: ['note', 'attach'],
  done: [],
  withdrawn: [],
}
/** What the unit that gave it may do, by state. */
const GIVER: Record<ObligationState, readonly ObligationAction[]> = {
  given: ['chase', 'withdraw'],
  'under-way': ['chase', 'withdraw', 'answerDifficulty', 'raiseDifficulty'],
  returned: ['chase', 'withdraw', 'answerDifficulty', 'raiseDifficulty'],
  'extension-asked': ['grantExtension', 'refuseExtension', 'withdraw', 'answerDifficulty', 'raiseDifficulty'],
  declared: ['confirm', 'return'],
  done: [],
  withdrawn: [],
}

export type Standing = {
  state: ObligationState
  role: ObligationRole
  unitId: string
  giverId: string
  dueOn: Day | null
  openDifficulty: boolean
  /** Its difficulty has not been raised yet, and the giver's own work is open under another giver. */
  raisable?: boolean
  /** A report fulfils it: it is done when that is. */
  byReport?: boolean
}

/** What a report does in their place. */
export const REPORT_DOES: readonly ObligationAction[] = ['declare', 'confirm', 'return']

/** The steps that a unit may take now; the server refuses the rest and the page hides it. */
export function obligationActions(o: Standing, unitId: string): readonly ObligationAction[] {
  const doer = o.unitId === unitId ? DOER[o.state] : []
  const giver = o.giverId === unitId ? GIVER[o.state] : []
  return [...new Set([...doer, ...giver])].filter(action => {
    // Who only has to know takes note of it and is done.
    if (o.role === 'know') return action === 'accept' || action === 'withdraw'
    if (o.byReport && REPORT_DOES.includes(action)) return false
    if (action === 'askExtension') return o.dueOn !== null
    if (action === 'answerDifficulty') return o.openDifficulty
    if (action === 'raiseDifficulty') return o.openDifficulty && o.raisable === true
    return true
  })
}

/**
 * "Trước ngày X" leaves X out by its letters; offices count it in. One setting for obligations and reports alike
 * (domain 6.1; screens: whether the day itself still counts is a setting of the agency).
 */
export { BEFORE_LEAVES_THE_DAY_OUT } from '../period/period.ts'

/** The last day that is still in time; null for work without a day. */
export function lastDay(o: { dueOn: Day | null; operator: string | null }): Day | null {
  return o.dueOn && lastDayFor(o.dueOn, o.operator ?? 'by')
}

export const CELLS = ['on-time', 'done-late', 'in-time', 'overdue'] as const
export type Cell = (typeof CELLS)[number]
export const CELL_NAMES: Record<Cell, string> = {
  'on-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
  'in-time': 'Đang thực hiện trong hạn',
  overdue: 'Chưa hoàn thành quá hạn',
}
export type CellCounts = Record<Cell, number>
export const NO_CELLS: CellCounts = { 'on-time': 0, 'done-late': 0, 'in-time': 0, overdue: 0 }
export const cellSum = (c: CellCounts) => c['on-time'] + c['done-late'] + c['in-time'] + c.overdue

type Lasting = { state: ObligationState; dueOn: Day | null; operator: string | null; doneOn: Day | null }

/**
 * The cell of the four that an obligation counts in; undefined once it is taken back. Being on time is fixed by the
 * day the unit declared it done, however long the confirming takes. What has no day is never overdue.
 */
export function lateness(o: Lasting, today: Day): Cell | undefined {
  if (o.state === 'withdrawn') return undefined
  const last = lastDay(o)
  const counted = o.doneOn && (o.state === 'done' || o.state === 'declared') ? o.doneOn : today
  const late = last !== null && counted > last
  if (o.state === 'done') return late ? 'done-late' : 'on-time'
  return late ? 'overdue' : 'in-time'
}

/** 'quá 3 ngày', 'hạn hôm nay', 'còn 2 ngày làm việc', 'thường xuyên'. */
export function distanceOf(
  o: { dueOn: Day | null; operator: string | null },
  today: Day,
  holidays: Holidays,
): { late: boolean; days: number | null; says: string } {
  if (!o.dueOn) return { late: false, days: null, says: 'không định ngày' }
  return distance(o.dueOn, o.operator ?? 'by', today, holidays)
}

/** Share done on time of all but those still in time (screens 4.3); null when none is due yet. */
export function rateOnTime(c: CellCounts): number | null {
  const due = c['on-time'] + c['done-late'] + c.overdue
  return due === 0 ? null : Math.round((c['on-time'] / due) * 1000) / 10
}

/** The clause that asks for it, short: "Kế hoạch 12/KH-SNNMT, mục II.3". */
export function sourceOf(o: { planTitle: string; planNumber: string | null; clauseLabel: string | null }): string {
  const title = o.planTitle.length > 56 ? `${o.planTitle.slice(0, 56).replace(/\s\S*$/u, '')} …` : o.planTitle
  return [o.planNumber ? `Kế hoạch ${o.planNumber}` : title, o.clauseLabel && `mục ${o.clauseLabel}`]
    .filter(Boolean)
    .join(', ')
}

export type ObligationRow = {
  id: string
  planId: string
  planTitle: string
  planNumber: string | null
  clauseId: string
  clauseLabel: string | null
  title: string
  quote: string | null
  kind: 'work' | 'report'
  unitId: string
  unitName: string
  unitShortName: string
  giverId: string
  giverName: string
  giverShortName: string
  role: ObligationRole
  personName: string | null
  dueOn: Day | null
  operator: Operator | null
  instance: string
  state: ObligationState
  cell: Cell | null
  distance: string
  progress: number
  doneOn: Day | null
  extensions: number
  wantedOn: Day | null
  openDifficulty: boolean
  givenAt: Instant
  /** Joined with other obligations as one piece of work. */
  jointId: string | null
  /** The other papers that lay the same work on the unit, once it has said so. */
  sources: WorkSource[]
}
