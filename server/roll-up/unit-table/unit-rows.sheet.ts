/** Every unit's figures as rows, and the totals of them as formulas: what the sheet adds up is what the page shows. */
import { inSheet } from '@thong-suot/domain/indicator/in-sheet.ts'
import { type Indicator, isWords } from '@thong-suot/domain/indicator/indicator.ts'
import type { RollUpPage } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import type { Figures, Total } from '@thong-suot/domain/roll-up/roll-up.ts'
import { type CellValue, type Kind, letterOf, type Sheet, type SheetColumn } from '@thong-suot/paper/write-xlsx.ts'
import { figureIn, totalMap } from '../totals.queries.ts'

export type UnitFigures = { name: string; own: Figures; below: Figures }
type CellOf = (code: string) => string | undefined

const SHEET = 'Theo đơn vị'
const KIND: Record<string, Kind> = { money: 'money', percent: 'percent' }
const FIRST_ROW = 6

/** The sheet, and the total of an indicator as a formula over its rows; computed ones rest on the cells of their figures. */
export function unitRows(page: RollUpPage, units: readonly UnitFigures[], titles: string[]) {
  const numbers = page.indicators.filter(({ kind }) => !isWords(kind) && kind !== 'choice')
  const averages = numbers.filter(({ addsUp, formula }) => addsUp === 'average' && !formula)
  const all = totalMap(units.flatMap(unit => [unit.own, unit.below]))
  const weighed = (indicator: Indicator) => (all.get(indicator.id)?.weight ?? 0) > 0
  const letters = new Map(numbers.map(({ code }, i) => [code, letterOf(i + 1)]))
  const asideOf = new Map(averages.map(({ code }, i) => [code, 1 + numbers.length + i * 2]))
  const last = FIRST_ROW + units.length - 1
  const range = (letter: string, on: string) => `${on}${letter}${FIRST_ROW}:${letter}${last}`

  /** @param on the sheet the rows stand on, as another sheet names it */
  const overRows = (indicator: Indicator, cellOf: CellOf, on: string): string | null => {
    const { code, formula, addsUp, kind } = indicator
    if (formula) return inSheet(formula, cellOf, kind === 'percent' ? 1 : 2)
    const letter = letters.get(code)
    if (!letter || units.length === 0 || addsUp === 'none') return null
    const rows = range(letter, on)
    if (addsUp === 'average') {
      const aside = asideOf.get(code)!
      const [sum, weight] = [range(letterOf(aside), on), range(letterOf(aside + 1), on)]
      return `IF(SUM(${weight})=0,"",ROUND(SUM(${sum})/SUM(${weight}),2))`
    }
    return `IF(COUNT(${rows})=0,"",${addsUp === 'highest' ? 'MAX' : 'SUM'}(${rows}))`
  }
  const inRow =
    (row: number): CellOf =>
    code =>
      letters.has(code) ? `${letters.get(code)}${row}` : undefined
  const columns: SheetColumn[] = [
    { header: 'Đơn vị', width: 42 },
    ...numbers.map(indicator => ({
      header: `${indicator.code} ${indicator.name}${indicator.unitOfMeasure ? ` (${indicator.unitOfMeasure})` : ''}`,
      width: 16,
      kind: KIND[indicator.kind] ?? ('number' as const),
      total: (row: number) => overRows(indicator, inRow(row), '') ?? '""',
    })),
    ...averages.flatMap(indicator => [
      aside(weighed(indicator) ? `${indicator.code} nhân ${indicator.weightOf}` : `${indicator.code} cộng lại`),
      aside(weighed(indicator) ? `${indicator.code}: cộng ${indicator.weightOf}` : `${indicator.code}: số báo cáo`),
    ]),
  ]
  const sheet: Sheet = {
    sheet: SHEET,
    titles,
    columns,
    rows: units.map(unit => {
      const totals = totalMap([unit.own, unit.below])
      const figure = figureIn(page.indicators, totals)
      const cell = (indicator: Indicator): CellValue => {
        const { code, formula, addsUp, kind, id } = indicator
        if (formula)
          return {
            formula: row => inSheet(formula, inRow(row), kind === 'percent' ? 1 : 2),
            result: figure(code, 0),
          }
        return addsUp === 'none' ? (unit.own[id]?.[0] ?? null) : figure(code, 0)
      }
      return [
        unit.name,
        ...numbers.map(cell),
        ...averages.flatMap(indicator => asideCells(totals.get(indicator.id), weighed(indicator))),
      ]
    }),
  }
  return { sheet, totalOf: (indicator: Indicator, cellOf: CellOf) => overRows(indicator, cellOf, `'${SHEET}'!`) }
}

/** What an average is taken of: beside the table, so that it can be followed. */
const aside = (header: string): SheetColumn => ({ header: `Để tính ${header}`, width: 14, kind: 'number', total: true })

function asideCells(total: Total | undefined, weighed: boolean): CellValue[] {
  if (!total || total.counted === 0) return [null, null]
  return weighed ? [total.weighted, total.weight] : [total.sum, total.counted]
}
