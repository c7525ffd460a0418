/** "Xuất Excel": every row of a list that matches its filter, not only the page shown. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import type { Endpoint } from '@thong-suot/domain/endpoint.ts'
import { type CellValue, type SheetColumn, writeXlsx } from '@thong-suot/paper/write-xlsx.ts'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { Context } from './app.ts'
import { type Asked, type Needs, serve } from './serve.ts'

/** All that match; more rows than anybody reads, and a longer list is exported by spans of days. */
export const WHOLE = { page: 1, size: 50_000 }

/** Said above a table that may have been cut. @param most rows the workbook takes */
export function cutLine(rows: number, most: number): string[] {
  if (rows < most) return []
  return [
    `Bản xuất dừng ở ${most.toLocaleString('vi-VN')} dòng. Danh sách dài hơn thì lọc hẹp lại, như theo khoảng ngày, rồi xuất từng phần.`,
  ]
}

/** Answers an endpoint with a workbook. @param name of the file: 'ke-hoach.xlsx', or by what was asked */
export function serveSheet<I extends z.ZodType>(
  app: FastifyInstance,
  context: Context,
  e: Endpoint<I>,
  name: string | ((input: z.output<I>) => string),
  write: (asked: Asked<z.output<I>>) => Promise<Uint8Array>,
  needs: Needs = {},
): void {
  serve(
    app,
    context,
    e,
    async asked => {
      const bytes = await write(asked)
      asked.reply
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .header('content-disposition', `attachment; filename="${typeof name === 'string' ? name : name(asked.input)}"`)
      return Buffer.from(bytes)
    },
    needs,
  )
}

export type ListColumn<R> = SheetColumn & { of: (row: R) => CellValue }

/** A list as a workbook: the agency, what it is, of which day and by whom, then a row a row. */
export function writeList<R>(
  { actor, today }: { actor: Actor; today: Day },
  list: { sheet: string; title: string; columns: readonly ListColumn<R>[]; rows: readonly R[] },
): Promise<Uint8Array> {
  const { columns, rows } = list
  return writeXlsx({
    sheet: list.sheet,
    titles: [
      actor.unitName,
      list.title.toLocaleUpperCase('vi'),
      `Số liệu ngày ${showDay(today)}, người xuất: ${actor.personName}`,
      ...cutLine(rows.length, WHOLE.size),
    ],
    columns: columns.map(({ of: _, ...column }) => column),
    rows: rows.map(row => columns.map(c => c.of(row))),
    ...(columns.some(c => c.total) ? { totalLabel: 'Cộng' } : {}),
  })
}
