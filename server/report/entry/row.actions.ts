/** Rows of the lists of a report, kept as they are typed. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { RowInput } from '@thong-suot/domain/report/report.api.ts'
import { ListCellWrong, ListNotInReport, ListTooLong } from '@thong-suot/domain/report/report.problems.ts'
import { fitsColumn, MOST_ROWS, ownCells, rowKey, unreadCell } from '@thong-suot/domain/report/row.ts'
import type { AnnexField } from '@thong-suot/domain/template/template.ts'
import { sql } from 'kysely'
import type { Tx } from '../../db.ts'

/**
 * Adds, changes and takes out rows. One taken out keeps its cells, so that it can come back.
 * @throws when a list is not of the form, a cell is not what its column keeps, or a list gets too long
 */
export async function keepRows(
  tx: Tx,
  actor: Actor,
  { reportId, annexes, rows }: { reportId: string; annexes: readonly AnnexField[]; rows: readonly RowInput[] },
): Promise<void> {
  if (rows.length === 0) return
  const byId = new Map(annexes.map(annex => [annex.id, annex]))
  const once = [...new Map(rows.map(row => [row.id, row])).values()]
  const values = once.map(({ annexId, id, no, removed, cells }) => {
    const annex = byId.get(annexId)
    if (!annex) throw new ListNotInReport()
    const kept = ownCells(annex.columns, cells)
    refuseWrong(annex, id, kept)
    return { reportId, annexId, id, no, removed, cells: JSON.stringify(kept), typedBy: actor.personId }
  })
  await tx
    .insertInto('reportRow')
    .values(values)
    .onConflict(conflict =>
      conflict.columns(['reportId', 'id']).doUpdateSet({
        annexId: sql`excluded.annex_id`,
        no: sql`excluded.no`,
        cells: sql`case when excluded.removed then report_row.cells else excluded.cells end`,
        removed: sql`excluded.removed`,
        typedBy: sql`excluded.typed_by`,
        edition: sql`report_row.edition + 1`,
      }),
    )
    .execute()
  await refuseTooLong(tx, reportId, byId)
}

function refuseWrong(annex: AnnexField, rowId: string, cells: ReturnType<typeof ownCells>): void {
  const wrong = annex.columns.find(column => !fitsColumn(column, cells[column.no] ?? null))
  if (!wrong) return
  const says = unreadCell(wrong)
  throw new ListCellWrong(
    { list: annex.title, column: wrong.name, says },
    { [rowKey(annex.code, rowId, wrong.no)]: says },
  )
}

async function refuseTooLong(tx: Tx, reportId: string, annexes: ReadonlyMap<string, AnnexField>): Promise<void> {
  const long = await tx
    .selectFrom('reportRow')
    .select('annexId')
    .where('reportId', '=', reportId)
    .where('removed', '=', false)
    .groupBy('annexId')
    .having(eb => eb.fn.countAll<number>(), '>', MOST_ROWS)
    .executeTakeFirst()
  if (long) throw new ListTooLong({ list: annexes.get(long.annexId)?.title ?? 'Danh sách', most: MOST_ROWS })
}

/** On presenting and sending, rows that were taken out go for good: what was sent before is kept by its sending. */
export async function dropRemoved(tx: Tx, reportId: string): Promise<void> {
  await tx.deleteFrom('reportRow').where('reportId', '=', reportId).where('removed', '=', true).execute()
}
