import { type Actor, may } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import type { Page } from '@thong-suot/domain/endpoint.ts'
import { InspectionNotFound } from '@thong-suot/domain/inspection/inspection.problems.ts'
import type {
  exportInspections,
  Finding,
  FindingKind,
  Inspection,
  InspectionRow,
} from '@thong-suot/domain/inspection/inspection.ts'
import { lateness } from '@thong-suot/domain/obligation/obligation.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../db.ts'
import { cellSql } from '../obligation/list/cell.ts'

type Filter = z.output<typeof exportInspections.input>

const SORTS: Record<string, ReturnType<typeof sql>> = {
  day: sql`inspection.held_on asc`,
  '-day': sql`inspection.held_on desc`,
  unit: sql`inspected.no asc, inspection.held_on desc`,
  '-unit': sql`inspected.no desc, inspection.held_on desc`,
}

function rows(tx: Tx, today: Day) {
  const count = (where: ReturnType<typeof sql>) =>
    sql<number>`(select count(*)::int from inspection_finding f left join obligation o on o.id = f.obligation_id
      where f.inspection_id = inspection.id and ${where})`
  return tx
    .selectFrom('inspection')
    .innerJoin('unit', 'unit.id', 'inspection.unitId')
    .innerJoin('unit as inspected', 'inspected.id', 'inspection.inspectedId')
    .select(['inspection.id', 'inspection.title', 'inspection.heldOn', 'inspection.unitId', 'unit.name as unitName'])
    .select(['inspection.inspectedId', 'inspected.name as inspectedName', 'inspection.members'])
    .select([
      count(sql`true`).as('findings'),
      count(sql`f.kind = 'fault'`).as('faults'),
      count(sql`o.state <> 'withdrawn'`).as('handed'),
      count(sql`o.state = 'done'`).as('done'),
      count(sql`${cellSql('o', today)} = 'overdue'`).as('overdue'),
    ])
}

export async function listInspections(
  tx: Tx,
  filter: Filter & { page: number; size: number },
  today: Day,
): Promise<Page<InspectionRow>> {
  let query = rows(tx, today)
  if (filter.year) query = query.where(sql<boolean>`extract(year from inspection.held_on) = ${filter.year}`)
  if (filter.q)
    query = query.where(
      sql<boolean>`plain(inspection.title || ' ' || inspected.name || ' ' || array_to_string(inspection.members, ' ')) like '%' || plain(${filter.q.replace(/[%_\\]/g, '\\$&')}) || '%'`,
    )
  if (filter.open)
    query = query.where(
      sql<boolean>`exists (select from inspection_finding f left join obligation o on o.id = f.obligation_id
        where f.inspection_id = inspection.id and f.kind = 'fault' and coalesce(o.state, 'given') not in ('done', 'withdrawn'))`,
    )
  const all = await tx
    .selectFrom(query.as('found'))
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const found = await query
    .orderBy(SORTS[filter.sort] ?? sql`inspection.held_on desc`)
    .orderBy('inspection.id')
    .limit(filter.size)
    .offset((filter.page - 1) * filter.size)
    .execute()
  return { rows: found, count: Number(all.n), page: filter.page, size: filter.size }
}

export async function getInspection(tx: Tx, actor: Actor, id: string, today: Day): Promise<Inspection> {
  const row = await rows(tx, today)
    .select(['inspection.conclusion', 'inspection.planId', 'inspection.documentId'])
    .where('inspection.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new InspectionNotFound()
  return {
    ...row,
    findingRows: await listFindings(tx, id, today),
    canChange: row.unitId === actor.unitId && may(actor.role, 'inspection.keep'),
  }
}

async function listFindings(tx: Tx, id: string, today: Day): Promise<Finding[]> {
  const found = await tx
    .selectFrom('inspectionFinding as f')
    .leftJoin('obligation as o', 'o.id', 'f.obligationId')
    .select([
      'f.id',
      'f.position',
      'f.kind',
      'f.text',
      'o.id as workId',
      'o.dueOn',
      'o.state',
      'o.doneOn',
      'o.operator',
    ])
    .where('f.inspectionId', '=', id)
    .orderBy('f.position')
    .execute()
  return found.map(({ workId, dueOn, state, doneOn, operator, kind, ...f }) => ({
    ...f,
    kind: kind as FindingKind,
    obligation: workId
      ? ({
          id: workId,
          dueOn,
          state,
          cell: lateness({ state, dueOn, doneOn, operator } as never, today) ?? null,
        } as Finding['obligation'])
      : null,
  }))
}
