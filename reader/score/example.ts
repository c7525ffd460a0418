/** A paper as plain text beside its reading: the labelled example from which a reader is measured. */
import type { Page } from '../page.ts'

/**
 * Pages as one text that reads the same: lines joined by \n, pages by \f, tables as rows of Markdown.
 * A merged cell stands in its first place, the others are left empty.
 */
export function textOfPages(pages: readonly Page[]): string {
  return pages.map(textOfPage).join('\f')
}

function textOfPage({ lines }: Page): string {
  const out: string[] = []
  for (let i = 0; i < lines.length; i++) {
    const table = lines[i]!.cell?.table
    if (table === undefined) {
      out.push(lines[i]!.text)
      continue
    }
    const from = i
    while (lines[i + 1]?.cell?.table === table) i++
    out.push(...rowsOf(lines.slice(from, i + 1)))
  }
  return out.join('\n')
}

function rowsOf(lines: Page['lines']): string[] {
  const rows = new Map<number, string[]>()
  const width = 1 + Math.max(...lines.map(line => line.cell!.col + (line.cell!.colSpan ?? 1) - 1))
  for (const { text, cell } of lines) {
    const row = rows.get(cell!.row) ?? Array.from({ length: width }, () => '')
    row[cell!.col] = `${row[cell!.col]} ${text.replaceAll('|', '/')}`.trim()
    rows.set(cell!.row, row)
  }
  const printed = [...rows].sort(([a], [b]) => a - b).map(([, cells]) => `| ${cells.join(' | ')} |`)
  return ['', printed[0]!, `|${'---|'.repeat(width)}`, ...printed.slice(1), '']
}
