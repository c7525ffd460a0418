/** The calendar of a person's deadlines and report days, for a telephone: all-day entries with lasting names. */
import { addDays, type Day, TIME_ZONE } from '@thong-suot/domain/day.ts'
import { OBLIGATION_ROLES, type ObligationRole, sourceOf } from '@thong-suot/domain/obligation/obligation.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import { withTurn } from '@thong-suot/domain/plan/due-days.ts'
import ical, { ICalCalendarMethod } from 'ical-generator'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import { OWED, OWED_ON, OWED_OPERATOR } from '../report/list/owed.ts'

/** Overdue work stays in sight so long; what is further off comes by itself. */
const BACK = 120
const AHEAD = 400
const MOST = 2000

type Entry = { uid: string; day: Day; title: string; says: string; to: string; changedAt: string }

export async function calendarOf(
  tx: Tx,
  personId: string,
  { today, baseUrl }: { today: Day; baseUrl: string },
): Promise<string> {
  const person = await tx.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirstOrThrow()
  const units = await tx
    .selectFrom('post')
    .select('unitId')
    .where('personId', '=', personId)
    .where('role', '<>', 'admin')
    .where('validFrom', '<=', today)
    .where(sql<boolean>`coalesce(valid_to, 'infinity') >= ${today}`)
    .execute()
  const ids = [...new Set(units.map(u => u.unitId))]
  const entries = ids.length > 0 ? [...(await work(tx, personId, ids, today)), ...(await reports(tx, ids, today))] : []
  // Only named, not set: days are days everywhere, and stamps stay in UTC as RFC 5545 3.8.7.2 asks.
  const calendar = ical({
    name: `Thông Suốt: ${person.name}`,
    prodId: { company: 'Thông Suốt', product: 'Thời hạn', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  })
  calendar.x('X-WR-TIMEZONE', TIME_ZONE)
  for (const e of entries)
    calendar.createEvent({
      id: e.uid,
      start: e.day,
      end: addDays(e.day, 1),
      allDay: true,
      summary: e.title,
      description: `${e.says}\n${baseUrl}${e.to}`,
      url: baseUrl + e.to,
      // Of the work, not of the asking: an entry that did not change reads the same every time.
      stamp: new Date(e.changedAt),
      created: new Date(e.changedAt),
    })
  return calendar.toString()
}

async function work(tx: Tx, personId: string, unitIds: string[], today: Day): Promise<Entry[]> {
  const rows = await tx
    .selectFrom('obligation')
    .innerJoin('plan', 'plan.id', 'obligation.planId')
    .innerJoin('clause', 'clause.id', 'obligation.clauseId')
    .innerJoin('unit as giver', 'giver.id', 'obligation.giverId')
    .select([
      'obligation.id',
      'obligation.title',
      'obligation.instance',
      'obligation.dueOn',
      'obligation.role',
      'obligation.givenAt',
    ])
    .select([
      'obligation.operator',
      'plan.title as planTitle',
      'plan.number as planNumber',
      'clause.label as clauseLabel',
      'giver.name as giverName',
    ])
    .where('obligation.unitId', 'in', unitIds)
    .where('obligation.role', '<>', 'know')
    .where('obligation.beside', '=', false)
    .where('obligation.state', 'not in', ['done', 'declared', 'withdrawn'])
    .where(eb => eb.or([eb('obligation.personId', 'is', null), eb('obligation.personId', '=', personId)]))
    .where('obligation.dueOn', '>=', addDays(today, -BACK))
    .where('obligation.dueOn', '<=', addDays(today, AHEAD))
    .where(sql<boolean>`not exists (select from report where report.obligation_id = obligation.id)`)
    .orderBy('obligation.dueOn')
    .limit(MOST)
    .execute()
  return rows.map(row => ({
    uid: `nhiem-vu-${row.id}@thong-suot`,
    day: row.dueOn as Day,
    title: `Hạn: ${withTurn(row.title, row.instance)}`,
    says: `${OBLIGATION_ROLES[row.role as ObligationRole]}, ${row.giverName} giao, ${showDue(row.dueOn as Day, row.operator ?? 'by')}. ${sourceOf(row)}`,
    to: `/nhiem-vu/${row.id}`,
    changedAt: row.givenAt,
  }))
}

async function reports(tx: Tx, unitIds: string[], today: Day): Promise<Entry[]> {
  const rows = await tx
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.periodId')
    .innerJoin('regime', 'regime.id', 'period.regimeId')
    .innerJoin('unit as receiver', 'receiver.id', 'report.receiverId')
    .select([
      'report.id',
      OWED_ON.as('dueOn'),
      OWED_OPERATOR.as('operator'),
      'period.name as period',
      'period.reportName as name',
      'receiver.name as receiverName',
    ])
    .select('regime.createdAt')
    .where('report.unitId', 'in', unitIds)
    .where('report.status', 'in', OWED)
    .where(OWED_ON, '>=', addDays(today, -BACK))
    .where(OWED_ON, '<=', addDays(today, AHEAD))
    .orderBy(OWED_ON)
    .limit(MOST)
    .execute()
  return rows.map(row => ({
    uid: `bao-cao-${row.id}@thong-suot`,
    day: row.dueOn,
    title: `Gửi báo cáo ${row.period}: ${row.name}`,
    says: `Gửi ${row.receiverName} ${showDue(row.dueOn, row.operator)}`,
    to: `/bao-cao/${row.id}`,
    changedAt: row.createdAt,
  }))
}
