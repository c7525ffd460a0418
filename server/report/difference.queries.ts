/** What changed between two sendings of a report. */

import type { Actor } from '@thong-suot/domain/actor.ts'
import { figureChanges, rowChanges, type Sent, textChanges } from '@thong-suot/domain/report/difference.ts'
import { ReportNotFound } from '@thong-suot/domain/report/report.problems.ts'
import type { Tx } from '../db.ts'
import { sentOf, typedOf } from './entry/typed.queries.ts'

type Side = { name: string; sent: Sent }
const NEVER: Side = { name: 'chưa gửi lần nào', sent: { values: {}, texts: {}, rows: {} } }

/** The last sending beside the one before it; for the unit itself, while it is mending, what is typed beside the last sending. */
export async function compareReport(tx: Tx, actor: Actor, id: string) {
  const report = await tx.selectFrom('report').select(['status', 'unitId']).where('id', '=', id).executeTakeFirst()
  if (!report) throw new ReportNotFound()
  const rows = await tx
    .selectFrom('reportVersion')
    .selectAll()
    .where('reportId', '=', id)
    .orderBy('version', 'desc')
    .limit(2)
    .execute()
  const sides: Side[] = rows.map(row => ({
    name: `lần gửi ${row.version}`,
    sent: {
      values: row.values as Sent['values'],
      texts: row.texts as Sent['texts'],
      rows: row.rows as Sent['rows'],
    },
  }))
  const mending = report.unitId === actor.unitId && (report.status === 'returned' || report.status === 'draft')
  if (mending) sides.unshift({ name: 'đang sửa', sent: sentOf(await typedOf(tx, id)) })
  const [after = NEVER, before = NEVER] = sides
  return {
    from: before.name,
    to: after.name,
    figures: figureChanges(before.sent, after.sent),
    texts: textChanges(before.sent, after.sent),
    rows: rowChanges(before.sent, after.sent),
  }
}
