/** The form of a report as a workbook: taken away, filled in elsewhere, brought back. */
import { z } from 'zod'
import { endpoint, Id, returns } from '../../endpoint.ts'
import type { FillInput, RowInput } from '../report.api.ts'

/** A cell that holds something else than the report does now. */
export type FormChange = {
  /** Of the figure, passage or row: no two changes have the same. */
  slot: string
  sheet: string
  /** 'F7'; '' for a row of a list that is gone from the file. */
  at: string
  /** '1.2 Người dự, Nam' */
  name: string
  /** As they are shown; '' is an empty cell. */
  from: string
  to: string
  /** The reason for an odd figure, where the file says another. */
  reason?: { from: string; to: string }
  /** Who wrote in this cell after the form was taken away: the file does not know of it. */
  since: string | null
  /** What is to be typed: a figure, a passage, or a row of a list. */
  figure?: FillInput['figures'][number]
  text?: FillInput['texts'][number]
  row?: RowInput
}
/** Something about one cell, or (no cell) about a sheet or the whole file. */
export type FormRemark = { sheet: string; at: string; says: string }
export type FormAnswer = {
  changes: FormChange[]
  /** What must be mended in the file before any of it is taken in; the first of them, and how many there are. */
  problems: FormRemark[]
  problemCount: number
  /** What was read in its own way, or not read. */
  notes: FormRemark[]
  /** Cells that hold what the report holds already. */
  same: number
}
export const MOST_FORM_REMARKS = 300

export const exportForm = endpoint({
  method: 'GET',
  path: '/reports/:id/form.xlsx',
  input: z.object({ id: Id }),
  output: returns<Blob>(),
})
/** Multipart, the workbook under `file`: what it would change, and what is wrong with it. Nothing is kept; `fillReport` types the changes. */
export const checkForm = endpoint({
  method: 'POST',
  path: '/reports/:id/form/check',
  input: z.object({ id: Id }),
  output: returns<FormAnswer>(),
})
