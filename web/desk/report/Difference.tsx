/** What changed since the sending before: figures old and new, words put in and taken out, rows. */
import { cellsOf, type Indicator } from '@thong-suot/domain/indicator/indicator.ts'
import type { FigureChange, RowChange, WordRun } from '@thong-suot/domain/report/difference.ts'
import { nameOfCell, showWorth } from '@thong-suot/domain/report/form/form-sheet.ts'
import * as api from '@thong-suot/domain/report/report.api.ts'
import type { ReportPage } from '@thong-suot/domain/report/report-page.ts'
import { type Cells, showCell } from '@thong-suot/domain/report/row.ts'
import type { AnnexField } from '@thong-suot/domain/template/template.ts'
import { useAsk } from '../../use-ask.ts'
import css from './report.module.css'

function RowChanges({ annex, changes }: { annex: AnnexField; changes: readonly RowChange[] }) {
  if (changes.length === 0) return null
  const words = (cells: Cells) =>
    annex.columns
      .map(column => showCell(column, cells[column.no]))
      .filter(Boolean)
      .join(', ')
  return (
    <div>
      <div className="item">
        {annex.code} {annex.title}
      </div>
      <ul className={css.rowChanges}>
        {changes.map(({ rowId, from, to }) => (
          <li key={rowId}>
            <span className="hint small">{from ? (to ? 'Sửa dòng' : 'Xóa dòng') : 'Thêm dòng'}</span>{' '}
            {from && <del>{words(from)}</del>} {to && <ins>{words(to)}</ins>}
          </li>
        ))}
      </ul>
    </div>
  )
}

export function Difference({ report }: { report: ReportPage }) {
  const { data } = useAsk(api.compareReport, { id: report.id }, { staleTime: 0 })
  if (!data) return null
  const narratives = new Map(report.narratives.map(narrative => [narrative.id, narrative]))
  return (
    <section className={css.difference} aria-label="So với lần gửi trước">
      <h3>
        So {data.from} với {data.to}
      </h3>
      {data.figures.length + data.texts.length + data.rows.length === 0 && <p className="hint">Chưa có gì khác.</p>}
      {data.figures.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Chỉ tiêu</th>
              <th scope="col">Trước</th>
              <th scope="col">Nay</th>
            </tr>
          </thead>
          <tbody>
            {report.indicators.flatMap(indicator =>
              cellsOf(indicator).map(part => {
                const change = data.figures.find(each => each.indicatorId === indicator.id && each.part === part)
                return change && <FigureLine key={`${indicator.id} ${part}`} indicator={indicator} change={change} />
              }),
            )}
          </tbody>
        </table>
      )}
      {data.texts.map(({ narrativeId, runs }) => (
        <div key={narrativeId}>
          <div className="item">
            {narratives.get(narrativeId)?.code} {narratives.get(narrativeId)?.title}
          </div>
          <p className={css.words}>
            <Runs runs={runs} />
          </p>
        </div>
      ))}
      {report.annexes.map(annex => (
        <RowChanges key={annex.id} annex={annex} changes={data.rows.filter(row => row.annexId === annex.id)} />
      ))}
    </section>
  )
}

function FigureLine({ indicator, change }: { indicator: Indicator; change: FigureChange }) {
  const { part, from, to, explain } = change
  const shown = (value: FigureChange['from']) =>
    showWorth(indicator, typeof value === 'number' ? { number: value, text: null } : { number: null, text: value }) ||
    'để trống'
  return (
    <tr>
      <th scope="row">
        {nameOfCell(indicator, part)}
        {explain !== undefined && <div className="small">{explain ? `Giải trình: ${explain}` : 'Bỏ giải trình'}</div>}
      </th>
      <td>{from === to ? shown(from) : <del>{shown(from)}</del>}</td>
      <td>{from === to ? shown(to) : <ins>{shown(to)}</ins>}</td>
    </tr>
  )
}

/** Words that stayed, went and came, in one paragraph. */
export function Runs({ runs }: { runs: readonly WordRun[] }) {
  return runs.map(({ kind, text }, i) => {
    const key = `${i} ${kind}`
    if (kind === 'in') return <ins key={key}>{text}</ins>
    return kind === 'out' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>
  })
}
