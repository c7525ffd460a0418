/** Where each cell of a form stands in the workbook: a sheet a section, figures down, parts of breakdowns across. */

import type { Indicator } from '@thong-suot/domain/indicator/indicator.ts'
import { columnOf } from '@thong-suot/domain/report/form/form-changes.ts'
import { type FormSection, sectionsOf } from '@thong-suot/domain/template/sections.ts'
import type { AnnexField, TemplateForm } from '@thong-suot/domain/template/template.ts'
import { letterOf } from '@thong-suot/paper/write-xlsx.ts'

/** In the first cell of a sheet: what it holds. Keys of its columns are beside it, keys of its rows below it, both hidden. */
export const FIGURES_MARK = 'thong-suot:so-lieu'
export const WORDS_MARK = 'thong-suot:thuyet-minh'
/** Before the id of the list. */
export const LIST_MARK = 'thong-suot:danh-sach:'
export const IDENTITY_MARK = 'thong-suot:dinh-danh'
export const IDENTITY_SHEET = '_dinh_danh'
export const LISTS_SHEET = '_danh_muc'
export const WORDS_SHEET = 'Thuyết minh'
export const REASONS_MARK = 'thong-suot:giai-trinh'
export const REASONS_SHEET = 'Giải trình'
export const FIRST_SHEET = 'Hướng dẫn'

const OWN_NAMES = [IDENTITY_SHEET, LISTS_SHEET, WORDS_SHEET, REASONS_SHEET, FIRST_SHEET].map(name =>
  name.toLocaleLowerCase('vi'),
)

/** Rows of a sheet of figures: keys, two titles, an empty one, and a head of one or two rows. */
export const HEAD_ROW = 5

export type ColumnKey = { key: string; breakdown: string; head: string }
export type FigureSheet = {
  section: FormSection
  name: string
  /** Columns of figures, the whole first, and the number of the first of them from 0. */
  columns: ColumnKey[]
  firstColumn: number
  firstRow: number
  hints: boolean
}

/** A sheet for each section that has figures. */
export function figureSheets(form: TemplateForm, { before }: { before: boolean }): FigureSheet[] {
  const taken = new Set(OWN_NAMES)
  return sectionsOf(form)
    .filter(section => section.indicators.length > 0)
    .map(section => {
      const columns = columnsOf(section.indicators)
      return {
        section,
        columns,
        name: sheetName(`${section.number}. ${section.title}`, taken),
        // Key, code, name, unit of measure, and the period before.
        firstColumn: before ? 5 : 4,
        firstRow: HEAD_ROW + (columns.length > 1 ? 2 : 1),
        hints: section.indicators.some(each => each.hint),
      }
    })
}

export type ListSheet = { annex: AnnexField; name: string }

/** A sheet for each list. @param figures whose names are taken */
export function listSheets(form: TemplateForm, figures: readonly FigureSheet[]): ListSheet[] {
  const taken = new Set([...OWN_NAMES, ...figures.map(each => each.name.toLocaleLowerCase('vi'))])
  return form.annexes.map(annex => ({ annex, name: sheetName(`${annex.code} ${annex.title}`, taken) }))
}

function columnsOf(indicators: readonly Indicator[]): ColumnKey[] {
  const columns: ColumnKey[] = [{ key: '0', breakdown: '', head: '' }]
  for (const { breakdown } of indicators) {
    if (!breakdown || columns.some(each => each.breakdown === breakdown.code)) continue
    for (const { no, name } of breakdown.parts)
      columns.push({ key: `${breakdown.code}/${no}`, breakdown: breakdown.code, head: name })
  }
  return columns
}

/** 'F7' for a part of a figure; undefined where its sheet has no such column. */
export function placeOf({ section, columns, firstColumn, firstRow }: FigureSheet, indicator: Indicator, part: number) {
  const row = section.indicators.indexOf(indicator)
  const column = columns.findIndex(each => each.key === columnOf(indicator, part))
  return row < 0 || column < 0 ? undefined : `${letterOf(firstColumn + column)}${firstRow + row}`
}

/** The cell of a figure as a formula names it, from whichever sheet. */
export function referenceTo(sheets: readonly FigureSheet[], indicator: Indicator, part: number): string | undefined {
  for (const sheet of sheets) {
    const at = placeOf(sheet, indicator, part)
    if (at) return `${quoted(sheet.name)}!${at}`
  }
  return undefined
}

export const quoted = (name: string) => `'${name.replaceAll("'", "''")}'`

/** Sheet names hold 31 letters, none of []:*?/\ and no quote; no two are alike. */
function sheetName(words: string, taken: Set<string>): string {
  const plain = words
    .normalize('NFC')
    .replace(/[[\]:*?/\\']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  let name = plain.slice(0, 31).trim()
  for (let n = 2; taken.has(name.toLocaleLowerCase('vi')); n++) name = `${plain.slice(0, 26).trim()} (${n})`
  taken.add(name.toLocaleLowerCase('vi'))
  return name
}
