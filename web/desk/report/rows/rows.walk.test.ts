import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { changed } from '@thong-suot/paper/workbook/changed.ts'
import { unitId } from '../../../../db/sample-province/unit.ts'
import { takeAway } from '../../../../server/report/form/brought.ts'
import type { Somebody } from '../../../../server/testing.ts'
import { DESK, PHONE, startWalk, type Visit, type Walk } from '../../../walk.ts'

const FORM = {
  name: 'Biểu có danh sách',
  indicators: [{ section: 'Mô hình', code: '1.1', name: 'Mô hình đang duy trì', kind: 'number' as const }],
  annexes: [
    {
      section: 'Mô hình',
      code: '1.A',
      title: 'Danh sách mô hình bảo đảm an ninh, trật tự trên không gian mạng',
      guide: 'Mỗi mô hình một dòng.',
      required: true,
      columns: [
        { no: 1, name: 'Tên mô hình', required: true },
        { no: 2, name: 'Người tham gia', kind: 'number' as const },
        { no: 3, name: 'Ngày ra mắt', kind: 'date' as const },
        {
          no: 4,
          name: 'Hình thức',
          kind: 'choice' as const,
          choices: [
            { no: 1, name: 'Trực tiếp' },
            { no: 2, name: 'Trực tuyến' },
          ],
        },
      ],
    },
  ],
}

async function paste(page: Visit, text: string) {
  await page.evaluate(words => {
    const data = new DataTransfer()
    data.setData('text', words)
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)
}

describe('lists of a report', () => {
  let walk: Walk
  let officer: Somebody
  let id: string
  before(async () => {
    walk = await startWalk()
    const office = await walk.app.as('sample-office')
    officer = await walk.app.as('sample-officer')
    const { id: templateId } = await office.ask(templates.makeTemplate, FORM)
    const { id: regimeId } = await office.ask(regimes.makeRegime, {
      name: 'Báo cáo có danh sách',
      cadence: 'annual',
      templateId,
      rule: { levels: [{ due: { month: 0, day: 20 }, operator: 'by' }] },
      addressees: { units: [unitId('so-nnmt/kiem-lam')] },
      startsOn: '2025-01-01',
    })
    const { id: periodId } = await office.ask(regimes.openPeriod, { id: regimeId, name: 'năm 2025' })
    const { rows } = await officer.ask(reports.listOwedReports, { state: 'all', size: 200 })
    id = rows.find(row => row.periodId === periodId)!.id
  })
  after(() => walk.stop())
  const standing = async () => (await officer.ask(reports.getReport, { id })).rows.filter(row => !row.removed)
  const names = async () => (await standing()).map(row => row.cells[1])

  it('are typed by keyboard, pasted from a spreadsheet, taken out and brought back', async () => {
    const page = await walk.visit(`/bao-cao/${id}`, 'sample-officer')
    await page.getByText('Chưa có dòng nào').waitFor()
    await page.getByRole('button', { name: 'Thêm dòng' }).click()
    await page.keyboard.type('Camera an ninh')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('120')
    await page.keyboard.press('Enter')
    // A new row, in its first cell.
    await page.keyboard.type('Tổ Zalo')
    await page.keyboard.press('ArrowUp')
    assert.equal(await page.evaluate(() => document.activeElement!.getAttribute('aria-label')), 'Tên mô hình, dòng 1')
    await page.keyboard.press('ArrowDown')
    await paste(
      page,
      'STT\tTên mô hình\tNgười tham gia\tNgày ra mắt\tHình thức\r\n1\tTổ Zalo tự quản\t1.240\t19/05/2025\ttrực tuyến\r\n2\t"Loa\nđài"\t35\t2025-06-01\tTrực tiếp\r\n',
    )
    await page.getByText('Đã dán 2 dòng.').waitFor()
    assert.equal(await page.getByLabel('Hình thức, dòng 2').inputValue(), '2')
    assert.equal(await page.getByLabel('Ngày ra mắt, dòng 3').inputValue(), '01/06/2025')
    await walk.app.until(async () => (await names()).length === 3)
    assert.deepEqual(
      (await standing()).map(row => row.cells),
      [
        { 1: 'Camera an ninh', 2: 120 },
        { 1: 'Tổ Zalo tự quản', 2: 1240, 3: '2025-05-19', 4: 2 },
        { 1: 'Loa\nđài', 2: 35, 3: '2025-06-01', 4: 1 },
      ],
    )
    assert.deepEqual(await page.faults(), [])
    await page.picture('danh-sach-kem-theo')

    await page.getByRole('button', { name: 'Xóa dòng 1', exact: true }).click()
    await page.getByText('Đã xóa dòng “Camera an ninh”').waitFor()
    await walk.app.until(async () => (await names()).length === 2)
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await walk.app.until(async () => (await names())[0] === 'Camera an ninh')
  })

  it('go away with the form as XLSX and come back row by row', async () => {
    const { bytes } = await takeAway(walk.app, officer, id)
    const buffer = Buffer.from(
      await changed(bytes, (_, book) => {
        const sheet = book.worksheets.find(each => each.name.startsWith('1.A'))!
        sheet.getCell('C6').value = 125
        sheet.getCell('B9').value = 'Nhóm “Phụ huynh đồng hành cùng con trên không gian mạng” khu phố 4'
        sheet.getCell('D9').value = '02/09/2025'
      }),
    )
    for (const size of [DESK, PHONE]) {
      const page = await walk.visit(`/bao-cao/${id}`, 'sample-officer', size)
      const file = { name: 'Biểu mẫu.xlsx', mimeType: 'application/octet-stream', buffer }
      await page.getByLabel('Tệp biểu mẫu đã điền (XLSX)').setInputFiles(file)
      const look = page.getByRole('dialog')
      await look.getByText('2 chỗ trong tệp khác').waitFor()
      await look.getByText('dòng 4 (thêm)').waitFor()
      assert.deepEqual(await page.faults(), [])
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
      await page.picture(`${size === PHONE ? 'dt-' : ''}nap-danh-sach`)
      if (size === DESK) continue
      await look.getByRole('button', { name: /^Nạp 2 chỗ/ }).click()
      await page.getByText('Đã nạp 2 chỗ từ tệp Biểu mẫu.xlsx').waitFor()
      assert.equal(await page.getByLabel('Ngày ra mắt, dòng 4').inputValue(), '02/09/2025')
      const added = (await standing())[3]!
      assert.equal((await standing())[0]!.cells[2], 125)
      // The walk goes on with what it typed itself.
      const { annexId, id: row, no, cells, edition } = added
      await officer.ask(reports.fillReport, { id, rows: [{ annexId, id: row, no, cells, edition, removed: true }] })
    }
  })

  it('say at the cell what is wrong, and do not go before it is mended', async () => {
    const page = await walk.visit(`/bao-cao/${id}`, 'sample-officer')
    const day = page.getByLabel('Ngày ra mắt, dòng 1')
    await day.fill('19/5')
    await page.getByText('Nhập đủ ngày/tháng/năm').waitFor()
    await page.getByLabel('Tên mô hình, dòng 2').fill('')
    await page.getByLabel(/^1\.1 /).fill('3')
    await page.getByRole('button', { name: 'Gửi', exact: true }).click()
    const summary = page.getByRole('alert').filter({ hasText: 'chưa đọc được' })
    await summary.getByText(/dòng 1, Ngày ra mắt/).waitFor()
    await page.getByText('Chưa có tên mô hình. Điền vào ô này.').waitFor()
    assert.deepEqual(await page.faults(), [])
    await page.picture('danh-sach-loi')
    await day.fill('19/5/2025')
    await page.getByRole('button', { name: 'Gửi', exact: true }).click()
    await page
      .getByRole('alert')
      .getByText(/dòng 2, Tên mô hình: Chưa có tên mô hình/)
      .waitFor()
    assert.equal((await officer.ask(reports.getReport, { id })).status, 'draft')
    await page.getByLabel('Tên mô hình, dòng 2').fill('Tổ Zalo tự quản')
    await walk.app.until(async () => (await names())[1] === 'Tổ Zalo tự quản')
  })

  it('outlive line and page, and ask when two wrote in one row', async () => {
    const page = await walk.visit(`/bao-cao/${id}`, 'sample-officer')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Thêm dòng' }).click()
    await page.keyboard.type('Nhập khi mất mạng')
    await page.getByText('đang chờ mạng').waitFor()
    const context = page.context()
    await page.close()
    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto(page.url())
    await again.getByText(/Đã lấy lại \d+ ô/).waitFor()
    await walk.app.until(async () => (await names()).includes('Nhập khi mất mạng'))

    const [first] = await standing()
    await officer.ask(reports.fillReport, { id, rows: [{ ...first!, cells: { ...first!.cells, 2: 500 } }] })
    await again.getByLabel('Người tham gia, dòng 1').fill('90')
    const both = again.getByRole('alert').filter({ hasText: 'hai người cùng nhập' })
    await both.waitFor()
    assert.match(await both.innerText(), /dòng “Camera an ninh”.*500.*90/s)
    await both.getByRole('button', { name: 'Giữ dòng của bạn' }).click()
    await walk.app.until(async () => (await standing())[0]!.cells[2] === 90)
  })

  it('are shown a page at a time when they are many, and lead to the row that is wrong', async () => {
    const page = await walk.visit(`/bao-cao/${id}`, 'sample-officer')
    await page.getByRole('button', { name: 'Thêm dòng' }).click()
    await paste(page, Array.from({ length: 60 }, (_, i) => `Dòng thừa ${i + 1}\t${i === 56 ? 'nhiều' : i}`).join('\n'))
    await page.getByText('Đã dán 60 dòng.').waitFor()
    await page.getByText('trang 1/2').waitFor()
    await page.getByRole('button', { name: 'Đến dòng 61' }).click()
    await page.getByText('trang 2/2').waitFor()
    await page.getByText('Chưa đọc được số này').waitFor()
    assert.equal(await page.evaluate(() => document.activeElement!.getAttribute('aria-label')), 'Tên mô hình, dòng 61')
    await page.getByLabel('Người tham gia, dòng 61').fill('7')
    await walk.app.until(async () => (await names()).length === 64)
    await page.close()
    const extra = (await standing()).filter(row => String(row.cells[1]).startsWith('Dòng thừa'))
    await officer.ask(reports.fillReport, { id, rows: extra.map(row => ({ ...row, removed: true })) })
  })

  it('fit a phone, go with files, and are read by the one that receives the report', async () => {
    const phone = await walk.visit(`/bao-cao/${id}`, 'sample-officer', PHONE)
    assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    await phone.picture('dt-danh-sach-kem-theo')
    const desk = await walk.visit(`/bao-cao/${id}`, 'sample-officer')
    await desk.getByLabel('Tệp kèm theo báo cáo').setInputFiles([
      {
        name: 'Danh sách có chữ ký của các đơn vị trực thuộc.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF'),
      },
      { name: 'nhầm.png', mimeType: 'image/png', buffer: Buffer.from('PNG') },
    ])
    await desk.getByRole('button', { name: 'Bỏ tài liệu nhầm.png' }).click()
    await desk.getByRole('button', { name: 'Bỏ tài liệu', exact: true }).click()
    await walk.app.until(async () => (await officer.ask(reports.getReport, { id })).proofs.length === 1)
    await desk.getByRole('button', { name: 'Bỏ tài liệu nhầm.png' }).waitFor({ state: 'detached' })
    assert.deepEqual(await desk.faults(), [])
    await desk.picture('tai-lieu-kem-theo')
    await officer.ask(reports.submitReport, { id })
    const page = await walk.visit(`/bao-cao/${id}`, 'sample-office')
    await page.getByRole('cell', { name: 'Camera an ninh' }).waitFor()
    assert.equal(await page.getByRole('button', { name: /Thêm dòng|Thêm tệp|Bỏ tài liệu/ }).count(), 0)
    const link = await page.getByRole('link', { name: /^Danh sách có chữ ký/ }).getAttribute('href')
    const opened = await page.request.get(new URL(link!, page.url()).href)
    assert.equal(await opened.text(), '%PDF')
    await page.getByRole('button', { name: /^Ghi lý do trả lại: Danh sách mô hình/ }).click()
    await page.keyboard.type('Thiếu mô hình của Hạt Kiểm lâm số 2.')
    assert.deepEqual(await page.faults(), [])
    await page.picture('xem-danh-sach')
    await page.getByRole('button', { name: 'Trả lại 1 chỗ' }).click()
    await walk.app.until(async () => (await officer.ask(reports.getReport, { id })).status === 'returned')
    const back = await walk.visit(`/bao-cao/${id}`, 'sample-officer')
    await back
      .getByRole('alert')
      .getByText(/1\.A .*Thiếu mô hình của Hạt Kiểm lâm số 2/)
      .waitFor()
  })

  it('are rolled up with the unit beside each row, searched and exported', async () => {
    await officer.ask(reports.submitReport, { id })
    const office = await walk.app.as('sample-office')
    await office.ask(reports.acceptReport, { id })
    const { periodId } = await officer.ask(reports.getReport, { id })
    const page = await walk.visit(`/bao-cao/tong-hop/${periodId}`, 'sample-office')
    await page.getByText('Danh sách', { exact: true }).click()
    await page.getByRole('cell', { name: 'Camera an ninh' }).waitFor()
    assert.equal(await page.getByRole('cell', { name: 'Chi cục Kiểm lâm' }).count(), 4)
    await page.getByLabel('Tìm trong danh sách').fill('to zalo')
    await page.getByText('1–1 trong 1 dòng').waitFor()
    assert.deepEqual(await page.faults(), [])
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Xuất Excel' }).last().click()
    assert.equal((await download).suggestedFilename(), 'danh-sach-kem-theo.xlsx')
    await page.getByLabel('Tìm trong danh sách').fill('')
    await page.getByText('1–4 trong 4 dòng').waitFor()
    await page.picture('tong-hop-danh-sach')
    const phone = await walk.visit(`/bao-cao/tong-hop/${periodId}`, 'sample-office', PHONE)
    await phone.getByText('Danh sách', { exact: true }).click()
    await phone.getByRole('cell', { name: 'Camera an ninh' }).waitFor()
    assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    await phone.picture('dt-tong-hop-danh-sach')
  })
})
