/** Each row of a table of work is one piece of it, with the partners and the time of its own cells. */
import type { DeadlineFact, ObligationFact, OwnerFact, ReportFact } from '../../reading.ts'
import { type Block, type Paper, placeOf, type Table } from '../../tree.ts'
import { timedColumn, workRows } from '../owner/table.ts'
import { laysWork } from './general.ts'
import { pieceOf, timeOf, within } from './piece.ts'

const ROW_NUMBER = /^(?:[IVX]{1,5}|\d{1,3}(?:\.\d{1,2}){0,3})[.)]?$/u

export function rowObligations(
  paper: Paper,
  found: { owners: OwnerFact[]; deadlines: DeadlineFact[]; reports: ReportFact[] },
): ObligationFact[] {
  return paper.tables.flatMap(table => [
    ...timedRows(paper, table, found),
    ...workRows(table).map(row => {
      const place = placeOf(row.work, 0, row.work.text.length)
      const owner = within(found.owners, place).find(fact => fact.rule === 'owner/table')
      const piece = pieceOf(paper, found, {
        from: place,
        owner,
        path: numberOf(row.cells),
        title: row.work,
        with: row.with,
        groups: row.groups,
      })
      return {
        ...piece,
        rule: 'obligation/row',
        lead: row.lead,
        deadline: piece.deadline ?? timeIn(row.cells, found.deadlines),
      }
    }),
  ])
}

/** "| Mốc | Công việc |": rows that say when and not who. */
function timedRows(paper: Paper, table: Table, found: { deadlines: DeadlineFact[]; reports: ReportFact[] }) {
  const column = timedColumn(table)
  if (column === undefined) return []
  return table.rows.flatMap(cells => {
    const work = cells[column]
    const deadline = work && timeIn(cells, found.deadlines)
    if (!work || !deadline || !laysWork(paper, work, false)) return []
    const from = placeOf(work, 0, work.text.length)
    const piece = pieceOf(paper, found, { from, owner: undefined, path: numberOf(cells), title: work })
    return [{ ...piece, rule: 'obligation/row', deadline: piece.deadline ?? deadline }]
  })
}

function numberOf(cells: (Block | undefined)[]): string {
  const first = cells[0]?.text ?? ''
  return ROW_NUMBER.test(first) ? first.replace(/[.)]$/u, '') : ''
}

function timeIn(cells: (Block | undefined)[], deadlines: DeadlineFact[]): ObligationFact['deadline'] {
  for (const cell of cells) {
    if (!cell || cell.text === '') continue
    const place = placeOf(cell, 0, cell.text.length)
    const one = within(deadlines, place)[0]
    if (one) return timeOf(one)
  }
  return null
}
