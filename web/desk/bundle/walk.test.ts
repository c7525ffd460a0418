import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { typeset } from '@thong-suot/paper/samples/pdf-file.ts'
import { PHONE, startWalk, type Visit, type Walk } from '../../walk.ts'

const letter = (number: string, title: string) => `
#grid(columns: (1fr, 1.4fr), align: center)[UBND TỈNH AN BÌNH \\ *SỞ NỘI VỤ* \\ Số: ${number}/KH-SNV][*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM* \\ *Độc lập - Tự do - Hạnh phúc* \\ _An Bình, ngày 05 tháng 3 năm 2026_]
#v(12pt)
#align(center)[*KẾ HOẠCH* \\ *${title} năm 2026*]

Sở Nội vụ ban hành kế hoạch như sau:

1. Văn phòng Sở chủ trì ${title.toLowerCase()}, hoàn thành trước ngày 15/6/2026.

#v(20pt)
#grid(columns: (1fr, 1fr))[*_Nơi nhận:_* \\ - Như trên; \\ - Lưu: VT.][#align(center)[*GIÁM ĐỐC* \\ \\ *Trần Văn Mẫu*]]
`
const PAPER = [
  letter('81', 'Rà soát thủ tục hành chính'),
  letter('82', 'Tập huấn công chức'),
  'PHỤ LỤC\n\nDanh mục lớp tập huấn công chức của các xã, phường',
].join('\n#pagebreak()\n')

describe('a file of several documents', { timeout: 300_000 }, () => {
  let walk: Walk
  let page: Visit
  before(async () => {
    walk = await startWalk({ workers: true })
  })
  after(() => walk.stop())

  it('says so where it was dropped, and is cut by a person', async () => {
    page = await walk.visit('/van-ban-den', 'sample-clerk')
    const buffer = Buffer.from(await typeset(PAPER))
    await page
      .locator('input[type=file]')
      .setInputFiles([{ name: 'hai-van-ban.pdf', mimeType: 'application/pdf', buffer }])
    const list = page.getByRole('region', { name: 'Tệp vừa gửi' })
    await list.getByText('Tệp này có 2 văn bản').waitFor({ timeout: 120_000 })
    await list.getByRole('link', { name: 'Xem và tách' }).click()
    await page.getByRole('heading', { level: 1, name: 'Tệp này có 2 văn bản' }).waitFor()
    await page.getByText('trang 2–3').waitFor()
    assert.deepEqual(await page.faults(), [])
    await page.picture('tach-1280')
    const phone = await walk.visit(new URL(page.url()).pathname, 'sample-clerk', PHONE)
    assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    assert.deepEqual(await phone.faults(), [])
    await phone.picture('tach-360')
    await phone.close()
  })

  it('is cut as the person corrects it, and each document gets its number', async () => {
    const boxes = page.getByRole('checkbox', { name: 'Văn bản mới bắt đầu ở đây' })
    await boxes.nth(1).check()
    await page.getByRole('button', { name: 'Tách và vào sổ 3 văn bản' }).waitFor()
    await boxes.nth(1).uncheck()
    await page.getByRole('button', { name: 'Tách và vào sổ 2 văn bản' }).click()
    await page.getByRole('heading', { level: 1, name: 'Đã tách thành 2 văn bản' }).waitFor()
    assert.deepEqual(await page.faults(), [])
    await page.picture('da-tach-1280')
    await page.getByRole('link', { name: 'Đọc và xác nhận' }).nth(1).click()
    await page.getByRole('heading', { level: 1, name: '82/KH-SNV' }).waitFor()
    await page.getByText('Trang 2/3').waitFor()
    await page.keyboard.press(']')
    await page.getByText('Trang 3/3').waitFor()
    const picture = page.locator('img[alt="Trang 2 của văn bản"]')
    await picture.evaluate((img: HTMLImageElement) => img.decode())
    await page.picture('doc-van-ban-hai-1280')
  })
})
