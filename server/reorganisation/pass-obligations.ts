/** Open work of a unit that ends: a piece for each successor, tied to the old one, under which its history stays. */
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import type { Outcome } from '@thong-suot/domain/reorganisation/reorganisation.ts'
import { type Selectable, sql } from 'kysely'
import type { ObligationTable } from '../../db/tables.ts'
import type { Tx } from '../db.ts'
import { passJoint } from '../joint-work/pass-joint.ts'
import type { UnitNow } from './design.ts'

type Obligation = Selectable<ObligationTable>
export type Passing = {
  reorganisationId: string
  /** In whose name it is written down. */
  personId: string | null
  /** "theo Nghị quyết số …" */
  reason: string
  /** The first day of the successors. */
  from: Day
  outcome: Outcome
  /** People whose post goes along, by the successor's unit: they keep what they were assigned. */
  follows: (personId: string, unitId: string) => boolean
}
/** A unit that ends and who takes its work; the first of them takes what can only be one unit's. */
export type Ending = { unit: UnitNow; takers: UnitNow[] }

const OPEN = ['given', 'under-way', 'extension-asked', 'declared', 'returned']

/**
 * The unit gives no more: who took over follows up what it gave, the done part of its plans too, so that a plan goes on
 * adding up. What the successor has from it already is its own from now on.
 */
export async function passGiven(tx: Tx, { unit, takers }: Ending, p: Passing): Promise<void> {
  const to = takers[0]
  if (!to) return
  const given = await tx
    .selectFrom('obligation')
    .selectAll()
    .where('giverId', '=', unit.id)
    .where('unitId', '<>', unit.id)
    .where('state', '<>', 'withdrawn')
    .execute()
  for (const o of given) {
    const same = await sameWork(tx, o, o.unitId, to.id)
    if (same && OPEN.includes(o.state) && mayJoin(o, same)) {
      await joinInto(tx, o, same, unit, `Trùng với việc ${to.name} đã giao`, p)
      continue
    }
    await tx
      .updateTable('obligation')
      .set({
        giverId: to.id,
        giverPath: to.path,
        // What one lays on oneself hangs on nothing.
        ...(o.unitId === to.id ? { parentId: null } : {}),
        ...(same ? { instance: apart(o.instance, unit) } : {}),
      })
      .where('id', '=', o.id)
      .execute()
    if (!OPEN.includes(o.state)) continue
    p.outcome.given += 1
    await write(
      tx,
      o.id,
      'note',
      `Việc do ${unit.name} giao, từ ${showDay(p.from)} ${to.name} theo dõi. ${p.reason}`,
      p,
    )
  }
}

/** @param choices what officials said of single pieces, by obligation: units */
export async function passReceived(
  tx: Tx,
  { unit, takers }: Ending,
  choices: ReadonlyMap<string, UnitNow[]>,
  p: Passing,
): Promise<void> {
  const open = await tx
    .selectFrom('obligation')
    .selectAll()
    .where('unitId', '=', unit.id)
    .where('state', 'in', OPEN)
    // The upper ones first: those below hang on them.
    .orderBy('givenAt')
    .execute()
  for (const o of open) await passOne(tx, o, unit, choices.get(o.id) ?? takers, p)
  await passJoint(tx, open, p.personId)
}

async function passOne(tx: Tx, o: Obligation, unit: UnitNow, takers: readonly UnitNow[], p: Passing): Promise<void> {
  if (takers.length === 0) return
  const heirs: string[] = []
  for (const taker of takers) {
    const same = await sameWork(tx, o, taker.id, o.giverId)
    if (same && mayJoin(o, same)) {
      heirs.push(same.id)
      p.outcome.doubles += 1
      await keepLaterDay(tx, o, same, unit, p)
    } else {
      heirs.push(await giveAnew(tx, o, unit, taker, same ? apart(o.instance, unit) : o.instance, p))
      p.outcome.obligations += 1
    }
    await succeed(tx, o.id, heirs.at(-1) as string, p)
  }
  await close(tx, o, `Chuyển cho ${takers.map(t => t.name).join(', ')} từ ${showDay(p.from)}. ${p.reason}`, p)
  const first = heirs[0] as string
  await tx
    .updateTable('obligation')
    .set({ parentId: sql<string | null>`case when unit_id = giver_id then null else ${first}::uuid end` })
    .where('parentId', '=', o.id)
    .where('state', '<>', 'withdrawn')
    .execute()
  await tx.updateTable('clause').set({ fromObligationId: first }).where('fromObligationId', '=', o.id).execute()
}

/** Work of the same clause, giver and instance that a unit has. */
function sameWork(tx: Tx, o: Obligation, unitId: string, giverId: string): Promise<Obligation | undefined> {
  return tx
    .selectFrom('obligation')
    .selectAll()
    .where('clauseId', '=', o.clauseId)
    .where('unitId', '=', unitId)
    .where('giverId', '=', giverId)
    .where('instance', '=', o.instance)
    .where('state', '<>', 'withdrawn')
    .where('id', '<>', o.id)
    .executeTakeFirst()
}

/** A successor that has done its own part still has to do the old unit's: told apart by its name. */
const apart = (instance: string, unit: UnitNow) => [instance, `phần của ${unit.shortName}`].filter(Boolean).join(', ')

const isLater = (o: Obligation, same: Obligation) => same.dueOn !== null && (o.dueOn === null || o.dueOn > same.dueOn)

/** Two pieces of one work become one unless one is done, or the later day would pass the day of who is above. */
const mayJoin = (o: Obligation, same: Obligation) =>
  same.state !== 'done' && (!isLater(o, same) || same.parentId === null || same.parentId === o.parentId)

async function joinInto(
  tx: Tx,
  o: Obligation,
  into: Obligation,
  unit: UnitNow,
  why: string,
  p: Passing,
): Promise<void> {
  p.outcome.doubles += 1
  await keepLaterDay(tx, o, into, unit, p)
  await succeed(tx, o.id, into.id, p)
  await tx.updateTable('obligation').set({ parentId: into.id }).where('parentId', '=', o.id).execute()
  await tx.updateTable('clause').set({ fromObligationId: into.id }).where('fromObligationId', '=', o.id).execute()
  await close(tx, o, `${why}. ${p.reason}`, p)
}

/** Nobody becomes late by a merger: of two days the later one counts, and both are written down. */
async function keepLaterDay(tx: Tx, o: Obligation, same: Obligation, unit: UnitNow, p: Passing): Promise<void> {
  const later = isLater(o, same)
  if (later) await tx.updateTable('obligation').set({ dueOn: o.dueOn }).where('id', '=', same.id).execute()
  const says = `Gộp việc trùng của ${unit.name}${o.dueOn ? `, hạn ${showDay(o.dueOn)}` : ', không ghi hạn'}. ${p.reason}`
  await write(tx, same.id, 'note', says, p, later ? { oldDueOn: same.dueOn, newDueOn: o.dueOn } : {})
  await carryDifficulty(tx, o.id, same.id)
}

async function giveAnew(
  tx: Tx,
  o: Obligation,
  unit: UnitNow,
  taker: UnitNow,
  instance: string,
  p: Passing,
): Promise<string> {
  // What PostgreSQL computes is not copied.
  const { id: _, passedOn: __, search: ___, jointId: ____, beside: _____, ...same } = o
  const own = o.giverId === taker.id
  const { id } = await tx
    .insertInto('obligation')
    .values({
      ...same,
      unitId: taker.id,
      path: taker.path,
      instance,
      parentId: own ? null : o.parentId,
      personId: o.personId && p.follows(o.personId, taker.id) ? o.personId : null,
      ...(own && o.state === 'given' ? { state: 'under-way', acceptedAt: new Date().toISOString() } : {}),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await write(tx, id, 'given', `Tiếp nhận từ ${unit.name} từ ${showDay(p.from)}. ${p.reason}`, p)
  await carryDifficulty(tx, o.id, id)
  return id
}

/** A difficulty that nobody has answered goes along, in the words and name of who told it, and so does whose it was below: the answer goes down to them. */
async function carryDifficulty(tx: Tx, from: string, to: string): Promise<void> {
  await sql`insert into progress (obligation_id, at, person_id, unit_id, kind, note, raised_from)
    select ${to}, p.at, p.person_id, p.unit_id, p.kind, p.note, p.raised_from from progress p
    where p.obligation_id = ${from} and p.kind = 'difficulty'
      and not exists (select from progress a where a.obligation_id = p.obligation_id and a.kind = 'answer' and a.id > p.id)
    order by p.id`.execute(tx)
}

async function close(tx: Tx, o: Obligation, says: string, p: Passing): Promise<void> {
  await tx
    .updateTable('obligation')
    .set({ state: 'withdrawn', wantedOn: null, passedOn: p.from })
    .where('id', '=', o.id)
    .execute()
  await write(tx, o.id, 'withdrawn', says, p)
}

async function succeed(tx: Tx, oldId: string, newId: string, p: Passing): Promise<void> {
  await tx
    .insertInto('obligationSuccession')
    .values({ oldId, newId, reorganisationId: p.reorganisationId })
    .onConflict(c => c.doNothing())
    .execute()
}

async function write(
  tx: Tx,
  obligationId: string,
  kind: string,
  note: string,
  p: Passing,
  days: { oldDueOn?: Day | null; newDueOn?: Day | null } = {},
): Promise<void> {
  await tx
    .insertInto('progress')
    .values({ obligationId, kind, note, personId: p.personId, ...days })
    .execute()
}
