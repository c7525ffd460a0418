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
})
