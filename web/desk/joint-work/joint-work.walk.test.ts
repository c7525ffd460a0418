import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as plans from '@thong-suot/domain/plan/plan.api.ts'
import { unitId } from '../../../db/sample-province/unit.ts'
import { PHONE, startWalk, type Walk } from '../../walk.ts'

const FOREST = unitId('so-nnmt/kiem-lam')
const TITLE =
  'Rà soát, thống kê, báo cáo tình hình tổ chức tuyên truyền, phổ biến kiến thức về an toàn thông tin, phòng, chống lừa đảo trên không gian mạng cho công chức, viên chức, người lao động'

describe('joint work, in a browser', () => {
  let walk: Walk
  before(async () => {
    walk = await startWalk()
    for (const [login, date] of [
      ['sample-standing', '2025-12-10'],
      ['sample-office', '2025-12-05'],
    ] as const) {
      const who = await walk.app.as(login)
      const title = `Kế hoạch triển khai phong trào Toàn dân bảo vệ an ninh trên không gian mạng, ${login === 'sample-office' ? 'của Sở' : 'của tỉnh'}`
      const { id } = await who.ask(plans.makePlanByHand, { title, startsOn: '2025-01-01', endsOn: '2025-12-31' })
      const due = { due: { kind: 'date' as const, date }, operator: 'by' as const }
      const { id: clauseId } = await who.ask(plans.addClause, { id, label: 'II.3', title: TITLE, ...due })
      const units = [{ unitId: FOREST, role: 'lead' as const }]
      await who.ask(plans.handDown, { id, keep: true, clauses: [{ clauseId, units }] })
    }
  })
  after(() => walk.stop())

  it('is proposed over the list, confirmed with its reason, and then one row with both sources', async () => {
    const page = await walk.visit('/nhiem-vu', 'sample-officer')
    await page.getByText('cặp nhiệm vụ có thể là cùng một việc').waitFor()
    await page.picture('cung-viec-danh-sach-truoc')
    await page.getByRole('link', { name: 'Xem và xác nhận' }).click()
    await page.getByText('Hai văn bản ghi nội dung giống nhau.').waitFor()
    await page.picture('cung-viec-de-xuat')
    assert.deepEqual(await page.faults(), [])
    await page.getByRole('button', { name: 'Cùng một việc' }).click()
    await page.getByText('Không có nhiệm vụ nào trông như cùng một việc.').waitFor()
    await page.getByRole('link', { name: /^Đã gộp/ }).click()
    await page
      .getByRole('button', { name: /^Tách ra/ })
      .first()
      .waitFor()
    await page.picture('cung-viec-da-gop')
    await page.goto(page.url().replace(/\/nhiem-vu\/.*/, '/nhiem-vu'))
    await page.getByText('cùng việc:').waitFor()
    assert.equal(await page.getByRole('link', { name: TITLE }).count(), 1)
    await page.getByText(/138.*: chậm nhất 10\/12\/2025/).waitFor()
    await page.picture('cung-viec-danh-sach')
    assert.deepEqual(await page.faults(), [])
    await page.getByRole('link', { name: TITLE }).click()
    await page.getByRole('heading', { name: 'Cùng một việc, 2 nguồn' }).waitFor()
    await page.picture('cung-viec-nhiem-vu')
    assert.deepEqual(await page.faults(), [])
  })

  it('is read and parted on a telephone', async () => {
    for (const path of ['/nhiem-vu', '/nhiem-vu?xem=the', '/nhiem-vu/cung-viec?tab=joined']) {
      const page = await walk.visit(path, 'sample-officer', PHONE)
      await page
        .getByText(/10\/12\/2025/)
        .first()
        .waitFor()
      await page.picture(`cung-viec-360${path.replaceAll(/[/?=]/g, '-')}`)
      assert.deepEqual(await page.faults(), [], path)
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path)
    }
    const page = await walk.visit('/nhiem-vu', 'sample-officer', PHONE)
    await page.getByRole('link', { name: TITLE }).click()
    await page.getByRole('heading', { name: 'Cùng một việc, 2 nguồn' }).waitFor()
    await page.picture('cung-viec-360-nhiem-vu-mot')
    await page.getByRole('button', { name: /^Tách ra/ }).click()
    await page.getByRole('heading', { name: 'Cùng một việc, 2 nguồn' }).waitFor({ state: 'detached' })
  })
})
