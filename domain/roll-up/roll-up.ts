/** Tổng hợp: the totals of a unit out of the accepted reports below it. Nothing in a total is ever typed. */
import { withComputed } from '../indicator/computed.ts'
import { type Adding, type Indicator, showFigure } from '../indicator/indicator.ts'
import { plainWords } from './passage.ts'

/** What is kept for one cell at one unit: enough to add and to take away again, but for the highest. */
export type Total = { sum: number; counted: number; highest: number | null; weighted: number; weight: number }
export const NOTHING: Total = { sum: 0, counted: 0, highest: null, weighted: 0, weight: 0 }
/** As the database keeps them, by cell: sum, how many gave it, the highest, and what an average is weighed with. */
export type Figures = Record<
  string,
  [sum: number, counted: number, highest: number | null, weighted: number, weight: number]
>

/** Two totals together: two units that became one. */
export function addTotals(a: Total, b: Total): Total {
  return {
    sum: a.sum + b.sum,
    counted: a.counted + b.counted,
    highest: a.highest === null || b.highest === null ? (a.highest ?? b.highest) : Math.max(a.highest, b.highest),
    weighted: a.weighted + b.weighted,
    weight: a.weight + b.weight,
  }
}

/** A figure joins a total; an average comes with the figure it is weighed with. */
export function addFigure(total: Total, number: number | null, weight: number | null = null): Total {
  if (number === null) return total
  return {
    sum: total.sum + number,
    counted: total.counted + 1,
    highest: total.highest === null ? number : Math.max(total.highest, number),
    weighted: total.weighted + number * (weight ?? 0),
    weight: total.weight + (weight ?? 0),
  }
}

export function rollUp(figures: readonly (number | null)[]): Total {
  return figures.reduce<Total>((total, number) => addFigure(total, number), NOTHING)
}

/** The figure that a total shows, by how the indicator is added up; null: it is shown by unit only. */
export function totalFigure(adding: Adding, total: Total | undefined): number | null {
  if (!total || total.counted === 0) return null
  switch (adding) {
    // What stands at the end of a period (staff, models kept up) adds up over units; of several periods the last counts.
    case 'last':
    case 'sum':
      return total.sum
    case 'average':
      return Math.round((total.weight > 0 ? total.weighted / total.weight : total.sum / total.counted) * 100) / 100
    case 'highest':
      return total.highest
    case 'count':
      // A yes is 1, and so is a choice: the sum counts the units that have it.
      return total.sum
    default:
      return null
  }
}

export type TotalKnown = (indicatorId: string, part: number) => Total | undefined

/** Figures of totals by code and part: a formula is made of the totals of its figures, never added up itself. */
export function totalsByCode(
  indicators: readonly Indicator[],
  known: TotalKnown,
): (code: string, part: number) => number | null {
  const byCode = new Map(indicators.map(indicator => [indicator.code, indicator]))
  const added = (code: string, part: number) => {
    const indicator = byCode.get(code)
    if (!indicator) return null
    // How many chose what is told by each choice; the numbers of the choices are no figure.
    if (indicator.kind === 'choice' && part === 0) return null
    const total = known(indicator.id, part)
    // Of figures, those units are counted that gave one.
    if (indicator.addsUp === 'count' && !CHOSEN.has(indicator.kind)) return total?.counted || null
    return totalFigure(indicator.addsUp, total)
  }
  // The whole of parts is kept as a total of its own: adding its parts' totals again would give the same for sums only.
  const flat = indicators.map(indicator => ({
    ...indicator,
    breakdown: indicator.breakdown && { ...indicator.breakdown, covers: false },
  }))
  return withComputed(flat, added)
}

const CHOSEN: ReadonlySet<string> = new Set(['yes-no', 'choice'])

/** Is its total a number of units? */
export function countsUnits({ kind, addsUp }: Pick<Indicator, 'kind' | 'addsUp'>): boolean {
  return addsUp === 'count' || kind === 'choice' || (kind === 'yes-no' && addsUp === 'sum')
}

/** '1.240', '61,7', '3 đơn vị'; nothing where there is none. */
export function showTotal(indicator: Pick<Indicator, 'kind' | 'addsUp'>, number: number | null): string {
  if (number === null || !countsUnits(indicator)) return showFigure(number, indicator.kind)
  return `${showFigure(number, 'number')} đơn vị`
}

/** What a unit wrote in a section, and in which sending of its report. */
export type UnitWords = { reportId: string; version: number; unit: string; text: string }
/** The same words sent by several units are said once, with who said them. */
export type Gathered = { text: string; from: Omit<UnitWords, 'text'>[] }

/** Paragraphs of all units, in their order; equal ones (but for case, marks of punctuation and spaces) are one. */
export function gatherPassages(passages: readonly UnitWords[]): Gathered[] {
  const byWords = new Map<string, Gathered>()
  for (const { text, reportId, version, unit } of passages) {
    const from = { reportId, version, unit }
    for (const paragraph of text
      .split(/\n+/)
      .map(each => each.trim())
      .filter(Boolean)) {
      const key = plainWords(paragraph)
      const known = byWords.get(key)
      if (!known) byWords.set(key, { text: paragraph, from: [from] })
      else if (!known.from.some(each => each.reportId === reportId)) known.from.push(from)
    }
  }
  return [...byWords.values()].sort((a, b) => b.from.length - a.from.length)
}
