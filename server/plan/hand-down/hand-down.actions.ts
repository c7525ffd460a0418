/** Giao xuống from a plan: one line a unit, done or why not. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day, Holidays } from '@thong-suot/domain/day.ts'
import { showDay } from '@thong-suot/domain/day.ts'
import {
  type HandDownLine,
  NO_TERM_LEFT,
  remarksOnDay,
  remarksOnWritten,
} from '@thong-suot/domain/obligation/hand-down.ts'
import { NothingToHandDown } from '@thong-suot/domain/obligation/obligation.problems.ts'
import { sayTurn } from '@thong-suot/domain/plan/due-days.ts'
import type { handDown as handDownApi } from '@thong-suot/domain/plan/plan.api.ts'
import { ClauseNotFound } from '@thong-suot/domain/plan/plan.problems.ts'
import type { ClauseRow } from '@thong-suot/domain/plan/plan.ts'
import { inForce, type Tree, type TreeUnit } from '@thong-suot/domain/unit/tree.ts'
import type { z } from 'zod'
import { act } from '../../act.ts'
import type { Db, Tx } from '../../db.ts'
import { type Gift, giveObligations } from '../../obligation/give.ts'
import { holidaysOf } from '../../regime/regime.actions.ts'
import { loadTree, unitsWithReceiver } from '../../unit/match.queries.ts'
import { ownPlan, type PlanRowAll } from '../plan.actions.ts'
import { listClauses } from '../plan.queries.ts'
import { type Ceilings, ceilingsOf, isOver, nextDaysOf } from './hand-down.queries.ts'

type Input = z.output<typeof handDownApi.input>
type Asked = Input['clauses'][number]
type World = {
  plan: PlanRowAll
  actor: Actor
  today: Day
  tree: Tree
  holidays: Holidays
  ceilings: Ceilings
  handed: Set<string>
  input: Input
  /** Own obligations to report upward, by year: those below hang on them. */
  upwardByYear: Map<string, string>
}

export function handDownPlan(
  db: Db,
  actor: Actor,
  input: Input,
  today: Day,
): Promise<{ lines: HandDownLine[]; made: number }> {
  return act(db, actor, 'obligation.hand-down', async tx => {
    if (!input.clauses.some(c => c.units.length > 0)) throw new NothingToHandDown()
    const plan = await ownPlan(tx, actor, input.id)
    const clauses = await listClauses(tx, plan)
    const world = await worldOf(tx, actor, plan, clauses, input, today)
    const lines = new Map<string, HandDownLine>()
    const gifts: Gift[] = []
    for (const asked of input.clauses) {
      const clause = clauses.find(c => c.id === asked.clauseId)
      if (!clause) throw new ClauseNotFound()
      for (const to of asked.units) {
        const line = lineOf(lines, to.unitId, world.tree)
        const { given, refused } = giveOne(clause, asked, to, world)
        gifts.push(...given)
        line.done += given.length
        line.refused.push(...refused)
      }
    }
    await giveObligations(tx, actor, gifts, { title: plan.title, subjectKind: 'plan', subjectId: plan.id })
    if (gifts.length > 0 && plan.state === 'draft')
      await tx.updateTable('plan').set({ state: 'in-force' }).where('id', '=', plan.id).execute()
    const receivers = await unitsWithReceiver(tx, [...lines.keys()], today)
    const answer = {
      lines: [...lines.values()].map(l => ({ ...l, withoutReceiver: !receivers.has(l.unitId) })),
      made: gifts.length,
    }
    return { after: answer, subject: plan.id }
  })
}

async function worldOf(
  tx: Tx,
  actor: Actor,
  plan: PlanRowAll,
  clauses: ClauseRow[],
  input: Input,
  today: Day,
): Promise<World> {
  const tree = await loadTree(tx, plan.unitId, today)
  const rows = await tx
    .selectFrom('obligation')
    .select(['id', 'clauseId', 'unitId', 'instance', 'dueOn'])
    .where('planId', '=', plan.id)
    .where('giverId', '=', actor.unitId)
    .where('state', '<>', 'withdrawn')
    .execute()
  const ceilings = await ceilingsOf(tx, clauses, tree)
  const upward = new Set(ceilings.upward.map(c => c.id))
  const own = rows.filter(r => r.unitId === actor.unitId && upward.has(r.clauseId) && r.dueOn)
  return {
    plan,
    actor,
    today,
    tree,
    holidays: await holidaysOf(tx),
    ceilings,
    handed: new Set(rows.map(r => `${r.clauseId} ${r.unitId} ${r.instance}`)),
    input,
    upwardByYear: new Map(own.map(r => [r.dueOn?.slice(0, 4) as string, r.id])),
  }
}

function lineOf(lines: Map<string, HandDownLine>, unitId: string, tree: Tree): HandDownLine {
  const known = lines.get(unitId)
  if (known) return known
  const line = {
    unitId,
    unitName: tree.units.find(u => u.id === unitId)?.name ?? '',
    done: 0,
    refused: [],
    withoutReceiver: false,
  }
  lines.set(unitId, line)
  return line
}

type Refused = HandDownLine['refused'][number]

function giveOne(
  clause: ClauseRow,
  asked: Asked,
  to: Asked['units'][number],
  w: World,
): { given: Gift[]; refused: Refused[] } {
  const refuse = (reason: string, ask = false): Refused => ({ clauseId: clause.id, label: clause.label, reason, ask })
  const unit = w.tree.units.find(u => u.id === to.unitId)
  const no = reasonAgainst(unit, w)
  if (!unit || no) return { given: [], refused: [refuse(no ?? 'Không có đơn vị này.')] }
  const given: Gift[] = []
  const refused: Refused[] = []
  for (const { instance, dueOn } of daysFor(clause, asked, to, w.today)) {
    const key = `${clause.id} ${unit.id} ${instance}`
    if (w.handed.has(key)) {
      refused.push(refuse(instance ? `Đã giao ${sayTurn(instance)} rồi.` : 'Đã giao rồi.'))
      continue
    }
    const year = dueOn?.slice(0, 4) ?? null
    const above = w.ceilings.aboveOf(clause, year)
    const over = !dueOn && isOver(clause, w.today)
    const written = clause.days.find(d => d.instance === instance)?.dueOn ?? null
    const remarks = over
      ? [NO_TERM_LEFT]
      : [...remarksOnDay(dueOn, above, w.today, w.holidays), ...remarksOnWritten(dueOn, written, clause.operator)]
    const must = remarks.find(r => r.severity === 'must')
    const look = remarks.find(r => r.severity === 'look')
    if (must) refused.push(refuse(must.says))
    else if (look && !w.input.keep) refused.push(refuse(look.says, true))
    else {
      w.handed.add(key)
      const parentId =
        clause.fromObligationId ??
        (above && year && unit.id !== w.plan.unitId ? (w.upwardByYear.get(year) ?? null) : null)
      given.push({
        clauseId: clause.id,
        planId: w.plan.id,
        parentId: unit.id === w.plan.unitId ? null : parentId,
        unitId: unit.id,
        path: unit.path,
        role: to.role,
        title: clause.title,
        note: w.input.note ?? null,
        urgency: w.input.urgency ?? null,
        dueOn,
        operator: dueOn ? (clause.operator ?? 'by') : null,
        instance,
      })
    }
  }
  return { given, refused }
}

function reasonAgainst(unit: TreeUnit | undefined, { tree, actor, plan }: World): string | undefined {
  if (!unit) return 'Không có đơn vị này.'
  if (!inForce(unit, tree.on))
    return unit.validTo ? `Đơn vị có đến ${showDay(unit.validTo)}. Chọn đơn vị kế nhiệm.` : 'Đơn vị chưa hoạt động.'
  if (unit.id === plan.unitId) return undefined
  const below = actor.scope.some(path => unit.path.startsWith(`${path}.`))
  return below ? undefined : 'Không phải đơn vị cấp dưới của bạn. Gửi văn bản đề nghị phối hợp.'
}

function daysFor(
  clause: ClauseRow,
  asked: Asked,
  to: Asked['units'][number],
  today: Day,
): { instance: string; dueOn: Day | null }[] {
  const chosen = to.dueOn ?? asked.dueOn
  const next = nextDaysOf(clause, today)
  // A day typed in replaces the clause's own; of a recurring duty it is the nearest instance.
  if (chosen) return [{ instance: clause.recurring ? (next[0]?.instance ?? '') : '', dueOn: chosen }]
  return next.length ? next : [{ instance: '', dueOn: null }]
}
