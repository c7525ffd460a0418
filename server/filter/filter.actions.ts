import type { Actor } from '@thong-suot/domain/actor.ts'
import { FilterNotFound, FilterNotYours } from '@thong-suot/domain/filter/filter.problems.ts'
import { type keepFilter as keepApi, mayDropFilter } from '@thong-suot/domain/filter/filter.ts'
import type { z } from 'zod'
import { act } from '../act.ts'
import type { Db } from '../db.ts'
import { sameName } from './filter.queries.ts'

/** Keeps a filter; one of the same name is replaced, by whoever may drop it. */
export function keepFilter(db: Db, actor: Actor, input: z.output<typeof keepApi.input>): Promise<{ id: string }> {
  return act(db, actor, 'filter.keep', async tx => {
    const before = await sameName(tx, actor, input)
    if (before && !mayDropFilter(before, actor)) throw new FilterNotYours({ personName: before.personName })
    if (before) await tx.deleteFrom('keptFilter').where('id', '=', before.id).execute()
    const after = await tx
      .insertInto('keptFilter')
      .values({ ...input, unitId: actor.unitId, personId: actor.personId })
      .returningAll()
      .executeTakeFirstOrThrow()
    return { before, after }
  })
}

export function dropFilter(db: Db, actor: Actor, id: string): Promise<{ id: string }> {
  return act(db, actor, 'filter.drop', async tx => {
    const before = await tx
      .selectFrom('keptFilter')
      .innerJoin('person', 'person.id', 'keptFilter.personId')
      .selectAll('keptFilter')
      .select('person.name as personName')
      .where('keptFilter.id', '=', id)
      .executeTakeFirst()
    if (!before) throw new FilterNotFound()
    if (!mayDropFilter(before, actor)) throw new FilterNotYours({ personName: before.personName })
    await tx.deleteFrom('keptFilter').where('id', '=', id).execute()
    return { before, after: { id } }
  })
}
