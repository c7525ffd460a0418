/** A list of a report: typed as in a spreadsheet while it is written, read when it is looked at. */
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReportPage } from '@thong-suot/domain/report/report-page.ts'
import { type RowRemark, rowKey, showCell } from '@thong-suot/domain/report/row.ts'
import type { AnnexColumn, AnnexField } from '@thong-suot/domain/template/template.ts'
import type { ReactNode } from 'react'
import { fieldId } from '../../../parts/form/use-fields.ts'
import { Paging } from '../../../parts/table/Paging.tsx'
import { Returned } from '../entry/FigureTable.tsx'
import type { Entry } from '../entry/use-entry.ts'
import { RowLine } from './RowLine.tsx'
import css from './rows.module.css'
import { isBlank, type TypedRow } from './typed-rows.ts'
import { PAGE, useRows } from './use-rows.ts'

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
  const { rows, first, shown, table, says, gone, acts, ...list } = useRows(annex, entry)
  const wrong = (row: TypedRow) => wrongOf(remarks, annex, row)
  const elsewhere = rows.findIndex((row, i) => (i < first || i >= first + shown.length) && wrong(row) !== '')
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
              {shown.map((row, i) => (
                <RowLine
                  key={row.id}
                  row={row}
                  at={first + i}
                  code={annex.code}
                  columns={annex.columns}
                  wrong={wrong(row)}
                  acts={acts}
                  onLeave={entry.draft.saveNow}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length > PAGE && (
        <Paging
          data={{ count: rows.length, page: first / PAGE + 1, size: PAGE }}
          noun="dòng"
          onPage={page => list.turnTo(page - 1)}
        />
      )}
      {elsewhere >= 0 && (
        <p className={css.must}>
          Có dòng cần sửa ở trang khác.{' '}
          <button type="button" className={css.offer} onClick={() => list.goTo({ row: elsewhere, column: 0 })}>
            Đến dòng {elsewhere + 1}
          </button>
        </p>
      )}
      {remarks.has(annex.code) && <p className={css.must}>{remarks.get(annex.code)!.says}</p>}
      {rows.length === 0 && (
        <p className="hint">Chưa có dòng nào. Thêm một dòng rồi nhập, hoặc chép các dòng từ bảng tính và dán vào đó.</p>
      )}
      <div className={css.foot}>
        <Button size="xs" leftSection={<IconPlus size="1rem" stroke={1.75} aria-hidden />} onClick={list.add}>
          Thêm dòng
        </Button>
        <span role="status" className="hint small">
          {says}
        </span>
      </div>
      {gone.length > 0 && (
        <ul className={css.gone} aria-label="Dòng vừa xóa">
          {gone.map(row => (
            <li key={row.id}>
              Đã xóa dòng “{firstWords(annex, row)}”.{' '}
              <button type="button" className={css.offer} onClick={() => list.bringBack(row)}>
                Hoàn tác
              </button>
            </li>
          ))}
        </ul>
      )}
    </ListSection>
  )
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
