import type { Actor } from '@thong-suot/domain/actor.ts'
import { addDays, type Day } from '@thong-suot/domain/day.ts'
import { act } from '../act.ts'
import { type Db, EVERYTHING, within } from '../db.ts'
import type { Job } from '../jobs.ts'
import { lockReports } from './lock.actions.ts'
import { insertPeriod } from './regime.actions.ts'
import { calendarOf, type RegimeRow } from './regime.queries.ts'

/** A period opens this many days before its lowest level must send, or when its time begins, whichever is later. */
const DAYS_AHEAD = 45

/**
 * Opens every period whose time has come. Run twice it opens nothing twice: a period's name is unique in its regime.
 * @throws AggregateError once all have been tried, if some could not be opened
 */
export const openPeriods: Job = {
  name: 'period.open',
  every: '5 0 * * *',
  async run({ db, today }) {
    await endRegimes(db, today())
    const regimes = await within(db, EVERYTHING, tx =>
      tx.selectFrom('regime').selectAll().where('state', '=', 'in-force').execute(),
    )
    const troubles: Error[] = []
    for (const row of regimes)
      await openWhatIsDue(db, row as unknown as RegimeRow, today()).catch(error =>
        troubles.push(new Error(`${row.name}: ${(error as Error).message}`, { cause: error })),
      )
    if (troubles.length) throw new AggregateError(troubles, troubles.map(each => each.message).join('; '))
  },
}

async function openWhatIsDue(db: Db, regime: RegimeRow, today: Day): Promise<void> {
  const open = await within(db, EVERYTHING, tx =>
    tx.selectFrom('period').select('name').where('regimeId', '=', regime.id).execute(),
  )
  const known = new Set(open.map(period => period.name))
  const due = calendarOf(regime, today).filter(period => {
    const first = period.levels.map(level => level.due).sort()[0]!
    return !known.has(period.name) && first >= today && addDays(first, -DAYS_AHEAD) <= today && period.from <= today
  })
  for (const days of due)
    await act(db, theSystem(regime), 'period.open', async tx => {
      const after = await insertPeriod(tx, regime, days)
      return { after, subject: after.id }
    })
}

/** Locks what was not sent by a period's last day; an exception that has run out locks again. */
export const lockPeriods: Job = {
  name: 'period.lock',
  every: '10 0 * * *',
  async run({ db, today }) {
    await within(db, EVERYTHING, tx => lockReports(tx, today()))
  },
}

/** A regime whose last day is over has ended. */
async function endRegimes(db: Db, today: Day): Promise<void> {
  const over = await within(db, EVERYTHING, tx =>
    tx.selectFrom('regime').selectAll().where('state', '=', 'in-force').where('endsOn', '<', today).execute(),
  )
  for (const row of over)
    await act(db, theSystem(row as unknown as RegimeRow), 'regime.end', async tx => {
      await tx.updateTable('regime').set({ state: 'ended' }).where('id', '=', row.id).execute()
      return { before: { state: row.state }, after: { id: row.id, name: row.name, state: 'ended' } }
    })
}

/** What the machine does by timetable is written down without a person, in the regime's own unit. */
function theSystem(regime: RegimeRow): Actor {
  return {
    personId: '',
    personName: 'Hệ thống',
    postId: '',
    unitId: regime.unitId,
    unitName: '',
    unitPath: regime.path,
    role: 'admin',
    scope: ['g'],
    ip: null,
  }
}
