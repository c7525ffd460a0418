/** What is overdue and may be chased: work by its giver, reports by the unit that receives them. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, daysBetween } from '@thong-suot/domain/day.ts'
import type { ChasedWork, LateWork } from '@thong-suot/domain/draft/chasing.api.ts'
import { lastDay, obligationActions, type Standing } from '@thong-suot/domain/obligation/obligation.ts'
import { withTurn } from '@thong-suot/domain/plan/due-days.ts'
import { daysLate, type ReportStatus } from '@thong-suot/domain/report/report.ts'
import { sql } from 'kysely'
import type { Tx } from '../../db.ts'
import { cellSql } from '../../obligation/list/cell.ts'
import type { Chases } from '../draft.queries.ts'
import { nameOfPaper } from '../name-of-paper.ts'

/** A row with what the letter and the notice need, and whether a post may chase it. */
export type Late = {
  late: LateWork
  path: string
  personId: string | null
  byMe: (actor: Pick<Actor, 'unitId'>) => boolean
}

type Wanted = { ids: string[] } | { giverId: string; plan?: string | undefined; year?: number | undefined }

/** Overdue obligations, by unit and day; what has no day is never among them. */
export async function listLateWork(tx: Tx, wanted: Wanted, today: Day): Promise<Late[]> {
  if ('ids' in wanted && wanted.ids.length === 0) return []
  let query = tx
    .selectFrom('obligation')
    .innerJoin('unit', 'unit.id', 'obligation.unitId')
    .innerJoin('plan', 'plan.id', 'obligation.planId')
    .innerJoin('clause', 'clause.id', 'obligation.clauseId')
    .leftJoin('document', 'document.id', 'plan.documentId')
    .selectAll('obligation')
    .select(['unit.name as unitName', 'clause.label', 'clause.quote', 'plan.title as planTitle'])
    .select(['document.type', 'document.issuer'])
    .select(eb => [
      eb.fn.coalesce('document.number', 'plan.number').as('number'),
      eb.fn.coalesce('document.issuedOn', 'plan.issuedOn').as('issuedOn'),
    ])
    .where(sql<boolean>`${cellSql('obligation', today)} = 'overdue'`)
    .where('obligation.role', '<>', 'know')
  if ('ids' in wanted) query = query.where('obligation.id', 'in', wanted.ids)
  else {
    query = query.where('obligation.giverId', '=', wanted.giverId)
    if (wanted.plan) query = query.where('obligation.planId', '=', wanted.plan)
    if (wanted.year) query = query.where(sql<boolean>`extract(year from obligation.due_on) = ${wanted.year}`)
  }
  const rows = await query.orderBy('unit.no').orderBy('obligation.dueOn').orderBy('clause.position').execute()
  return rows.map(row => ({
    late: {
      kind: 'work',
      id: row.id,
      unitId: row.unitId,
      unitName: row.unitName,
      title: withTurn(row.title, row.instance),
      partner: row.role === 'partner',
      label: row.label,
      source: nameOfPaper({ ...row, type: row.type ?? 'KH' }) ?? nameOfPlan(row.planTitle),
      quote: row.quote,
      dueOn: row.dueOn as Day,
      operator: row.operator ?? 'by',
      daysLate: daysBetween(lastDay(row) as Day, today),
    },
    path: row.path,
    personId: row.personId,
    byMe: actor => obligationActions({ ...row, openDifficulty: false } as Standing, actor.unitId).includes('chase'),
  }))
}

/** A plan without a number is called by its title, which may begin with its kind already. */
function nameOfPlan(title: string): string {
  return /^(?:kế hoạch|chương trình|đề án|quyết định|chỉ thị)\s/iu.test(title) ? title : `Kế hoạch “${title}”`
}

/** Reports past their day of which nothing was sent yet. */
export async function listLateReports(tx: Tx, ids: string[], today: Day): Promise<Late[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.periodId')
    .innerJoin('regime', 'regime.id', 'period.regimeId')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .leftJoin('fact', 'fact.id', 'regime.factId')
    .leftJoin('document', 'document.id', 'fact.documentId')
    .select(['report.id', 'report.unitId', 'report.receiverId', 'report.dueOn', 'report.operator', 'report.status'])
    .select([
      'report.firstSentOn',
      'report.extendedTo',
      'unit.name as unitName',
      'unit.path',
      'period.reportName as regimeName',
    ])
    .select(['period.name as periodName', 'fact.quote'])
    .select(['document.type', 'document.number', 'document.issuedOn', 'document.issuer'])
    .where('report.id', 'in', ids)
    .where('report.status', 'in', ['draft', 'presented', 'returned'] satisfies ReportStatus[])
    .where('report.firstSentOn', 'is', null)
    .orderBy('unit.no')
    .execute()
  return rows.flatMap(row => {
    const late = daysLate(row, today)
    if (late === 0) return []
    return [
      {
        late: {
          kind: 'report' as const,
          id: row.id,
          unitId: row.unitId,
          unitName: row.unitName,
          title: `Báo cáo ${row.regimeName.replace(/^báo cáo\s+/iu, '')} ${row.periodName}`,
          partner: false,
          label: null,
          source: nameOfPaper(row),
          quote: row.quote,
          dueOn: row.dueOn,
          operator: row.operator,
          daysLate: late,
        },
        path: row.path,
        personId: null,
        byMe: (actor: Pick<Actor, 'unitId'>) => row.receiverId === actor.unitId,
      },
    ]
  })
}

/** Ids that letters of the unit chase already and that are not issued yet. */
export async function listInDrafts(tx: Tx, unitId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('document')
    .select(sql<Chases | null>`content -> 'chases'`.as('chases'))
    .where('unitId', '=', unitId)
    .where('direction', '=', 'out')
    .where('state', '=', 'draft')
    .where(sql<boolean>`content ? 'chases'`)
    .execute()
  return new Set(rows.flatMap(({ chases }) => [...(chases?.obligations ?? []), ...(chases?.reports ?? [])]))
}

/** What a letter is about as it now stands, for the page beside it. */
export async function listChased(tx: Tx, { obligations, reports }: Chases, today: Day): Promise<ChasedWork[]> {
  const open = new Set([
    ...(await listLateWork(tx, { ids: obligations }, today)).map(each => each.late.id),
    ...(await listLateReports(tx, reports, today)).map(each => each.late.id),
  ])
  const work = obligations.length
    ? await tx
        .selectFrom('obligation')
        .innerJoin('unit', 'unit.id', 'obligation.unitId')
        .select(['obligation.id', 'obligation.title', 'unit.name as unitName'])
        .where('obligation.id', 'in', obligations)
        .orderBy('unit.no')
        .execute()
    : []
  const owed = reports.length
    ? await tx
        .selectFrom('report')
        .innerJoin('period', 'period.id', 'report.periodId')
        .innerJoin('unit', 'unit.id', 'report.unitId')
        .select(['report.id', 'period.name as title', 'unit.name as unitName'])
        .where('report.id', 'in', reports)
        .orderBy('unit.no')
        .execute()
    : []
  return [
    ...work.map(row => ({ ...row, kind: 'work' as const, open: open.has(row.id) })),
    ...owed.map(row => ({ ...row, title: `Báo cáo ${row.title}`, kind: 'report' as const, open: open.has(row.id) })),
  ]
}
