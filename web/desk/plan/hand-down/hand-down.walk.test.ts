import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as plans from '@thong-suot/domain/plan/plan.api.ts'
import { PHONE, startWalk, type Walk } from '../../../walk.ts'

describe('handing down, in a browser', () => {
  let walk: Walk
  let planId: string
  before(async () => {
    walk = await startWalk()
    const office = await walk.app.as('sample-office')
    planId = (
      await office.ask(plans.makePlanByHand, {
        title: 'Kế hoạch tuyên truyền an toàn mạng',
        startsOn: '2025-11-01',
        endsOn: '2025-12-31',
      })
    ).id
    await office.ask(plans.addClause, {
      id: planId,
      label: 'II.1',
      title: 'Tuyên truyền tại trụ sở',
      leadNames: ['Chi cục Kiểm lâm', 'các đơn vị liên quan'],
      due: { kind: 'date', date: '2025-11-28' },
      operator: 'by',
    })
  })
  after(() => walk.stop())

  it('shows the units that names mean, asks for the others, and says what was done', async () => {
    const page = await walk.visit(`/ke-hoach/${planId}/giao-xuong`, 'sample-office')
    await page.getByText('1 nhiệm vụ, 1 đơn vị = 1 việc').waitFor()
    assert.ok(await page.getByText('Văn bản không nói là những đơn vị nào').isVisible())
    assert.deepEqual(await page.faults(), [])
    await page.getByRole('button', { name: 'Giao xuống', exact: true }).click()
    await page.getByText('Đã giao 1 việc cho 1 đơn vị.').waitFor()
    await page.getByRole('link', { name: 'Về kế hoạch' }).click()
    await page.getByRole('button', { name: /Chi cục Kiểm lâm.*trong hạn/ }).click()
    await page.getByRole('link', { name: 'Mở nhiệm vụ' }).waitFor()
    await page.context().close()
  })

  it('reaches the unit, which takes it up, tells what it did and is confirmed above', async () => {
    const below = await walk.visit('/nhiem-vu?q=tru+so', 'sample-officer', PHONE)
    await below.getByRole('link', { name: 'Tuyên truyền tại trụ sở' }).click()
    await below.getByRole('button', { name: 'Tiếp nhận' }).click()
    await below.getByRole('button', { name: 'Báo hoàn thành' }).click()
    await below.getByRole('button', { name: 'Báo hoàn thành' }).click()
    // Nothing typed: the sentence stands at the field and in the summary.
    await below.getByText('Chưa nhập. Điền vào ô này.').first().waitFor()
    await below.getByLabel('Kết quả đã làm').fill('Đã tuyên truyền cho toàn bộ công chức.')
    await below.getByRole('button', { name: 'Báo hoàn thành' }).click()
    await below.getByText('Chờ xác nhận').first().waitFor()
    assert.deepEqual(await below.faults(), [])
    const address = new URL(below.url()).pathname
    await below.context().close()

    const above = await walk.visit(address, 'sample-office')
    await above.getByRole('button', { name: 'Trả lại' }).click()
    await above.getByLabel('Lý do').fill('Chưa có ảnh minh chứng.')
    await above.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click()
    await above.getByText('Trả lại để làm tiếp').or(above.getByText('Chưa có ảnh minh chứng.')).first().waitFor()
    await above.context().close()
  })
})
