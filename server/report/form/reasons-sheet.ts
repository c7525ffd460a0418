/** Reasons for odd figures as a sheet: it asks by itself, as the page would, and takes the reason beside. */
import { capital } from '@thong-suot/domain/capital.ts'
import { askedCells } from '@thong-suot/domain/indicator/check-figures.ts'
import { brokenInSheet, words } from '@thong-suot/domain/indicator/in-sheet.ts'
import { cellKey, type Indicator } from '@thong-suot/domain/indicator/indicator.ts'
import { type Bound, oddBounds } from '@thong-suot/domain/indicator/odd.ts'
import { REASON_COLUMN } from '@thong-suot/domain/report/form/form-reasons.ts'
import { nameOfCell } from '@thong-suot/domain/report/form/form-sheet.ts'
import type { FigureField, ReportPage } from '@thong-suot/domain/report/report-page.ts'
import type { FormCell, FormSheet } from '@thong-suot/paper/workbook/write-workbook.ts'
import { type Of, shownIn } from './figure-sheet.ts'
import { REASONS_MARK, REASONS_SHEET, referenceTo } from './lay-out.ts'

const FIRST_ROW = 6
const HEAD = ['Mục', 'Chỉ tiêu', 'Kỳ trước', 'Kỳ này', 'Hỏi lại', 'Lý do']

type Explained = { indicator: Indicator; field: FigureField; bounds: Bound[] }

/** Cells that can be asked about, since there is something to compare them with, and those with a reason already. */
export function cellsToExplain({ indicators, figures }: Pick<ReportPage, 'indicators' | 'figures'>): Explained[] {
  return indicators.flatMap(indicator => {
    const asked = askedCells(indicator)
    const own = figures.filter(each => each.indicatorId === indicator.id && asked.includes(each.part))
    return own.flatMap(field => {
      const bounds = indicator.formula ? [] : oddBounds(field, indicator.kind)
      const ruled = field.part === 0 && indicator.rule?.severity === 'look'
      return bounds.length || ruled || field.explain ? [{ indicator, field, bounds }] : []
    })
  })
}

export function reasonsSheet(of: Of): FormSheet[] {
  const { page } = of
  const cells = cellsToExplain(page)
  if (cells.length === 0) return []
  const last = FIRST_ROW + cells.length - 1
  return [
    {
      name: REASONS_SHEET,
      columns: [0, 8, 48, 14, 14, 44, 60],
      frozen: { rows: FIRST_ROW - 1, columns: 3 },
      numbers: `D${FIRST_ROW}:E${last}`,
      rows: [
        { cells: [{ value: REASONS_MARK }, null, null, null, null, null, { value: REASON_COLUMN }], hidden: true },
        { cells: [null, { value: 'GIẢI TRÌNH SỐ KHÁC THƯỜNG', look: 'title' }] },
        { cells: [null, { value: `${page.regimeName}, ${page.periodName}, ${page.unitName}`, look: 'plain' }] },
        { cells: [null, { value: 'Cột “Hỏi lại” có chữ và số đã đúng thì ghi lý do vào cột cuối.', look: 'plain' }] },
        { cells: [null, ...HEAD.map(head => ({ value: headOf(head, page), look: 'head' as const }))] },
        ...cells.map(each => ({ cells: row(each, of) })),
      ],
    },
  ]
}

const headOf = (head: string, { beforeName, periodName }: ReportPage) =>
  head === 'Kỳ trước' && beforeName ? capital(beforeName) : head === 'Kỳ này' ? capital(periodName) : head

function row({ indicator, field, bounds }: Explained, of: Of): (FormCell | null)[] {
  const { part, before, explain } = field
  const at = referenceTo(of.sheets, indicator, part) ?? '""'
  const said = of.page.checks.find(
    ({ severity, code, part: about = 0 }) => severity === 'look' && code === indicator.code && about === part,
  )
  return [
    { value: cellKey(indicator.id, part) },
    { value: indicator.code, look: 'label' },
    { value: nameOfCell({ ...indicator, code: '' }, part).trim(), look: 'label' },
    { ...shownIn(indicator, { number: before, text: null }), look: 'grey' },
    { ...shownIn(indicator, field), look: 'grey', formula: `IF(${at}="","",${at})` },
    { value: said?.says ?? '', look: 'grey', formula: asksIn(at, { indicator, field, bounds }, of) },
    { value: explain ?? '', look: 'input' },
  ]
}

/** What is said at the first bound that is crossed, else of the rule that does not hold. */
function asksIn(at: string, { indicator, field, bounds }: Explained, { page, sheets }: Of): string {
  const { rule } = indicator
  const cellOf = (code: string) => {
    const other = page.indicators.find(each => each.code === code)
    return other && referenceTo(sheets, other, 0)
  }
  const ruled = field.part === 0 && rule?.severity === 'look' ? brokenInSheet(rule.test, cellOf, rule.says) : '""'
  const asks = bounds.reduceRight(
    (rest, { least, most, below, above }) =>
      `IF(${at}<${least},${words(below)},IF(${at}>${most},${words(above)},${rest}))`,
    ruled,
  )
  return `IF(${at}="","",${asks})`
}
