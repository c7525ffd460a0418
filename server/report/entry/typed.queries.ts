/** What is typed into a report, as it stands now and as it was last sent. */
import { BLANK, cellKey, type Figure } from '@thong-suot/domain/indicator/indicator.ts'
import type { Sent } from '@thong-suot/domain/report/difference.ts'
import type { RowField } from '@thong-suot/domain/report/report-page.ts'
import type { Tx } from '../../db.ts'
import type { ReportRow } from '../report.queries.ts'
import { rowsOf, rowsSent, sentRows } from './row.queries.ts'

/** A cell of a report: the figure, and which of its parts; the whole stands under the bare id. */
export const cellId = cellKey
export type Typed = {
  figures: Map<string, Figure & { edition: number; typedBy: string | null }>
  texts: Map<string, { text: string; edition: number; typedBy: string | null }>
  rows: RowField[]
}

/** Figures, words and rows as they are typed now, by cell and section. */
export async function typedOf(tx: Tx, reportId: string): Promise<Typed> {
  const values = await tx
    .selectFrom('reportValue')
    .leftJoin('person', 'person.id', 'reportValue.typedBy')
    .select(['indicatorId', 'part', 'number', 'text', 'explain', 'edition', 'person.name as typedBy'])
    .where('reportId', '=', reportId)
    .execute()
  const texts = await tx
    .selectFrom('reportText')
    .leftJoin('person', 'person.id', 'reportText.typedBy')
    .select(['narrativeId', 'text', 'edition', 'person.name as typedBy'])
    .where('reportId', '=', reportId)
    .execute()
  return {
    figures: new Map(values.map(({ indicatorId, part, ...figure }) => [cellId(indicatorId, part), figure])),
    texts: new Map(texts.map(({ narrativeId, ...text }) => [narrativeId, text])),
    rows: await rowsOf(tx, reportId),
  }
}

/** What others see: never what is being typed, but the last sending, if there was one. */
export async function sentBy(tx: Tx, report: ReportRow): Promise<Typed> {
  if (report.status === 'submitted' || report.status === 'accepted') return typedOf(tx, report.id)
  const last = await tx
    .selectFrom('reportVersion')
    .select(['values', 'texts', 'rows'])
    .where('reportId', '=', report.id)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  const { values, texts, rows } = (last ?? { values: {}, texts: {}, rows: {} }) as Sent
  return {
    figures: new Map(
      Object.entries(values).map(([id, figure]) => [id, { ...BLANK, ...figure, edition: 0, typedBy: null }]),
    ),
    texts: new Map(Object.entries(texts).map(([id, text]) => [id, { text, edition: 0, typedBy: null }])),
    rows: rowsSent(rows),
  }
}

/** What is typed, in the shape a sending keeps. */
export function sentOf(typed: Typed): Sent {
  return {
    values: Object.fromEntries(
      [...typed.figures].map(([id, { number, text, explain }]) => [
        id,
        { number, text, ...(explain ? { explain } : {}) },
      ]),
    ),
    texts: Object.fromEntries([...typed.texts].map(([id, { text }]) => [id, text])),
    rows: sentRows(typed.rows),
  }
}
