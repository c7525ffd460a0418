import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { RosterEntryTaken, RosterLeavesBeforeStart, RosterNotYours } from '@thong-suot/domain/roster/roster.problems.ts'
import type * as api from '@thong-suot/domain/roster/roster.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { act } from '../act.ts'
import type { Db, Tx } from '../db.ts'
import { getEntryForUpdate } from './roster.queries.ts'

type Fields = z.output<typeof api.addRosterEntry.input>

const columns = ({ training, title, phone, email, ...plain }: Fields) => ({
  ...plain,
  title: title || null,
  phone: phone || null,
  email: email || null,
  training: JSON.stringify(training),
})

export function addRosterEntry(db: Db, actor: Actor, input: Fields): Promise<{ id: string }> {
  return act(db, actor, 'roster.add', async tx => {
    await refuseTaken(tx, actor, input)
    const after = await tx
      .insertInto('rosterEntry')
      .values({ ...columns(input), unitId: actor.unitId, path: actor.unitPath })
      .returningAll()
      .executeTakeFirstOrThrow()
    return { after }
  })
}

async function refuseTaken(
  tx: Tx,
  actor: Actor,
  { name, line }: Pick<Fields, 'name' | 'line'>,
  but?: string,
): Promise<void> {
  const taken = await tx
    .selectFrom('rosterEntry')
    .select('id')
    .where('unitId', '=', actor.unitId)
    .where('leftOn', 'is', null)
    .where(
      sql<boolean>`plain(name) = plain(${name}) and plain(line) = plain(${line}) and id is distinct from ${but ?? null}`,
    )
    .executeTakeFirst()
  if (taken) throw new RosterEntryTaken({ name, line })
}

async function ownEntry(tx: Tx, actor: Actor, id: string) {
  const entry = await getEntryForUpdate(tx, id)
  if (entry.unitId === actor.unitId) return entry
  const { name } = await tx.selectFrom('unit').select('name').where('id', '=', entry.unitId).executeTakeFirstOrThrow()
  throw new RosterNotYours({ unit: name })
}

export function changeRosterEntry(
  db: Db,
  actor: Actor,
  { id, ...input }: Fields & { id: string },
): Promise<{ id: string }> {
  return act(db, actor, 'roster.change', async tx => {
    const before = await ownEntry(tx, actor, id)
    await refuseTaken(tx, actor, input, id)
    const after = await tx
      .updateTable('rosterEntry')
      .set({ ...columns(input), updatedAt: new Date().toISOString() })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return { before, after }
  })
}

export function leaveRoster(db: Db, actor: Actor, { id, on }: { id: string; on: Day | null }): Promise<{ id: string }> {
  return act(db, actor, 'roster.leave', async tx => {
    const before = await ownEntry(tx, actor, id)
    if (on && on < before.since) throw new RosterLeavesBeforeStart({ since: before.since })
    if (!on) await refuseTaken(tx, actor, before, id)
    const after = await tx
      .updateTable('rosterEntry')
      .set({ leftOn: on })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return { before, after }
  })
}
