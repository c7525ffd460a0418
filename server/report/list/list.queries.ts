/** Báo cáo as lists: what a unit owes and has sent; the periods whose reports it receives. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import type { Page } from '@thong-suot/domain/endpoint.ts'
import type {
  listOwedReports as owedApi,
  ReceivedPeriod,
  listReceivedPeriods as receivedApi,
} from '@thong-suot/domain/report/report.api.ts'
import type { ReportStatus } from '@thong-suot/domain/report/report.ts'
import type { ReportLine } from '@thong-suot/domain/report/report-page.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../../db.ts'
import { hasWords, ordered } from '../../list.ts'
import { holidaysOf } from '../../regime/regime.actions.ts'
import { countedReports, PERIOD_COLUMNS } from '../../regime/regime.queries.ts'
import { lineOf, type ReportRow, selectReports } from '../report.queries.ts'

type Whole<T> = Omit<T, 'size'> & { size: number }
type Owed = Whole<z.output<typeof owedApi.input>>
type Received = Whole<z.output<typeof receivedApi.input>>

const STATUSES: Record<Owed['state'], readonly ReportStatus[] | null> = {
  open: ['draft', 'presented', 'returned'],
  sent: ['submitted', 'accepted', 'excused'],
  all: null,
}
const OWED_SORTS = {
  due: sql`coalesce(report.extended_to, report.due_on)`,
  title: sql`plain(period.report_name || ' ' || period.name)`,
  receiver: sql`receiver.no`,
  state: sql`report.status`,
}

/** What a unit owes: what is due first stands first, unless asked otherwise. */
export async function listOwedReports(tx: Tx, actor: Actor, asked: Owed, today: Day): Promise<Page<ReportLine>> {
  let found = selectReports(tx).where('report.unitId', '=', actor.unitId)
  const statuses = STATUSES[asked.state]
  if (statuses) found = found.where('report.status', 'in', statuses)
  if (asked.status) found = found.where('report.status', '=', asked.status)
  if (asked.q)
    found = found.where(hasWords(sql`period.report_name || ' ' || period.name || ' ' || receiver.name`, asked.q))
  if (asked.year) found = found.where(sql<boolean>`extract(year from report.due_on) = ${asked.year}`)
  if (asked.late)
    found = found.where(
      sql<boolean>`report.status <> 'excused' and coalesce(report.first_sent_on, ${today}::date) > coalesce(report.extended_to, report.due_on)`,
    )
  const { count } = await found.clearSelect().select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow()
  const rows = await found
    .orderBy(ordered(asked.sort, OWED_SORTS))
    .orderBy('report.id')
    .limit(asked.size)
    .offset((asked.page - 1) * asked.size)
    .execute()
  const holidays = await holidaysOf(tx)
  return {
    rows: (rows as unknown as ReportRow[]).map(row => lineOf(row, today, holidays)),
    count,
    page: asked.page,
    size: asked.size,
  }
}

const PERIOD_SORTS = {
  due: sql`"due_on"`,
  title: sql`plain("regime_name" || ' ' || "name")`,
  waiting: sql`"waiting"`,
  late: sql`"late"`,
}
const STILL = {
  waiting: sql<boolean>`waiting > 0`,
  late: sql<boolean>`late > 0`,
  missing: sql<boolean>`accepted + excused < units`,
}

/** Periods in which the actor's unit receives reports, counting those alone. */
export async function listReceivedPeriods(
  tx: Tx,
  actor: Actor,
  asked: Received,
  today: Day,
): Promise<Page<ReceivedPeriod> & { waiting: number }> {
  let periods = tx
    .selectFrom('period')
    .innerJoin('regime', 'regime.id', 'period.regimeId')
    .innerJoin('report', 'report.periodId', 'period.id')
    .where('report.receiverId', '=', actor.unitId)
    .select(PERIOD_COLUMNS)
    .select(['regime.id as regimeId', 'period.reportName as regimeName'])
    .select(countedReports(today))
    .groupBy(['period.id', 'regime.id'])
  if (asked.q) periods = periods.where(hasWords(sql`period.report_name || ' ' || period.name`, asked.q))
  if (asked.year) periods = periods.where(sql<boolean>`extract(year from period.due_on) = ${asked.year}`)
  let found = tx.selectFrom(periods.as('found'))
  if (asked.still) found = found.where(STILL[asked.still])
  const { count } = await found.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow()
  const rows = await found
    .selectAll()
    .orderBy(ordered(asked.sort, PERIOD_SORTS))
    .orderBy('id')
    .limit(asked.size)
    .offset((asked.page - 1) * asked.size)
    .execute()
  return {
    rows: rows as ReceivedPeriod[],
    count,
    page: asked.page,
    size: asked.size,
    waiting: await countWaiting(tx, actor),
  }
}

async function countWaiting(tx: Tx, actor: Actor): Promise<number> {
  const { n } = await tx
    .selectFrom('report')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('receiverId', '=', actor.unitId)
    .where('status', '=', 'submitted')
    .executeTakeFirstOrThrow()
  return n
}
