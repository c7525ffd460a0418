/** The clause number of a stretch of a paper, from the outline that the reader made of it. */
import type { Reading } from '@thong-suot/reader/reading.ts'

/** @returns a finder of the innermost numbered section at an offset; null before the first of them */
export function labelFinder(reading: unknown): (at: number | null) => string | null {
  const sections = (reading as Pick<Reading, 'sections'> | null)?.sections ?? []
  return at => {
    if (at === null) return null
    const before = sections.filter(s => s.path && s.start <= at)
    const around = before.filter(s => at < s.end)
    // A bullet that stands between two numbered parts belongs to the one that was opened last.
    const inner = (around.length ? around : before).reduce<(typeof before)[number] | undefined>(
      (a, b) => (a && a.start >= b.start ? a : b),
      undefined,
    )
    return inner?.path ?? null
  }
}
