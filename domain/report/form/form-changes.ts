/** A form that came back, cell by cell against the report: what it would change, what is wrong, what was passed over. */
import type { Day } from '../../day.ts'
import { cellKey, cellsOf, type Figure, type Indicator, typedCells } from '../../indicator/indicator.ts'
import type { AnnexField, NarrativeField, TemplateForm } from '../../template/template.ts'
import type { RowField } from '../report-page.ts'
import { figureSlot, REASON_COLUMN, takeReasons } from './form-reasons.ts'
import { listChanges, type ReturnedList } from './form-rows.ts'
import { type FormAnswer, type FormChange, type FormRemark, MOST_FORM_REMARKS } from './form-sheet.api.ts'
import {
  asKept,
  isBlank,
  nameOfCell,
  plainText,
  readFigure,
  readPassage,
  showWorth,
  type Worth,
  type Written,
} from './form-sheet.ts'

/** A cell where a row of the form meets a column of it. */
export type ReturnedCell = Written & {
  sheet: string
  at: string
  /** Id of the indicator, or of the narrative. */
  row: string
  /** '0', 'g/1' (breakdown and part), 'text', or 'explain' in a row that is a cell. */
  column: string
}
export type Now = {
  figures: ReadonlyMap<string, Figure & { edition: number; typedBy: string | null }>
  texts: ReadonlyMap<string, { text: string; edition: number; typedBy: string | null }>
  rows: readonly RowField[]
}
/** What a cell held when the form was taken away; figures as JSON of number and words. */
export type Away = ReadonlyMap<string, { edition: number; held: string }>
export type Returned = {
  cells: readonly ReturnedCell[]
  lists: readonly ReturnedList[]
  away: Away
  notes: readonly FormRemark[]
}

export const textSlot = (narrativeId: string) => `t${narrativeId}`
export const heldFigure = ({ number, text }: Worth) =>
  JSON.stringify([number === null ? null : asKept(number), plainText(text ?? '') || null])
export const columnOf = (indicator: Indicator, part: number) => (part ? `${indicator.breakdown?.code}/${part}` : '0')

type Work = {
  form: Pick<TemplateForm, 'indicators' | 'narratives' | 'annexes'>
  now: Now
  away: Away
  today: Day
  /** Where each slot was found first. */
  seen: Map<string, ReturnedCell>
  changes: FormChange[]
  problems: FormRemark[]
  notes: FormRemark[]
  same: number
}

/** Three ways: what the cell held when it was taken away, what the report holds now, what the file says. */
export function formChanges(
  form: Work['form'],
  { cells, lists, away, notes }: Returned,
  now: Now,
  today: Day,
): FormAnswer {
  const work: Work = {
    ...{ form, now, away, today, seen: new Map(), same: 0 },
    ...{ changes: [], problems: [], notes: [...notes] },
  }
  const indicators = new Map(form.indicators.map(each => [each.id, each]))
  const narratives = new Map(form.narratives.map(each => [each.id, each]))
  const reasons = cells.filter(cell => cell.column === REASON_COLUMN)
  for (const cell of cells) {
    if (cell.column === REASON_COLUMN) continue
    const indicator = indicators.get(cell.row)
    const narrative = narratives.get(cell.row)
    if (indicator) takeFigure(work, cell, indicator)
    else if (narrative && cell.column === 'text') takePassage(work, cell, narrative)
    else if (!isBlank(cell))
      say(work.problems, cell, 'Dòng này không có trong biểu mẫu của kỳ. Xóa dòng hoặc ghi vào đúng dòng.')
  }
  takeReasons(reasons, { indicators: form.indicators, now, away }, work)
  for (const annex of form.annexes) takeList(work, annex, lists)
  tellMissing(work)
  return {
    changes: work.changes,
    problems: work.problems.slice(0, MOST_FORM_REMARKS),
    problemCount: work.problems.length,
    notes: work.notes.slice(0, MOST_FORM_REMARKS),
    same: work.same,
  }
}

const say = (list: FormRemark[], { sheet, at }: ReturnedCell, says: string) => void list.push({ sheet, at, says })

function takeFigure(work: Work, cell: ReturnedCell, indicator: Indicator): void {
  const part = cellsOf(indicator).find(each => columnOf(indicator, each) === cell.column)
  if (part === undefined) {
    if (!isBlank(cell))
      say(
        work.problems,
        cell,
        `Ô này không thuộc biểu mẫu: ${nameOfCell(indicator, 0)} không chia theo cột này. Xóa số ở ô này.`,
      )
    return
  }
  if (!typedCells(indicator).includes(part)) {
    if (!cell.formula && !isBlank(cell))
      say(work.notes, cell, `${nameOfCell(indicator, part)} do hệ thống tự tính, số ghi ở ô này không nạp.`)
    return
  }
  const slot = figureSlot(indicator.id, part)
  if (isRepeated(work, slot, cell)) return
  const read = readFigure(indicator, cell, work.today)
  if ('says' in read) {
    say(work.problems, cell, `${nameOfCell(indicator, part)}: ${read.says}`)
    return
  }
  const kept = work.now.figures.get(cellKey(indicator.id, part))
  const to = { ...read, text: read.text || null }
  const holds = heldFigure(kept ?? { number: null, text: null })
  weigh(work, cell, { slot, mine: heldFigure(to), holds, kept }, since => ({
    ...{ slot, sheet: cell.sheet, at: cell.at, name: nameOfCell(indicator, part), since },
    from: showWorth(indicator, kept ?? { number: null, text: null }),
    to: showWorth(indicator, to),
    figure: {
      ...{ indicatorId: indicator.id, part, ...to },
      explain: kept?.explain ?? null,
      edition: kept?.edition ?? 0,
    },
  }))
}

function takePassage(work: Work, cell: ReturnedCell, { id, code, title }: NarrativeField): void {
  const slot = textSlot(id)
  if (isRepeated(work, slot, cell)) return
  const name = `${code} ${title}`
  const read = readPassage(cell)
  if ('says' in read) {
    say(work.problems, cell, `${name}: ${read.says}`)
    return
  }
  const kept = work.now.texts.get(id)
  const from = plainText(kept?.text ?? '')
  weigh(work, cell, { slot, mine: read.text, holds: from, kept }, since => ({
    ...{ slot, sheet: cell.sheet, at: cell.at, name, since, from, to: read.text },
    text: { narrativeId: id, text: read.text, edition: kept?.edition ?? 0 },
  }))
}

function takeList(work: Work, annex: AnnexField, lists: readonly ReturnedList[]): void {
  const list = lists.find(each => each.annexId === annex.id)
  if (!list) {
    const says = `Tệp không còn trang tính của ${annex.code} ${annex.title}; danh sách giữ như trên hệ thống.`
    work.notes.push({ sheet: '', at: '', says })
    return
  }
  const now = work.now.rows.filter(row => row.annexId === annex.id)
  const { changes, problems, same } = listChanges({ annex, now, away: work.away }, list)
  work.changes.push(...changes)
  work.problems.push(...problems)
  work.same += same
}

/** A row that was copied stands twice; the same value twice is no harm. */
function isRepeated(work: Work, slot: string, cell: ReturnedCell): boolean {
  const first = work.seen.get(slot)
  if (!first) {
    work.seen.set(slot, cell)
    return false
  }
  if (first.value !== cell.value)
    say(
      work.problems,
      cell,
      `Ghi lần thứ hai, khác ô ${first.at} của trang “${first.sheet}”. Giữ một dòng, xóa dòng kia.`,
    )
  return true
}

type Compared = {
  slot: string
  mine: string
  holds: string
  kept: { edition: number; typedBy: string | null } | undefined
}

function weigh(
  work: Work,
  cell: ReturnedCell,
  { slot, mine, holds, kept }: Compared,
  change: (since: string | null) => FormChange,
): void {
  const away = work.away.get(slot)
  // The file left it as it was: what others typed since stays.
  if (mine === holds || mine === away?.held) {
    work.same++
    return
  }
  const moved = away !== undefined && away.edition !== (kept?.edition ?? 0)
  const made = change(moved ? (kept?.typedBy ?? 'Một người khác') : null)
  work.changes.push(made)
  if (cell.formula) say(work.notes, cell, `${made.name}: ô có công thức, lấy kết quả ${made.to || 'để trống'}.`)
}

/** Rows that were deleted change nothing, and it is said. */
function tellMissing({ form, seen, notes }: Work): void {
  const gone = [
    ...form.indicators
      .filter(each => typedCells(each).some(part => !seen.has(figureSlot(each.id, part))))
      .map(each => nameOfCell(each, 0)),
    ...form.narratives.filter(each => !seen.has(textSlot(each.id))).map(each => `${each.code} ${each.title}`),
  ]
  for (const name of gone)
    notes.push({ sheet: '', at: '', says: `Tệp không còn đủ ô của ${name}; những ô thiếu giữ như trên hệ thống.` })
}
