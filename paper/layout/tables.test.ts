import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Line, Page } from '@thong-suot/reader/page.ts'
import { linesOf } from './lines.ts'
import { joinTables } from './tables-over-pages.ts'
import type { PlacedWord, Rule } from './word.ts'

const cell = (row: number, col: number, text: string): Line => ({ text, cell: { table: 0, row, col } })
const page = (number: number, lines: Line[]): Page => ({ number, how: 'pdf', lines })
const places = (pages: Page[]) =>
  pages.flatMap(one => one.lines.map(line => line.cell && [line.cell.table, line.cell.row, line.cell.col]))

describe('a table over pages', () => {
  const first = [cell(0, 0, 'TT'), cell(0, 1, 'Nhiệm vụ'), cell(1, 0, '1'), cell(1, 1, 'Rà soát')]

  it('goes on with the rows counted on', () => {
    const work = cell(0, 1, 'Tập huấn')
    const pages = [page(1, first), page(2, [cell(0, 0, '2'), work, { ...work, text: 'công chức' }])]
    joinTables(pages)
    assert.deepEqual(places(pages).slice(4), [
      [0, 2, 0],
      [0, 2, 1],
      [0, 2, 1],
    ])
  })

  it('goes on behind the blank back of a sheet', () => {
    const pages = [page(1, structuredClone(first)), page(2, []), page(3, [cell(0, 0, '2'), cell(0, 1, 'Tập huấn')])]
    joinTables(pages)
    assert.deepEqual(places(pages).slice(4), [
      [0, 2, 0],
      [0, 2, 1],
    ])
  })

  it('has its heads once, and a row broken over the page whole', () => {
    const again = [page(1, structuredClone(first)), page(2, structuredClone(first))]
    joinTables(again)
    assert.deepEqual(
      again[1]?.lines.map(line => [line.role, line.cell?.row]),
      [
        ['header', undefined],
        ['header', undefined],
        [undefined, 2],
        [undefined, 2],
      ],
    )
    const broken = [
      page(1, structuredClone(first)),
      page(2, [cell(0, 1, 'thủ tục'), cell(1, 0, '2'), cell(1, 1, 'Kiểm tra')]),
    ]
    joinTables(broken)
    assert.deepEqual(places(broken).slice(4), [
      [0, 1, 1],
      [0, 2, 0],
      [0, 2, 1],
    ])
  })

  it('has a row broken in most of its columns whole, where all rows are numbered', () => {
    const row = (n: number, label: string, ...texts: string[]) =>
      [label, ...texts].flatMap((text, col) => (text ? [cell(n, col, text)] : []))
    const rows = (head: string[], two: string) => [
      page(1, [
        ...row(0, 'TT', 'Nhiệm vụ', 'Đơn vị', 'Thời gian'),
        ...row(1, '1', 'Rà soát', 'Sở Y tế', 'Quý I'),
        ...row(2, two, 'Kiểm tra việc', 'Cục Đường bộ', 'Trước ngày'),
      ]),
      page(2, [
        ...(head.length > 0 ? row(0, 'TT', 'Nhiệm vụ', 'Đơn vị', 'Thời gian') : []),
        ...row(head.length > 0 ? 1 : 0, '', 'công khai', 'Việt Nam', '30/9/2026'),
      ]),
    ]
    const last = (pages: Page[]) => {
      joinTables(pages)
      return pages[1]?.lines.at(-1)?.cell?.row
    }
    assert.equal(last(rows([], '2')), 2)
    assert.equal(last(rows(['heads'], '2')), 2)
    assert.equal(last(rows([], '')), 3)
  })

  it('has a row broken in most of its columns whole also where groups of rows have a line of their own', () => {
    const group: Line = { text: 'I. NHIỆM VỤ CHUNG', cell: { table: 0, row: 1, col: 0, colSpan: 3 } }
    const pages = [
      page(1, [cell(0, 0, 'TT'), cell(0, 1, 'Nhiệm vụ'), cell(0, 2, 'Đơn vị'), group]),
      page(2, [cell(0, 0, '1'), cell(0, 1, 'Rà soát'), cell(0, 2, 'Sở Y tế')]),
      page(3, [{ ...group, cell: { ...group.cell!, row: 0 } }, cell(1, 0, '2'), cell(1, 1, 'Kiểm'), cell(1, 2, 'Sở')]),
      page(4, [cell(0, 1, 'tra'), cell(0, 2, 'Nội vụ')]),
    ]
    joinTables(pages)
    assert.deepEqual(
      pages.at(-1)?.lines.map(line => line.cell?.row),
      [4, 4],
    )
  })

  it('goes on where the last column holds nothing but its head', () => {
    const wide = (row: number, col: number, text: string): Line => ({ text, cell: { table: 0, row, col, columns: 3 } })
    const pages = [
      page(1, [
        wide(0, 0, 'TT'),
        wide(0, 1, 'Nhiệm vụ'),
        wide(0, 2, 'Ghi chú'),
        wide(1, 0, '1'),
        wide(1, 1, 'Rà soát'),
      ]),
      page(2, [wide(0, 0, '2'), wide(0, 1, 'Tập huấn')]),
    ]
    joinTables(pages)
    assert.deepEqual(places(pages).slice(5), [
      [0, 2, 0],
      [0, 2, 1],
    ])
  })

  it('is another one behind a line of text or with other columns', () => {
    const pages = [
      page(1, structuredClone(first)),
      page(2, [{ text: 'II. Kinh phí' }, ...structuredClone(first)]),
      page(3, [cell(0, 0, 'a'), cell(0, 1, 'b'), cell(0, 2, 'c')]),
    ]
    joinTables(pages)
    assert.deepEqual(
      pages.map(one => one.lines.at(-1)?.cell?.table),
      [0, 1, 2],
    )
  })
})

describe('a scanned table', () => {
  const across = (at: number): Rule => ({ way: 'across', at, from: 0, to: 400 })
  const down = (at: number): Rule => ({ way: 'down', at, from: 0, to: 100 })
  const word = (text: string, x: number, y: number): PlacedWord => ({
    text,
    box: { x, y, w: 8 * text.length, h: 10 },
    base: y + 10,
    size: 12,
  })

  it('whose lines between rows have faded is parted by its numbers, and remnants of lines are no letters', () => {
    const words = [
      ...[word('01', 10, 10), word('02', 10, 50)],
      ...[word('Soát', 60, 8), word('xét', 60, 22), word('Kiểm', 60, 50), word('tra', 60, 64)],
      ...[word('|', 395, 30), word('Văn', 310, 10), word('Công', 310, 50)],
    ]
    const lines = linesOf(words, [across(0), across(100), down(0), down(50), down(300), down(400)], 420, true)
    assert.deepEqual(
      lines.map(line => `${line.cell?.row}.${line.cell?.col} ${line.text}`),
      ['0.0 01', '0.1 Soát', '0.1 xét', '0.2 Văn', '1.0 02', '1.1 Kiểm', '1.1 tra', '1.2 Công'],
    )
  })
})
