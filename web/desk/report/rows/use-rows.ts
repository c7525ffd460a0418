/** The rows of a list while they are typed: a page of them at a time, added, taken out, brought back, pasted. */
import { layBlock, readBlock } from '@thong-suot/domain/report/paste-rows.ts'
import { MOST_ROWS, readCell } from '@thong-suot/domain/report/row.ts'
import type { AnnexColumn, AnnexField } from '@thong-suot/domain/template/template.ts'
import { useEffect, useRef, useState } from 'react'
import { newId } from '../../../parts/form/new-id.ts'
import type { Entry } from '../entry/use-entry.ts'
import { type CellPlace, stepOf } from './RowLine.tsx'
import { isBlank, type TypedRow, typedCell } from './typed-rows.ts'

/** Rows drawn at once: more fields than this make every key slow. */
export const PAGE = 50

export function useRows(annex: AnnexField, entry: Entry) {
  const all = entry.typed.rows[annex.id] ?? []
  const rows = all.filter(row => !row.removed)
  const table = useRef<HTMLTableElement>(null)
  const wanted = useRef<CellPlace | undefined>(undefined)
  const [says, setSays] = useState('')
  const [gone, setGone] = useState<TypedRow[]>([])
  const newest = useRef({ rows, entry })
  newest.current = { rows, entry }
  const change = (next: (rows: TypedRow[]) => TypedRow[]) => newest.current.entry.setRows(annex.id, next)

  const [page, setPage] = useState(0)
  const first = Math.min(page, Math.max(0, Math.ceil(rows.length / PAGE) - 1)) * PAGE

  const focusOn = ({ row, column }: CellPlace) => {
    const field = table.current?.querySelector<HTMLInputElement>(`[data-at="${row}/${column}"]`)
    field?.focus()
    if (field && 'select' in field) field.select()
    return Boolean(field)
  }
  // A row that was just made, or one of another page, is there after the next drawing only.
  useEffect(() => {
    if (wanted.current && focusOn(wanted.current)) wanted.current = undefined
  })
  const goTo = (place: CellPlace) => {
    if (focusOn(place)) return
    wanted.current = place
    setPage(Math.floor(place.row / PAGE))
  }
  const add = () => {
    const last = newest.current.rows.at(-1)
    const blank = last && isBlank(last)
    if (!blank && newest.current.rows.length >= MOST_ROWS) return setSays(tooLong())
    goTo({ row: newest.current.rows.length - (blank ? 1 : 0), column: 0 })
    if (!blank)
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
    if (to.row < newest.current.rows.length) goTo(to)
    else if (key === 'Enter') add()
  }
  const acts = useRef({ remove, paste, step, change })
  acts.current = { remove, paste, step, change }
  return {
    rows,
    /** Place of the first row shown. */
    first,
    shown: rows.slice(first, first + PAGE),
    turnTo: setPage,
    goTo,
    add,
    bringBack,
    table,
    /** Words on what was just done. */
    says,
    gone: gone.filter(row => all.some(each => each.id === row.id && each.removed)),
    acts,
  }
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
