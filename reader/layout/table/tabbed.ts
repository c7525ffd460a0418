/** Tables whose cells a copy out of a word processor parted with tabs: a line a row. */
import type { Line } from '../../page.ts'
import { fold } from '../../words/fold.ts'
import { HEAD, NUMBER_HEAD } from './table.ts'

/** How many lines from `l` on are one such table: its heads first, then each line that has tabs; 0 where none begins. */
export function tabbedHeight(lines: Line[], l: number): number {
  if (!isRow(lines[l]!) || !areHeads(lines[l]!.text)) return 0
  let height = 1
  while (l + height < lines.length && isRow(lines[l + height]!)) height++
  return height > 1 ? height : 0
}

const isRow = ({ text, cell }: Line) => !cell && text.includes('\t')

function areHeads(text: string): boolean {
  const heads = text.split('\t').map(head => head.trim())
  const known = heads.filter(head => head.length < 60 && HEAD.test(fold(head)))
  return known.length > 2 || (known.length > 1 && NUMBER_HEAD.test(heads[0]!))
}

/** The stretches between the tabs of a line. */
export function tabbedCells(text: string, start: number, end: number): [number, number][] {
  const cells: [number, number][] = []
  let from = start
  for (let i = start; i <= end; i++) {
    if (i < end && text[i] !== '\t') continue
    cells.push([from, i])
    from = i + 1
  }
  return cells
}
