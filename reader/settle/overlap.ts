/** Of facts that share letters one stays: the longest, then the one whose rule is listed first. */
import type { Found } from '../rule.ts'

export function withoutOverlap<T>(found: Found<T>[], order: readonly string[]): Found<T>[] {
  const inOrder = [...found].sort((a, b) => a.start - b.start)
  if (inOrder.every((one, i) => i === 0 || inOrder[i - 1]!.end <= one.start)) return inOrder
  const rank = ({ rule }: Found<T>) => Math.max(0, order.indexOf(rule))
  const best = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || rank(a) - rank(b) || a.start - b.start)
  const taken = new Uint8Array(best.reduce((most, one) => Math.max(most, one.end), 0))
  return best.filter(one => takes(taken, one)).sort((a, b) => a.start - b.start)
}

/** Marks the letters of a fact as taken; false if one of them was. */
function takes(taken: Uint8Array, { start, end }: { start: number; end: number }): boolean {
  for (let i = start; i < end; i++) if (taken[i]) return false
  taken.fill(1, start, end)
  return true
}
