/** What follows when a letter of chasing is issued: the units are told, and the trail of each piece of work names the letter. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import type { Tx } from '../../db.ts'
import { dispatch } from '../../delivery/delivery.actions.ts'
import type { Chases } from '../draft.queries.ts'
import { listLateReports, listLateWork } from './chasing.queries.ts'

type Letter = { id: string; number: string; issuedOn: Day }

/** Work that was done between the drafting and the issue is left in peace. */
export async function tellChased(tx: Tx, actor: Actor, chases: Chases, letter: Letter): Promise<void> {
  const says = `Công văn số ${letter.number} ngày ${showDay(letter.issuedOn)}`
  const work = (await listLateWork(tx, { ids: chases.obligations }, letter.issuedOn)).filter(o => o.byMe(actor))
  const reports = (await listLateReports(tx, chases.reports, letter.issuedOn)).filter(r => r.byMe(actor))
  const notices = [...work, ...reports].map(({ late, path, personId }) => ({
    unitId: late.unitId,
    path,
    personId,
    kind: late.kind === 'work' ? 'obligation-chased' : 'report-chased',
    subjectKind: late.kind === 'work' ? 'obligation' : 'report',
    subjectId: late.id,
    title: late.title,
    reason: `${actor.unitName} đôn đốc: ${says}`,
    key: `chase ${late.id} letter ${letter.id}`,
  }))
  if (notices.length > 0)
    await tx
      .insertInto('notice')
      .values(notices)
      .onConflict(c => c.doNothing())
      .execute()
  await dispatch(
    tx,
    actor,
    letter.id,
    notices.map(notice => notice.unitId),
  )
  const rows = work.map(({ late }) => ({
    obligationId: late.id,
    personId: actor.personId,
    unitId: actor.unitId,
    kind: 'chased',
    note: says,
  }))
  if (rows.length > 0) await tx.insertInto('progress').values(rows).execute()
}
