/** The open work of units that end, for the officials who say where it goes. Their own scope decides what they see. */
import type { Page } from '@thong-suot/domain/endpoint.ts'
import type { listWork as api } from '@thong-suot/domain/reorganisation/reorganisation.api.ts'
import { ReorganisationNotFound } from '@thong-suot/domain/reorganisation/reorganisation.problems.ts'
import type { Design, WorkRow } from '@thong-suot/domain/reorganisation/reorganisation.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../db.ts'

type Asked = z.output<typeof api.input>

export async function listWork(tx: Tx, asked: Asked): Promise<Page<WorkRow>> {
  const found = await tx.selectFrom('reorganisation').select('design').where('id', '=', asked.id).executeTakeFirst()
  if (!found) throw new ReorganisationNotFound()
  const { ends, successors } = found.design as Design
  const heirs = successors.flatMap(s => (s.unitId ? [s.unitId] : []))
  let query = tx
    .selectFrom('obligation')
    .innerJoin('unit', 'unit.id', 'obligation.unitId')
    .innerJoin('unit as giver', 'giver.id', 'obligation.giverId')
    .innerJoin('clause', 'clause.id', 'obligation.clauseId')
    .innerJoin('plan', 'plan.id', 'obligation.planId')
    .leftJoin('workChoice', join =>
      join.onRef('workChoice.obligationId', '=', 'obligation.id').on('workChoice.reorganisationId', '=', asked.id),
    )
    .where(
      'obligation.unitId',
      'in',
      ends.map(e => e.unitId),
    )
    .where('obligation.state', 'not in', ['done', 'withdrawn'])
  if (asked.unit) query = query.where('obligation.unitId', '=', asked.unit)
  if (asked.chosen) query = query.where('workChoice.successors', asked.chosen === '1' ? 'is not' : 'is', null)
  if (asked.q)
    query = query.where(
      sql<boolean>`plain(obligation.title || ' ' || coalesce(clause.label, '') || ' ' || unit.name || ' ' || plan.title) like '%' || plain(${asked.q}) || '%'`,
    )
  const { count } = await query.select(eb => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await query
    .select([
      'obligation.id',
      'obligation.title',
      'clause.label as clauseLabel',
      'plan.title as planTitle',
      'obligation.unitId',
      'unit.name as unitName',
      'giver.shortName as giverName',
      'obligation.dueOn',
      'obligation.operator',
      'obligation.state',
      'workChoice.successors as chosen',
    ])
    .select(
      sql<boolean>`exists (select from obligation d where d.clause_id = obligation.clause_id and d.giver_id = obligation.giver_id
        and d.instance = obligation.instance and d.state not in ('done', 'withdrawn') and d.unit_id::text = any (${heirs}::text[]))`.as(
        'double',
      ),
    )
    .orderBy('unit.no')
    .orderBy(sql`obligation.due_on asc nulls last`)
    .orderBy('obligation.id')
    .limit(asked.size)
    .offset((asked.page - 1) * asked.size)
    .execute()
  return { rows: rows as WorkRow[], count: Number(count), page: asked.page, size: asked.size }
}
