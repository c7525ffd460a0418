/** A year that is not printed, taken from the paper where its own day or period makes it certain; else it stays out. */
import type { Day } from '../reading.ts'
import type { Timed } from '../rules/deadline/timed.ts'
import { type Block, isBody, type Paper } from '../tree.ts'
import { dayOf } from '../words/dates.ts'

type Clock = { issued?: string | undefined; from?: number | undefined; to?: number | undefined }

/** `times` are those found in the paper: if its day and period are unknown, the one year that all its full days share is its year. */
export function clockOf(paper: Paper, times: readonly Timed[]): Clock {
  const issued = paper.document.date ?? monthOfDraft(paper)
  if (issued || paper.period) return { issued, from: paper.period?.from, to: paper.period?.to }
  const years = new Set(
    times.flatMap(({ due }) =>
      due.kind === 'date' && !due.date.startsWith('--') ? [Number(due.date.slice(0, 4))] : [],
    ),
  )
  const [only] = years
  return years.size === 1 ? { from: only, to: only } : {}
}

/** "Bình An, ngày    tháng 8 năm 2026": a draft whose day is still to be written in dates from the first of the month. */
const BLANK_DAY = /ng[àảáaâ]y[\s._…]{1,12}tháng (?<month>0?[1-9]|1[0-2]) năm (?<year>20\d{2})(?!\d)/iu

export function monthOfDraft(paper: Paper): Day | undefined {
  if (paper.document.date) return undefined
  for (const block of paper.blocks) {
    if (block.annex > 0 || isBody(block)) continue
    const { month, year } = BLANK_DAY.exec(block.text)?.groups ?? {}
    if (month) return dayOf(Number(year), Number(month), 1)
  }
  return undefined
}

/** "| 10/2026 | 05/10 | Tổ chức hội thi |": a row tells the year of its day in another cell. */
const ROW_MONTH = /^(?:tháng )?(?<month>0?[1-9]|1[0-2])(?:\/| năm )(?<year>20\d{2})$/iu

export function withYearOfRow(paper: Paper, block: Block, value: Timed): Timed {
  const { due } = value
  if (due.kind !== 'date' || !due.date.startsWith('--') || !block.cell) return value
  const row = paper.tables[block.cell.table]?.rows.find(cells => cells.includes(block)) ?? []
  const months = row.map(cell => ROW_MONTH.exec(cell?.text ?? '')?.groups).filter(groups => groups !== undefined)
  const [only] = months
  if (!only || months.length > 1) return value
  // What begins in December ends in the next year.
  const month = Number(due.date.slice(2, 4))
  const year = Number(only.year) + (month < Number(only.month) ? 1 : 0)
  const date = dayOf(year, month, Number(due.date.slice(5, 7)))
  return date ? { ...value, due: { kind: 'date', date }, implied: ['year'] } : value
}

/** The same time with its year, marked implied; undefined for a month or quarter whose year nothing tells. */
export function withYear(value: Timed, clock: Clock): Timed | undefined {
  const { due } = value
  if (due.kind === 'date' && due.date.startsWith('--')) {
    const month = Number(due.date.slice(2, 4))
    const day = Number(due.date.slice(5, 7))
    const year = yearFor(clock, month, day)
    const full = year === undefined ? undefined : dayOf(year, month, day)
    return full ? { ...value, due: { kind: 'date', date: full }, implied: ['year'] } : value
  }
  if ('year' in due && due.year === 0) {
    const year = yearFor(clock, lastMonth(due), 28)
    return year === undefined ? undefined : { ...value, due: { ...due, year }, implied: ['year'] }
  }
  return value
}

function lastMonth(due: { kind: string; month?: number; quarter?: number; half?: number }): number {
  return due.month ?? (due.quarter ? due.quarter * 3 : due.half ? due.half * 6 : 12)
}

/** The first such day not before the paper's own; without a day of issue, the one year that the paper is for. */
function yearFor({ issued, from, to }: Clock, month: number, day: number): number | undefined {
  if (!issued) return from !== undefined && from === to ? from : undefined
  const year = Number(issued.slice(0, 4))
  const monthOfIssue = Number(issued.slice(5, 7))
  const past = month < monthOfIssue || (month === monthOfIssue && day < Number(issued.slice(8, 10)))
  if (!past) return year
  // A paper of the last months of a year, or for a school year to come, speaks of the next; else the day is a slip and keeps the paper's year.
  const first = from === year && to === year + 1 ? 7 : 9
  return monthOfIssue >= first && month <= 6 ? year + 1 : year
}
