/** The figures of a section: last period beside, this one typed like a spreadsheet, remarks under their very field. */

import { IconAlertCircle, IconHelpCircle } from '@tabler/icons-react'
import { capital } from '@thong-suot/domain/capital.ts'
import type { FigureRemark } from '@thong-suot/domain/indicator/check-figures.ts'
import { cellKey, type Indicator, isWords, showFigure } from '@thong-suot/domain/indicator/indicator.ts'
import { nameOfCell } from '@thong-suot/domain/report/form/form-sheet.ts'
import type { FigureField, ReportPage, ReportRemark } from '@thong-suot/domain/report/report-page.ts'
import type { ReactNode } from 'react'
import { showMoment } from '../../../parts/words/moment.ts'
import { Source } from '../../../parts/words/Quote.tsx'
import css from '../report.module.css'
import { FigureCell } from './FigureCell.tsx'
import { shownIn } from './typed.ts'
import type { Entry } from './use-entry.ts'

type Props = {
  report: ReportPage
  indicators: readonly Indicator[]
  entry: Entry | undefined
  remarks: ReadonlyMap<string, FigureRemark>
  /** What stands under a row besides remarks: the field for a reason when a report is being judged. */
  under?: (indicator: Indicator) => ReactNode
  beside?: (indicator: Indicator) => ReactNode
}

export function FigureTable(p: Props) {
  const { report, indicators } = p
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
        {indicators.map(indicator => (
          <Rows key={indicator.id} {...p} indicator={indicator} />
        ))}
      </table>
    </div>
  )
}

type RowProps = Props & { indicator: Indicator }

/** A figure, its parts under it, and what there is to say about each. */
function Rows(p: RowProps) {
  const { report, indicator, remarks, entry } = p
  const field = (part: number) => report.figures.find(each => each.indicatorId === indicator.id && each.part === part)
  const returned = report.remarks.filter(each => each.indicatorId === indicator.id)
  const remark = remarks.get(cellKey(indicator.code))
  const wrong = remark?.severity === 'must' || (returned.length > 0 && report.status === 'returned')
  const whole = field(0)!
  return (
    <tbody className={css.group}>
      <tr className={indicator.partOf ? css.part : undefined}>
        <td className={css.code}>{indicator.code}</td>
        <th scope="row" className={wrong ? css.nameWrong : css.name}>
          {indicator.name} {indicator.clauseLabel && <Source says={indicator.clauseLabel} />}
          {indicator.hint && <div className="hint small">{indicator.hint}</div>}
        </th>
        <td className={css.measure}>{indicator.unitOfMeasure}</td>
        <Earlier report={report} indicator={indicator} figure={whole} />
        <td className={css.now}>
          <FigureCell report={report} indicator={indicator} part={0} entry={entry} wrong={wrong} />
          {p.beside?.(indicator)}
        </td>
      </tr>
      <Under report={report}>
        {returned.map(each => (
          <Returned key={each.id} remark={each} />
        ))}
        {remark && <Said remark={remark} indicator={indicator} part={0} entry={entry} />}
        {entry && <Counted figure={whole} indicator={indicator} entry={entry} />}
        {entry && whole.below && !indicator.formula && (
          <Below figure={whole.below} indicator={indicator} entry={entry} />
        )}
        <Explained entry={entry} figure={whole} />
        {p.under?.(indicator)}
      </Under>
      {indicator.breakdown?.parts.map(({ no, name }) => {
        const about = remarks.get(cellKey(indicator.code, no))
        const figure = field(no)
        if (!figure) return null
        return [
          <tr key={no} className={css.part}>
            <td className={css.code} />
            <th scope="row" className={css.name}>
              {name}
            </th>
            <td className={css.measure}>{indicator.unitOfMeasure}</td>
            <Earlier report={report} indicator={indicator} figure={figure} />
            <td className={css.now}>
              <FigureCell
                report={report}
                indicator={indicator}
                part={no}
                entry={entry}
                wrong={about?.severity === 'must'}
              />
            </td>
          </tr>,
          <Under key={`${no} under`} report={report}>
            {about && <Said remark={about} indicator={indicator} part={no} entry={entry} />}
            <Explained entry={entry} figure={figure} />
          </Under>,
        ]
      })}
    </tbody>
  )
}

function Under({ report, children }: { report: ReportPage; children: ReactNode }) {
  return (
    <tr className={css.under}>
      <td />
      <td colSpan={report.lastYearName ? 5 : 4}>{children}</td>
    </tr>
  )
}

type EarlierProps = { report: ReportPage; indicator: Indicator; figure: FigureField }

function Earlier({ report, indicator, figure }: EarlierProps) {
  const { kind, choices } = indicator
  const chosen = (number: number | null) =>
    kind === 'choice' ? (choices.find(each => each.no === number)?.name ?? '') : showFigure(number, kind)
  return (
    <>
      {report.lastYearName && (
        <td className={css.before} data-before={capital(report.lastYearName)}>
          {chosen(figure.lastYear)}
        </td>
      )}
      <td className={css.before} data-before={capital(report.beforeName ?? 'kỳ trước')}>
        {isWords(kind) ? shownIn(kind, { number: null, text: figure.beforeText }) : chosen(figure.before)}
      </td>
    </>
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

/** The unit's reason, to those who read. */
const Explained = ({ entry, figure }: { entry: Entry | undefined; figure: FigureField }) =>
  !entry && figure.explain ? <div className="small">Giải trình: {figure.explain}</div> : null

type SaidProps = { remark: FigureRemark; indicator: Indicator; part: number; entry: Entry | undefined }

function Said({ remark, indicator, part, entry }: SaidProps) {
  const cell = cellKey(indicator.id, part)
  const must = remark.severity === 'must'
  const Icon = must ? IconAlertCircle : IconHelpCircle
  return (
    <div className={must ? css.must : css.look}>
      <Icon size="1rem" stroke={1.75} aria-hidden />
      <div className={css.saidText}>
        {remark.says} {!must && (entry ? 'Ghi lý do nếu số đúng.' : !remark.explained && 'Đơn vị chưa giải trình.')}{' '}
        {entry && remark.instead !== undefined && (
          <button
            type="button"
            className={css.offer}
            onClick={() => entry.setFigure(cell, showFigure(remark.instead!, indicator.kind))}
          >
            Dùng {showFigure(remark.instead, indicator.kind)}
          </button>
        )}
        {entry && !must && (
          <input
            className={css.explain}
            aria-label={`Lý do: ${nameOfCell(indicator, part)}`}
            placeholder="Ghi lý do"
            value={entry.typed.explains[cell] ?? ''}
            onChange={event => entry.setExplain(cell, event.currentTarget.value)}
            onBlur={entry.draft.saveNow}
          />
        )}
      </div>
    </div>
  )
}

/** What the system counted: put in only by a press, and then the unit's own figure. */
function Counted({ figure, indicator, entry }: { figure: FigureField; indicator: Indicator; entry: Entry }) {
  if (figure.counted === null) return null
  const shown = showFigure(figure.counted, indicator.kind)
  const typed = entry.typed.figures[indicator.id]
  return (
    <div className="hint small">
      Hệ thống đếm trong kỳ: {shown}.{' '}
      {typed !== shown && (
        <button type="button" className={css.offer} onClick={() => entry.setFigure(indicator.id, shown)}>
          Dùng {shown}
        </button>
      )}
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
