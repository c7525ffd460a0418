import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { changed, type Page } from '@thong-suot/paper/workbook/changed.ts'
import { unitId } from '../../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../../testing.ts'
import { bringBack, takeAway } from './brought.ts'

const SHEET = 'Giải trình'
const figure = (code: string, name: string, more = {}) => ({
  ...{ section: 'Tuyên truyền', code, name, unitOfMeasure: 'người', kind: 'people' as const },
  ...more,
})
const FORM = {
  name: 'Biểu có hỏi lại',
  breakdowns: [{ code: 'g', name: 'Giới', parts: ['Nam', 'Nữ'].map((name, i) => ({ no: i + 1, name })) }],
  indicators: [
    figure('1.1', 'Người dự', { breakdown: 'g' }),
    figure('1.2', 'Buổi', { kind: 'number' as const }),
    figure('1.3', 'Người dự mỗi buổi', {
      kind: 'number' as const,
      formula: '[1.1] / [1.2]',
      rule: { test: '[1.3] <= 100', says: 'Mỗi buổi hơn 100 người.', severity: 'look' as const },
    }),
  ],
}

let app: TestApp
let office: Somebody
let officer: Somebody
let id: string
let earlier: string

before(async () => {
  app = await startTestApp()
  office = await app.as('sample-office')
  officer = await app.as('sample-officer')
  const { id: templateId } = await office.ask(templates.makeTemplate, FORM)
  const regime = await office.ask(regimes.makeRegime, {
    ...{ name: 'Báo cáo có hỏi lại', cadence: 'annual', templateId, startsOn: '2023-01-01' },
    rule: { levels: [{ due: { month: 0, day: 20 }, operator: 'by' }] },
    addressees: { units: [unitId('so-nnmt/kiem-lam')] },
  })
  const open = async (name: string) => {
    const { id: period } = await office.ask(regimes.openPeriod, { id: regime.id, name })
    const { rows } = await officer.ask(reports.listOwedReports, { state: 'all', size: 200 })
    return rows.find(row => row.periodId === period)!.id
  }
  earlier = await open('năm 2024')
  await fill(earlier, { '1.1/1': 30, '1.1/2': 20, '1.2': 10 })
  await officer.ask(reports.submitReport, { id: earlier })
  id = await open('năm 2025')
})
after(() => app.stop())

async function fill(report: string, figures: Record<string, number>) {
  const page = await officer.ask(reports.getReport, { id: report })
  await officer.ask(reports.fillReport, {
    id: report,
    figures: Object.entries(figures).map(([key, number]) => {
      const [code, part = '0'] = key.split('/')
      const indicatorId = page.indicators.find(each => each.code === code)!.id
      const { edition } = page.figures.find(each => each.indicatorId === indicatorId && each.part === Number(part))!
      return { indicatorId, part: Number(part), number, edition }
    }),
  })
}
const bytesWith = async (change: (page: Page) => void) =>
  changed((await takeAway(app, officer, id)).bytes, page => change(page(SHEET)))
const written = (at: string, value: string) =>
  bytesWith(page => {
    page.getCell(at).value = value
  })
const back = async (bytes: Uint8Array) => (await bringBack(app, officer, { report: id, bytes })).body
const explains = async (who = officer) =>
  (await who.ask(reports.getReport, { id })).figures.flatMap(each => each.explain ?? [])

describe('reasons for odd figures in the form that goes away', () => {
  it('asks by formulas about what can be compared, and says what it asks now', async () => {
    await fill(id, { '1.1/1': 300, '1.1/2': 20, '1.2': 2 })
    await bytesWith(page => {
      const rows = [6, 7, 8, 9].map(no => ['C', 'D', 'E', 'F'].map(letter => page.getCell(`${letter}${no}`)))
      assert.deepEqual(
        rows.map(([name, before, now, asks]) => [name!.value, before!.value, now!.result, asks!.result]),
        [
          ['Người dự, Nam', 30, 300, 'Kỳ trước là 30, kỳ này hơn gấp ba.'],
          ['Người dự, Nữ', 20, 20, undefined],
          ['Buổi', 10, 2, 'Kỳ trước là 10, kỳ này chưa bằng một phần ba.'],
          ['Người dự mỗi buổi', 5, 160, 'Mỗi buổi hơn 100 người.'],
        ],
      )
      const at = "'1. Tuyên truyền'!"
      assert.match(rows[0]![3]!.formula, new RegExp(`IF\\(${at}G7<10,"Kỳ trước là 30, kỳ này chưa`))
      assert.match(rows[3]![3]!.formula, /,9\)<=0,"","Mỗi buổi hơn 100 người\."\),""\)/)
      assert.equal(page.getRow(10).actualCellCount, 0)
    })
  })
  it('brings them back at their figures, a counted one among them, and the receiver reads them', async () => {
    const answer = await back(
      await bytesWith(page => {
        page.getCell('G6').value = 'Thêm ngày hội thanh niên'
        page.getCell('G9').value = 'Gộp các buổi nhỏ'
      }),
    )
    assert.deepEqual(
      answer.changes.map(({ name, at, reason, since }) => [name, at, reason?.to, since]),
      [
        ['1.1 Người dự, Nam', 'G6', 'Thêm ngày hội thanh niên', null],
        ['1.3 Người dự mỗi buổi', 'G9', 'Gộp các buổi nhỏ', null],
      ],
    )
    await officer.ask(reports.fillReport, { id, figures: answer.changes.flatMap(each => each.figure ?? []) })
    assert.deepEqual(await explains(), ['Thêm ngày hội thanh niên', 'Gộp các buổi nhỏ'])
    assert.deepEqual((await back((await takeAway(app, officer, id)).bytes)).changes, [])

    await officer.ask(reports.submitReport, { id })
    const read = await office.ask(reports.getReport, { id })
    assert.deepEqual(
      read.checks.map(({ code, part = 0, explained = false }) => [code, part, explained]),
      [
        ['1.1', 1, true],
        ['1.2', 0, false],
        ['1.3', 0, true],
      ],
    )
    assert.equal(read.figures.find(each => each.explain === 'Gộp các buổi nhỏ')!.number, 160)
  })
  it('is not lost to the receiver when the report goes back, and a reason that is new is a difference', async () => {
    await office.ask(reports.returnReport, { id, remarks: [{ reason: 'Giải trình thêm số buổi' }] })
    assert.deepEqual(await explains(office), ['Thêm ngày hội thanh niên', 'Gộp các buổi nhỏ'])
    const answer = await back(await written('G8', 'Dồn vào hai đợt'))
    await officer.ask(reports.fillReport, { id, figures: answer.changes.flatMap(each => each.figure ?? []) })
    const { figures } = await officer.ask(reports.compareReport, { id })
    assert.deepEqual(
      figures.map(({ from, to, explain }) => [from, to, explain]),
      [[2, 2, 'Dồn vào hai đợt']],
    )
  })
  it('refuses a reason that is too long, and takes in nothing of it', async () => {
    const answer = await back(await written('G6', 'a'.repeat(2001)))
    assert.deepEqual([answer.changes, answer.problems.map(each => each.at)], [[], ['G6']])
  })
  it('is left out where there is nothing to compare with and no rule', async () => {
    const { bytes } = await takeAway(app, officer, earlier)
    await changed(bytes, (_, book) =>
      assert.deepEqual(book.getWorksheet(SHEET)?.getColumn('C').values.slice(6), ['Người dự mỗi buổi']),
    )
  })
})
