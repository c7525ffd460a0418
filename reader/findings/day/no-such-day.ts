/** Days, months and quarters that the calendar does not have. */

import type { FindingFact } from '../../reading.ts'
import { applyAll, groupOf, words } from '../../rule.ts'
import { isBody, type Paper } from '../../tree.ts'
import { form, queryBlock } from '../finding.ts'

/** What is said of such a day in a paper: nothing, where it may be damage, which ocr-damage asks about. */
type Wrong = (paper: Paper, issue: boolean) => string | undefined
const LEAP = 2024

// "ngày15" has lost its space.
const DAY = form<Wrong>(
  words(
    String.raw`(?:ngày)?(?<day>\d{1,2})(?: ?/ ?|\.| tháng )(?<month>\d{1,2})(?: ?/ ?|\.| năm )(?<year>(?:19|20)\d{2})`,
  ),
  (groups, { 0: printed, index, input }) => {
    const [day, month, year] = [Number(groups.day), Number(groups.month), Number(groups.year)]
    if (isMonth(month) && day <= daysIn(year, month)) return undefined
    const called = /ngày ?$/iu.test(input.slice(0, index))
    return ({ damaged }, issue) => {
      if (!isMonth(month))
        return (issue ? printed.includes('tháng') : called && !damaged) ? `Không có tháng ${month}.` : undefined
      // Beyond 31 only what is called a day.
      return day > 31 && (damaged || !called) ? undefined : `Tháng ${month} năm ${year} không có ngày ${day}.`
    }
  },
)
/** Without its year: it may be one of a leap year. Months of the moon have thirty days. */
const SHORT_DAY = form<Wrong>(
  words(
    String.raw`ngày (?<day>29|3[01])(?:/| tháng )(?<month>\d{1,2})(?! ?/ ?\d|\.\d| năm [\d\p{Lu}]| ?,? ?\(?(?:âm lịch|ÂL|AL))`,
  ),
  ({ day, month }) =>
    isMonth(Number(month)) && Number(day) > daysIn(LEAP, Number(month))
      ? (_, issue) => (issue ? undefined : `Tháng ${Number(month)} không có ngày ${day}.`)
      : undefined,
)
/** "HI" or "IV" that a picture lost a stroke of is ocr-damage's. */
const QUARTER = form<Wrong>(
  words(String.raw`quý (?<quarter>V|VI{1,3}|IX|[5-9])(?: ?/ ?| năm )(?:19|20)\d{2}`),
  ({ quarter }) =>
    ({ damaged }, issue) =>
      damaged || issue ? undefined : `Một năm có bốn quý: không có quý ${quarter}.`,
)
const FORMS = groupOf([DAY, SHORT_DAY, QUARTER])

export function noSuchDay(paper: Paper): FindingFact[] {
  return paper.blocks.flatMap(block => {
    const issue = block.kind === 'heading' && block.annex === 0 && !paper.damaged
    if (!(isBody(block) || issue)) return []
    return applyAll(FORMS, block).flatMap(({ value, ...at }) => {
      const note = value(paper, issue)
      return note ? [queryBlock(paper, block, at, { kind: 'date-impossible', severity: 'E', note })] : []
    })
  })
}

const isMonth = (month: number) => month >= 1 && month <= 12
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
