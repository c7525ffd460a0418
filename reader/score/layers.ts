/** When a fact that was read is the fact that was labelled: values folded, quotes that overlap. */
import { fold } from '../words/fold.ts'

// biome-ignore lint/suspicious/noExplicitAny: labels are other people's JSON; each layer looks at its own few keys
type Entry = any
export type Labels = { document: Record<string, Entry>; [layer: string]: Entry }
/** `of`: the key of the labels that holds its entries. */
type Layer = {
  of: string
  list(of: Labels): Entry[]
  same(gold: Entry, found: Entry): boolean
  show(entry: Entry): string
}

function trigrams(text: string): Map<string, number> {
  const grams = new Map<string, number>()
  const padded = ` ${fold(text)} `
  for (let i = 0; i < padded.length - 2; i++)
    grams.set(padded.slice(i, i + 3), (grams.get(padded.slice(i, i + 3)) ?? 0) + 1)
  return grams
}

/** 0 to 1: the share of three-letter pieces two texts have in common. */
export function similarity(a: string, b: string): number {
  const x = trigrams(a)
  const y = trigrams(b)
  let both = 0
  for (const [gram, n] of x) both += Math.min(n, y.get(gram) ?? 0)
  const all = [...x.values(), ...y.values()].reduce((sum, n) => sum + n, 0)
  return all ? (2 * both) / all : 1
}

/** One quote holds the other, or most of the words of the shorter stand in the longer. */
export function overlap(a: string, b: string): boolean {
  const x = fold(a ?? '')
  const y = fold(b ?? '')
  if (!x || !y) return false
  if (x.includes(y) || y.includes(x)) return true
  const words = new Set(x.split(' '))
  const others = y.split(' ')
  const least = Math.min(words.size, others.length)
  return least >= 3 && others.filter(word => words.has(word)).length >= 0.6 * least
}

function dueKey(due: Entry): string {
  if (!due) return 'null'
  const parts = Object.entries(due as Record<string, unknown>).filter(([, value]) => value != null)
  const keys = parts
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => {
      const folded = typeof value === 'string' && key !== 'kind' && key !== 'date' ? fold(value) : value
      return [key, folded]
    })
  return JSON.stringify(Object.fromEntries(keys))
}

const same = (a: Entry, b: Entry) => fold(a ?? '') === fold(b ?? '')
const names = (list: string[] | undefined) => [...new Set((list ?? []).map(fold))].sort().join('|')
const citeKey = (c: Entry) => (c.number ? `${fold(c.number)} @${c.date ?? ''}` : `name ${fold(c.name ?? '')}`)
const short = (quote: unknown) => String(quote).slice(0, 100)

export const LAYERS: Record<string, Layer> = {
  citations: {
    of: 'citations',
    list: of => of.citations ?? [],
    same: (g, p) => citeKey(g) === citeKey(p),
    show: c => `${c.number ?? c.name} ${c.date ?? ''}`,
  },
  deadlines: {
    of: 'deadlines',
    list: of => of.deadlines ?? [],
    same: (g, p) => dueKey(g.due) === dueKey(p.due) && overlap(g.quote, p.quote),
    show: d => `${d.quote} => ${JSON.stringify(d.due)}`,
  },
  owners: {
    of: 'owners',
    list: of => of.owners ?? [],
    same: (g, p) => names(g.lead) === names(p.lead) && overlap(g.quote, p.quote),
    show: o => `${(o.lead ?? []).join(' + ')} <= ${short(o.quote)}`,
  },
  partners: {
    of: 'owners',
    list: of => (of.owners ?? []).filter((o: Entry) => o.with?.length),
    same: (g, p) => names(g.with) === names(p.with) && overlap(g.quote, p.quote),
    show: o => `with ${(o.with ?? []).join(' + ')} <= ${short(o.quote)}`,
  },
  reports: {
    of: 'reports',
    list: of => of.reports ?? [],
    same: (g, p) => g.cadence === p.cadence && dueKey(g.due) === dueKey(p.due) && overlap(g.quote, p.quote),
    show: x => `${x.cadence} ${JSON.stringify(x.due)} <= ${short(x.quote)}`,
  },
  findings: {
    of: 'findings',
    list: of => (of.findings ?? []).filter((f: Entry) => f.kind !== 'other'),
    same: (g, p) => g.kind === p.kind && overlap(g.quote, p.quote),
    show: f => `${f.kind} <= ${short(f.quote)}`,
  },
}

function sameRecipients(gold: Entry, found: Entry): boolean {
  const a = (gold ?? []).map(fold) as string[]
  const b = (found ?? []).map(fold) as string[]
  const hit = a.filter(x => b.some(y => y === x || similarity(x, y) >= 0.85)).length
  return a.length + b.length === 0 || (2 * hit) / (a.length + b.length) >= 0.9
}

export const FIELDS: Record<string, (gold: Entry, found: Entry) => boolean> = {
  type: (g, p) => g === p,
  number: same,
  date: (g, p) => g === p,
  place: same,
  signer: same,
  issuer: (g, p) => same(g, p) || (!!g && !!p && similarity(g, p) >= 0.8),
  title: (g, p) => (!g && !p) || similarity(g ?? '', p ?? '') >= 0.9,
  recipients: sameRecipients,
}
