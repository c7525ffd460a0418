/** Reminders by the rule of each plan: some working days before, on the day, then after it. Once a day each, never twice. */
import { addDays, type Day, showDay } from '@thong-suot/domain/day.ts'
import { REMIND_RULE, type RemindRule, remindToday } from '@thong-suot/domain/notice/notice.ts'
import { distanceOf, lastDay } from '@thong-suot/domain/obligation/obligation.ts'
import { type Insertable, type SqlBool, sql } from 'kysely'
import type { NoticeTable } from '../../db/tables.ts'
import type { Context } from '../app.ts'
import { EVERYTHING, type Tx, within } from '../db.ts'
import { holidaysOf } from '../regime/regime.actions.ts'
import { OWED, OWED_ON, OWED_OPERATOR } from '../report/list/owed.ts'

const OPEN = ['given', 'under-way', 'returned', 'extension-asked']
/** Work further off than this is not looked at: sixty working days are at most so many, Tết included. */
const LOOK_AHEAD = 110
const AT_ONCE = 500

type Due = {
  id: string
  unitId: string
  path: string
  personId: string | null
  title: string
  dueOn: Day | null
  operator: string | null
  remindBefore: number[] | null
  remindAfter: number | null
}

/** @returns how many notices were new; running it again on the same day makes none */
export async function remindOn({ db }: Pick<Context, 'db'>, today: Day): Promise<number> {
  return within(db, EVERYTHING, async tx => {
    const holidays = await holidaysOf(tx)
    const before = await tx
      .selectFrom('dailyRun')
      .select(eb => eb.fn.max('day').as('day'))
      .where('name', '=', 'remind')
      .where('day', '<', today)
      .executeTakeFirst()
    const since = (before?.day as Day | null) ?? undefined
    const until = addDays(today, LOOK_AHEAD)
    const noticesOf = (kind: 'obligation' | 'report', rows: Due[]) =>
      rows.flatMap(row => {
        const last = lastDay(row)
        const when = last && remindToday(last, today, holidays, ruleOf(row), since)
        if (!when) return []
        const { says } = distanceOf(row, today, holidays)
        return [
          {
            unitId: row.unitId,
            path: row.path,
            personId: row.personId,
            kind: `${kind}-${when === 'after' ? 'overdue' : 'due'}`,
            subjectKind: kind,
            subjectId: row.id,
            title: row.title,
            reason: `Hạn ${showDay(row.dueOn as Day)}, ${says}`,
            key: `remind ${row.id} ${today}`,
          },
        ]
      })
    const made = await insertAll(tx, [
      ...noticesOf('obligation', await listDueWork(tx, until)),
      ...noticesOf('report', await listDueReports(tx, until)),
    ])
    await tx
      .insertInto('dailyRun')
      .values({ name: 'remind', day: today })
      .onConflict(c => c.doNothing())
      .execute()
    return made
  })
}

const ruleOf = (row: Due): RemindRule =>
  row.remindBefore === null ? REMIND_RULE : { before: row.remindBefore, after: row.remindAfter ?? REMIND_RULE.after }

/** A duty to report that has its report is reminded of there, and not a second time as work. */
function listDueWork(tx: Tx, until: Day): Promise<Due[]> {
  return (
    tx
      .selectFrom('obligation')
      .innerJoin('plan', 'plan.id', 'obligation.planId')
      .select(['obligation.id', 'obligation.unitId', 'obligation.path', 'obligation.personId', 'obligation.title'])
      .select(['obligation.dueOn', 'obligation.operator', 'plan.remindBefore', 'plan.remindAfter'])
      .where('obligation.state', 'in', OPEN)
      .where('obligation.role', '<>', 'know')
      // Joint work is reminded of once, by its strictest day.
      .where('obligation.beside', '=', false)
      .where('obligation.dueOn', '<=', until)
      .where(sql<SqlBool>`not exists (select from report where report.obligation_id = obligation.id)`)
      .execute()
  )
}

function listDueReports(tx: Tx, until: Day): Promise<Due[]> {
  return tx
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.periodId')
    .innerJoin('regime', 'regime.id', 'period.regimeId')
    .leftJoin('plan', 'plan.id', 'regime.planId')
    .select(['report.id', 'report.unitId', 'report.path', sql<string | null>`null`.as('personId')])
    .select(sql<string>`'Báo cáo ' || period.name || ': ' || period.report_name`.as('title'))
    .select([OWED_ON.as('dueOn'), OWED_OPERATOR.as('operator'), 'plan.remindBefore', 'plan.remindAfter'])
    .where('report.status', 'in', OWED)
    .where('period.state', '=', 'open')
    .where('report.dueOn', '<=', until)
    .execute()
}

async function insertAll(tx: Tx, notices: Insertable<NoticeTable>[]): Promise<number> {
  let made = 0
  for (let at = 0; at < notices.length; at += AT_ONCE) {
    const done = await tx
      .insertInto('notice')
      .values(notices.slice(at, at + AT_ONCE))
      .onConflict(c => c.doNothing())
      .executeTakeFirst()
    made += Number(done.numInsertedOrUpdatedRows ?? 0)
  }
  return made
}
