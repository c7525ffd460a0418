import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addPost, listPeople } from '@thong-suot/domain/person/person.ts'
import { listUnits } from '@thong-suot/domain/unit/unit.api.ts'
import { PHONE, startWalk, type Walk } from '../walk.ts'

describe('desk', () => {
  let walk: Walk
  before(async () => {
    walk = await startWalk()
  })
  after(() => walk.stop())

  it('asks for the log-in and comes back to the page that was wanted', async () => {
    const page = await walk.visit('/don-vi?q=kiem+lam')
    await page.waitForURL(/\/dang-nhap\?tiep=/)
    assert.deepEqual(await page.faults(), [])
    await page.getByRole('button', { name: /Chuyên viên Văn phòng/ }).click()
    await page.waitForURL(/\/don-vi\?q=kiem(\+|%20)lam/)
    await page.getByRole('link', { name: 'Chi cục Kiểm lâm' }).first().waitFor()
  })
  it('tells a wrong password once, on top, and keeps what was typed', async () => {
    const page = await walk.visit('/dang-nhap')
    await page.getByLabel('Tên đăng nhập').fill('vanthu')
    await page.getByLabel('Mật khẩu', { exact: true }).fill('khong-phai-mat-khau')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByRole('alert').waitFor()
    assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? '', /không đúng/)
    assert.equal(await page.getByLabel('Tên đăng nhập').inputValue(), 'vanthu')
  })
  it('shows each role its own menu and nothing else', async () => {
    const office = await walk.visit('/don-vi', 'sample-office')
    const menu = office.getByRole('navigation', { name: 'Trang chính' })
    await menu.getByRole('link', { name: /Nhiệm vụ/ }).waitFor()
    assert.equal(await menu.getByRole('link', { name: 'Người dùng' }).count(), 0)
    const admin = await walk.visit('/don-vi', 'sample-admin')
    assert.deepEqual(await admin.getByRole('navigation', { name: 'Trang chính' }).getByRole('link').allInnerTexts(), [
      'Đơn vị',
      'Người dùng',
      'Lĩnh vực',
      'Ngày nghỉ',
      'Tin gửi',
      'Nhật ký',
    ])
  })
  it('is used by keyboard: skip link, search, go to', async () => {
    const page = await walk.visit('/don-vi', 'sample-office')
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Đến nội dung chính')
    await page.keyboard.press('/')
    await page.keyboard.type('kiem lam')
    await page
      .getByRole('option', { name: /Chi cục Kiểm lâm/ })
      .first()
      .waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('body').click({ position: { x: 700, y: 880 } })
    await page.keyboard.press('g')
    await page.keyboard.press('n')
    await page.waitForURL(/\/nhiem-vu/)
  })
  it('makes text larger on every page of this device', async () => {
    const page = await walk.visit('/don-vi', 'sample-office')
    await page.getByRole('button', { name: 'chữ to' }).click()
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '20px')
    await page.reload({ waitUntil: 'networkidle' })
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '20px')
    // The menu folds by itself, so that the page still fits.
    assert.equal(await page.getByRole('button', { name: 'Thu gọn' }).count(), 0)
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
  })
  it('fits a phone without scrolling sideways', async () => {
    for (const path of ['/dang-nhap', '/don-vi', '/nguoi-dung', '/nhat-ky', '/ngay-nghi', '/linh-vuc']) {
      const page = await walk.visit(path, path === '/dang-nhap' ? undefined : 'sample-admin', PHONE)
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path)
    }
  })
})

describe('unit and person', () => {
  let walk: Walk
  before(async () => {
    walk = await startWalk()
  })
  after(() => walk.stop())

  it('have pages without faults', async () => {
    const admin = await walk.app.as('sample-admin')
    const units = await admin.ask(listUnits, { q: 'chi cuc kiem lam' })
    const id = units[0]?.id
    for (const path of [
      '/don-vi',
      `/don-vi/${id}`,
      `/don-vi/${id}/sua?viec=ket-thuc`,
      '/don-vi/moi',
      '/nguoi-dung',
      '/nguoi-dung/moi',
      '/ngay-nghi',
      '/linh-vuc',
      '/don-vi?xem=bang',
      '/nhat-ky',
    ]) {
      const page = await walk.visit(path, 'sample-admin')
      assert.deepEqual(await page.faults(), [], path)
      assert.match(await page.title(), / · Thông Suốt$/, path)
    }
  })
  it('of several posts go on in the name of the one chosen, and the address keeps it', async () => {
    const admin = await walk.app.as('sample-admin')
    const [unit] = await admin.ask(listUnits, { q: 'so noi vu' })
    const { rows } = await admin.ask(listPeople, { q: 'mai ngoc quyen' })
    await admin.ask(addPost, {
      personId: rows[0]!.id,
      unitId: unit!.id,
      role: 'office',
      title: 'Biệt phái',
      from: '2025-11-01',
    })
    const page = await walk.visit('/don-vi', 'sample-commune-officer')
    await page.getByRole('button', { name: /Đang làm việc cho/ }).click()
    await page.getByRole('button', { name: /^Sở Nội vụ/ }).click()
    await page.waitForURL(/don-vi=/)
    await page.getByRole('link', { name: 'Nhật ký' }).click()
    await page.waitForURL(/\/nhat-ky\?.*don-vi=/)
    await page.reload({ waitUntil: 'networkidle' })
    await page.getByRole('button', { name: /Đang làm việc cho: *Sở Nội vụ/ }).waitFor()
  })
  it('are told what to mend, and are then made', async () => {
    const page = await walk.visit('/don-vi/moi', 'sample-admin')
    await page.getByRole('button', { name: 'Thêm đơn vị' }).click()
    await page.getByRole('alert').waitFor()
    await page.getByRole('link', { name: /Tên đầy đủ/ }).click()
    await page.keyboard.type('Phòng Chuyển đổi số')
    await page.getByLabel('Tên ngắn').fill('Chuyển đổi số')
    await page.getByRole('combobox', { name: 'Cấp trên' }).fill('nong nghiep va moi')
    await page
      .getByRole('option', { name: /Sở Nông nghiệp và Môi trường/ })
      .first()
      .click()
    await page.getByRole('textbox', { name: 'Hoạt động từ ngày' }).fill('1/11')
    await page.getByRole('button', { name: 'Thêm đơn vị' }).click()
    await page.getByRole('heading', { level: 1, name: 'Phòng Chuyển đổi số' }).waitFor()
    assert.ok(await page.getByText('từ 01/11/2025').isVisible())
  })
})
