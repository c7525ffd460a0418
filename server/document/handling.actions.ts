import type { Actor } from '@thong-suot/domain/actor.ts'
import {
  DocumentNotFound,
  HandlingNotYours,
  HandlingReasonOwed,
} from '@thong-suot/domain/document/document.problems.ts'
import type { DocumentOne, HandlingRole } from '@thong-suot/domain/document/document.ts'
import { act } from '../act.ts'
import type { Db } from '../db.ts'
import { getDocumentFor } from './document.actions.ts'
import { getDocumentOne } from './document.queries.ts'

type Assignment = {
  id: string
  units: { unitId: string; role: HandlingRole }[]
  dueOn?: string | null | undefined
  instruction?: string | undefined
}

/** The handling slip: who leads, who takes part, who is to know, by when. Decree 30/2020/NĐ-CP, Art. 24. */
export function assignDocument(
  db: Db,
  actor: Actor,
  { id, units, dueOn, instruction }: Assignment,
): Promise<DocumentOne> {
  return act(db, actor, 'document.assign', async tx => {
    const before = await getDocumentFor(tx, actor, id, 'assign')
    const found = await tx
      .selectFrom('unit')
      .select(['id', 'path'])
      .where(
        'id',
        'in',
        units.map(u => u.unitId),
      )
      .execute()
    const rows = units.flatMap(({ unitId, role }) => {
      const unit = found.find(u => u.id === unitId)
      if (!unit) return []
      return [
        {
          documentId: id,
          unitId,
          path: unit.path,
          registerPath: before.path,
          role,
          dueOn: dueOn ?? null,
          instruction: instruction ?? null,
          byPerson: actor.personId,
        },
      ]
    })
    await tx
      .insertInto('documentUnit')
      .values(rows)
      .onConflict(c =>
        c.columns(['documentId', 'unitId']).doUpdateSet(eb => ({
          role: eb.ref('excluded.role'),
          dueOn: eb.ref('excluded.dueOn'),
          instruction: eb.ref('excluded.instruction'),
        })),
      )
      .execute()
    if (rows.length) {
      await tx
        .insertInto('notice')
        .values(
          rows.map(row => ({
            unitId: row.unitId,
            path: row.path,
            kind: 'document.assigned',
            subjectKind: 'document',
            subjectId: id,
            title: before.title ?? before.fileName ?? 'Văn bản đến',
            reason: instruction || 'Được chuyển văn bản để xử lý',
          })),
        )
        .execute()
    }
    if (dueOn) await tx.updateTable('document').set({ dueOn }).where('id', '=', id).execute()
    return { before, after: await getDocumentOne(tx, id) }
  })
}

/** A unit says what it does with a paper that was passed to it; refusing owes a reason. */
export function setHandlingState(
  db: Db,
  actor: Actor,
  { id, state, reason }: { id: string; state: '02' | '03' | '05' | '06'; reason?: string | undefined },
): Promise<DocumentOne> {
  return act(db, actor, 'document.handle', async tx => {
    if (state === '02' && (reason ?? '').length < 10) throw new HandlingReasonOwed()
    const seen = await tx.selectFrom('document').select('id').where('id', '=', id).executeTakeFirst()
    if (!seen) throw new DocumentNotFound()
    const before = await tx
      .selectFrom('documentUnit')
      .selectAll()
      .where('documentId', '=', id)
      .where('unitId', '=', actor.unitId)
      .executeTakeFirst()
    if (!before) throw new HandlingNotYours()
    await tx
      .updateTable('documentUnit')
      .set({ state })
      .where('documentId', '=', id)
      .where('unitId', '=', actor.unitId)
      .execute()
    return { before, after: await getDocumentOne(tx, id), ...(reason ? { reason } : {}) }
  })
}
