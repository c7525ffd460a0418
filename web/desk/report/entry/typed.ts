/** What is typed into a report, as text by cell; what it says as figures, and what is wrong with it. */
import { isDay, readTypedDay, showDay } from '@thong-suot/domain/day.ts'
import { checkFigures, type FigureRemark } from '@thong-suot/domain/indicator/check-figures.ts'
import { withComputed } from '@thong-suot/domain/indicator/computed.ts'
import {
  BLANK,
  cellKey,
  type Figure,
  type Indicator,
  type IndicatorKind,
  isWords,
  readNumber,
  showFigure,
  typedCells,
} from '@thong-suot/domain/indicator/indicator.ts'
import type { FigureField, ReportPage } from '@thong-suot/domain/report/report-page.ts'
import { type TypedRows, typedRowsOf } from '../rows/typed-rows.ts'

export type Typed = {
  figures: Record<string, string>
  explains: Record<string, string>
  texts: Record<string, string>
  rows: TypedRows
}

const CHOSEN: ReadonlySet<string> = new Set(['yes-no', 'choice'])

/** A figure as it stands in its field. */
export function shownIn(kind: IndicatorKind, { number, text }: Pick<Figure, 'number' | 'text'>): string {
  if (kind === 'date') return text && isDay(text) ? showDay(text) : (text ?? '')
  if (isWords(kind)) return text ?? ''
  return CHOSEN.has(kind) ? String(number ?? '') : showFigure(number, kind)
}

export function typedOf(report: ReportPage): Typed {
  const kindOf = new Map(report.indicators.map(indicator => [indicator.id, indicator.kind]))
  const cell = ({ indicatorId, part }: FigureField) => cellKey(indicatorId, part)
  return {
    figures: Object.fromEntries(report.figures.map(each => [cell(each), shownIn(kindOf.get(each.indicatorId)!, each)])),
    explains: Object.fromEntries(report.figures.map(each => [cell(each), each.explain ?? ''])),
    texts: Object.fromEntries(report.texts.map(({ narrativeId, text }) => [narrativeId, text])),
    rows: typedRowsOf(report),
  }
}

/** Can the server be given it? A day or a number that cannot be read stays on the page with its remark. */
export function readable({ kind }: Indicator, text: string): boolean {
  if (kind === 'text') return true
  if (kind === 'date') return text.trim() === '' || readTypedDay(text, '2000-01-01') !== undefined
  return readNumber(text) !== undefined
}

export const unreadIn = (indicator: Indicator, part: number, typed: Typed): boolean =>
  !readable(indicator, typed.figures[cellKey(indicator.id, part)] ?? '')

export function figureOfTyped(indicator: Indicator, part: number, typed: Typed): Figure {
  const cell = cellKey(indicator.id, part)
  const text = typed.figures[cell] ?? ''
  const explain = typed.explains[cell] || null
  if (indicator.kind === 'date') return { number: null, text: readTypedDay(text, '2000-01-01') ?? null, explain }
  if (indicator.kind === 'text') return { number: null, text: text || null, explain }
  return { number: readNumber(text) ?? null, text: null, explain }
}

/** Remarks of the cells as typed now, by code and part; what cannot be read is one of them. */
export function remarksOfTyped(report: ReportPage, typed: Typed): Map<string, FigureRemark> {
  const byCode = new Map(report.indicators.map(indicator => [indicator.code, indicator]))
  const fields = new Map(report.figures.map(figure => [cellKey(figure.indicatorId, figure.part), figure]))
  const field = (code: string, part: number) => fields.get(cellKey(byCode.get(code)?.id ?? '', part))
  const remarks = checkFigures({
    indicators: report.indicators,
    figureOf: (code, part) => (byCode.has(code) ? figureOfTyped(byCode.get(code)!, part, typed) : BLANK),
    beforeOf: (code, part) => field(code, part)?.before ?? null,
    earlierOf: (code, part) => field(code, part)?.earlier ?? [],
  })
  const found = new Map(remarks.map(remark => [cellKey(remark.code, remark.part), remark]))
  for (const indicator of report.indicators) {
    for (const part of typedCells(indicator)) {
      if (!unreadIn(indicator, part, typed)) continue
      const says =
        indicator.kind === 'date'
          ? 'Chưa đọc được ngày này. Nhập dạng 05/11/2025.'
          : 'Chưa đọc được số này. Nhập dạng 1.240 hoặc 61,7.'
      found.set(cellKey(indicator.code, part), { severity: 'must', code: indicator.code, part, says })
    }
  }
  return found
}

/** A cell as it stands with what is typed, computed ones included. */
export function numberTyped(report: ReportPage, typed: Typed): (code: string, part: number) => number | null {
  const byCode = new Map(report.indicators.map(each => [each.code, each]))
  return withComputed(report.indicators, (code, part) =>
    byCode.has(code) ? figureOfTyped(byCode.get(code)!, part, typed).number : null,
  )
}
