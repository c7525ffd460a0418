import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { changed, type Page } from '@thong-suot/paper/workbook/changed.ts'
import { unitId } from '../../../../db/sample-province/unit.ts'
import type { Somebody } from '../../../../server/testing.ts'
import { PHONE, startWalk, type Walk } from '../../../walk.ts'

const FORM = {
  name: 'Biểu nhập thử',
  breakdowns: [
    {
      code: 'g',
      name: 'Giới tính',
      parts: [
        { no: 1, name: 'Nam' },
        { no: 2, name: 'Nữ' },
      ],
    },
  ],
  indicators: [
    {
      section: 'Tuyên truyền',
      code: '1.1',
      name: 'Số buổi tuyên truyền tập trung, lồng ghép trong các cuộc họp của cơ quan, đơn vị',
      unitOfMeasure: 'buổi',
      kind: 'number' as const,
      counted: 'obligations-given' as const,
    },
    {
      section: 'Tuyên truyền',
      code: '1.2',
      name: 'Người dự',
      unitOfMeasure: 'người',
      kind: 'people' as const,
      breakdown: 'g',
    },
    { section: 'Tuyên truyền', code: '1.3', name: 'Tin, bài', kind: 'number' as const },
    { section: 'Tuyên truyền', code: '1.4', name: 'Ngày phát động', kind: 'date' as const, addsUp: 'none' as const },
    { section: 'Tuyên truyền', code: '1.5', name: 'Đã có kế hoạch', kind: 'yes-no' as const, addsUp: 'count' as const },
    ...Array.from({ length: 55 }, (_, i) => ({
      section: 'Nhiều chỉ tiêu',
      code: `2.${i + 1}`,
      name: `Chỉ tiêu thứ ${i + 1}`,
      kind: 'number' as const,
    })),
  ],
}

describe('entry of a report', () => {
  let walk: Walk
  let officer: Somebody
  let id: string
  before(async () => {
    walk = await startWalk()
    const office = await walk.app.as('sample-office')
    officer = await walk.app.as('sample-officer')
    const { id: templateId } = await office.ask(templates.makeTemplate, FORM)
    const { id: regimeId } = await office.ask(regimes.makeRegime, {
      name: 'Báo cáo nhập thử',
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
  const figure = async (code: string, part = 0) => {
    const page = await officer.ask(reports.getReport, { id })
    const indicator = page.indicators.find(each => each.code === code)!
    return page.figures.find(each => each.indicatorId === indicator.id && each.part === part)!
  }

  it('goes through the cells by keyboard, takes a block, and keeps what was typed when line and page are gone', async () => {
    const page = await walk.visit(`/bao-cao/${id}`, 'sample-officer')
    assert.deepEqual(await page.faults(), [])
    await page.getByLabel(/^1\.1 /).focus()
    await page.keyboard.type('12')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('30')
    await page.keyboard.press('Enter')
    await page.keyboard.type('45')
    await page.getByRole('rowheader', { name: /Người dự/ }).waitFor()
    await page.getByText('75', { exact: true }).waitFor()
    await page.getByText('Đã lưu nháp lúc').waitFor()
    await page.getByLabel('1.4 Ngày phát động').fill('19/5/2025')
    await page.getByLabel('1.5 Đã có kế hoạch').selectOption('Có')
    await page.picture('nhap-bao-cao')

    await page.context().setOffline(true)
    await page.getByLabel('1.3 Tin, bài').fill('77')
    await page.getByText('đang chờ mạng').waitFor()
    const context = page.context()
    await page.close()
    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto(page.url())
    await again.getByText(/Đã lấy lại \d+ ô/).waitFor()
    assert.equal(await again.getByLabel('1.3 Tin, bài').inputValue(), '77')
    await again.getByText('Đã lưu nháp lúc').waitFor()
    assert.equal((await figure('1.3')).number, 77)
    assert.deepEqual([(await figure('1.2')).number, (await figure('1.4')).text], [75, '2025-05-19'])

    await again.getByRole('button', { name: /Nhiều chỉ tiêu/ }).click()
    await again.getByLabel('2.1 Chỉ tiêu thứ 1', { exact: true }).focus()
    await again.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text', Array.from({ length: 55 }, (_, i) => String(i)).join('\n'))
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    })
    assert.equal(await again.getByLabel('2.55 Chỉ tiêu thứ 55').inputValue(), '54')
    await again.getByText('Đã lưu nháp lúc').waitFor()
    await walk.app.until(async () => (await figure('2.55')).number === 54)
  })

  it('shows both when two wrote in one cell, and a person chooses', async () => {
    const page = await walk.visit(`/bao-cao/${id}`, 'sample-officer')
    await page.getByLabel('1.3 Tin, bài').waitFor()
    const { indicatorId, edition } = await figure('1.3')
    await officer.ask(reports.fillReport, { id, figures: [{ indicatorId, number: 100, edition }] })
    await page.getByLabel('1.3 Tin, bài').fill('90')
    const both = page.getByRole('alert').filter({ hasText: 'hai người cùng nhập' })
    await both.waitFor()
    assert.match(await both.innerText(), /100/)
    assert.deepEqual(await page.faults(), [])
    await page.picture('hai-nguoi-cung-nhap')
    await both.getByRole('button', { name: 'Giữ số của bạn' }).click()
    await walk.app.until(async () => (await figure('1.3')).number === 90)
    assert.equal(await both.count(), 0)
  })

  it('takes the form away as XLSX and brings it back, after a look at what it changes', async () => {
    const page = await walk.visit(`/bao-cao/${id}`, 'sample-officer')
    const away = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Tải biểu mẫu (XLSX)' }).click()
    const file = await away
    assert.match(file.suggestedFilename(), /^bieu-mau-.*-nam-2025\.xlsx$/)
    const bytes = new Uint8Array(await readFile(await file.path()))
    const back = async (change: (page: (name: string) => Page) => void) => ({
      ...{ name: 'Biểu của phòng Pháp chế gửi lại ngày 06-11-2025.xlsx', mimeType: 'application/octet-stream' },
      buffer: Buffer.from(await changed(bytes, change)),
    })
    const FIRST = '1. Tuyên truyền'
    const wrong = await back(sheet => {
      sheet(FIRST).getCell('E7').value = 'mười hai buổi'
      sheet(FIRST).getCell('F8').value = -5
    })
    const picker = page.getByLabel('Tệp biểu mẫu đã điền (XLSX)')
    await picker.setInputFiles(wrong)
    const look = page.getByRole('dialog')
    await look.getByText('Còn 2 chỗ cần sửa trong tệp').waitFor()
    assert.equal(await look.getByRole('button', { name: /^Nạp \d/ }).count(), 0)
    await page.picture('nap-bieu-mau-loi')

    const { indicatorId, edition } = await figure('1.3')
    await officer.ask(reports.fillReport, { id, figures: [{ indicatorId, number: 333, edition }] })
    const right = await back(sheet => {
      sheet(FIRST).getCell('E7').value = 15
      sheet(FIRST).getCell('F8').value = 40
      sheet(FIRST).getCell('E9').value = 78
      sheet(FIRST).getCell('C40').value = 'Ghi thêm bên dưới'
      sheet(FIRST).getCell('E40').value = 5
    })
    await picker.setInputFiles(right)
    await look.getByText('3 chỗ trong tệp khác').waitFor()
    assert.deepEqual(await page.faults(), [])
    await page.picture('nap-bieu-mau')
    await look.getByLabel(/Giữ số nào: 1\.3/).selectOption('Lấy trong tệp')
    await look.getByRole('button', { name: /^Nạp 3 chỗ/ }).click()
    await page.getByText(/Đã nạp 3 chỗ từ tệp/).waitFor()
    assert.equal(await page.getByLabel(/^1\.1 /).inputValue(), '15')
    assert.deepEqual(
      [(await figure('1.1')).number, (await figure('1.2', 1)).number, (await figure('1.3')).number],
      [15, 40, 78],
    )
    await page.picture('nap-bieu-mau-xong')

    const phone = await walk.visit(`/bao-cao/${id}`, 'sample-officer', PHONE)
    await phone.getByLabel('Tệp biểu mẫu đã điền (XLSX)').setInputFiles(wrong)
    await phone.getByRole('dialog').getByText('Còn 2 chỗ cần sửa trong tệp').waitFor()
    assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    await phone.picture('dt-nap-bieu-mau')
  })

  it('fits a phone', async () => {
    const page = await walk.visit(`/bao-cao/${id}`, 'sample-officer', PHONE)
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    await page.picture('dt-nhap-bao-cao')
  })
})
