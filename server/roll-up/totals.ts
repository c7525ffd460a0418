/** Totals above a report, kept up in the transaction that lets it in or takes it back: none is older than the last acceptance. */

import type { Actor } from '@thong-suot/domain/actor.ts'
import { sql } from 'kysely'
import { EVERYTHING, type Tx } from '../db.ts'

type InChain = { id: string; periodId: string; unitId: string; chain: string[] }

/** Adds the figures of a report that was just accepted to every total above it. */
export function countIn(tx: Tx, actor: Actor, report: InChain): Promise<void> {
  return aboveScope(tx, actor, async () => {
    // In the order of their keys, so that two acceptances at once wait for each other and never lock each other out.
    await sql`
      insert into report_total as t (period_id, unit_id, path, receiver_path, own, below)
      select r.period_id, u.id, u.path, case when u.id = r.unit_id then r.receiver_path end,
             case when u.id = r.unit_id then f.figures else '{}' end, case when u.id = r.unit_id then '{}' else f.figures end
        from report r cross join lateral (select figures_of(r.id) as figures offset 0) f cross join unit u
       where r.id = ${report.id} and u.id = any (${[report.unitId, ...report.chain]}::uuid[])
       order by u.id
      on conflict (period_id, unit_id) do update
        set own = case when excluded.receiver_path is null then t.own else excluded.own end,
            receiver_path = coalesce(excluded.receiver_path, t.receiver_path),
            below = figures_added(t.below, excluded.below), edition = excluded.edition`.execute(tx)
  })
}

/** Takes the figures of a report that is no longer accepted out of every total above it. Call it after the state was changed. */
export function countOut(tx: Tx, actor: Actor, report: InChain): Promise<void> {
  return aboveScope(tx, actor, async () => {
    await sql`
      select 1 from report_total where period_id = ${report.periodId} and unit_id = any (${[report.unitId, ...report.chain]}::uuid[])
       order by unit_id for update`.execute(tx)
    // Only what was the highest itself has a new one looked for, among those that remain.
    await sql`
      with out as materialized (select own as figures from report_total where period_id = ${report.periodId} and unit_id = ${report.unitId})
      update report_total t
         set own = case when t.unit_id = ${report.unitId} then '{}' else t.own end,
             below = case when t.unit_id = ${report.unitId} then t.below else figures_taken(t.below, out.figures, (
               select jsonb_object_agg(f.key, (
                 select max((each.own -> f.key ->> 2)::numeric)
                   from report r join report_total each on each.period_id = r.period_id and each.unit_id = r.unit_id
                  where r.period_id = t.period_id and r.id <> ${report.id} and t.unit_id::text = any (r.chain)))
                 from jsonb_each(out.figures) f where (f.value ->> 2)::numeric >= (t.below -> f.key ->> 2)::numeric)) end,
             edition = gen_random_uuid()
        from out
       where t.period_id = ${report.periodId} and t.unit_id = any (${[report.unitId, ...report.chain]}::uuid[])`.execute(
      tx,
    )
  })
}

/** Every total of a period anew from its accepted reports: after an import, and in tests beside the kept ones. */
export async function recount(tx: Tx, periodId: string): Promise<void> {
  await sql`select recount_totals(${periodId})`.execute(tx)
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
