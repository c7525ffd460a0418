/** Days that are not the weekday that the paper calls them: "thứ Hai, ngày 05/3/2026". */

import type { Day, FindingFact } from '../../reading.ts'
import { words } from '../../rule.ts'
import { matchesOf } from '../../scanner/matches.ts'
import { prefilter } from '../../scanner/prefilter.ts'
import { type Block, isBody, type Paper } from '../../tree.ts'
import { queryBlock } from '../finding.ts'

const NAMES = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const
/** In small letters it may count what comes again ("kỳ họp thứ hai"): only behind an hour or a part of the day. */
const WEEKDAY = String.raw`(?<!(?:họp|lần|đợt|phiên|nghị|khóa) )(?:[Tt]hứ (?<name>Hai|Ba|Tư|Năm|Sáu|Bảy)|(?<sunday>[Cc]hủ [Nn]hật)|(?<=(?:sáng|chiều|tối|phút|giờ|h|h\d{2}),? )thứ (?<small>hai|ba|tư|năm|sáu|bảy|[2-7]))`
const DATE = String.raw`(?:ngày )?(?<day>\d{1,2})(?:/| tháng )(?<month>\d{1,2})(?:(?:/| năm )(?<year>20\d{2}))?(?! ?/ ?\d| năm)`
const BEFORE = words(String.raw`${WEEKDAY},? ?\(?${DATE}`, 'gu')
const BEHIND = words(
  String.raw`ngày (?<day>\d{1,2})(?:/| tháng )(?<month>\d{1,2})(?:/| năm )(?<year>20\d{2}),? \(?(?:(?:sáng|chiều|tối) )?${WEEKDAY}`,
  'gu',
)
const MAY = [prefilter(BEFORE), prefilter(BEHIND)] as const

export function otherWeekday(paper: Paper, issued: Day | null): FindingFact[] {
  return paper.blocks.flatMap(block =>
    isBody(block)
      ? [BEFORE, BEHIND].flatMap((pattern, i) => (MAY[i]!(block.lower) ? inBlock(paper, block, pattern, issued) : []))
      : [],
  )
}

function inBlock(paper: Paper, block: Block, pattern: RegExp, issued: Day | null): FindingFact[] {
  return matchesOf(pattern, block.text).flatMap(match => {
    const { name, sunday, small, day, month, year } = match.groups!
    const called = sunday ? 0 : calledBy(name ?? small!)
    // Without its year it is this paper's, or the one after it.
    const years = year ? [Number(year)] : issued ? [Number(issued.slice(0, 4)), Number(issued.slice(0, 4)) + 1] : []
    const right = years.map(one => weekdayOf(one, Number(month), Number(day)))
    if (right.length === 0 || right.some(one => one === undefined || one === called)) return []
    const date = [day!.padStart(2, '0'), month!.padStart(2, '0'), years[0]].join('/')
    const note = `Ngày ${date} là ${NAMES[right[0]!]}, không phải ${NAMES[called]}.`
    const at = { start: match.index, end: match.index + match[0].length }
    return [queryBlock(paper, block, at, { kind: 'date-impossible', severity: 'E', note })]
  })
}

function calledBy(name: string): number {
  if (/\d/.test(name)) return Number(name) - 1
  return NAMES.findIndex(one => one.toLowerCase() === `thứ ${name.toLowerCase()}`)
}

/** undefined where the calendar has no such day. */
function weekdayOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  return month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getUTCDay() : undefined
}
