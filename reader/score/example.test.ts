import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../page.ts'
import { read } from '../read.ts'
import { textOfPages } from './example.ts'

const cell = (row: number, col: number, text: string) => ({ text, cell: { table: 1, row, col } })

describe('an example', () => {
  it('keeps lines and pages as they are', () => {
    const text = 'Số: 1/KH-SNV\nKẾ HOẠCH\fII. TỔ CHỨC'
    assert.equal(textOfPages(pagesOfText(text)), text)
  })

  it('has its tables in rows, cells of several lines joined, and they are read alike', () => {
    const lines = [
      { text: 'PHỤ LỤC' },
      cell(0, 0, 'Nhiệm vụ'),
      cell(0, 1, 'Cơ quan chủ trì'),
      cell(0, 2, 'Thời gian'),
      cell(1, 0, 'Rà soát thủ tục'),
      cell(1, 0, 'hành chính'),
      cell(1, 1, 'Sở Nội vụ'),
      cell(1, 2, 'Trước ngày 15/6/2026'),
    ]
    const pages = [{ number: 1, how: 'docx' as const, lines }]
    const text = textOfPages(pages)
    assert.match(text, /^\| Rà soát thủ tục hành chính \| Sở Nội vụ \| Trước ngày 15\/6\/2026 \|$/m)
    const dues = (of: ReturnType<typeof read>) => of.deadlines.map(fact => fact.due)
    assert.deepEqual(dues(read(pagesOfText(text))), dues(read(pages)))
    assert.deepEqual(read(pagesOfText(text)).owners[0]?.lead, ['Sở Nội vụ'])
  })
})
