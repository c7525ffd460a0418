/** Spans that end before they begin: "từ ngày 20/5/2026 đến ngày 15/5/2026", "giai đoạn 2026 - 2021". */

import type { FindingFact } from '../../reading.ts'
import { applyAll, groupOf, words } from '../../rule.ts'
import { isBody, type Paper } from '../../tree.ts'
import { form, queryBlock } from '../finding.ts'

const PART = String.raw`\d{1,2}(?:/| tháng )\d{1,2}`
const DAYS = words(
  String.raw`từ (?:ngày )?(?<first>${PART}(?:(?:/| năm )20\d{2})?) ?(?:đến|tới|-) ?(?:hết )?(?:ngày )?(?<last>${PART}(?:/| năm )20\d{2})`,
)
const YEARS = words(String.raw`giai đoạn (?<first>20\d{2}) ?- ?(?<last>20\d{2})`)
const FORMS = groupOf(
  [DAYS, YEARS].map(pattern =>
    form(pattern, ({ first = '', last = '' }) =>
      endsFirst(first.split(/\D+/).map(Number), last.split(/\D+/).map(Number))
        ? `Khoảng thời gian kết thúc (${last}) trước khi bắt đầu (${first}).`
        : undefined,
    ),
  ),
)

export function upsideDown(paper: Paper): FindingFact[] {
  return paper.blocks.flatMap(block =>
    isBody(block)
      ? applyAll(FORMS, block).map(({ value: note, ...at }) =>
          queryBlock(paper, block, at, { kind: 'deadline-out-of-order', severity: 'E', note }),
        )
      : [],
  )
}

/** A first day without its year may be of the year before: only within one month is it told. */
function endsFirst(first: number[], last: number[]): boolean {
  if (first.length === 1) return last[0]! < first[0]!
  const [day, month, year] = first as [number, number, number?]
  const [otherDay, otherMonth, otherYear] = last as [number, number, number]
  if (!year) return month === otherMonth && otherDay < day
  return otherYear * 400 + otherMonth * 32 + otherDay < year * 400 + month * 32 + day
}
