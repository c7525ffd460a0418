import {
  type Absence,
  absenceState,
  type findAbsenceChoices,
  type listAbsences as listApi,
} from '@thong-suot/domain/absence/absence.ts'
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import type { Page } from '@thong-suot/domain/endpoint.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../db.ts'
import { hasWords, ordered } from '../list.ts'
import { maySet } from './absence.actions.ts'

type Asked = Omit<z.output<typeof listApi.input>, 'size'> & { size: number }

const SORTS = {
  from: sql`absence.from_on`,
  person: sql`plain(person.name)`,
  substitute: sql`plain(substitute.name)`,
  unit: sql`unit.no`,
  kind: sql`absence.kind`,
}
const over = (today: Day) =>
  sql<boolean>`(absence.cancelled_at is not null or coalesce(absence.to_on, 'infinity') < ${today})`
const coming = (today: Day) => sql<boolean>`absence.from_on > ${today}`
/** As `absenceState` of the domain says it. */
const IN_STATE = {
  over,
  coming: (today: Day) => sql<boolean>`not ${over(today)} and ${coming(today)}`,
  now: (today: Day) => sql<boolean>`not ${over(today)} and not ${coming(today)}`,
  standing: (today: Day) => sql<boolean>`not ${over(today)}`,
}

export async function listAbsences(tx: Tx, actor: Actor, asked: Asked, today: Day): Promise<Page<Absence>> {
  const { q, kind, state = 'standing' } = asked
  let found = tx
    .selectFrom('absence')
    .innerJoin('post', 'post.id', 'absence.postId')
    .innerJoin('person', 'person.id', 'absence.personId')
    .innerJoin('person as substitute', 'substitute.id', 'absence.substituteId')
    .innerJoin('unit', 'unit.id', 'absence.unitId')
  if (state !== 'all') found = found.where(IN_STATE[state](today))
  if (kind) found = found.where('absence.kind', '=', kind)
  if (q) found = found.where(hasWords(sql`concat_ws(' ', person.name, substitute.name, unit.name, post.title)`, q))
  const { count } = await found.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow()
  const rows = await found
    .select(['absence.id', 'absence.kind', 'absence.personId', 'absence.unitId', 'absence.substituteId'])
    .select(['person.name as personName', 'post.title', 'unit.name as unitName', 'substitute.name as substituteName'])
    .select(['absence.fromOn', 'absence.toOn', 'absence.reason', 'absence.cancelledAt'])
    .orderBy(ordered(asked.sort, SORTS))
    .orderBy('absence.id')
    .limit(asked.size)
    .offset((asked.page - 1) * asked.size)
    .execute()
  return { rows: rows.map(row => lineOf(row as Row, actor, today)), count, page: asked.page, size: asked.size }
}

type Row = Omit<Absence, 'cancelled' | 'state' | 'mayEnd'> & {
  personId: string
  unitId: string
  substituteId: string
  cancelledAt: unknown
}

function lineOf({ cancelledAt, personId, unitId, substituteId, ...row }: Row, actor: Actor, today: Day): Absence {
  const cancelled = cancelledAt !== null
  const state = absenceState({ ...row, cancelled }, today)
  const mayEnd = state !== 'over' && (maySet(actor, { personId, unitId }) || substituteId === actor.personId)
  return { ...row, cancelled, state, mayEnd }
}

type Choices = (typeof findAbsenceChoices)['output']

export async function findChoices(tx: Tx, actor: Actor, unitId: string, today: Day): Promise<Choices> {
  const unit = await tx.selectFrom('unit').select('name').where('id', '=', unitId).executeTakeFirstOrThrow()
  const posts = await tx
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.personId')
    .select(['post.id', 'post.personId', 'post.unitId', 'person.name as personName', 'post.title'])
    .where('post.unitId', '=', unitId)
    .where('post.role', '<>', 'admin')
    .where('post.validFrom', '<=', today)
    .where(sql<boolean>`coalesce(post.valid_to, 'infinity') >= ${today}`)
    .orderBy('person.name')
    .execute()
  return {
    unitName: unit.name,
    posts: posts.filter(p => maySet(actor, p)).map(({ id, personName, title }) => ({ id, personName, title })),
    substitutes: await listSubstitutes(tx, unitId, today),
  }
}

/** People who can log in and work in the unit, above it or below it. */
export async function listSubstitutes(tx: Tx, unitId: string, today: Day): Promise<Choices['substitutes']> {
  const { rows } = await sql<Choices['substitutes'][number]>`
    select distinct on (person.id) person.id, person.name, post.title || ', ' || unit.short_name as title
    from post join person on person.id = post.person_id join unit on unit.id = post.unit_id, unit here
    where here.id = ${unitId} and (unit.path <@ here.path or here.path <@ unit.path) and unit.parent_id is not null
      and person.login_id is not null and post.role <> 'admin'
      and post.valid_from <= ${today} and coalesce(post.valid_to, 'infinity') >= ${today}
    order by person.id, unit.id = ${unitId} desc`.execute(tx)
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'vi'))
}
