/** Totals above a report, kept up in the transaction that lets it in or takes it back: none is older than the last acceptance. */

import type { Actor } from '@thong-suot/domain/actor.ts'
import { sql } from 'kysely'
import { EVERYTHING, type Tx } from '../db.ts'

type InChain = { id: string; periodId: string; chain: string[] }

/** Adds the figures of a report that was just accepted to every total above it. */
export function countIn(tx: Tx, actor: Actor, report: InChain): Promise<void> {
  return aboveScope(tx, actor, async () => {
    // In the order of their keys, so that two acceptances at once wait for each other and never lock each other out.
    await sql`
      insert into report_total as t (period_id, unit_id, path, indicator_id, part, sum, counted, highest, weighted, weight)
      select ${report.periodId}, u.id, u.path, v.indicator_id, v.part, v.number, 1, v.number,
             coalesce(v.number * v.weight, 0), coalesce(v.weight, 0)
        from report_value v cross join unit u
       where v.report_id = ${report.id} and v.number is not null and u.id = any (${report.chain}::uuid[])
       order by u.id, v.indicator_id, v.part
      on conflict (period_id, unit_id, indicator_id, part) do update
        set sum = t.sum + excluded.sum, counted = t.counted + 1, highest = greatest(t.highest, excluded.highest),
            weighted = t.weighted + excluded.weighted, weight = t.weight + excluded.weight`.execute(tx)
  })
}

/**
 * Takes the figures of a report that is no longer accepted out of every total above it. A sum is undone by taking
 * away; a highest is looked for anew among what is left. Call it after the report's state was changed.
 */
export function countOut(tx: Tx, actor: Actor, report: InChain): Promise<void> {
  return aboveScope(tx, actor, async () => {
    await sql`
      update report_total t
         set sum = t.sum - v.number, counted = t.counted - 1,
             weighted = t.weighted - coalesce(v.number * v.weight, 0), weight = t.weight - coalesce(v.weight, 0),
             highest = case when v.number < t.highest then t.highest else (
               select max(w.number) from report r join report_value w on w.report_id = r.id
                where r.period_id = t.period_id and r.status = 'accepted' and t.unit_id::text = any (r.chain) and w.indicator_id = t.indicator_id and w.part = t.part) end
        from report_value v
       where v.report_id = ${report.id} and v.number is not null
         and t.period_id = ${report.periodId} and t.indicator_id = v.indicator_id and t.part = v.part and t.unit_id = any (${report.chain}::uuid[])`.execute(
      tx,
    )
  })
}

/** Every total of a period anew from its accepted reports: after an import, and in tests beside the kept ones. */
export async function recount(tx: Tx, periodId: string): Promise<void> {
  await tx.deleteFrom('reportTotal').where('periodId', '=', periodId).execute()
  await sql`
    insert into report_total (period_id, unit_id, path, indicator_id, part, sum, counted, highest, weighted, weight)
    select r.period_id, u.id, u.path, v.indicator_id, v.part, sum(v.number), count(*), max(v.number),
           coalesce(sum(v.number * v.weight), 0), coalesce(sum(v.weight) filter (where v.number is not null), 0)
      from report r
      join report_value v on v.report_id = r.id and v.number is not null
      cross join lateral unnest(r.chain) as above(id)
      join unit u on u.id = above.id::uuid
     where r.period_id = ${periodId} and r.status = 'accepted'
     group by r.period_id, u.id, u.path, v.indicator_id, v.part
     order by u.id, v.indicator_id, v.part`.execute(tx)
}

/**
 * Totals of superiors lie outside the scope of the one who accepts; they are written in the system's name and the
 * actor's own scope is put back before anything else is read.
 */
async function aboveScope(tx: Tx, actor: Actor, work: () => Promise<void>): Promise<void> {
  await sql`select set_config('app.scope', ${EVERYTHING.scope.join(',')}, true)`.execute(tx)
  await work()
  await sql`select set_config('app.scope', ${actor.scope.join(',')}, true)`.execute(tx)
}
