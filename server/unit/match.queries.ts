/** The tree as names are matched in it, seen from a unit on a day. */
import type { Day } from '@thong-suot/domain/day.ts'
import type { ShownUnit } from '@thong-suot/domain/plan/plan.ts'
import type { Tree, TreeUnit } from '@thong-suot/domain/unit/tree.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'

/** Everything that names may mean; ended units too, as papers go on naming them. */
export async function loadTree(tx: Tx, seatId: string, on: Day): Promise<Tree> {
  const units = await tx
    .selectFrom('unit')
    .select(['id', 'name', 'shortName', 'symbol', 'kind', 'communeKind', 'parentId', 'path', 'validFrom', 'validTo'])
    // Where the whole country is listed, "UBND các xã" still means the communes of one's own province.
    .where(
      sql<boolean>`not exists (select from unit p, unit seat where seat.id = ${seatId} and p.kind = 'province'
        and unit.path <@ p.path and not seat.path <@ p.path and exists (
          select from unit own where own.kind = 'province' and seat.path <@ own.path))`,
    )
    .orderBy('no')
    .execute()
  const [next, sits, said] = [
    await tx.selectFrom('unitSuccessor').select(['unitId', 'successorId']).execute(),
    await tx
      .selectFrom('steeringMember')
      .select(['bodyId', 'unitId'])
      .where('validFrom', '<=', on)
      .where(eb => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', on)]))
      .orderBy('standing', 'desc')
      .execute(),
    await tx.selectFrom('unitAlias').select(['written', 'unitId']).where('seatId', '=', seatId).execute(),
  ]
  const formerly = await tx.selectFrom('unitFormerName').select(['unitId', 'name', 'shortName']).execute()
  const oldNames = grouped(
    formerly.flatMap(r => [[r.unitId, r.name] as [string, string], [r.unitId, r.shortName] as [string, string]]),
  )
  return {
    units: units.map(u => ({ ...u, formerNames: oldNames.get(u.id) ?? [] })) as TreeUnit[],
    successors: grouped(next.map(r => [r.unitId, r.successorId])),
    members: grouped(sits.map(r => [r.bodyId, r.unitId])),
    aliases: new Map(said.map(r => [r.written, r.unitId])),
    seatId,
    on,
  }
}

function grouped(pairs: [string, string][]): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const [key, value] of pairs) map.set(key, [...(map.get(key) ?? []), value])
  return map
}

/** Units with somebody at a post on the day; work handed to the others waits for a clerk to name one. */
export async function unitsWithReceiver(tx: Tx, ids: string[], on: Day): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx
    .selectFrom('post')
    .select('unitId')
    .distinct()
    .where('unitId', 'in', ids)
    .where('validFrom', '<=', on)
    .where(sql<boolean>`coalesce(valid_to, 'infinity') >= ${on}`)
    .execute()
  return new Set(rows.map(r => r.unitId))
}

/** Units as pages show them beside a name; `mine`: within what the actor sees, so that work may be handed to it. */
export async function showUnits(tx: Tx, ids: string[], tree: Tree, scope: readonly string[]): Promise<ShownUnit[]> {
  const wanted = new Set(ids)
  const receivers = await unitsWithReceiver(tx, [...wanted], tree.on)
  return tree.units
    .filter(u => wanted.has(u.id))
    .map(u => ({
      id: u.id,
      name: u.name,
      shortName: u.shortName,
      kind: u.kind,
      communeKind: u.communeKind,
      withReceiver: receivers.has(u.id),
      mine: scope.some(path => u.path === path || u.path.startsWith(`${path}.`)),
    }))
}
