import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { AnnexColumn, AnnexField } from '../template/template.ts'
import { bareBlock, type LaidRow, layBlock, readBlock } from './paste-rows.ts'
import { type CellValue, checkRows, fitsColumn, MOST_LETTERS, ownCells, readCell, showCell } from './row.ts'

const column = (kind: AnnexColumn['kind'], more: Partial<AnnexColumn> = {}): AnnexColumn => ({
  no: 1,
  name: 'Cột',
  kind,
  required: false,
  choices: [
    { no: 1, name: 'Trực tiếp' },
    { no: 2, name: 'Trực tuyến' },
  ],
  ...more,
})

describe('a cell of a list', () => {
  const cases: [kind: AnnexColumn['kind'], typed: string, value: CellValue | undefined, shown?: string][] = [
    ['text', '  Mô hình “Camera an ninh” ', 'Mô hình “Camera an ninh”', 'Mô hình “Camera an ninh”'],
    ['text', ' ', null, ''],
    ['text', 'a'.repeat(MOST_LETTERS + 1), undefined],
    ['number', '1.240', 1240, '1.240'],
    ['number', '61,7', 61.7, '61,7'],
    ['number', '0', 0, '0'],
    ['number', '-3', undefined],
    ['number', 'ba', undefined],
    ['money', '12.500.000', 12500000, '12.500.000'],
    ['date', '19/5/2025', '2025-05-19', '19/05/2025'],
    ['date', '2025-05-19', '2025-05-19', '19/05/2025'],
    ['date', '31/4/2025', undefined],
    ['date', '19/5', undefined],
    ['choice', 'trực tuyến', 2, 'Trực tuyến'],
    ['choice', '1', 1, 'Trực tiếp'],
    ['choice', 'Qua đài', undefined],
  ]
  for (const [kind, typed, value, shown] of cases)
    it(`of ${kind} reads “${typed.slice(0, 30)}” as ${value ?? String(value)}`, () => {
      assert.equal(readCell(column(kind), typed), value)
      if (value === undefined) return
      assert.ok(fitsColumn(column(kind), value))
      assert.equal(showCell(column(kind), value), shown)
    })
  it('does not fit a column of another kind', () => {
    assert.deepEqual(
      [
        fitsColumn(column('date'), '19/5/2025'),
        fitsColumn(column('date'), 3),
        fitsColumn(column('number'), '3'),
        fitsColumn(column('number'), -3),
        fitsColumn(column('choice'), 9),
        fitsColumn(column('text'), 3),
      ],
      [false, false, false, false, false, false],
    )
  })
  it('is kept only if it is of the list, and not when blank', () =>
    assert.deepEqual(ownCells([column('text'), column('number', { no: 2 })], { 1: ' a ', 2: null, 9: 'x' }), {
      1: 'a',
    }))
})

describe('lists of a report', () => {
  const annex = (required: boolean): AnnexField => ({
    id: 'a',
    position: 1,
    section: 'Mục',
    code: '1.A',
    title: 'Danh sách mô hình',
    guide: '',
    required,
    columns: [column('text', { name: 'Tên mô hình', required: true }), column('number', { no: 2, required: false })],
  })
  it('may be empty unless they are asked for', () => {
    assert.deepEqual(
      checkRows([annex(false)], () => []),
      [],
    )
    assert.deepEqual(
      checkRows([annex(true)], () => []).map(({ key, says }) => [key, says]),
      [['1.A', 'Danh sách chưa có dòng nào. Thêm ít nhất một dòng.']],
    )
  })
  it('need what their columns ask for, at the very cell', () =>
    assert.deepEqual(
      checkRows([annex(true)], () => [
        { id: 'r1', cells: { 1: 'A', 2: null } },
        { id: 'r2', cells: { 1: null, 2: 5 } },
      ]).map(({ key, says }) => [key, says]),
      [['1.A/r2/1', 'Chưa có tên mô hình. Điền vào ô này.']],
    ))
})

describe('rows pasted into a list', () => {
  const rows: LaidRow[] = [
    { id: 'a', no: 1, cells: { 1: 'A', 2: '1' }, removed: false },
    { id: 'gone', no: 2, cells: { 1: 'X' }, removed: true },
    { id: 'b', no: 3, cells: { 1: 'B', 2: '2' }, removed: false },
  ]
  const lay = (block: string[][], column: number, most = 10) =>
    layBlock(rows, block, {
      at: { rowId: 'b', column },
      columns: [
        { no: 1, name: 'Tên' },
        { no: 2, name: 'Số' },
      ],
      most,
      cellOf: (_, text) => text,
      newId: () => 'new',
    })
  it('go over the rows that stand, past those taken out, and make the rest', () => {
    const laid = lay(
      [
        ['C', '3'],
        ['D', '4'],
      ],
      0,
    )
    assert.deepEqual(
      laid.rows.map(row => [row.id, row.no, row.cells[1], row.cells[2]]),
      [
        ['a', 1, 'A', '1'],
        ['gone', 2, 'X', undefined],
        ['b', 3, 'C', '3'],
        ['new', 4, 'D', '4'],
      ],
    )
    assert.deepEqual([laid.count, laid.over], [2, 0])
  })
  it('tell of what has no column, and stop at the longest a list may be', () => {
    const laid = lay(
      [
        ['7', 'thừa'],
        ['8', ''],
        ['9', ''],
      ],
      1,
      2,
    )
    assert.deepEqual(
      laid.rows.map(row => [row.id, row.cells[2]]),
      [
        ['a', '1'],
        ['gone', undefined],
        ['b', '7'],
      ],
    )
    assert.deepEqual([laid.count, laid.over], [1, 1])
  })
  const columns = [{ name: 'Tên cuộc thi' }, { name: 'Ngày kết thúc' }]
  it('are left alone when they are one value', () => assert.equal(readBlock('Một cuộc thi\r\n'), undefined))
  it('are read cell by cell, line breaks within a cell and all', () =>
    assert.deepEqual(readBlock('"Cuộc thi\n""An toàn"""\t19/5/2025\r\nB\t\r\n'), [
      ['Cuộc thi\n"An toàn"', '19/5/2025'],
      ['B', ''],
    ]))
  it('keep a quotation mark that is no border of a cell', () =>
    assert.deepEqual(readBlock('"An toàn" trên mạng\t1'), [['"An toàn" trên mạng', '1']]))
  it('lose headings, running numbers and blank rows', () =>
    assert.deepEqual(
      bareBlock(
        [
          ['STT', 'Tên cuộc thi', 'Ngày kết thúc'],
          ['1', 'A', '1/2/2025'],
          ['2', 'B', ''],
        ],
        columns,
      ),
      [
        ['A', '1/2/2025'],
        ['B', ''],
      ],
    ))
  it('keep a first column of numbers that are no running numbers', () =>
    assert.deepEqual(
      bareBlock(
        [
          ['7', 'A'],
          ['7', 'B'],
        ],
        columns,
      ),
      [
        ['7', 'A'],
        ['7', 'B'],
      ],
    ))
})
