import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { writeXlsx } from '@thong-suot/paper/write-xlsx.ts'
import { PHONE, startWalk, type Walk } from '../../walk.ts'

describe('designer of forms', () => {
  let walk: Walk
  before(async () => {
    walk = await startWalk()
  })
  after(() => walk.stop())

  it('makes a form from a ready one, tells what is missing, and publishes it', async () => {
    const page = await walk.visit('/bieu-mau/moi', 'sample-office')
    assert.deepEqual(await page.faults(), [])
    await page.picture('bieu-mau-moi')
    await page.getByRole('button', { name: /Dùng mẫu này: Tuyên truyền phòng, chống/ }).click()
    await page.waitForURL(/\/bieu-mau\/.*\/soan/)
    const section = page.getByRole('region', { name: 'Cảnh báo, tin báo' })
    await section.getByRole('button', { name: 'Thêm chỉ tiêu' }).click()
    await page.getByRole('button', { name: /Công bố bản 1/ }).click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Chưa có tên/ })
      .waitFor()
    assert.deepEqual(await page.faults(), [])
    await page.picture('soan-bieu-mau-thieu')
    await section.getByLabel('Tên chỉ tiêu').fill('Tỷ lệ cảnh báo có hình ảnh')
    await section.getByLabel('Loại').selectOption('percent')
    await section.getByLabel('Công thức').fill('[3.1] / [9.9] * 100')
    await page
      .getByRole('alert')
      .getByText(/biểu không có mã này/)
      .waitFor()
    await section.getByLabel('Công thức').fill('[3.1] / [2.1] * 100')
    await page.getByText('Đã lưu nháp lúc').waitFor()
    await page.getByRole('button', { name: 'Lên: 3.4 Tỷ lệ cảnh báo có hình ảnh' }).click()
    await page.getByRole('button', { name: 'Xem thử' }).click()
    await page.getByText('Tự tính: [3.1] / [2.1] * 100').waitFor()
    await page.picture('xem-thu-bieu-mau')
    await page.getByRole('button', { name: /Công bố bản 1/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Công bố' }).click()
    await page.getByRole('button', { name: 'Soạn bản mới' }).waitFor()
    assert.deepEqual(await page.faults(), [])
    const codes = await page
      .getByRole('region', { name: 'Cảnh báo, tin báo' })
      .locator('tbody td:first-child')
      .allInnerTexts()
    assert.deepEqual(codes, ['3.1', '3.2', '3.4', '3.3'])
  })

  it('proposes what a file holds, and keeps it only when it is taken', async () => {
    const bytes = await writeXlsx({
      sheet: 'Biểu',
      titles: ['UBND TỈNH', 'BIỂU BÁO CÁO TẬP HUẤN'],
      columns: ['STT', 'Chỉ tiêu', 'Đơn vị tính'].map(header => ({ header, width: 20 })),
      rows: [
        ['I', 'Tập huấn', ''],
        ['1', 'Số lớp', 'lớp'],
        ['2', 'Số người dự', 'người'],
      ],
    })
    const page = await walk.visit('/bieu-mau/moi', 'sample-office')
    await page.getByLabel('Tệp biểu mẫu hoặc đề cương').setInputFiles({
      name: 'Biểu tập huấn.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(bytes),
    })
    await page.getByText('Đây là đề xuất').waitFor()
    await page.getByRole('rowheader', { name: /Số người dự/ }).waitFor()
    await page.picture('bieu-mau-de-xuat')
    await page.getByRole('button', { name: 'Nhận và sửa tiếp' }).click()
    await page.waitForURL(/\/soan/)
    await page
      .getByRole('button', { name: /1\.2 Số người dự/ })
      .first()
      .waitFor()
  })

  it('fits a phone, with long names', async () => {
    for (const path of ['/bieu-mau', '/bieu-mau/moi']) {
      const page = await walk.visit(path, 'sample-office', PHONE)
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path)
      await page.picture(`dt${path.replaceAll('/', '-')}`)
    }
    const page = await walk.visit('/bieu-mau/moi', 'sample-office', PHONE)
    await page.getByRole('button', { name: /Dùng mẫu này.*nhiều năm/ }).click()
    await page.waitForURL(/\/soan/)
    await page
      .getByRole('button', { name: /2\.2 Buổi, đợt/ })
      .first()
      .click()
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    assert.deepEqual(await page.faults(), [])
    await page.picture('dt-soan')
  })
})
