import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { type Indicator, showChange } from '@thong-suot/domain/indicator/indicator.ts'
import { distance } from '@thong-suot/domain/period/period.ts'
import { PeriodNotFound } from '@thong-suot/domain/report/report.problems.ts'
import { type ReportStatus, reportStanding } from '@thong-suot/domain/report/report.ts'
import type {
  NarrativeColumn,
  NotCounted,
  RollUpPage,
  SnapshotLine,
  TotalPart,
  TotalRow,
  UnitInPeriod,
} from '@thong-suot/domain/report/roll-up.api.ts'
import { gatherPassages, type Total, totalsByCode } from '@thong-suot/domain/report/roll-up.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import { holidaysOf } from '../regime/regime.actions.ts'
import { getForm } from '../template/template.queries.ts'
import { cellId } from './report.queries.ts'

type PeriodRow = Awaited<ReturnType<typeof getPeriod>>

export async function getPeriod(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('period')
    .innerJoin('regime', 'regime.id', 'period.regimeId')
    .selectAll('period')
    .select(['regime.name as regimeName', 'regime.upwardTo', 'regime.through', 'regime.content'])
    .where('period.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new PeriodNotFound()
  return row
}

/** The period of the same regime whose time ended last before this one began. */
export function earlierPeriod(tx: Tx, period: Pick<PeriodRow, 'regimeId' | 'fromOn'>) {
  return tx
    .selectFrom('period')
    .select(['id', 'name'])
    .where('regimeId', '=', period.regimeId)
    .where('toOn', '<', period.fromOn)
    .orderBy('toOn', 'desc')
    .executeTakeFirst()
}

/** Totals of a unit in a period, by cell ({@link cellId}). */
export async function totalsOf(tx: Tx, periodId: string, unitId: string): Promise<Map<string, Total>> {
  const rows = await tx
    .selectFrom('reportTotal')
    .select(['indicatorId', 'part', 'sum', 'counted', 'highest', 'weighted', 'weight'])
    .where('periodId', '=', periodId)
    .where('unitId', '=', unitId)
    .execute()
  return new Map(rows.map(({ indicatorId, part, ...total }) => [cellId(indicatorId, part), total]))
}

export function totalRows(
  indicators: readonly Indicator[],
  now: Map<string, Total>,
  before: Map<string, Total>,
): TotalRow[] {
  const [figure, earlier] = [now, before].map(totals =>
    totalsByCode(indicators, (id, part) => totals.get(cellId(id, part))),
  ) as [ReturnType<typeof totalsByCode>, ReturnType<typeof totalsByCode>]
  return indicators.map(({ id, code, breakdown, choices }) => ({
    indicatorId: id,
    now: figure(code, 0),
    counted: now.get(id)?.counted ?? 0,
    before: earlier(code, 0),
    change: showChange(figure(code, 0), earlier(code, 0)),
    parts: [...(breakdown?.parts ?? []), ...choices].map(({ no, name }) => ({
      no,
      name,
      now: figure(code, no),
      before: earlier(code, no),
    })),
  }))
}

/**
 * Sums of many units over several periods: one row a unit and period, its indicators in arrays, so that a table of ten
 * thousand figures is two hundred rows on the wire. Keys are 'period unit'.
 */
export async function totalsByUnit(
  tx: Tx,
  periodIds: readonly string[],
  unitIds: readonly string[],
): Promise<Map<string, Map<string, number>>> {
  const { rows } = await sql<{ key: string; indicators: string[]; sums: string[] }>`
    select period_id || ' ' || unit_id as key, array_agg(indicator_id::text) as indicators, array_agg(sum::text) as sums
      from report_total
     where period_id = any (${periodIds}::uuid[]) and unit_id = any (${unitIds}::uuid[]) and part = 0 and counted > 0
     group by period_id, unit_id`.execute(tx)
  return new Map(rows.map(row => [row.key, new Map(row.indicators.map((id, i) => [id, Number(row.sums[i])]))]))
}

/** Reports that a unit receives in a period, by kind of unit. */
export async function unitsOf(
  tx: Tx,
  periodId: string,
  receiverId: string,
  today: Day,
): Promise<(UnitInPeriod & { version: number })[]> {
  const holidays = await holidaysOf(tx)
  const rows = await tx
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .select([
      'report.id as reportId',
      'report.unitId',
      'unit.name',
      'unit.kind',
      'report.status',
      'report.firstSentOn',
      'report.nothingToReport',
    ])
    .select(['report.dueOn', 'report.operator', 'report.typedAt', 'report.version'])
    .where('report.periodId', '=', periodId)
    .where('report.receiverId', '=', receiverId)
    .orderBy('unit.no')
    .execute()
  return rows.map(({ dueOn, operator, typedAt, ...row }) => ({
    ...row,
    status: row.status as ReportStatus,
    standing: reportStanding(
      { status: row.status as ReportStatus, dueOn, operator, firstSentOn: row.firstSentOn, begun: typedAt !== null },
      today,
      holidays,
    ),
  }))
}

/** Totals of a unit for a period, who is in them, who is not. */
export async function getRollUp(
  tx: Tx,
  actor: Actor,
  { id, unitId }: { id: string; unitId?: string | undefined },
  today: Day,
): Promise<RollUpPage> {
  const period = await getPeriod(tx, id)
  const at = unitId ?? (await receiverFor(tx, actor, period))
  const unit = await tx.selectFrom('unit').select(['id', 'name']).where('id', '=', at).executeTakeFirst()
  if (!unit) throw new PeriodNotFound()
  const { indicators, narratives } = await getForm(tx, period.templateVersionId)
  const earlier = await earlierPeriod(tx, period)
  const now = await totalsOf(tx, id, at)
  const before = earlier ? await totalsOf(tx, earlier.id, at) : new Map<string, Total>()
  const [clock] = (await sql<{ at: string }>`select now() as at`.execute(tx)).rows
  return {
    period: {
      ...{
        id,
        name: period.name,
        regimeId: period.regimeId,
        regimeName: period.regimeName,
        state: period.state as 'open' | 'closed',
      },
      ...{ fromOn: period.fromOn, toOn: period.toOn, dueOn: period.dueOn, operator: period.operator },
      ...{ upwardTo: period.upwardTo, upwardDueOn: period.upwardDueOn, upwardOperator: period.upwardOperator },
      upwardDistance: period.upwardDueOn
        ? distance(period.upwardDueOn, period.upwardOperator, today, await holidaysOf(tx)).says
        : null,
      beforeName: earlier?.name ?? null,
    },
    unit,
    mine: at === actor.unitId,
    at: clock!.at,
    units: await unitsOf(tx, id, at, today),
    indicators,
    narratives,
    totals: totalRows(indicators, now, before),
    snapshots: await listSnapshots(tx, id, at),
  }
}

/** Whose totals a person sees first: their own unit's if it receives reports in this period, else the regime's. */
async function receiverFor(tx: Tx, actor: Actor, period: PeriodRow): Promise<string> {
  const own = await tx
    .selectFrom('report')
    .select('id')
    .where('periodId', '=', period.id)
    .where('receiverId', '=', actor.unitId)
    .limit(1)
    .executeTakeFirst()
  return own ? actor.unitId : period.unitId
}

async function listSnapshots(tx: Tx, periodId: string, unitId: string): Promise<SnapshotLine[]> {
  const rows = await tx
    .selectFrom('periodSnapshot')
    .leftJoin('person', 'person.id', 'periodSnapshot.personId')
    .select(['no', 'periodSnapshot.at', 'person.name as person', 'documentId'])
    .select([
      sql<number>`(content->>'accepted')::int`.as('accepted'),
      sql<number>`(content->>'owed')::int`.as('units'),
      sql<number>`(select count(*)::int from report r where r.period_id = period_snapshot.period_id and r.receiver_id = period_snapshot.unit_id and r.accepted_at > period_snapshot.at)`.as(
        'later',
      ),
    ])
    .where('periodId', '=', periodId)
    .where('periodSnapshot.unitId', '=', unitId)
    .orderBy('no', 'desc')
    .execute()
  return rows
}

type Asked = { id: string; unitId?: string | undefined; indicatorId: string }

/** The parts of a total: each report in it with its version and who accepted it, and, by name, who is not in it. */
export async function openTotal(
  tx: Tx,
  actor: Actor,
  { id, unitId, indicatorId }: Asked,
): Promise<{ parts: TotalPart[]; notCounted: NotCounted[] }> {
  const period = await getPeriod(tx, id)
  const receiver = unitId ?? (await receiverFor(tx, actor, period))
  const rows = await tx
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .leftJoin('person', 'person.id', 'report.acceptedBy')
    .leftJoin('reportValue', join =>
      join
        .onRef('reportValue.reportId', '=', 'report.id')
        .on('reportValue.indicatorId', '=', indicatorId)
        .on('reportValue.part', '=', 0),
    )
    .leftJoin('reportTotal', join =>
      join
        .onRef('reportTotal.unitId', '=', 'report.unitId')
        .on('reportTotal.periodId', '=', id)
        .on('reportTotal.indicatorId', '=', indicatorId)
        .on('reportTotal.part', '=', 0),
    )
    .select([
      'report.id as reportId',
      'unit.name as unitName',
      'report.status',
      'report.version',
      'report.acceptedAt',
      'report.nothingToReport',
    ])
    .select(['reportValue.number as own', 'reportTotal.sum as below', 'person.name as acceptedBy', 'report.typedAt'])
    .where('report.periodId', '=', id)
    .where('report.receiverId', '=', receiver)
    .orderBy('unit.no')
    .execute()
  const parts: TotalPart[] = []
  const notCounted: NotCounted[] = []
  for (const { status, nothingToReport, typedAt, own, ...row } of rows) {
    const accepted = status === 'accepted'
    if ((accepted && own !== null) || row.below) parts.push({ ...row, own: accepted ? own : null })
    if (!accepted)
      notCounted.push({
        reportId: row.reportId,
        unitName: row.unitName,
        number: status === 'submitted' ? own : null,
        why: whyNot(status, row.version, typedAt),
      })
    else if (own === null && !row.below) {
      notCounted.push({
        reportId: row.reportId,
        unitName: row.unitName,
        number: null,
        why: nothingToReport ? 'không phát sinh' : 'để trống chỉ tiêu này',
      })
    }
  }
  parts.sort((a, b) => (b.own ?? 0) + (b.below ?? 0) - (a.own ?? 0) - (a.below ?? 0))
  return { parts, notCounted }
}

function whyNot(status: string, version: number, typedAt: string | null): string {
  if (status === 'submitted') return 'chờ xem'
  if (status === 'returned') return 'đang sửa'
  if (status === 'excused') return 'được miễn'
  return version > 0 ? 'đã lấy lại' : typedAt ? 'đang nhập, chưa gửi' : 'chưa gửi'
}

/** For each section, the texts of those below in one column and one's own in the other; only accepted reports speak. */
export async function listNarratives(
  tx: Tx,
  actor: Actor,
  { id, unitId }: { id: string; unitId?: string | undefined },
): Promise<NarrativeColumn[]> {
  const period = await getPeriod(tx, id)
  const receiver = unitId ?? (await receiverFor(tx, actor, period))
  const { narratives } = await getForm(tx, period.templateVersionId)
  const texts = await tx
    .selectFrom('reportText')
    .innerJoin('report', 'report.id', 'reportText.reportId')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .select([
      'reportText.narrativeId',
      'reportText.text',
      'report.id as reportId',
      'report.version',
      'unit.name as unit',
      'unit.shortName',
      'report.firstSentOn',
      'report.dueOn',
    ])
    .where('report.periodId', '=', id)
    .where('report.receiverId', '=', receiver)
    .where('report.status', '=', 'accepted')
    .orderBy('unit.no')
    .execute()
  const rolled = await tx
    .selectFrom('rolledText')
    .leftJoin('person', 'person.id', 'rolledText.personId')
    .select(['narrativeId', 'text', 'sources', 'rolledText.at', 'person.name as person'])
    .where('periodId', '=', id)
    .where('unitId', '=', receiver)
    .execute()
  const late = new Set(texts.filter(text => (text.firstSentOn ?? '') > text.dueOn).map(text => text.reportId))
  return narratives.map(narrative => {
    const mine = rolled.find(each => each.narrativeId === narrative.id)
    const changed = ((mine?.sources ?? []) as { reportId: string; version: number; unit: string }[]).filter(source => {
      const now = texts.find(text => text.reportId === source.reportId)
      return !now || now.version !== source.version
    })
    return {
      narrative,
      passages: gatherPassages(texts.filter(text => text.narrativeId === narrative.id)).map(each => ({
        ...each,
        late: each.from.every(source => late.has(source.reportId)),
      })),
      own: mine
        ? { text: mine.text, at: mine.at, person: mine.person, changed: changed.map(source => source.unit) }
        : null,
    }
  })
}
