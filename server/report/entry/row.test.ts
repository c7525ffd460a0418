import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import { type Cells, MOST_ROWS } from '@thong-suot/domain/report/row.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../../testing.ts'

const FORM = {
  name: 'Biểu có danh sách',
  indicators: [{ section: 'Mô hình', code: '1.1', name: 'Mô hình đang duy trì', kind: 'number' as const }],
  annexes: [
    {
      section: 'Mô hình',
      code: '1.A',
      title: 'Danh sách mô hình',
      required: true,
      columns: [
        { no: 1, name: 'Tên mô hình', required: true },
        { no: 2, name: 'Người tham gia', kind: 'number' as const },
        { no: 3, name: 'Ngày ra mắt', kind: 'date' as const },
        {
          no: 4,
          name: 'Hình thức',
          kind: 'choice' as const,
          choices: [
            { no: 1, name: 'Trực tiếp' },
            { no: 2, name: 'Trực tuyến' },
          ],
        },
      ],
    },
  ],
}
const CAMERA: Cells = { 1: 'Camera an ninh', 2: 120, 3: '2025-05-19', 4: 2 }

describe('lists of a report', () => {
  let app: TestApp
  let office: Somebody
  let officer: Somebody
  let stranger: Somebody
  let id: string
  let annexId: string
  let first: reports.RowInput
  before(async () => {
    app = await startTestApp()
    office = await app.as('sample-office')
    officer = await app.as('sample-officer')
    stranger = await app.as('sample-commune-officer')
    const { id: templateId } = await office.ask(templates.makeTemplate, FORM)
    const { id: regimeId } = await office.ask(regimes.makeRegime, {
      name: 'Báo cáo có danh sách',
      cadence: 'annual',
      templateId,
      rule: { levels: [{ due: { month: 0, day: 20 }, operator: 'by' }] },
      addressees: { units: ['so-nnmt/kiem-lam', 'so-nnmt/thuy-san'].map(unitId) },
      startsOn: '2025-01-01',
    })
    const { id: periodId } = await office.ask(regimes.openPeriod, { id: regimeId, name: 'năm 2025' })
    const { rows } = await officer.ask(reports.listOwedReports, { state: 'all', size: 200 })
    id = rows.find(row => row.periodId === periodId)!.id
    annexId = (await officer.ask(reports.getReport, { id })).annexes[0]!.id
    first = row(CAMERA)
  })
  after(() => app.stop())

  const row = (cells: Cells, more: Partial<reports.RowInput> = {}): reports.RowInput => ({
    ...{ annexId, id: randomUUID(), no: 1, removed: false, edition: 0, cells },
    ...more,
  })
  const fill = (who: Somebody, ...rows: reports.RowInput[]) => who.tries(reports.fillReport, { id, rows })
  const standing = async (who = officer) =>
    (await who.ask(reports.getReport, { id })).rows.filter(each => !each.removed).map(each => each.cells)

  it('are kept row by row, each cell as its column keeps it', async () => {
    const { body } = await fill(officer, first, row({ 1: ' Tổ Zalo ', 2: null, 9: 'lạ' }, { no: 2 }))
    assert.deepEqual(
      (body as reports.Filled).rows.map(each => each.edition),
      [1, 1],
    )
    assert.deepEqual(await standing(), [CAMERA, { 1: 'Tổ Zalo' }])
  })
  it('refuse what a column does not keep, at its cell', async () => {
    for (const [no, value] of [
      [2, 'nhiều'],
      [2, -1],
      [3, '19/5/2025'],
      [4, 7],
    ] as const) {
      const wrong = row({ 1: 'A', [no]: value })
      const { status, body } = await fill(officer, wrong)
      assert.equal(status, 422)
      assert.equal((body as { code: string }).code, 'report.list-cell-wrong')
      assert.deepEqual(Object.keys((body as { fields: object }).fields), [`1.A/${wrong.id}/${no}`])
    }
    assert.equal((await standing()).length, 2)
  })
  it('are of the form and no other', async () => {
    const { status, body } = await fill(officer, row({ 1: 'A' }, { annexId: randomUUID() }))
    assert.deepEqual([status, (body as { code: string }).code], [422, 'report.list-not-in-report'])
  })
  it('are not typed by another unit, nor by the one that receives them', async () => {
    assert.equal((await fill(stranger, row({ 1: 'A' }))).status, 404)
    const { status, body } = await fill(office, row({ 1: 'A' }))
    assert.deepEqual([status, (body as { code: string }).code], [403, 'report.not-of-unit'])
  })
  it('tell that another has changed the row meanwhile; the same sent twice is no clash', async () => {
    assert.equal((await fill(officer, { ...first, edition: 1, cells: { ...CAMERA, 2: 130 } })).status, 200)
    const late = await fill(officer, { ...first, edition: 1, cells: { ...CAMERA, 2: 140 } })
    assert.deepEqual([late.status, (late.body as { code: string }).code], [409, 'report.changed-meanwhile'])
    assert.equal((await fill(officer, { ...first, edition: 1, cells: { ...CAMERA, 2: 130 } })).status, 200)
    assert.equal((await standing())[0]![2], 130)
  })
  it('give a row back that was taken out', async () => {
    const edition = async () => (await officer.ask(reports.getReport, { id })).rows.find(each => each.id === first.id)!
    await fill(officer, { ...first, edition: (await edition()).edition, removed: true, cells: {} })
    assert.equal((await standing()).length, 1)
    const out = await edition()
    assert.deepEqual([out.removed, out.cells[2]], [true, 130])
    assert.equal((await fill(officer, { ...first, edition: 1, cells: CAMERA })).status, 409)
    await fill(officer, { ...first, edition: out.edition, cells: out.cells })
    assert.equal((await standing()).length, 2)
  })
  it('are not seen by the receiver while they are typed', async () => assert.deepEqual(await standing(office), []))
  it('hold the report back at the cell that is still asked for, and at a list without a row', async () => {
    const nameless = row({ 2: 5 }, { no: 3 })
    await fill(officer, nameless)
    const { status, body } = await officer.tries(reports.submitReport, { id })
    assert.equal(status, 422)
    assert.deepEqual((body as { fields: object }).fields, {
      [`1.A/${nameless.id}/1`]: 'Chưa có tên mô hình. Điền vào ô này.',
    })
    const { rows } = await officer.ask(reports.getReport, { id })
    await fill(officer, ...rows.map(each => ({ ...each, removed: true })))
    const empty = await officer.tries(reports.submitReport, { id })
    assert.deepEqual((empty.body as { fields: object }).fields, {
      '1.A': 'Danh sách chưa có dòng nào. Thêm ít nhất một dòng.',
    })
    const kept = (await officer.ask(reports.getReport, { id })).rows
    await fill(officer, ...kept.slice(0, 2).map(each => ({ ...each, removed: false })))
  })
  it('go with the report, and are not typed over after', async () => {
    await officer.ask(reports.submitReport, { id })
    assert.equal((await standing(office)).length, 2)
    const { status, body } = await fill(officer, row({ 1: 'Thêm' }))
    assert.deepEqual([status, (body as { code: string }).code], [409, 'report.already-sent'])
    const behind = app.look(`set local role thong_suot_app; update report_row set no = 9 where report_id = '${id}'`)
    await assert.rejects(behind, /figures of a report that was sent do not change/)
    const [out] = await app.look<{ n: number }>(
      'select count(*)::int as n from report_row where report_id = $1 and removed',
      [id],
    )
    assert.equal(out!.n, 0)
  })
  it('are returned with a reason at the list, mended, and compared row by row', async () => {
    const reason = 'Thiếu mô hình của Hạt Kiểm lâm số 2.'
    await office.ask(reports.returnReport, { id, remarks: [{ annexId, reason }] })
    const page = await officer.ask(reports.getReport, { id })
    assert.deepEqual(
      page.remarks.map(remark => [remark.annexId, remark.reason]),
      [[annexId, reason]],
    )
    const [one, two] = page.rows
    await fill(
      officer,
      { ...one!, removed: true },
      { ...two!, cells: { ...two!.cells, 2: 35 } },
      row({ 1: 'Hạt số 2' }, { no: 3 }),
    )
    assert.equal((await standing(office)).length, 2)
    await officer.ask(reports.submitReport, { id })
    const { rows } = await office.ask(reports.compareReport, { id })
    assert.deepEqual(
      rows.map(({ from, to }) => [from?.[1] ?? null, to?.[1] ?? null, to?.[2] ?? null]),
      [
        ['Camera an ninh', null, null],
        ['Tổ Zalo', 'Tổ Zalo', 35],
        [null, 'Hạt số 2', null],
      ],
    )
  })
  it('have an end', async () => {
    await office.ask(reports.returnReport, { id, remarks: [{ reason: 'Gộp các mô hình giống nhau.' }] })
    const many = Array.from({ length: MOST_ROWS - 1 }, (_, i) => row({ 1: `Mô hình ${i}` }, { no: i + 10 }))
    const { status, body } = await fill(officer, ...many)
    assert.deepEqual([status, (body as { code: string }).code], [422, 'report.list-too-long'])
    assert.equal((await standing()).length, 2)
  })
})
