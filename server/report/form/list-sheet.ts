/** A list of a form as a sheet: its rows, and empty ones to write on. */
import { randomUUID } from 'node:crypto'
import { isDay } from '@thong-suot/domain/day.ts'
import type { ReportPage } from '@thong-suot/domain/report/report-page.ts'
import { type CellValue, showCell } from '@thong-suot/domain/report/row.ts'
import type { AnnexColumn } from '@thong-suot/domain/template/template.ts'
import type { FormCell, FormSheet, InputRule } from '@thong-suot/paper/workbook/write-workbook.ts'
import { letterOf } from '@thong-suot/paper/write-xlsx.ts'
import type { FormLists } from './figure-sheet.ts'
import { LIST_MARK, type ListSheet } from './lay-out.ts'

export const SPARE_ROWS = 100
const FIRST_ROW = 6
const WIDTHS: Record<AnnexColumn['kind'], number> = { text: 36, number: 14, money: 18, date: 14, choice: 24 }

export function listSheet(
  { annex, name }: ListSheet,
  { page, lists }: { page: ReportPage; lists: FormLists },
): FormSheet {
  const { columns, code, title, guide } = annex
  const rows = page.rows.filter(row => row.annexId === annex.id && !row.removed)
  const spare = Array.from({ length: SPARE_ROWS }, () => ({ id: randomUUID(), cells: {} as (typeof rows)[0]['cells'] }))
  const all = [...rows, ...spare]
  return {
    name,
    columns: [0, ...columns.map(({ kind }) => WIDTHS[kind])],
    frozen: { rows: FIRST_ROW - 1, columns: 0 },
    numbers: `B${FIRST_ROW}:${letterOf(columns.length)}${FIRST_ROW + all.length - 1}`,
    rows: [
      {
        cells: [{ value: `${LIST_MARK}${annex.id}` }, ...columns.map(({ no }) => ({ value: String(no) }))],
        hidden: true,
      },
      { cells: [null, { value: `${code} ${title}`.toLocaleUpperCase('vi'), look: 'title' }] },
      { cells: [null, { value: `${page.regimeName}, ${page.periodName}, ${page.unitName}`, look: 'plain' }] },
      { cells: [null, { value: guide, look: 'plain' }] },
      {
        cells: [
          null,
          ...columns.map(each => ({ value: each.required ? `${each.name} (*)` : each.name, look: 'head' as const })),
        ],
      },
      ...all.map(({ id, cells }) => ({
        cells: [{ value: id }, ...columns.map(column => listCell(column, cells[column.no] ?? null, lists))],
      })),
    ],
  }
}

function listCell(column: AnnexColumn, value: CellValue, lists: FormLists): FormCell {
  const rule = ruleOf(column, lists)
  return { ...shownIn(column, value), look: 'input', ...(rule ? { rule } : {}) }
}

function shownIn(column: AnnexColumn, value: CellValue): Pick<FormCell, 'value' | 'format'> {
  if (column.kind === 'date')
    return { value: typeof value === 'string' && isDay(value) ? { day: value } : null, format: 'day' }
  if (column.kind === 'number' || column.kind === 'money') return { value, format: 'number' }
  return { value: showCell(column, value) || null, format: 'text' }
}

function ruleOf({ kind, choices }: AnnexColumn, lists: FormLists): InputRule | undefined {
  switch (kind) {
    case 'text':
      return undefined
    case 'date':
      return { takes: 'day', says: 'Nhập ngày dạng 05/11/2026.' }
    case 'choice':
      return { takes: 'list', from: lists.of(choices.map(each => each.name)), says: 'Chọn một mục trong danh sách.' }
    default:
      return { takes: 'number', whole: false, says: 'Nhập số, không âm.' }
  }
}
