import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { known } from '../../db/sample-province/known.ts'
import { PHONE, startWalk, type Walk } from '../walk.ts'

describe('lists, in a browser', () => {
  let walk: Walk
  before(async () => {
    walk = await startWalk()
  })
  after(() => walk.stop())

  const PATHS = [
    '/bao-cao',
    '/bao-cao?tab=nhan-ve',
    '/che-do-bao-cao',
    '/bieu-mau',
    '/vang-mat',
    '/don-vi/sap-xep',
    '/don-vi?kind=commune',
    '/van-ban-di?tab=issued',
    '/nhiem-vu/kho-khan?tab=below',
    '/tong-quan/bon-o?by=field',
    '/tong-quan/bao-cao',
    '/tong-quan/bao-cao/tung-bao-cao',
    `/ke-hoach/${known.plan.own}?view=unit`,
  ]
  it('have no faults, on a desk and on a telephone', async () => {
    for (const path of PATHS) {
      const desk = await walk.visit(path, 'sample-office')
      assert.deepEqual(await desk.faults(), [], path)
      const phone = await walk.visit(path, 'sample-office', PHONE)
      assert.deepEqual(await phone.faults(), [], `${path} on a telephone`)
      assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path)
    }
  })
  it('open where there is something, and leave an empty tab open that is asked for', async () => {
    const page = await walk.visit('/nhiem-vu', 'sample-standing')
    await page.waitForURL(/tab=given/)
    await page.getByRole('link', { name: /^Được giao/ }).click()
    await page.getByText('Chưa có nhiệm vụ nào giao cho đơn vị').waitFor()
    const reports = await walk.visit('/bao-cao', 'sample-standing')
    await reports.waitForURL(/tab=nhan-ve/)
    await reports.getByRole('link', { name: /^Phải nộp/ }).click()
    await reports.getByText('Không còn báo cáo nào phải nộp').waitFor()
  })
  it('say what is wrong with an address: a condition, a number nobody has, a page for others', async () => {
    const list = await walk.visit('/ke-hoach?year=abc', 'sample-office')
    await list.getByText('Điều kiện lọc trong đường dẫn không đúng.').waitFor()
    await list.getByRole('button', { name: 'Bỏ lọc' }).click()
    await list
      .getByRole('link', { name: /Toàn dân bảo vệ an ninh Tổ quốc/ })
      .first()
      .waitFor()
    for (const path of ['/ke-hoach/abc', '/van-ban-den/abc', '/bao-cao/abc', '/don-vi/abc', '/kiem-tra/abc']) {
      const page = await walk.visit(path, 'sample-office')
      assert.match(await page.locator('main').innerText(), /Không tìm thấy trang này/, path)
      assert.deepEqual(await page.faults(), [], path)
    }
    const page = await walk.visit('/don-vi/sap-xep/moi', 'sample-officer')
    await page.getByText('Bạn không có quyền sắp xếp đơn vị.').waitFor()
    assert.equal(await page.getByRole('textbox', { name: /Căn cứ/ }).count(), 0)
    assert.deepEqual(await page.faults(), [])
  })
  it('are filtered, kept, printed and exported with the same filter', async () => {
    const page = await walk.visit('/che-do-bao-cao', 'sample-office')
    await page.getByLabel('Nhịp').selectOption('monthly')
    await page.getByText('Không có chế độ báo cáo nào khớp').waitFor()
    await page.getByRole('button', { name: 'Bỏ lọc' }).click()
    await page.getByLabel('Của ai').selectOption('1')
    await page.waitForURL(/mine=1/)
    assert.match((await page.getByRole('link', { name: 'Xuất Excel' }).getAttribute('href')) ?? '', /mine=1/)
    await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click()
    await page.getByLabel('Tên bộ lọc đang dùng').fill('Của Sở')
    await page.getByRole('button', { name: 'Lưu bộ lọc' }).click()
    await page.getByLabel('Tên bộ lọc đang dùng').waitFor({ state: 'detached' })
    await page.evaluate(() => {
      window.print = () => {}
    })
    await page.getByRole('button', { name: 'In', exact: true }).click()
    const paper = page.locator('[data-paper]')
    await paper.waitFor({ state: 'attached' })
    assert.match((await paper.textContent()) ?? '', /Của đơn vị\. 1 chế độ báo cáo/)
  })
  it('longer than two thousand rows say on paper that they are cut, and where the rest is', async () => {
    await walk.app.look(
      `insert into action_log (action, path, unit_id, reason)
       select 'report.fill', u.path, u.id, 'dòng ' || n from unit u, generate_series(1, 2001) n where u.id = $1`,
      [known.unit('so-nnmt')],
    )
    const page = await walk.visit('/nhat-ky?noun=report', 'sample-office')
    await page.evaluate(() => {
      window.print = () => {}
    })
    await page.getByRole('button', { name: 'In', exact: true }).click()
    const paper = page.locator('[data-paper]')
    await paper.waitFor({ state: 'attached', timeout: 60_000 })
    assert.match(
      (await paper.textContent()) ?? '',
      /[23]\.\d{3} việc, in 2\.000 dòng đầu; danh sách đủ có trong bản xuất Excel\./,
    )
    assert.equal(await paper.locator('tbody tr').count(), 2000)
  })
})
