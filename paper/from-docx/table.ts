import type { Line } from '@thong-suot/reader/page.ts'
import { hasLines, type Styles } from './styles.ts'
import { child, type Node, valOf } from './xml.ts'

type Cell = { row: number; col: number; rowSpan: number; colSpan: number; lines: Line[] }

/**
 * Lines of a table, cell by cell. A table that nobody sees only sets things side by side: its lines are plain, and in a
 * heading or at the foot the left column is read to its end before the right.
 */
export function tableLines(table: Node, styles: Styles, linesIn: (cell: Node) => Line[]): Line[] {
  const cells = cellsOf(table, linesIn)
  if (isHeadingOrFoot(cells)) return [...cells].sort((a, b) => a.col - b.col || a.row - b.row).flatMap(c => c.lines)
  if (!isRuled(table, styles)) return cells.flatMap(cell => cell.lines)
  return cells.flatMap(({ lines, row, col, rowSpan, colSpan }) => {
    const cell = { table: 0, row, col, ...(rowSpan > 1 && { rowSpan }), ...(colSpan > 1 && { colSpan }) }
    return lines.map(line => ({ ...line, cell }))
  })
}

function isRuled(table: Node, styles: Styles): boolean {
  const properties = child(table, 'tblPr')
  const own = child(properties, 'tblBorders')
  if (own ? hasLines(own) : styles.isRuled(valOf(properties, 'tblStyle'))) return true
  const cells = rowNodes(table).flatMap(cellNodes)
  return cells.some(cell => hasLines(child(child(cell, 'tcPr'), 'tcBorders')))
}

function cellsOf(table: Node, linesIn: (cell: Node) => Line[]): Cell[] {
  const cells: Cell[] = []
  const rows = rowNodes(table).filter(row => !child(child(row, 'trPr'), 'del'))
  rows.forEach((rowNode, row) => {
    let col = Number(valOf(child(rowNode, 'trPr'), 'gridBefore') ?? 0)
    for (const node of cellNodes(rowNode)) {
      const properties = child(node, 'tcPr')
      const colSpan = Number(valOf(properties, 'gridSpan') ?? 1)
      const merge = child(properties, 'vMerge')
      const above = merge && merge.attrs.val !== 'restart' ? cells.findLast(c => c.col === col) : undefined
      const lines = linesIn(node)
      if (above) {
        above.rowSpan = row - above.row + 1
        above.lines.push(...lines)
      } else cells.push({ row, col, rowSpan: 1, colSpan, lines })
      col += colSpan
    }
  })
  return cells
}

/** Rows and cells may stand inside content controls and tracked insertions. */
const rowNodes = (node: Node): Node[] => throughWrappers(node, 'tr')
const cellNodes = (node: Node): Node[] => throughWrappers(node, 'tc')

function throughWrappers(node: Node, name: string): Node[] {
  return node.children.flatMap(part => {
    if (part.name === name) return [part]
    const wrapper = ['sdt', 'sdtContent', 'ins', 'customXml', 'moveTo'].includes(part.name)
    return wrapper ? throughWrappers(part, name) : []
  })
}

const HEADING = /C[ỘO]NG\s+H[ÒO]A?À?\s+X[ÃA]\s+H[ỘO]I|ĐẢNG CỘNG SẢN VIỆT NAM/u
const FOOT = /^\s*Nơi nhận/u

/** Tables of work are wider or longer than those that set a heading or a foot. */
function isHeadingOrFoot(cells: Cell[]): boolean {
  const columns = new Set(cells.map(cell => cell.col)).size
  const rows = Math.max(0, ...cells.map(cell => cell.row)) + 1
  if (columns > 4 || rows > 6) return false
  return cells.some(cell =>
    cell.lines.some(l => HEADING.test(l.text.normalize('NFC')) || FOOT.test(l.text.normalize('NFC'))),
  )
}

/** Tables are numbered in the order they stand on the page; nested ones have become part of their cell. */
export function numberTables(lines: Line[]): Line[] {
  let table = -1
  let last: Line['cell']
  return lines.map(line => {
    const cell = line.cell
    if (!cell) {
      last = undefined
      return line
    }
    const begins = !last || cell.row < last.row || (cell.row === last.row && cell.col < last.col)
    if (begins) table++
    last = cell
    return { ...line, cell: { ...cell, table } }
  })
}
