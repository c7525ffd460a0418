import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../../../db/sample-province/unit.ts'
import type { Somebody } from '../../../../server/testing.ts'
import { PHONE, startWalk, type Walk } from '../../../walk.ts'

const FORM = {
  name: 'Biểu hỏi lại',
  breakdowns: [{ code: 'g', name: 'Giới', parts: ['Nam', 'Nữ'].map((name, i) => ({ no: i + 1, name })) }],
  indicators: [
    { section: 'Kết quả', code: '1.1', name: 'Người dự', kind: 'people' as const, breakdown: 'g' },
    { section: 'Kết quả', code: '1.2', name: 'Buổi', kind: 'number' as const },
    {
      ...{ section: 'Kết quả', code: '1.3', name: 'Người mỗi buổi', kind: 'number' as const },
      formula: '[1.1] / [1.2]',
      rule: { test: '[1.3] <= 100', says: 'Mỗi buổi hơn 100 người.', severity: 'look' as const },
    },
  ],
}

describe('the reason for an odd figure', () => {
  let walk: Walk
  let officer: Somebody
  let id: string
  before(async () => {
    walk = await startWalk()
    const office = await walk.app.as('sample-office')
    officer = await walk.app.as('sample-officer')
    const { id: templateId } = await office.ask(templates.makeTemplate, FORM)
    const regime = await office.ask(regimes.makeRegime, {
      ...{ name: 'Báo cáo hỏi lại', cadence: 'annual', templateId, startsOn: '2023-01-01' },
      rule: { levels: [{ due: { month: 0, day: 20 }, operator: 'by' }] },
      addressees: { units: [unitId('so-nnmt/kiem-lam')] },
    })
    for (const name of ['năm 2024', 'năm 2025']) {
      const { id: period } = await office.ask(regimes.openPeriod, { id: regime.id, name })
      const { rows } = await officer.ask(reports.listOwedReports, { state: 'all', size: 200 })
      id = rows.find(row => row.periodId === period)!.id
      if (name === 'năm 2025') break
      const { indicators } = await officer.ask(reports.getReport, { id })
      const cells = [
        [0, 1, 30],
        [0, 2, 20],
        [1, 0, 10],
      ] as const
      const figures = cells.map(([i, part, number]) => ({ indicatorId: indicators[i]!.id, part, number, edition: 0 }))
      await officer.ask(reports.fillReport, { id, figures })
      await officer.ask(reports.submitReport, { id })
    }
  })
  after(() => walk.stop())

  it('is typed under its figure, is kept, and comes back; on a phone too', async () => {
    const page = await walk.visit(`/bao-cao/${id}`, 'sample-officer', PHONE)
    await page.getByLabel('1.1 Người dự, Nam').fill('300')
    await page.getByLabel('1.1 Người dự, Nữ').fill('20')
    await page.getByLabel('1.2 Buổi', { exact: true }).fill('2')
    const ofPart = page.getByLabel('Lý do: 1.1 Người dự, Nam')
    await ofPart.click()
    await page.keyboard.type('Thêm ngày hội thanh niên')
    assert.equal(await ofPart.inputValue(), 'Thêm ngày hội thanh niên')
    const counted = page.getByLabel('Lý do: 1.3 Người mỗi buổi')
    await counted.click()
    await page.keyboard.type('Gộp các buổi nhỏ')
    await page.getByLabel('1.2 Buổi', { exact: true }).focus()
    await page.getByText('Đã lưu nháp lúc').waitFor()
    assert.deepEqual(await page.faults(), [])
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
    await page.picture('ly-do-so-khac-thuong')
    await page.reload()
    await ofPart.waitFor()
    assert.deepEqual(
      [await ofPart.inputValue(), await counted.inputValue()],
      ['Thêm ngày hội thanh niên', 'Gộp các buổi nhỏ'],
    )
    assert.equal(await page.getByText('Ghi lý do nếu số đúng.').count(), 3)
  })
  it('is read by the receiver beside what was asked; a figure without one is named as such', async () => {
    await officer.ask(reports.submitReport, { id })
    const page = await walk.visit(`/bao-cao/${id}`, 'sample-office')
    await page.getByText('Giải trình: Thêm ngày hội thanh niên').waitFor()
    await page.getByText('Giải trình: Gộp các buổi nhỏ').waitFor()
    await page.getByText('Kỳ trước là 30, kỳ này hơn gấp ba.').waitFor()
    assert.equal(await page.getByText('Đơn vị chưa giải trình.').count(), 1)
    assert.deepEqual(await page.faults(), [])
  })
})
