/** More time for work: asked, granted or refused. The first day stays, and how often it was put off is counted. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import {
  ExtensionNotLater,
  ObligationAfterSuperior,
  ObligationBeforeChildren,
} from '@thong-suot/domain/obligation/obligation.problems.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import type { Db, Tx } from '../../db.ts'
import { step } from '../obligation.actions.ts'

type AskInput = { id: string; wantedOn: Day; reason: string }
export const askExtension = (db: Db, actor: Actor, { id, wantedOn, reason }: AskInput) =>
  step(
    db,
    actor,
    id,
    'ask-extension',
    'askExtension',
    o => {
      if (o.dueOn && wantedOn <= o.dueOn) throw new ExtensionNotLater({ day: showDay(o.dueOn) })
      return {
        set: { state: 'extension-asked', wantedOn },
        line: { kind: 'extension-asked', note: reason, oldDueOn: o.dueOn, newDueOn: wantedOn },
        tell: { to: 'giver', reason: `${actor.unitName} xin gia hạn đến ${showDay(wantedOn)}` },
        reason,
      }
    },
    // A giver whose day is late enough is asked for nothing.
    o => o.dueOn !== null && wantedOn > o.dueOn,
  )

type GrantInput = { id: string; newDueOn?: Day | null | undefined; note?: string | undefined }
/** The giver's own superior has a day too: the new day may not pass it. The first day and the count are kept. */
export const grantExtension = (db: Db, actor: Actor, { id, newDueOn, note }: GrantInput) =>
  step(db, actor, id, 'grant-extension', 'grantExtension', async (o, tx) => {
    const day = newDueOn ?? (o.wantedOn as Day)
    const above = o.parentId
      ? await tx.selectFrom('obligation').select(['dueOn', 'operator']).where('id', '=', o.parentId).executeTakeFirst()
      : undefined
    if (above?.dueOn && day > above.dueOn)
      throw new ObligationAfterSuperior({ day: showDay(day), limit: showDue(above.dueOn, above.operator ?? 'by') })
    await refuseBeforeChildren(tx, o.id, day)
    return {
      set: {
        state: 'under-way',
        dueOn: day,
        wantedOn: null,
        extensions: o.extensions + 1,
        firstDueOn: o.firstDueOn ?? o.dueOn,
      },
      line: { kind: 'extension-granted', note: note ?? null, oldDueOn: o.dueOn, newDueOn: day },
      tell: { to: 'doer', reason: `${actor.unitName} cho gia hạn đến ${showDay(day)}` },
    }
  })

async function refuseBeforeChildren(tx: Tx, id: string, day: Day): Promise<void> {
  const later = await tx
    .selectFrom('obligation')
    .select('id')
    .where('parentId', '=', id)
    .where('state', '<>', 'withdrawn')
    .where('dueOn', '>', day)
    .executeTakeFirst()
  if (later) throw new ObligationBeforeChildren({ day: showDay(day) })
}

export const refuseExtension = (db: Db, actor: Actor, { id, reason }: { id: string; reason: string }) =>
  step(db, actor, id, 'refuse-extension', 'refuseExtension', o => ({
    set: { state: 'under-way', wantedOn: null },
    line: { kind: 'extension-refused', note: reason, oldDueOn: o.dueOn, newDueOn: o.wantedOn },
    tell: { to: 'doer', reason: `${actor.unitName} không cho gia hạn` },
    reason,
  }))
