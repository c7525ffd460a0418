/** Turns a reading into rows of `fact`: what a person will be asked to confirm, in the order of the paper. */
import type { FactKind, FieldValue } from '@thong-suot/domain/document/fact.ts'
import type { FieldName, Quoted, Reading } from '@thong-suot/reader/reading.ts'

export type FactRow = {
  kind: FactKind
  position: number
  startAt: number | null
  endAt: number | null
  quote: string | null
  value: string
  proposed: string
  rule: string | null
}

/** The heading fields an officer checks; the reader's other fields serve the document that goes out. */
const FIELDS: FieldValue['name'][] = [
  'type',
  'number',
  'issuer',
  'date',
  'place',
  'title',
  'signer',
  'recipients',
  'urgency',
]

export function factsOfReading(reading: Reading): FactRow[] {
  const rows: FactRow[] = []
  const add = (kind: FactKind, value: object, at: Partial<Quoted> | undefined) => {
    const text = JSON.stringify(value)
    rows.push({
      kind,
      position: rows.length + 1,
      startAt: at?.start ?? null,
      endAt: at?.end ?? null,
      quote: at?.quote ?? null,
      value: text,
      proposed: text,
      rule: at?.rule ?? null,
    })
  }
  for (const name of FIELDS) {
    const value = reading.document[name as FieldName]
    if (value === null && name === 'urgency') continue
    add('field', { name, value }, reading.fields[name as FieldName])
  }
  for (const c of reading.citations) {
    add('citation', only(c, ['number', 'name', 'date', 'issuer', 'role']), c)
  }
  for (const o of reading.obligations) {
    const deadline = o.deadline && only(o.deadline, ['due', 'operator', 'quote'])
    add('obligation', { ...only(o, ['clause', 'title', 'lead', 'with', 'groups']), deadline }, o)
  }
  for (const r of reading.reports) {
    add('report', only(r, ['from', 'to', 'through', 'cadence', 'due', 'operator', 'about', 'window']), r)
  }
  for (const f of reading.findings) add('finding', only(f, ['kind', 'severity', 'note', 'proposal']), f)
  return rows
}

function only<T extends object, K extends keyof T>(value: T, keys: K[]): Partial<Pick<T, K>> {
  return Object.fromEntries(keys.flatMap(key => (value[key] === undefined ? [] : [[key, value[key]]]))) as Partial<
    Pick<T, K>
  >
}
