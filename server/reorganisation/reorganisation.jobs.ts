import type { Day } from '@thong-suot/domain/day.ts'
import { act } from '../act.ts'
import type { Context } from '../app.ts'
import { EVERYTHING, within } from '../db.ts'
import type { Job } from '../jobs.ts'
import { carryOut } from './carry-out.ts'
import { getReorganisationForUpdate } from './reorganisation.queries.ts'

/** Carries out what was agreed and whose day has come. Run twice it does nothing twice: what is done is done. */
export const carryOutReorganisations: Job = {
  name: 'reorganisation.carry-out',
  every: '1 0 * * *',
  run: async context => {
    await carryOutOn(context, context.today())
  },
}

/** @returns how many were carried out */
export async function carryOutOn({ db }: Pick<Context, 'db'>, today: Day): Promise<number> {
  const due = await within(db, EVERYTHING, tx =>
    tx
      .selectFrom('reorganisation')
      .leftJoin('post', 'post.id', 'reorganisation.agreedPost')
      .leftJoin('unit', 'unit.id', 'post.unitId')
      .select(['reorganisation.id', 'agreedBy', 'agreedPost', 'unit.id as unitId', 'unit.path'])
      .where('reorganisation.state', '=', 'agreed')
      .where('lastDay', '<', today)
      .orderBy('lastDay')
      .execute(),
  )
  for (const { id, agreedBy, agreedPost, unitId, path } of due) {
    const actor = {
      personId: agreedBy ?? '',
      personName: '',
      postId: agreedPost ?? '',
      unitId: unitId ?? '',
      unitName: '',
      unitPath: path ?? 'g',
      role: 'admin' as const,
      scope: EVERYTHING.scope,
      ip: null,
    }
    await act(db, actor, 'reorganisation.carry-out', async tx => {
      const r = await getReorganisationForUpdate(tx, id)
      const outcome = r.state === 'agreed' ? await carryOut(tx, actor, r, today) : null
      return { before: r, after: { id, outcome }, reason: r.reason }
    })
  }
  return due.length
}
