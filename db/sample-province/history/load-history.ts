/** The year that lies behind the sample province, so that no page is empty: papers, plans, work, reports, notices. */
import type { Day } from '@thong-suot/domain/day.ts'
import type pg from 'pg'
import { makeDb, type Tx } from '../../../server/db.ts'
import { recount } from '../../../server/roll-up/totals.ts'
import { idOf } from '../ids.ts'
import { insertRows } from '../insert-rows.ts'
import { personId } from '../people.ts'
import type { SampleUnit } from '../unit.ts'
import { unitId } from '../unit.ts'
import type { SampleClause } from './clauses.ts'
import { documentRows, factOfClause } from './documents.ts'
import { obligationId, planDocumentId, planId, planRows, type SamplePlan } from './plans.ts'
import { periodId, reportId, reportRows } from './reports.ts'
import { type StoryDays, storyDays } from './story-days.ts'
import { templateRows } from './template.ts'

type PathOf = (unit: string) => string

export async function loadHistory(client: pg.PoolClient, units: SampleUnit[], today: Day): Promise<void> {
  const days = storyDays(today)
  const { rows } = await client.query<{ id: string; path: string }>('select id, path from unit')
  const paths = new Map(rows.map(row => [row.id, row.path]))
  const pathOf: PathOf = unit => paths.get(unitId(unit))!
  const documents = documentRows(days, pathOf)
  const factOf = (plan: SamplePlan, clause: SampleClause) =>
    factOfClause(documents, planDocumentId(plan.key), clause, plan.by, `${plan.issuedOn}T04:00:00Z`)
  // First the plans: a clause whose words the reader left out adds its fact to the documents.
  const plans = planRows(days, pathOf, factOf)
  const tables: Record<string, object[]> = {
    ...documents,
    ...plans,
    ...templateRows(days, pathOf),
    ...reportRows(days, units, pathOf),
    notice: noticeRows(days, pathOf),
    action_log: logRows(days, pathOf),
  }
  for (const [table, content] of Object.entries(tables)) await insertRows(client, table, content)
  for (const plan of ['above', 'own'] as const) {
    for (const year of [days.year - 1, days.year]) await recount(transactionOf(client), periodId(plan, year))
  }
}

/** Totals are kept by the code that keeps them in the application, on this very connection. */
function transactionOf(client: pg.PoolClient): Tx {
  const here = { query: client.query.bind(client), release: () => {} }
  return makeDb({ connect: async () => here, end: async () => {} } as unknown as pg.Pool) as unknown as Tx
}

function noticeRows(days: StoryDays, pathOf: PathOf): object[] {
  const one = (
    unit: string,
    kind: string,
    subject_kind: string,
    subject_id: string,
    title: string,
    reason: string,
    on: Day,
  ) => ({
    unit_id: unitId(unit),
    path: pathOf(unit),
    kind,
    subject_kind,
    subject_id,
    title,
    reason,
    at: `${on}T01:12:00Z`,
  })
  const report = (unit: string) => reportId('own', days.year, unit)
  return [
    one(
      'so-nnmt',
      'report-sent',
      'report',
      report('so-nnmt/khuyen-nong'),
      'Trung tâm Khuyến nông gửi báo cáo',
      'Chờ xem',
      days.unitsDueOn,
    ),
    one(
      'so-nnmt',
      'report-sent',
      'report',
      report('so-nnmt/thuy-loi'),
      'Chi cục Thủy lợi gửi báo cáo',
      'Chờ xem',
      days.unitsDueOn,
    ),
    one(
      'so-nnmt/kiem-lam',
      'report-returned',
      'report',
      report('so-nnmt/kiem-lam'),
      'Sở trả lại báo cáo',
      'Số lượt người dự chưa khớp danh sách kèm theo',
      days.today,
    ),
    one(
      'so-nnmt/kiem-lam',
      'obligation-given',
      'obligation',
      obligationId('own', 'II.4', 'so-nnmt/kiem-lam'),
      'Sở giao: Tuyên truyền bằng nhiều hình thức',
      'Theo Kế hoạch của Sở, mục II.4',
      days.ownIssuedOn,
    ),
    one(
      'xa-dong-hoa',
      'obligation-given',
      'obligation',
      obligationId('above', 'II.7', 'xa-dong-hoa'),
      'Ban Chỉ đạo 138 tỉnh giao: Xây dựng mô hình',
      'Theo Kế hoạch của Ban Chỉ đạo 138 tỉnh, mục II.7',
      days.aboveIssuedOn,
    ),
  ]
}

function logRows(days: StoryDays, pathOf: PathOf): object[] {
  const one = (action: string, subject: string, login: string, unit: string, at: string, after: object) => ({
    action,
    subject,
    person_id: personId(login),
    post_id: idOf('post', login, 0),
    unit_id: unitId(unit),
    path: pathOf(unit),
    after,
    at,
    ip: '127.0.0.1',
  })
  return [
    one('plan.make', planId('above'), 'sample-standing', 'bcd-138', `${days.aboveIssuedOn}T02:00:00Z`, {
      state: 'in-force',
    }),
    one('plan.make', planId('own'), 'sample-office', 'so-nnmt', `${days.ownIssuedOn}T02:00:00Z`, { state: 'in-force' }),
    one(
      'report.submit',
      reportId('own', days.year, 'so-nnmt/kiem-lam'),
      'sample-officer',
      'so-nnmt/kiem-lam',
      `${days.unitsDueOn}T07:00:00Z`,
      { status: 'submitted' },
    ),
    one(
      'report.return',
      reportId('own', days.year, 'so-nnmt/kiem-lam'),
      'sample-office',
      'so-nnmt',
      `${days.today}T01:12:00Z`,
      { status: 'returned' },
    ),
  ]
}
