import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as rollUps from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { readCells, readXlsx } from '@thong-suot/paper/read-xlsx.ts'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'

const REASON = 'Số này đã có trong báo cáo khác.'

let app: TestApp
let office: Somebody
let periodId: string
let one: string

before(async () => {
  app = await startTestApp()
  office = await app.as('sample-office')
  const of = (code: string, more: object = {}) => ({
    ...{ section: 'Kết quả', code, name: `Chỉ tiêu ${code}`, kind: 'number' as const, addsUp: 'sum' as const },
    ...more,
  })
  const { id: templateId } = await office.ask(templates.makeTemplate, {
    name: 'Biểu',
    indicators: [
      of('1.1'),
      of('1.2'),
      of('1.3', { kind: 'percent', formula: '[1.1] / [1.2] * 100', addsUp: 'average' }),
      of('1.4', { kind: 'percent', addsUp: 'average', weightOf: '1.2' }),
      of('1.5', { addsUp: 'highest' }),
      of('1.6', { addsUp: 'none' }),
    ],
    narratives: [],
  })
  const { id } = await office.ask(regimes.makeRegime, {
    ...{ name: 'tuyên truyền', cadence: 'adhoc', templateId, startsOn: '2025-08-01' },
    addressees: { units: ['so-nnmt/kiem-lam', 'so-nnmt/quan-ly-dat-dai'].map(unitId) },
    rule: { levels: [{ due: { month: 0, day: 7 }, operator: 'by' }] },
    first: { name: 'kỳ 1', days: { from: '2025-10-01', to: '2025-10-31', due: '2025-11-10', operator: 'by' } },
  })
  periodId = (await office.ask(regimes.getRegime, { id })).periods[0]!.id
  one = await sent(await app.as('sample-officer'), { '1.1': 5, '1.2': 20, '1.4': 50, '1.5': 9, '1.6': 3 })
  await sent(await app.as('sample-head'), { '1.1': 7, '1.2': 10, '1.4': 80, '1.5': 4, '1.6': 2 })
})
after(() => app.stop())

async function sent(who: Somebody, numbers: Record<string, number>): Promise<string> {
  const { rows } = await who.ask(reports.listOwedReports, { state: 'all', size: 200 })
  const { id } = rows.find(row => row.periodId === periodId)!
  const { figures, indicators } = await who.ask(reports.getReport, { id })
  const code = new Map(indicators.map(indicator => [indicator.id, indicator.code]))
  await who.ask(reports.fillReport, {
    id,
    figures: figures.flatMap(({ indicatorId, edition }) => {
      const number = numbers[code.get(indicatorId)!]
      return number === undefined ? [] : [{ indicatorId, number, edition }]
    }),
  })
  await who.ask(reports.submitReport, { id })
  await office.ask(reports.acceptReport, { id })
  return id
}

async function workbook(): Promise<Uint8Array> {
  const { cookie } = office
  const file = await app.app.inject({ url: `/api/periods/${periodId}/roll-up.xlsx`, headers: { cookie } })
  assert.equal(file.statusCode, 200)
  return file.rawPayload
}

describe('the roll-up as a workbook', () => {
  it('holds its totals as formulas over the rows of the units', async () => {
    const { 'Tổng hợp': totals, 'Theo đơn vị': units } = await readCells(await workbook())
    assert.deepEqual(
      [6, 8, 9, 10, 11].map(row => totals![`E${row}`]),
      [
        `=IF(COUNT('Theo đơn vị'!B6:B7)=0,"",SUM('Theo đơn vị'!B6:B7))`,
        '=IFERROR(ROUND(((IF(E6="",NA(),E6)/IF(E7="",NA(),E7))*100),1),"")',
        `=IF(SUM('Theo đơn vị'!I6:I7)=0,"",ROUND(SUM('Theo đơn vị'!H6:H7)/SUM('Theo đơn vị'!I6:I7),2))`,
        `=IF(COUNT('Theo đơn vị'!F6:F7)=0,"",MAX('Theo đơn vị'!F6:F7))`,
        undefined,
      ],
    )
    const column = (letter: string) => [units![`${letter}6`], units![`${letter}7`]]
    assert.deepEqual(
      ['B', 'C', 'F', 'G', 'H', 'I'].map(letter => column(letter).sort()),
      [
        [5, 7],
        [10, 20],
        [4, 9],
        [2, 3],
        [1000, 800],
        [10, 20],
      ],
    )
    assert.equal(units!.B8, '=IF(COUNT(B6:B7)=0,"",SUM(B6:B7))')
    assert.match(String(units!.D6), /^=IFERROR\(ROUND\(\(\(IF\(B6="",NA\(\),B6\)\/IF\(C6/)
  })

  it('shows beside each formula what the page shows', async () => {
    const { totals } = await office.ask(rollUps.getRollUp, { id: periodId })
    const [sheet] = await readXlsx(await workbook())
    assert.deepEqual(
      sheet!.rows.slice(-6).map(({ cells }) => cells[4] || null),
      totals.map(({ now }) => (now === null ? null : String(now).replace('.', ','))),
    )
    assert.deepEqual(
      totals.map(({ now }) => now),
      [12, 30, 40, 60, 9, null],
    )
  })

  it('has no row of a report that is not added up', async () => {
    await office.ask(reports.leaveOutReport, { id: one, reason: REASON })
    const { 'Tổng hợp': totals, 'Theo đơn vị': units } = await readCells(await workbook())
    assert.equal(totals!.E6, `=IF(COUNT('Theo đơn vị'!B6:B6)=0,"",SUM('Theo đơn vị'!B6:B6))`)
    assert.equal(units!.B6, 7)
    assert.match(String(totals!.A3), /cộng từ 1\/2 báo cáo/)
    await office.ask(reports.countInReport, { id: one })
  })

  it('is nobody’s who stands outside', async () => {
    const { cookie } = await app.as('sample-commune-officer')
    const file = await app.app.inject({ url: `/api/periods/${periodId}/roll-up.xlsx`, headers: { cookie } })
    assert.equal(file.statusCode, 404)
  })
})
