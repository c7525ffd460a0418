/** Every unit's figures as rows, and the totals of them as formulas: what the sheet adds up is what the page shows. */
import { inSheet } from '@thong-suot/domain/indicator/in-sheet.ts'
import { cellKey, type Indicator, isWords } from '@thong-suot/domain/indicator/indicator.ts'
import type { RollUpPage } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { countsUnits, type Figures, type Total } from '@thong-suot/domain/roll-up/roll-up.ts'
import { type CellValue, type Kind, letterOf, type Sheet, type SheetColumn } from '@thong-suot/paper/write-xlsx.ts'
import { figureIn, totalMap } from '../totals.queries.ts'

export type UnitFigures = { name: string; own: Figures; below: Figures }
type CellOf = (code: string) => string | undefined

const SHEET = 'Theo đơn vị'
const KIND: Record<string, Kind> = { money: 'money', percent: 'percent' }
const FIRST_ROW = 6

/** The sheet, and the total of an indicator as a formula over its rows; computed ones rest on the cells of their figures. */
export function unitRows(page: RollUpPage, units: readonly UnitFigures[], titles: string[]) {
  const numbers = page.indicators.filter(({ kind }) => !isWords(kind)).flatMap(cellsOfTotal)
  const averages = page.indicators.filter(
    ({ kind, addsUp, formula }) => !isWords(kind) && addsUp === 'average' && !formula,
  )
  const all = totalMap(units.flatMap(unit => [unit.own, unit.below]))
  const weighed = (indicator: Indicator) => (all.get(indicator.id)?.weight ?? 0) > 0
  const letters = new Map(numbers.map(({ indicator, part }, i) => [cellKey(indicator.code, part), letterOf(i + 1)]))
  const asideOf = new Map(averages.map(({ code }, i) => [code, 1 + numbers.length + i * 2]))
  const last = FIRST_ROW + units.length - 1
  const range = (letter: string, on: string) => `${on}${letter}${FIRST_ROW}:${letter}${last}`

  /** @param on the sheet the rows stand on, as another sheet names it */
  const overRows = ({ indicator, part }: CellOfTotal, cellOf: CellOf, on: string): string | null => {
    const { code, formula, addsUp, kind } = indicator
    if (formula) return inSheet(formula, each => cellOf(keyBeside(page, each, part)), kind === 'percent' ? 1 : 2)
    const letter = letters.get(cellKey(code, part))
    if (!letter || units.length === 0 || addsUp === 'none') return null
    const rows = range(letter, on)
    // A part's average has no columns of its own to be followed by: it is given as it is.
    if (addsUp === 'average' && part > 0) return null
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
    ...numbers.map(cell => ({
      header: headOf(cell),
      width: 16,
      kind: KIND[cell.indicator.kind] ?? ('number' as const),
      total: (row: number) => overRows(cell, inRow(row), '') ?? '""',
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
      const cell = ({ indicator, part }: CellOfTotal): CellValue => {
        const { code, formula, addsUp, kind, id } = indicator
        if (formula)
          return {
            formula: row =>
              inSheet(formula, each => inRow(row)(keyBeside(page, each, part)), kind === 'percent' ? 1 : 2),
            result: figure(code, part),
          }
        return addsUp === 'none' ? (unit.own[cellKey(id, part)]?.[0] ?? null) : figure(code, part)
      }
      return [
        unit.name,
        ...numbers.map(cell),
        ...averages.flatMap(indicator => asideCells(totals.get(indicator.id), weighed(indicator))),
      ]
    }),
  }
  return { sheet, totalOf: (cell: CellOfTotal, cellOf: CellOf) => overRows(cell, cellOf, `'${SHEET}'!`) }
}

/** A figure, a part of its breakdown, or how many chose one of its choices; of a choice itself there is no number. */
export type CellOfTotal = { indicator: Indicator; part: number; name: string }

export function cellsOfTotal(indicator: Indicator): CellOfTotal[] {
  const whole = { indicator, part: 0, name: indicator.name }
  const parts = [...(indicator.breakdown?.parts ?? []), ...indicator.choices]
  return [
    ...(indicator.kind === 'choice' ? [] : [whole]),
    ...parts.map(({ no, name }) => ({ indicator, part: no, name: `${indicator.name}, ${name}` })),
  ]
}

/** A figure without parts stands whole beside each part of another. */
function keyBeside({ indicators }: RollUpPage, code: string, part: number): string {
  return cellKey(code, indicators.find(each => each.code === code)?.breakdown ? part : 0)
}

function headOf({ indicator, name }: CellOfTotal): string {
  const measure = countsUnits(indicator) ? 'đơn vị' : indicator.unitOfMeasure
  return `${indicator.code} ${name}${measure ? ` (${measure})` : ''}`
}

/** What an average is taken of: beside the table, so that it can be followed. */
const aside = (header: string): SheetColumn => ({ header: `Để tính ${header}`, width: 14, kind: 'number', total: true })

function asideCells(total: Total | undefined, weighed: boolean): CellValue[] {
  if (!total || total.counted === 0) return [null, null]
  return weighed ? [total.weighted, total.weight] : [total.sum, total.counted]
}
