/** Tổng hợp: the totals of a unit out of the accepted reports below it. Nothing in a total is ever typed. */
import type { Adding, Indicator } from '../indicator/indicator.ts'

/** What is kept for one indicator at one unit: enough to add and to take away again, but for the highest. */
export type Total = { sum: number; counted: number; highest: number | null }
export const NOTHING: Total = { sum: 0, counted: 0, highest: null }

/** A figure joins a total. */
export function addFigure(total: Total, number: number | null): Total {
  if (number === null) return total
  return {
    sum: total.sum + number,
    counted: total.counted + 1,
    highest: total.highest === null ? number : Math.max(total.highest, number),
  }
}

export function rollUp(figures: readonly (number | null)[]): Total {
  return figures.reduce<Total>(addFigure, NOTHING)
}

/** The figure that a total shows, by how the indicator is added up; null: it is shown by unit only. */
export function totalFigure(adding: Adding, total: Total | undefined): number | null {
  if (!total || total.counted === 0) return null
  switch (adding) {
    case 'sum':
      return total.sum
    case 'average':
      return Math.round((total.sum / total.counted) * 100) / 100
    case 'highest':
      return total.highest
    case 'count':
      // A yes is 1: the sum counts the units that have it.
      return total.sum
    default:
      return null
  }
}

/** A percentage of totals is made of the totals of its two figures, never of percentages. */
export function totalOf(
  indicator: Indicator,
  all: ReadonlyMap<string, Total>,
  idOfCode: (code: string) => string | undefined,
): number | null {
  if (!indicator.ratioOf) return totalFigure(indicator.addsUp, all.get(indicator.id))
  const part = all.get(idOfCode(indicator.ratioOf.part) ?? '')
  const whole = all.get(idOfCode(indicator.ratioOf.whole) ?? '')
  if (!part || !whole || whole.sum === 0) return null
  return Math.round((part.sum / whole.sum) * 1000) / 10
}

/** A passage of a unit's narrative, with the unit it is from. */
export type Passage = { reportId: string; unit: string; text: string }
/** The same words sent by several units are said once, with how many said them. */
export type Gathered = { text: string; from: { reportId: string; unit: string }[] }

/** Paragraphs of all units, in their order; equal ones (but for case, marks of punctuation and spaces) are one. */
export function gatherPassages(passages: readonly Passage[]): Gathered[] {
  const byWords = new Map<string, Gathered>()
  for (const { reportId, unit, text } of passages) {
    for (const paragraph of text
      .split(/\n+/)
      .map(each => each.trim())
      .filter(Boolean)) {
      const key = paragraph
        .normalize('NFC')
        .toLocaleLowerCase('vi')
        .replace(/[\s\p{P}]+/gu, ' ')
        .trim()
      const known = byWords.get(key)
      if (!known) byWords.set(key, { text: paragraph, from: [{ reportId, unit }] })
      else if (!known.from.some(each => each.reportId === reportId)) known.from.push({ reportId, unit })
    }
  }
  return [...byWords.values()].sort((a, b) => b.from.length - a.from.length)
}
