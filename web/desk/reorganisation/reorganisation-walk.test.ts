import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { unitId } from '../../../db/sample-province/unit.ts'
import { PHONE, startWalk, type Walk } from '../../walk.ts'

describe('a merger of two departments, in a browser', () => {
  let walk: Walk
  let address: string
  before(async () => {
    walk = await startWalk()
  })
  after(() => walk.stop())

  it('begins at the unit, names a new one and shows what will happen', async () => {
    const page = await walk.visit(`/don-vi/${unitId('so-nnmt')}/sua?viec=ket-thuc`, 'sample-admin')
    await page.getByText('nhiệm vụ chưa hoàn thành').waitFor()
    await page.picture('unit-end')
    await page.getByRole('link', { name: 'Sáp nhập, hợp nhất' }).click()
    await page.getByRole('button', { name: 'Xem trước ảnh hưởng' }).click()
    await page
      .getByText('Sáp nhập, hợp nhất cần đúng một đơn vị kế thừa')
      .or(page.getByText(/Có \d+ chỗ cần sửa/))
      .first()
      .waitFor()
    const ends = page.getByRole('combobox', { name: 'Đơn vị kết thúc' })
    await ends.fill('so xay dung')
    await page.getByRole('option', { name: /^Sở Xây dựng/ }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('textbox', { name: 'Ngày hoạt động cuối cùng' }).fill('05/11/2025')
    await page.getByRole('button', { name: 'Lập đơn vị mới' }).click()
    await page.getByLabel('Tên đầy đủ').fill('Sở Nông nghiệp, Xây dựng và Môi trường')
    await page.getByLabel('Tên ngắn').fill('Sở NN, XD&MT')
    await page.getByLabel('Căn cứ, lý do').fill('Nghị quyết số 15/NQ-HĐND ngày 03/11/2025')
    await page.picture('reorganisation-form')
    assert.deepEqual(await page.faults(), [])
    await page.getByRole('button', { name: 'Xem trước ảnh hưởng' }).click()
    await page.waitForURL(/\/don-vi\/sap-xep\/[0-9a-f-]{36}/)
    await page.getByText('19 đơn vị trực thuộc').click()
    await page
      .getByText(/phân công: quyền theo/)
      .first()
      .click()
    await page.picture('reorganisation-preview')
    assert.deepEqual(await page.faults(), [])
    address = new URL(page.url()).pathname
    await page.context().close()
  })

  it('lets the office of the unit say where its work goes', async () => {
    const page = await walk.visit(address, 'sample-office')
    await page.getByRole('heading', { name: 'Việc chưa xong, chọn nơi nhận từng việc' }).waitFor()
    await page.getByLabel('Chọn dòng này').first().check()
    await page.getByRole('combobox', { name: 'Chuyển cho đơn vị' }).click()
    await page.getByRole('option', { name: /Sở Nông nghiệp, Xây dựng/ }).click()
    await page.keyboard.press('Escape')
    await page.picture('reorganisation-work')
    await page.getByRole('button', { name: 'Chuyển cho đơn vị này' }).click()
    await page.getByText('chọn riêng').first().waitFor()
    assert.deepEqual(await page.faults(), [])
    await page.context().close()
    const phone = await walk.visit(address, 'sample-office', PHONE)
    await phone.picture('reorganisation-phone')
    assert.deepEqual(await phone.faults(), [])
    await phone.context().close()
  })

  it('is carried out by the administrator after a confirmation, and is understood from the pages', async () => {
    const page = await walk.visit(address, 'sample-admin')
    await page.getByRole('button', { name: 'Thực hiện' }).click()
    await page.getByRole('dialog').getByText('Sau đó không hủy được').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Thực hiện' }).click()
    await page.getByRole('heading', { name: /Đã thực hiện/ }).waitFor()
    await page.picture('reorganisation-done')
    assert.deepEqual(await page.faults(), [])
    await page.getByRole('link', { name: 'Sở Nông nghiệp và Môi trường' }).click()
    await page.getByText('Đã kết thúc', { exact: true }).waitFor()
    await page
      .getByText(/sáp nhập vào/)
      .first()
      .waitFor()
    await page.picture('unit-ended')
    await page.context().close()
    const office = await walk.visit('/nhiem-vu', 'sample-office')
    await office.picture('work-after')
    await office.locator('tbody a').first().click()
    await office.getByText('Tiếp nhận từ', { exact: false }).first().waitFor()
    await office.picture('obligation-after')
    assert.deepEqual(await office.faults(), [])
    await office.context().close()
  })
})
