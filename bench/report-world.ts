/** 5,000 units on four levels, one form of 50 indicators, 12 periods, and every figure of every accepted report: three million. */

import type { Actor } from '@thong-suot/domain/actor.ts'
import { sql } from 'kysely'
import { EVERYTHING, type Tx, within } from '../server/db.ts'
import { recount } from '../server/roll-up/totals.ts'
import type { TestApp } from '../server/testing.ts'

/** Units of each level below the one that receives; with it they are 5,000. */
const LEVELS = [49, 450, 4500]
export const INDICATORS = 50
const PERIODS = 12

/** Millions of rows are put in without a look at each row; what they must keep is checked at the end, all at once. */
export async function makeWorld({ context: { db, owner } }: TestApp): Promise<World> {
  const keys = await owner.query<{ name: string; says: string }>(
    `select conname as name, pg_get_constraintdef(oid) as says from pg_constraint where conrelid = 'report_value'::regclass and contype = 'f'`,
  )
  await owner.query('alter table report_value no force row level security, disable row level security')
  for (const key of keys.rows) await owner.query(`alter table report_value drop constraint ${key.name}`)
  await owner.query('alter table report_value disable trigger user')
  const world = await within(db, EVERYTHING, fill)
  for (const key of keys.rows)
    await owner.query(`alter table report_value add constraint ${key.name} ${key.says} not valid`)
  await owner.query('alter table report_value enable trigger user')
  await owner.query('alter table report_value enable row level security, force row level security')
  return world
}

export type World = {
  root: string
  rootPath: string
  provinces: string[]
  periods: string[]
  indicators: string[]
  actorOf: (unitId: string, path: string) => Actor
}

async function fill(tx: Tx): Promise<World> {
  const id = (what: string, n: number | string) => `md5('bench ${what} ' || ${n})::uuid`
  const run = (text: string) => sql.raw(text).execute(tx)
  await run(
    `insert into unit (id, name, short_name, kind, valid_from) values (${id('unit 0', `'1'`)}, 'Cả nước', 'Cả nước', 'committee', '2020-01-01')`,
  )
  for (const [level, count] of LEVELS.entries()) {
    const above = level === 0 ? 1 : LEVELS[level - 1]!
    await run(`insert into unit (id, name, short_name, kind, parent_id, valid_from)
      select ${id(`unit ${level + 1}`, 'n')}, 'Đơn vị ' || n, 'ĐV ' || n, 'commune', ${id(`unit ${level}`, `(n % ${above} + 1)`)}, '2020-01-01' from generate_series(1, ${count}) n`)
  }
  const root = (await sql<{ id: string; path: string }>`select id, path from unit where name = 'Cả nước'`.execute(tx))
    .rows[0]!
  await run(
    `insert into template (id, unit_id, path, name) values (${id('template', `'1'`)}, '${root.id}', '${root.path}', 'Biểu')`,
  )
  await run(
    `insert into indicator (id, template_id) select ${id('indicator', 'n')}, ${id('template', `'1'`)} from generate_series(1, ${INDICATORS}) n`,
  )
  await run(`insert into template_version (id, template_id, version, state, published_at, content)
    select ${id('version', `'1'`)}, ${id('template', `'1'`)}, 1, 'published', now(), jsonb_build_object('narratives', '[]'::jsonb, 'indicators', jsonb_agg(jsonb_build_object(
      'id', ${id('indicator', 'n')}, 'section', 'Mục', 'code', '1.' || n, 'name', 'Chỉ tiêu ' || n, 'unitOfMeasure', '', 'kind', 'number', 'addsUp', 'sum', 'required', false)))
      from generate_series(1, ${INDICATORS}) n`)
  await run(
    `insert into regime (id, unit_id, path, template_id, name, rule, addressees, cadence, starts_on) values (${id('regime', `'1'`)}, '${root.id}', '${root.path}', ${id('template', `'1'`)}, 'Báo cáo tháng', '{}', '{}', 'monthly', '2025-01-01')`,
  )
  await run(`insert into period (id, regime_id, template_version_id, unit_id, path, name, from_on, to_on, cutoff_on, due_on)
    select ${id('period', 'n')}, ${id('regime', `'1'`)}, ${id('version', `'1'`)}, '${root.id}', '${root.path}', 'tháng ' || n, '2025-01-01'::date + 30 * n, '2025-01-29'::date + 30 * n, '2025-01-29'::date + 30 * n, '2025-02-01'::date + 30 * n from generate_series(1, ${PERIODS}) n`)
  await run(`insert into report (period_id, unit_id, path, receiver_id, receiver_path, chain, level, due_on, status, first_sent_on)
    with recursive below as (
      select u.id, u.path, u.parent_id, array[u.parent_id::text] as chain, 1 as level from unit u where u.parent_id = '${root.id}'
      union all
      select u.id, u.path, u.parent_id, u.parent_id::text || b.chain, b.level + 1 from unit u join below b on u.parent_id = b.id)
    select p.id, b.id, b.path, b.parent_id, r.path, b.chain, b.level, p.due_on, 'accepted', p.due_on
      from below b join unit r on r.id = b.parent_id cross join period p where p.regime_id = ${id('regime', `'1'`)}`)
  await run(`insert into report_value (report_id, indicator_id, number)
    select r.id, i.id, (abs(hashtext(r.id::text || i.id::text)) % 1000) from report r join period p on p.id = r.period_id join indicator i on i.template_id = ${id('template', `'1'`)}
     where p.regime_id = ${id('regime', `'1'`)}`)
  await run(
    `insert into regime_unit (regime_id, unit_id, path) select distinct ${id('regime', `'1'`)}, r.unit_id, r.path from report r join period p on p.id = r.period_id where p.regime_id = ${id('regime', `'1'`)}`,
  )
  const periods = (
    await sql<{
      id: string
    }>`select id from period where regime_id = md5('bench regime 1')::uuid order by from_on`.execute(tx)
  ).rows.map(row => row.id)
  for (const period of periods) await recount(tx, period)
  await run('analyze report; analyze report_value; analyze report_total; analyze unit')
  const provinces = (
    await sql<{ id: string }>`select id from unit where parent_id = ${root.id} order by no`.execute(tx)
  ).rows.map(row => row.id)
  const indicators = (
    await sql<{
      id: string
    }>`select id from indicator where template_id = md5('bench template 1')::uuid order by id`.execute(tx)
  ).rows.map(row => row.id)
  const { id: personId } = await tx.selectFrom('person').select('id').executeTakeFirstOrThrow()
  const actorOf = (unitId: string, path: string): Actor => ({
    personId,
    personName: 'Đo',
    postId: '',
    unitId,
    unitName: '',
    unitPath: path,
    role: 'office',
    scope: [path],
    ip: null,
  })
  return { root: root.id, rootPath: root.path, provinces, periods, indicators, actorOf }
}
