/** What people confirmed in a paper, in the shape of labels: the example from which the reader is measured. */
import type {
  CitationValue,
  Fact,
  FactKind,
  FieldValue,
  FindingValue,
  ObligationValue,
  ReportValue,
} from '@thong-suot/domain/document/fact.ts'
import type { Reading } from '@thong-suot/reader/reading.ts'

export type ConfirmedLabels = { document: Record<string, unknown>; [layer: string]: unknown }

/**
 * A layer is given when every one of its proposals was decided on, so that nothing open counts as wrong; heading fields one by one.
 * Places where work is given or a time stands are no facts of their own: those the machine saw are kept where a person confirmed
 * their names or their day in a piece of work or a report, and what persons put in is added.
 */
export function labelsOfFacts(facts: readonly Fact[], reading: Pick<Reading, 'owners' | 'deadlines'>): ConfirmedLabels {
  const stands = (kind: FactKind) =>
    facts.filter(f => f.kind === kind && (f.state === 'confirmed' || f.state === 'corrected'))
  const decided = (kind: FactKind) =>
    facts.some(f => f.kind === kind) && facts.every(f => f.kind !== kind || f.state !== 'proposed')
  const labels: ConfirmedLabels = { document: fieldsOf(stands('field')) }
  if (decided('citation'))
    labels.citations = stands('citation').map(f => only(f.value as CitationValue, ['number', 'name', 'date']))
  if (decided('report')) labels.reports = stands('report').map(reportOf)
  if (decided('finding'))
    labels.findings = stands('finding').map(f => ({
      ...only(f.value as FindingValue, ['kind', 'note']),
      quote: f.quote,
    }))
  if (decided('obligation')) labels.owners = ownersOf(stands('obligation'), reading)
  if (decided('obligation') && (decided('report') || !facts.some(f => f.kind === 'report')))
    labels.deadlines = deadlinesOf(stands('obligation'), stands('report'), reading)
  return labels
}

function fieldsOf(fields: Fact[]): Record<string, unknown> {
  return Object.fromEntries(fields.map(f => f.value as FieldValue).map(({ name, value }) => [name, value]))
}

function reportOf({ quote, value }: Fact) {
  return { quote, ...only(value as ReportValue, ['from', 'to', 'cadence', 'due']) }
}

function ownersOf(work: Fact[], { owners }: Pick<Reading, 'owners'>) {
  const given = work.map(f => ({ quote: f.quote, ...only(f.value as ObligationValue, ['lead', 'with']) }))
  const named = given.filter(g => g.lead.length)
  const seen = owners.filter(o => named.some(g => sameNames(g.lead, o.lead)))
  const added = named.filter(g => !owners.some(o => sameNames(g.lead, o.lead)))
  return [...seen.map(o => only(o, ['quote', 'lead', 'with'])), ...added]
}

function deadlinesOf(work: Fact[], reports: Fact[], { deadlines }: Pick<Reading, 'deadlines'>) {
  const given = [
    ...work.flatMap(f => {
      const { deadline } = f.value as ObligationValue
      return deadline ? [{ quote: deadline.quote ?? f.quote, due: deadline.due, report: false }] : []
    }),
    ...reports.flatMap(f => {
      const { due } = f.value as ReportValue
      return due ? [{ quote: f.quote, due, report: true }] : []
    }),
  ]
  const seen = deadlines.filter(d => given.some(g => same(g.due, d.due)))
  const added = given.filter(g => !deadlines.some(d => same(g.due, d.due)))
  return [...seen.map(d => only(d, ['quote', 'due', 'report'])), ...added]
}

const sameNames = (a: string[], b: string[]) => [...a].sort().join('|') === [...b].sort().join('|')
const same = (a: object, b: object) =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())

function only<T extends object, K extends keyof T>(value: T, keys: K[]): Pick<T, K> {
  return Object.fromEntries(keys.flatMap(key => (value[key] === undefined ? [] : [[key, value[key]]]))) as Pick<T, K>
}
