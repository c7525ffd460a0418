/** What is to be mended before a report goes, as a summary whose lines lead to their fields. */
import { typedCells } from '@thong-suot/domain/indicator/indicator.ts'
import type { ReportPage } from '@thong-suot/domain/report/report-page.ts'
import { rowKey } from '@thong-suot/domain/report/row.ts'
import { ProblemError } from '../../../ask.ts'
import { remarksOfRows, standingRows, type TypedRows } from '../rows/typed-rows.ts'
import { remarksOfTyped, type Typed, unreadIn } from './typed.ts'

/** Each field by name: figures and their parts, passages, lists and their cells. */
export function labelsOf(report: ReportPage, rows: TypedRows): Record<string, string> {
  const labels: Record<string, string> = {}
  for (const { code, name, breakdown } of report.indicators) {
    labels[code] = `${code} ${name}`
    for (const part of breakdown?.parts ?? []) labels[`${code}/${part.no}`] = `${code} ${name}, ${part.name}`
  }
  for (const { code, title } of report.narratives) labels[code] = `${code} ${title}`
  for (const { id, code, title, columns } of report.annexes) {
    labels[code] = `${code} ${title}`
    standingRows(rows[id]).forEach((row, i) => {
      for (const { no, name } of columns) labels[rowKey(code, row.id, no)] = `${code} ${title}, dòng ${i + 1}, ${name}`
    })
  }
  return labels
}

/** Reasons of the last return. */
export function toMend(report: ReportPage): ProblemError | null {
  const codes = [...report.indicators, ...report.narratives, ...report.annexes].map(
    each => [each.id, each.code] as const,
  )
  const codeOf = new Map(codes)
  const fields = Object.fromEntries(
    report.remarks.flatMap(remark => {
      const code = codeOf.get(remark.indicatorId ?? remark.narrativeId ?? remark.annexId ?? '')
      return code ? [[code, `${remark.unit} trả lại, ${remark.reason}`]] : []
    }),
  )
  const count = Object.keys(fields).length
  if (count === 0) return null
  return new ProblemError({
    code: 'report.returned',
    status: 409,
    detail: `Cần sửa ${count} chỗ trước khi gửi lại`,
    fields,
  })
}

/** What was typed and cannot be read is not with the server yet: nothing goes without it. */
export function unreadError(report: ReportPage, typed: Typed): ProblemError | null {
  const figures = remarksOfTyped(report, typed)
  const fields: Record<string, string> = {}
  for (const indicator of report.indicators)
    for (const part of typedCells(indicator)) {
      const key = part ? `${indicator.code}/${part}` : indicator.code
      if (unreadIn(indicator, part, typed)) fields[key] = figures.get(key)?.says ?? ''
    }
  for (const { key, says, missing } of remarksOfRows(report, typed.rows).values()) if (!missing) fields[key] = says
  const count = Object.keys(fields).length
  if (count === 0) return null
  return new ProblemError({
    code: 'report.unread',
    status: 422,
    detail: `Còn ${count} ô chưa đọc được nên chưa lưu. Sửa lại rồi gửi.`,
    fields,
  })
}
