/** The days of the story, counted from today: units sent by yesterday, their superior sends on in four days. */
import { addDays, type Day, showDay } from '@thong-suot/domain/day.ts'
import type { DayOfPeriod } from '@thong-suot/domain/period/span.ts'

export type StoryDays = {
  today: Day
  /** The year that plans and periods are of. */
  year: number
  /** The provincial plan, the department's own a week after it. */
  aboveIssuedOn: Day
  ownIssuedOn: Day
  /** Figures are closed; units send; the department sends on. */
  cutoffOn: Day
  unitsDueOn: Day
  upwardDueOn: Day
  endOn: Day
  /** A day so far from today, never before the plans were issued. */
  at: (days: number) => Day
}

export function storyDays(today: Day): StoryDays {
  // In the first weeks of a year the work still is that of the year before.
  const year = Number(addDays(today, -45).slice(0, 4))
  const aboveIssuedOn = latest(addDays(today, -240), `${year}-01-15`)
  const ownIssuedOn = addDays(aboveIssuedOn, 7)
  const first = addDays(ownIssuedOn, 5)
  return {
    today,
    year,
    aboveIssuedOn,
    ownIssuedOn,
    cutoffOn: addDays(today, -6),
    unitsDueOn: addDays(today, -1),
    upwardDueOn: addDays(today, 4),
    endOn: latest(`${year}-12-31`, addDays(today, 60)),
    at: days => latest(addDays(today, days), first),
  }
}

/** A day counted from the last month of the year that a period is of. */
export function inYear(day: Day, year: number): DayOfPeriod {
  const [y, month, at] = day.split('-').map(Number) as [number, number, number]
  return { month: (y - year) * 12 + month - 12, day: at }
}

/** 'ngày 05/11/2025' */
export function inWords(day: Day): string {
  return `ngày ${showDay(day)}`
}

function latest(a: Day, b: Day): Day {
  return a > b ? a : b
}
