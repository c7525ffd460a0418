import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as rollUps from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../../testing.ts'

const FORM = {
  name: 'Biểu có phân tổ',
  breakdowns: [
    {
      code: 'g',
      name: 'Giới tính',
      parts: [
        { no: 1, name: 'Nam' },
        { no: 2, name: 'Nữ' },
      ],
    },
  ],
  indicators: [
    { section: 'Mục', code: '1.1', name: 'Người dự', kind: 'people' as const, breakdown: 'g' },
    { section: 'Mục', code: '1.2', name: 'Người khác', kind: 'people' as const, breakdown: 'g' },
    { section: 'Mục', code: '1.3', name: 'Cộng', kind: 'people' as const, breakdown: 'g', formula: '[1.1] + [1.2]' },
    {
      section: 'Mục',
      code: '1.4',
      name: 'Tỷ lệ hài lòng',
      kind: 'percent' as const,
      addsUp: 'average' as const,
      weightOf: '1.3',
    },
    {
      section: 'Mục',
      code: '1.5',
      name: 'Nhiệm vụ được giao',
      kind: 'number' as const,
      counted: 'obligations-given' as const,
    },
    {
      section: 'Mục',
      code: '1.6',
      name: 'Hình thức',
      kind: 'choice' as const,
      addsUp: 'count' as const,
      choices: [
        { no: 1, name: 'Tập trung' },
        { no: 2, name: 'Trực tuyến' },
      ],
    },
    { section: 'Mục', code: '1.7', name: 'Ngày tổ chức', kind: 'date' as const, addsUp: 'none' as const },
  ],
}

describe('entry of a report', () => {
  let app: TestApp
  let office: Somebody
  let officer: Somebody
  let periodId: string
  before(async () => {
    app = await startTestApp()
    office = await app.as('sample-office')
    officer = await app.as('sample-officer')
    const { id: templateId } = await office.ask(templates.makeTemplate, FORM)
    const { id } = await office.ask(regimes.makeRegime, {
      name: 'Báo cáo phân tổ',
      cadence: 'annual',
      templateId,
      rule: { levels: [{ due: { month: 0, day: 20 }, operator: 'by' }] },
      addressees: { units: ['so-nnmt/kiem-lam', 'so-nnmt/thuy-san'].map(unitId) },
      startsOn: '2025-01-01',
    })
    periodId = (await office.ask(regimes.openPeriod, { id, name: 'năm 2025' })).id
  })
  after(() => app.stop())

  const owed = async () =>
    (await officer.ask(reports.listOwedReports, { state: 'all', size: 200 })).rows.find(
      row => row.periodId === periodId,
    )!.id
  type Cells = Record<string, number | string>
  async function fill(id: string, cells: Cells, edition?: number) {
    const page = await officer.ask(reports.getReport, { id })
    const figures = Object.entries(cells).map(([key, value]) => {
      const [code, part] = key.split('/')
      const { id: indicatorId } = page.indicators.find(each => each.code === code)!
      const field = page.figures.find(each => each.indicatorId === indicatorId && each.part === Number(part ?? 0))!
      const number = typeof value === 'number' ? value : null
      return {
        indicatorId,
        part: field.part,
        number,
        text: number === null ? String(value) : null,
        edition: edition ?? field.edition,
      }
    })
    return officer.tries(reports.fillReport, { id, figures })
  }
  const numbers = async (who: Somebody, id: string, code: string) => {
    const page = await who.ask(reports.getReport, { id })
    const { id: indicatorId } = page.indicators.find(each => each.code === code)!
    return page.figures.filter(each => each.indicatorId === indicatorId).map(each => each.number)
  }

  it('makes wholes of parts and columns of figures, and refuses to have them typed over', async () => {
    const id = await owed()
    await fill(id, { '1.1/1': 4, '1.1/2': 6, '1.2/1': 10 })
    assert.deepEqual(await numbers(officer, id, '1.1'), [10, 4, 6])
    assert.deepEqual(await numbers(officer, id, '1.3'), [20, 14, 6])
    await fill(id, { '1.1': 999 })
    assert.deepEqual(await numbers(officer, id, '1.1'), [10, 4, 6])
  })
  it('offers what the system counted and fills nothing in', async () => {
    const id = await owed()
    const page = await officer.ask(reports.getReport, { id })
    const field = page.figures.find(each => each.counted !== null)!
    const [row] = await app.look<{ n: number }>(
      `select count(*)::int as n from obligation where unit_id = $1 and role <> 'know' and state <> 'withdrawn'
          and (given_at at time zone 'Asia/Ho_Chi_Minh')::date between $2 and $3`,
      [unitId('so-nnmt/kiem-lam'), page.fromOn, page.toOn],
    )
    assert.deepEqual([field.counted, field.number], [row!.n, null])
    assert.ok(row!.n > 0)
  })
  it('keeps a choice and a day, and adds each up its own way', async () => {
    const id = await owed()
    await fill(id, { '1.4': 80, '1.5': 3, '1.6': 2, '1.7': '2025-05-19' })
    await officer.ask(reports.submitReport, { id })
    await office.ask(reports.acceptReport, { id })
    const { indicators, totals } = await office.ask(rollUps.getRollUp, { id: periodId })
    const total = (code: string) =>
      totals.find(row => row.indicatorId === indicators.find(each => each.code === code)!.id)!
    assert.deepEqual([total('1.3').now, total('1.3').parts.map(part => part.now)], [20, [14, 6]])
    assert.deepEqual([total('1.4').now, total('1.7').now], [80, null])
    assert.deepEqual(
      total('1.6').parts.map(part => [part.name, part.now]),
      [
        ['Tập trung', null],
        ['Trực tuyến', 1],
      ],
    )
  })
})
