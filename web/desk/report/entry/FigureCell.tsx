/** One cell of a form: typed, chosen, or computed before one's eyes. Keys go through the cells as in a spreadsheet. */
import { cellKey, type Indicator, showFigure, typedCells } from '@thong-suot/domain/indicator/indicator.ts'
import { pasteBlock } from '@thong-suot/domain/report/paste.ts'
import type { ReportPage } from '@thong-suot/domain/report/report-page.ts'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { fieldId } from '../../../parts/form/use-fields.ts'
import css from '../report.module.css'
import { numberTyped, shownIn } from './typed.ts'
import type { Entry } from './use-entry.ts'

type Props = { indicator: Indicator; part: number; report: ReportPage; entry: Entry | undefined; wrong: boolean }

export function FigureCell({ indicator, part, report, entry, wrong }: Props) {
  const figure = report.figures.find(each => each.indicatorId === indicator.id && each.part === part)!
  if (!typedCells(indicator).includes(part)) {
    const number = entry ? numberTyped(report, entry.typed)(indicator.code, part) : figure.number
    return <output className={css.computed}>{showFigure(number, indicator.kind) || '–'}</output>
  }
  if (!entry)
    return <span className={css.read}>{readOf(indicator, figure) || <span className="hint">chưa có số</span>}</span>
  const cell = cellKey(indicator.id, part)
  const of = indicator.breakdown?.parts.find(each => each.no === part)
  const common = {
    id: fieldId(cellKey(indicator.code, part)),
    'aria-label': [`${indicator.code} ${indicator.name}`, of?.name, indicator.unitOfMeasure].filter(Boolean).join(', '),
    'aria-invalid': wrong || undefined,
    'data-figure': true,
    className: wrong ? `${css.input} ${css.inputWrong}` : css.input,
    value: entry.typed.figures[cell] ?? '',
    onBlur: entry.draft.saveNow,
  }
  const options = optionsOf(indicator)
  if (options)
    return (
      <select {...common} onChange={event => entry.setFigure(cell, event.currentTarget.value)}>
        <option value="">Chọn</option>
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    )
  const numeric = indicator.kind !== 'text' && indicator.kind !== 'date'
  return (
    <input
      {...common}
      inputMode={numeric ? 'decimal' : 'text'}
      placeholder={indicator.kind === 'date' ? 'ngày/tháng/năm' : undefined}
      autoComplete="off"
      onChange={event => entry.setFigure(cell, event.currentTarget.value)}
      onKeyDown={walk}
      onPaste={event => paste(event, { code: indicator.code, part }, report, entry)}
    />
  )
}

function readOf(indicator: Indicator, figure: { number: number | null; text: string | null }): string {
  const option = optionsOf(indicator)?.find(([value]) => value === String(figure.number))
  return option ? option[1] : shownIn(indicator.kind, figure)
}

function optionsOf({ kind, choices }: Indicator): [value: string, name: string][] | undefined {
  if (kind === 'yes-no')
    return [
      ['1', 'Có'],
      ['0', 'Không'],
    ]
  return kind === 'choice' ? choices.map(({ no, name }) => [String(no), name]) : undefined
}

/** Enter and the arrows go up and down the column; with Shift, Enter goes up. */
function walk(event: KeyboardEvent<HTMLInputElement>): void {
  const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
  const fields = [...document.querySelectorAll<HTMLInputElement>('[data-figure]')]
  const next = fields[fields.indexOf(event.currentTarget) + step]
  event.preventDefault()
  if (!next) return
  next.focus()
  if ('select' in next) next.select()
}

function paste(event: ClipboardEvent, at: { code: string; part: number }, report: ReportPage, entry: Entry): void {
  const values = pasteBlock(event.clipboardData.getData('text'), at, report.indicators)
  if (!values) return
  event.preventDefault()
  entry.setFigures(values)
}
