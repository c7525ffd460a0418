/** Letters with places → words with places. The order of the file is trusted inside a run of letters, places between runs. */
import type { PlacedWord } from '../layout/word.ts'
import type { Glyph } from './walk.ts'

/** A gap wider than this share of the letters' height parts two words; Times' own space is 0.25. */
const SPACE = 0.16

type Run = { text: string; x: number; end: number; y: number; size: number; bold: boolean; italic: boolean }

/** Words of the letters given, which must all run the same way, upright. */
export function wordsOf(glyphs: Glyph[]): PlacedWord[] {
  const baselines = groupByBaseline(withoutOverprints(runsOf(glyphs)))
  return baselines.flatMap(runs => joinRuns(runs)).map(toWord)
}

/** Letters that follow each other in the file and on the page. A combining mark belongs to the letter before it. */
function runsOf(glyphs: Glyph[]): Run[] {
  const runs: Run[] = []
  let run: Run | undefined
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      run = undefined
      continue
    }
    const mark = /^\p{M}+$/u.test(glyph.text)
    if (run && (mark || follows(run, glyph))) {
      run.text += glyph.text
      run.end = Math.max(run.end, glyph.x + (mark ? 0 : glyph.w))
    } else {
      run = startRun(glyph)
      runs.push(run)
    }
  }
  return runs
}

const startRun = ({ text, x, y, w, size, bold, italic }: Glyph): Run => ({ text, x, end: x + w, y, size, bold, italic })

function follows(run: Run, glyph: Glyph): boolean {
  const gap = glyph.x - run.end
  const alike = run.bold === glyph.bold && Math.abs(run.size - glyph.size) < 0.5
  return alike && Math.abs(glyph.y - run.y) < 0.1 * run.size && gap > -0.2 * run.size && gap < SPACE * run.size
}

/** Some writers print a letter twice, a hair apart, to make it bold. */
function withoutOverprints(runs: Run[]): Run[] {
  const seen = new Map<string, Run[]>()
  return runs.filter(run => {
    const key = `${run.text}|${Math.round(run.size)}`
    const before = seen.get(key) ?? []
    if (before.some(b => Math.abs(b.x - run.x) < 0.12 * run.size && Math.abs(b.y - run.y) < 0.12 * run.size))
      return false
    seen.set(key, [...before, run])
    return true
  })
}

function groupByBaseline(runs: Run[]): Run[][] {
  const groups: Run[][] = []
  for (const run of [...runs].sort((a, b) => a.y - b.y)) {
    const last = groups.at(-1)
    if (last && run.y - last[0]!.y < 0.12 * run.size) last.push(run)
    else groups.push([run])
  }
  return groups.map(group => group.sort((a, b) => a.x - b.x))
}

function joinRuns(runs: Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    const gap = last ? run.x - last.end : 0
    if (last && gap < SPACE * run.size && gap > -0.35 * run.size && Math.abs(last.size - run.size) < 0.2 * run.size) {
      last.text += run.text
      last.end = Math.max(last.end, run.end)
      last.bold &&= run.bold
    } else joined.push({ ...run })
  }
  return joined
}

function toWord({ text, x, end, y, size, bold, italic }: Run): PlacedWord {
  return { text, box: { x, y: y - 0.85 * size, w: end - x, h: 1.1 * size }, base: y, size, bold, italic }
}
