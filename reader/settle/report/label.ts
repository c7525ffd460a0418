/** "- Báo cáo 6 tháng: …": a label that names one kind of report, before all that the clause says of it. */
import type { Cadence } from '../../reading.ts'
import { apply } from '../../rule.ts'
import period from '../../rules/report/period.ts'
import type { Block, Paper } from '../../tree.ts'

/** A kind that recurs: of one year, one quarter or one matter it is a single report. */
const LABEL =
  /^(?:đối với |chế độ )?báo cáo (?:định kỳ )?(?:(?:theo )?(?:h[ằàă]ng )?(?:tuần|tháng|quý|năm)|0?[69] tháng(?: đầu năm| cuối năm)?|sáu tháng(?: đầu năm)?|đột xuất)(?: \([^()]{2,60}\))? ?:(?= )/iu

/** The period that the label names and the letter behind it; undefined where a block opens with none. */
export function kindLabel(block: Block): { cadence: Cadence; end: number } | undefined {
  const label = LABEL.exec(block.text.slice(block.body))
  if (!label) return undefined
  const end = block.body + label[0].length
  const half = /[69] tháng|sáu tháng/iu.exec(label[0])
  if (half) return { cadence: half[0].startsWith('9') ? 'ninemonth' : 'semiannual', end }
  const named = apply(period, block).filter(one => one.end <= end)
  return named.length === 1 ? { cadence: named[0]!.value.cadence, end } : undefined
}

/** The label of a block, or of the block before that ends in a semicolon: "… trước ngày 05/7;" / "Sở Tài chính báo cáo …". */
export function kindAt(paper: Paper, block: Block): { cadence: Cadence; end: number } | undefined {
  const own = kindLabel(block)
  if (own || block.kind !== 'para') return own
  const last = paper.blocks[block.index - 1]
  const goesOn = last?.text.trimEnd().endsWith(';') ? kindLabel(last) : undefined
  return goesOn && { cadence: goesOn.cadence, end: 0 }
}

export const FOLLOWS = /(?:như sau|cụ thể|gồm|sau đây|thời gian sau) ?:? ?$/u

/** "… định kỳ báo cáo UBND tỉnh như sau:" above the kinds, each with its days: they tell the duty, not this sentence. */
export function introducesKinds(block: Block, next: Block | undefined): boolean {
  return FOLLOWS.test(block.lower) && next !== undefined && kindLabel(next) !== undefined
}
