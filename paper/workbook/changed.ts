/** A workbook as a person at a spreadsheet leaves it: for stories of forms that come back. */
import ExcelJS from 'exceljs'

export type Page = ExcelJS.Worksheet

/** @param change gets each sheet by its name */
export async function changed(
  bytes: Uint8Array,
  change: (page: (name: string) => Page, book: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer)
  change(name => {
    const page = book.getWorksheet(name)
    if (!page) throw new Error(`no sheet ${name}; there are ${book.worksheets.map(each => each.name).join(', ')}`)
    return page
  }, book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
