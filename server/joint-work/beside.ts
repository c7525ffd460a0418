/** The other sources of a piece of work, for what its unit does with it. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { type ObligationAction, obligationActions } from '@thong-suot/domain/obligation/obligation.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import { getObligationForUpdate } from '../obligation/obligation.queries.ts'

/** One at a time: whoever takes a step with any of its obligations waits here, so that no two hold one each. */
export async function holdJoint(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(joint_id::text, 0)) from (
    select distinct joint_id from obligation where id = any (${[...ids]}::uuid[]) and joint_id is not null order by 1) j`.execute(
    tx,
  )
}

type Obligation = Awaited<ReturnType<typeof getObligationForUpdate>>

/** The unit's other obligations that are the same work and allow the step now. */
export async function besideOf(
  tx: Tx,
  actor: Actor,
  own: Pick<Obligation, 'id' | 'unitId' | 'jointId'>,
  action: ObligationAction,
): Promise<Obligation[]> {
  if (!own.jointId || own.unitId !== actor.unitId) return []
  const found = await tx
    .selectFrom('obligation')
    .select('id')
    .where('jointId', '=', own.jointId)
    .where('id', '<>', own.id)
    .orderBy('id')
    .execute()
  const all: Obligation[] = []
  for (const { id } of found) all.push(await getObligationForUpdate(tx, id))
  return all.filter(o => obligationActions(o, actor.unitId).includes(action))
}
