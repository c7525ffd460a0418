/** A workbook cell by cell, hidden sheets too: for forms that go out, are filled in, and come back. */
import { type BookCell, cellsOf, type ShownAs, stringsOf, walkXml } from './cells.ts'
import { unpackWorkbook } from './unpack.ts'

export type { BookCell } from './cells.ts'
export type BookSheet = { name: string; cells: BookCell[] }

/** Sheets are looked at up to this many. */
const MOST_SHEETS = 100

/** @throws PaperProblem when it has a password, is no workbook, is damaged, or unpacks to far more than a form */
export function readWorkbook(bytes: Uint8Array): BookSheet[] {
  const parts = unpackWorkbook(bytes)
  const book = {
    strings: stringsOf(parts.text(parts.sharedStrings)),
    shownAs: stylesOf(parts.text(parts.styles)),
    from1904: parts.from1904,
  }
  // Many sheets may name one part: it is read once.
  const read = new Set<string>()
  return parts.sheets.slice(0, MOST_SHEETS).map(({ name, path }) => {
    const xml = read.has(path) ? undefined : parts.text(path)
    read.add(path)
    return { name, cells: xml ? cellsOf(xml, book) : [] }
  })
}

/** ECMA-376 part 1, 18.8.30: formats that need no words of their own. */
const DAYS_BUILT_IN = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47])
const PERCENT_BUILT_IN = new Set([9, 10])

/** By the number of a cell's style: are its numbers shown as days, as percents, or as they are. */
function stylesOf(xml: string | undefined): (ShownAs | undefined)[] {
  const styles: (ShownAs | undefined)[] = []
  if (!xml) return styles
  const formats = new Map<number, string>()
  let inCells = false
  walkXml(xml, {
    open: (name, attr) => {
      if (name === 'numFmt') formats.set(Number(attr('numFmtId')), attr('formatCode') ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) styles.push(shownBy(Number(attr('numFmtId') ?? 0), formats))
    },
    close: name => {
      if (name === 'cellXfs') inCells = false
    },
    text: () => {},
  })
  return styles
}

function shownBy(id: number, formats: ReadonlyMap<number, string>): ShownAs | undefined {
  if (DAYS_BUILT_IN.has(id)) return 'day'
  if (PERCENT_BUILT_IN.has(id)) return 'percent'
  // What stands in quotes or behind a backslash is printed as it is; what stands in brackets is a colour or a country.
  const format = (formats.get(id) ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  if (/[dyh]/i.test(format)) return 'day'
  return format.includes('%') ? 'percent' : undefined
}
