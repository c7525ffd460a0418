/** Roll-up at the size of a country: 5,000 units on four levels, 50 indicators, 12 periods, beside plain sums over the same rows. */

import { sql } from 'kysely'
import { EVERYTHING, within } from '../server/db.ts'
import { acceptReport, returnReport } from '../server/report/report.actions.ts'
import { openTotal } from '../server/roll-up/parts.queries.ts'
import { totalsOf, totalsOfUnits } from '../server/roll-up/totals.queries.ts'
import { recount } from '../server/roll-up/totals.ts'
import { readUnitTable } from '../server/roll-up/unit-table/unit-table.queries.ts'
import { startTestApp, type TestApp } from '../server/testing.ts'
import { INDICATORS, makeWorld, type World } from './report-world.ts'

export type Measured = { name: string; value: number; unit: string; aim: string | null }

const AT_ONCE = 16
const WARM_UP = 10

export async function run(): Promise<Measured[]> {
  const app = await startTestApp()
  try {
    const world = await makeWorld(app)
    return [...(await acceptances(app, world)), ...(await tables(app, world)), ...(await opened(app, world))]
  } finally {
    await app.stop()
  }
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
    await returnReport(db, world.actorOf(row.receiverId, row.receiverPath), {
      id: row.id,
      remarks: [{ reason: 'Kiểm tra lại số liệu.' }],
    })
    await within(db, EVERYTHING, tx => sql`update report set status = 'submitted' where id = ${row.id}`.execute(tx))
    times.push(
      await timed(async () => {
        await acceptReport(db, world.actorOf(row.receiverId, row.receiverPath), row.id)
        await within(db, EVERYTHING, tx => totalsOfUnits(tx, [period], row.chain))
      }),
    )
  }
  // Whatever went in and out, the totals must be those of a count from scratch.
  const before = await within(db, EVERYTHING, tx => totalsOf(tx, period, [world.root]))
  await within(db, EVERYTHING, tx => recount(tx, period))
  const after = await within(db, EVERYTHING, tx => totalsOf(tx, period, [world.root]))
  for (const [id, total] of after)
    if (before.get(id)?.sum !== total.sum || before.get(id)?.highest !== total.highest)
      throw new Error('a total was wrong')
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
  const actor = world.actorOf(world.root, world.rootPath)
  // As the page asks for it: rights, names of units, rows across a reorganisation, and every figure as it is sent out.
  const kept = async () => {
    const table = await readUnitTable(app.context.db, actor, { id: four[3]!, unitId: world.root, periods: 4 })
    const cells = table.cells.flat(2)
    if (cells.length !== INDICATORS * world.provinces.length * 4 || cells.includes(null))
      throw new Error('a figure is missing')
    return JSON.stringify(table)
  }
  const plain = () =>
    within(app.context.db, EVERYTHING, tx =>
      sql`
    select r.period_id, above.id, v.indicator_id, sum(v.number) from report r
      cross join lateral unnest(r.chain) as above(id) join report_value v on v.report_id = r.id
     where r.period_id = any (${four}::uuid[]) and r.status = 'accepted' and above.id = any (${world.provinces})
     group by 1, 2, 3`.execute(tx),
    )
  const cold = await timed(kept)
  const times: number[] = []
  for (let round = 0; round < 12; round++) {
    // An acceptance between the rounds: what was kept in memory of its units no longer holds.
    await acceptOne(app, world, four[round % 4]!, round)
    times.push(...(await Promise.all(Array.from({ length: AT_ONCE }, () => timed(kept)))))
  }
  const alone = at([await timed(kept), await timed(kept), await timed(kept), await timed(kept), await timed(kept)], 0.5)
  const summed = await timed(plain)
  return [
    {
      name: `report: table of ${INDICATORS} indicators × ${world.provinces.length} provinces × 4 periods, 16 at once, 95th percentile`,
      value: at(times, 0.95),
      unit: 'ms',
      aim: '<= 100',
    },
    { name: 'report: the same table, one reader', value: alone, unit: 'ms', aim: null },
    { name: 'report: the same, read for the first time', value: cold, unit: 'ms', aim: null },
    { name: 'report: the same out of plain sums over the figures', value: summed, unit: 'ms', aim: null },
    { name: 'report: kept totals against plain sums', value: summed / alone, unit: 'times as fast', aim: '>= 20' },
  ]
}

/** A report of the lowest level is returned and accepted again; its total must then be what it was. */
async function acceptOne(app: TestApp, world: World, periodId: string, skip: number): Promise<void> {
  const { db } = app.context
  const row = await within(db, EVERYTHING, tx =>
    tx
      .selectFrom('report')
      .select(['id', 'receiverId', 'receiverPath'])
      .where('periodId', '=', periodId)
      .where('level', '=', 3)
      .orderBy('id')
      .offset(100 + skip)
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  const actor = world.actorOf(row.receiverId, row.receiverPath)
  await returnReport(db, actor, { id: row.id, remarks: [{ reason: 'Kiểm tra lại số liệu.' }] })
  await within(db, EVERYTHING, tx => sql`update report set status = 'submitted' where id = ${row.id}`.execute(tx))
  await acceptReport(db, actor, row.id)
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
        within(db, actor, tx =>
          openTotal(tx, actor, { id: world.periods[1]!, unitId: world.root, indicatorId, part: 0 }),
        ),
      ),
    )
  }
  const wholes = await within(db, EVERYTHING, tx => totalsOf(tx, world.periods[1]!, [world.root]))
  if (wholes.size !== INDICATORS) throw new Error('a total is missing')
  return [
    { name: 'report: open a total to its units, 95th percentile', value: at(times, 0.95), unit: 'ms', aim: '<= 50' },
  ]
}
