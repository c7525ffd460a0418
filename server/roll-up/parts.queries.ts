/** A total opened: the reports in it with version, people and days, and, by name, who is not in it. */

import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, TIME_ZONE } from '@thong-suot/domain/day.ts'
import { cellKey, type Indicator } from '@thong-suot/domain/indicator/indicator.ts'
import { showWorth } from '@thong-suot/domain/report/form/form-sheet.ts'
import { countsInTotals, type ReportStatus } from '@thong-suot/domain/report/report.ts'
import type { NotCounted, TotalPart } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import type { Figures } from '@thong-suot/domain/roll-up/roll-up.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import { getForm } from '../template/template.queries.ts'
import { getPeriod, receiverFor } from './period.queries.ts'
import { figureIn, totalMap, totalsOfUnits, type UnitTotal } from './totals.queries.ts'

type Asked = { id: string; unitId?: string | undefined; indicatorId: string; part: number }
type Opened = { parts: TotalPart[]; notCounted: NotCounted[] }

/** The parts of a total, the largest first. */
export async function openTotal(tx: Tx, actor: Actor, { id, unitId, indicatorId, part }: Asked): Promise<Opened> {
  const period = await getPeriod(tx, id)
  const receiver = unitId ?? (await receiverFor(tx, actor, period))
  const { indicators } = await getForm(tx, period.templateVersionId)
  const indicator = indicators.find(each => each.id === indicatorId)
  const rows = await reportsWith(tx, { id, receiver, indicatorId, part })
  if (!indicator || rows.length === 0) return { parts: [], notCounted: [] }
  const units = rows.map(row => row.unitId)
  const kept = new Map((await totalsOfUnits(tx, [id], units)).map(total => [total.unitId, total]))
  const missing = await missingBelow(tx, id, units)
  const opened = rows.map(row => openRow(row, { indicators, indicator, part, total: kept.get(row.unitId) }))
  const parts: TotalPart[] = rows.flatMap((row, i) => {
    const inIt = opened[i]!.inIt
    return inIt ? [{ ...inIt, missingBelow: missing.get(row.unitId) ?? 0 }] : []
  })
  const notCounted = opened.flatMap(each => each.notCounted ?? [])
  parts.push(...(await standIns(tx, { id, receiver, listed: units, indicators, indicator, part })))
  parts.sort((a, b) => (b.now ?? 0) - (a.now ?? 0))
  return { parts, notCounted }
}

type Of = { indicators: Indicator[]; indicator: Indicator; part: number; total: UnitTotal | undefined }

/** One report in a total: what it and those below it add, or why its own figure is not in it. Both where only those below count. */
function openRow(row: Row, { indicators, indicator, part, total }: Of) {
  const { status: _, leftOut, typedAt, nothingToReport, text, own, ...shown } = row
  const accepted = countsInTotals({ status: row.status as ReportStatus, leftOut })
  const added = (...figures: Figures[]) => figureIn(indicators, totalMap(figures))(indicator.code, part)
  const words = accepted ? wordsOf(indicator, part, row) : null
  const hasBelow = (total?.below[cellKey(indicator.id, part)]?.[1] ?? 0) > 0
  const below = hasBelow ? added(total!.below) : null
  const isIn = (accepted && (own !== null || words !== null)) || hasBelow
  const now = (total && added(total.own, total.below)) ?? (accepted && !words ? own : null)
  const why = accepted ? !isIn && (nothingToReport ? 'không phát sinh' : blankAt(indicator, part)) : whyNot(row)
  const number = row.status === 'submitted' || leftOut ? own : null
  return {
    inIt: isIn ? { ...shown, now, own: accepted ? own : null, words, below } : undefined,
    notCounted: why ? { reportId: row.reportId, unitName: row.unitName, number, why } : undefined,
  }
}

type Sought = {
  id: string
  receiver: string
  listed: string[]
  indicators: Indicator[]
  indicator: Indicator
  part: number
}

/**
 * Units that took over what another received, whose own report had been let in before: they add up for the receiver and
 * have no report of their own in this period. Looked for among the successors of those that have one.
 */
async function standIns(tx: Tx, { id, receiver, listed, indicators, indicator, part }: Sought): Promise<TotalPart[]> {
  const { rows } = await sql<{ unitId: string; unitName: string }>`
    with recursive later as (
      select successor_id as id from unit_successor where unit_id = any (${listed}::uuid[])
      union select s.successor_id from later join unit_successor s on s.unit_id = later.id)
    select u.id as unit_id, u.name as unit_name from later join unit u on u.id = later.id
     where u.id <> all (${listed}::uuid[])
       and exists (select from report r where r.period_id = ${id} and r.receiver_id = u.id and r.chain[2] = ${receiver})
     order by u.no`.execute(tx)
  if (rows.length === 0) return []
  const units = rows.map(row => row.unitId)
  const kept = new Map((await totalsOfUnits(tx, [id], units)).map(total => [total.unitId, total.below]))
  const missing = await missingBelow(tx, id, units)
  return rows.map(row => {
    const below = figureIn(indicators, totalMap([kept.get(row.unitId) ?? {}]))(indicator.code, part)
    const nothing = { own: null, words: null, sentOn: null, sentBy: null, acceptedAt: null, acceptedBy: null }
    return {
      ...row,
      ...nothing,
      reportId: null,
      version: 0,
      now: below,
      below,
      missingBelow: missing.get(row.unitId) ?? 0,
    }
  })
}

type Row = Awaited<ReturnType<typeof reportsWith>>[number]

function reportsWith(
  tx: Tx,
  { id, receiver, indicatorId, part }: { id: string; receiver: string } & Omit<Asked, 'unitId'>,
) {
  return tx
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .leftJoin('person', 'person.id', 'report.acceptedBy')
    .leftJoin('person as sender', 'sender.id', 'report.sentBy')
    .leftJoin('reportValue', join =>
      join
        .onRef('reportValue.reportId', '=', 'report.id')
        .on('reportValue.indicatorId', '=', indicatorId)
        .on('reportValue.part', '=', part),
    )
    .select(['report.id as reportId', 'report.unitId', 'unit.name as unitName', 'report.status', 'report.version'])
    .select(['report.acceptedAt', 'report.nothingToReport', 'report.leftOut', 'report.typedAt'])
    .select(['reportValue.number as own', 'reportValue.text', 'person.name as acceptedBy', 'sender.name as sentBy'])
    .select(sql<Day | null>`(report.sent_at at time zone ${TIME_ZONE})::date`.as('sentOn'))
    .where('report.periodId', '=', id)
    .where('report.receiverId', '=', receiver)
    .orderBy('unit.no')
    .execute()
}

/** How many reports further down, whoever receives them, are not let in yet. */
async function missingBelow(tx: Tx, periodId: string, units: string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ unitId: string; n: number }>`
    select above.id as unit_id, count(*)::int as n
      from report r cross join unnest(r.chain) as above(id)
     where r.period_id = ${periodId} and r.status in ('draft', 'presented', 'submitted', 'returned')
       and r.chain && ${units}::text[] and above.id = any (${units}::text[])
     group by above.id`.execute(tx)
  return new Map(rows.map(({ unitId, n }) => [unitId, n]))
}

/** What is told by each unit only: words, a day, the choice that was made. */
function wordsOf(indicator: Indicator, part: number, { own, text }: Pick<Row, 'own' | 'text'>): string | null {
  if (part > 0 || !['text', 'date', 'choice'].includes(indicator.kind)) return null
  return showWorth(indicator, { number: own, text }) || null
}

const blankAt = ({ kind }: Indicator, part: number) =>
  kind === 'choice' && part > 0 ? 'không chọn mục này' : 'để trống chỉ tiêu này'

function whyNot({ status, version, typedAt, leftOut }: Row): string {
  if (leftOut) return `không cộng: ${leftOut}`
  if (status === 'submitted') return 'chờ xem'
  if (status === 'returned') return 'đang sửa'
  if (status === 'excused') return 'được miễn'
  return version > 0 ? 'đã lấy lại' : typedAt ? 'đang nhập, chưa gửi' : 'chưa gửi'
}
