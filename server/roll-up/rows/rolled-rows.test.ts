import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import * as drafts from '@thong-suot/domain/draft/draft.api.ts'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import type { Cells } from '@thong-suot/domain/report/row.ts'
import * as rollUps from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { readCells } from '@thong-suot/paper/read-xlsx.ts'
import { unzipSync } from 'fflate'
import { unitId } from '../../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../../testing.ts'

const FORM = {
  name: 'Biểu có danh sách',
  indicators: [{ section: 'Cuộc thi', code: '1.1', name: 'Cuộc thi', kind: 'number' as const }],
  annexes: [
    {
      section: 'Cuộc thi',
      code: '1.A',
      title: 'Danh sách cuộc thi',
      columns: [
        { no: 1, name: 'Tên cuộc thi', required: true },
        { no: 2, name: 'Người dự thi', kind: 'number' as const },
        { no: 3, name: 'Ngày kết thúc', kind: 'date' as const },
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
    { section: 'Cuộc thi', code: '1.B', title: 'Danh sách giải thưởng', columns: [{ no: 1, name: 'Tên giải' }] },
  ],
}

describe('lists rolled up', () => {
  let app: TestApp
  let office: Somebody
  let forest: Somebody
  let land: Somebody
  let periodId: string
  let annexId: string
  let regimeId: string
  before(async () => {
    app = await startTestApp()
    office = await app.as('sample-office')
    forest = await app.as('sample-officer')
    land = await app.as('sample-head')
    const { id: templateId } = await office.ask(templates.makeTemplate, FORM)
    const { id } = await office.ask(regimes.makeRegime, {
      name: 'Báo cáo cuộc thi',
      cadence: 'annual',
      templateId,
      rule: { levels: [{ due: { month: 0, day: 20 }, operator: 'by' }] },
      addressees: { units: ['so-nnmt/kiem-lam', 'so-nnmt/quan-ly-dat-dai'].map(unitId) },
      startsOn: '2025-01-01',
    })
    regimeId = id
    periodId = (await office.ask(regimes.openPeriod, { id: regimeId, name: 'năm 2025' })).id
  })
  after(() => app.stop())

  async function owed(who: Somebody) {
    const { rows } = await who.ask(reports.listOwedReports, { state: 'all', size: 200 })
    return who.ask(reports.getReport, { id: rows.find(row => row.periodId === periodId)!.id })
  }
  async function sent(who: Somebody, ...cells: Cells[]): Promise<string> {
    const { id, annexes, figures } = await owed(who)
    annexId = annexes[0]!.id
    await who.ask(reports.fillReport, {
      id,
      figures: [{ indicatorId: figures[0]!.indicatorId, number: cells.length, edition: figures[0]!.edition }],
      rows: cells.map((each, i) => ({ annexId, id: randomUUID(), no: i + 1, cells: each, edition: 0 })),
    })
    await who.ask(reports.submitReport, { id })
    return id
  }
  const listed = async (who: Somebody, more: { q?: string; size?: number; page?: number } = {}) =>
    who.ask(rollUps.listRolledRows, { id: periodId, annexId, ...more })
  let first: string
  let second: string

  it('hold the rows of accepted reports alone, the unit beside each', async () => {
    first = await sent(
      forest,
      { 1: 'An toàn trên mạng', 2: 120, 3: '2025-05-19', 4: 2 },
      { 1: 'Rung chuông vàng', 2: 45 },
    )
    second = await sent(land, { 1: 'Tìm hiểu Luật An ninh mạng', 2: 30, 4: 1 })
    assert.equal((await listed(office)).count, 0)
    await office.ask(reports.acceptReport, { id: first })
    assert.equal((await listed(office)).count, 2)
    await office.ask(reports.acceptReport, { id: second })
    const { rows, count } = await listed(office)
    assert.equal(count, 3)
    assert.deepEqual(
      new Set(rows.map(row => `${row.unitName}: ${row.cells[1]}`)),
      new Set([
        'Chi cục Kiểm lâm: An toàn trên mạng',
        'Chi cục Kiểm lâm: Rung chuông vàng',
        'Phòng Quản lý đất đai: Tìm hiểu Luật An ninh mạng',
      ]),
    )
    const page = await office.ask(rollUps.getRollUp, { id: periodId })
    assert.deepEqual(page.rowCounts, { [annexId]: 3 })
  })
  it('are searched by unit and by words, accents aside, and paged', async () => {
    assert.equal((await listed(office, { q: 'quan ly dat dai' })).count, 1)
    assert.equal((await listed(office, { q: 'chuong vang' })).rows[0]!.cells[2], 45)
    const part = await listed(office, { size: 1, page: 3 })
    assert.deepEqual([part.count, part.rows.length], [3, 1])
  })
  it('are of the form of the period and no other', async () => {
    const { status, body } = await office.tries(rollUps.listRolledRows, { id: periodId, annexId: randomUUID() })
    assert.deepEqual([status, (body as { code: string }).code], [422, 'report.list-not-in-report'])
  })
  it('show a unit further down no rows of its neighbour', async () => {
    const { rows } = await listed(forest)
    assert.deepEqual([...new Set(rows.map(row => row.unitName))], ['Chi cục Kiểm lâm'])
  })
  it('go out of the roll-up when a report is left out, and come back with it', async () => {
    await office.ask(reports.leaveOutReport, { id: second, reason: 'Đã có trong báo cáo khác.' })
    assert.equal((await listed(office)).count, 2)
    await office.ask(reports.countInReport, { id: second })
    assert.equal((await listed(office)).count, 3)
  })
  it('are sheets of the workbook, and a workbook of their own', async () => {
    const { cookie } = office
    for (const url of [
      `/api/periods/${periodId}/roll-up.xlsx`,
      `/api/periods/${periodId}/annexes/${annexId}/rows.xlsx`,
    ]) {
      const file = await app.app.inject({ url, headers: { cookie } })
      assert.equal(file.statusCode, 200)
      const sheets = await readCells(file.rawPayload)
      const cells = sheets['1.A Danh sách cuộc thi']!
      assert.deepEqual(
        ['B5', 'C5', 'D5', 'F5', 'C7', 'D7', 'F7', 'D9'].map(cell => cells[cell]),
        ['Đơn vị', 'Tên cuộc thi', 'Người dự thi', 'Hình thức', 'An toàn trên mạng', 120, 'Trực tuyến', '=SUM(D6:D8)'],
      )
    }
  })
  it('stand in a cut as they were, and as an annex of the paper made from it', async () => {
    const { documentId } = await office.ask(rollUps.draftFromRollUp, { id: periodId })
    const { paper, remarks } = await office.ask(drafts.getDraft, { id: documentId })
    const [, , list, none] = paper.annexes!
    assert.deepEqual([list!.label, list!.title, none], ['Phụ lục III', 'Danh sách cuộc thi', undefined])
    const [table] = list!.blocks
    assert.ok(table?.kind === 'table')
    assert.deepEqual(table.rows[1], ['2', 'Chi cục Kiểm lâm', 'An toàn trên mạng', '120', '19/05/2025', 'Trực tuyến'])
    assert.match(JSON.stringify(paper.body), /Danh sách cuộc thi: 03 mục, kèm theo tại Phụ lục III/)
    assert.deepEqual(
      remarks.filter(remark => remark.severity === 'must'),
      [],
    )
    const docx = await app.app.inject({
      url: `/api/drafts/${documentId}/file?as=docx`,
      headers: { cookie: office.cookie },
    })
    const words = new TextDecoder().decode(unzipSync(docx.rawPayload)['word/document.xml'])
    assert.ok(words.includes('Tìm hiểu Luật An ninh mạng'), words.slice(0, 200))
    // Returned after the cut: gone from the roll-up, kept in the cut.
    await office.ask(reports.returnReport, { id: second, remarks: [{ reason: 'Sửa tên cuộc thi cho đúng.' }] })
    assert.equal((await listed(office)).count, 2)
    const [snapshot] = await app.look<{ n: number }>(
      `select jsonb_array_length(content->'rows'->$2::text) as n from period_snapshot where period_id = $1`,
      [periodId, annexId],
    )
    assert.equal(snapshot!.n, 3)
  })
})
