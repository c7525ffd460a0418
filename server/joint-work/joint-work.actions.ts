/** A person of the unit says which of its obligations are one piece of work, and which are not. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import {
  JointAlready,
  JointByReport,
  JointNotJoined,
  JointNotOpen,
  JointNotYours,
  JointOfTwoRoles,
  JointOfTwoUnits,
} from '@thong-suot/domain/joint-work/joint-work.problems.ts'
import { isOpen, sourceOf } from '@thong-suot/domain/obligation/obligation.ts'
import { sql } from 'kysely'
import { act } from '../act.ts'
import type { Db, Tx } from '../db.ts'
import { accepting, takeStep, tellOther } from '../obligation/obligation.actions.ts'
import { getObligationForUpdate } from '../obligation/obligation.queries.ts'
import { holdJoint } from './beside.ts'
import { joinAll } from './join.ts'
import { sourcesById } from './joint-work.queries.ts'

type Pair = { one: string; other: string }
type Obligation = Awaited<ReturnType<typeof getObligationForUpdate>>

export function joinWork(db: Db, actor: Actor, pair: Pair): Promise<{ id: string; joined: string[] }> {
  return act(db, actor, 'joint-work.join', async tx => {
    const [one, other] = await ownPair(tx, actor, pair)
    if (one.role !== other.role || one.role === 'know') throw new JointOfTwoRoles()
    if (!isOpen(one.state) || !isOpen(other.state)) throw new JointNotOpen()
    if (one.byReport || other.byReport) throw new JointByReport()
    if (one.jointId && one.jointId === other.jointId) throw new JointAlready()
    const joined = await joinAll(tx, [one, other], actor.personId)
    await tx.deleteFrom('notSameWork').where('oneId', 'in', joined).where('otherId', 'in', joined).execute()
    await tellAll(tx, actor, joined, 'joined')
    await levelUp(tx, actor, joined)
    return { before: { one, other }, after: { id: one.id, joined } }
  })
}

/** What is taken up for one giver is taken up for the other, by the same person. */
async function levelUp(tx: Tx, actor: Actor, ids: readonly string[]): Promise<void> {
  const all = await tx.selectFrom('obligation').select(['id', 'state', 'personId']).where('id', 'in', ids).execute()
  const person = all.find(o => o.personId)?.personId
  if (person)
    await tx
      .updateTable('obligation')
      .set({ personId: person })
      .where('id', 'in', ids)
      .where('personId', 'is', null)
      .execute()
  if (all.every(o => o.state === 'given')) return
  for (const o of all) if (o.state === 'given') await takeStep(tx, actor, o.id, 'accept', accepting(actor))
}

const TOLD = {
  joined: 'báo kết quả một lần cho việc này và việc cùng nội dung được nơi khác giao',
  parted: 'tách việc này ra, báo kết quả riêng',
}

/** Written at each of them in the same words, and told to each giver. */
async function tellAll(tx: Tx, actor: Actor, ids: readonly string[], kind: keyof typeof TOLD): Promise<void> {
  const sources = [...(await sourcesById(tx, ids)).values()].map(s => `${sourceOf(s)} (${s.giverName} giao)`)
  const note = sources.sort().join('; ')
  const by = { personId: actor.personId, unitId: actor.unitId }
  await tx
    .insertInto('progress')
    .values(ids.map(obligationId => ({ ...by, obligationId, kind, note })))
    .execute()
  for (const id of ids) {
    const o = await getObligationForUpdate(tx, id)
    if (o.giverId !== o.unitId) await tellOther(tx, o, { to: 'giver', reason: `${actor.unitName} ${TOLD[kind]}` })
  }
}

export function denyJoint(db: Db, actor: Actor, pair: Pair): Promise<{ id: string; other: string }> {
  return act(db, actor, 'joint-work.deny', async tx => {
    const [one, other] = await ownPair(tx, actor, pair)
    if (one.jointId && one.jointId === other.jointId) throw new JointAlready()
    await remember(tx, actor, one, [other.id])
    return { after: { id: one.id, other: other.id } }
  })
}

export function partWork(db: Db, actor: Actor, { id }: { id: string }): Promise<{ id: string; parted: string[] }> {
  return act(db, actor, 'joint-work.part', async tx => {
    await holdJoint(tx, [id])
    const o = await getObligationForUpdate(tx, id)
    await refuseOthers(tx, actor, o.unitId)
    if (!o.jointId) throw new JointNotJoined()
    const rest = (
      await tx.selectFrom('obligation').select('id').where('jointId', '=', o.jointId).where('id', '<>', id).execute()
    ).map(r => r.id)
    await tx.updateTable('obligation').set({ jointId: null, beside: false }).where('id', '=', id).execute()
    await remember(tx, actor, o, rest)
    await tellAll(tx, actor, [id, ...rest], 'parted')
    return { before: o, after: { id, parted: rest } }
  })
}

/** Both of the actor's own unit, held in one order whoever asks. */
async function ownPair(tx: Tx, actor: Actor, { one, other }: Pair): Promise<[Obligation, Obligation]> {
  await holdJoint(tx, [one, other])
  const held = new Map<string, Obligation>()
  for (const id of [one, other].sort()) held.set(id, await getObligationForUpdate(tx, id))
  const [a, b] = [held.get(one) as Obligation, held.get(other) as Obligation]
  await refuseOthers(tx, actor, a.unitId)
  if (a.unitId !== b.unitId || a.id === b.id) throw new JointOfTwoUnits()
  return [a, b]
}

async function refuseOthers(tx: Tx, actor: Actor, unitId: string): Promise<void> {
  if (unitId === actor.unitId) return
  const { name } = await tx.selectFrom('unit').select('name').where('id', '=', unitId).executeTakeFirstOrThrow()
  throw new JointNotYours({ unit: name })
}

async function remember(tx: Tx, actor: Actor, o: Obligation, others: readonly string[]): Promise<void> {
  for (const other of others)
    await tx
      .insertInto('notSameWork')
      .values({
        oneId: sql`least(${o.id}::uuid, ${other}::uuid)`,
        otherId: sql`greatest(${o.id}::uuid, ${other}::uuid)`,
        unitId: o.unitId,
        personId: actor.personId,
      })
      .onConflict(c => c.doNothing())
      .execute()
}
