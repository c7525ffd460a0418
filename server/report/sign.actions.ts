/** Inside the unit: presented to its leader, handed back, and whether the unit wants it so. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { SIGNING_ROLES } from '@thong-suot/domain/report/report.ts'
import { sql } from 'kysely'
import { act } from '../act.ts'
import type { Db, Tx } from '../db.ts'
import { getForm } from '../template/template.queries.ts'
import { checksOf } from './entry/earlier.queries.ts'
import { dropRemoved } from './entry/row.actions.ts'
import { typedOf } from './entry/typed.queries.ts'
import { type Outcome, refuseErrors, reportFor, turn } from './report.actions.ts'

/** Trình ký: what stops a sending stops this already; nobody signs what cannot go. */
export function presentReport(
  db: Db,
  actor: Actor,
  { id, nothingToReport }: { id: string; nothingToReport: boolean },
): Promise<Outcome> {
  return act(db, actor, 'report.present', async tx => {
    const before = await reportFor(tx, actor, id, 'present')
    if (!nothingToReport)
      refuseErrors(checksOf(await getForm(tx, before.templateVersionId), await typedOf(tx, id), undefined))
    await dropRemoved(tx, id)
    const after = await turn(tx, before, 'present', {
      presentedAt: sql`now()`,
      presentedBy: actor.personId,
      handedBackReason: null,
      nothingToReport,
    })
    await tellInside(tx, actor, before, 'report-presented', `${actor.personName} trình ký`, before.signer)
    return { before, after }
  })
}

export function handBackReport(db: Db, actor: Actor, { id, reason }: { id: string; reason: string }): Promise<Outcome> {
  return act(db, actor, 'report.hand-back', async tx => {
    const before = await reportFor(tx, actor, id, 'hand-back')
    const after = await turn(tx, before, 'hand-back', { handedBackReason: reason })
    await tellInside(
      tx,
      actor,
      before,
      'report-handed-back',
      `${actor.personName} trả lại trước khi ký: ${reason}`,
      before.presentedBy,
    )
    return { before, after, reason }
  })
}

type Told = { id: string; unitId: string; periodName: string; regimeName: string }

async function tellInside(
  tx: Tx,
  actor: Actor,
  report: Told,
  kind: string,
  reason: string,
  personId: string | null,
): Promise<void> {
  await tx
    .insertInto('notice')
    .values({
      unitId: report.unitId,
      path: actor.unitPath,
      kind,
      subjectKind: 'report',
      subjectId: report.id,
      title: `Báo cáo ${report.periodName}: ${report.regimeName}`,
      reason,
      personId,
    })
    .execute()
}

/** Whether the actor's unit has its reports signed off, and who could sign. */
export async function getSignOff(tx: Tx, actor: Actor, today: string) {
  const setting = await tx
    .selectFrom('signOff')
    .select('personId')
    .where('unitId', '=', actor.unitId)
    .executeTakeFirst()
  const people = await tx
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.personId')
    .select(['person.id', 'person.name', 'post.title'])
    .where('post.unitId', '=', actor.unitId)
    .where('post.role', 'in', SIGNING_ROLES)
    .where('post.validFrom', '<=', today)
    .where(sql<boolean>`coalesce(post.valid_to, 'infinity') >= ${today}`)
    .orderBy('person.name')
    .execute()
  return { on: setting !== undefined, personId: setting?.personId ?? null, people }
}

export function setSignOff(
  db: Db,
  actor: Actor,
  { on, personId }: { on: boolean; personId?: string | null | undefined },
): Promise<{ on: boolean }> {
  return act(db, actor, 'sign-off.set', async tx => {
    const before = await tx.selectFrom('signOff').selectAll().where('unitId', '=', actor.unitId).executeTakeFirst()
    if (on) {
      const values = { unitId: actor.unitId, path: actor.unitPath, personId: personId ?? null }
      await tx
        .insertInto('signOff')
        .values(values)
        .onConflict(conflict => conflict.column('unitId').doUpdateSet(values))
        .execute()
    } else await tx.deleteFrom('signOff').where('unitId', '=', actor.unitId).execute()
    return { before, after: { on }, subject: actor.unitId }
  })
}
