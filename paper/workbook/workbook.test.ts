import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { PaperProblem } from '../paper.problems.ts'
import { changed } from './changed.ts'
import { type BookSheet, readWorkbook } from './read-workbook.ts'
import { type FormSheet, writeWorkbook } from './write-workbook.ts'

const sheet: FormSheet = {
  name: '1. Số liệu',
  columns: [0, 20, 12],
  rows: [
    { cells: [{ value: 'mark' }, null, { value: '0' }], hidden: true },
    { cells: [{ value: 'a' }, { value: '=1+1', look: 'label' }, { value: 12.5, look: 'input', format: 'number' }] },
    {
      cells: [
        { value: 'b' },
        null,
        { look: 'input', format: 'day', value: { day: '2025-11-06' }, rule: { takes: 'day', says: 'Nhập ngày.' } },
      ],
    },
    { cells: [{ value: 'c' }, null, { look: 'grey', formula: 'C2*2', value: 25, format: 'number' }] },
    {
      cells: [
        { value: 'd' },
        { value: 'dòng một\ndòng hai' },
        { look: 'input', rule: { takes: 'list', from: "'_danh_muc'!$A$1:$A$2", says: 'Chọn.' } },
      ],
    },
  ],
  numbers: 'C2:C4',
}
const lists: FormSheet = {
  name: '_danh_muc',
  hidden: true,
  columns: [10],
  rows: [{ cells: [{ value: 'Có' }] }, { cells: [{ value: 'Không' }] }],
}

const cellsOf = ({ cells }: BookSheet) =>
  Object.fromEntries(cells.map(({ at, value, formula, shownAs }) => [at, [value, formula, shownAs]]))
const codeOf = (bytes: Uint8Array) => {
  try {
    readWorkbook(bytes)
    return 'read'
  } catch (error) {
    assert.ok(error instanceof PaperProblem, String(error))
    return error.code
  }
}
const withPart = (bytes: Uint8Array, path: string, write: (xml: string) => string) => {
  const files = unzipSync(bytes)
  return zipSync({ ...files, [path]: strToU8(write(files[path] ? strFromU8(files[path]) : '')) })
}

describe('a workbook to be filled in', () => {
  it('is read cell by cell as it was written, hidden sheets too', async () => {
    const [page, hidden] = readWorkbook(await writeWorkbook([sheet, lists]))
    assert.deepEqual([page!.name, hidden!.name], ['1. Số liệu', '_danh_muc'])
    const cells = cellsOf(page!)
    assert.deepEqual(cells.B2, ['=1+1', false, undefined])
    assert.deepEqual(cells.C2, [12.5, false, undefined])
    assert.deepEqual(cells.C3, [45_967, false, 'day'])
    assert.deepEqual(cells.C4, [25, true, undefined])
    assert.equal(cells.C5, undefined)
    assert.deepEqual(cellsOf(hidden!), { A1: ['Có', false, undefined], A2: ['Không', false, undefined] })
  })
  it('locks what is counted, leaves open what is typed, and says what a cell takes', async () => {
    const bytes = await writeWorkbook([sheet, lists])
    await changed(bytes, (page, book) => {
      const own = page('1. Số liệu')
      assert.deepEqual(
        [own.getCell('C2').protection?.locked, own.getCell('C4').protection?.locked ?? true],
        [false, true],
      )
      assert.equal((own as unknown as { sheetProtection: { sheet: boolean } }).sheetProtection.sheet, true)
      assert.deepEqual([own.getRow(1).hidden, own.getColumn(1).hidden], [true, true])
      assert.equal(own.getCell('C5').dataValidation.formulae[0], "'_danh_muc'!$A$1:$A$2")
      assert.equal(book.getWorksheet('_danh_muc')!.state, 'veryHidden')
      assert.equal(own.getCell('C4').formula, 'C2*2')
    })
  })
  it('comes back the same after another program has written it', async () => {
    const bytes = await changed(await writeWorkbook([sheet, lists]), page => {
      page('1. Số liệu').getCell('C2').value = 7
      page('1. Số liệu').getCell('C5').value = { formula: '1/0', result: { error: '#DIV/0!' } as never }
      page('1. Số liệu').getCell('B3').numFmt = '0%'
      page('1. Số liệu').getCell('B3').value = 0.5
    })
    const [page] = readWorkbook(bytes)
    const cells = cellsOf(page!)
    assert.deepEqual(
      [cells.C2, cells.B3],
      [
        [7, false, undefined],
        [0.5, false, 'percent'],
      ],
    )
    assert.deepEqual(
      page!.cells.find(each => each.at === 'C5'),
      {
        ...{ row: 5, column: 3, at: 'C5', value: '#DIV/0!', error: true, formula: true },
      },
    )
  })
  it('is read with words in place, shared or rich, dates from 1904, and formulas never counted', async () => {
    const made = withPart(
      await writeWorkbook([sheet]),
      'xl/worksheets/sheet1.xml',
      () =>
        '<worksheet xmlns="http://x"><sheetData><row r="3"><c r="B3" t="inlineStr"><is><r><t>hai </t></r><r><t>chữ</t></r></is></c><c r="C3"><f>1+1</f></c><c t="b"><v>1</v></c></row></sheetData></worksheet>',
    )
    assert.deepEqual(cellsOf(readWorkbook(made)[0]!), {
      B3: ['hai chữ', false, undefined],
      C3: [null, true, undefined],
      D3: [true, false, undefined],
    })
    const old = withPart(await writeWorkbook([sheet]), 'xl/workbook.xml', xml =>
      xml.replace(/<workbookPr[^>]*>/, '<workbookPr date1904="1"/>'),
    )
    assert.deepEqual(cellsOf(readWorkbook(old)[0]!).C3, [45_967 + 1462, false, 'day'])
  })
})

describe('a file that is no form', () => {
  it('is told by its kind', async () => {
    const good = await writeWorkbook([sheet])
    assert.equal(codeOf(strToU8('tên;số\n')), 'paper.unsupported')
    assert.equal(codeOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])), 'paper.encrypted')
    assert.equal(codeOf(zipSync({ 'word/document.xml': strToU8('<w/>') })), 'paper.unsupported')
    assert.equal(codeOf(good.slice(0, good.length / 2)), 'paper.broken')
    assert.equal(codeOf(withPart(good, 'xl/worksheets/sheet1.xml', xml => xml.slice(0, -40))), 'paper.broken')
    const entities =
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&a;</v></c></row></sheetData></worksheet>'
    assert.equal(codeOf(withPart(good, 'xl/worksheets/sheet1.xml', () => entities)), 'paper.broken')
  })
  it('is not unpacked when it would be far more than a form, whatever its head says', async () => {
    const good = await writeWorkbook([sheet])
    const bomb = withPart(good, 'xl/worksheets/sheet1.xml', () => ' '.repeat(20 * 1048576))
    assert.ok(bomb.length < 200_000)
    assert.equal(codeOf(bomb), 'paper.bomb')
    assert.notEqual(codeOf(lying(bomb, 20 * 1048576)), 'read')
    const rows = '<row><c><v>1</v></c></row>'.repeat(200_001)
    assert.equal(
      codeOf(withPart(good, 'xl/worksheets/sheet1.xml', () => `<worksheet><sheetData>${rows}</sheetData></worksheet>`)),
      'paper.bomb',
    )
  })
  it('may name one part under many sheets without being read many times', async () => {
    const many = Array.from({ length: 90 }, (_, i) => `<sheet name="${i}" sheetId="${i + 2}" r:id="rId1"/>`).join('')
    const made = withPart(await writeWorkbook([sheet]), 'xl/workbook.xml', xml => {
      const own = /<sheet [^>]*r:id="([^"]+)"[^>]*>/.exec(xml)![1]!
      return xml.replace('</sheets>', `${many.replaceAll('rId1', own)}</sheets>`)
    })
    assert.equal(readWorkbook(made).filter(each => each.cells.length > 0).length, 1)
  })
})

/** The archive with a size of its part that is not true, in both of its heads. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const made = bytes.slice()
  const view = new DataView(made.buffer)
  for (let i = 0; i + 4 <= made.length; i++) if (view.getUint32(i, true) === size) view.setUint32(i, 100, true)
  return made
}
