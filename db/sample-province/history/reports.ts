/** Two duties to report, their periods of last year and this year, and the reports that units have sent. */
import { addDays, addMonths, type Day } from '@thong-suot/domain/day.ts'
import { figuresOf as spanOfFigures, spansOf } from '@thong-suot/domain/period/span.ts'
import type { RegimeRule } from '@thong-suot/domain/regime/regime.ts'
import { AGRICULTURE_UNITS } from '../departments.ts'
import { idOf, numberOf } from '../ids.ts'
import { personId } from '../people.ts'
import type { SampleUnit } from '../unit.ts'
import { unitId } from '../unit.ts'
import { figuresOf, textsOf } from './figures.ts'
import { type PlanKey, planId } from './plans.ts'
import { sendsEarly, sentOn, THIS_YEAR } from './standing.ts'
import { inYear, type StoryDays } from './story-days.ts'
import { indicatorId, narrativeId, TEMPLATE_ID, VERSION_ID } from './template.ts'

type Table =
  | 'regime'
  | 'regime_unit'
  | 'period'
  | 'report'
  | 'report_value'
  | 'report_text'
  | 'report_version'
  | 'report_remark'
type Rows = Record<Table, object[]>
type Reporter = { key: string; size: 'department' | 'commune' | 'division' | 'district' }
type Status = 'draft' | 'submitted' | 'returned' | 'accepted'
type Owed = { regime: PlanKey; year: number; reporter: Reporter; status: Status; firstSentOn: Day; dueOn: Day }

export const regimeId = (key: PlanKey) => idOf('regime', key)
export const periodId = (key: PlanKey, year: number) => idOf('period', key, year)
export const reportId = (key: PlanKey, year: number, unit: string) => idOf('report', key, year, unit)

const RECEIVER: Record<PlanKey, string> = { above: 'bcd-138', own: 'so-nnmt' }
const JUDGE: Record<PlanKey, string> = { above: 'sample-standing', own: 'sample-office' }
const BESIDE = ['mass-organisation']

export function reportRows(days: StoryDays, units: SampleUnit[], pathOf: (unit: string) => string): Rows {
  const rows: Rows = {
    regime: [],
    regime_unit: [],
    period: [],
    report: [],
    report_value: [],
    report_text: [],
    report_version: [],
    report_remark: [],
  }
  for (const key of ['above', 'own'] as const) {
    rows.regime.push(regimeRow(key, days, pathOf))
    for (const year of [days.year - 1, days.year]) {
      rows.period.push(periodRow(key, year, days, pathOf))
      for (const owed of owedOf(key, year, days, reportersOf(key, units, year, days)))
        addReport(rows, owed, days, pathOf)
    }
    for (const { key: unit } of reportersOf(key, units, days.year, days)) {
      rows.regime_unit.push({ regime_id: regimeId(key), unit_id: unitId(unit), path: pathOf(unit) })
    }
  }
  return rows
}

/** Who had to report in a year: districts until they ended, communes since they are there. */
function reportersOf(regime: PlanKey, units: SampleUnit[], year: number, days: StoryDays): Reporter[] {
  if (regime === 'own') return AGRICULTURE_UNITS.map(key => ({ key, size: 'division' }))
  const day = year === days.year ? days.today : addMonths(days.today, -12)
  const there = units.filter(unit => unit.valid_from <= day && (unit.valid_to ?? '9999') >= day)
  return there.flatMap(({ key, kind }): Reporter[] => {
    if (kind === 'department' || BESIDE.includes(kind)) return [{ key, size: 'department' }]
    return kind === 'commune' || kind === 'district' ? [{ key, size: kind }] : []
  })
}

function regimeRow(key: PlanKey, days: StoryDays, pathOf: (unit: string) => string) {
  const own = key === 'own'
  const rule: RegimeRule = {
    cutoff: inYear(days.cutoffOn, days.year),
    levels: [{ due: inYear(own ? days.unitsDueOn : days.upwardDueOn, days.year), operator: 'before' }],
    ...(own ? { upward: { due: inYear(days.upwardDueOn, days.year), operator: 'before' as const } } : {}),
  }
  const groups = own
    ? [{ under: unitId('so-nnmt'), kinds: ['division', 'branch', 'public-unit'] }]
    : [
        { under: unitId('ubnd'), kinds: ['department', 'commune'] },
        { under: unitId('tinh'), kinds: BESIDE },
      ]
  return {
    id: regimeId(key),
    unit_id: unitId(RECEIVER[key]),
    path: pathOf(RECEIVER[key]),
    plan_id: planId(key),
    template_id: TEMPLATE_ID,
    name: 'Kết quả phong trào trên không gian mạng',
    content: 'Kết quả thực hiện phong trào Toàn dân bảo vệ an ninh Tổ quốc trên không gian mạng',
    kind: 'periodic',
    rule,
    addressees: { units: [], groups, below: [] },
    sent_how: 'Trên hệ thống này',
    cadence: 'annual',
    upward_to: own ? 'Ban Chỉ đạo 138 tỉnh' : null,
    through: own ? 'Phòng Tham mưu - Công an tỉnh' : null,
    starts_on: addMonths(days.aboveIssuedOn, -12),
    state: 'in-force',
    created_at: `${addMonths(days.aboveIssuedOn, -12)}T02:00:00Z`,
  }
}

function periodRow(key: PlanKey, year: number, days: StoryDays, pathOf: (unit: string) => string) {
  const span = spansOf('annual', year)[0]!
  const { from, to } = spanOfFigures(span, inYear(days.cutoffOn, days.year))
  const back = (day: Day) => addMonths(day, 12 * (year - days.year))
  return {
    id: periodId(key, year),
    regime_id: regimeId(key),
    template_version_id: VERSION_ID,
    unit_id: unitId(RECEIVER[key]),
    path: pathOf(RECEIVER[key]),
    name: span.name,
    from_on: from,
    to_on: to,
    cutoff_on: to,
    due_on: back(key === 'own' ? days.unitsDueOn : days.upwardDueOn),
    operator: 'before',
    upward_due_on: key === 'own' ? back(days.upwardDueOn) : null,
    upward_operator: 'before',
    state: year === days.year ? 'open' : 'closed',
  }
}

function owedOf(regime: PlanKey, year: number, days: StoryDays, reporters: Reporter[]): Owed[] {
  const back = (day: Day) => addMonths(day, 12 * (year - days.year))
  const dueOn = back(regime === 'own' ? days.unitsDueOn : days.upwardDueOn)
  return reporters.map(reporter => {
    const { key } = reporter
    const past = {
      regime,
      year,
      reporter,
      dueOn,
      status: 'accepted' as Status,
      firstSentOn: addDays(dueOn, -numberOf(0, 5, 'past', key)),
    }
    if (year < days.year) return past
    if (regime === 'own') return { ...past, status: THIS_YEAR[key] ?? 'draft', firstSentOn: sentOn(key, days) }
    const early = sendsEarly(key)
    return {
      ...past,
      status: early ? (numberOf(0, 2, 'judged', key) ? 'accepted' : 'submitted') : 'draft',
      firstSentOn: addDays(days.today, -1),
    }
  })
}

function addReport(rows: Rows, owed: Owed, days: StoryDays, pathOf: (unit: string) => string): void {
  const { regime, year, reporter, status } = owed
  const id = reportId(regime, year, reporter.key)
  const sent = status !== 'draft'
  const receiver = RECEIVER[regime]
  const at = `${owed.firstSentOn}T07:00:00Z`
  rows.report.push({
    id,
    period_id: periodId(regime, year),
    unit_id: unitId(reporter.key),
    path: pathOf(reporter.key),
    receiver_id: unitId(receiver),
    receiver_path: pathOf(receiver),
    chain: [unitId(receiver)],
    level: 1,
    due_on: owed.dueOn,
    operator: 'before',
    status,
    nothing_to_report: false,
    typed_at: sent ? at : null,
    first_sent_on: sent ? owed.firstSentOn : null,
    sent_at: sent ? at : null,
    accepted_at: status === 'accepted' ? `${owed.firstSentOn}T09:00:00Z` : null,
    accepted_by: status === 'accepted' ? personId(JUDGE[regime]) : null,
    version: sent ? 1 : 0,
  })
  if (!sent) return
  const figures = figuresOf(
    reporter.key,
    reporter.size,
    year === days.year ? 1 : reporter.size === 'division' ? 0.55 : 0.82,
  )
  // The one that was returned had counted its guests twice.
  if (status === 'returned') figures['2.2'] = (figures['2.2'] ?? 0) * 2
  const texts = textsOf(reporter.key)
  for (const [code, number] of Object.entries(figures))
    rows.report_value.push({ report_id: id, indicator_id: indicatorId(code), number, edition: 1 })
  for (const [code, text] of Object.entries(texts))
    rows.report_text.push({ report_id: id, narrative_id: narrativeId(code), text, edition: 1 })
  rows.report_version.push({
    report_id: id,
    version: 1,
    at,
    person_id: null,
    values: Object.fromEntries(
      Object.entries(figures).map(([code, number]) => [indicatorId(code), { number, text: null }]),
    ),
    texts: Object.fromEntries(Object.entries(texts).map(([code, text]) => [narrativeId(code), text])),
  })
  if (status !== 'returned') return
  const reason = `Danh sách kèm theo chỉ có ${(figures['2.2'] ?? 0) / 2} lượt người. Đề nghị kiểm tra, hình như đã cộng hai lần.`
  rows.report_remark.push({
    id: idOf('remark', id),
    report_id: id,
    version: 1,
    indicator_id: indicatorId('2.2'),
    reason,
    person_id: personId(JUDGE[regime]),
    at: `${days.today}T01:12:00Z`,
  })
}
