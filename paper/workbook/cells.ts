/** The cells of one sheet, read as they come by: only what is in a cell, its last result where it holds a formula. */
import { type SaxesAttributePlain, SaxesParser, type SaxesTagPlain } from 'saxes'
import { PaperProblem } from '../paper.problems.ts'
import { letterOf } from '../write-xlsx.ts'

/** How a number is shown in its cell: as a day of the calendar, or times a hundred with a percent sign. */
export type ShownAs = 'day' | 'percent'
export type BookCell = {
  /** From 1, as the spreadsheet counts. */
  row: number
  column: number
  /** 'F7' */
  at: string
  /** null: a formula that was never counted. */
  value: string | number | boolean | null
  /** '#DIV/0!' instead of a value. */
  error: boolean
  formula: boolean
  shownAs?: ShownAs
}
export type Book = { strings: readonly string[]; shownAs: readonly (ShownAs | undefined)[]; from1904: boolean }

const MOST_CELLS = 200_000
/** Days between the two calendars that workbooks count in. */
const FROM_1904 = 1462

const bare = (name: string) => name.slice(name.indexOf(':') + 1)

/** Goes through an XML part tag by tag. @throws PaperProblem paper.broken */
export function walkXml(
  xml: string,
  on: {
    open: (name: string, attr: (key: string) => string | undefined) => void
    close: (name: string) => void
    text: (text: string) => void
  },
): void {
  const parser = new SaxesParser({ xmlns: false })
  parser.on('opentag', (tag: SaxesTagPlain) => {
    const attributes = tag.attributes as Record<string, SaxesAttributePlain | string>
    on.open(bare(tag.name), key => (attributes[key] === undefined ? undefined : String(attributes[key])))
  })
  parser.on('closetag', (tag: SaxesTagPlain) => on.close(bare(tag.name)))
  parser.on('text', on.text)
  parser.on('cdata', on.text)
  parser.on('error', cause => {
    throw new PaperProblem('paper.broken', {}, { cause })
  })
  parser.write(xml).close()
}

/** Shared strings in their order; readings printed beside ideographs are no part of the words. */
export function stringsOf(xml: string | undefined): string[] {
  const strings: string[] = []
  if (!xml) return strings
  let text = ''
  let inText = false
  let beside = 0
  walkXml(xml, {
    open: name => {
      if (name === 'si') text = ''
      else if (name === 'rPh') beside++
      else if (name === 't') inText = beside === 0
    },
    close: name => {
      if (name === 'si') strings.push(words(text))
      else if (name === 'rPh') beside--
      else if (name === 't') inText = false
    },
    text: piece => {
      if (inText) text += piece
    },
  })
  return strings
}

type Open = { at: string; type: string; style: number; value: string; formula: boolean }

export function cellsOf(xml: string, book: Book): BookCell[] {
  const cells: BookCell[] = []
  let open: Open | undefined
  let taking = false
  let row = 0
  let column = 0
  walkXml(xml, {
    open: (name, attr) => {
      if (name === 'row') {
        row = Number(attr('r') ?? row + 1)
        column = 0
      } else if (name === 'c') {
        const at = attr('r') ?? `${letterOf(column)}${row}`
        column = columnOf(at)
        open = { at, type: attr('t') ?? 'n', style: Number(attr('s') ?? 0), value: '', formula: false }
      } else if (name === 'f' && open) open.formula = true
      else if (open && (name === 'v' || name === 't')) taking = true
    },
    close: name => {
      if (name === 'v' || name === 't') taking = false
      if (name !== 'c' || !open) return
      const cell = cellOf(open, { row, column }, book)
      if (cell) cells.push(cell)
      if (cells.length > MOST_CELLS) throw new PaperProblem('paper.bomb', { bytes: xml.length })
      open = undefined
    },
    text: piece => {
      if (taking && open) open.value += piece
    },
  })
  return cells
}

function cellOf(open: Open, place: { row: number; column: number }, book: Book): BookCell | undefined {
  const { at, type, value, formula } = open
  const cell = { ...place, at, formula, error: type === 'e' }
  if (value === '' && !formula) return undefined
  if (cell.error) return { ...cell, value: value || '#' }
  if (type === 's') return { ...cell, value: book.strings[Number(value)] ?? '' }
  if (type === 'str' || type === 'inlineStr' || type === 'd') return { ...cell, value: words(value) }
  if (value === '') return { ...cell, value: null }
  if (type === 'b') return { ...cell, value: value === '1' }
  const number = Number(value)
  if (!Number.isFinite(number)) return { ...cell, value: words(value) }
  const shownAs = book.shownAs[open.style]
  if (!shownAs) return { ...cell, value: number }
  return { ...cell, value: shownAs === 'day' && book.from1904 ? number + FROM_1904 : number, shownAs }
}

/** '_x000D_' stands for what XML cannot hold. */
function words(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
}

/** 'AB12' → 28. */
function columnOf(at: string): number {
  let column = 0
  for (const letter of at) {
    if (letter < 'A' || letter > 'Z') break
    column = column * 26 + letter.charCodeAt(0) - 64
  }
  return column
}
