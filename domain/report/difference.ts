/** What changed between two sendings: figures old and new, and words put in or taken out. */

export type Sent = {
  values: Record<string, { number: number | null; text: string | null }>
  texts: Record<string, string>
}
export type FigureChange = { indicatorId: string; from: number | string | null; to: number | string | null }
export type WordRun = { kind: 'same' | 'out' | 'in'; text: string }
export type TextChange = { narrativeId: string; runs: WordRun[] }

export function figureChanges(before: Sent, after: Sent): FigureChange[] {
  const ids = new Set([...Object.keys(before.values), ...Object.keys(after.values)])
  return [...ids].flatMap(indicatorId => {
    const from = plain(before.values[indicatorId])
    const to = plain(after.values[indicatorId])
    return from === to ? [] : [{ indicatorId, from, to }]
  })
}

function plain(figure: Sent['values'][string] | undefined): number | string | null {
  return figure?.number ?? (figure?.text || null)
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
