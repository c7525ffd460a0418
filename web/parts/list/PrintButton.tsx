import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { Endpoint, Page } from '@thong-suot/domain/endpoint.ts'
import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { z } from 'zod'
import { ask, type ProblemError } from '../../ask.ts'
import { useMe } from '../../shell/use-me.ts'
import type { Column } from '../table/DataTable.tsx'
import { showMoment } from '../words/moment.ts'
import names from './print-list.module.css'

/** More than this is no longer read on paper; the export has all. */
const MOST = 2000
const AT_ONCE = 200

type Props<I extends z.ZodType, R> = {
  endpoint: Endpoint<I, Page<R>>
  input: z.input<I>
  /** Of the list on paper: "Nhiệm vụ đã giao". */
  title: string
  noun: string
  /** The columns that are shown, in their order. */
  columns: readonly Column<R>[]
  /** What it was filtered by, in words: "Quá hạn", "Năm 2025". */
  words: readonly (string | false | null | undefined)[]
}

/** "In": every row that matches (not only the page shown) on A4, with the filters in words, who printed it and when. */
export function PrintButton<I extends z.ZodType, R>(p: Props<I, R>) {
  const [rows, setRows] = useState<{ rows: R[]; count: number }>()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<ProblemError>()
  const start = async () => {
    setBusy(true)
    setFailed(undefined)
    try {
      setRows(await everyRow(p.endpoint, p.input))
    } catch (error) {
      setFailed(error as ProblemError)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button
        className="not-on-phone"
        leftSection={<IconPrinter size="1.125rem" stroke={1.75} aria-hidden />}
        loading={busy}
        onClick={() => void start()}
      >
        In
      </Button>
      {failed && (
        <span role="alert" className="small overdue">
          {failed.message}
        </span>
      )}
      {rows && (
        <Paper onPrinted={() => setRows(undefined)}>
          <ListOnPaper {...p} {...rows} />
        </Paper>
      )}
    </>
  )
}

async function everyRow<I extends z.ZodType, R>(endpoint: Endpoint<I, Page<R>>, input: z.input<I>) {
  const rows: R[] = []
  for (let page = 1; ; page++) {
    const answer = await ask(endpoint, { ...(input as object), page, size: AT_ONCE } as z.input<I>)
    rows.push(...answer.rows)
    if (rows.length >= Math.min(answer.count, MOST) || answer.rows.length === 0) return { rows, count: answer.count }
  }
}

/** What is printed in place of the page; gone once the browser has it. */
function Paper({ children, onPrinted }: { children: ReactNode; onPrinted: () => void }) {
  useEffect(() => {
    const done = () => onPrinted()
    addEventListener('afterprint', done, { once: true })
    // Two frames, so that it stands there before the browser looks.
    requestAnimationFrame(() => requestAnimationFrame(() => print()))
    return () => removeEventListener('afterprint', done)
    // Once, when it is put there.
  }, [onPrinted])
  return createPortal(
    <div data-paper className={names.paper}>
      {children}
    </div>,
    document.body,
  )
}

function ListOnPaper<I extends z.ZodType, R>(p: Props<I, R> & { rows: readonly R[]; count: number }) {
  const me = useMe()
  const words = p.words.filter(Boolean)
  return (
    <>
      <p className={names.unit}>{me.post.unitName}</p>
      <h1>{p.title}</h1>
      <p className={names.about}>
        {words.length > 0 && `${words.join('; ')}. `}
        {p.count.toLocaleString('vi-VN')} {p.noun}
        {p.rows.length < p.count &&
          `, in ${p.rows.length.toLocaleString('vi-VN')} dòng đầu; danh sách đủ có trong bản xuất Excel`}
        . Người in: {me.name}, {showMoment(new Date().toISOString())}.
      </p>
      <table>
        <thead>
          <tr>
            <th>STT</th>
            {p.columns.map(c => (
              <th key={c.key}>{c.head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {p.rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows are printed once and never change
            <tr key={i}>
              <td>{i + 1}</td>
              {p.columns.map(c => (
                <td key={c.key} className={c.right ? names.right : undefined}>
                  {c.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
