import type { Actor } from '@thong-suot/domain/actor.ts'
import { TIME_ZONE } from '@thong-suot/domain/day.ts'
import {
  DIFFICULTY_STATES,
  DIFFICULTY_TABS,
  type Difficulty,
  type DifficultyList,
  type DifficultyState,
  type DifficultyTab,
  type listDifficulties as listApi,
} from '@thong-suot/domain/obligation/difficulty.api.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../../db.ts'
import { hasWords, ordered } from '../../list.ts'

type Asked = Omit<z.output<typeof listApi.input>, 'size'> & { size: number }

/**
 * One row a difficulty that was told. The answer is the first that came after it; without one it is raised, or told, or
 * the work is over. What was raised stands in the words of the giver on the giver's own work too (decision 0028): in a
 * branch it is one difficulty, and counted where it was told.
 */
function difficulties(tx: Tx) {
  return tx
    .selectFrom('progress')
    .innerJoin('obligation', 'obligation.id', 'progress.obligationId')
    .innerJoin('unit', 'unit.id', 'obligation.unitId')
    .innerJoin('unit as giver', 'giver.id', 'obligation.giverId')
    .innerJoin('plan', 'plan.id', 'obligation.planId')
    .innerJoin('clause', 'clause.id', 'obligation.clauseId')
    .leftJoin('person', 'person.id', 'progress.personId')
    .leftJoinLateral(
      eb =>
        eb
          .selectFrom('progress as a')
          .leftJoin('unit as by', 'by.id', 'a.unitId')
          .select(['a.note as answer', 'a.at as answeredAt', 'by.name as answeredBy'])
          .whereRef('a.obligationId', '=', 'progress.obligationId')
          .whereRef('a.id', '>', 'progress.id')
          .where('a.kind', '=', 'answer')
          .orderBy('a.id')
          .limit(1)
          .as('answered'),
      join => join.onTrue(),
    )
    .where('progress.kind', '=', 'difficulty')
}

const STATE = sql<DifficultyState>`case when answered.answered_at is not null then 'answered'
  when obligation.state in ('done', 'withdrawn') then 'over'
  when exists (select from progress r where r.obligation_id = obligation.id and r.id > progress.id and r.kind = 'raised') then 'raised'
  else 'told' end`
const SORTS = {
  at: sql`progress.at`,
  unit: sql`unit.no`,
  plan: sql`plain(plan.title)`,
  state: sql`array_position('{told,raised,answered,over}'::text[], ${STATE})`,
}

function matching(tx: Tx, actor: Actor, f: Asked, tab: DifficultyTab) {
  let found = difficulties(tx)
  if (tab === 'given')
    found = found.where('obligation.giverId', '=', actor.unitId).where('obligation.unitId', '<>', actor.unitId)
  if (tab === 'own') found = found.where('obligation.unitId', '=', actor.unitId)
  if (tab === 'below')
    found = found.where(sql<boolean>`in_scope(obligation.path)`).where('progress.raisedFrom', 'is', null)
  if (f.q) found = found.where(hasWords(sql`progress.note || ' ' || obligation.title || ' ' || unit.name`, f.q))
  if (f.plan) found = found.where('obligation.planId', '=', f.plan)
  if (f.unit) found = found.where('obligation.unitId', '=', f.unit)
  const on = sql`(progress.at at time zone ${TIME_ZONE})::date`
  if (f.year) found = found.where(sql<boolean>`extract(year from ${on}) = ${f.year}`)
  if (f.from) found = found.where(sql<boolean>`${on} >= ${f.from}`)
  if (f.to) found = found.where(sql<boolean>`${on} <= ${f.to}`)
  return found
}

export async function listDifficulties(tx: Tx, actor: Actor, asked: Asked): Promise<DifficultyList> {
  const states = await statesOf(tx, actor, asked)
  const tabs = {} as DifficultyList['tabs']
  for (const tab of DIFFICULTY_TABS) tabs[tab] = await countOf(tx, actor, asked, tab)
  return {
    rows: await rowsOf(tx, actor, asked),
    count: asked.state ? states[asked.state] : tabs[asked.tab],
    page: asked.page,
    size: asked.size,
    tabs,
    states,
    plans: await plansOf(tx, actor, asked),
    unitName: asked.unit
      ? ((await tx.selectFrom('unit').select('name').where('id', '=', asked.unit).executeTakeFirst())?.name ?? null)
      : null,
  }
}

async function rowsOf(tx: Tx, actor: Actor, asked: Asked): Promise<Difficulty[]> {
  const rows = await matching(tx, actor, asked, asked.tab)
    .$if(asked.state !== undefined, q => q.where(STATE, '=', asked.state as DifficultyState))
    .select(['progress.id', 'progress.note', 'progress.at', 'person.name as personName', STATE.as('state')])
    .select(['obligation.id as obligationId', 'obligation.title', 'clause.label as clauseLabel'])
    .select(['plan.id as planId', 'plan.title as planTitle', 'unit.name as unitName', 'giver.name as giverName'])
    .select(['answered.answer', 'answered.answeredBy', 'answered.answeredAt'])
    .orderBy(ordered(asked.sort, SORTS))
    .orderBy('progress.id', 'desc')
    .limit(asked.size)
    .offset((asked.page - 1) * asked.size)
    .execute()
  return rows.map(r => ({ ...r, id: Number(r.id), note: r.note ?? '' }))
}

async function countOf(tx: Tx, actor: Actor, asked: Asked, tab: DifficultyTab): Promise<number> {
  const row = await matching(tx, actor, asked, tab).select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow()
  return row.n
}

async function statesOf(tx: Tx, actor: Actor, asked: Asked): Promise<DifficultyList['states']> {
  const counted = await matching(tx, actor, asked, asked.tab)
    .select([STATE.as('state'), sql<number>`count(*)::int`.as('n')])
    .groupBy(STATE)
    .execute()
  return Object.fromEntries(
    DIFFICULTY_STATES.map(s => [s, counted.find(c => c.state === s)?.n ?? 0]),
  ) as DifficultyList['states']
}

function plansOf(tx: Tx, actor: Actor, asked: Asked): Promise<DifficultyList['plans']> {
  const { plan: _, ...wider } = asked
  return matching(tx, actor, wider, asked.tab)
    .select(['plan.id', 'plan.title'])
    .distinct()
    .orderBy('plan.title')
    .limit(200)
    .execute()
}
