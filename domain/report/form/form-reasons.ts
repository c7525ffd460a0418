/** Reasons for odd figures in a form that came back: each goes with its figure, as one change. */
import { cellKey, cellsOf, type Figure, type Indicator } from '../../indicator/indicator.ts'
import type { Away, Now, ReturnedCell } from './form-changes.ts'
import type { FormChange, FormRemark } from './form-sheet.api.ts'
import { faultOf, isBlank, nameOfCell, plainText, showWorth, wordsOf } from './form-sheet.ts'

/** Key of the column that holds them; the key of a row is that of the cell, '3f…' or '3f…/1'. */
export const REASON_COLUMN = 'explain'
export const LONGEST_REASON = 2000

export const figureSlot = (indicatorId: string, part: number) => `f${cellKey(indicatorId, part)}`
export const reasonSlot = (indicatorId: string, part: number) => `e${cellKey(indicatorId, part)}`
export const heldReason = (explain: string | null) => plainText(explain ?? '').trim()

type Of = { indicators: readonly Indicator[]; now: Now; away: Away }
type Answer = { changes: FormChange[]; problems: FormRemark[] }

/** Adds the reasons to the changes of their figures; where only the reason differs, a change of its own. */
export function takeReasons(cells: readonly ReturnedCell[], of: Of, answer: Answer): void {
  const seen = new Set<string>()
  const bySlot = new Map(answer.changes.map(change => [change.slot, change]))
  for (const cell of cells) {
    const found = cellNamed(of.indicators, cell.row)
    const says = found ? faultIn(cell, seen) : isBlank(cell) ? undefined : NO_SUCH_ROW
    if (says) answer.problems.push({ sheet: cell.sheet, at: cell.at, says })
    if (!found || says) continue
    const kept = of.now.figures.get(cell.row) ?? NEVER
    const reason = { from: heldReason(kept.explain), to: heldReason(wordsOf(cell)) }
    const taken = of.away.get(`e${cell.row}`)
    if (reason.to === reason.from || reason.to === taken?.held) continue
    const change = bySlot.get(`f${cell.row}`)
    if (change?.figure) {
      change.reason = reason
      change.figure = { ...change.figure, explain: reason.to || null }
    } else answer.changes.push(alone({ ...found, cell, kept, reason, moved: taken?.edition !== kept.edition }))
  }
}

const NO_SUCH_ROW = 'Dòng này không có trong biểu mẫu của kỳ. Xóa dòng hoặc ghi vào đúng dòng.'

type Kept = Figure & { edition: number; typedBy: string | null }
const NEVER: Kept = { number: null, text: null, explain: null, edition: 0, typedBy: null }

function cellNamed(indicators: readonly Indicator[], key: string) {
  const [id, no = '0'] = key.split('/')
  const indicator = indicators.find(each => each.id === id)
  const part = indicator && cellsOf(indicator).find(each => String(each) === no)
  return indicator && part !== undefined ? { indicator, part } : undefined
}

function faultIn(cell: ReturnedCell, seen: Set<string>): string | undefined {
  if (!isBlank(cell) && seen.has(cell.row)) return 'Lý do của ô này ghi hai lần. Giữ một dòng, xóa dòng kia.'
  if (!isBlank(cell)) seen.add(cell.row)
  const longest = LONGEST_REASON.toLocaleString('vi-VN')
  return (
    faultOf(cell) ??
    (wordsOf(cell).length > LONGEST_REASON ? `Lý do dài quá ${longest} ký tự. Rút gọn rồi nạp lại.` : undefined)
  )
}

type Alone = {
  indicator: Indicator
  part: number
  cell: ReturnedCell
  kept: Kept
  reason: { from: string; to: string }
  /** Somebody wrote in this cell after the form was taken away. */
  moved: boolean
}

function alone({ indicator, part, cell, kept, reason, moved }: Alone): FormChange {
  const { number, text, edition, typedBy } = kept
  const shown = showWorth(indicator, kept)
  return {
    ...{ slot: figureSlot(indicator.id, part), sheet: cell.sheet, at: cell.at, name: nameOfCell(indicator, part) },
    ...{ from: shown, to: shown, reason, since: moved ? (typedBy ?? 'Một người khác') : null },
    figure: { indicatorId: indicator.id, part, number, text, explain: reason.to || null, edition },
  }
}
