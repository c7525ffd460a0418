import type { Actor } from '@thong-suot/domain/actor.ts'
import { FieldNotFound, FieldTaken } from '@thong-suot/domain/field/field.problems.ts'
import { sql } from 'kysely'
import { act } from '../act.ts'
import type { Db, Tx } from '../db.ts'

export function addField(db: Db, actor: Actor, name: string): Promise<{ id: string }> {
  return act(db, actor, 'field.add', async tx => {
    await refuseTaken(tx, name)
    return { after: await tx.insertInto('field').values({ name }).returningAll().executeTakeFirstOrThrow() }
  })
}

export function renameField(db: Db, actor: Actor, { id, name }: { id: string; name: string }): Promise<{ id: string }> {
  return act(db, actor, 'field.rename', async tx => {
    await refuseTaken(tx, name, id)
    return change(tx, id, { name })
  })
}

export function endField(db: Db, actor: Actor, { id, ended }: { id: string; ended: boolean }): Promise<{ id: string }> {
  return act(db, actor, ended ? 'field.end' : 'field.reopen', tx => change(tx, id, { ended }))
}

async function change(tx: Tx, id: string, set: { name: string } | { ended: boolean }) {
  const before = await tx.selectFrom('field').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!before) throw new FieldNotFound()
  const after = await tx.updateTable('field').set(set).where('id', '=', id).returningAll().executeTakeFirstOrThrow()
  return { before, after }
}

async function refuseTaken(tx: Tx, name: string, but?: string): Promise<void> {
  const taken = await tx
    .selectFrom('field')
    .select('name')
    .where(sql<boolean>`plain(name) = plain(${name}) and id is distinct from ${but ?? null}`)
    .executeTakeFirst()
  if (taken) throw new FieldTaken(taken)
}
