/** Roll-up at the size of a country: 5,000 units on four levels, 50 indicators, 12 periods, beside plain sums over the same rows. */

import type { Actor } from '@thong-suot/domain/actor.ts'
import { sql } from 'kysely'
import { EVERYTHING, type Tx, within } from '../server/db.ts'
import { acceptReport } from '../server/report/report.actions.ts'
import { openTotal, totalsByUnit, totalsOf } from '../server/report/roll-up.queries.ts'
import { recount } from '../server/report/totals.ts'
import { startTestApp, type TestApp } from '../server/testing.ts'

export type Measured = { name: string; value: number; unit: string; aim: string | null }

/** Units of each level below the one that receives; with it they are 5,000. */
const LEVELS = [49, 450, 4500]
const INDICATORS = 50
const PERIODS = 12
const AT_ONCE = 16
const WARM_UP = 10

export async function run(): Promise<Measured[]> {
  const app = await startTestApp()
  try {
    const world = await within(app.context.db, EVERYTHING, fill)
    return [...(await acceptances(app, world)), ...(await tables(app, world)), ...(await opened(app, world))]
  } finally {
    await app.stop()
  }
}

type World = {
  root: string
  provinces: string[]
  periods: string[]
  indicators: string[]
  actorOf: (unitId: string, path: string) => Actor
}

/** Units, one form, its periods, and every figure of every accepted report: three million of them. */
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
    select ${id('version', `'1'`)}, ${id('template', `'1'`)}, 1, 'published', now(), jsonb_build_object('indicators', jsonb_agg(jsonb_build_object(
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
  return { root: root.id, provinces, periods, indicators, actorOf }
}

/** Milliseconds at a share (0.5, 0.95) of what was measured. */
function at(times: number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

async function acceptances(app: TestApp, world: World): Promise<Measured[]> {
  const { db } = app.context
  const period = world.periods[0]!
  const rows = await within(db, EVERYTHING, tx =>
    tx
      .selectFrom('report')
      .select(['id', 'chain', 'receiverId', 'receiverPath'])
      .where('periodId', '=', period)
      .where('level', '=', 3)
      .limit(60)
      .execute(),
  )
  const times: number[] = []
  for (const row of rows) {
    // As if sent a moment ago; the totals of the period are counted anew at the end.
    await within(db, EVERYTHING, tx => sql`update report set status = 'submitted' where id = ${row.id}`.execute(tx))
    times.push(
      await timed(async () => {
        await acceptReport(db, world.actorOf(row.receiverId, row.receiverPath), row.id)
        await within(db, EVERYTHING, tx =>
          tx
            .selectFrom('reportTotal')
            .selectAll()
            .where('periodId', '=', period)
            .where('unitId', 'in', row.chain)
            .execute(),
        )
      }),
    )
  }
  await within(db, EVERYTHING, tx => recount(tx, period))
  times.splice(0, WARM_UP)
  return [
    {
      name: 'report: accept one and read every total above it, median',
      value: at(times, 0.5),
      unit: 'ms',
      aim: '<= 20',
    },
    { name: 'report: the same, 95th percentile', value: at(times, 0.95), unit: 'ms', aim: null },
  ]
}

/** Indicators × provinces × 4 periods, sixteen readers at once, and the same out of plain sums. */
async function tables(app: TestApp, world: World): Promise<Measured[]> {
  const four = world.periods.slice(0, 4)
  const kept = (tx: Tx) => totalsByUnit(tx, four, world.provinces)
  const plain = (tx: Tx) =>
    sql`
    select r.period_id, above.id, v.indicator_id, sum(v.number) from report r
      cross join lateral unnest(r.chain) as above(id) join report_value v on v.report_id = r.id
     where r.period_id = any (${four}::uuid[]) and r.status = 'accepted' and above.id = any (${world.provinces})
     group by 1, 2, 3`.execute(tx)
  const read = (work: (tx: Tx) => Promise<unknown>) => timed(() => within(app.context.db, EVERYTHING, work))
  await read(kept)
  const times: number[] = []
  for (let round = 0; round < 8; round++)
    times.push(...(await Promise.all(Array.from({ length: AT_ONCE }, () => read(kept)))))
  const alone = at([await read(kept), await read(kept), await read(kept)], 0.5)
  const summed = await read(plain)
  return [
    {
      name: `report: table of ${INDICATORS} indicators × ${world.provinces.length} provinces × 4 periods, 16 at once, 95th percentile`,
      value: at(times, 0.95),
      unit: 'ms',
      aim: '<= 100',
    },
    { name: 'report: the same table, one reader', value: alone, unit: 'ms', aim: null },
    { name: 'report: the same out of plain sums over the figures', value: summed, unit: 'ms', aim: null },
    { name: 'report: kept totals against plain sums', value: summed / alone, unit: 'times as fast', aim: '>= 20' },
  ]
}

async function opened(app: TestApp, world: World): Promise<Measured[]> {
  const { db } = app.context
  const root = await within(db, EVERYTHING, tx =>
    tx.selectFrom('unit').select('path').where('id', '=', world.root).executeTakeFirstOrThrow(),
  )
  const actor = world.actorOf(world.root, root.path)
  const times: number[] = []
  for (const indicatorId of world.indicators.slice(0, 30)) {
    times.push(
      await timed(() =>
        within(db, actor, tx => openTotal(tx, actor, { id: world.periods[1]!, unitId: world.root, indicatorId })),
      ),
    )
  }
  const wholes = await within(db, EVERYTHING, tx => totalsOf(tx, world.periods[1]!, world.root))
  if (wholes.size !== INDICATORS) throw new Error('a total is missing')
  return [
    { name: 'report: open a total to its units, 95th percentile', value: at(times, 0.95), unit: 'ms', aim: '<= 50' },
  ]
}
