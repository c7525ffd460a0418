import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { AlreadyLocked, LastAdmin, NotLocked, OwnAccount } from '@thong-suot/domain/person/person.problems.ts'
import { sql } from 'kysely'
import { act } from '../act.ts'
import type { Db } from '../db.ts'
import { adminsAfter, personForChange } from './person.actions.ts'

/** The account has no way in from now on, and its sessions end; posts and what was done stay. */
export function lockPerson(db: Db, actor: Actor, id: string, today: Day): Promise<{ id: string }> {
  return act(db, actor, 'person.lock', async tx => {
    const person = await personForChange(tx, id)
    if (id === actor.personId) throw new OwnAccount()
    if (person.lockedAt) throw new AlreadyLocked({ name: person.name })
    const keeper = await adminsAfter(tx, today).where('person.id', '<>', id).executeTakeFirst()
    if (!keeper) throw new LastAdmin()
    await tx.updateTable('person').set({ lockedAt: sql`now()` }).where('id', '=', id).execute()
    if (person.loginId) await sql`select end_login_sessions(${person.loginId})`.execute(tx)
    return { after: { id, name: person.name } }
  })
}

/** The way in is open again, with the password there was. */
export function unlockPerson(db: Db, actor: Actor, id: string): Promise<{ id: string }> {
  return act(db, actor, 'person.unlock', async tx => {
    const person = await personForChange(tx, id)
    if (!person.lockedAt) throw new NotLocked({ name: person.name })
    await tx.updateTable('person').set({ lockedAt: null }).where('id', '=', id).execute()
    return { after: { id, name: person.name } }
  })
}
