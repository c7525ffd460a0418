import type { Actor, Role } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import {
  DeskElsewhere,
  LastAdmin,
  PersonWithoutAccount,
  PostEnded,
  PostEndsBeforeStart,
  UsernameTaken,
} from '@thong-suot/domain/person/person.problems.ts'
import {
  type addPost as addPostApi,
  type correctPerson as correctPersonApi,
  type createPerson as createPersonApi,
  scopeOf,
} from '@thong-suot/domain/person/person.ts'
import { NotFound } from '@thong-suot/domain/problem.ts'
import { UnitEnded } from '@thong-suot/domain/unit/unit.problems.ts'
import { hashPassword } from 'better-auth/crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import { act } from '../act.ts'
import type { Db, Tx } from '../db.ts'

type NewPost = Omit<z.output<typeof addPostApi.input>, 'personId'>
type NewPerson = z.output<typeof createPersonApi.input>

/** A person with an account and a first post. */
export async function createPerson(
  db: Db,
  actor: Actor,
  { name, email, username, password, ...post }: NewPerson,
): Promise<{ id: string }> {
  const hash = await hashPassword(password)
  return act(db, actor, 'person.create', async tx => {
    const loginId = await addLogin(tx, username, name, hash)
    const { id } = await tx
      .insertInto('person')
      .values({ name, email: email || null, loginId })
      .returning('id')
      .executeTakeFirstOrThrow()
    const made = await insertPost(tx, id, post)
    return {
      after: {
        id,
        name,
        email,
        username,
        role: post.role,
        title: post.title,
        unit: made.unitName,
        validFrom: post.from,
      },
      subject: id,
    }
  })
}

export function correctPerson(
  db: Db,
  actor: Actor,
  { id, name, email }: z.output<typeof correctPersonApi.input>,
): Promise<{ id: string }> {
  return act(db, actor, 'person.correct', async tx => {
    await personForChange(tx, id)
    const shown = ['id', 'name', 'email'] as const
    const before = await tx.selectFrom('person').select(shown).where('id', '=', id).executeTakeFirst()
    const after = await tx
      .updateTable('person')
      .set({ name, email: email || null })
      .where('id', '=', id)
      .returning(shown)
      .executeTakeFirstOrThrow()
    return { before, after }
  })
}

async function addLogin(tx: Tx, username: string, name: string, hash: string): Promise<string> {
  try {
    const { rows } = await sql<{ id: string }>`select add_login(${username}, ${name}, ${hash}) as id`.execute(tx)
    return rows[0]?.id as string
  } catch (error) {
    if ((error as { code?: string }).code === '23505') throw new UsernameTaken({ username })
    throw error
  }
}

export function addPost(db: Db, actor: Actor, personId: string, post: NewPost): Promise<{ id: string }> {
  return act(db, actor, 'post.create', async tx => {
    const person = await personForChange(tx, personId)
    const made = await insertPost(tx, personId, post)
    return {
      after: {
        id: made.id,
        person: person.name,
        name: person.name,
        role: post.role,
        title: post.title,
        unit: made.unitName,
        validFrom: post.from,
      },
      subject: personId,
    }
  })
}

async function insertPost(tx: Tx, personId: string, post: NewPost): Promise<{ id: string; unitName: string }> {
  const unit = await tx
    .selectFrom('unit')
    .select(['id', 'name', 'kind', 'parentId', 'path', 'validTo'])
    .where('id', '=', post.unitId)
    .executeTakeFirst()
  if (!unit) throw new NotFound({ what: 'đơn vị này' })
  if (unit.validTo && unit.validTo < post.from) throw new UnitEnded({ name: unit.name, on: unit.validTo })
  await refuseForeignDesk(tx, post, unit)
  const { id } = await tx
    .insertInto('post')
    .values({
      personId,
      unitId: unit.id,
      deskId: post.deskId ?? null,
      scopeId: scopeOf(post.role, unit),
      role: post.role,
      title: post.title,
      validFrom: post.from,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, unitName: unit.name }
}

/** A desk is below the unit; a steering body has no rooms of its own, its desks are its members'. */
async function refuseForeignDesk(tx: Tx, { deskId }: NewPost, unit: { path: string; kind: string }): Promise<void> {
  if (!deskId || unit.kind === 'steering-body') return
  const desk = await tx.selectFrom('unit').select('path').where('id', '=', deskId).executeTakeFirst()
  if (!desk?.path.startsWith(`${unit.path}.`)) throw new DeskElsewhere()
}

export function endPost(db: Db, actor: Actor, id: string, on: Day): Promise<{ id: string }> {
  return act(db, actor, 'post.end', async tx => {
    const post = await tx
      .selectFrom('post')
      .innerJoin('person', 'person.id', 'post.personId')
      .innerJoin('unit', 'unit.id', 'post.unitId')
      .select([
        'post.id',
        'post.personId',
        'post.role',
        'post.title',
        'post.validFrom',
        'post.validTo',
        'person.name',
        'unit.name as unit',
      ])
      .where('post.id', '=', id)
      .forUpdate('post')
      .executeTakeFirst()
    if (!post) throw new NotFound({ what: 'phân công này' })
    if (post.validTo && post.validTo <= on) throw new PostEnded({ on: post.validTo })
    if (on < post.validFrom) throw new PostEndsBeforeStart({ from: post.validFrom })
    await refuseLastAdmin(tx, post.role as Role, id, on)
    await tx.updateTable('post').set({ validTo: on }).where('id', '=', id).execute()
    return { before: post, after: { ...post, validTo: on }, subject: post.personId }
  })
}

/** Nobody is locked out: one administrator at least stays after that day. */
async function refuseLastAdmin(tx: Tx, role: Role, id: string, on: Day): Promise<void> {
  if (role !== 'admin') return
  const another = await adminsAfter(tx, on).where('post.id', '<>', id).executeTakeFirst()
  if (!another) throw new LastAdmin()
}

/** Posts of administrators who can still get in after a day. */
export function adminsAfter(tx: Tx, on: Day) {
  return tx
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.personId')
    .select('post.id')
    .where('post.role', '=', 'admin')
    .where('person.loginId', 'is not', null)
    .where('person.lockedAt', 'is', null)
    .where(sql<boolean>`coalesce(post.valid_to, 'infinity') > ${on}`)
}

/** A new password ends every session of the old one. */
export async function resetPassword(db: Db, actor: Actor, id: string, password: string): Promise<{ id: string }> {
  const hash = await hashPassword(password)
  return act(db, actor, 'person.reset-password', async tx => {
    const person = await personForChange(tx, id)
    if (!person.loginId) throw new PersonWithoutAccount()
    await sql`select set_login_password(${person.loginId}, ${hash})`.execute(tx)
    return { after: { id, name: person.name } }
  })
}

type ForChange = { id: string; name: string; loginId: string | null; lockedAt: string | null }

export async function personForChange(tx: Tx, id: string): Promise<ForChange> {
  const person = await tx
    .selectFrom('person')
    .select(['id', 'name', 'loginId', 'lockedAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!person) throw new NotFound({ what: 'người này' })
  return person
}
