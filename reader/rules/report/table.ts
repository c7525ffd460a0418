/** A table of reports: each row names one, with who draws it up, who gets it and its last day in columns of their own. */
import type { Cadence, DeadlineFact, ReportFact } from '../../reading.ts'
import { apply } from '../../rule.ts'
import { isDay, isYearless, OF_DUE } from '../../settle/report/times.ts'
import { startingIn } from '../../settle/within.ts'
import { type Block, type Paper, placeOf, quoted, type Table } from '../../tree.ts'
import period from './period.ts'

const REPORT = /^(?:tên |loại |danh mục |nội dung )?(?:các )?báo cáo$/iu
const TIME = /thời (?:hạn|gian|điểm)|hạn (?:gửi|nộp)|ngày gửi/iu
const OFTEN = /tần suất|kỳ báo cáo|định kỳ|chu kỳ/iu
const FROM = /(?:đơn vị|cơ quan|đối tượng|bộ phận)[^/]{0,12} (?:thực hiện|báo cáo|lập|chủ trì|gửi|tham mưu)/iu
const TO = /(?:nơi|cơ quan|đơn vị)(?: tiếp)? nhận|^nơi gửi|gửi (?:đến|về|cho)/iu

/** Reports that rows of tables name; `found` are those that their cells tell of by themselves. */
export function rowsOfReports(
  paper: Paper,
  deadlines: readonly DeadlineFact[],
  found: readonly ReportFact[],
): ReportFact[] {
  return paper.tables.flatMap(table => {
    const column = (of: RegExp) => table.heads.findIndex(head => of.test(head.trim()))
    const name = column(REPORT)
    const time = column(TIME)
    if (name < 0 || time < 0) return []
    const at = { name, time, often: column(OFTEN), from: column(FROM), to: column(TO) }
    return table.rows
      .flatMap(row => rowOf(paper, row, at, deadlines))
      .map(fact =>
        withParties(
          fact,
          found.find(other => other.start < fact.end && fact.start < other.end),
        ),
      )
  })
}

/** What the cell itself tells of a report stands where its row has no column for it. */
const withParties = (fact: ReportFact, told: ReportFact | undefined): ReportFact =>
  told ? { ...fact, from: fact.from ?? told.from, to: fact.to ?? told.to } : fact

type Columns = { name: number; time: number; often: number; from: number; to: number }

function rowOf(
  paper: Paper,
  row: Table['rows'][number],
  at: Columns,
  deadlines: readonly DeadlineFact[],
): ReportFact[] {
  const name = row[at.name]
  const time = row[at.time]
  if (!name || !time || !/\p{L}{3}/u.test(name.text) || OTHER_WORK.test(name.text)) return []
  const place = placeOf(time, 0, time.text.length)
  const days = startingIn(deadlines, place.start, place.end).filter(day => isDay(day.due))
  const cadence = periodIn(row[at.often]) ?? kindOf(row[at.often]?.text ?? '') ?? periodIn(name) ?? kindOf(name.text)
  const quote = quoted(paper, name, 0, name.text.length, 'report/row')
  return days.map(({ due: day, operator, implied }) => {
    const due = cadence && isYearless({ due: day, ...(implied ? { implied } : {}) }) ? eachYear(cadence, day) : day
    return {
      ...quote,
      from: textOf(row[at.from]),
      to: textOf(row[at.to]),
      cadence: cadence ?? OF_DUE[due.kind] ?? 'once',
      due,
      ...(operator ? { operator } : {}),
    }
  })
}

/** "Báo cáo năm | Trước ngày 10/12": a day and month beside what recurs come back each year. */
const eachYear = (cadence: Cadence, due: DeadlineFact['due']): DeadlineFact['due'] =>
  due.kind === 'date' && RECURRING.has(cadence)
    ? { kind: 'yearly', month: Number(due.date.slice(-5, -3)), day: Number(due.date.slice(-2)) }
    : due
const RECURRING = new Set<Cadence>(['quarterly', 'semiannual', 'ninemonth', 'annual'])

/** A row about reports that is not one: "Tập huấn kỹ năng viết báo cáo". */
const OTHER_WORK = /^[^\p{L}]*(?!báo cáo)\p{L}[^.;]* báo cáo(?!\p{L})/iu

const KINDS: readonly (readonly [RegExp, Cadence])[] = [
  [/(?:0?6|sáu) tháng/iu, 'semiannual'],
  [/(?:0?9|chín) tháng/iu, 'ninemonth'],
  [/(?<!\p{L})quý(?: (?:IV|I{1,3}|[1-4]))?(?!\p{L})/iu, 'quarterly'],
  [/(?<!\p{L})tháng(?: \d{1,2})?(?:[/ ]|$)/iu, 'monthly'],
  [/(?<!\p{L})tuần$/iu, 'weekly'],
  [/(?<!\p{L})(?:tổng kết|sơ kết)(?!\p{L})/iu, 'review'],
  [/(?<!\p{L})năm(?: 20\d{2})?$/iu, 'annual'],
]

/** "Báo cáo quý I", "Báo cáo tháng 6/2027": the kind that the name of one report tells. */
const kindOf = (name: string): Cadence | undefined => KINDS.find(([of]) => of.test(name.trim()))?.[1]

/** The one period that a cell names. */
function periodIn(cell: Block | undefined): Cadence | undefined {
  const named = cell ? apply(period, cell) : []
  return named.length === 1 ? named[0]!.value.cadence : undefined
}

const textOf = (cell: Block | undefined) => cell?.text.trim().replace(/[.;]$/u, '') || null
