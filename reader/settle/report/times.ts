/** Which periods and days a duty to report has: a sentence that names two periods with two days gives two. */
import type { Cadence, DeadlineFact, Due } from '../../reading.ts'

/** A period of the sentence, in the paper's own offsets. */
export type Period = { cadence: Cadence; start: number; end: number }

/** `of` is the period's own letters, where it has any. */
export type Timing = { cadence: Cadence; deadline?: DeadlineFact; of?: { start: number; end: number } }

/** The period that a day names by itself. */
export const OF_DUE: Partial<Record<Due['kind'], Cadence>> = {
  yearly: 'annual',
  monthly: 'monthly',
  quarterly: 'quarterly',
  weekly: 'weekly',
  daily: 'daily',
}

/** How far before its verb a day that does not recur may stand: "Trước ngày 15/12/2025, các đơn vị báo cáo …". */
const BEFORE = 60

/** How far behind its period a day may stand: "Định kỳ 06 tháng (trước ngày 01/6)". */
const NEAR = 30

export function timingsOf(periods: readonly Period[], deadlines: readonly DeadlineFact[], at: number): Timing[] {
  const days = deadlines.filter(one => isDay(one.due))
  if (periods.length === 0 || halvesOfYear(periods, days)) return withoutPeriod(days, at)
  const several = eachDayOfOne(periods, days)
  if (several) return several
  const named = days.filter(day => namesItself(day, periods))
  const others =
    named.length > 0
      ? inOrder(
          periods,
          days.filter(day => !named.includes(day)),
        )
      : undefined
  if (others?.some(one => one.deadline)) {
    const own = named.map(deadline => ({ cadence: OF_DUE[deadline.due.kind]!, deadline }))
    return onceEach([...own, ...others])
  }
  const paired = inOrder(periods, days) ?? inOrder(uniquePeriods(periods), days)
  if (paired) return onceEach(paired)
  const left = [...days]
  const timings: Timing[] = periods.map((period, i) => {
    const next = periods[i + 1]?.start ?? Number.POSITIVE_INFINITY
    const own = left.findIndex(
      day =>
        day.start >= period.end && day.start - period.end <= NEAR && day.start < next && fits(period.cadence, day.due),
    )
    return { cadence: period.cadence, of: period, ...(own >= 0 ? { deadline: left.splice(own, 1)[0]! } : {}) }
  })
  giveRest(timings, left)
  return withDayOfOwn(onceEach([...timings, ...ownPeriods(timings, left)]), left)
}

/** "trước ngày 20/6 và trước ngày 20/12 hằng năm": "hằng năm" belongs to days half a year apart, and the report is no yearly one. */
function halvesOfYear(periods: readonly Period[], days: readonly DeadlineFact[]): boolean {
  if (days.length !== 2 || periods.some(period => period.cadence !== 'annual')) return false
  return days.every(day => day.due.kind === 'yearly') && halfYearApart(days)
}

function halfYearApart(days: readonly DeadlineFact[]): boolean {
  const [first, second] = days.map(({ due }) =>
    due.kind === 'yearly' ? due.month : due.kind === 'date' ? Number(due.date.slice(-5, -3)) : undefined,
  )
  return first !== undefined && second !== undefined && Math.abs(Math.abs(first - second) - 6) <= 1
}

/** Each period once: "… báo cáo năm) hằng năm" names the year twice. */
function uniquePeriods(periods: readonly Period[]): Period[] {
  return periods.filter((one, i) => periods.findIndex(other => other.cadence === one.cadence) === i)
}

/** "hằng quý (trước ngày 25 của tháng cuối quý), 6 tháng …": a day whose period stands within it, and nowhere else. */
function namesItself(day: DeadlineFact, periods: readonly Period[]): boolean {
  const own = OF_DUE[day.due.kind]
  return own !== undefined && day.due.kind !== 'yearly' && periods.every(period => period.cadence !== own)
}

/** How many days of the year the reports of one period may have. */
const OFTEN: Partial<Record<Cadence, number>> = { semiannual: 2, quarterly: 4, monthly: 12, weekly: 7, daily: 4 }

const WITHIN_YEAR = ['monthly', 'weekly', 'daily'] as const
/** "Báo cáo 6 tháng: chậm nhất ngày 20/6 và ngày 20/12", "các ngày 05 và 20 hằng tháng", "hằng ngày trước 7 giờ và 16 giờ": one period with all its days. */
function eachDayOfOne(periods: readonly Period[], days: readonly DeadlineFact[]): Timing[] | undefined {
  const [of, ...others] = uniquePeriods(periods.filter(period => period.cadence !== 'adhoc'))
  if (!of || others.length > 0 || days.length < 2 || days.length > (OFTEN[of.cadence] ?? 0)) return undefined
  const kind = WITHIN_YEAR.find(one => one === of.cadence) ?? 'yearly'
  if (!days.every(day => day.due.kind === kind)) return undefined
  return [
    ...days.map(deadline => ({ cadence: of.cadence, of, deadline })),
    ...periods.filter(one => one.cadence === 'adhoc').map(one => ({ cadence: one.cadence, of: one })),
  ]
}

/** As many days as periods, ad hoc aside: the first belongs to the first, wherever they stand. */
function inOrder(periods: readonly Period[], days: readonly DeadlineFact[]): Timing[] | undefined {
  const recurring = periods.filter(period => period.cadence !== 'adhoc')
  if (recurring.length !== days.length || !recurring.every((period, i) => fits(period.cadence, days[i]!.due)))
    return undefined
  const timings: Timing[] = recurring.map((of, i) => ({ cadence: of.cadence, of, deadline: days[i]! }))
  return [...timings, ...periods.filter(one => one.cadence === 'adhoc').map(of => ({ cadence: of.cadence, of }))]
}

/** "hằng tháng (trước ngày 20)" is a day that names its period itself. */
function ownPeriods(timings: readonly Timing[], left: readonly DeadlineFact[]): Timing[] {
  return left.flatMap(deadline => {
    const cadence = deadline.due.kind === 'yearly' ? undefined : OF_DUE[deadline.due.kind]
    return cadence && !timings.some(timing => timing.cadence === cadence) ? [{ cadence, deadline }] : []
  })
}

/** Days that stand apart from their periods go to them in order, where they fit. */
function giveRest(timings: Timing[], left: DeadlineFact[]): void {
  for (const timing of timings) {
    if (timing.deadline || timing.cadence === 'adhoc') continue
    const fit = left.findIndex(day => fits(timing.cadence, day.due))
    if (fit >= 0) timing.deadline = left.splice(fit, 1)[0]!
  }
}

/** "báo cáo đột xuất …, trước ngày 10/12": a day beside ad hoc reports alone is that of one report. */
function withDayOfOwn(timings: Timing[], left: DeadlineFact[]): Timing[] {
  const day = left[0]
  if (!day || timings.some(timing => timing.cadence !== 'adhoc')) return timings
  // "Báo cáo đột xuất … trong 05 ngày kể từ ngày nhận yêu cầu": the day is that of the case.
  if (day.due.kind === 'relative') return timings.map(timing => ({ ...timing, deadline: day }))
  return [{ cadence: OF_DUE[day.due.kind] ?? 'once', deadline: day }, ...timings]
}

function onceEach(timings: Timing[]): Timing[] {
  return timings.filter(
    (one, i) =>
      !timings.some(
        (other, j) =>
          other.cadence === one.cadence && (j < i ? !one.deadline : j > i && !one.deadline && other.deadline),
      ),
  )
}

function withoutPeriod(days: readonly DeadlineFact[], at: number): Timing[] {
  const yearly = days.filter(day => day.due.kind === 'yearly')
  const kinds = new Set(days.map(day => day.due.kind))
  // "trước ngày 20 của tháng cuối quý và trước ngày 15/11 hằng năm"
  if (yearly.length < 2 && kinds.size > 1 && days.every(day => OF_DUE[day.due.kind]))
    return days.map(deadline => ({ cadence: OF_DUE[deadline.due.kind]!, deadline }))
  if (yearly.length === 4 && days.length === 4) return yearly.map(deadline => ({ cadence: 'quarterly', deadline }))
  if (yearly.length === 2) {
    const halves = yearly.map((deadline, i) => ({
      cadence: i === 0 ? ('semiannual' as const) : ('annual' as const),
      deadline,
    }))
    const often = days.filter(one => one.due.kind === 'quarterly' || one.due.kind === 'monthly')
    return [...often.map(deadline => ({ cadence: OF_DUE[deadline.due.kind]!, deadline })), ...halves]
  }
  const halves = days.filter(one => one.start >= at && isYearless(one))
  if (days.length === 2 && halves.length === 2 && halfYearApart(halves))
    return halves.map((deadline, i) => ({ cadence: i === 0 ? 'semiannual' : 'annual', deadline }))
  if (days.length > 1 && days[0]!.start >= at && inOneRow(days))
    return days.map(deadline => ({ cadence: OF_DUE[deadline.due.kind] ?? 'once', deadline }))
  const day = days.find(one => one.start >= at) ?? days.findLast(one => OF_DUE[one.due.kind] || at - one.end <= BEFORE)
  return day ? [{ cadence: OF_DUE[day.due.kind] ?? 'once', deadline: day }] : []
}

/** "vào ngày 10 và ngày 20 hằng tháng", "các ngày 10/4/2027, 20/4/2027": days of one kind, each right behind the one before. */
const inOneRow = (days: readonly DeadlineFact[]) =>
  days.every((day, i) => {
    const last = days[i - 1]
    return !last || (day.due.kind === last.due.kind && day.start >= last.end && day.start - last.end <= BESIDE)
  })
/** What may stand between them, in letters: ", ", " và ngày ". */
const BESIDE = 9

/** "trước ngày 20/6": the paper tells the year, if any. */
export const isYearless = ({ due, implied }: Pick<DeadlineFact, 'due' | 'implied'>): boolean =>
  due.kind === 'date' && (implied?.includes('year') === true || due.date.startsWith('--'))

/** A period without a day is no last day of a report; "hằng ngày" is its own. */
export function isDay(due: Due): boolean {
  if (due.kind === 'continuous') return false
  if (due.kind === 'monthly' || due.kind === 'quarterly') return due.day !== undefined
  if (due.kind === 'weekly') return due.weekday !== undefined
  return true
}

function fits(cadence: Cadence, due: Due): boolean {
  if (cadence === 'adhoc') return false
  if (cadence === 'review')
    return due.kind === 'date' || due.kind === 'month' || due.kind === 'quarter' || due.kind === 'year'
  if (due.kind === 'monthly') return cadence === 'monthly' || cadence === 'quarterly'
  if (due.kind === 'quarterly') return cadence === 'quarterly'
  if (due.kind === 'weekly' || due.kind === 'daily') return cadence === due.kind
  if (due.kind === 'yearly') return cadence !== 'monthly' && cadence !== 'weekly' && cadence !== 'daily'
  return true
}
