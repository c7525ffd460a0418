/** What a report's figures are set against: the unit's earlier reports, what it received itself, and the rules of the form. */
import type { Day } from '@thong-suot/domain/day.ts'
import { checkFigures, type FigureRemark } from '@thong-suot/domain/indicator/check-figures.ts'
import { BLANK } from '@thong-suot/domain/indicator/indicator.ts'
import { checkRows } from '@thong-suot/domain/report/row.ts'
import type { TemplateForm } from '@thong-suot/domain/template/template.ts'
import type { Tx } from '../../db.ts'
import { totalsOf } from '../../roll-up/totals.queries.ts'
import type { ReportRow } from '../report.queries.ts'
import { cellId, type Typed, typedOf } from './typed.queries.ts'

type Earlier = {
  name: string
  figures: Map<string, { number: number | null; text: string | null }>
  texts: Map<string, string>
}

/** The unit's reports of the same regime whose figures end before a day, the latest first. */
function sentBefore(tx: Tx, report: ReportRow, before: Day) {
  return tx
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.periodId')
    .where('period.regimeId', '=', report.regimeId)
    .where('report.unitId', '=', report.unitId)
    .where('period.toOn', '<', before)
    .where('report.status', 'in', ['accepted', 'submitted'])
    .orderBy('period.toOn', 'desc')
}

/** The unit's report of the same regime whose figures end nearest at or before a day, accepted or not yet. */
export async function earlierOf(tx: Tx, report: ReportRow, before: Day): Promise<Earlier | undefined> {
  const row = await sentBefore(tx, report, before).select(['report.id', 'period.name']).executeTakeFirst()
  if (!row) return undefined
  const typed = await typedOf(tx, row.id)
  return {
    name: row.name,
    figures: typed.figures,
    texts: new Map([...typed.texts].map(([id, { text }]) => [id, text])),
  }
}

/** Totals of what this unit itself received in a period: proposed for its own report to the one above. */
export async function belowOf(tx: Tx, report: ReportRow): Promise<Map<string, { number: number; units: number }>> {
  const totals = await totalsOf(tx, report.periodId, [report.unitId])
  return new Map([...totals].map(([cell, { sum, counted }]) => [cell, { number: sum, units: counted }]))
}

const PERIODS_LOOKED_AT = 8

/** Figures of the unit in earlier periods of the same regime, the latest first, by cell. */
export async function historyOf(tx: Tx, report: ReportRow, before: Day): Promise<Map<string, number[]>> {
  const looked = sentBefore(tx, report, before).select(['report.id', 'period.toOn']).limit(PERIODS_LOOKED_AT)
  const rows = await tx
    .with('looked', () => looked)
    .selectFrom('looked')
    .innerJoin('reportValue', 'reportValue.reportId', 'looked.id')
    .select(['indicatorId', 'part', 'number'])
    .where('number', 'is not', null)
    .orderBy('looked.toOn', 'desc')
    .execute()
  const found = new Map<string, number[]>()
  for (const { indicatorId, part, number } of rows) {
    const cell = cellId(indicatorId, part)
    found.set(cell, [...(found.get(cell) ?? []), number!])
  }
  return found
}

export type Compared = Pick<Earlier, 'figures'> & { history: ReadonlyMap<string, readonly number[]> }

/** @param earlier what its figures are compared with, where they are */
export function checksOf(form: TemplateForm, typed: Typed, earlier: Compared | undefined): FigureRemark[] {
  const idOf = new Map(form.indicators.map(indicator => [indicator.code, indicator.id]))
  const rows = Map.groupBy(
    typed.rows.filter(row => !row.removed),
    row => row.annexId,
  )
  return checkFigures({
    indicators: form.indicators,
    figureOf: (code, part) => typed.figures.get(cellId(idOf.get(code) ?? '', part)) ?? BLANK,
    beforeOf: (code, part) => earlier?.figures.get(cellId(idOf.get(code) ?? '', part))?.number ?? null,
    earlierOf: (code, part) => earlier?.history.get(cellId(idOf.get(code) ?? '', part)) ?? [],
  }).concat(
    form.narratives
      .filter(narrative => narrative.required && !typed.texts.get(narrative.id)?.text.trim())
      .map(narrative => ({
        severity: 'must' as const,
        code: narrative.code,
        says: `Chưa viết mục “${narrative.title}”.`,
      })),
    checkRows(form.annexes, id => rows.get(id) ?? []).map(({ key, says }) => ({
      severity: 'must' as const,
      code: key,
      says,
    })),
  )
}

/** What the figures of a report that begins on a day are compared with. */
export async function comparedWith(tx: Tx, report: ReportRow, before: Day): Promise<Compared> {
  const earlier = await earlierOf(tx, report, before)
  return { figures: earlier?.figures ?? new Map(), history: await historyOf(tx, report, before) }
}
