/** The figures of a section: last period beside, this one typed like a spreadsheet, remarks under their very field. */
import { IconAlertCircle, IconHelpCircle } from '@tabler/icons-react'
import type { FigureRemark } from '@thong-suot/domain/indicator/check-figures.ts'
import { type Indicator, showFigure } from '@thong-suot/domain/indicator/indicator.ts'
import type { ReportPage, ReportRemark } from '@thong-suot/domain/report/report.api.ts'
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react'
import { fieldId } from '../../parts/form/use-fields.ts'
import { showMoment } from '../../parts/words/moment.ts'
import { Source } from '../../parts/words/Quote.tsx'
import css from './report.module.css'
import { type Entry, numberTyped } from './use-entry.ts'

type Props = {
  report: ReportPage
  indicators: readonly Indicator[]
  entry: Entry | undefined
  remarks: ReadonlyMap<string, FigureRemark>
  /** What stands under a row besides remarks: the field for a reason when a report is being judged. */
  under?: (indicator: Indicator) => ReactNode
  beside?: (indicator: Indicator) => ReactNode
}

export function FigureTable({ report, indicators, entry, remarks, under, beside }: Props) {
  const figures = new Map(
    report.figures.filter(figure => figure.part === 0).map(figure => [figure.indicatorId, figure]),
  )
  return (
    <div className={css.frame}>
      <table className={css.figures}>
        <caption className="only-read">Số liệu {report.periodName}</caption>
        <thead>
          <tr>
            <th scope="col" className={css.code}>
              Mục
            </th>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col" className={css.measure}>
              Đơn vị tính
            </th>
            {report.lastYearName && (
              <th scope="col" className={css.before}>
                {capital(report.lastYearName)}
              </th>
            )}
            <th scope="col" className={css.before}>
              {capital(report.beforeName ?? 'kỳ trước')}
            </th>
            <th scope="col" className={css.now}>
              {capital(report.periodName)}
            </th>
          </tr>
        </thead>
        {indicators.map(indicator => {
          const figure = figures.get(indicator.id)!
          const remark = remarks.get(indicator.code)
          const returned = report.remarks.filter(each => each.indicatorId === indicator.id)
          const wrong = remark?.severity === 'must' || (returned.length > 0 && report.status === 'returned')
          const span = report.lastYearName ? 5 : 4
          return (
            <tbody key={indicator.id} className={css.group}>
              <tr className={indicator.partOf ? css.part : undefined}>
                <td className={css.code}>{indicator.code}</td>
                <th scope="row" className={wrong ? css.nameWrong : css.name}>
                  {indicator.name} {indicator.clauseLabel && <Source says={indicator.clauseLabel} />}
                  {indicator.hint && <div className="hint small">{indicator.hint}</div>}
                </th>
                <td className={css.measure}>{indicator.unitOfMeasure}</td>
                {report.lastYearName && <td className={css.before}>{showFigure(figure.lastYear, indicator.kind)}</td>}
                <td className={css.before} data-before={capital(report.beforeName ?? 'kỳ trước')}>
                  {indicator.kind === 'text' ? figure.beforeText : showFigure(figure.before, indicator.kind)}
                </td>
                <td className={css.now}>
                  <Cell indicator={indicator} report={report} entry={entry} wrong={wrong} siblings={indicators} />
                  {beside?.(indicator)}
                </td>
              </tr>
              <tr className={css.under}>
                <td />
                <td colSpan={span}>
                  {returned.map(each => (
                    <Returned key={each.id} remark={each} />
                  ))}
                  {remark && <Said remark={remark} indicator={indicator} entry={entry} />}
                  {entry && figure.below && !indicator.formula && (
                    <Below figure={figure.below} indicator={indicator} entry={entry} />
                  )}
                  {!entry && figure.explain && <div className="hint small">Giải trình: {figure.explain}</div>}
                  {under?.(indicator)}
                </td>
              </tr>
            </tbody>
          )
        })}
      </table>
    </div>
  )
}

const capital = (words: string) => words[0]!.toLocaleUpperCase('vi') + words.slice(1)

type CellProps = Pick<Props, 'report' | 'entry'> & {
  indicator: Indicator
  wrong: boolean
  siblings: readonly Indicator[]
}

function Cell({ indicator, report, entry, wrong, siblings }: CellProps) {
  const figure = report.figures.find(each => each.indicatorId === indicator.id)!
  if (indicator.formula) {
    const number = entry ? numberTyped(report, entry.typed)(indicator.code, 0) : figure.number
    return <output className={css.computed}>{showFigure(number, indicator.kind) || '–'}</output>
  }
  if (!entry)
    return (
      <span className={css.read}>
        {indicator.kind === 'text'
          ? figure.text
          : showFigure(figure.number, indicator.kind) || <span className="hint">chưa có số</span>}
      </span>
    )
  const value = entry.typed.figures[indicator.id] ?? ''
  const label = `${indicator.code} ${indicator.name}${indicator.unitOfMeasure ? `, ${indicator.unitOfMeasure}` : ''}`
  const common = {
    id: fieldId(indicator.code),
    'aria-label': label,
    'aria-invalid': wrong || undefined,
    'data-figure': true,
    className: wrong ? `${css.input} ${css.inputWrong}` : css.input,
    value,
    onBlur: entry.draft.saveNow,
  }
  if (indicator.kind === 'yes-no') {
    return (
      <select {...common} onChange={event => entry.setFigure(indicator.id, event.currentTarget.value)}>
        <option value="">Chọn</option>
        <option value="1">Có</option>
        <option value="0">Không</option>
      </select>
    )
  }
  return (
    <input
      {...common}
      inputMode={indicator.kind === 'text' ? 'text' : 'decimal'}
      autoComplete="off"
      onChange={event => entry.setFigure(indicator.id, event.currentTarget.value)}
      onKeyDown={walk}
      onPaste={event => pasteColumn(event, indicator, siblings, entry)}
    />
  )
}

/** Enter and the arrows go up and down the column as in a spreadsheet. */
function walk(event: KeyboardEvent<HTMLInputElement>): void {
  const by = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!by || event.ctrlKey || event.metaKey) return
  const fields = [...document.querySelectorAll<HTMLInputElement>('[data-figure]')]
  const next = fields[fields.indexOf(event.currentTarget) + by]
  if (!next) return
  event.preventDefault()
  next.focus()
  if ('select' in next) next.select()
}

/** A column copied from a spreadsheet fills this field and those below it. */
function pasteColumn(event: ClipboardEvent, from: Indicator, siblings: readonly Indicator[], entry: Entry): void {
  const cells = event.clipboardData
    .getData('text')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
  if (cells.length < 2) return
  event.preventDefault()
  const below = siblings.slice(siblings.indexOf(from)).filter(indicator => !indicator.formula)
  entry.setFigures(
    Object.fromEntries(
      below.slice(0, cells.length).map((indicator, i) => [indicator.id, cells[i]!.split('\t')[0]!.trim()]),
    ),
  )
}

export function Returned({ remark }: { remark: ReportRemark }) {
  return (
    <div className={css.returned}>
      <IconAlertCircle size="1rem" stroke={1.75} aria-hidden />
      <div>
        <div className="strong">Trả lại: “{remark.reason}”</div>
        <div className="small second">
          {[remark.person, remark.unit].filter(Boolean).join(', ')}, {showMoment(remark.at)}
        </div>
      </div>
    </div>
  )
}

function Said({ remark, indicator, entry }: { remark: FigureRemark; indicator: Indicator; entry: Entry | undefined }) {
  const must = remark.severity === 'must'
  const Icon = must ? IconAlertCircle : IconHelpCircle
  return (
    <div className={must ? css.must : css.look}>
      <Icon size="1rem" stroke={1.75} aria-hidden />
      <div className={css.saidText}>
        {remark.says}{' '}
        {entry && remark.instead !== undefined && (
          <button
            type="button"
            className={css.offer}
            onClick={() => entry.setFigure(indicator.id, showFigure(remark.instead!, indicator.kind))}
          >
            Dùng {showFigure(remark.instead, indicator.kind)}
          </button>
        )}
        {entry && !must && (
          <input
            className={css.explain}
            aria-label={`Lý do: ${indicator.name}`}
            placeholder="Ghi lý do"
            value={entry.typed.explains[indicator.id] ?? ''}
            onChange={event => entry.setExplain(indicator.id, event.currentTarget.value)}
            onBlur={entry.draft.saveNow}
          />
        )}
      </div>
    </div>
  )
}

/** What the units below sent: offered, put in only by a press. */
function Below({
  figure,
  indicator,
  entry,
}: {
  figure: { number: number; units: number }
  indicator: Indicator
  entry: Entry
}) {
  const shown = showFigure(figure.number, indicator.kind)
  return (
    <div className="hint small">
      {figure.units} đơn vị trực thuộc đã báo cáo, cộng {shown}; số này tự cộng lên trên, ô này chỉ ghi phần của riêng
      cơ quan.
      {entry.typed.figures[indicator.id] === '' && ' Không có phần riêng thì nhập 0.'}
    </div>
  )
}
