/** Days that are not the weekday that the paper calls them: "thứ Hai, ngày 05/3/2026". */

import type { Day, FindingFact } from '../../reading.ts'
import { applyAll, type Groups, groupOf, words } from '../../rule.ts'
import { isBody, type Paper } from '../../tree.ts'
import { form, queryBlock } from '../finding.ts'

const NAMES = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const
/** In small letters it may count what comes again ("kỳ họp thứ hai"): only behind an hour or a part of the day. */
const WEEKDAY = String.raw`(?<!(?:họp|lần|đợt|phiên|nghị|khóa) )(?:[Tt]hứ (?<name>Hai|Ba|Tư|Năm|Sáu|Bảy)|(?<sunday>[Cc]hủ [Nn]hật)|(?<=(?:sáng|chiều|tối|phút|giờ|h|h\d{2}),? )thứ (?<small>hai|ba|tư|năm|sáu|bảy|[2-7]))`
const DATE = String.raw`(?:ngày )?(?<day>\d{1,2})(?:/| tháng )(?<month>\d{1,2})(?:(?:/| năm )(?<year>20\d{2}))?(?! ?/ ?\d| năm)`
const BEFORE = words(String.raw`${WEEKDAY},? ?\(?${DATE}`, 'gu')
const BEHIND = words(
  String.raw`ngày (?<day>\d{1,2})(?:/| tháng )(?<month>\d{1,2})(?:/| năm )(?<year>20\d{2}),? \(?(?:(?:sáng|chiều|tối) )?${WEEKDAY}`,
  'gu',
)
const FORMS = groupOf([BEFORE, BEHIND].map(pattern => form(pattern, groups => groups)))

export function otherWeekday(paper: Paper, issued: Day | null): FindingFact[] {
  return paper.blocks.flatMap(block =>
    isBody(block)
      ? applyAll(FORMS, block).flatMap(({ value, ...at }) => {
          const note = noteOf(value, issued)
          return note ? [queryBlock(paper, block, at, { kind: 'date-impossible', severity: 'E', note })] : []
        })
      : [],
  )
}

function noteOf({ name, sunday, small, day, month, year }: Groups, issued: Day | null): string | undefined {
  const called = sunday ? 0 : calledBy(name ?? small!)
  // Without its year it is this paper's, or the one after it.
  const years = year ? [Number(year)] : issued ? [Number(issued.slice(0, 4)), Number(issued.slice(0, 4)) + 1] : []
  const right = years.map(one => weekdayOf(one, Number(month), Number(day)))
  if (right.length === 0 || right.some(one => one === undefined || one === called)) return undefined
  const date = [day!.padStart(2, '0'), month!.padStart(2, '0'), years[0]].join('/')
  return `Ngày ${date} là ${NAMES[right[0]!]}, không phải ${NAMES[called]}.`
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
