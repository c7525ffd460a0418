/** Of facts in the order of their starts, those that start in [from, to): by halving, so that long papers stay quick. */
export function startingIn<T extends { start: number }>(facts: readonly T[], from: number, to: number): T[] {
  let low = 0
  let high = facts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (facts[middle]!.start < from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < facts.length && facts[end]!.start < to) end++
  return facts.slice(low, end)
}
