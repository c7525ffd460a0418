import type { Actor } from '@thong-suot/domain/actor.ts'
import type { MenuCounts } from '@thong-suot/domain/menu/menu.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import { countOverdue } from '../today/today.queries.ts'

/** What waits for the unit in whose name the post acts; an administrator's post has no work. */
export async function countForMenu(tx: Tx, actor: Actor, today: string): Promise<MenuCounts> {
  const { unitId, scope } = actor
  if (scope.length === 0) return { overdue: 0, documents: 0, obligations: 0, reports: 0 }
  const { rows } = await sql<MenuCounts>`
    select
      (select count(*)::int from document_unit d where d.unit_id = ${unitId} and d.state in ('01', '03')) as documents,
      (select count(*)::int from obligation o where o.unit_id = ${unitId} and o.state not in ('done', 'declared', 'withdrawn') and not o.beside) as obligations,
      (select count(*)::int from report r join period p on p.id = r.period_id
         where r.unit_id = ${unitId} and r.status in ('draft', 'presented', 'returned') and p.from_on <= ${today}) as reports`.execute(
    tx,
  )
  // The same count as the page it leads to.
  return { ...(rows[0] as MenuCounts), overdue: await countOverdue(tx, actor, true, today) }
}
