import {
  type Absence,
  type AbsenceKind,
  absenceState,
  type findAbsenceChoices,
} from '@thong-suot/domain/absence/absence.ts'
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import { maySet } from './absence.actions.ts'

const MOST = 300

export async function listAbsences(tx: Tx, actor: Actor, over: boolean, today: Day): Promise<Absence[]> {
  const rows = await tx
    .selectFrom('absence')
    .innerJoin('post', 'post.id', 'absence.postId')
    .innerJoin('person', 'person.id', 'absence.personId')
    .innerJoin('person as substitute', 'substitute.id', 'absence.substituteId')
    .innerJoin('unit', 'unit.id', 'absence.unitId')
    .select(['absence.id', 'absence.kind', 'absence.personId', 'absence.unitId', 'absence.substituteId'])
    .select(['person.name as personName', 'post.title', 'unit.name as unitName', 'substitute.name as substituteName'])
    .select(['absence.fromOn', 'absence.toOn', 'absence.reason', 'absence.cancelledAt'])
    .$if(!over, q =>
      q.where('absence.cancelledAt', 'is', null).where(sql<boolean>`coalesce(absence.to_on, 'infinity') >= ${today}`),
    )
    .orderBy('absence.fromOn', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(({ cancelledAt, personId, unitId, substituteId, ...row }) => {
    const cancelled = cancelledAt !== null
    const state = absenceState({ ...row, cancelled }, today)
    return {
      ...row,
      kind: row.kind as AbsenceKind,
      cancelled,
      state,
      mayEnd: state !== 'over' && (maySet(actor, { personId, unitId }) || substituteId === actor.personId),
    }
  })
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
