import { type Day, TIME_ZONE } from '@thong-suot/domain/day.ts'
import { brokenChain, type Timeline, type TimelineRow } from '@thong-suot/domain/plan/timeline.ts'
import { sql } from 'kysely'
import type { Tx } from '../../db.ts'
import { cellsOfRow, countCells } from '../../obligation/list/cell.ts'
import { getPlanRow, SEEN_WHOLE } from '../plan.queries.ts'

type Counted = {
  clauseId: string
  instance: string
  depth: number
  units: number
  givenOn: Day
  firstDueOn: Day | null
  lastDueOn: Day | null
}

/** Clauses of a plan with the days of each level that has them. @param unitId only what reaches this unit and those below it */
export async function timelineOf(tx: Tx, id: string, unitId: string | undefined, today: Day): Promise<Timeline> {
  const plan = await getPlanRow(tx, id)
  const whole = await tx
    .selectFrom('plan')
    .select(SEEN_WHOLE.as('yes'))
    .where('id', '=', id)
    .executeTakeFirst()
  const unit = unitId
    ? await tx.selectFrom('unit').select(['name', 'path']).where('id', '=', unitId).executeTakeFirst()
    : undefined
  const counted = await tx
    .selectFrom('obligation')
    .select([
      'clauseId',
      'instance',
      // A level is a depth of the tree: whoever gives from the plan's own place, then from one further down.
      sql<number>`nlevel(giver_path)`.as('depth'),
      sql<number>`count(distinct unit_id)::int`.as('units'),
      sql<Day>`(min(given_at) at time zone ${TIME_ZONE})::date`.as('givenOn'),
      sql<Day | null>`min(due_on)`.as('firstDueOn'),
      sql<Day | null>`max(due_on)`.as('lastDueOn'),
    ])
    .select(countCells('obligation', today))
    .where('planId', '=', id)
    .where('state', '<>', 'withdrawn')
    .$if(unit !== undefined, q => q.where(sql<boolean>`obligation.path <@ ${unit?.path ?? ''}::ltree`))
    .groupBy(['clauseId', 'instance', 'depth'])
    .orderBy('depth')
    .execute()
  const clauses = await tx
    .selectFrom('clause')
    .leftJoin('obligation as above', 'above.id', 'clause.fromObligationId')
    .select(['clause.id', 'clause.label', 'clause.title', 'clause.dueOn', 'above.dueOn as aboveDueOn'])
    .where('clause.planId', '=', id)
    .orderBy('clause.position')
    .execute()
  return {
    title: plan.title,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    whole: whole?.yes ?? false,
    unitName: unit?.name ?? null,
    rows: clauses.flatMap(clause =>
      rowsOf(clause, counted.filter(c => c.clauseId === clause.id) as Counted[], unit !== undefined),
    ),
  }
}

type Clause = { id: string; label: string | null; title: string; dueOn: Day | null; aboveDueOn: Day | null }

/** One row an instance of a recurring duty; a clause that nobody has stands alone, unless one unit is looked for. */
function rowsOf(clause: Clause, counted: Counted[], oneUnit: boolean): TimelineRow[] {
  const instances = [...new Set(counted.map(c => c.instance))].sort()
  if (instances.length === 0 && oneUnit) return []
  return (instances.length ? instances : ['']).map(instance => {
    const some = counted.filter(c => c.instance === instance)
    const row = {
      clauseId: clause.id,
      label: clause.label,
      title: clause.title,
      instance,
      aboveDueOn: clause.aboveDueOn,
      // The day of a recurring clause is its instance's own.
      dueOn: instance ? null : clause.dueOn,
      levels: some.map((c, i) => ({
        level: i + 1,
        units: c.units,
        cells: cellsOfRow(c),
        givenOn: c.givenOn,
        firstDueOn: c.firstDueOn,
        lastDueOn: c.lastDueOn,
      })),
    }
    return { ...row, broken: brokenChain(row) }
  })
}
