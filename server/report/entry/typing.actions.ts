import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { computedCells, withComputed } from '@thong-suot/domain/indicator/computed.ts'
import type { Filled, FillInput } from '@thong-suot/domain/report/report.api.ts'
import { ReportChangedMeanwhile } from '@thong-suot/domain/report/report.problems.ts'
import type { TemplateForm } from '@thong-suot/domain/template/template.ts'
import { sql } from 'kysely'
import { act } from '../../act.ts'
import type { Db, Tx } from '../../db.ts'
import { refuseLocked } from '../../regime/lock.actions.ts'
import { getForm } from '../../template/template.queries.ts'
import { reportFor } from '../report.actions.ts'
import type { ReportRow } from '../report.queries.ts'
import { checksOf, comparedWith } from './earlier.queries.ts'
import { keepRows } from './row.actions.ts'
import { cellId, sentOf, type Typed, typedOf } from './typed.queries.ts'

/** Keeps what was typed. Another's typing in the same field since is answered with their name, and theirs stays. */
export function fillReport(
  db: Db,
  actor: Actor,
  { id, figures, texts, rows, file }: { id: string } & FillInput,
): Promise<Filled> {
  return act(db, actor, 'report.fill', async tx => {
    const report = await reportFor(tx, actor, id, 'fill')
    await refuseLocked(tx, id)
    const before = await typedOf(tx, id)
    const clash = [
      ...figures.map(field => ({ field, kept: before.figures.get(cellId(field.indicatorId, field.part)) })),
      ...texts.map(field => ({ field, kept: before.texts.get(field.narrativeId) })),
    ]
      .filter(({ field, kept }) => (kept?.edition ?? 0) !== field.edition && !same(field, kept))
      .map(({ kept }) => ({ typedBy: kept?.typedBy ?? null }))
      .concat(clashingRows(rows, before.rows))
    if (clash.length) throw new ReportChangedMeanwhile({ who: clash[0]?.typedBy ?? 'Một người khác' })
    await keepFigures(tx, report, actor, figures)
    await keepTexts(tx, report, actor, texts)
    const form = await getForm(tx, report.templateVersionId)
    await keepRows(tx, actor, { reportId: id, annexes: form.annexes, rows: changedRows(rows, before.rows) })
    await keepComputed(tx, id, form, (await typedOf(tx, id)).figures)
    const { typedAt } = await tx
      .updateTable('report')
      .set({
        typedAt: sql`now()`,
        typedBy: actor.personId,
        ...(report.status === 'excused' ? { status: 'draft' } : {}),
      })
      .where('id', '=', id)
      .returning('typedAt')
      .executeTakeFirstOrThrow()
    const typed = await typedOf(tx, id)
    const after: Filled = {
      at: typedAt!,
      figures: figures.map(({ indicatorId, part }) => ({
        indicatorId,
        part,
        edition: typed.figures.get(cellId(indicatorId, part))?.edition ?? 0,
      })),
      texts: texts.map(({ narrativeId }) => ({ narrativeId, edition: typed.texts.get(narrativeId)?.edition ?? 0 })),
      rows: rows.map(({ annexId, id }) => ({
        annexId,
        id,
        edition: typed.rows.find(row => row.id === id)?.edition ?? 0,
      })),
      checks: checksOf(form, typed, await comparedWith(tx, report, await startOf(tx, report))),
    }
    const touched = new Set(rows.map(row => row.id))
    return {
      before: sentOf({ ...before, rows: before.rows.filter(row => touched.has(row.id)) }),
      after,
      subject: id,
      reason: file && `Nạp từ tệp ${file}`,
    }
  })
}

/** Rows that another has changed since, unless to the very same. */
function clashingRows(rows: FillInput['rows'], before: Typed['rows']) {
  const kept = new Map(before.map(row => [row.id, row]))
  return rows.flatMap(row => {
    const known = kept.get(row.id)
    if ((known?.edition ?? 0) === row.edition || (known && sameRow(row, known))) return []
    return [{ typedBy: known?.typedBy ?? null }]
  })
}

/** What says the same as before is not written again: its edition stays, and nobody is told of a change. */
function changedRows(rows: FillInput['rows'], before: Typed['rows']): FillInput['rows'] {
  const kept = new Map(before.map(row => [row.id, row]))
  return rows.filter(row => !kept.has(row.id) || !sameRow(row, kept.get(row.id)!))
}

function sameRow(a: FillInput['rows'][number], b: Typed['rows'][number]): boolean {
  if (a.removed || b.removed) return a.removed === b.removed
  return [...new Set([...Object.keys(a.cells), ...Object.keys(b.cells)])].every(
    no => (a.cells[no] ?? null) === (b.cells[no] ?? null),
  )
}

type Words = {
  number?: number | null | undefined
  text?: string | null | undefined
  explain?: string | null | undefined
}

/** The same sent again, because the answer to the first time was lost, is no clash. */
function same(field: Words, kept: Words | undefined): boolean {
  return (['number', 'text', 'explain'] as const).every(each => (field[each] ?? null) === (kept?.[each] ?? null))
}

async function startOf(tx: Tx, report: ReportRow): Promise<Day> {
  const { fromOn } = await tx
    .selectFrom('period')
    .select('fromOn')
    .where('id', '=', report.periodId)
    .executeTakeFirstOrThrow()
  return fromOn
}

async function keepFigures(tx: Tx, report: ReportRow, actor: Actor, figures: FillInput['figures']): Promise<void> {
  if (figures.length === 0) return
  await tx
    .insertInto('reportValue')
    .values(
      figures.map(({ indicatorId, part, number, text, explain }) => ({
        reportId: report.id,
        indicatorId,
        part,
        number,
        text: text ?? null,
        explain: explain ?? null,
        typedBy: actor.personId,
      })),
    )
    .onConflict(conflict =>
      conflict.columns(['reportId', 'indicatorId', 'part']).doUpdateSet(eb => ({
        number: eb.ref('excluded.number'),
        text: eb.ref('excluded.text'),
        explain: eb.ref('excluded.explain'),
        typedBy: eb.ref('excluded.typedBy'),
        edition: sql<number>`report_value.edition + 1`,
      })),
    )
    .execute()
}

async function keepTexts(tx: Tx, report: ReportRow, actor: Actor, texts: FillInput['texts']): Promise<void> {
  if (texts.length === 0) return
  await tx
    .insertInto('reportText')
    .values(
      texts.map(({ narrativeId, text }) => ({
        reportId: report.id,
        narrativeId,
        text: text.normalize('NFC'),
        typedBy: actor.personId,
      })),
    )
    .onConflict(conflict =>
      conflict.columns(['reportId', 'narrativeId']).doUpdateSet(eb => ({
        text: eb.ref('excluded.text'),
        typedBy: eb.ref('excluded.typedBy'),
        edition: sql<number>`report_text.edition + 1`,
      })),
    )
    .execute()
}

/** What is computed follows what was typed: formulas, wholes of parts, choices; and each average has its weight beside it. */
async function keepComputed(
  tx: Tx,
  reportId: string,
  { indicators }: TemplateForm,
  figures: Typed['figures'],
): Promise<void> {
  const idOf = new Map(indicators.map(indicator => [indicator.code, indicator.id]))
  const typed = (code: string, part: number) => figures.get(cellId(idOf.get(code) ?? '', part))?.number ?? null
  const cells = computedCells(indicators, typed).filter(
    ({ indicatorId, part, number }) => (figures.get(cellId(indicatorId, part))?.number ?? null) !== number,
  )
  if (cells.length) {
    await tx
      .insertInto('reportValue')
      .values(cells.map(cell => ({ reportId, ...cell })))
      .onConflict(conflict =>
        conflict
          .columns(['reportId', 'indicatorId', 'part'])
          .doUpdateSet(eb => ({ number: eb.ref('excluded.number') })),
      )
      .execute()
  }
  const figure = withComputed(indicators, typed)
  for (const { id, weightOf } of indicators) {
    if (!weightOf) continue
    await tx
      .updateTable('reportValue')
      .set({ weight: figure(weightOf, 0) })
      .where('reportId', '=', reportId)
      .where('indicatorId', '=', id)
      .execute()
  }
}
