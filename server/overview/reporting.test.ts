import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  addReports,
  exportReporting,
  getReporting,
  listReporting,
  NO_REPORTS,
  REPORTING_CELLS,
  type ReportingCounts,
  type ReportingFilter,
  reportingCell,
  shareOnTime,
  shareSent,
} from '@thong-suot/domain/overview/reporting.ts'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import type { ReportStatus } from '@thong-suot/domain/report/report.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { readCells } from '@thong-suot/paper/read-xlsx.ts'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp, TODAY } from '../testing.ts'

let app: TestApp
let office: Somebody
let officer: Somebody
let head: Somebody
let periodIds: string[]

/** Plain counts of the reports that reach a unit, written without any of the rules' own words. */
async function plainCounts(where: string, values: unknown[]): Promise<ReportingCounts> {
  const [row] = await app.look<Record<string, number>>(
    `select count(*) filter (where status <> 'excused' and first_sent_on <= coalesce(extended_to, r.due_on))::int as "on-time",
            count(*) filter (where status <> 'excused' and first_sent_on > coalesce(extended_to, r.due_on))::int as late,
            count(*) filter (where status <> 'excused' and first_sent_on is null and coalesce(extended_to, r.due_on) < '${TODAY}')::int as missing,
            count(*) filter (where status <> 'excused' and first_sent_on is null and coalesce(extended_to, r.due_on) >= '${TODAY}')::int as waiting,
            count(*) filter (where status = 'excused')::int as excused,
            count(*) filter (where status <> 'excused' and first_sent_on is not null and nothing_to_report)::int as nothing
       from report r join period p on p.id = r.period_id join unit u on u.id = r.unit_id where ${where}`,
    values,
  )
  return row as ReportingCounts
}

before(async () => {
  app = await startTestApp()
  office = await app.as('sample-office')
  officer = await app.as('sample-officer')
  head = await app.as('sample-head')
  const { id: templateId } = await office.ask(templates.makeTemplate, {
    name: 'Biểu',
    indicators: [{ section: 'Tuyên truyền', code: '1', name: 'Số buổi', unitOfMeasure: 'buổi', kind: 'number' }],
    narratives: [],
  })
  const days = [
    { from: '2025-08-01', to: '2025-08-31', due: '2025-09-05', operator: 'by' as const },
    { from: '2025-09-01', to: '2025-10-31', due: '2025-11-05', operator: 'by' as const },
    { from: '2025-11-01', to: '2025-11-30', due: '2025-12-05', operator: 'by' as const },
  ]
  const { id } = await office.ask(regimes.makeRegime, {
    ...{ name: 'tuyên truyền', cadence: 'adhoc', templateId, startsOn: '2025-08-01' },
    addressees: {
      units: ['so-nnmt/kiem-lam', 'so-nnmt/quan-ly-dat-dai', 'so-nnmt/thuy-san', 'so-nnmt/thuy-loi'].map(unitId),
    },
    rule: { levels: [{ due: { month: 0, day: 7 }, operator: 'by' }] },
    first: { name: 'kỳ 1', days: days[0]! },
  })
  for (const [i, each] of days.slice(1).entries())
    await office.ask(regimes.openPeriod, { id, name: `kỳ ${i + 2}`, days: each })
  const { periods } = await office.ask(regimes.getRegime, { id })
  periodIds = ['kỳ 1', 'kỳ 2', 'kỳ 3'].map(name => periods.find(period => period.name === name)!.id)
})
after(() => app.stop())

async function owed(who: Somebody, period: number): Promise<string> {
  const { rows } = await who.ask(reports.listOwedReports, { state: 'all', size: 200 })
  return rows.find(row => row.periodId === periodIds[period])!.id
}
const ofPeriod = async (period: number) => (await office.ask(getReporting, { period: periodIds[period]! })).total

describe('reporting', () => {
  it('counts by the first sending and the day granted, those excused and those with nothing apart', async () => {
    const [first, second] = [await owed(officer, 0), await owed(head, 0)]
    // Past its day, with more time granted: in time. The other is late, and stays so when it is returned and sent again.
    app.setToday('2025-09-04')
    const { id } = await officer.ask(reports.askExtension, {
      id: first,
      until: '2025-09-12',
      reason: 'Chờ số liệu của hạt kiểm lâm.',
    })
    await office.ask(reports.answerExtension, { id: first, extensionId: id, grant: true })
    app.setToday('2025-09-10')
    await officer.ask(reports.submitReport, { id: first, nothingToReport: true })
    await head.ask(reports.submitReport, { id: second, nothingToReport: true })
    app.setToday(TODAY)
    await office.ask(reports.returnReport, { id: second, remarks: [{ reason: 'Chưa có số của quý trước.' }] })
    await office.ask(reports.excuseReport, {
      id: (await listed({ period: periodIds[0]!, unit: unitId('so-nnmt/thuy-san') })).rows[0]!.reportId,
      reason: 'Đang sắp xếp tổ chức, miễn kỳ này.',
    })
    assert.deepEqual(await ofPeriod(0), { 'on-time': 1, late: 1, missing: 1, waiting: 0, excused: 1, nothing: 2 })
    assert.deepEqual(shareSent(await ofPeriod(0)), { part: 2, of: 3, rate: 66.7 })
    assert.deepEqual(shareOnTime(await ofPeriod(0)), { part: 1, of: 3, rate: 33.3 })
    await officer.ask(reports.submitReport, { id: await owed(officer, 2), nothingToReport: true })
    assert.deepEqual(await ofPeriod(2), { 'on-time': 1, late: 0, missing: 0, waiting: 3, excused: 0, nothing: 1 })
  })

  it('equals plain counts: whole, by period, level, group and unit, for a department and for the province', async () => {
    const sample = [
      ['sample-office', `$1 = any (r.chain)`, unitId('so-nnmt')],
      [
        'sample-standing',
        `p.unit_id in (select id from unit where kind in ('province', 'committee', 'steering-body')) and $1 <> ''`,
        '-',
      ],
    ] as const
    for (const [login, where, value] of sample) {
      const who = await app.as(login)
      const data = await who.ask(getReporting, {})
      assert.deepEqual(data.total, await plainCounts(where, [value]), login)
      for (const period of data.periods)
        assert.deepEqual(period.counts, await plainCounts(`${where} and p.id = $2`, [value, period.periodId]))
      for (const unit of data.units.slice(0, 40))
        assert.deepEqual(unit.counts, await plainCounts(`${where} and u.id = $2`, [value, unit.unitId]))
      for (const parts of [data.periods, data.levels, data.sectors, data.units])
        assert.deepEqual(parts.map(part => part.counts).reduce(addReports, NO_REPORTS), data.total)
      const year = await who.ask(getReporting, { year: 2025 })
      assert.deepEqual(year.total, await plainCounts(`${where} and extract(year from p.due_on) = 2025`, [value]))
      assert.ok(data.trend.every(point => point.key <= TODAY.slice(0, 7)))
    }
  })

  it('opens every figure down to the single reports, missing units by name, the longest late first', async () => {
    const data = await office.ask(getReporting, {})
    const narrowings: ReportingFilter[] = [
      ...data.periods.map(({ periodId }) => ({ period: periodId })),
      ...data.levels.map(({ level }) => ({ level })),
      ...data.units.map(({ unitId }) => ({ unit: unitId })),
    ]
    const countsOf = async (filter: ReportingFilter) => {
      const counts: ReportingCounts = { ...NO_REPORTS }
      for (const cell of REPORTING_CELLS) counts[cell] = (await listed({ ...filter, cell })).count
      return { ...counts, nothing: (await listed({ ...filter, nothing: '1' })).count }
    }
    for (const filter of narrowings)
      assert.deepEqual((await office.ask(getReporting, filter)).total, await countsOf(filter))
    const { rows } = await listed({ period: periodIds[0]! })
    assert.deepEqual(
      rows.map(row => [row.cell, row.daysLate, row.back]),
      [
        ['missing', 62, null],
        ['late', 5, 'returned'],
        ['on-time', 0, null],
        ['excused', 0, null],
      ],
    )
    assert.match(rows[0]!.unitName, /Thủy lợi/)
    assert.equal(rows[3]!.excusedReason, 'Đang sắp xếp tổ chức, miễn kỳ này.')
  })

  it('says of one report what the rule says of it', async () => {
    const rows = await app.look<{
      id: string
      status: ReportStatus
      due: string
      sent: string | null
      until: string | null
    }>(
      `select id, status, due_on::text as due, first_sent_on::text as sent, extended_to::text as until from report where $1 = any (chain)`,
      [unitId('so-nnmt')],
    )
    const { rows: lines } = await listed({})
    assert.equal(lines.length, rows.length)
    for (const { id, status, due, sent, until } of rows) {
      const report = { status, dueOn: due, operator: 'by', firstSentOn: sent, extendedTo: until }
      assert.equal(lines.find(line => line.reportId === id)!.cell, reportingCell(report, TODAY))
    }
  })

  it('goes out as a workbook whose sums and shares are formulas', async () => {
    const { cookie } = office
    const file = await app.app.inject({
      url: `/api${exportReporting.path}?period=${periodIds[0]}`,
      headers: { cookie },
    })
    assert.equal(file.statusCode, 200)
    const sheets = await readCells(file.rawPayload)
    assert.deepEqual(Object.keys(sheets), ['Theo kỳ', 'Theo cấp', 'Theo khối', 'Theo đơn vị', 'Từng báo cáo'])
    assert.equal(sheets['Theo đơn vị']!.B10, '=SUM(B6:B9)')
    assert.match(String(sheets['Theo đơn vị']!.I10), /^=IF\(B10\+C10\+D10=0,"",ROUND\(100\*\(B10\)/)
    assert.equal(sheets['Từng báo cáo']!.I6, 'Quá hạn chưa gửi')
  })

  it('shows nobody what is not theirs', async () => {
    const clerk = await app.as('sample-clerk')
    for (const endpoint of [getReporting, listReporting])
      assert.equal((await clerk.tries(endpoint as typeof getReporting, {})).status, 403)
    const refused = await app.app.inject({ url: `/api${exportReporting.path}`, headers: { cookie: clerk.cookie } })
    assert.equal(refused.statusCode, 403)
    const commune = await app.as('sample-commune-leader')
    assert.equal((await commune.ask(listReporting, { period: periodIds[0]! })).count, 0)
    assert.equal((await office.tries(getReporting, { cell: 'red' as never })).status, 400)
  })
})

function listed(filter: ReportingFilter) {
  return office.ask(listReporting, { ...filter, size: 200 })
}
