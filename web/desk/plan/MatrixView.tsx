import { Popover } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import { CELL_NAMES, CELLS, type Cell, cellSum } from '@thong-suot/domain/obligation/obligation.ts'
import type { Matrix, MatrixCell, MatrixColumn } from '@thong-suot/domain/plan/plan.ts'
import type { KeyboardEvent } from 'react'
import { CellIcon } from '../../parts/words/FourCells.tsx'
import { Quote } from '../../parts/words/Quote.tsx'
import { shortenMiddle } from '../../parts/words/shorten.ts'
import { Tag } from '../../parts/words/Tag.tsx'
import names from './plan.module.css'

/** Kinds that most columns share; the rest of the name tells them apart. */
const KIND = /^(?:Phòng|Chi cục|Trung tâm|TT|Ban Quản lý|BQL) (?:các )?/u

const FEW = 6

type Row = Matrix['rows'][number]

/** Clauses down, units across. Arrows move the cell, Enter opens its pop-up. */
export function MatrixView({
  matrix,
  planId,
  onKind,
}: {
  matrix: Matrix
  planId: string
  onKind: (kind: string) => void
}) {
  // Few names have room to stand as they are read.
  const few = matrix.columns.length <= FEW
  return (
    <div className={names.frame}>
      <table className={names.matrix} onKeyDown={moveCell}>
        <caption className="only-read">Khoản của kế hoạch theo đơn vị</caption>
        <thead>
          <tr>
            <th scope="col" className={names.clauseHead}>
              Khoản, nhiệm vụ
            </th>
            <th scope="col" className={names.dueHead}>
              Thời hạn
            </th>
            {matrix.columns.map(column => (
              <th
                key={column.key}
                scope="col"
                className={matrix.byKind ? names.kindHead : few ? names.fewHead : names.unitHead}
              >
                {matrix.byKind ? (
                  <button type="button" className={names.kind} onClick={() => onKind(column.key)}>
                    {column.name} <span className="tiny">({column.unitIds.length})</span>
                  </button>
                ) : (
                  <>
                    <span aria-hidden title={column.name}>
                      {shortenMiddle(column.shortName.replace(KIND, ''), 24)}
                    </span>
                    <span className="only-read">{column.name}</span>
                  </>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(row => (
            <tr key={row.clauseId}>
              <th scope="row">
                <span className={names.label}>{row.label}</span> {row.title}
              </th>
              <td className={/^(?:thường|không)/u.test(row.says) ? 'hint' : undefined}>{row.says}</td>
              {matrix.columns.map((column, i) => (
                <td key={column.key} className={row.cells[i]?.cells.overdue ? names.lateCell : names.middle}>
                  <OneCell
                    cell={row.cells[i] ?? null}
                    row={row}
                    column={column}
                    planId={planId}
                    byKind={matrix.byKind}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {matrix.byKind && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                Cộng {cellSum(matrix.total)} việc
              </th>
              {matrix.sums.map((sum, i) => (
                <td key={matrix.columns[i]?.key} className={names.middle}>
                  {cellSum(sum)}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

function OneCell({
  cell,
  row,
  column,
  planId,
  byKind,
}: {
  cell: MatrixCell | null
  row: Row
  column: MatrixColumn
  planId: string
  byKind: boolean
}) {
  if (!cell || cellSum(cell.cells) === 0)
    return (
      <span className="hint">
        <span aria-hidden>–</span>
        <span className="only-read">không giao</span>
      </span>
    )
  const worst = (['overdue', 'in-time', 'done-late', 'on-time'] as Cell[]).find(c => cell.cells[c] > 0) as Cell
  const name = `${column.name}, ${row.label ?? ''} ${row.title}: ${CELLS.filter(c => cell.cells[c] > 0)
    .map(c => `${cellSum(cell.cells) > 1 ? `${cell.cells[c]} ` : ''}${CELL_NAMES[c].toLowerCase()}`)
    .join(', ')}${cell.daysLate ? ` ${cell.daysLate} ngày` : ''}`
  return (
    <Popover position="bottom" withArrow trapFocus>
      <Popover.Target>
        <button type="button" className={names.cellButton} aria-label={name} data-cell>
          {byKind ? (
            <span className={names.cellCounts}>
              {CELLS.filter(c => cell.cells[c] > 0).map(c => (
                <span key={c} className={names.counted}>
                  <CellIcon cell={c} label="" /> {cell.cells[c]}
                </span>
              ))}
            </span>
          ) : (
            <CellIcon cell={worst} label="" />
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={names.popup}>
        <div className="row">
          <Tag
            tone={worst === 'overdue' ? 'bad' : worst === 'done-late' ? 'late' : worst === 'on-time' ? 'good' : 'quiet'}
            says={cell.daysLate ? `Quá hạn ${cell.daysLate} ngày` : CELL_NAMES[worst]}
          />
          {cell.dueOn && <span className="small second">hạn {showDay(cell.dueOn)}</span>}
        </div>
        <div className="strong">
          {column.name} · {row.label} {row.title}
        </div>
        {row.quote && <Quote text={row.quote.slice(0, 160)} cut={row.quote.length > 160} />}
        <div className={names.popupLinks}>
          {cell.obligationId ? (
            <Link to={`/nhiem-vu/${cell.obligationId}`}>Mở nhiệm vụ</Link>
          ) : (
            <Link
              to="/nhiem-vu"
              search={
                {
                  tab: 'given',
                  plan: planId,
                  clause: row.clauseId,
                  ...(byKind ? { sector: column.key } : { unit: column.key }),
                } as never
              }
            >
              Mở {cellSum(cell.cells)} nhiệm vụ
            </Link>
          )}
          {cell.cells.overdue > 0 && (
            <Link
              to="/nhiem-vu"
              search={{ tab: 'given', plan: planId, clause: row.clauseId, cell: 'overdue' } as never}
            >
              Xem mọi đơn vị quá hạn
            </Link>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

/** Arrows go from cell to cell of the table. */
function moveCell(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key]
  const here = (event.target as HTMLElement).closest('td')
  if (!step || !here || !(event.target as HTMLElement).hasAttribute('data-cell')) return
  const rows = [...event.currentTarget.tBodies[0]!.rows]
  let [r, c] = [rows.indexOf(here.parentElement as HTMLTableRowElement), here.cellIndex]
  for (;;) {
    r += step[0] as number
    c += step[1] as number
    const cell = rows[r]?.cells[c]
    if (!cell) return
    const button = cell.querySelector<HTMLElement>('[data-cell]')
    if (!button) continue
    event.preventDefault()
    button.focus()
    return
  }
}
