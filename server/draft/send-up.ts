/** A roll-up that is issued goes up: into the register of whoever the unit reports to. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import { dispatch } from '../delivery/delivery.actions.ts'

type Issued = { id: string; periodId: string; issuedOn: Day }

export async function sendUp(tx: Tx, actor: Actor, { id, periodId, issuedOn }: Issued): Promise<void> {
  await dispatch(tx, actor, id, await superiorsOf(tx, actor, periodId, issuedOn))
}

/** The receiver of the unit's own report; for the unit that holds the regime, whom the period names, if that is one unit here. */
async function superiorsOf(tx: Tx, actor: Actor, periodId: string, today: Day): Promise<string[]> {
  const own = await tx
    .selectFrom('report')
    .select('receiverId')
    .where('periodId', '=', periodId)
    .where('unitId', '=', actor.unitId)
    .executeTakeFirst()
  if (own) return [own.receiverId]
  const { rows } = await sql<{ id: string }>`
    select (array_agg(u.id))[1] as id
      from period p cross join lateral unnest(array[p.upward_to, p.through]) as named(name)
      join unit u on lower(trim(named.name)) in (lower(u.name), lower(u.short_name))
     where p.id = ${periodId} and p.unit_id = ${actor.unitId} and u.valid_from <= ${today} and coalesce(u.valid_to, 'infinity') >= ${today}
     group by named.name having count(*) = 1`.execute(tx)
  return rows.map(row => row.id)
}
