/** Lists rolled up: the rows of all accepted reports below a unit, each with the unit it came from. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Page } from '@thong-suot/domain/endpoint.ts'
import { ListNotInReport } from '@thong-suot/domain/report/report.problems.ts'
import type { Cells } from '@thong-suot/domain/report/row.ts'
import type { RolledRow } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import type { AnnexField } from '@thong-suot/domain/template/template.ts'
import { sql } from 'kysely'
import type { Tx } from '../../db.ts'
import { hasWords } from '../../list.ts'
import { WHOLE } from '../../sheet.ts'
import { getForm } from '../../template/template.queries.ts'
import { getPeriod, receiverFor } from '../period.queries.ts'

/** What counts in totals counts here; who reported nothing for the period has no rows. */
function rolled(tx: Tx, periodId: string, unitId: string) {
  return tx
    .selectFrom('report')
    .innerJoin('reportRow', 'reportRow.reportId', 'report.id')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .where('report.periodId', '=', periodId)
    .where('report.status', '=', 'accepted')
    .where('report.leftOut', 'is', null)
    .where('report.nothingToReport', '=', false)
    .where(sql<boolean>`report.chain @> array[${unitId}]`)
    .where('reportRow.removed', '=', false)
}

/** How many rows each list has; a list without any is not named. */
export async function countRolledRows(tx: Tx, periodId: string, unitId: string): Promise<Record<string, number>> {
  const rows = await rolled(tx, periodId, unitId)
    .select(['annexId', sql<number>`count(*)::int`.as('n')])
    .groupBy('annexId')
    .execute()
  return Object.fromEntries(rows.map(({ annexId, n }) => [annexId, n]))
}

type Part = { q?: string | undefined; page: number; size: number }

/** Rows of one list, unit by unit, in the order in which each unit wrote them. */
export async function rolledRows(
  tx: Tx,
  of: { periodId: string; unitId: string; annexId: string },
  { q, page, size }: Part,
): Promise<Page<RolledRow>> {
  const words = sql`unit.name || ' ' || coalesce((select string_agg(value, ' ') from jsonb_each_text(report_row.cells)), '')`
  const found = rolled(tx, of.periodId, of.unitId)
    .where('reportRow.annexId', '=', of.annexId)
    .$if(Boolean(q), query => query.where(hasWords(words, q!)))
  const { n } = await found.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow()
  const rows = await found
    .innerJoin('unit as receiver', 'receiver.id', 'report.receiverId')
    .select(['reportRow.id', 'reportRow.reportId', 'reportRow.cells', 'unit.name as unitName'])
    // Whose report it went to first, where that is not the one who adds up.
    .select(sql<string | null>`case when report.receiver_id <> ${of.unitId} then receiver.name end`.as('through'))
    .orderBy('unit.no')
    .orderBy('unit.id')
    .orderBy('reportRow.no')
    .orderBy('reportRow.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { rows: rows.map(row => ({ ...row, cells: row.cells as Cells })), count: n, page, size }
}

/** All rows of every list, by list. */
export async function rowsOfLists(
  tx: Tx,
  of: { periodId: string; unitId: string },
  annexes: readonly AnnexField[],
): Promise<Record<string, RolledRow[]>> {
  const rows: Record<string, RolledRow[]> = {}
  for (const { id: annexId } of annexes) rows[annexId] = (await rolledRows(tx, { ...of, annexId }, WHOLE)).rows
  return rows
}

type Asked = { id: string; unitId?: string | undefined; annexId: string } & Part

/** The list itself, whose it is, and a page of its rows. @throws when the form of the period has no such list */
export async function getRolledRows(
  tx: Tx,
  actor: Actor,
  { id, unitId, annexId, ...part }: Asked,
): Promise<{ annex: AnnexField; unitId: string; periodName: string; list: Page<RolledRow> }> {
  const period = await getPeriod(tx, id)
  const annex = (await getForm(tx, period.templateVersionId)).annexes.find(each => each.id === annexId)
  if (!annex) throw new ListNotInReport()
  const at = unitId ?? (await receiverFor(tx, actor, period))
  const list = await rolledRows(tx, { periodId: id, unitId: at, annexId }, part)
  return { annex, unitId: at, periodName: period.name, list }
}
