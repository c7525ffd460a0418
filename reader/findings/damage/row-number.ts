import { NUMBER_HEAD } from '../../layout/table/table.ts'
import type { FindingFact } from '../../reading.ts'
import type { Block, Paper, Table } from '../../tree.ts'
import { queryBlock } from '../finding.ts'

const NUMBER = /^(\d{1,3})[.)]?$/u
const MOST_QUOTED = 120

/** Numbers of rows that leave one out or come twice, in tables whose first column counts them. */
export function rowNumbers(paper: Paper): FindingFact[] {
  return paper.tables.flatMap(table =>
    NUMBER_HEAD.test(table.heads[0] ?? '') && !wasScanned(paper, table) ? gapsOf(paper, table) : [],
  )
}

/** A lone figure in a narrow cell is what optical reading loses first. */
const wasScanned = (paper: Paper, { at }: Table) => paper.scanned.has(paper.blocks[at]!.page)

function gapsOf(paper: Paper, table: Table): FindingFact[] {
  const found: FindingFact[] = []
  let last: number | undefined
  let above: Block | undefined
  for (const [number, work] of table.rows) {
    const label = NUMBER.exec(number?.text ?? '')?.[1]
    if (!number || !work || !label || number === above) continue
    above = number
    const step = last === undefined ? 1 : Number(label) - last
    if (last !== undefined && Number(label) !== 1 && (step === 0 || step === 2 || step === 3)) {
      const note = step === 0 ? `Số thứ tự “${label}” được dùng hai lần.` : `Số thứ tự bị cách quãng trước “${label}”.`
      const at = { start: 0, end: Math.min(work.text.length, MOST_QUOTED) }
      found.push(queryBlock(paper, work, at, { kind: 'numbering-gap', severity: 'W', note }))
    }
    last = Number(label)
  }
  // A table that counts otherwise has many.
  return found.length < MOST_GAPS ? found : []
}
const MOST_GAPS = 3
