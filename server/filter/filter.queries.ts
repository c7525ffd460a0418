import type { Actor } from '@thong-suot/domain/actor.ts'
import { type KeptFilter, mayDropFilter } from '@thong-suot/domain/filter/filter.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'

const rows = (tx: Tx) =>
  tx
    .selectFrom('keptFilter')
    .innerJoin('person', 'person.id', 'keptFilter.personId')
    .select(['keptFilter.id', 'keptFilter.name', 'search', 'shared', 'personId', 'person.name as personName'])

export async function listFilters(tx: Tx, actor: Actor, page: string): Promise<KeptFilter[]> {
  const found = await rows(tx)
    .where('page', '=', page)
    .orderBy('shared')
    .orderBy('keptFilter.name')
    .limit(200)
    .execute()
  return found.map(({ personId, ...f }) => ({ ...f, mayDrop: mayDropFilter({ personId, shared: f.shared }, actor) }))
}

export function sameName(
  tx: Tx,
  actor: Actor,
  { page, name, shared }: { page: string; name: string; shared: boolean },
) {
  return rows(tx)
    .where('page', '=', page)
    .where('shared', '=', shared)
    .where(sql<boolean>`lower(kept_filter.name) = lower(${name})`)
    .$if(!shared, q => q.where('personId', '=', actor.personId))
    .executeTakeFirst()
}
