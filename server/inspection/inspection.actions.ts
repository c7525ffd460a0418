import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import {
  FindingAsksNothing,
  FindingDayPast,
  FindingHanded,
  InspectedNotBelow,
  InspectionNotFound,
  InspectionNotYours,
} from '@thong-suot/domain/inspection/inspection.problems.ts'
import type * as api from '@thong-suot/domain/inspection/inspection.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { act } from '../act.ts'
import type { Db, Tx } from '../db.ts'
import { giveObligations } from '../obligation/give.ts'

type Input<K extends keyof typeof api> = (typeof api)[K] extends { input: infer I extends z.ZodType }
  ? z.output<I>
  : never

export function makeInspection(
  db: Db,
  actor: Actor,
  input: Input<'makeInspection'>,
  today: Day,
): Promise<{ id: string }> {
  return act(db, actor, 'inspection.make', async tx => {
    const { inspectedId, ...fields } = input
    const unit = await tx
      .selectFrom('unit')
      .select(['path', 'name', 'validTo'])
      .where('id', '=', inspectedId)
      .executeTakeFirst()
    const below = unit && actor.scope.some(path => unit.path.startsWith(`${path}.`)) && inspectedId !== actor.unitId
    if (!below || (unit.validTo && unit.validTo < today)) throw new InspectedNotBelow()
    const { id } = await tx
      .insertInto('inspection')
      .values({
        ...fields,
        unitId: actor.unitId,
        path: actor.unitPath,
        inspectedId,
        inspectedPath: unit.path,
        madeBy: actor.personId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { after: { id, ...fields, unit: unit.name }, subject: id }
  })
}

async function own(tx: Tx, actor: Actor, id: string) {
  const row = await tx
    .selectFrom('inspection')
    .innerJoin('unit', 'unit.id', 'inspection.unitId')
    .innerJoin('unit as inspected', 'inspected.id', 'inspection.inspectedId')
    .selectAll('inspection')
    .select(['unit.name as unitName', 'inspected.name as inspectedName'])
    .where('inspection.id', '=', id)
    .forUpdate('inspection')
    .executeTakeFirst()
  if (!row) throw new InspectionNotFound()
  if (row.unitId !== actor.unitId) throw new InspectionNotYours({ unit: row.unitName })
  return row
}

export function changeInspection(db: Db, actor: Actor, { id, ...fields }: Input<'changeInspection'>): Promise<unknown> {
  return act(db, actor, 'inspection.change', async tx => {
    const before = await own(tx, actor, id)
    await tx.updateTable('inspection').set(fields).where('id', '=', id).execute()
    return { before, after: { id, ...fields }, subject: id }
  })
}

export function addFinding(db: Db, actor: Actor, { id, kind, text }: Input<'addFinding'>): Promise<unknown> {
  return act(db, actor, 'inspection.add-finding', async tx => {
    const { title } = await own(tx, actor, id)
    await tx
      .insertInto('inspectionFinding')
      .values({
        inspectionId: id,
        kind,
        text,
        position: sql<number>`(select coalesce(max(position), 0) + 1 from inspection_finding where inspection_id = ${id})`,
      })
      .execute()
    return { after: { title, note: text }, subject: id }
  })
}

async function findingOf(tx: Tx, inspectionId: string, findingId: string) {
  const finding = await tx
    .selectFrom('inspectionFinding')
    .selectAll()
    .where('id', '=', findingId)
    .where('inspectionId', '=', inspectionId)
    .executeTakeFirst()
  if (!finding) throw new InspectionNotFound()
  if (finding.obligationId) throw new FindingHanded()
  return finding
}

export function dropFinding(db: Db, actor: Actor, { id, findingId }: Input<'dropFinding'>): Promise<unknown> {
  return act(db, actor, 'inspection.drop-finding', async tx => {
    const { title } = await own(tx, actor, id)
    const before = await findingOf(tx, id, findingId)
    await tx.deleteFrom('inspectionFinding').where('id', '=', findingId).execute()
    return { before: { title, note: before.text }, after: { title }, subject: id }
  })
}

/** The finding becomes work of the inspected unit, with its day, under a plan of putting right. */
export function handFinding(db: Db, actor: Actor, input: Input<'handFinding'>, today: Day): Promise<unknown> {
  return act(db, actor, 'inspection.hand-down', async tx => {
    const inspection = await own(tx, actor, input.id)
    const finding = await findingOf(tx, input.id, input.findingId)
    if (finding.kind !== 'fault') throw new FindingAsksNothing()
    if (input.dueOn < today) throw new FindingDayPast({ today: showDay(today) })
    const planId = await planFor(tx, actor, inspection, input.dueOn, today)
    const { id: clauseId } = await tx
      .insertInto('clause')
      .values({
        planId,
        position: finding.position,
        label: String(finding.position),
        title: input.title,
        quote: finding.text,
        leadNames: [inspection.inspectedName],
        due: JSON.stringify({ kind: 'date', date: input.dueOn }),
        dueOn: input.dueOn,
        operator: 'by',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const [obligationId] = await giveObligations(
      tx,
      actor,
      [
        {
          clauseId,
          planId,
          parentId: null,
          unitId: inspection.inspectedId,
          path: inspection.inspectedPath,
          role: 'lead',
          title: input.title,
          note: `Kết quả kiểm tra ngày ${showDay(inspection.heldOn)}: ${finding.text}`.slice(0, 2000),
          urgency: null,
          dueOn: input.dueOn,
          operator: 'by',
          instance: '',
        },
      ],
      { title: inspection.title, subjectKind: 'plan', subjectId: planId },
    )
    await tx
      .updateTable('inspectionFinding')
      .set({ obligationId: obligationId as string })
      .where('id', '=', finding.id)
      .execute()
    return { after: { title: input.title, dueOn: input.dueOn, unit: inspection.inspectedName }, subject: input.id }
  })
}

type Own = Awaited<ReturnType<typeof own>>
async function planFor(tx: Tx, actor: Actor, inspection: Own, dueOn: Day, today: Day): Promise<string> {
  if (inspection.planId) {
    await tx
      .updateTable('plan')
      .set({ endsOn: sql`greatest(ends_on, ${dueOn}::date)` })
      .where('id', '=', inspection.planId)
      .execute()
    return inspection.planId
  }
  const { id } = await tx
    .insertInto('plan')
    .values({
      unitId: actor.unitId,
      path: actor.unitPath,
      title: `Khắc phục sau kiểm tra ${inspection.inspectedName} ngày ${showDay(inspection.heldOn)}`.slice(0, 1000),
      startsOn: today,
      endsOn: dueOn,
      state: 'in-force',
      madeBy: actor.personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.updateTable('inspection').set({ planId: id }).where('id', '=', inspection.id).execute()
  return id
}
