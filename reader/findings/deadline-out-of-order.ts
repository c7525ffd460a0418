import type { DeadlineFact, FindingFact } from '../reading.ts'
import type { Block, Paper } from '../tree.ts'
import { findingRule, inWords, queryFact } from './finding.ts'

export const deadlineOutOfOrder = findingRule({
  kind: 'deadline-out-of-order',
  says: 'In a list of steps a day falls a year before its neighbours, and fits between them with their year.',
  find(paper, reading) {
    return stepsOf(paper, reading.deadlines).flatMap(outOfOrder)
  },
  examples: [
    [
      'II. CÁC BƯỚC\n1. Thành lập tổ (hoàn thành trước ngày 20/3/2024).\n2. Khảo sát (hoàn thành trước ngày 30/3/2023).\n3. Tổng hợp (hoàn thành trước ngày 10/5/2024).',
      'hoàn thành trước ngày 30/3/2023',
    ],
  ],
  not: [
    'II. CÁC BƯỚC\n1. Thành lập tổ (hoàn thành trước ngày 20/3/2024).\n2. Khảo sát (hoàn thành trước ngày 30/3/2024).\n3. Tổng hợp (hoàn thành trước ngày 10/5/2024).',
    'II. CÁC BƯỚC\n1. Tổng hợp (hoàn thành trước ngày 20/12/2024).\n2. Khảo sát (hoàn thành trước ngày 30/3/2024).\n3. Báo cáo (hoàn thành trước ngày 10/12/2024).',
  ],
})

type Step = { deadline: DeadlineFact; date: string }

/** Days of the clauses below one parent, in order: the last one of each. */
function stepsOf(paper: Paper, deadlines: DeadlineFact[]): Step[][] {
  const lists = new Map<number, Step[]>()
  const clauses = paper.blocks.filter(block => block.kind === 'clause' || block.kind === 'bullet')
  for (const deadline of deadlines) {
    if (deadline.due.kind !== 'date' || !/^\d{4}/.test(deadline.due.date)) continue
    const clause = clauseAt(clauses, deadline.start)
    if (clause?.parent === undefined) continue
    const list = lists.get(clause.parent) ?? []
    list.push({ deadline, date: deadline.due.date })
    lists.set(clause.parent, list)
  }
  return [...lists.values()].filter(list => list.length > 2)
}

/** The last clause that begins at or before a place: they stand in the order of the paper. */
function clauseAt(clauses: Block[], place: number): Block | undefined {
  let low = 0
  let high = clauses.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((clauses[middle]!.runs[0]?.from ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return clauses[low - 1]
}

function outOfOrder(steps: Step[]): FindingFact[] {
  const found: FindingFact[] = []
  let last: string | undefined
  for (const [i, { deadline, date }] of steps.entries()) {
    const year = Number(last?.slice(0, 4) ?? 0)
    const meant = year + date.slice(4)
    const next = steps.slice(i + 1).find(step => step.date.slice(0, 4) === String(year))?.date
    const fits =
      last !== undefined &&
      date < last &&
      Number(date.slice(0, 4)) < year &&
      meant >= last &&
      next !== undefined &&
      meant <= next
    if (!fits) {
      last = date
      continue
    }
    const note = `Thời hạn ${inWords(date)} sớm hơn bước trước đó (${inWords(last!)}); đúng thứ tự nếu là năm ${year}.`
    found.push(queryFact(deadline, { kind: 'deadline-out-of-order', severity: 'E', note, proposal: inWords(meant) }))
    last = meant
  }
  return found
}
