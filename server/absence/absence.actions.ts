import {
  AbsenceDaysWrong,
  AbsenceNotFound,
  AbsenceNotYours,
  AbsenceOverlaps,
  SubstituteAway,
  SubstituteNotFit,
} from '@thong-suot/domain/absence/absence.problems.ts'
import type { setAbsence as setApi } from '@thong-suot/domain/absence/absence.ts'
import { type Actor, may } from '@thong-suot/domain/actor.ts'
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import { NotFound } from '@thong-suot/domain/problem.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { act } from '../act.ts'
import { type Db, EVERYTHING, type Tx } from '../db.ts'
import { listSubstitutes } from './absence.queries.ts'

/** An administrator keeps everybody's; his post sees no work, so the whole tree is opened for this alone. */
export const seesAbsences = (actor: Actor): Actor =>
  actor.role === 'admin' ? { ...actor, scope: EVERYTHING.scope } : actor

/** One's own, or that of somebody of the unit that one leads; never as the substitute of somebody else. */
export function maySet(actor: Actor, post: { personId: string; unitId: string }): boolean {
  if (actor.standsFor) return false
  if (actor.role === 'admin' || post.personId === actor.personId) return true
  return may(actor.role, 'absence.set-for-others') && post.unitId === actor.unitId
}

type Given = z.output<typeof setApi.input>

export function setAbsence(db: Db, actor: Actor, given: Given, today: Day): Promise<{ id: string }> {
  return act(db, seesAbsences(actor), 'absence.set', async tx => {
    const toOn = given.toOn ?? null
    if (toOn === null ? given.kind === 'absent' : toOn < given.fromOn || toOn < today) throw new AbsenceDaysWrong()
    const post = await postOf(tx, given.postId)
    if (!maySet(actor, post)) throw new AbsenceNotYours()
    const substitute = (await listSubstitutes(tx, post.unitId, today)).find(s => s.id === given.substituteId)
    if (!substitute || substitute.id === post.personId) throw new SubstituteNotFit()
    await refuseAway(tx, substitute, given.fromOn, toOn)
    const { id } = await insert(tx, { ...given, toOn, post, madeBy: actor.personId })
    await tell(tx, post, substitute.id, given.fromOn, toOn)
    return {
      after: { id, name: post.personName, person: substitute.name, validFrom: given.fromOn, validTo: toOn },
      subject: post.personId,
      ...(given.reason ? { reason: given.reason } : {}),
    }
  })
}

async function postOf(tx: Tx, id: string) {
  const post = await tx
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.personId')
    .innerJoin('unit', 'unit.id', 'post.unitId')
    .select(['post.id', 'post.personId', 'post.unitId', 'unit.path', 'person.name as personName', 'post.title'])
    .where('post.id', '=', id)
    .executeTakeFirst()
  if (!post) throw new NotFound({ what: 'người này' })
  return post
}

async function refuseAway(
  tx: Tx,
  { id, name }: { id: string; name: string },
  from: Day,
  to: Day | null,
): Promise<void> {
  const away = await tx
    .selectFrom('absence')
    .select('id')
    .where('personId', '=', id)
    .where('kind', '=', 'absent')
    .where('cancelledAt', 'is', null)
    .where(sql<boolean>`daterange(from_on, to_on, '[]') && daterange(${from}::date, ${to}::date, '[]')`)
    .executeTakeFirst()
  if (away) throw new SubstituteAway({ name })
}

type New = Given & { toOn: Day | null; post: Awaited<ReturnType<typeof postOf>>; madeBy: string }
async function insert(tx: Tx, { post, postId, substituteId, kind, fromOn, toOn, reason, madeBy }: New) {
  try {
    return await tx
      .insertInto('absence')
      .values({
        postId,
        substituteId,
        kind,
        fromOn,
        toOn,
        reason,
        madeBy,
        personId: post.personId,
        unitId: post.unitId,
        path: post.path,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  } catch (error) {
    if ((error as { code?: string }).code === '23P01') throw new AbsenceOverlaps()
    throw error
  }
}

/** The substitute is told by name, in the unit where he will stand in. */
function tell(tx: Tx, post: New['post'], personId: string, from: Day, to: Day | null): Promise<unknown> {
  return tx
    .insertInto('notice')
    .values({
      unitId: post.unitId,
      path: post.path,
      personId,
      kind: 'absence-set',
      subjectKind: 'absence',
      subjectId: post.id,
      title: `Thay ${post.personName}, ${post.title}`,
      reason: `Từ ${showDay(from)}${to ? ` đến ${showDay(to)}` : ''}. Chọn tên người được thay ở ô đơn vị trên thực đơn.`,
    })
    .execute()
}

/** Ends it today; what was done meanwhile stays as it was written. */
export function endAbsence(db: Db, actor: Actor, id: string): Promise<{ id: string }> {
  return act(db, seesAbsences(actor), 'absence.end', async tx => {
    const before = await tx
      .selectFrom('absence')
      .innerJoin('person', 'person.id', 'absence.personId')
      .select([
        'absence.id',
        'absence.personId',
        'absence.unitId',
        'absence.substituteId',
        'person.name',
        'absence.cancelledAt',
      ])
      .where('absence.id', '=', id)
      .where('absence.cancelledAt', 'is', null)
      .executeTakeFirst()
    if (!before) throw new AbsenceNotFound()
    if (!maySet(actor, before) && before.substituteId !== actor.personId) throw new AbsenceNotYours()
    await tx.updateTable('absence').set({ cancelledAt: sql`now()` }).where('id', '=', id).execute()
    return { before, after: { id, name: before.name }, subject: before.personId }
  })
}
