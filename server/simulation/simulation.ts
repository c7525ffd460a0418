/** Days that pass: jobs in the morning, people at work, and once a month the model beside the pages. */
import { addDays, type Day } from '@thong-suot/domain/day.ts'
import * as plans from '@thong-suot/domain/plan/plan.api.ts'
import { tick } from '../message/message.jobs.ts'
import { lockPeriods, openPeriods } from '../regime/regime.jobs.ts'
import { carryOutReorganisations } from '../reorganisation/reorganisation.jobs.ts'
import type { TestApp } from '../testing.ts'
import { compare } from './compare.ts'
import { agree, carriedOut } from './merge.ts'
import { remindsToday } from './piece.ts'
import { opened, type Reporting, remindsOf, startReporting, stepsOfReport } from './reports.ts'
import { learn, openPieces, stepsOf } from './steps.ts'
import { closePeriods, compareTotals } from './totals.ts'
import { below, makeWorld, type Size, type Unit, type World, works } from './world.ts'

export const SMALL: Size = {
  departments: 3,
  divisionsEach: 3,
  districts: 2,
  communesEach: 3,
  plans: 4,
  from: '2025-01-02',
  days: 240,
}
export const WHOLE: Size = {
  departments: 21,
  divisionsEach: 7,
  districts: 11,
  communesEach: 11,
  plans: 40,
  from: '2024-10-01',
  days: 730,
}

type Change = { on: Day; ends: () => Unit[]; into: Unit | null }

export async function simulate(
  app: TestApp,
  size: Size,
  seed = 1,
  tell: (says: string) => void = () => {},
): Promise<World & { reporting: Reporting }> {
  const w = await makeWorld(app, size, seed)
  const at = (share: number) => addDays(size.from, Math.floor(size.days * share))
  const kind = (k: string) => w.units.filter(u => u.kind === k && !u.ended)
  const changes: Change[] = [
    { on: at(0.35), ends: () => kind('department').slice(0, 2), into: null },
    { on: at(0.5), ends: () => kind('district'), into: w.head },
    { on: at(0.7), ends: () => kind('commune').slice(0, 1), into: kind('commune')[1]! },
  ]
  const r = await startReporting(w, kind('department')[0]!)
  let told = 0
  const everyPlan = Math.max(1, Math.floor((size.days * 0.75) / size.plans))
  for (let n = 0; n < size.days; n++) {
    w.today = addDays(size.from, n)
    app.setToday(w.today)
    await morning(w, r, changes)
    if (n % everyPlan === 0 && w.plans.length < size.plans) await givePlan(w)
    for (const change of changes)
      if (addDays(w.today, 10) === change.on) await agree(w, change.ends(), change.on, change.into)
    if (works(w, w.today)) await work(w, r)
    if (w.today.endsWith('-28') || n === size.days - 1) {
      await compare(
        w,
        r.reports.map(each => each.id),
      )
      await compareTotals(
        w,
        r,
        r.periods.filter(p => !p.closed || n === size.days - 1 || addDays(p.last, 65) > w.today),
      )
      for (const difference of w.differences.slice(told)) tell(difference)
      told = w.differences.length
      tell(`${w.today} việc ${w.pieces.length}, thao tác ${w.counts.done}, từ chối ${w.counts.refused}, khác ${told}`)
    }
  }
  return { ...w, reporting: r }
}

async function morning(w: World, r: Reporting, changes: readonly Change[]): Promise<void> {
  const { context } = w.app
  const due = changes.find(c => addDays(c.on, 1) === w.today)
  const ends = due?.ends()
  await carryOutReorganisations.run(context, {} as never)
  if (due && ends) await carriedOut(w, r, ends, due.into, due.on)
  await openPeriods.run(context, {} as never)
  await lockPeriods.run(context, {} as never)
  await opened(w, r)
  for (const each of r.reports) if (remindsOf(w, each)) w.reminders.add(`${each.id} ${w.today}`)
  for (const p of w.pieces) if (remindsToday(w, p)) w.reminders.add(`${p.id} ${w.today}`)
  await tick(context)
}

async function work(w: World, r: Reporting): Promise<void> {
  for (const p of openPieces(w)) await stepsOf(w, p)
  for (const each of r.reports) await stepsOfReport(w, each)
  await closePeriods(w, r)
}

async function givePlan(w: World): Promise<void> {
  const n = w.plans.length
  const own = w.units.filter(u => u.kind === 'department' && u.who && !u.ended)
  const owner = n % 4 === 3 ? w.luck.one(own) : n % 2 ? w.head : w.body
  const upper = w.units.filter(u => ['department', 'district'].includes(u.kind) && !u.ended)
  const units = owner.kind === 'department' ? below(w, owner) : upper
  const title = `Kế hoạch mô phỏng số ${n + 1}`
  const { id } = await owner.who!.ask(plans.makePlanByHand, { title, startsOn: w.today, endsOn: addDays(w.today, 400) })
  const clauses: World['plans'][number]['clauses'] = []
  for (let i = 1; i <= 3; i++) {
    const due = w.luck.of(0.15) ? null : addDays(w.today, 25 + w.luck.upTo(120))
    const clause = await owner.who!.ask(plans.addClause, {
      id,
      label: `II.${i}`,
      title: `Nhiệm vụ ${n + 1}.${i}`,
      ...(due ? { due: { kind: 'date' as const, date: due }, operator: 'before' as const } : {}),
    })
    const some = units.filter(() => w.luck.of(0.6))
    clauses.push({ id: clause.id, due })
    if (some.length === 0) continue
    await owner.who!.ask(plans.handDown, {
      id,
      keep: true,
      clauses: [{ clauseId: clause.id, units: some.map(u => ({ unitId: u.id, role: 'lead' as const })) }],
    })
    await learn(w, { plan: id, clause: clause.id, instance: '', giver: owner, parent: null, due, units: some })
  }
  w.plans.push({ id, owner, clauses })
}
