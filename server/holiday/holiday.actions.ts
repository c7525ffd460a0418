import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { HolidayNotFound } from '@thong-suot/domain/holiday/holiday.problems.ts'
import type { Holiday } from '@thong-suot/domain/holiday/holiday.ts'
import { act } from '../act.ts'
import type { Db } from '../db.ts'

/** Sets a day off, or a day off that is worked; a day stands once in the table. */
export function setHoliday(db: Db, actor: Actor, input: Holiday): Promise<Holiday> {
  return act(db, actor, 'holiday.set', async tx => {
    const before = await tx.selectFrom('holiday').selectAll().where('day', '=', input.day).executeTakeFirst()
    const { name, kind } = input
    await tx
      .insertInto('holiday')
      .values(input)
      .onConflict(c => c.column('day').doUpdateSet({ name, kind }))
      .execute()
    return { before, after: input, subject: input.day }
  })
}

export function dropHoliday(db: Db, actor: Actor, day: Day): Promise<Holiday> {
  return act(db, actor, 'holiday.drop', async tx => {
    const gone = await tx.deleteFrom('holiday').where('day', '=', day).returningAll().executeTakeFirst()
    if (!gone) throw new HolidayNotFound()
    return { before: gone, after: gone as Holiday, subject: day }
  })
}
