import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, type Holidays, showDay } from '@thong-suot/domain/day.ts'
import { CADENCE_NAMES } from '@thong-suot/domain/period/period.ts'
import type { openPeriod as openPeriodApi } from '@thong-suot/domain/regime/regime.api.ts'
import {
  PeriodAlreadyOpen,
  PeriodNotInCalendar,
  RegimeChainBroken,
  RegimeEnded,
  RegimeLevelEmpty,
  RegimeWithoutUnits,
} from '@thong-suot/domain/regime/regime.problems.ts'
import {
  checkDays,
  type DaysRemark,
  type HandDays,
  type PeriodDays,
  type RegimeInput,
  remarksOf,
} from '@thong-suot/domain/regime/regime.ts'
import { TemplateNotFound } from '@thong-suot/domain/template/template.problems.ts'
import type { z } from 'zod'
import { act } from '../act.ts'
import type { Db, Tx } from '../db.ts'
import { latestVersion } from '../template/template.queries.ts'
import { calendarOf, getRegimeRow, ownRegime, type RegimeRow } from './regime.queries.ts'
import { listReporters, nameUnits, type Reporter, refuseNamed } from './reporters.ts'

/** The yearly table of days off, as the rules of days take it. */
export async function holidaysOf(tx: Tx): Promise<Holidays> {
  const rows = await tx.selectFrom('holiday').select(['day', 'kind']).execute()
  const days = (kind: string) => new Set(rows.filter(row => row.kind === kind).map(row => row.day))
  return { off: days('off'), work: days('work') }
}

/** Makes a regime in the actor's own unit; its chain of days must hold. Its first period opens by itself or by hand. */
export function makeRegime(
  db: Db,
  actor: Actor,
  input: RegimeInput,
  today: Day,
): Promise<{ id: string; remarks: DaysRemark[] }> {
  return act(db, actor, 'regime.make', async tx => {
    const holidays = await holidaysOf(tx)
    const remarks = holding(checkDays(input, today, holidays))
    const receiver = { id: actor.unitId, path: actor.unitPath }
    await refuseNamed(tx, receiver, input.addressees, today)
    const reporters = await listReporters(tx, receiver, input.addressees, today)
    if (reporters.length === 0) throw new RegimeWithoutUnits()
    refuseEmptyLevels(input, reporters)
    const { rule, addressees, first, ...plain } = input
    const { id } = await tx
      .insertInto('regime')
      .values({
        ...plain,
        rule: JSON.stringify(rule),
        addressees: JSON.stringify(addressees),
        unitId: actor.unitId,
        path: actor.unitPath,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await nameUnits(tx, id, reporters)
    if (first) await insertPeriod(tx, await getRegimeRow(tx, id), daysByHand(first.name, first.days, holidays))
    return { after: { id, remarks }, subject: id }
  })
}

/** @throws RegimeChainBroken at the level whose day cannot hold */
export function holding(remarks: DaysRemark[]): DaysRemark[] {
  const broken = remarks.find(remark => remark.severity === 'must')
  if (broken) throw new RegimeChainBroken(broken)
  return remarks
}

type Asked = Pick<RegimeInput, 'rule' | 'addressees'>

/** Days for a level on which nobody reports would never be kept. */
export function refuseEmptyLevels({ rule, addressees }: Asked, reporters: readonly Reporter[]): void {
  const asked = Math.max(rule.levels.length, addressees.below.length + 1)
  const filled = new Set(reporters.map(reporter => reporter.level))
  for (let level = 2; level <= asked; level++) if (!filled.has(level)) throw new RegimeLevelEmpty({ level })
}

type OpenInput = z.output<typeof openPeriodApi.input>

/** Opens a period: a report for each unit that must send one on that day, and word to each. */
export function openPeriod(db: Db, actor: Actor, input: OpenInput, today: Day): Promise<{ id: string; units: number }> {
  return act(db, actor, 'period.open', async tx => {
    const regime = await ownRegime(tx, actor, input.id)
    if (input.days) refuseEnded(regime, input.days)
    const days = input.days
      ? daysByHand(input.name, input.days, await holidaysOf(tx))
      : calendarOf(regime, today).find(period => period.name === input.name)
    if (!days) throw new PeriodNotInCalendar({ cadence: CADENCE_NAMES[regime.cadence] })
    // Opened after its lock it would be shut again overnight, before anybody could send.
    const late = days.lock !== null && days.lock < today
    const after = await insertPeriod(tx, regime, late ? { ...days, lock: null } : days)
    return { after, subject: after.id }
  })
}

/** The calendar ends by itself; days set by hand are asked after. */
function refuseEnded({ state, endsOn }: RegimeRow, { from }: HandDays): void {
  if (endsOn && (state === 'ended' || from > endsOn)) throw new RegimeEnded({ on: showDay(endsOn) })
}

function daysByHand(name: string, days: HandDays, holidays: Holidays): PeriodDays {
  const { from, to, due, operator, below, upward } = days
  const made: PeriodDays = {
    name,
    from,
    to,
    levels: [due, ...below].map(each => ({ due: each, operator, from, cutoff: to })),
    upward: upward ? { due: upward, operator } : null,
    lock: null,
  }
  holding(remarksOf(made, holidays))
  return made
}

const latestDue = (days: PeriodDays) =>
  days.levels
    .map(level => level.due)
    .sort()
    .at(-1)!

/** The rows of a period; the group is looked up on the day the first level must send. */
export async function insertPeriod(
  tx: Tx,
  regime: RegimeRow,
  days: PeriodDays,
): Promise<{ id: string; units: number }> {
  const first = days.levels[0]!
  const known = await tx
    .selectFrom('period')
    .select('id')
    .where('regimeId', '=', regime.id)
    .where('name', '=', days.name)
    .executeTakeFirst()
  if (known) throw new PeriodAlreadyOpen({ period: days.name })
  const reporters = await listReporters(tx, { id: regime.unitId, path: regime.path }, regime.addressees, first.due)
  if (reporters.length === 0) throw new RegimeWithoutUnits()
  await nameUnits(tx, regime.id, reporters)
  const form = await latestVersion(tx, regime.templateId)
  if (!form) throw new TemplateNotFound()
  const { id } = await tx
    .insertInto('period')
    .values({
      regimeId: regime.id,
      templateVersionId: form.id,
      unitId: regime.unitId,
      path: regime.path,
      name: days.name,
      fromOn: days.from,
      toOn: days.to,
      cutoffOn: days.to,
      // A lock before the units' own day would shut out who is in time.
      lockOn: days.lock && days.lock >= latestDue(days) ? days.lock : null,
      dueOn: first.due,
      operator: first.operator,
      upwardDueOn: days.upward?.due ?? null,
      upwardOperator: days.upward?.operator ?? 'before',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const dueOf = (level: number) => days.levels[level - 1] ?? days.levels.at(-1)!
  for (let at = 0; at < reporters.length; at += 500) {
    const some = reporters.slice(at, at + 500)
    await tx
      .insertInto('report')
      .values(
        some.map(({ unitId, path, receiverId, receiverPath, level, chain }) => ({
          periodId: id,
          unitId,
          path,
          receiverId,
          receiverPath,
          level,
          chain,
          dueOn: dueOf(level).due,
          fromOn: dueOf(level).from,
          cutoffOn: dueOf(level).cutoff,
          operator: dueOf(level).operator,
        })),
      )
      .execute()
    await tx
      .insertInto('notice')
      .values(
        some.map(({ unitId, path }) => ({
          unitId,
          path,
          kind: 'report-opened',
          subjectKind: 'period',
          subjectId: id,
          title: `Báo cáo ${days.name}: ${regime.name}`,
          reason: 'Kỳ báo cáo đã mở',
        })),
      )
      .execute()
  }
  return { id, units: reporters.length }
}
