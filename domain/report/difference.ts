/** What changed between two sendings: figures old and new, words put in or taken out, rows of lists. */
import type { AnnexRow, Cells } from './row.ts'

export type Sent = {
  values: Record<string, { number: number | null; text: string | null; explain?: string | null }>
  texts: Record<string, string>
  /** By list. */
  rows: Record<string, AnnexRow[]>
}
export type FigureChange = {
  indicatorId: string
  /** 0, or the part of its breakdown. */
  part: number
  from: number | string | null
  to: number | string | null
  /** The reason as it stands now, when it is another than before. */
  explain?: string
}
export type WordRun = { kind: 'same' | 'out' | 'in'; text: string }
export type TextChange = { narrativeId: string; runs: WordRun[] }
/** A row that came (from null), went (to null) or says something else. */
export type RowChange = { annexId: string; rowId: string; from: Cells | null; to: Cells | null }

export function figureChanges(before: Sent, after: Sent): FigureChange[] {
  const ids = new Set([...Object.keys(before.values), ...Object.keys(after.values)])
  return [...ids].flatMap(id => {
    const [was, is] = [before.values[id], after.values[id]]
    const [from, to] = [plain(was), plain(is)]
    const explain = is?.explain ?? ''
    const reasoned = explain !== (was?.explain ?? '')
    const [indicatorId = '', part = '0'] = id.split('/')
    return from === to && !reasoned
      ? []
      : [{ indicatorId, part: Number(part), from, to, ...(reasoned ? { explain } : {}) }]
  })
}

function plain(figure: Sent['values'][string] | undefined): number | string | null {
  return figure?.number ?? (figure?.text || null)
}

export function rowChanges(before: Sent, after: Sent): RowChange[] {
  const annexIds = new Set([...Object.keys(before.rows), ...Object.keys(after.rows)])
  return [...annexIds].flatMap(annexId => {
    const old = new Map((before.rows[annexId] ?? []).map(row => [row.id, row.cells]))
    const now = new Map((after.rows[annexId] ?? []).map(row => [row.id, row.cells]))
    return [...new Set([...old.keys(), ...now.keys()])].flatMap(rowId => {
      const [from, to] = [old.get(rowId) ?? null, now.get(rowId) ?? null]
      return sameCells(from, to) ? [] : [{ annexId, rowId, from, to }]
    })
  })
}

function sameCells(a: Cells | null, b: Cells | null): boolean {
  if (!a || !b) return a === b
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(no => (a[no] ?? null) === (b[no] ?? null))
}

export function textChanges(before: Sent, after: Sent): TextChange[] {
  const ids = new Set([...Object.keys(before.texts), ...Object.keys(after.texts)])
  return [...ids].flatMap(narrativeId => {
    const [from, to] = [before.texts[narrativeId] ?? '', after.texts[narrativeId] ?? '']
    return from === to ? [] : [{ narrativeId, runs: wordRuns(from, to) }]
  })
}

/** Longer than this, two texts are shown whole, one after the other: a table of this size squared is not worth its time. */
const MOST_WORDS = 1500

/** Words that stayed, went and came, in reading order (longest common subsequence). */
export function wordRuns(before: string, after: string): WordRun[] {
  const [a, b] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)]
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return whole(before, after)
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const same = a[i]!.trim() === b[j]!.trim()
      common[i * width + j] = same
        ? common[(i + 1) * width + j + 1]! + 1
        : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
    }
  }
  const runs: WordRun[] = []
  const add = (kind: WordRun['kind'], text: string) => {
    const last = runs.at(-1)
    if (last?.kind === kind) last.text += text
    else if (text) runs.push({ kind, text })
  }
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i]!.trim() === b[j]!.trim()) {
      add('same', b[j]!)
      i++
      j++
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) add('out', a[i++]!)
    else add('in', b[j++]!)
  }
  while (i < a.length) add('out', a[i++]!)
  while (j < b.length) add('in', b[j++]!)
  return runs
}

function whole(before: string, after: string): WordRun[] {
  const runs: WordRun[] = [
    { kind: 'out', text: before },
    { kind: 'in', text: after },
  ]
  return runs.filter(run => run.text)
}
