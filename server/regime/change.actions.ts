/** A regime is said anew, ended and taken up again. What is open keeps its days, its form and its name. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import { CADENCE_NAMES } from '@thong-suot/domain/period/period.ts'
import {
  RegimeCadenceStays,
  RegimeChangedMeanwhile,
  RegimeEnded,
  RegimeEndsTooEarly,
  RegimeNotEnded,
  RegimeWithoutUnits,
} from '@thong-suot/domain/regime/regime.problems.ts'
import { checkDays, type DaysRemark, type RegimeChange } from '@thong-suot/domain/regime/regime.ts'
import { sayDays, sayRhythm } from '@thong-suot/domain/regime/say-rule.ts'
import { TemplateNotFound } from '@thong-suot/domain/template/template.problems.ts'
import { act } from '../act.ts'
import type { Db, Tx } from '../db.ts'
import { latestVersion } from '../template/template.queries.ts'
import { holding, holidaysOf, refuseEmptyLevels } from './regime.actions.ts'
import { getRegimeRow, ownRegime, type RegimeRow } from './regime.queries.ts'
import { listReporters, nameUnits, refuseNamed, unnameUnits } from './reporters.ts'

type Changed = { id: string; remarks: DaysRemark[] }

/** Says a regime of one's own unit anew, for the periods that open from now on. */
export function changeRegime(db: Db, actor: Actor, input: RegimeChange, today: Day): Promise<Changed> {
  return act(db, actor, 'regime.change', async tx => {
    const before = await standing(tx, actor, input.id)
    if (input.cadence !== before.cadence) throw new RegimeCadenceStays({ cadence: CADENCE_NAMES[before.cadence] })
    if (input.endsOn && input.endsOn < before.startsOn) throw new RegimeEndsTooEarly({ from: showDay(before.startsOn) })
    const remarks = holding(checkDays(input, today, await holidaysOf(tx)))
    if (!(await latestVersion(tx, input.templateId))) throw new TemplateNotFound()
    const receiver = { id: before.unitId, path: before.path }
    await refuseNamed(tx, receiver, input.addressees, today)
    const reporters = await listReporters(tx, receiver, input.addressees, today)
    if (reporters.length === 0) throw new RegimeWithoutUnits()
    refuseEmptyLevels(input, reporters)
    const was = await told(tx, before.id)
    await write(tx, input)
    await nameUnits(tx, before.id, reporters)
    await unnameUnits(tx, before.id, reporters)
    return { before: was, after: { ...(await told(tx, before.id)), id: before.id, remarks } }
  })
}

async function write(tx: Tx, { id, edition, rule, addressees, ...plain }: RegimeChange): Promise<void> {
  const written = await tx
    .updateTable('regime')
    .set({ ...plain, rule: JSON.stringify(rule), addressees: JSON.stringify(addressees), edition: edition + 1 })
    .where('id', '=', id)
    .where('edition', '=', edition)
    .executeTakeFirst()
  if (written.numUpdatedRows === 0n) throw new RegimeChangedMeanwhile()
}

/** No more periods open after the day; from a day that is over it has ended at once. */
export function endRegime(db: Db, actor: Actor, { id, on }: { id: string; on: Day }, today: Day) {
  return act(db, actor, 'regime.end', async tx => {
    const { name, state, endsOn, startsOn } = await standing(tx, actor, id)
    if (on < startsOn) throw new RegimeEndsTooEarly({ from: showDay(startsOn) })
    const after = await tx
      .updateTable('regime')
      .set({ endsOn: on, state: on < today ? 'ended' : 'in-force' })
      .where('id', '=', id)
      .returning(['id', 'name', 'endsOn', 'state'])
      .executeTakeFirstOrThrow()
    return { before: { name, endsOn, state }, after }
  })
}

export function resumeRegime(db: Db, actor: Actor, id: string): Promise<{ id: string }> {
  return act(db, actor, 'regime.resume', async tx => {
    const { name, state, endsOn } = await ownRegime(tx, actor, id)
    if (!endsOn) throw new RegimeNotEnded()
    const after = await tx
      .updateTable('regime')
      .set({ endsOn: null, state: 'in-force' })
      .where('id', '=', id)
      .returning(['id', 'name', 'endsOn', 'state'])
      .executeTakeFirstOrThrow()
    return { before: { name, endsOn, state }, after }
  })
}

/** @throws RegimeEnded, RegimeNotOwned */
async function standing(tx: Tx, actor: Actor, id: string): Promise<RegimeRow> {
  await tx.selectFrom('regime').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  const regime = await ownRegime(tx, actor, id)
  if (regime.state === 'ended') throw new RegimeEnded({ on: showDay(regime.endsOn!) })
  return regime
}

/** A regime as the log tells it: its days and receivers in words. */
async function told(tx: Tx, id: string) {
  const { cadence, rule, templateId } = await getRegimeRow(tx, id)
  const { name, content, kind, sentHow, through, upwardTo, coordinator, process, endsOn } = await tx
    .selectFrom('regime')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const units = await tx
    .selectFrom('regimeUnit')
    .innerJoin('unit', 'unit.id', 'regimeUnit.unitId')
    .select('unit.name')
    .where('regimeId', '=', id)
    .orderBy('unit.no')
    .execute()
  const template = await tx.selectFrom('template').select('name').where('id', '=', templateId).executeTakeFirst()
  return {
    ...{ name, content, kind, sentHow, through, upwardTo, coordinator, process, endsOn },
    days: [sayRhythm(rule), ...sayDays(cadence, rule).map(each => `${each.name}: ${each.says}`)].filter(Boolean),
    receivers: units.map(unit => unit.name),
    template: template?.name ?? null,
  }
}
