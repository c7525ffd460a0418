/** Of facts that share letters one stays: the longest, then the one whose rule is listed first. */
import type { Found } from '../rule.ts'

export function withoutOverlap<T>(found: Found<T>[], order: readonly string[]): Found<T>[] {
  const rank = new Map(order.map((name, i) => [name, i]))
  const best = [...found].sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) || (rank.get(a.rule) ?? 0) - (rank.get(b.rule) ?? 0) || a.start - b.start,
  )
  const kept: Found<T>[] = []
  for (const one of best) if (!kept.some(other => one.start < other.end && other.start < one.end)) kept.push(one)
  return kept.sort((a, b) => a.start - b.start)
}
