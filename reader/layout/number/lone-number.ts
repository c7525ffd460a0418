/** Numbers that a crawl set apart from their clauses: alone on the line above, or at the end of the heading before. */
import { cut, joined } from '../../text/text.ts'
import { SIGNING_FOR } from '../signing.ts'
import type { Strip } from '../strip.ts'
import { markerOf } from './outline.ts'

const LONE = /^(?:\d{1,2}(?:\.\d{1,2}){0,2}\.|[IVX]{1,4}\.|[a-zđ]\))$/u
const CLAUSE = /^["“(]?\p{Lu}\p{L}/u
/** Behind these the number ends a reference, a day or a measure. */
const REFERS =
  /(?:^| )(?:khoản|mục|điểm|điều|phần|chương|bảng|biểu|mẫu|số|năm|ngày|tháng|quý|lần|thứ|cấp|lớp|tuần|và|hoặc|đến|từ|tại)$|[,(/-]$/iu
/** "2. Nâng cao năng lực 2.1." / "Rà soát …": the number of the first clause below stands behind its heading. */
const FIRST_BELOW = /^(\d{1,2}(?:\.\d)?)\. ?(?=\p{Lu}).{3,300} (\d{1,2}(?:\.\d)?)\.1\.?$/u

/** A number that far to the left stands in the column of a table. */
const FAR = 12

/** Strips as they are, such numbers at the head of what they number. */
export function withLoneNumbers(strips: Strip[]): Strip[] {
  const out: Strip[] = []
  for (let i = 0; i < strips.length; i++) {
    const strip = strips[i]!
    const next = strips[i + 1]
    if (!next || strip.cell || next.cell || next.gap > 0 || next.indent > strip.indent + FAR || !begins(next)) {
      out.push(strip)
      continue
    }
    const tail = firstBelow(strip.flow.text)
    if (tail > 0) {
      out.push({ ...strip, flow: cut(strip.flow, 0, tail - 1) })
      out.push(headed(cut(strip.flow, tail, strip.flow.text.length), strip, next))
      i++
    } else if (LONE.test(strip.flow.text) && !REFERS.test(out.at(-1)?.flow.text ?? '')) {
      out.push(headed(strip.flow, strip, next))
      i++
    } else out.push(strip)
  }
  return out
}

const begins = ({ flow }: Strip) => CLAUSE.test(flow.text) && !markerOf(flow.text) && !SIGNING_FOR.test(flow.text)

/** Where the number of the first clause below begins; 0 where none stands there. */
function firstBelow(text: string): number {
  if (!/\d\.1\.?$/.test(text)) return 0
  const [, above, under] = FIRST_BELOW.exec(text) ?? []
  return above !== undefined && above === under ? text.lastIndexOf(' ') + 1 : 0
}

/** The clause with its number before it, which begins where that was printed. */
const headed = (number: Strip['flow'], before: Strip, clause: Strip): Strip => ({
  ...clause,
  flow: joined([number, clause.flow]),
  from: number.runs[0]?.from ?? before.from,
  gap: before.flow === number ? before.gap : 0,
  indent: before.indent,
  top: before.top,
  columns: undefined,
})
