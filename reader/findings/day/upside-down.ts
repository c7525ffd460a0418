/** Spans that end before they begin: "từ ngày 20/5/2026 đến ngày 15/5/2026", "giai đoạn 2026 - 2021". */

import type { FindingFact } from '../../reading.ts'
import { words } from '../../rule.ts'
import { matchesOf } from '../../scanner/matches.ts'
import { prefilter } from '../../scanner/prefilter.ts'
import { type Block, isBody, type Paper } from '../../tree.ts'
import { queryBlock } from '../finding.ts'

const PART = String.raw`\d{1,2}(?:/| tháng )\d{1,2}`
const DAYS = words(
  String.raw`từ (?:ngày )?(?<first>${PART}(?:(?:/| năm )20\d{2})?) ?(?:đến|tới|-) ?(?:hết )?(?:ngày )?(?<last>${PART}(?:/| năm )20\d{2})`,
)
const YEARS = words(String.raw`giai đoạn (?<first>20\d{2}) ?- ?(?<last>20\d{2})`)
const FORMS = [DAYS, YEARS].map(pattern => ({ pattern, may: prefilter(pattern) }))

export function upsideDown(paper: Paper): FindingFact[] {
  return paper.blocks.flatMap(block =>
    isBody(block) ? FORMS.flatMap(({ pattern, may }) => (may(block.lower) ? inBlock(paper, block, pattern) : [])) : [],
  )
}

function inBlock(paper: Paper, block: Block, pattern: RegExp): FindingFact[] {
  return matchesOf(pattern, block.text).flatMap(match => {
    const { first = '', last = '' } = match.groups!
    if (!endsFirst(first.split(/\D+/).map(Number), last.split(/\D+/).map(Number))) return []
    const at = { start: match.index, end: match.index + match[0].length }
    const note = `Khoảng thời gian kết thúc (${last}) trước khi bắt đầu (${first}).`
    return [queryBlock(paper, block, at, { kind: 'deadline-out-of-order', severity: 'E', note })]
  })
}

/** A first day without its year may be of the year before: only within one month is it told. */
function endsFirst(first: number[], last: number[]): boolean {
  if (first.length === 1) return last[0]! < first[0]!
  const [day, month, year] = first as [number, number, number?]
  const [otherDay, otherMonth, otherYear] = last as [number, number, number]
  if (!year) return month === otherMonth && otherDay < day
  return otherYear * 400 + otherMonth * 32 + otherDay < year * 400 + month * 32 + day
}
