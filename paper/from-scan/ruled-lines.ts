/** Ruled lines in a grey picture: found, and painted over. */
import type { Rule } from '../layout/word.ts'
import { INK, type Raster } from './raster.ts'

/** Straight dark lines, in pixels: across at least `long`, down at least half of it, and thin. */
export function rulesIn(raster: Raster, long: number): Rule[] {
  return [...rulesAlong(raster, 'across', long), ...rulesAlong(raster, 'down', long / 2)]
}

function rulesAlong(raster: Raster, way: Rule['way'], long: number): Rule[] {
  const found: (Rule & { last: number })[] = []
  for (const { lane, from, to } of way === 'across' ? runsAcross(raster, long) : runsDown(raster, long)) {
    const same = found.findLast(r => lane - r.last <= 2 && from < r.to && to > r.from)
    if (same) Object.assign(same, { last: lane, from: Math.min(same.from, from), to: Math.max(same.to, to) })
    else found.push({ way, at: lane, from, to, last: lane })
  }
  // Thick ones are shadows of the page's edge or bars, not lines.
  return found.filter(r => r.last - r.at < 14).map(({ last, ...rule }) => ({ ...rule, at: (rule.at + last) / 2 }))
}

/** An unbroken stretch of dark dots in one row or column, of at least the length asked for. */
type Run = { lane: number; from: number; to: number }
/** Dots that may be missing within a run. */
const MISSING = 3
const isDark = (dot: number) => dot < INK + 40

/**
 * Every run as long as this covers one of the anchors set half as far apart, and is dark there or within the dots that may be
 * missing: only from those few places is it followed both ways.
 */
function anchorsOf(long: number, end: number): number[] {
  const step = Math.max(1, Math.floor(long / 2))
  return Array.from({ length: Math.floor(end / step) }, (_, i) => i * step)
}

function runsAcross({ width, height, data }: Raster, long: number): Run[] {
  const anchors = anchorsOf(long, width)
  const runs: Run[] = []
  for (let y = 0; y < height; y++) {
    let done = 0
    for (const anchor of anchors) {
      const run = anchor < done ? undefined : runThrough(data, y * width, 1, anchor, width)
      if (run === undefined || run.to - run.from < long) continue
      runs.push({ lane: y, ...run })
      done = run.to
    }
  }
  return runs
}

function runsDown({ width, height, data }: Raster, long: number): Run[] {
  const anchors = anchorsOf(long, height)
  const runs: Run[] = []
  const done = new Int32Array(width)
  for (const anchor of anchors)
    for (let x = 0; x < width; x++) {
      const run = anchor < done[x]! ? undefined : runThrough(data, x, width, anchor, height)
      if (run === undefined || run.to - run.from < long) continue
      runs.push({ lane: x, ...run })
      done[x] = run.to
    }
  return runs.sort((a, b) => a.lane - b.lane || a.from - b.from)
}

/** The run over or just after a place of a lane, whose dots lie `step` apart from `start` on. */
function runThrough(
  data: Uint8Array,
  start: number,
  step: number,
  at: number,
  end: number,
): { from: number; to: number } | undefined {
  let place = at
  while (place < end && place - at <= MISSING && !isDark(data[start + place * step]!)) place++
  if (place >= end || place - at > MISSING) return undefined
  let [from, to] = [place, place]
  for (let i = from - 1; i >= 0 && from - i <= MISSING + 1; i--) if (isDark(data[start + i * step]!)) from = i
  for (let i = to + 1; i < end && i - to <= MISSING + 1; i++) if (isDark(data[start + i * step]!)) to = i
  return { from, to }
}

/** Paints lines white: letters beside a table's lines are read better without them. */
export function withoutRules(raster: Raster, rules: Rule[]): Raster {
  const data = raster.data.slice()
  for (const { way, at, from, to } of rules)
    for (let along = Math.max(0, Math.floor(from) - 2); along <= to + 2; along++)
      for (let off = -4; off <= 4; off++) {
        const [x, y] = way === 'across' ? [along, Math.round(at) + off] : [Math.round(at) + off, along]
        if (x >= 0 && y >= 0 && x < raster.width && y < raster.height) data[y * raster.width + x] = 255
      }
  return { ...raster, data }
}
