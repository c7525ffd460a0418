/** A block copied from a spreadsheet, laid over the cells of a form from the one it was dropped on. */
import { cellKey, type Indicator, typedCells } from '../indicator/indicator.ts'

export type Landing = { code: string; part: number }

/**
 * Which cell gets what, by the key of the cell; undefined: it is one value, for this field alone.
 * A column goes down from the cell. Rows that name the figure's code go to that figure wherever it stands, with the last
 * value of the row. Several columns on a figure that is broken down go to its parts, row by row.
 */
export function pasteBlock(
  text: string,
  at: Landing,
  indicators: readonly Indicator[],
): Record<string, string> | undefined {
  const rows = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map(row => row.split('\t').map(cell => cell.trim()))
  const width = Math.max(...rows.map(row => row.length))
  if (rows.length < 2 && width < 2) return undefined
  if (width > 1)
    return byCode(rows, indicators) ?? acrossParts(rows, at, indicators) ?? down(rows.map(last), at, indicators)
  return down(
    rows.map(row => row[0]!),
    at,
    indicators,
  )
}

const last = (row: readonly string[]) => row.filter(Boolean).at(-1) ?? ''

function byCode(rows: readonly string[][], indicators: readonly Indicator[]): Record<string, string> | undefined {
  const cells = new Map(
    indicators.flatMap(each =>
      typedCells(each).map(part => [cellKey(each.code, part), cellKey(each.id, part)] as const),
    ),
  )
  const found = rows.flatMap(row => {
    const cell = row.length > 1 ? cells.get(row[0]!) : undefined
    return cell ? [[cell, last(row.slice(1))] as const] : []
  })
  return found.length > rows.length / 2 ? Object.fromEntries(found) : undefined
}

function acrossParts(
  rows: readonly string[][],
  { code, part }: Landing,
  indicators: readonly Indicator[],
): Record<string, string> | undefined {
  const from = indicators.findIndex(each => each.code === code)
  if (part === 0 || from < 0) return undefined
  const broken = indicators.slice(from).filter(each => each.breakdown && !each.formula)
  const found: Record<string, string> = {}
  for (const [i, row] of rows.entries()) {
    const indicator = broken[i]
    if (!indicator) break
    const parts = indicator.breakdown!.parts
    const first = i === 0 || part > 1 ? parts.findIndex(each => each.no === part) : 0
    row.forEach((value, j) => {
      const into = parts[Math.max(0, first) + j]
      if (into) found[cellKey(indicator.id, into.no)] = value
    })
  }
  return found
}

function down(
  values: readonly string[],
  { code, part }: Landing,
  indicators: readonly Indicator[],
): Record<string, string> {
  const cells = indicators.flatMap(each =>
    [...typedCells(each)].map(no => ({ code: each.code, part: no, key: cellKey(each.id, no) })),
  )
  const from = cells.findIndex(cell => cell.code === code && cell.part === part)
  return Object.fromEntries(
    cells.slice(Math.max(0, from), Math.max(0, from) + values.length).map((cell, i) => [cell.key, values[i]!]),
  )
}
