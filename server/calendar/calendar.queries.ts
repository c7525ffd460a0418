import type { Actor } from '@thong-suot/domain/actor.ts'
import {
  type Calendar,
  type CalendarEntry,
  type CalendarScope,
  daysShown,
  type getCalendar,
  SHOWN,
} from '@thong-suot/domain/calendar/calendar.ts'
import { addDays, type Day, weekday } from '@thong-suot/domain/day.ts'
import { listObligations } from '@thong-suot/domain/obligation/obligation.api.ts'
import { withTurn } from '@thong-suot/domain/plan/due-days.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../db.ts'
import { cellSql } from '../obligation/list/cell.ts'
import { matching } from '../obligation/list/obligation-filter.ts'

type Asked = z.output<typeof getCalendar.input>
type Dated = CalendarEntry & { day: Day; all: number; allOverdue: number; place: number }

export async function getCalendarOf(tx: Tx, actor: Actor, asked: Asked, today: Day): Promise<Calendar> {
  const { from, to } = daysShown(asked.on ?? today, asked.span)
  const most = SHOWN[asked.span]
  const work = await workDue(tx, actor, asked.scope, { from, to, most, today })
  // Nobody reports together with another: each unit owes its own.
  const reports = asked.scope === 'partner' ? [] : await reportsDue(tx, actor, asked.scope, { from, to })
  const off = await tx.selectFrom('holiday').selectAll().where('day', '>=', from).where('day', '<=', to).execute()
  const days: Calendar['days'] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const some = work.filter(w => w.day === day)
    const owed = reports.filter(r => r.day === day)
    const swapped = off.find(h => h.day === day)
    days.push({
      day,
      off: swapped ? (swapped.kind === 'off' ? swapped.name : null) : weekday(day) > 5 ? 'Nghỉ cuối tuần' : null,
      entries: [...owed, ...some].slice(0, Math.max(most, owed.length)).map(asEntry),
      count: (some[0]?.all ?? 0) + owed.length,
      overdue: (some[0]?.allOverdue ?? 0) + owed.filter(r => r.overdue > 0).length,
    })
  }
  return { from, to, days }
}

const asEntry = ({ key, kind, title, count, done, overdue, id, clauseId, who }: Dated): CalendarEntry => ({
  key,
  kind,
  title,
  count,
  done,
  overdue,
  id,
  clauseId,
  who,
})

/** The same work as the list of that scope shows, so that a day's link opens what the day counts. */
async function workDue(
  tx: Tx,
  actor: Actor,
  scope: CalendarScope,
  { from, to, most, today }: { from: Day; to: Day; most: number; today: Day },
): Promise<Dated[]> {
  const filter = listObligations.input.parse({
    tab: scope === 'below' ? 'received' : scope,
    down: scope === 'below' ? '1' : '0',
    from,
    to,
  })
  const fromAbove = scope === 'received' || scope === 'partner'
  const due = tx
    .selectFrom('obligation')
    .select([
      'obligation.dueOn as day',
      'obligation.clauseId',
      'obligation.instance',
      'obligation.title',
      'obligation.unitId',
      'obligation.giverId',
      'obligation.id',
      'obligation.state',
      cellSql('obligation', today).as('cell'),
    ])
    .where(eb => matching(filter, actor, today)(eb as never))
  const { rows } = await sql<Dated & { instance: string; oneUnit: string }>`
    with entries as (
      select day, clause_id, instance, min(title) as title, count(*)::int as count,
             (count(*) filter (where state = 'done'))::int as done, (count(*) filter (where cell = 'overdue'))::int as overdue,
             min(id::text) as id, min((${fromAbove ? sql`giver_id` : sql`unit_id`})::text)::uuid as unit_id,
             row_number() over (partition by day order by count(*) filter (where cell = 'overdue') desc, count(*) desc, clause_id) as place,
             (sum(count(*)) over (partition by day))::int as all,
             (sum(count(*) filter (where cell = 'overdue')) over (partition by day))::int as all_overdue
        from (${due}) d group by day, clause_id, instance)
    select e.*, u.short_name as one_unit from entries e join unit u on u.id = e.unit_id where e.place <= ${most} order by e.day, e.place`.execute(
    tx,
  )
  return rows.map(r => ({
    ...r,
    key: `${r.clauseId} ${r.instance}`,
    kind: 'obligation' as const,
    title: withTurn(r.title, r.instance),
    id: r.count === 1 ? r.id : null,
    who: fromAbove ? `${r.oneUnit} giao` : r.count === 1 ? r.oneUnit : `${r.count} việc`,
  }))
}

/** Reports that the unit owes; for what it gave, the days on which those below send to it. */
async function reportsDue(
  tx: Tx,
  actor: Actor,
  scope: CalendarScope,
  { from, to }: { from: Day; to: Day },
): Promise<Dated[]> {
  const mine = scope === 'received' ? sql`r.unit_id = ${actor.unitId}` : sql`r.receiver_id = ${actor.unitId}`
  const { rows } = await sql<{
    periodId: string
    id: string
    name: string
    day: Day
    count: number
    done: number
    who: string
  }>`
    select r.period_id, min(r.id::text) as id, g.name || ', ' || p.name as name, coalesce(r.extended_to, r.due_on) as day, count(*)::int as count,
           (count(*) filter (where r.first_sent_on is not null or r.status = 'excused'))::int as done, min(u.short_name) as who
      from report r join period p on p.id = r.period_id join regime g on g.id = p.regime_id
      join unit u on u.id = r.receiver_id
     where ${mine} and coalesce(r.extended_to, r.due_on) between ${from} and ${to} group by 1, 3, 4 order by 4, 3`.execute(
    tx,
  )
  return rows.map((r, place) => ({
    key: `report ${r.periodId}`,
    kind: 'report' as const,
    title: r.name,
    count: r.count,
    done: r.done,
    overdue: 0,
    id: scope === 'received' ? r.id : r.periodId,
    clauseId: null,
    who: scope === 'received' ? `gửi ${r.who}` : `${r.done}/${r.count} đơn vị đã gửi`,
    day: r.day,
    all: 0,
    allOverdue: 0,
    place,
  }))
}
