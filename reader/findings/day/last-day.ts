import type { Day, Due } from '../../reading.ts'

/** The last day that a time allows; undefined where it comes back or its year is not told. */
export function lastDay(due: Due): Day | undefined {
  switch (due.kind) {
    case 'date':
      return /^\d{4}/.test(due.date) ? due.date : undefined
    case 'month':
      return endOfMonth(due.year, due.month)
    case 'quarter':
      return endOfMonth(due.year, due.quarter * 3)
    case 'half':
      return endOfMonth(due.year, due.half * 6)
    case 'year':
      return endOfMonth(due.year, 12)
    default:
      return undefined
  }
}

const endOfMonth = (year: number, month: number): Day => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
