/** Reminders by rule: 7, 3 and 1 working days before, on the day, then each working day after. Once a day each, never twice. */
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import { remindToday } from '@thong-suot/domain/notice/notice.ts'
import { distanceOf, lastDay } from '@thong-suot/domain/obligation/obligation.ts'
import type { Context } from '../app.ts'
import { EVERYTHING, within } from '../db.ts'
import type { Job } from '../jobs.ts'
import { holidaysOf } from '../regime/regime.actions.ts'

const OPEN = ['given', 'under-way', 'returned', 'extension-asked']
/** Work further off than this is not looked at: seven working days are at most so many, Tết included. */
const LOOK_AHEAD = 30
const AT_ONCE = 500

export const remindObligations: Job = {
  name: 'obligation.remind',
  every: '30 6 * * *',
  run: async context => {
    await remindOn(context, context.today())
  },
}

/** @returns how many notices were new; running it again on the same day makes none */
export async function remindOn({ db }: Pick<Context, 'db'>, today: Day): Promise<number> {
  return within(db, EVERYTHING, async tx => {
    const holidays = await holidaysOf(tx)
    const until = new Date(Date.parse(today) + LOOK_AHEAD * 86_400_000).toISOString().slice(0, 10)
    const rows = await tx
      .selectFrom('obligation')
      .select(['id', 'unitId', 'path', 'personId', 'title', 'dueOn', 'operator', 'role'])
      .where('state', 'in', OPEN)
      .where('role', '<>', 'know')
      .where('dueOn', '<=', until)
      .execute()
    const notices = rows.flatMap(o => {
      const last = lastDay(o)
      const when = last && remindToday(last, today, holidays)
      if (!when) return []
      const says = distanceOf(o, today, holidays).says
      return [
        {
          unitId: o.unitId,
          path: o.path,
          personId: o.personId,
          kind: when === 'after' ? 'obligation-overdue' : 'obligation-due',
          subjectKind: 'obligation',
          subjectId: o.id,
          title: o.title,
          reason: `Hạn ${showDay(o.dueOn as Day)}, ${says}`,
          key: `remind ${o.id} ${today}`,
        },
      ]
    })
    let made = 0
    for (let at = 0; at < notices.length; at += AT_ONCE) {
      const done = await tx
        .insertInto('notice')
        .values(notices.slice(at, at + AT_ONCE))
        .onConflict(c => c.doNothing())
        .executeTakeFirst()
      made += Number(done.numInsertedOrUpdatedRows ?? 0)
    }
    return made
  })
}
