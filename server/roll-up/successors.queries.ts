/** Units across a reorganisation: whose earlier figures stand beside a unit's own of today. */
import { sql } from 'kysely'
import type { Tx } from '../db.ts'

/**
 * A unit and all that became it and nothing else, by merger or another name. A unit that was split is nobody's
 * predecessor: its figures cannot be divided, so they stay under its own name.
 */
export async function predecessorsOf(tx: Tx, unitId: string): Promise<string[]> {
  return [...((await predecessors(tx, [unitId])).get(unitId) ?? [unitId])]
}

/** The same for many units at once: unit → itself and those it took over whole. */
export async function predecessors(tx: Tx, unitIds: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ root: string; id: string }>`
    with recursive became as (
      select id as root, id from unnest(${unitIds}::uuid[]) as asked(id)
      union
      select b.root, s.unit_id from became b join unit_successor s on s.successor_id = b.id
       where s.kind <> 'split' and not exists (select from unit_successor other where other.unit_id = s.unit_id and other.successor_id <> b.id))
    select root, id from became`.execute(tx)
  const found = new Map<string, string[]>()
  for (const { root, id } of rows) found.set(root, [...(found.get(root) ?? []), id])
  return found
}
