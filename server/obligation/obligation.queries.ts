import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, type Holidays, workingDayBefore } from '@thong-suot/domain/day.ts'
import type { ObligationOne } from '@thong-suot/domain/obligation/obligation.api.ts'
import { ObligationNotFound } from '@thong-suot/domain/obligation/obligation.problems.ts'
import {
  distanceOf,
  isOpen,
  lateness,
  type ObligationRow,
  obligationActions,
} from '@thong-suot/domain/obligation/obligation.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import { onceEach, sourcesOf } from '../joint-work/joint-work.queries.ts'
import { proposedFor } from '../joint-work/proposal.queries.ts'
import { readablePaper } from '../plan/paper.queries.ts'
import { holidaysOf } from '../regime/regime.actions.ts'
import { unitsWithReceiver } from '../unit/match.queries.ts'
import { OPEN_DIFFICULTY } from './list/obligation-filter.ts'
import { listNumbers } from './proof/number.actions.ts'
import { successionOf } from './succession.queries.ts'

const BY_REPORT = sql<boolean>`exists (select from report r where r.obligation_id = obligation.id)`

/** Told and not raised yet, while the giver's own work stands open under another giver. */
const RAISABLE = sql<boolean>`(obligation.difficulty = 'told' and exists (
  select from obligation above where above.id = obligation.parent_id and above.unit_id = obligation.giver_id
    and above.giver_id <> above.unit_id and above.state in ('under-way', 'extension-asked', 'returned')))`

/** Rows as lists show them; everything else is added by the caller. */
export function obligationRows(tx: Tx) {
  return tx
    .selectFrom('obligation')
    .innerJoin('unit', 'unit.id', 'obligation.unitId')
    .innerJoin('unit as giver', 'giver.id', 'obligation.giverId')
    .innerJoin('plan', 'plan.id', 'obligation.planId')
    .innerJoin('clause', 'clause.id', 'obligation.clauseId')
    .leftJoin('person', 'person.id', 'obligation.personId')
    .select([
      'obligation.id',
      'obligation.planId',
      'plan.title as planTitle',
      'plan.number as planNumber',
      'obligation.clauseId',
      'clause.label as clauseLabel',
      'obligation.title',
      'clause.quote',
      'clause.kind',
      'obligation.unitId',
      'unit.name as unitName',
      'unit.shortName as unitShortName',
      'obligation.giverId',
      'giver.name as giverName',
      'giver.shortName as giverShortName',
      'obligation.role',
      'person.name as personName',
      'obligation.dueOn',
      'obligation.operator',
      'obligation.instance',
      'obligation.state',
      'obligation.progress',
      'obligation.doneOn',
      'obligation.extensions',
      'obligation.wantedOn',
      'obligation.givenAt',
      'obligation.jointId',
      OPEN_DIFFICULTY.as('openDifficulty'),
    ])
}

export function asRow(row: object, today: Day, holidays: Holidays): ObligationRow {
  const r = row as Omit<ObligationRow, 'cell' | 'distance' | 'sources'>
  const cell = lateness(r, today) ?? null
  const finished = r.state === 'done' || r.state === 'withdrawn'
  return { ...r, cell, distance: finished ? '' : distanceOf(r, today, holidays).says, sources: [] }
}

export async function getObligationForUpdate(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('obligation')
    .selectAll()
    .select([OPEN_DIFFICULTY.as('openDifficulty'), BY_REPORT.as('byReport'), RAISABLE.as('raisable')])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new ObligationNotFound()
  return row as typeof row & Pick<ObligationRow, 'state' | 'role' | 'operator'>
}

export async function getObligationOne(tx: Tx, actor: Actor, id: string, today: Day): Promise<ObligationOne> {
  const holidays = await holidaysOf(tx)
  const found = await obligationRows(tx)
    .select([
      'obligation.parentId',
      'obligation.firstDueOn',
      'obligation.note',
      'obligation.passedOn',
      'obligation.urgency',
      'obligation.personId',
      'clause.product',
      'clause.factId',
      'plan.documentId',
      'plan.issuedOn as planIssuedOn',
      RAISABLE.as('raisable'),
    ])
    .where('obligation.id', '=', id)
    .executeTakeFirst()
  if (!found) throw new ObligationNotFound()
  const row = asRow(found, today, holidays)
  const { factId, raisable, planIssuedOn, ...rest } = found
  row.sources = (await sourcesOf(tx, [row])).get(id) ?? []
  // To the unit itself what it has told of one piece of work is one story; each giver reads its own.
  const told = [id, ...(row.unitId === actor.unitId ? row.sources.map(s => s.id) : [])]
  const children = await obligationRows(tx)
    .where('obligation.parentId', 'in', told)
    .where('obligation.state', '<>', 'withdrawn')
    .orderBy('obligation.dueOn')
    .limit(300)
    .execute()
  const report = await findReport(tx, id)
  const fact = factId
    ? await tx.selectFrom('fact').select('startAt').where('id', '=', factId).executeTakeFirst()
    : undefined
  return {
    ...rest,
    ...row,
    documentId: await readablePaper(tx, {
      documentId: rest.documentId,
      number: row.planNumber,
      issuedOn: planIssuedOn,
    }),
    actions: [...obligationActions({ ...row, raisable, byReport: report !== null }, actor.unitId)],
    report,
    chain: await chainOf(tx, row, found.parentId, today),
    factStart: fact?.startAt ?? null,
    progressRows: await listProgress(tx, told),
    proofs: await listProofs(tx, told),
    children: children.map(c => asRow(c, today, holidays)),
    people: await listPeople(tx, row.unitId, today),
    below: await listBelow(tx, actor, row.unitId, today),
    defaultDay: row.dueOn && workingDayBefore(row.dueOn, holidays),
    urgency: found.urgency as ObligationOne['urgency'],
    ...(await successionOf(tx, id)),
    maybeSame: isOpen(row.state) ? await proposedFor(tx, row) : [],
  }
}

async function findReport(tx: Tx, id: string): Promise<ObligationOne['report']> {
  const row = await tx
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.periodId')
    .select(['report.id', 'period.name', 'report.status'])
    .where('report.obligationId', '=', id)
    .executeTakeFirst()
  return (row as ObligationOne['report'] | undefined) ?? null
}

/** From the one who laid it down to this unit: every day on the way, as far as it may be seen. */
async function chainOf(
  tx: Tx,
  row: ObligationRow,
  parentId: string | null,
  today: Day,
): Promise<ObligationOne['chain']> {
  const chain: ObligationOne['chain'] = []
  let next = parentId
  for (let level = 0; next && level < 8; level++) {
    const above:
      | {
          id: string
          parentId: string | null
          unitName: string
          dueOn: Day | null
          operator: string | null
          state: string
          doneOn: Day | null
        }
      | undefined = await tx
      .selectFrom('obligation')
      .innerJoin('unit', 'unit.id', 'obligation.unitId')
      .select([
        'obligation.id',
        'obligation.parentId',
        'unit.shortName as unitName',
        'obligation.dueOn',
        'obligation.operator',
        'obligation.state',
        'obligation.doneOn',
      ])
      .where('obligation.id', '=', next)
      .executeTakeFirst()
    if (!above) break
    const late = lateness(above as never, today) === 'overdue'
    chain.unshift({
      id: above.id,
      who: above.unitName,
      dueOn: above.dueOn,
      operator: above.operator,
      here: false,
      late,
    })
    next = above.parentId
  }
  return [
    ...chain,
    {
      id: row.id,
      who: row.unitShortName,
      dueOn: row.dueOn,
      operator: row.operator,
      here: true,
      late: row.cell === 'overdue',
    },
  ]
}

async function listProgress(tx: Tx, ids: readonly string[]): Promise<ObligationOne['progressRows']> {
  const numbers = await listNumbers(tx, ids)
  const rows = await tx
    .selectFrom('progress')
    .leftJoin('person', 'person.id', 'progress.personId')
    .leftJoin('person as stood', 'stood.id', 'progress.standsForId')
    .leftJoin('unit', 'unit.id', 'progress.unitId')
    .select([
      'progress.id',
      'progress.at',
      'progress.kind',
      'progress.note',
      'progress.percent',
      sql<string | null>`person.name || coalesce(' (thay ' || stood.name || ')', '')`.as('personName'),
      'unit.shortName as unitName',
      'progress.oldDueOn',
      'progress.newDueOn',
    ])
    .where('obligationId', 'in', ids)
    .orderBy('progress.id', 'desc')
    .execute()
  return onceEach(rows, r => [r.at, r.kind, r.personName, r.note, r.percent]).map(r => ({
    ...r,
    numbers: numbers.filter(n => n.progressId === Number(r.id)),
  }))
}

async function listProofs(tx: Tx, ids: readonly string[]): Promise<ObligationOne['proofs']> {
  const rows = await tx
    .selectFrom('proof')
    .leftJoin('person', 'person.id', 'proof.personId')
    .select([
      'proof.id',
      'proof.kind',
      'proof.name',
      sql<number | null>`proof.amount::float8`.as('amount'),
      'proof.measure',
      'proof.link',
      'proof.fileType',
      'proof.fileSize',
      'person.name as personName',
      'proof.at',
    ])
    .where('obligationId', 'in', ids)
    .orderBy('proof.at')
    .execute()
  return onceEach(rows, r => [r.at, r.kind, r.name, r.link]) as ObligationOne['proofs']
}

/** People at a post of the unit on the day. */
export function listPeople(tx: Tx, unitId: string, today: Day): Promise<ObligationOne['people']> {
  return tx
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.personId')
    .select(['person.id', 'person.name', 'post.title'])
    .where('post.unitId', '=', unitId)
    .where('post.validFrom', '<=', today)
    .where(sql<boolean>`coalesce(post.valid_to, 'infinity') >= ${today}`)
    .orderBy('person.name')
    .limit(200)
    .execute()
}

/** Units right below the one that has it, for handing on; empty when it is not one's own. */
async function listBelow(tx: Tx, actor: Actor, unitId: string, today: Day): Promise<ObligationOne['below']> {
  if (unitId !== actor.unitId) return []
  const units = await tx
    .selectFrom('unit')
    .select(['id', 'name', 'shortName'])
    .where('parentId', '=', unitId)
    .where('validFrom', '<=', today)
    .where(sql<boolean>`coalesce(valid_to, 'infinity') >= ${today}`)
    .orderBy('no')
    .execute()
  const receivers = await unitsWithReceiver(
    tx,
    units.map(u => u.id),
    today,
  )
  return units.map(u => ({ ...u, withReceiver: receivers.has(u.id) }))
}
