/** The model: what each piece of work must be, written from the glossary and the rules of handing down, without asking the domain. */
import type { Day } from '@thong-suot/domain/day.ts'
import { type Unit, type World, workingDays, works } from './world.ts'

export type State = 'given' | 'under-way' | 'extension-asked' | 'declared' | 'done' | 'returned' | 'withdrawn'
export type Piece = {
  id: string
  plan: string
  clause: string
  instance: string
  unit: Unit
  giver: Unit
  parent: Piece | null
  due: Day | null
  state: State
  doneOn: Day | null
  wanted: Day | null
  extensions: number
  difficulty: 'told' | 'raised' | null
  /** Whose difficulties were told of this piece, one level up. */
  raisedFrom: Piece[]
}
export type Did =
  | 'accept'
  | 'note'
  | 'tellDifficulty'
  | 'askExtension'
  | 'declare'
  | 'answer'
  | 'raise'
  | 'grant'
  | 'refuse'
  | 'confirm'
  | 'return'
  | 'withdraw'
  | 'handDown'

export const isOpen = (p: Piece) => p.state !== 'done' && p.state !== 'withdrawn'
const working = (p: Piece) => p.state === 'under-way' || p.state === 'returned'
const raisable = (p: Piece) =>
  p.difficulty === 'told' &&
  p.parent !== null &&
  p.parent.unit === p.giver &&
  p.parent.giver !== p.parent.unit &&
  (working(p.parent) || p.parent.state === 'extension-asked')

/** May this unit do this with it now? */
export function may(p: Piece, who: Unit, did: Did): boolean {
  const doer = p.unit === who
  const giver = p.giver === who
  const asked = p.state === 'extension-asked'
  switch (did) {
    case 'accept':
      return doer && p.state === 'given'
    case 'note':
      return doer && (working(p) || asked || p.state === 'declared')
    case 'tellDifficulty':
    case 'declare':
      return doer && (working(p) || asked)
    case 'handDown':
      return doer && working(p)
    case 'askExtension':
      return doer && working(p) && p.due !== null
    case 'grant':
    case 'refuse':
      return giver && asked
    case 'confirm':
    case 'return':
      return giver && p.state === 'declared'
    case 'withdraw':
      return giver && (p.state === 'given' || working(p) || asked)
    case 'answer':
      return giver && (working(p) || asked) && p.difficulty !== null
    case 'raise':
      return giver && (working(p) || asked) && raisable(p)
  }
}

/** An answer goes down to all who still wait for it; whoever was answered below waits no longer above. */
export function answered(w: World, p: Piece): void {
  p.difficulty = null
  for (const above of w.pieces) above.raisedFrom = above.raisedFrom.filter(from => from !== p)
  const waiting = p.raisedFrom
  p.raisedFrom = []
  for (const from of waiting) if (isOpen(from) && from.difficulty) answered(w, from)
}

export function takeBack(w: World, p: Piece): void {
  p.state = 'withdrawn'
  p.wanted = null
  for (const child of w.pieces) if (child.parent === p && isOpen(child)) takeBack(w, child)
}

export type CellName = 'on-time' | 'done-late' | 'in-time' | 'overdue'
export function cellOf(p: Piece, today: Day): CellName {
  const counted = (p.state === 'done' || p.state === 'declared') && p.doneOn ? p.doneOn : today
  const late = p.due !== null && counted > p.due
  if (p.state === 'done') return late ? 'done-late' : 'on-time'
  return late ? 'overdue' : 'in-time'
}

/** 7, 3 and 1 working days before, on the day, and each working day after it; on working days only. */
export function remindsToday(w: World, p: Piece): boolean {
  if (!p.due || p.state === 'done' || p.state === 'withdrawn' || p.state === 'declared' || !works(w, w.today))
    return false
  if (w.today >= p.due) return true
  return [7, 3, 1].includes(workingDays(w, w.today, p.due))
}
