/** Deadlines of a paper: rules propose, overlaps fall, what dates no work falls, the paper lends its year. */
import type { DeadlineFact } from '../../reading.ts'
import { apply, applyAll, type Found, groupOf } from '../../rule.ts'
import { lostTables } from '../../settle/lost-table.ts'
import { datesNoWork } from '../../settle/no-deadline.ts'
import { withoutOverlap } from '../../settle/overlap.ts'
import { kindAt } from '../../settle/report/label.ts'
import { startingIn } from '../../settle/within.ts'
import { clockOf, withYear, withYearOfRow } from '../../settle/year-from-document.ts'
import { type Block, isBody, type Paper, quoted } from '../../tree.ts'
import always from './always.ts'
import beforeDay from './before-day.ts'
import beforeDayWithoutYear from './before-day-without-year.ts'
import beforeVerb from './before-verb.ts'
import bracketOfStep from './bracket-of-step.ts'
import bracketTime from './bracket-time.ts'
import dayOfProgramme from './day-of-programme.ts'
import dayOfReport from './day-of-report.ts'
import dayOfRow from './day-of-row.ts'
import daysAfterEvent from './days-after-event.ts'
import daysBeforeEvent from './days-before-event.ts'
import daysFromDay from './days-from-day.ts'
import daysOfMonth from './days-of-month.ts'
import daysOfOneMonth from './days-of-one-month.ts'
import daysOfTwoMonths from './days-of-two-months.ts'
import doneByYear from './done-by-year.ts'
import eachDay from './each-day.ts'
import eachMonth from './each-month.ts'
import eachPeriod from './each-period.ts'
import eachQuarter from './each-quarter.ts'
import eachWeek from './each-week.ts'
import eachYear from './each-year.ts'
import firstDaysOfMonth from './first-days-of-month.ts'
import fromDayToDay from './from-day-to-day.ts'
import hourOfDay from './hour-of-day.ts'
import inHalf from './in-half.ts'
import inMonth from './in-month.ts'
import inQuarter from './in-quarter.ts'
import inSpan from './in-span.ts'
import inYear from './in-year.ts'
import inYears from './in-years.ts'
import listedDay from './listed-day.ts'
import monthOfEachYear from './month-of-each-year.ts'
import monthsOfOneDay from './months-of-one-day.ts'
import numberOfDays from './number-of-days.ts'
import onDay from './on-day.ts'
import onDayWithoutYear from './on-day-without-year.ts'
import opensWork from './opens-work.ts'
import pairOfDays from './pair-of-days.ts'
import periodCloses from './period-closes.ts'
import rowTime from './row-time.ts'
import secondDay from './second-day.ts'
import spanOfRow from './span-of-row.ts'
import timeCell from './time-cell.ts'
import timeOfRound from './time-of-round.ts'
import timeOfRow from './time-of-row.ts'
import type { Timed } from './timed.ts'
import withinDays from './within-days.ts'

/** In the order of preference where two of one length overlap. */
const DEADLINES = groupOf<Timed>([
  ...[
    timeCell,
    eachQuarter,
    daysOfMonth,
    eachMonth,
    firstDaysOfMonth,
    eachWeek,
    eachDay,
    pairOfDays,
    eachYear,
    monthOfEachYear,
    monthsOfOneDay,
    fromDayToDay,
    daysOfOneMonth,
    daysOfTwoMonths,
    beforeDay,
    beforeDayWithoutYear,
    secondDay,
    dayOfReport,
    onDay,
    onDayWithoutYear,
    hourOfDay,
    dayOfRow,
    listedDay,
    dayOfProgramme,
  ],
  ...[
    withinDays,
    daysAfterEvent,
    daysBeforeEvent,
    daysFromDay,
    numberOfDays,
    spanOfRow,
    timeOfRow,
    timeOfRound,
    bracketTime,
    bracketOfStep,
    opensWork,
    beforeVerb,
    inHalf,
    inQuarter,
    inMonth,
    doneByYear,
    inSpan,
    inYears,
    inYear,
    eachPeriod,
    periodCloses,
    always,
  ],
])

/** Every deadline of a paper, in reading order. */
export function findDeadlines(paper: Paper): DeadlineFact[] {
  const times = paper.blocks.filter(isBody).map(block => ({ block, found: timesIn(paper, block) }))
  const clock = clockOf(
    paper,
    times.flatMap(({ found }) => found.map(one => one.value)),
  )
  const facts = times.flatMap(({ block, found: all }) =>
    all.flatMap(found => {
      const value = withYear(withYearOfRow(paper, block, eachYearOf(paper, block, found.value)), clock)
      return value ? [factOf(paper, block, { ...found, value })] : []
    }),
  )
  const bare = lostTables(paper).flatMap(rows =>
    apply(rowTime, rows)
      .filter(found => !tellsProcedure(paper, rows, found.value))
      .map(found => factOf(paper, rows, found)),
  )
  const free = bare.filter(one => startingIn(facts, one.start - LONGEST, one.end).every(fact => fact.end <= one.start))
  return [...facts, ...free].sort((a, b) => a.start - b.start)
}

/** A day without a year behind the label of reports that come round each year. */
function eachYearOf(paper: Paper, block: Block, value: Timed): Timed {
  const { due } = value
  if (due.kind !== 'date' || !due.date.startsWith('--')) return value
  const label = kindAt(paper, block)
  if (!label || label.cadence === 'adhoc') return value
  return { ...value, due: { kind: 'yearly', month: Number(due.date.slice(2, 4)), day: Number(due.date.slice(5, 7)) } }
}

/** No fact of a time is longer than this, in printed letters. */
const LONGEST = 600

/**
 * The steps of an administrative procedure in an annex are not work handed out by this paper; a term with its event, or a day of
 * each year, binds those who settle it. An annex that sets procedures out holds nothing else.
 */
function tellsProcedure(paper: Paper, block: Block, { due }: Timed): boolean {
  const title = paper.document.title ?? ''
  if (block.annex === 0 || !/thủ tục hành chính/iu.test(title)) return false
  if (due.kind === 'relative') return due.of === undefined
  return due.kind !== 'yearly' && /công bố|quy trình/iu.test(title)
}

function timesIn(paper: Paper, block: Block): Found<Timed>[] {
  const found = withoutOverlap(applyAll(DEADLINES, block), DEADLINES.names)
  return found.filter(one => !datesNoWork(paper, block, one) && !tellsProcedure(paper, block, one.value))
}

function factOf(paper: Paper, block: Block, { value, start, end, rule }: Found<Timed>): DeadlineFact {
  return { ...quoted(paper, block, start, end, rule), ...value, report: isReports(block, start, end) }
}

/** How far the sentence around a time is looked at, in letters. */
const SENTENCE = 400

/** The sentence around the time speaks of reporting. */
function isReports(block: Block, start: number, end: number): boolean {
  const before = block.text.slice(Math.max(0, start - SENTENCE), start)
  const after = block.text.slice(end, end + SENTENCE)
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), 0)
  const to = after.search(/[.;]/u)
  return /báo cáo/iu.test(`${before.slice(from)}${block.text.slice(start, end)}${to < 0 ? after : after.slice(0, to)}`)
}
