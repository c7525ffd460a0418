/** Two reports that tell the same after a merger: the one that receives them chooses which is added up. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { act } from '../act.ts'
import type { Db } from '../db.ts'
import { countIn, countOut } from '../roll-up/totals.ts'
import { type Outcome, reportFor, tellUnit, turn } from './report.actions.ts'

export function leaveOutReport(db: Db, actor: Actor, { id, reason }: { id: string; reason: string }): Promise<Outcome> {
  return act(db, actor, 'report.leave-out', async tx => {
    const before = await reportFor(tx, actor, id, 'leave-out')
    const after = await turn(tx, before, 'leave-out', { leftOut: reason })
    await countOut(tx, actor, before)
    await tellUnit(
      tx,
      before,
      'report-left-out',
      `${before.receiverName} không cộng báo cáo này vào tổng hợp: ${reason}`,
    )
    return { before, after, reason }
  })
}

export function countInReport(db: Db, actor: Actor, id: string): Promise<Outcome> {
  return act(db, actor, 'report.count-in', async tx => {
    const before = await reportFor(tx, actor, id, 'count-in')
    const after = await turn(tx, before, 'count-in', { leftOut: null })
    await countIn(tx, actor, before)
    await tellUnit(tx, before, 'report-counted-in', `${before.receiverName} cộng báo cáo này vào tổng hợp`)
    return { before, after }
  })
}
