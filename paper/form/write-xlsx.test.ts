import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { type Sheet, writeXlsx } from '../write-xlsx.ts'

const sheet: Sheet = {
  sheet: 'Số liệu: quý I/2026',
  titles: ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'Tổng hợp báo cáo quý I năm 2026', 'Số liệu lúc 09:52 ngày 07/11/2026'],
  columns: [
    { header: 'Đơn vị', width: 40 },
    { header: 'Số buổi', width: 12, kind: 'number', total: true },
    { header: 'Tỷ lệ', width: 10, kind: 'percent' },
    { header: 'Ngày gửi', width: 14, kind: 'day' },
  ],
  rows: [
    ['Chi cục Thủy sản', 12, 61.7, '2026-11-05'],
    ['=HYPERLINK("http://x","bấm")', 3, null, null],
    ['Cộng', { sumOf: { from: 0, to: 1 } }, null, null],
  ],
}

async function read(bytes: Uint8Array) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer as ArrayBuffer)
  return book.worksheets[0]!
}

describe('XLSX', () => {
  it('holds titles, a head that repeats in print, figures as figures and days as days', async () => {
    const page = await read(await writeXlsx(sheet))
    assert.equal(page.name, 'Số liệu  quý I 2026')
    assert.equal(page.getCell('A2').value, 'Tổng hợp báo cáo quý I năm 2026')
    assert.equal(page.getCell('B5').value, 'Số buổi')
    assert.equal(page.getCell('B6').value, 12)
    assert.equal((page.getCell('D6').value as Date).toISOString().slice(0, 10), '2026-11-05')
    assert.equal(page.getCell('C7').value, null)
    assert.equal(page.pageSetup.paperSize, 9)
    assert.equal(page.pageSetup.printTitlesRow, '5:5')
  })
  it('says what its sums come to, for what cannot count: those of rows above, and of the whole column where each row is known', async () => {
    const sumsOf = async (rows: Sheet['rows']) => {
      const page = await read(await writeXlsx({ ...sheet, rows }))
      return ['B7', 'B8'].map(at => page.getCell(at).value)
    }
    assert.deepEqual(
      await sumsOf([
        ['a', 12, null, null],
        ['b', 3, null, null],
      ]),
      [3, { formula: 'SUM(B6:B7)', result: 15 }],
    )
    const above = { sumOf: { from: 0, to: 0 } }
    assert.deepEqual(
      await sumsOf([
        ['a', 12, null, null],
        ['Cộng', above, null, null],
      ]),
      [
        { formula: 'SUM(B6:B6)', result: 12 },
        { formula: 'SUM(B6:B7)', result: 24 },
      ],
    )
    const [, unknown] = await sumsOf([
      ['a', 12, null, null],
      ['b', { formula: () => '1+1' }, null, null],
    ])
    assert.deepEqual(unknown, { formula: 'SUM(B6:B7)' })
  })
  it('shows decimals where there are some, and no decimal mark where there are none', async () => {
    const rows = [12, 12.5, 11.999999999, 12.001, { formula: () => '1/2', result: 0.5 }, { formula: () => '1+1' }]
    const page = await read(await writeXlsx({ ...sheet, rows: rows.map(each => ['', each, null, null]) }))
    assert.deepEqual(
      [6, 7, 8, 9, 10].map(row => page.getCell(`B${row}`).numFmt),
      ['#,##0', '#,##0.##', '#,##0', '#,##0', '#,##0.##'],
    )
    const [counted] = (page as unknown as { conditionalFormattings: ExcelJS.ConditionalFormattingOptions[] })
      .conditionalFormattings
    assert.equal(counted!.ref, 'B6:B12')
    assert.deepEqual(
      counted!.rules.map(rule => [
        (rule as { formulae: string[] }).formulae[0],
        (rule.style?.numFmt as unknown as { formatCode?: string })?.formatCode ?? rule.style?.numFmt,
      ]),
      [
        ['IF(ISNUMBER(B6),ROUND(B6,2)<>ROUND(B6,0),FALSE)', '#,##0.##'],
        ['IF(ISNUMBER(B6),ROUND(B6,2)=ROUND(B6,0),FALSE)', '#,##0'],
      ],
    )
  })
  it('adds up with formulas', async () => {
    const page = await read(await writeXlsx(sheet))
    assert.deepEqual(page.getCell('B8').formula, 'SUM(B6:B7)')
    assert.deepEqual(page.getCell('B9').formula, 'SUM(B6:B8)')
    assert.equal(page.getCell('A9').value, 'Tổng cộng')
  })
  it('never makes a formula of typed text', async () => {
    const bytes = await writeXlsx({
      ...sheet,
      rows: ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=cmd|"/c calc"!A1'].map(text => [text, 1, null, null]),
    })
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)
    assert.equal(xml.match(/<f>/g)?.length, 1, 'only the total is a formula')
    const page = await read(bytes)
    assert.equal(page.getCell('A6').value, '=1+1')
    assert.equal(page.getCell('A6').numFmt, '@')
  })
  it('drops letters that XML cannot hold', async () => {
    const page = await read(await writeXlsx({ ...sheet, rows: [['A\u0000\u0008B', 1, null, null]] }))
    assert.equal(page.getCell('A6').value, 'AB')
  })
  it('writes several sheets', async () => {
    const files = unzipSync(await writeXlsx(sheet, { ...sheet, sheet: 'Đơn vị' }))
    assert.ok(files['xl/worksheets/sheet2.xml'])
  })
})
