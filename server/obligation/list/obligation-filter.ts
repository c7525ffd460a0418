/** What a list of obligations shows: whose tab, which filters, in which order. */
import { type Actor, peopleOf } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import type { listObligations as listApi } from '@thong-suot/domain/obligation/obligation.api.ts'
import { SECTORS } from '@thong-suot/domain/overview/overview.ts'
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import type { Tables } from '../../../db/tables.ts'
import { ofField } from '../../field/field.queries.ts'
import { cellSql } from './cell.ts'

export type Filter = z.output<typeof listApi.input>

/** A difficulty that nobody above has answered since; a trigger on progress keeps the column. */
export const OPEN_DIFFICULTY = sql<boolean>`(obligation.difficulty is not null)`

type Eb = ExpressionBuilder<Tables, 'obligation'>

/** One level below the root is a province's; that post looks over all of it. */
export const seesProvince = (actor: Pick<Actor, 'scope'>) => actor.scope.some(path => path.split('.').length <= 2)

/**
 * Work laid by the post's own unit; for one who looks over the province, by any body of the province's head (committee,
 * steering bodies). What units hand on is theirs and is not counted again.
 */
export function laidBy(actor: Pick<Actor, 'scope' | 'unitId'>) {
  return seesProvince(actor)
    ? sql<SqlBool>`obligation.giver_id in (select id from unit g where g.kind in ('province', 'committee', 'steering-body'))`
    : sql<SqlBool>`obligation.giver_id = ${actor.unitId}`
}

/** Due in the year; what has no day belongs to every year of its plan. */
export function inYear(year: number) {
  return sql<SqlBool>`(obligation.due_on is null and obligation.plan_id in (select id from plan where starts_on <= make_date(${year}, 12, 31) and ends_on >= make_date(${year}, 1, 1))
    or obligation.due_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31))`
}

/** Whose list: what my unit has, gave, or takes part in; `down` adds the units below mine. */
function inTab(tab: Filter['tab'], actor: Actor, down: boolean) {
  const below = sql<SqlBool>`obligation.unit_id in (select id from unit where path <@ ${actor.unitPath}::ltree)`
  return (eb: Eb) => {
    const mine = down ? below : eb('obligation.unitId', '=', actor.unitId)
    if (tab === 'given') return down ? laidBy(actor) : eb('obligation.giverId', '=', actor.unitId)
    if (tab === 'partner') return eb.and([mine, eb('obligation.role', '<>', 'lead')])
    return eb.and([mine, eb('obligation.role', '=', 'lead')])
  }
}

/**
 * What several papers lay on a unit is one row to the unit, and one each to their givers. Narrowed to a paper, the row of
 * that paper stands for it.
 */
function inFront({ plan, clause }: Filter) {
  const here = plan ? sql`plan_id = ${plan}` : clause ? sql`clause_id = ${clause}` : undefined
  return here
    ? sql<SqlBool>`(not obligation.beside or obligation.joint_id not in (
        select joint_id from obligation where joint_id is not null and not beside and ${here}))`
    : sql<SqlBool>`not obligation.beside`
}

/** All conditions of a filter. */
export function matching(filter: Filter, actor: Actor, today: Day) {
  return (eb: Eb) => {
    const all = [inTab(filter.tab, actor, filter.down === '1')(eb)]
    if (filter.tab !== 'given') all.push(inFront(filter))
    if (filter.q) all.push(hasWords(filter.q))
    if (filter.cell) all.push(sql<SqlBool>`${cellSql('obligation', today)} = ${filter.cell}`)
    if (filter.state) all.push(eb('obligation.state', '=', filter.state))
    else all.push(eb('obligation.state', '<>', 'withdrawn'))
    if (filter.plan) all.push(eb('obligation.planId', '=', filter.plan))
    if (filter.clause) all.push(eb('obligation.clauseId', '=', filter.clause))
    if (filter.unit) all.push(eb('obligation.unitId', '=', filter.unit))
    if (filter.sector) all.push(inSector(filter.sector))
    if (filter.field)
      all.push(sql<SqlBool>`obligation.plan_id in (select id from plan where ${ofField('plan', filter.field)})`)
    if (filter.mine) all.push(eb('obligation.personId', 'in', peopleOf(actor)))
    if (filter.difficulty) all.push(OPEN_DIFFICULTY)
    if (filter.year) all.push(inYear(filter.year))
    if (filter.undated) all.push(eb('obligation.dueOn', 'is', null))
    if (filter.from) all.push(eb('obligation.dueOn', '>=', filter.from))
    if (filter.to) all.push(eb('obligation.dueOn', '<=', filter.to))
    return eb.and(all)
  }
}

/** A number of a clause as papers print it: 'II.3', '2a'. */
const LABEL = /^(?=.*[\d.])[\p{L}\d.]{1,12}$/u

/** In the title or the unit's name, without accents; what looks like a clause's number is one. */
function hasWords(q: string) {
  const like = sql<string>`'%' || replace(replace(plain(${q}), '%', '\\%'), '_', '\\_') || '%'`
  const inClause = LABEL.test(q)
    ? sql`or obligation.clause_id in (select id from clause where lower(label) = lower(${q}))`
    : sql``
  return sql<SqlBool>`(obligation.search like ${like}
    or obligation.unit_id in (select id from unit where plain(name) like ${like})
    or obligation.joint_id in (select joint_id from obligation where joint_id is not null and beside and search like ${like})
    ${inClause})`
}

/** The units of a sector, as domain/overview parts them. */
export function inSector(key: string, of: 'obligation' | 'report' = 'obligation') {
  const sector = SECTORS.find(s => s.key === key)
  if (!sector) return sql<SqlBool>`false`
  const unit = sql.ref(`${of}.unitId`)
  if (key === 'phuong' || key === 'xa' || key === 'dac-khu')
    return sql<SqlBool>`${unit} in (select id from unit where kind = 'commune' and coalesce(commune_kind, 'xa') = ${key})`
  return sql<SqlBool>`${unit} in (select id from unit where kind = any (${[...sector.kinds]}))`
}
