/** Between what a figure is taken as it is, by what the unit had before; outside of it, what is said. */
import { type IndicatorKind, showFigure } from './indicator.ts'
import { usualOf } from './usual.ts'

export type Bound = { least: number; most: number; below: string; above: string }
/** Figures of the period before, and of several earlier ones. */
export type Known = { before: number | null; earlier: readonly number[] }

const TIMES = 3
/** Small figures double and halve by themselves. */
const LEAST_TO_RISE = 3
const LEAST_TO_FALL = 9

/** The first that is crossed is what is said. */
export function oddBounds({ before, earlier }: Known, kind: IndicatorKind): Bound[] {
  return [...jump(before, kind), ...unusual(earlier, kind)]
}

function jump(before: number | null, kind: IndicatorKind): Bound[] {
  if (before === null || before < LEAST_TO_RISE) return []
  const was = `Kỳ trước là ${showFigure(before, kind)}, kỳ này`
  const least = before >= LEAST_TO_FALL ? before / TIMES : 0
  return [{ least, most: before * TIMES, below: `${was} chưa bằng một phần ba.`, above: `${was} hơn gấp ba.` }]
}

function unusual(earlier: readonly number[], kind: IndicatorKind): Bound[] {
  const usual = usualOf(earlier)
  if (!usual) return []
  const { from, to, periods } = usual
  const says = `${periods} kỳ trước đơn vị thường có từ ${showFigure(from, kind)} đến ${showFigure(to, kind)}.`
  return [{ least: from, most: to, below: says, above: says }]
}
