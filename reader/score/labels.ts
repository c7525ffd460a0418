/** A reading in the shape of the labels: the six layers alone, kinds of findings that are not labelled as remarks. */
import type { FindingKind, Reading } from '../reading.ts'

const LABELLED: ReadonlySet<FindingKind> = new Set([
  'deadline-before-issue',
  'deadline-out-of-order',
  'date-impossible',
  'chain-impossible',
  'citation-conflict',
  'numbering-gap',
  'blank-number',
  'blank-date',
  'ocr-damage',
  'other',
])

export type Labels = Pick<Reading, 'document' | 'citations' | 'deadlines' | 'owners' | 'reports' | 'findings'>

export function labelsOf({ document, citations, deadlines, owners, reports, findings }: Reading): Labels {
  const asRemarks = findings.map(finding =>
    LABELLED.has(finding.kind) ? finding : { ...finding, kind: 'other' as const },
  )
  return { document, citations, deadlines, owners, reports, findings: asRemarks }
}
