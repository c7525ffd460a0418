/** An outline that was uploaded, as rows; what it proposes is the domain's to say. */
import { type OutlineRow, proposeForm, type TemplateProposal } from '@thong-suot/domain/template/outline.ts'
import { OutlineUnread, OutlineWrongKind } from '@thong-suot/domain/template/template.problems.ts'
import { PaperProblem, readPaper } from '@thong-suot/paper/read-paper.ts'
import { readXlsx } from '@thong-suot/paper/read-xlsx.ts'
import type { Line } from '@thong-suot/reader/page.ts'

/** @throws OutlineWrongKind, OutlineUnread: nothing is kept either way */
export async function outlineOf(name: string, bytes: Uint8Array): Promise<TemplateProposal> {
  const title = name.replace(/\.\w+$/, '').normalize('NFC')
  const proposal = proposeForm(await rowsOf(name, bytes), title)
  const { indicators, narratives, annexes } = proposal.content
  if (indicators.length + narratives.length + annexes.length === 0) throw new OutlineUnread()
  return proposal
}

async function rowsOf(name: string, bytes: Uint8Array): Promise<OutlineRow[]> {
  try {
    if (/\.xlsx$/i.test(name)) {
      const sheets = await readXlsx(bytes)
      return sheets.flatMap(({ rows }, i) => rows.map(row => ({ ...row, table: i })))
    }
    if (/\.docx$/i.test(name)) return (await readPaper(bytes)).pages.flatMap(page => rowsOfLines(page.lines))
  } catch (error) {
    if (error instanceof PaperProblem) throw new OutlineWrongKind()
    throw error
  }
  throw new OutlineWrongKind()
}

/** Lines of one row of a table are its cells; any other line is a paragraph. */
function rowsOfLines(lines: readonly Line[]): OutlineRow[] {
  const rows: OutlineRow[] = []
  let at = ''
  for (const { text, bold, cell, role } of lines) {
    if (role) continue
    if (!cell) {
      at = ''
      rows.push({ cells: [text], bold: bold === true })
      continue
    }
    const key = `${cell.table} ${cell.row}`
    if (key !== at) rows.push({ cells: [], bold: bold === true, table: cell.table })
    at = key
    const { cells } = rows.at(-1)!
    cells[cell.col] = [cells[cell.col], text].filter(Boolean).join(' ')
  }
  return rows.map(row => ({ ...row, cells: Array.from(row.cells, cell => cell ?? '') }))
}
