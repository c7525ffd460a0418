/** The clause number of a stretch of a paper, from the outline that the reader made of it. */
import type { Reading } from '@thong-suot/reader/reading.ts'

/** @returns a finder of the innermost numbered section at an offset; null where there is none */
export function labelFinder(reading: unknown): (at: number | null) => string | null {
  const sections = (reading as Pick<Reading, 'sections'> | null)?.sections ?? []
  return at => {
    if (at === null) return null
    const around = sections.filter(s => s.path && s.start <= at && at < s.end)
    const inner = around.reduce<(typeof around)[number] | undefined>(
      (a, b) => (a && a.start >= b.start ? a : b),
      undefined,
    )
    return inner?.path ?? null
  }
}
