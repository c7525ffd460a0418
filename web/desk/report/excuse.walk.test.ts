import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../../db/sample-province/unit.ts'
import { PHONE, startWalk, type Walk } from '../../walk.ts'

describe('a report that is excused, or given more time, in a browser', () => {
  let walk: Walk
  let path: string

  before(async () => {
    walk = await startWalk()
    const office = await walk.app.as('sample-office')
    const { id: templateId } = await office.ask(templates.makeTemplate, {
      name: 'Biểu',
      indicators: [{ section: 'Kết quả', code: '1', name: 'Số buổi', kind: 'number' }],
      narratives: [],
    })
    const { id } = await office.ask(regimes.makeRegime, {
      ...{ name: 'kết quả tuyên truyền', cadence: 'adhoc', templateId, startsOn: '2025-08-01' },
      addressees: { units: [unitId('so-nnmt/kiem-lam')] },
      rule: { levels: [{ due: { month: 0, day: 7 }, operator: 'by' }] },
      upwardTo: 'Ban Chỉ đạo 138 tỉnh',
      first: {
        name: 'quý III năm 2025',
        days: { from: '2025-07-01', to: '2025-09-30', due: '2025-11-10', operator: 'by', upward: '2025-11-20' },
      },
    })
    const { periods } = await office.ask(regimes.getRegime, { id })
    const { rows } = await (await walk.app.as('sample-officer')).ask(reports.listOwedReports, {
      state: 'all',
      size: 200,
    })
    path = `/bao-cao/${rows.find(row => row.periodId === periods[0]!.id)!.id}`
  })
  after(() => walk.stop())

  it('is excused with a reason, and asked for again with another', async () => {
    const page = await walk.visit(path, 'sample-office')
    const say = async (verb: string, reason: string) => {
      await page.getByRole('dialog').getByRole('textbox').fill(reason)
      await page.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click()
    }
    await page.getByRole('button', { name: 'Miễn kỳ này' }).click()
    await say('Miễn', 'Đơn vị mới thành lập trong kỳ.')
    await page.waitForURL(/tong-hop/)
    await page.goto(new URL(path, page.url()).href)
    await page.getByText('Lý do miễn: Đơn vị mới thành lập trong kỳ.').waitFor()
    assert.deepEqual(await page.faults(), [])
    await page.getByRole('button', { name: 'Hủy miễn' }).click()
    await page.picture('report-lift-excuse')
    await say('Hủy miễn', 'Đơn vị đã có số liệu của kỳ này.')
    await page.getByRole('button', { name: 'Miễn kỳ này' }).waitFor()
    assert.equal(await page.getByText('Lý do miễn:').count(), 0)
  })

  it('names the day before which more time must end, and refuses a later one in place', async () => {
    const page = await walk.visit(path, 'sample-officer', PHONE)
    await page.getByRole('button', { name: 'Xin gia hạn' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/phải gửi tiếp, hạn 20\/11\/2025: chọn ngày trước ngày đó/).waitFor()
    await dialog.getByRole('textbox', { name: 'Gửi chậm nhất ngày' }).fill('25/11/2025')
    await dialog.getByLabel('Lý do').fill('Chờ số liệu của các hạt kiểm lâm.')
    await dialog.getByRole('button', { name: 'Xin gia hạn' }).click()
    await dialog
      .getByRole('alert')
      .getByText(/hạn 20\/11\/2025. Chọn ngày trước ngày đó/)
      .first()
      .waitFor()
    await page.picture('report-extension-phone')
    assert.deepEqual(await page.faults(), [])
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
  })
})
