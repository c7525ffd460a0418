/** The whole loop in a browser, on a paper of the project's own: taken in, read, planned, handed down, done, reported, rolled up, sent out. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { startWalk, type Visit, type Walk } from '../walk.ts'

const PAPER = `ỦY BAN NHÂN DÂN TỈNH AN BÌNH
SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 512/KH-SNNMT
An Bình, ngày 05 tháng 11 năm 2025

KẾ HOẠCH
Phòng, chống lừa đảo trên mạng trong tháng cao điểm cuối năm 2025

Thực hiện Kế hoạch số 77/KH-BCĐ138 ngày 30/10/2025 của Ban Chỉ đạo 138 tỉnh về tháng cao điểm phòng, chống lừa đảo trên mạng, Sở Nông nghiệp và Môi trường xây dựng kế hoạch như sau:

I. MỤC ĐÍCH
Giúp công chức, viên chức và người dân nhận biết các cuộc gọi lừa đảo.

II. NHIỆM VỤ
1. Chi cục Kiểm lâm tổ chức một buổi phổ biến cho người giữ rừng, hoàn thành trước ngày 24/11/2025.
2. Chi cục Thủy sản phát tờ gấp cho chủ tàu cá, hoàn thành trước ngày 26/11/2025.

III. TỔ CHỨC THỰC HIỆN
1. Các phòng, đơn vị thuộc Sở
Báo cáo kết quả thực hiện về Sở Nông nghiệp và Môi trường (qua Văn phòng Sở) trước ngày 28/11/2025 để tổng hợp.
2. Văn phòng Sở
Tổng hợp, báo cáo kết quả thực hiện về Ban Chỉ đạo 138 tỉnh trước ngày 05/12/2025./.

Nơi nhận:
- Ban Chỉ đạo 138 tỉnh;
- Các phòng, đơn vị thuộc Sở;
- Lưu: VT.
GIÁM ĐỐC

Võ Đình Phúc
`

describe('the loop', () => {
  let walk: Walk
  let office: Visit
  let officer: Visit
  let planAddress = ''
  before(async () => {
    walk = await startWalk({ workers: true })
  })
  after(() => walk.stop())

  // Each step stands on the one before: after the first that fails the rest say so at once.
  let broken = ''
  const step = (name: string, walkIt: () => Promise<void>) =>
    it(name, async () => {
      assert.equal(broken, '', 'an earlier step failed')
      broken = name
      await walkIt().catch(async error => {
        await office?.picture('loop-broken-office')
        await officer?.picture('loop-broken-officer')
        throw error
      })
      broken = ''
    })
  const clean = async (page: Visit, name: string) => {
    await page.waitForLoadState('networkidle')
    // The page before may still stand while the next one loads.
    await page.getByText('Đang tải…').waitFor({ state: 'hidden' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    assert.deepEqual(await page.faults(), [], name)
    await page.picture(name)
  }

  step('1 begins with a role, one click', async () => {
    office = await walk.visit('/dang-nhap')
    office.setDefaultTimeout(15_000)
    await office.getByRole('button', { name: /Chuyên viên Văn phòng/ }).click()
    await office.waitForURL(/\/hom-nay/)
    await office.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor()
    await clean(office, 'loop-01-hom-nay')
  })

  step('2 takes a paper in and gives it a number', async () => {
    await office
      .getByRole('navigation', { name: 'Trang chính' })
      .getByRole('link', { name: /Văn bản đến/ })
      .click()
    await office
      .locator('input[type=file]')
      .setInputFiles({ name: 'ke-hoach-512.txt', mimeType: 'text/plain', buffer: Buffer.from(PAPER) })
    const link = office.getByRole('link', { name: 'Đọc và xác nhận' }).first()
    await link.waitFor({ timeout: 60_000 })
    await clean(office, 'loop-02-van-ban-den')
    await link.click()
  })

  step('3 reads it; people confirm what counts, by keyboard too', async () => {
    await office.getByRole('heading', { level: 1, name: '512/KH-SNNMT' }).waitFor()
    await clean(office, 'loop-03-doc')
    for (const group of ['Thể thức', 'Viện dẫn', 'Nhiệm vụ', 'Báo cáo']) {
      await office.getByRole('tab', { name: new RegExp(group) }).click()
      const all = office.getByRole('button', { name: /Xác nhận cả nhóm/ })
      if (await all.isVisible()) await all.click()
      else {
        await office.keyboard.press('j')
        await office.keyboard.press('Enter')
      }
      await office.getByRole('tab', { name: new RegExp(`${group} (\\d+)/\\1`) }).waitFor()
    }
    await office.getByText('còn 0').waitFor()
  })

  step('4 becomes a plan with its clauses', async () => {
    await office.getByRole('button', { name: 'Lập kế hoạch' }).click()
    const dialog = office.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Lập kế hoạch' }).click()
    await office.waitForURL(/\/ke-hoach\/[0-9a-f-]{36}/)
    planAddress = new URL(office.url()).pathname
    await office
      .getByRole('button', { name: /Giao xuống/ })
      .or(office.getByRole('link', { name: /Giao xuống/ }))
      .first()
      .waitFor()
    await clean(office, 'loop-04-ke-hoach')
  })

  step('5 is handed down, one line a unit', async () => {
    await office.goto(new URL(`${planAddress}/giao-xuong`, office.url()).toString(), {
      waitUntil: 'networkidle',
    })
    await clean(office, 'loop-05-giao-xuong')
    await office.getByRole('button', { name: 'Giao xuống' }).click()
    await office.getByText(/Đã giao \d+ việc cho/).waitFor()
    await clean(office, 'loop-05-da-giao')
  })

  step('6 is accepted, proved and declared done below, and confirmed above', async () => {
    officer = await walk.visit('/nhiem-vu', 'sample-officer')
    officer.setDefaultTimeout(15_000)
    await officer
      .getByRole('link', { name: /phổ biến cho người giữ rừng/ })
      .first()
      .click()
    await officer.getByRole('button', { name: 'Tiếp nhận' }).click()
    await officer.getByRole('button', { name: 'Gửi minh chứng' }).click()
    await officer.getByRole('button', { name: 'Gửi minh chứng' }).click()
    await officer.getByRole('link', { name: 'Minh chứng: Chọn tệp, dán đường dẫn hoặc ghi số liệu.' }).waitFor()
    await officer.getByLabel('Hoặc đường dẫn').fill('https://vi-du.example.vn/buoi-pho-bien')
    await officer.getByLabel('Tên của đường dẫn').fill('Tin về buổi phổ biến')
    await officer.getByRole('button', { name: 'Gửi minh chứng' }).click()
    await officer.getByRole('link', { name: 'Tin về buổi phổ biến' }).waitFor()
    await officer.getByRole('button', { name: 'Báo hoàn thành' }).click()
    await officer.getByLabel('Kết quả đã làm').fill('Đã tổ chức một buổi, 64 người dự.')
    await officer.getByRole('button', { name: 'Báo hoàn thành' }).click()
    await officer.getByText('64 người dự').first().waitFor()
    await clean(officer, 'loop-06-nhiem-vu')
    await office.goto(officer.url(), { waitUntil: 'networkidle' })
    await office.getByRole('button', { name: 'Xác nhận hoàn thành' }).click()
    await office.getByText('Hoàn thành', { exact: true }).first().waitFor()
  })

  step('7 has a duty to report, whose period opens with both its days', async () => {
    await office.goto(new URL(planAddress, office.url()).toString(), { waitUntil: 'networkidle' })
    await office.getByText('Theo khoản').click()
    await office.getByRole('link', { name: 'Đặt chế độ báo cáo' }).first().click()
    await office.getByRole('heading', { level: 1, name: 'Đặt chế độ báo cáo' }).waitFor()
    await office.waitForLoadState('networkidle')
    await office.getByLabel('Tên báo cáo').fill('Kết quả tháng cao điểm')
    await clean(office, 'loop-07-che-do')
    await office.getByRole('button', { name: 'Đặt chế độ báo cáo' }).click()
    await office.waitForURL(/\/che-do-bao-cao\/[0-9a-f-]{36}/)
    await office.getByText('trước 28/11/2025').first().waitFor()
    await clean(office, 'loop-07-ky')
  })

  step('8 is sent, returned with a reason, sent again and accepted', async () => {
    await officer.goto(new URL('/bao-cao', officer.url()).toString(), { waitUntil: 'networkidle' })
    await officer
      .getByRole('link', { name: /Kết quả tháng cao điểm/ })
      .first()
      .click()
    await officer.getByLabel('Kỳ này không phát sinh').check()
    await clean(officer, 'loop-08-bao-cao')
    await officer.getByRole('button', { name: 'Gửi', exact: true }).click()
    await officer
      .getByText(/Đã gửi|Chờ xem/)
      .first()
      .waitFor()
    await office.goto(officer.url(), { waitUntil: 'networkidle' })
    await clean(office, 'loop-08-xem')
    await office.getByRole('button', { name: 'Trả lại', exact: true }).click()
    await office.getByRole('dialog').getByLabel('Lý do').fill('Ghi rõ vì sao không phát sinh trong kỳ.')
    await office.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click()
    await office.getByRole('dialog').waitFor({ state: 'hidden' })
    await officer.reload({ waitUntil: 'networkidle' })
    await officer.getByText('Ghi rõ vì sao không phát sinh').first().waitFor()
    await clean(officer, 'loop-08-bi-tra-lai')
    await officer.getByRole('button', { name: 'Gửi lại' }).click()
    await officer
      .getByText(/Đã gửi|Chờ xem/)
      .first()
      .waitFor()
    await office.goto(officer.url(), { waitUntil: 'networkidle' })
    await office.getByRole('button', { name: 'Tiếp nhận' }).click()
    await office
      .getByText(/[Đđ]ã tiếp nhận/)
      .first()
      .waitFor()
  })

  step('9 is rolled up, every missing unit named, and goes out as a paper with a number', async () => {
    await office.goto(new URL('/bao-cao?tab=received', office.url()).toString(), { waitUntil: 'networkidle' })
    const period = await office.request.get(new URL('/api/regimes', office.url()).toString())
    const regimes = (await period.json()) as { rows: { id: string; name: string }[] }
    const made = regimes.rows.find(r => r.name === 'Kết quả tháng cao điểm')
    await office.goto(new URL(`/che-do-bao-cao/${made?.id}`, office.url()).toString(), { waitUntil: 'networkidle' })
    await office.locator('a[href*="/bao-cao/tong-hop/"]').first().click()
    await office.getByRole('button', { name: 'Lập dự thảo báo cáo' }).waitFor()
    await clean(office, 'loop-09-tong-hop')
    await office.getByRole('button', { name: 'Chốt số liệu' }).click()
    await office.getByRole('dialog').getByRole('button', { name: 'Chốt số liệu' }).click()
    await office.getByRole('dialog').waitFor({ state: 'hidden' })
    await office.getByRole('button', { name: 'Lập dự thảo báo cáo' }).click()
    await office.waitForURL(/\/van-ban-di\/[0-9a-f-]{36}/)
    await office.getByRole('button', { name: 'Ban hành', exact: true }).waitFor()
    await clean(office, 'loop-09-du-thao')
    const pdf = await office.request.get(
      new URL(`/api/drafts/${office.url().split('/').pop()}/file?as=pdf`, office.url()).toString(),
    )
    assert.equal(pdf.status(), 200)
    assert.equal((await pdf.body()).subarray(0, 4).toString(), '%PDF')
    await office.getByRole('button', { name: 'Ban hành' }).click()
    await office.getByRole('dialog').getByRole('button', { name: 'Ban hành' }).click()
    await office.getByRole('heading', { level: 1 }).waitFor()
    await office
      .getByText(/^Số \d+\/BC-/)
      .first()
      .waitFor()
    await clean(office, 'loop-09-da-ban-hanh')
  })

  step('10 stands in the four cells of the whole, which add up', async () => {
    const page = await walk.visit('/tong-quan', 'sample-standing')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await clean(page, 'loop-10-toan-tinh')
  })
})
