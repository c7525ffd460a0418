/** A list of a report: typed as in a spreadsheet while it is written, read when it is looked at. */
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { layBlock, readBlock } from '@thong-suot/domain/report/paste-rows.ts'
import type { ReportPage } from '@thong-suot/domain/report/report.api.ts'
import { MOST_ROWS, type RowRemark, readCell, rowKey, showCell } from '@thong-suot/domain/report/row.ts'
import type { AnnexColumn, AnnexField } from '@thong-suot/domain/template/template.ts'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { newId } from '../../parts/form/new-id.ts'
import { fieldId } from '../../parts/form/use-fields.ts'
import { Returned } from './FigureTable.tsx'
import { type CellPlace, RowLine, stepOf } from './RowLine.tsx'
import css from './rows.module.css'
import { isBlank, type TypedRow, typedCell } from './typed-rows.ts'
import type { Entry } from './use-entry.ts'

type HeadProps = { annex: AnnexField; report: ReportPage; count: number; beside?: ReactNode; children: ReactNode }

function ListSection({ annex, report, count, beside, children }: HeadProps) {
  return (
    <section className={css.list} aria-label={`${annex.code} ${annex.title}`}>
      <div className={css.head}>
        <h3 className="item" id={fieldId(annex.code)} tabIndex={-1}>
          {annex.code} {annex.title}
          {!annex.required && <span className="hint small"> (không bắt buộc)</span>}
        </h3>
        <span className="hint small">
          {count.toLocaleString('vi-VN')} dòng {beside}
        </span>
      </div>
      {annex.guide && <p className="hint small">{annex.guide}</p>}
      {report.remarks
        .filter(remark => remark.annexId === annex.id)
        .map(remark => (
          <Returned key={remark.id} remark={remark} />
        ))}
      {children}
    </section>
  )
}

function Head({ columns, entry }: { columns: readonly AnnexColumn[]; entry: boolean }) {
  return (
    <thead>
      <tr>
        <th scope="col" className={css.no}>
          STT
        </th>
        {columns.map(({ no, name, kind, required }) => (
          <th key={no} scope="col" className={css[kind]}>
            {name}
            {entry && required && <span className="hint small"> (phải có)</span>}
          </th>
        ))}
        {entry && (
          <th scope="col" className={css.tool}>
            <span className="only-read">Xóa dòng</span>
          </th>
        )}
      </tr>
    </thead>
  )
}

type EntryProps = {
  annex: AnnexField
  report: ReportPage
  entry: Entry
  /** By `rowKey`, and the code of the list for the list as a whole. */
  remarks: ReadonlyMap<string, RowRemark>
}

export function RowEntry({ annex, report, entry, remarks }: EntryProps) {
  const all = entry.typed.rows[annex.id] ?? []
  const rows = all.filter(row => !row.removed)
  const table = useRef<HTMLTableElement>(null)
  const wanted = useRef<CellPlace | undefined>(undefined)
  const [says, setSays] = useState('')
  const [gone, setGone] = useState<TypedRow[]>([])
  const newest = useRef({ rows, entry })
  newest.current = { rows, entry }
  const change = (next: (rows: TypedRow[]) => TypedRow[]) => newest.current.entry.setRows(annex.id, next)

  const focusOn = ({ row, column }: CellPlace) => {
    const field = table.current?.querySelector<HTMLInputElement>(`[data-at="${row}/${column}"]`)
    field?.focus()
    if (field && 'select' in field) field.select()
    return Boolean(field)
  }
  // A row that was just made is there after the next drawing only.
  useEffect(() => {
    if (wanted.current && focusOn(wanted.current)) wanted.current = undefined
  })
  const add = () => {
    const last = newest.current.rows.at(-1)
    const blank = last && isBlank(last)
    if (!blank && newest.current.rows.length >= MOST_ROWS) return setSays(tooLong())
    wanted.current = { row: newest.current.rows.length - (blank ? 1 : 0), column: 0 }
    if (blank) focusOn(wanted.current)
    else
      change(old => [
        ...old,
        { id: newId(), no: Math.max(0, ...old.map(row => row.no)) + 1, cells: {}, removed: false },
      ])
  }
  const remove = (row: TypedRow) => {
    setGone(isBlank(row) ? gone : [row, ...gone.filter(each => each.id !== row.id)])
    setSays('')
    change(old => old.map(each => (each.id === row.id ? { ...each, removed: true } : each)))
  }
  const bringBack = (row: TypedRow) => {
    setGone(gone.filter(each => each.id !== row.id))
    change(old => old.map(each => (each.id === row.id ? { ...each, removed: false } : each)))
  }
  const paste = (text: string, at: CellPlace): boolean => {
    const block = readBlock(text)
    const rowId = newest.current.rows[at.row]?.id
    if (!block || !rowId) return false
    change(old => {
      const laid = layBlock(old, block, {
        at: { rowId, column: at.column },
        columns: annex.columns,
        most: MOST_ROWS,
        cellOf: pastedAs,
        newId,
      })
      setSays(pastedWords(laid, block.length))
      return laid.rows
    })
    return true
  }
  const step = (from: CellPlace, key: string) => {
    const to = stepOf(from, key)
    if (to.row >= newest.current.rows.length) return key === 'Enter' && add()
    focusOn(to)
  }
  const acts = useRef({ remove, paste, step, change })
  acts.current = { remove, paste, step, change }
  return (
    <ListSection annex={annex} report={report} count={rows.filter(row => !isBlank(row)).length}>
      {rows.length > 0 && (
        <div className={css.frame}>
          <table className={`${css.rows} ${css.typed}`} ref={table}>
            <caption className="only-read">
              {annex.title}: mũi tên và Enter để đi giữa các ô, dán được nhiều dòng từ bảng tính
            </caption>
            <Head columns={annex.columns} entry />
            <tbody>
              {rows.map((row, i) => (
                <RowLine
                  key={row.id}
                  row={row}
                  at={i}
                  code={annex.code}
                  columns={annex.columns}
                  wrong={wrongOf(remarks, annex, row)}
                  acts={acts}
                  onLeave={entry.draft.saveNow}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {remarks.has(annex.code) && <p className={css.must}>{remarks.get(annex.code)!.says}</p>}
      {rows.length === 0 && (
        <p className="hint">Chưa có dòng nào. Thêm một dòng rồi nhập, hoặc chép các dòng từ bảng tính và dán vào đó.</p>
      )}
      <div className={css.foot}>
        <Button size="xs" leftSection={<IconPlus size="1rem" stroke={1.75} aria-hidden />} onClick={add}>
          Thêm dòng
        </Button>
        <span role="status" className="hint small">
          {says}
        </span>
      </div>
      {gone.length > 0 && (
        <ul className={css.gone} aria-label="Dòng vừa xóa">
          {gone
            .filter(row => all.some(each => each.id === row.id && each.removed))
            .map(row => (
              <li key={row.id}>
                Đã xóa dòng “{firstWords(annex, row)}”.{' '}
                <button type="button" className={css.offer} onClick={() => bringBack(row)}>
                  Hoàn tác
                </button>
              </li>
            ))}
        </ul>
      )}
    </ListSection>
  )
}

const tooLong = () => `Danh sách đã đủ ${MOST_ROWS.toLocaleString('vi-VN')} dòng, không thêm được nữa.`

/** As it stands in its field; what cannot be read stays as it came, with its remark. */
function pastedAs(column: AnnexColumn, text: string): string {
  const value = readCell(column, text)
  return value === undefined ? text : typedCell(column, value)
}

function pastedWords({ count, over }: { count: number; over: number }, all: number): string {
  return [
    `Đã dán ${count.toLocaleString('vi-VN')} dòng.`,
    over > 0 && `${over} ô thừa cột nên không dán.`,
    all > MOST_ROWS && tooLong(),
  ]
    .filter(Boolean)
    .join(' ')
}

const firstWords = ({ columns }: AnnexField, row: TypedRow): string =>
  columns.map(column => row.cells[column.no]?.trim()).find(Boolean) ?? ''

/** The sentences at a row's cells, by the number of the column; the same text as long as nothing changed. */
function wrongOf(remarks: ReadonlyMap<string, RowRemark>, { code, columns }: AnnexField, row: TypedRow): string {
  const found = columns.flatMap(({ no }) => {
    const remark = remarks.get(rowKey(code, row.id, no))
    return remark ? [[no, remark.says] as const] : []
  })
  return found.length ? JSON.stringify(Object.fromEntries(found)) : ''
}

type ReadProps = { annex: AnnexField; report: ReportPage; beside?: ReactNode; under?: ReactNode }

export function RowsRead({ annex, report, beside, under }: ReadProps) {
  const rows = report.rows.filter(row => row.annexId === annex.id && !row.removed)
  return (
    <ListSection annex={annex} report={report} count={rows.length} beside={beside}>
      {rows.length === 0 ? (
        <p className="hint">Không có dòng nào.</p>
      ) : (
        <div className={css.frame}>
          <table className={`${css.rows} ${css.read}`}>
            <caption className="only-read">{annex.title}</caption>
            <Head columns={annex.columns} entry={false} />
            <tbody>
              {rows.map((row, i) => (
                <tr key={row.id}>
                  <th scope="row" className={css.no}>
                    {i + 1}
                  </th>
                  {annex.columns.map(column => (
                    <td key={column.no} className={css[column.kind]} data-label={column.name}>
                      {showCell(column, row.cells[column.no])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {under}
    </ListSection>
  )
}
