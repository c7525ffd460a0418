import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { BLANK, ratioFigure } from '@thong-suot/domain/indicator/indicator.ts'
import type { Filled, FillInput } from '@thong-suot/domain/report/report.api.ts'
import { ReportChangedMeanwhile } from '@thong-suot/domain/report/report.problems.ts'
import { sql } from 'kysely'
import { act } from '../act.ts'
import type { Db, Tx } from '../db.ts'
import { getTemplate } from '../regime/regime.queries.ts'
import { reportFor } from './report.actions.ts'
import { checksOf, earlierFigures, type Form, type ReportRow, sentOf, typedOf } from './report.queries.ts'

/** Keeps what was typed. Another's typing in the same field since is answered with their name, and theirs stays. */
export function fillReport(db: Db, actor: Actor, { id, figures, texts }: { id: string } & FillInput): Promise<Filled> {
  return act(db, actor, 'report.fill', async tx => {
    const report = await reportFor(tx, actor, id, 'fill')
    const before = await typedOf(tx, id)
    const clash = [
      ...figures
        .filter(field => (before.figures.get(field.indicatorId)?.edition ?? 0) !== field.edition)
        .map(field => before.figures.get(field.indicatorId)),
      ...texts
        .filter(field => (before.texts.get(field.narrativeId)?.edition ?? 0) !== field.edition)
        .map(field => before.texts.get(field.narrativeId)),
    ]
    if (clash.length) throw new ReportChangedMeanwhile({ who: clash[0]?.typedBy ?? 'Một người khác' })
    await keepFigures(tx, report, actor, figures)
    await keepTexts(tx, report, actor, texts)
    const form = await getTemplate(tx, report.templateId)
    await keepRatios(tx, id, form)
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
      figures: figures.map(({ indicatorId }) => ({
        indicatorId,
        edition: typed.figures.get(indicatorId)?.edition ?? 0,
      })),
      texts: texts.map(({ narrativeId }) => ({ narrativeId, edition: typed.texts.get(narrativeId)?.edition ?? 0 })),
      checks: checksOf(form, typed, await earlierFigures(tx, report, await startOf(tx, report))),
    }
    return { before: sentOf(before), after, subject: id }
  })
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
      figures.map(({ indicatorId, number, text, explain }) => ({
        reportId: report.id,
        indicatorId,
        number,
        text: text ?? null,
        explain: explain ?? null,
        typedBy: actor.personId,
      })),
    )
    .onConflict(conflict =>
      conflict.columns(['reportId', 'indicatorId']).doUpdateSet(eb => ({
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

/** Percentages made of two figures follow them; nobody types them. */
async function keepRatios(tx: Tx, reportId: string, form: Form): Promise<void> {
  const computed = form.indicators.filter(indicator => indicator.ratioOf)
  if (computed.length === 0) return
  const { figures } = await typedOf(tx, reportId)
  const idOf = new Map(form.indicators.map(indicator => [indicator.code, indicator.id]))
  await tx
    .insertInto('reportValue')
    .values(
      computed.map(indicator => ({
        reportId,
        indicatorId: indicator.id,
        number: ratioFigure(indicator, code => figures.get(idOf.get(code) ?? '') ?? BLANK) ?? null,
      })),
    )
    .onConflict(conflict =>
      conflict.columns(['reportId', 'indicatorId']).doUpdateSet(eb => ({ number: eb.ref('excluded.number') })),
    )
    .execute()
}
