import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { PHONE, startWalk, type Walk } from '../../walk.ts'

describe('the page of a person', () => {
  let walk: Walk
  let path: string
  before(async () => {
    walk = await startWalk()
    const [person] = await walk.app.look<{ id: string }>(`select id from person where name = 'Đinh Quốc Kiên'`)
    path = `/nguoi-dung/${person?.id}`
  })
  after(() => walk.stop())

  it('sets a name right, and says when a post ends that can still end earlier', async () => {
    const page = await walk.visit(path, 'sample-admin', PHONE)
    await page.getByRole('button', { name: 'Sửa thông tin' }).click()
    await page.getByLabel('Họ và tên').fill('Đinh  Quốc Kiện')
    await page.getByRole('button', { name: 'Lưu thay đổi' }).dblclick()
    await page.getByText('Đã sửa thông tin.').waitFor()
    await page.getByRole('heading', { level: 1, name: 'Đinh Quốc Kiện' }).waitFor()
    await page.getByRole('button', { name: 'Kết thúc', exact: true }).click()
    await page.getByLabel('Ngày cuối', { exact: true }).fill('31/12/2025')
    await page.getByRole('button', { name: 'Kết thúc phân công' }).click()
    await page.getByText('Sắp kết thúc').waitFor()
    await page.getByRole('button', { name: 'Kết thúc', exact: true }).waitFor()
    assert.deepEqual(await page.faults(), [])
    await page.picture('nguoi-dung-360')
  })
  it('locks an account and opens it again; who is at work meanwhile is told, and can leave', async () => {
    const officer = await walk.visit('/nhiem-vu', 'sample-commune-officer', PHONE)
    const [person] = await walk.app.look<{ id: string }>(`select id from person where name = 'Mai Ngọc Quyên'`)
    const page = await walk.visit(`/nguoi-dung/${person?.id}`, 'sample-admin')
    await page.getByRole('button', { name: 'Khóa tài khoản' }).click()
    await page.getByText('Đã khóa tài khoản. Người này không vào được nữa').waitFor()
    await page.picture('nguoi-dung-khoa-1280')
    await officer.reload()
    await officer.getByText('Tài khoản này đang bị khóa').waitFor()
    await officer.picture('bi-khoa-360')
    await officer.getByRole('button', { name: 'Đăng xuất' }).click()
    await officer.waitForURL('**/dang-nhap*')
    await page.getByRole('button', { name: 'Mở khóa' }).click()
    await page.getByText('Đã mở khóa.').waitFor()
    assert.deepEqual(await page.faults(), [])
  })
})
