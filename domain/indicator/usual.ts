/** What a unit usually has: the middle of its earlier figures, with room on both sides. */
export type Usual = { from: number; to: number; periods: number }

const FEWEST = 3
/** Figures this small go up and down by themselves: from 1 to 4 says nothing. */
const LEAST_ROOM = 3

/**
 * The range around the median of at least three earlier periods. The room is five times the median distance from it,
 * and never less than half the median: one odd year does not widen it, two equal years do not close it.
 */
export function usualOf(earlier: readonly number[]): Usual | undefined {
  if (earlier.length < FEWEST) return undefined
  const middle = median(earlier)
  const room = Math.max(5 * median(earlier.map(number => Math.abs(number - middle))), middle / 2, LEAST_ROOM)
  return { from: Math.max(0, Math.floor(middle - room)), to: Math.ceil(middle + room), periods: earlier.length }
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
