/** Days, months and quarters that the calendar does not have. */

import type { FindingFact, Span } from '../../reading.ts'
import { words } from '../../rule.ts'
import { matchesOf } from '../../scanner/matches.ts'
import { prefilter } from '../../scanner/prefilter.ts'
import { type Block, isBody, type Paper } from '../../tree.ts'
import { queryBlock } from '../finding.ts'

// "ngày15" has lost its space.
const DAY = words(
  String.raw`(?:ngày)?(?<day>\d{1,2})(?: ?/ ?|\.| tháng )(?<month>\d{1,2})(?: ?/ ?|\.| năm )(?<year>(?:19|20)\d{2})`,
)
/** Without its year: it may be one of a leap year. Months of the moon have thirty days. */
const SHORT_DAY = words(
  String.raw`ngày (?<day>(?:29|3[01])(?:/| tháng )(?<month>\d{1,2})(?! ?/ ?\d|\.\d| năm [\d\p{Lu}]| ?,? ?\(?(?:âm lịch|ÂL|AL)))`,
)
const MAY_BE_SHORT = prefilter(SHORT_DAY)
const QUARTER = words(String.raw`quý (?<quarter>V|VI{1,3}|IX|[5-9])(?: ?/ ?| năm )(?:19|20)\d{2}`)
const MAY_BE_QUARTER = prefilter(QUARTER)
const LEAP = 2024

export function noSuchDay(paper: Paper): FindingFact[] {
  return paper.blocks.flatMap(block => {
    const issue = block.kind === 'heading' && block.annex === 0 && !paper.damaged
    if (!(isBody(block) || issue)) return []
    const full = /\d{4}/.test(block.text) ? fullDays(paper, block, issue) : []
    return issue ? full : [...full, ...shortDays(paper, block), ...quarters(paper, block)]
  })
}

function fullDays(paper: Paper, block: Block, issue: boolean): FindingFact[] {
  return matchesOf(DAY, block.text).flatMap(match => {
    const [day, month, year] = [Number(match.groups!.day), Number(match.groups!.month), Number(match.groups!.year)]
    const called = /ngày ?$/iu.test(block.text.slice(0, match.index))
    const at = { start: match.index, end: match.index + match[0].length }
    if (month > 12 || month < 1) {
      // In a scan it is damage, which ocr-damage asks about.
      const slip = issue ? /tháng/u.test(match[0]) : called && !paper.damaged
      return slip ? [query(paper, block, at, `Không có tháng ${month}.`)] : []
    }
    if (day < 1 || day <= daysIn(year, month)) return []
    // Beyond 31 only what is called a day; in a scan it is damage.
    if (day > 31 && (paper.damaged || !called)) return []
    return [query(paper, block, at, `Tháng ${month} năm ${year} không có ngày ${day}.`)]
  })
}

function shortDays(paper: Paper, block: Block): FindingFact[] {
  if (!MAY_BE_SHORT(block.lower)) return []
  return matchesOf(SHORT_DAY, block.text).flatMap(match => {
    const [day, month] = [Number.parseInt(match.groups!.day!, 10), Number(match.groups!.month)]
    if (month < 1 || month > 12 || day <= daysIn(LEAP, month)) return []
    const at = { start: match.index, end: match.index + match[0].length }
    return [query(paper, block, at, `Tháng ${month} không có ngày ${day}.`)]
  })
}

/** "HI" or "IV" that a picture lost a stroke of is ocr-damage's. */
function quarters(paper: Paper, block: Block): FindingFact[] {
  if (paper.damaged || !MAY_BE_QUARTER(block.lower)) return []
  return matchesOf(QUARTER, block.text).map(match =>
    query(
      paper,
      block,
      { start: match.index, end: match.index + match[0].length },
      `Một năm có bốn quý: không có quý ${match.groups!.quarter}.`,
    ),
  )
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

const query = (paper: Paper, block: Block, at: Span, note: string) =>
  queryBlock(paper, block, at, { kind: 'date-impossible', severity: 'E', note })
