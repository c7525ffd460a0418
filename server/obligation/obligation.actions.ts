/** What a unit does with its work, and what the one who gave it answers. Every step is written down and only added to. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import {
  DifficultyNotRaisable,
  ObligationByReport,
  ObligationNotNow,
  ObligationNotYours,
  PersonNotOfUnit,
} from '@thong-suot/domain/obligation/obligation.problems.ts'
import {
  OBLIGATION_STATE_NAMES,
  type ObligationAction,
  obligationActions,
  REPORT_DOES,
} from '@thong-suot/domain/obligation/obligation.ts'
import { belowZero, type ProofNumber } from '@thong-suot/domain/obligation/proof-number.ts'
import type { Insertable, Updateable } from 'kysely'
import type { ObligationTable, ProgressTable } from '../../db/tables.ts'
import { act, writeDown } from '../act.ts'
import type { Db, Tx } from '../db.ts'
import { besideOf, holdJoint } from '../joint-work/beside.ts'
import { getObligationForUpdate, listPeople } from './obligation.queries.ts'
import { keepNumbers, listNumbers } from './proof/number.actions.ts'

export type Obligation = Awaited<ReturnType<typeof getObligationForUpdate>>
type Line = Pick<Insertable<ProgressTable>, 'kind' | 'note' | 'percent' | 'oldDueOn' | 'newDueOn'>
/** What a step changes, what it writes down, and whom it tells. */
type Step = {
  set?: Updateable<ObligationTable>
  line: Line
  tell?: { to: 'giver' | 'doer'; reason: string }
  reason?: string
  numbers?: ProofNumber[]
}

/** Words for refusing a step. */
const DOING: Record<ObligationAction, string> = {
  accept: 'tiếp nhận',
  assign: 'phân công',
  note: 'cập nhật kết quả',
  tellDifficulty: 'nêu khó khăn',
  askExtension: 'xin gia hạn',
  attach: 'gửi minh chứng',
  declare: 'báo hoàn thành',
  handDown: 'giao xuống',
  withdraw: 'thu hồi',
  chase: 'đôn đốc',
  answerDifficulty: 'trả lời khó khăn',
  raiseDifficulty: 'báo khó khăn lên cấp trên',
  grantExtension: 'cho gia hạn',
  refuseExtension: 'từ chối gia hạn',
  confirm: 'xác nhận hoàn thành',
  return: 'trả lại',
}
const OF_GIVER = new Set<ObligationAction>([
  'withdraw',
  'chase',
  'answerDifficulty',
  'raiseDifficulty',
  'grantExtension',
  'refuseExtension',
  'confirm',
  'return',
])

/** Throws unless the actor's unit may take this step now. */
export async function mayStep(tx: Tx, actor: Actor, o: Obligation, action: ObligationAction): Promise<void> {
  if (obligationActions(o, actor.unitId).includes(action)) return
  if (o.byReport && REPORT_DOES.includes(action)) throw new ObligationByReport()
  const whose = OF_GIVER.has(action) ? o.giverId : o.unitId
  if (whose !== actor.unitId) {
    const { name } = await tx.selectFrom('unit').select('name').where('id', '=', whose).executeTakeFirstOrThrow()
    throw new ObligationNotYours({ doing: DOING[action], who: name })
  }
  if (action === 'raiseDifficulty') throw new DifficultyNotRaisable()
  throw new ObligationNotNow({ doing: DOING[action], state: OBLIGATION_STATE_NAMES[o.state] })
}

type Make = (o: Obligation, tx: Tx) => Promise<Step> | Step

/**
 * One step: checked, changed, written into the progress, told to the other side. What a unit does with a piece of work
 * that several papers lay on it is done for each of them.
 * @param alike whether the step makes sense for another source too, where it is joint work
 */
export function step(
  db: Db,
  actor: Actor,
  id: string,
  name: string,
  action: ObligationAction,
  make: Make,
  alike: (o: Obligation) => boolean = () => true,
): Promise<{ id: string }> {
  return act(db, actor, `obligation.${name}`, async tx => {
    await holdJoint(tx, [id])
    const own = await takeStep(tx, actor, id, action, make)
    if (OF_GIVER.has(action)) return own
    const joined: string[] = []
    for (const o of await besideOf(tx, actor, own.before, action)) {
      if (!alike(o)) continue
      await writeDown(tx, actor, `obligation.${name}`, await takeStep(tx, actor, o.id, action, make, true))
      joined.push(o.id)
    }
    return joined.length ? { ...own, after: { ...own.after, joined } } : own
  })
}

/** @param beside it goes along with another: numbers that would fall below zero here stay where they were told */
export async function takeStep(
  tx: Tx,
  actor: Actor,
  id: string,
  action: ObligationAction,
  make: Make,
  beside = false,
): Promise<{ before: Obligation; after: { id: string }; reason?: string }> {
  const before = await getObligationForUpdate(tx, id)
  await mayStep(tx, actor, before, action)
  const { set, line, tell, reason, numbers = [] } = await make(before, tx)
  if (set) await tx.updateTable('obligation').set(set).where('id', '=', id).execute()
  const told = await tx
    .insertInto('progress')
    .values({ ...line, obligationId: id, personId: actor.personId, unitId: actor.unitId })
    .returning('id')
    .executeTakeFirstOrThrow()
  const kept = beside && belowZero(await listNumbers(tx, [id]), numbers) ? [] : numbers
  if (kept.length) await keepNumbers(tx, actor, id, kept, told.id)
  if (tell && before.unitId !== before.giverId) await tellOther(tx, before, tell)
  const { openDifficulty: _, byReport: __, raisable: ___, ...after } = await getObligationForUpdate(tx, id)
  return { before, after: kept.length ? { ...after, numbers: kept } : after, ...(reason ? { reason } : {}) } as never
}

export async function tellOther(tx: Tx, o: Obligation, { to, reason }: NonNullable<Step['tell']>): Promise<void> {
  const [unitId, path] = to === 'giver' ? [o.giverId, o.giverPath] : [o.unitId, o.path]
  await tx
    .insertInto('notice')
    .values({
      unitId,
      path,
      personId: to === 'doer' ? o.personId : null,
      kind: 'obligation-step',
      subjectKind: 'obligation',
      subjectId: o.id,
      title: o.title,
      reason,
    })
    .execute()
}

export const accepting = (actor: Actor) => (): Step => ({
  set: { state: 'under-way', acceptedAt: new Date().toISOString() },
  line: { kind: 'accepted' },
  tell: { to: 'giver', reason: `${actor.unitName} đã tiếp nhận` },
})
export const acceptObligation = (db: Db, actor: Actor, { id }: { id: string }) =>
  step(db, actor, id, 'accept', 'accept', accepting(actor))

export const assignPerson = (
  db: Db,
  actor: Actor,
  { id, personId, note }: { id: string; personId: string; note?: string | undefined },
  today: Day,
) =>
  step(db, actor, id, 'assign', 'assign', async (o, tx) => {
    const person = (await listPeople(tx, o.unitId, today)).find(p => p.id === personId)
    if (!person) throw new PersonNotOfUnit()
    return {
      set: { personId },
      line: { kind: 'assigned', note: [`Giao ${person.name}`, note].filter(Boolean).join('. ') },
    }
  })

export const noteProgress = (
  db: Db,
  actor: Actor,
  {
    id,
    note,
    percent,
    numbers = [],
  }: { id: string; note: string; percent?: number | null | undefined; numbers?: ProofNumber[] },
) =>
  step(db, actor, id, 'note', 'note', o => ({
    numbers,
    ...(percent === null || percent === undefined ? {} : { set: { progress: percent } }),
    line: { kind: 'note', note, percent: percent ?? null },
    ...(o.state === 'declared' ? {} : { tell: { to: 'giver' as const, reason: `${actor.unitName} cập nhật kết quả` } }),
  }))

/** Being on time is fixed by this day, however long the confirming takes. */
export const declareDone = (db: Db, actor: Actor, { id, note }: { id: string; note: string }, today: Day) =>
  step(db, actor, id, 'declare', 'declare', o => {
    // What one laid on oneself nobody else confirms.
    const own = o.unitId === o.giverId
    return {
      set: {
        state: own ? 'done' : 'declared',
        doneOn: today,
        progress: 100,
        wantedOn: null,
        ...(own ? { confirmedAt: new Date().toISOString() } : {}),
      },
      line: { kind: 'declared', note, percent: 100 },
      tell: { to: 'giver', reason: `${actor.unitName} báo hoàn thành, chờ xác nhận` },
    }
  })

export const confirmDone = (db: Db, actor: Actor, { id, note }: { id: string; note?: string | undefined }) =>
  step(db, actor, id, 'confirm', 'confirm', () => ({
    set: { state: 'done', confirmedAt: new Date().toISOString() },
    line: { kind: 'confirmed', note: note ?? null },
    tell: { to: 'doer', reason: `${actor.unitName} xác nhận hoàn thành` },
  }))

export const returnObligation = (db: Db, actor: Actor, { id, reason }: { id: string; reason: string }) =>
  step(db, actor, id, 'return', 'return', () => ({
    set: { state: 'returned', doneOn: null },
    line: { kind: 'returned', note: reason },
    tell: { to: 'doer', reason: `${actor.unitName} trả lại: ${reason.slice(0, 200)}` },
    reason,
  }))

/** Taken back, with what was handed on from it if that is asked. */
export const withdrawObligation = (
  db: Db,
  actor: Actor,
  { id, reason, withBelow }: { id: string; reason: string; withBelow: boolean },
) =>
  step(db, actor, id, 'withdraw', 'withdraw', async (_, tx) => {
    if (withBelow) await withdrawBelow(tx, actor, id, reason)
    return {
      set: { state: 'withdrawn', wantedOn: null },
      line: { kind: 'withdrawn', note: reason },
      tell: { to: 'doer', reason: `${actor.unitName} thu hồi: ${reason.slice(0, 200)}` },
      reason,
    }
  })

export async function withdrawBelow(tx: Tx, actor: Actor, id: string, reason: string): Promise<void> {
  const below = await tx
    .selectFrom('obligation')
    .select('id')
    .where('parentId', '=', id)
    .where('state', 'not in', ['withdrawn', 'done'])
    .execute()
  for (const child of below) {
    await withdrawBelow(tx, actor, child.id, reason)
    await tx.updateTable('obligation').set({ state: 'withdrawn', wantedOn: null }).where('id', '=', child.id).execute()
    await tx
      .insertInto('progress')
      .values({
        obligationId: child.id,
        personId: actor.personId,
        unitId: actor.unitId,
        kind: 'withdrawn',
        note: reason,
      })
      .execute()
  }
}
