/** Giao xuống: which day may be given to a unit below, and what an officer should look at first. */
import {
  type Day,
  daysBetween,
  type Holidays,
  isWorkingDay,
  showDay,
  workingDayBefore,
  workingDaysBetween,
} from '../day.ts'
import { showDue } from '../period/period.ts'

/** The superior's day, and whose it is. */
export type Above = { dueOn: Day; operator: string | null; who: string }
/** `must`: cannot be handed down like this. `look`: a query that may be kept. */
export type DayRemark = { severity: 'must' | 'look'; says: string; proposal?: Day }

/** The working day before one's own; one's own without a day gives none. */
export function defaultDay(own: { dueOn: Day | null }, holidays: Holidays): Day | null {
  return own.dueOn && workingDayBefore(own.dueOn, holidays)
}

/** A recurring duty whose last day in the plan is gone: it is handed down with a day that somebody chooses, or not at all. */
export const NO_TERM_LEFT: DayRemark = {
  severity: 'must',
  says: 'Các kỳ của mục này trong thời gian của kế hoạch đã qua. Chọn hạn nếu vẫn giao.',
}

/** What speaks against a day for a unit below. The day itself without a superior's day is free. */
export function remarksOnDay(dueOn: Day | null, above: Above | null, today: Day, holidays: Holidays): DayRemark[] {
  const remarks: DayRemark[] = []
  if (above) {
    const proposal = workingDayBefore(above.dueOn, holidays)
    const limit = `${above.who} (${showDue(above.dueOn, above.operator ?? 'by')})`
    if (!dueOn)
      return [
        {
          severity: 'must',
          says: `Cần có hạn vì ${limit} đã có hạn. Chọn ${showDay(proposal)} hoặc sớm hơn.`,
          proposal,
        },
      ]
    if (dueOn > above.dueOn)
      return [
        {
          severity: 'must',
          says: `Hạn ${showDay(dueOn)} sau hạn của ${limit} ${daysBetween(above.dueOn, dueOn)} ngày. Chọn ${showDay(proposal)} hoặc sớm hơn.`,
          proposal,
        },
      ]
    if (dueOn === above.dueOn)
      remarks.push({ severity: 'look', says: `Trùng ngày với ${limit}, không còn ngày nào để tổng hợp.`, proposal })
    // One working day between two levels: a sensible gap, not a rule of law (domain 7, chains).
    else if (workingDaysBetween(dueOn, above.dueOn, holidays) < 2 && dueOn !== proposal)
      remarks.push({
        severity: 'look',
        says: `Không còn ngày làm việc nào giữa ${showDay(dueOn)} và hạn của ${limit}.`,
        proposal,
      })
  }
  if (!dueOn) return remarks
  if (!isWorkingDay(dueOn, holidays))
    remarks.push({
      severity: 'look',
      says: `${showDay(dueOn)} là ngày nghỉ.`,
      proposal: workingDayBefore(dueOn, holidays),
    })
  if (dueOn < today) remarks.push({ severity: 'look', says: `${showDay(dueOn)} đã qua.` })
  return remarks
}

/** A day later than the one the paper itself gives; whoever issued it may mean that, so it is asked. */
export function remarksOnWritten(dueOn: Day | null, written: Day | null, operator: string | null): DayRemark[] {
  if (!dueOn || !written || dueOn <= written) return []
  return [
    {
      severity: 'look',
      says: `Hạn ${showDay(dueOn)} sau hạn ghi ở mục này của kế hoạch (${showDue(written, operator ?? 'by')}) ${daysBetween(written, dueOn)} ngày.`,
      proposal: written,
    },
  ]
}

/** One line a unit after pressing: done, or why not. */
export type HandDownLine = {
  unitId: string
  unitName: string
  done: number
  /** Clauses that were not handed to this unit, each with its reason; `ask` may be kept. */
  refused: { clauseId: string; label: string | null; reason: string; ask: boolean }[]
  /** Nobody at the unit can take it up yet. */
  withoutReceiver: boolean
}
