import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'
import type { ProblemError } from '../../ask.ts'
import { useIsPhone } from '../../shell/use-phone.ts'
import { Empty, LoadingRows, Refused } from '../page/Empty.tsx'
import { Paging } from './Paging.tsx'
import names from './table.module.css'
import type { Choice } from './use-choice.ts'
import { useRowKeys } from './use-row-keys.ts'

export type Column<R> = {
  key: string
  head: string
  cell: (row: R) => ReactNode
  /** The server can sort by it. */
  sort?: boolean
  /** Numbers stand right. */
  right?: boolean
  width?: string
  /** Cannot be switched off: the column of the row's link. */
  fixed?: boolean
  /** Shown only when chosen under "Cột". */
  off?: boolean
}

export type DataTableProps<R> = {
  /** What the table holds, for readers: "Sổ văn bản đến năm 2025". */
  caption: string
  /** "văn bản": for "1–50 trong 842 văn bản". */
  noun: string
  columns: readonly Column<R>[]
  data: { rows: readonly R[]; count: number; page: number; size: number } | undefined
  error?: ProblemError | null | undefined
  retry?: () => void
  idOf: (row: R) => string
  /** Where a click on the row leads; the cell with the true link leads there too. */
  linkOf?: (row: R) => string
  isUnread?: (row: R) => boolean
  /** The three lines of a card on a phone. */
  card: (row: R) => { head: ReactNode; title: ReactNode; foot?: ReactNode }
  /** What an empty list says; after a filter say that nothing matches. */
  empty: string | ReactNode
  /** 'name' or '-name' (downwards). */
  sort?: string
  onSort?: (sort: string) => void
  onPage?: (page: number) => void
  choice?: Choice
  /** Rows of narrow height. */
  tight?: boolean
  /** A last row with totals: `<tr><td>…`. */
  totals?: ReactNode
}

/** The table of every list: sorted and paged by the server, cards on a phone. J K walk its rows, X chooses, Enter opens. */
export function DataTable<R>(p: DataTableProps<R>) {
  const isPhone = useIsPhone()
  const place = useRowKeys()
  if (p.error && !p.data) return <Refused error={p.error} {...(p.retry ? { retry: p.retry } : {})} />
  if (!p.data) return <LoadingRows />
  if (p.data.rows.length === 0) return typeof p.empty === 'string' ? <Empty says={p.empty} /> : p.empty
  return (
    <div ref={place} className="stack">
      {isPhone ? <Cards {...p} rows={p.data.rows} /> : <Rows {...p} rows={p.data.rows} />}
      <Paging data={p.data} noun={p.noun} onPage={p.onPage} />
    </div>
  )
}

function Rows<R>(p: DataTableProps<R> & { rows: readonly R[] }) {
  const navigate = useNavigate()
  const open = (row: R) => (event: MouseEvent) => {
    const inside = (event.target as HTMLElement).closest('a, button, input, label, [role="dialog"]')
    if (inside || !p.linkOf || getSelection()?.toString()) return
    void navigate({ to: p.linkOf(row) })
  }
  return (
    <div className={names.frame}>
      <table className={p.tight ? `${names.table} ${names.tight}` : names.table}>
        <caption className="only-read">{p.caption}</caption>
        <thead>
          <tr>
            {p.choice && (
              <th style={{ width: '2.25rem' }} scope="col">
                <ChooseAll choice={p.choice} ids={p.rows.map(p.idOf)} />
              </th>
            )}
            {p.columns.map(c => (
              <Head key={c.key} column={c} sort={p.sort} onSort={p.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {p.rows.map(row => {
            const id = p.idOf(row)
            const looks = [
              p.linkOf && names.linked,
              p.isUnread?.(row) && names.unread,
              p.choice?.has(id) && names.chosen,
            ]
            return (
              <tr key={id} data-row className={looks.filter(Boolean).join(' ')} onClick={open(row)}>
                {p.choice && (
                  <td>
                    <input
                      type="checkbox"
                      className={names.check}
                      checked={p.choice.has(id)}
                      onChange={() => p.choice?.toggle(id)}
                      aria-label="Chọn dòng này"
                    />
                  </td>
                )}
                {p.columns.map(c => (
                  <td key={c.key} className={c.right ? names.right : undefined}>
                    {c.cell(row)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
        {p.totals && <tfoot>{p.totals}</tfoot>}
      </table>
    </div>
  )
}

function ChooseAll({ choice, ids }: { choice: Choice; ids: string[] }) {
  const all = ids.every(id => choice.has(id))
  return (
    <input
      type="checkbox"
      className={names.check}
      aria-label="Chọn cả trang"
      checked={all}
      ref={box => {
        if (box) box.indeterminate = !all && ids.some(id => choice.has(id))
      }}
      onChange={() => choice.set(all ? [] : ids)}
    />
  )
}

function Head<R>({
  column: c,
  sort,
  onSort,
}: {
  column: Column<R>
  sort: string | undefined
  onSort: ((sort: string) => void) | undefined
}) {
  const up = sort === c.key
  const down = sort === `-${c.key}`
  const style = c.width ? { width: c.width } : undefined
  const looks = c.right ? names.right : undefined
  if (!c.sort || !onSort) {
    return (
      <th scope="col" style={style} className={looks}>
        {c.head || <span className="only-read">Thao tác</span>}
      </th>
    )
  }
  return (
    <th scope="col" style={style} className={looks} aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}>
      <button type="button" className={names.sort} onClick={() => onSort(up ? `-${c.key}` : c.key)}>
        {c.head}
        {up && <IconArrowUp size="0.875rem" aria-hidden />}
        {down && <IconArrowDown size="0.875rem" aria-hidden />}
      </button>
    </th>
  )
}

function Cards<R>(p: DataTableProps<R> & { rows: readonly R[] }) {
  return (
    <ul className={names.cards} aria-label={p.caption}>
      {p.choice && p.rows.length > 1 && (
        <li className={names.cardHead}>
          <span className="small second">Chọn cả trang</span>
          <span className={names.cardCheck}>
            <ChooseAll choice={p.choice} ids={p.rows.map(p.idOf)} />
          </span>
        </li>
      )}
      {p.rows.map(row => {
        const { head, title, foot } = p.card(row)
        return (
          <li
            key={p.idOf(row)}
            data-row
            className={[p.isUnread?.(row) && names.unread, p.choice?.has(p.idOf(row)) && names.chosenCard]
              .filter(Boolean)
              .join(' ')}
          >
            <div className={names.cardHead}>
              <div className="small second">{head}</div>
              {p.choice && (
                <label className={names.cardCheck}>
                  <input
                    type="checkbox"
                    className={names.check}
                    checked={p.choice.has(p.idOf(row))}
                    onChange={() => p.choice?.toggle(p.idOf(row))}
                  />
                  <span className="only-read">Chọn dòng này</span>
                </label>
              )}
            </div>
            <div className={names.cardTitle}>{title}</div>
            {foot && <div className="row small">{foot}</div>}
          </li>
        )
      })}
    </ul>
  )
}
