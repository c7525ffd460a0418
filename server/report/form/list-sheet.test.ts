import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import type { FormAnswer } from '@thong-suot/domain/report/form/form-sheet.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { changed, type Page } from '@thong-suot/paper/workbook/changed.ts'
import { unitId } from '../../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../../testing.ts'
import { bringBack, takeAway } from './brought.ts'

const SHEET = '1.2 Lớp tập huấn'
const column = (
  no: number,
  name: string,
  kind: 'text' | 'number' | 'money' | 'date' | 'choice',
  more: object = {},
) => ({
  ...{ no, name, kind, ...more },
})
const FORM = {
  name: 'Biểu có danh sách',
  indicators: [{ section: 'Tập huấn', code: '1.1', name: 'Số lớp', kind: 'number' as const }],
  annexes: [
    {
      code: '1.2',
      title: 'Lớp tập huấn',
      section: 'Tập huấn',
      columns: [
        column(1, 'Tên lớp', 'text', { required: true }),
        column(2, 'Ngày mở', 'date'),
        column(3, 'Số người', 'number'),
        column(4, 'Kinh phí', 'money'),
        column(5, 'Hình thức', 'choice', {
          choices: [
            { no: 1, name: 'Tập trung' },
            { no: 2, name: 'Trực tuyến' },
          ],
        }),
      ],
    },
  ],
}

describe('lists of a form taken away and brought back', () => {
  let app: TestApp
  let officer: Somebody
  let id: string
  let annexId: string
  before(async () => {
    app = await startTestApp()
    const office = await app.as('sample-office')
    officer = await app.as('sample-officer')
    const { id: templateId } = await office.ask(templates.makeTemplate, FORM)
    const { id: regimeId } = await office.ask(regimes.makeRegime, {
      name: 'Báo cáo có danh sách',
      cadence: 'annual',
      templateId,
      rule: { levels: [{ due: { month: 0, day: 20 }, operator: 'by' }] },
      addressees: { units: [unitId('so-nnmt/kiem-lam')] },
      startsOn: '2025-01-01',
    })
    const { id: periodId } = await office.ask(regimes.openPeriod, { id: regimeId, name: 'năm 2025' })
    const { rows } = await officer.ask(reports.listOwedReports, { state: 'all', size: 200 })
    id = rows.find(row => row.periodId === periodId)!.id
    annexId = (await officer.ask(reports.getReport, { id })).annexes[0]!.id
  })
  after(() => app.stop())

  const away = async (change: (page: Page) => void) =>
    changed((await takeAway(app, officer, id)).bytes, page => change(page(SHEET)))
  const back = async (bytes: Uint8Array) => (await bringBack(app, officer, { report: id, bytes })).body
  const keep = ({ changes }: FormAnswer) =>
    officer.ask(reports.fillReport, { id, rows: changes.flatMap(each => each.row ?? []) })
  const held = async () =>
    (await officer.ask(reports.getReport, { id })).rows.filter(row => !row.removed).map(row => Object.values(row.cells))
  const said = ({ changes }: FormAnswer) => changes.map(({ at, name, from, to }) => [at, name, from, to])

  it('has a sheet of its own with what each column takes, and rows to write on', async () => {
    await away(page => {
      assert.deepEqual(
        ['B5', 'C5', 'F5'].map(at => page.getCell(at).text),
        ['Tên lớp (*)', 'Ngày mở', 'Hình thức'],
      )
      assert.deepEqual(
        ['C6', 'D6', 'F6'].map(at => page.getCell(at).dataValidation.type),
        ['date', 'decimal', 'list'],
      )
      assert.equal(page.getCell('B105').protection?.locked, false)
    })
  })

  let first: Uint8Array
  it('adds rows, and adds them once however often the file comes back', async () => {
    first = await away(page => {
      page.getRow(6).values = [
        page.getCell('A6').value,
        'Lớp một',
        new Date('2025-05-19T00:00:00Z'),
        30,
        1500000,
        'Trực tuyến',
      ]
      // Copied down with its hidden key, and one written below all that was prepared.
      page.getRow(7).values = [page.getCell('A6').value, 'Lớp hai', '20/5/2025', '1.200', null, 'tập trung']
      page.getCell('B200').value = 'Lớp ba'
    })
    const answer = await back(first)
    assert.deepEqual(answer.problems, [])
    assert.deepEqual(said(answer), [
      [
        'B6',
        '1.2 Lớp tập huấn, dòng 1 (thêm)',
        '',
        'Tên lớp: Lớp một; Ngày mở: 19/05/2025; Số người: 30; Kinh phí: 1.500.000; Hình thức: Trực tuyến',
      ],
      [
        'B7',
        '1.2 Lớp tập huấn, dòng 2 (thêm)',
        '',
        'Tên lớp: Lớp hai; Ngày mở: 20/05/2025; Số người: 1.200; Hình thức: Tập trung',
      ],
      ['B200', '1.2 Lớp tập huấn, dòng 3 (thêm)', '', 'Tên lớp: Lớp ba'],
    ])
    assert.deepEqual(await held(), [])
    await keep(answer)
    assert.deepEqual(await held(), [
      ['Lớp một', '2025-05-19', 30, 1500000, 2],
      ['Lớp hai', '2025-05-20', 1200, 1],
      ['Lớp ba'],
    ])
    assert.deepEqual((await back(first)).changes, [])
  })

  it('changes rows wherever they were moved, and takes out those that were emptied or deleted', async () => {
    const bytes = await away(page => {
      const [one, two] = [page.getRow(6).values, page.getRow(7).values]
      page.getRow(6).values = two
      page.getRow(7).values = one
      page.getCell('D7').value = 45
      page.spliceRows(8, 1)
      page.getRow(6).values = [page.getCell('A6').value]
    })
    const answer = await back(bytes)
    assert.deepEqual(said(answer), [
      ['B7', '1.2 Lớp tập huấn, dòng 1', 'Số người: 30', 'Số người: 45'],
      [
        '',
        '1.2 Lớp tập huấn, dòng 2 (xóa)',
        'Tên lớp: Lớp hai; Ngày mở: 20/05/2025; Số người: 1.200; Hình thức: Tập trung',
        '',
      ],
      ['', '1.2 Lớp tập huấn, dòng 3 (xóa)', 'Tên lớp: Lớp ba', ''],
    ])
    await keep(answer)
    assert.deepEqual(await held(), [['Lớp một', '2025-05-19', 45, 1500000, 2]])
  })

  it('keeps rows that others added or changed since, and asks where both wrote', async () => {
    const bytes = await away(page => {
      page.getCell('D6').value = 50
    })
    const row = (await officer.ask(reports.getReport, { id })).rows.find(each => !each.removed)!
    await officer.ask(reports.fillReport, {
      id,
      rows: [
        { ...{ annexId, id: row.id, no: row.no, edition: row.edition }, cells: { ...row.cells, 3: 46 } },
        { annexId, id: randomUUID(), no: 99, edition: 0, cells: { 1: 'Lớp của người khác' } },
      ],
    })
    const answer = await back(bytes)
    assert.deepEqual(said(answer), [['B6', '1.2 Lớp tập huấn, dòng 1', 'Số người: 46', 'Số người: 50']])
    assert.ok(answer.changes[0]!.since)
    assert.deepEqual((await back(await away(() => {}))).changes, [])
  })

  it('tells what cannot be kept in which cell, and that a sheet is gone', async () => {
    const wrong = await back(
      await away(page => {
        page.getCell('C6').value = '31/02/2025'
        page.getCell('D6').value = -4
        page.getCell('E6').value = 'hai triệu'
        page.getCell('F6').value = 'Gián tiếp'
        page.getCell('B7').value = 'a'.repeat(2001)
      }),
    )
    assert.deepEqual(wrong.changes, [])
    assert.deepEqual(
      wrong.problems.map(({ at, says }) => `${at} ${says.split('. ')[0]}`),
      [
        'C6 Ngày mở: Chưa đọc được ngày này',
        'D6 Số người: Chưa đọc được số này',
        'E6 Kinh phí: Chưa đọc được số tiền này',
        'F6 Hình thức: Mục này không có trong danh sách chọn',
        'B7 Tên lớp: Dài quá 2.000 chữ cái',
      ],
    )
    assert.match(wrong.problems[1]!.says, /Ô đang ghi “-4”/)
    const gone = await changed((await takeAway(app, officer, id)).bytes, (page, book) => {
      book.removeWorksheet(page(SHEET).id)
    })
    const answer = await back(gone)
    assert.deepEqual(answer.changes, [])
    assert.match(
      answer.notes.map(note => note.says).join(),
      /không còn trang tính của 1\.2 Lớp tập huấn; danh sách giữ như/,
    )
  })
})
