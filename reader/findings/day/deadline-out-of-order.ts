import type { DeadlineFact, FindingFact } from '../../reading.ts'
import { type Block, blockAt, byPlace, type Paper } from '../../tree.ts'
import { findingRule, inWords, queryFact } from '../finding.ts'
import { lastDay } from './last-day.ts'
import { upsideDown } from './upside-down.ts'

export const deadlineOutOfOrder = findingRule({
  kind: 'deadline-out-of-order',
  says: 'In a list or a table of steps a day falls a year before its neighbours, and fits between them with their year; or a span ends before it begins.',
  find(paper, reading) {
    return [...stepsOf(paper, reading.deadlines).flatMap(outOfOrder), ...upsideDown(paper)]
  },
  examples: [
    [
      'II. CÁC BƯỚC\n1. Thành lập tổ (hoàn thành trước ngày 20/3/2024).\n2. Khảo sát (hoàn thành trước ngày 30/3/2023).\n3. Tổng hợp (hoàn thành trước ngày 10/5/2024).',
      'hoàn thành trước ngày 30/3/2023',
    ],
    [
      'PHỤ LỤC\n| TT | Nội dung | Đơn vị chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | Thành lập tổ | Văn phòng | Tháng 3/2024 |\n| 2 | Khảo sát hiện trạng | Văn phòng | 15/4/2023 |\n| 3 | Tổng hợp kết quả | Văn phòng | Quý II/2024 |',
      '15/4/2023',
    ],
    [
      '1. Tập huấn từ ngày 20/5/2026 đến ngày 15/5/2026 cho giai đoạn 2026 - 2021.',
      'từ ngày 20/5/2026 đến ngày 15/5/2026',
      'giai đoạn 2026 - 2021',
    ],
    ['1. Tập huấn từ ngày 20/5 đến hết ngày 15/5/2026.', 'từ ngày 20/5 đến hết ngày 15/5/2026'],
  ],
  not: [
    '1. Trực từ ngày 20/12 đến ngày 15/01/2026, từ ngày 28/12/2025 đến ngày 05/01/2026 cho giai đoạn 2021 - 2026.',
    'II. CÁC BƯỚC\n1. Thành lập tổ (hoàn thành trước ngày 20/3/2024).\n2. Khảo sát (hoàn thành trước ngày 30/3/2024).\n3. Tổng hợp (hoàn thành trước ngày 10/5/2024).',
    'II. CÁC BƯỚC\n1. Tổng hợp (hoàn thành trước ngày 20/12/2024).\n2. Khảo sát (hoàn thành trước ngày 30/3/2024).\n3. Báo cáo (hoàn thành trước ngày 10/12/2024).',
  ],
})

type Step = { deadline: DeadlineFact; date: string }

/** The last days of the clauses below one parent, or of the rows of one table, in order. */
function stepsOf(paper: Paper, deadlines: DeadlineFact[]): Step[][] {
  const lists = new Map<string, Step[]>()
  const places = byPlace(
    paper.blocks.filter(block => block.kind === 'clause' || block.kind === 'bullet' || block.kind === 'cell'),
  )
  for (const deadline of deadlines) {
    const date = lastDay(deadline.due)
    const block = date === undefined ? undefined : blockAt(places, deadline.start)
    const key = block?.cell ? `${block.cell.table}/${block.cell.col}` : block?.parent?.toString()
    if (date === undefined || key === undefined) continue
    const list = lists.get(key) ?? []
    list.push({ deadline, date })
    lists.set(key, list)
  }
  return [...lists.values()].filter(list => list.length > 2)
}

function outOfOrder(steps: Step[]): FindingFact[] {
  const found: FindingFact[] = []
  let last: string | undefined
  for (const [i, { deadline, date }] of steps.entries()) {
    const year = Number(last?.slice(0, 4) ?? 0)
    const meant = year + date.slice(4)
    const ofYear = (step: Step) => step.date.slice(0, 4) === String(year)
    const next = steps.slice(i + 1).find(ofYear)?.date
    const fits =
      last !== undefined &&
      date < last &&
      Number(date.slice(0, 4)) < year &&
      meant >= last &&
      // The last step has none behind it: all before it must be of one year.
      (next === undefined ? i > 1 && i === steps.length - 1 && steps.slice(0, i).every(ofYear) : meant <= next)
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
