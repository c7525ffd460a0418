/** A section of a form as a sheet: what is typed, what is counted by formulas, what each cell takes. */
import { capital } from '@thong-suot/domain/capital.ts'
import { isDay } from '@thong-suot/domain/day.ts'
import { inSheet } from '@thong-suot/domain/indicator/in-sheet.ts'
import { cellsOf, type Indicator, isWords, typedCells } from '@thong-suot/domain/indicator/indicator.ts'
import { columnOf } from '@thong-suot/domain/report/form/form-changes.ts'
import { showWorth, type Worth } from '@thong-suot/domain/report/form/form-sheet.ts'
import type { FigureField, ReportPage } from '@thong-suot/domain/report/report-page.ts'
import type { FormCell, FormSheet, InputRule } from '@thong-suot/paper/workbook/write-workbook.ts'
import { letterOf } from '@thong-suot/paper/write-xlsx.ts'
import { FIGURES_MARK, type FigureSheet, HEAD_ROW, LISTS_SHEET, placeOf, quoted, referenceTo } from './lay-out.ts'

export type Of = { page: ReportPage; sheets: readonly FigureSheet[]; lists: FormLists }

/** Lists of what may be chosen, one a column of a hidden sheet. */
export class FormLists {
  private readonly lists: string[][] = []

  /** The cells that hold a list, for the rule of a cell. */
  of(names: readonly string[]): string {
    let at = this.lists.findIndex(list => list.join('\n') === names.join('\n'))
    if (at < 0) at = this.lists.push([...names]) - 1
    const letter = letterOf(at)
    return `${quoted(LISTS_SHEET)}!$${letter}$1:$${letter}$${names.length}`
  }

  sheet(): FormSheet {
    const longest = Math.max(1, ...this.lists.map(list => list.length))
    return {
      name: LISTS_SHEET,
      hidden: true,
      columns: this.lists.map(() => 30),
      rows: Array.from({ length: longest }, (_, i) => ({
        cells: this.lists.map(list => (list[i] === undefined ? null : { value: list[i] })),
      })),
    }
  }
}

export function figureSheet(sheet: FigureSheet, of: Of): FormSheet {
  const { section, columns, firstColumn, firstRow, hints, name } = sheet
  const { page } = of
  const widths = [0, 8, 56, 14, ...(firstColumn === 5 ? [14] : []), 18, ...columns.slice(1).map(() => 14)]
  const last = `${letterOf(firstColumn + columns.length - 1)}${firstRow + section.indicators.length - 1}`
  return {
    name,
    columns: hints ? [...widths, 44] : widths,
    frozen: { rows: firstRow - 1, columns: 3 },
    numbers: `${letterOf(4)}${firstRow}:${last}`,
    rows: [
      { cells: keyRow(sheet), hidden: true },
      { cells: [null, { value: `${section.number}. ${section.title}`.toLocaleUpperCase('vi'), look: 'title' }] },
      { cells: [null, { value: `${page.regimeName}, ${page.periodName}, ${page.unitName}`, look: 'plain' }] },
      { cells: [] },
      ...headRows(sheet, page),
      ...section.indicators.map(indicator => ({ cells: row(indicator, sheet, of) })),
    ],
    merged: mergedHeads(sheet),
  }
}

function keyRow({ columns, firstColumn }: FigureSheet): (FormCell | null)[] {
  const blank = Array.from({ length: firstColumn - 1 }, () => null)
  return [{ value: FIGURES_MARK }, ...blank, ...columns.map(({ key }) => ({ value: key }))]
}

const head = (value: string): FormCell => ({ value, look: 'head' })

function headRows({ columns, section, hints, firstColumn }: FigureSheet, page: ReportPage) {
  const before = firstColumn === 5 ? [head(capital(page.beforeName ?? 'kỳ trước'))] : []
  const fixed = [null, head('Mục'), head('Chỉ tiêu'), head('Đơn vị tính'), ...before, head(capital(page.periodName))]
  const tail = hints ? [head('Ghi chú')] : []
  if (columns.length === 1) return [{ cells: [...fixed, ...tail] }]
  const breakdowns = new Map(
    section.indicators.flatMap(each => (each.breakdown ? [[each.breakdown.code, each.breakdown]] : [])),
  )
  const parts = columns.slice(1)
  const empty = fixed.map(cell => cell && head(''))
  return [
    {
      cells: [
        ...fixed,
        ...parts.map(({ breakdown }, i) =>
          head(parts[i - 1]?.breakdown === breakdown ? '' : (breakdowns.get(breakdown)?.name ?? '')),
        ),
        ...tail,
      ],
    },
    { cells: [...empty, ...parts.map(part => head(part.head)), ...(hints ? [head('')] : [])] },
  ]
}

/** Heads of one column go over both rows; the name of a breakdown goes over its parts. */
function mergedHeads({ columns, firstColumn, hints }: FigureSheet): string[] {
  if (columns.length === 1) return []
  const parts = firstColumn + 1
  const single = Array.from({ length: firstColumn }, (_, i) => i + 1)
  if (hints) single.push(firstColumn + columns.length)
  const groups = [...Map.groupBy(columns.slice(1).entries(), ([, column]) => column.breakdown).values()]
  return [
    ...single.map(i => `${letterOf(i)}${HEAD_ROW}:${letterOf(i)}${HEAD_ROW + 1}`),
    ...groups
      .filter(group => group.length > 1)
      .map(group => `${letterOf(parts + group[0]![0])}${HEAD_ROW}:${letterOf(parts + group.at(-1)![0])}${HEAD_ROW}`),
  ]
}

function row(indicator: Indicator, sheet: FigureSheet, of: Of): (FormCell | null)[] {
  const { firstColumn, columns, hints } = sheet
  const fields = new Map(
    of.page.figures.filter(each => each.indicatorId === indicator.id).map(each => [each.part, each]),
  )
  const { before, beforeText } = fields.get(0)!
  const earlier: FormCell = { ...shownIn(indicator, { number: before, text: beforeText }), look: 'grey' }
  return [
    { value: indicator.id },
    { value: indicator.code, look: 'label' },
    { value: indicator.name, look: 'label', ...(indicator.partOf ? { indent: 2 } : {}) },
    { value: indicator.unitOfMeasure, look: 'label' },
    ...(firstColumn === 5 ? [earlier] : []),
    ...columns.map(column => {
      const part = cellsOf(indicator).find(each => columnOf(indicator, each) === column.key)
      return part === undefined ? ({ look: 'grey' } as const) : figureCell(indicator, fields.get(part)!, sheet, of)
    }),
    ...(hints ? [{ value: indicator.hint, look: 'hint' as const }] : []),
  ]
}

function figureCell(indicator: Indicator, field: FigureField, sheet: FigureSheet, of: Of): FormCell {
  const held = shownIn(indicator, field)
  if (typedCells(indicator).includes(field.part))
    return { ...held, look: 'input', ...ruled(ruleOf(indicator, of.lists)) }
  const formula = indicator.formula
    ? inSheet(indicator.formula, code => cellOfCode(code, field.part, of), indicator.kind === 'percent' ? 1 : 2)
    : sumOfParts(indicator, sheet)
  return { ...held, look: 'grey', ...(formula ? { formula } : {}) }
}

/** A figure without parts stands whole beside each part of another. */
function cellOfCode(code: string, part: number, { page, sheets }: Of): string | undefined {
  const indicator = page.indicators.find(each => each.code === code)
  return indicator && referenceTo(sheets, indicator, indicator.breakdown ? part : 0)
}

function sumOfParts(indicator: Indicator, sheet: FigureSheet): string | undefined {
  const parts = indicator.breakdown?.parts ?? []
  const [first, last] = [parts[0], parts.at(-1)].map(part => part && placeOf(sheet, indicator, part.no))
  return first && last ? `IF(COUNT(${first}:${last})=0,"",SUM(${first}:${last}))` : undefined
}

export function shownIn(indicator: Indicator, worth: Worth): Pick<FormCell, 'value' | 'format'> {
  const { kind } = indicator
  if (kind === 'date') return { value: worth.text && isDay(worth.text) ? { day: worth.text } : null, format: 'day' }
  if (isWords(kind) || kind === 'choice' || kind === 'yes-no')
    return { value: showWorth(indicator, worth) || null, format: 'text' }
  return { value: worth.number, format: 'number' }
}

const ruled = (rule: InputRule | undefined) => (rule ? { rule } : {})

function ruleOf({ kind, choices }: Indicator, lists: FormLists): InputRule | undefined {
  switch (kind) {
    case 'text':
      return undefined
    case 'date':
      return { takes: 'day', says: 'Nhập ngày dạng 05/11/2026.' }
    case 'yes-no':
      return { takes: 'list', from: lists.of(['Có', 'Không']), says: 'Chọn Có hoặc Không.' }
    case 'choice':
      return { takes: 'list', from: lists.of(choices.map(each => each.name)), says: 'Chọn một mục trong danh sách.' }
    case 'percent':
      return { takes: 'number', whole: false, most: 100, says: 'Nhập số từ 0 đến 100, không ghi dấu %.' }
    case 'people':
      return { takes: 'number', whole: true, says: 'Nhập số nguyên, không âm.' }
    default:
      return { takes: 'number', whole: false, says: 'Nhập số, không âm.' }
  }
}
