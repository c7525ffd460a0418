/** Rows of the lists of a report, as they are typed now and as a sending keeps them. */
import type { RowField } from '@thong-suot/domain/report/report-page.ts'
import type { AnnexRow, Cells } from '@thong-suot/domain/report/row.ts'
import type { Tx } from '../../db.ts'

/** In their order; those taken out are among them, marked, until the report is sent. */
export async function rowsOf(tx: Tx, reportId: string): Promise<RowField[]> {
  const rows = await tx
    .selectFrom('reportRow')
    .leftJoin('person', 'person.id', 'reportRow.typedBy')
    .select(['annexId', 'reportRow.id', 'no', 'cells', 'edition', 'removed', 'person.name as typedBy'])
    .where('reportId', '=', reportId)
    .orderBy('annexId')
    .orderBy('no')
    .orderBy('reportRow.id')
    .execute()
  return rows.map(row => ({ ...row, cells: row.cells as Cells }))
}

/** By list, as a sending keeps them. */
export function sentRows(rows: readonly RowField[]): Record<string, AnnexRow[]> {
  const standing = rows.filter(row => !row.removed)
  return Object.fromEntries(
    [...Map.groupBy(standing, row => row.annexId)].map(([annexId, each]) => [
      annexId,
      each.map(({ id, no, cells }) => ({ id, no, cells })),
    ]),
  )
}

/** What a sending kept, as rows that nobody is typing. */
export function rowsSent(rows: Record<string, AnnexRow[]>): RowField[] {
  return Object.entries(rows).flatMap(([annexId, each]) =>
    each.map(row => ({ ...row, annexId, edition: 0, typedBy: null, removed: false })),
  )
}
