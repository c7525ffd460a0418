/** What can be handed down from a plan: its clauses, the units their names mean today, the days that hold. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day, Holidays } from '@thong-suot/domain/day.ts'
import { type Above, NO_TERM_LEFT, remarksOnDay } from '@thong-suot/domain/obligation/hand-down.ts'
import type { HandDownClause, HandDownSheet } from '@thong-suot/domain/plan/plan.api.ts'
import type { ClauseRow, GroupCorrection, Proposal } from '@thong-suot/domain/plan/plan.ts'
import { bare } from '@thong-suot/domain/unit/name-key.ts'
import { matchName } from '@thong-suot/domain/unit/name-match.ts'
import { inForce, type Tree } from '@thong-suot/domain/unit/tree.ts'
import type { Tx } from '../../db.ts'
import { holidaysOf } from '../../regime/regime.actions.ts'
import { loadTree, showUnits } from '../../unit/match.queries.ts'
import { getPlanRow, listClauses } from '../plan.queries.ts'
import { corrected, correctionsOf } from './group.queries.ts'

/** Days that are handed down now: of a recurring duty those that are still to come. */
export function nextDaysOf(
  clause: Pick<ClauseRow, 'days' | 'recurring'>,
  today: Day,
): { instance: string; dueOn: Day }[] {
  return clause.recurring ? clause.days.filter(d => d.dueOn >= today) : clause.days
}

/** Has a recurring duty no day left in the span of its plan? */
export const isOver = (clause: Pick<ClauseRow, 'days' | 'recurring'>, today: Day): boolean =>
  clause.recurring && clause.days.length > 0 && nextDaysOf(clause, today).length === 0

/** Is this name the plan's own unit? Reports to it come from below, reports to others go up. */
function isSelf(name: string | null, tree: Tree): boolean {
  if (!name) return false
  const self = tree.units.find(u => u.id === tree.seatId)
  const match = matchName(name, tree)
  if (match.kind === 'unit' && match.unitIds[0] === tree.seatId) return true
  // An older name of the unit: reports to the body that was merged into it come to it.
  if (match.ended.some(e => e.successorIds.includes(tree.seatId))) return true
  return !!self && [self.name, self.shortName].some(own => bare(name).includes(bare(own)))
}

export type Ceilings = { aboveOf: (clause: ClauseRow, year: string | null) => Above | null; upward: ClauseRow[] }

/**
 * The superior's day for each clause: that of the obligation it was taken over from; for reports to this unit, the day
 * in the same year by which the unit itself reports upward, as long as that is still to come. A report on request has none.
 */
export async function ceilingsOf(tx: Tx, clauses: readonly ClauseRow[], tree: Tree): Promise<Ceilings> {
  const parents = clauses.flatMap(c => (c.fromObligationId ? [c.fromObligationId] : []))
  const rows = parents.length
    ? await tx
        .selectFrom('obligation')
        .innerJoin('unit as giver', 'giver.id', 'obligation.giverId')
        .select(['obligation.id', 'obligation.dueOn', 'obligation.operator', 'giver.shortName'])
        .where('obligation.id', 'in', parents)
        .execute()
    : []
  const byId = new Map(rows.map(r => [r.id, r]))
  const reports = clauses.filter(c => c.kind === 'report' && !c.fromObligationId)
  const lower = reports.filter(c => isSelf(c.reportTo, tree))
  const upward = lower.length ? reports.filter(c => c.reportTo && !lower.includes(c)) : []
  return {
    upward,
    aboveOf(clause, year) {
      const parent = clause.fromObligationId ? byId.get(clause.fromObligationId) : undefined
      if (parent) return parent.dueOn ? { dueOn: parent.dueOn, operator: parent.operator, who: parent.shortName } : null
      if (!lower.includes(clause) || clause.onRequest) return null
      const days = upward.flatMap(u =>
        u.days.map(d => ({ dueOn: d.dueOn, operator: u.operator, who: u.reportTo ?? 'cấp trên' })),
      )
      // A half-yearly and a yearly report go up on their own days: the next one after the lower day counts.
      const own = clause.days.find(d => !year || d.dueOn.startsWith(year))?.dueOn
      const same = days
        .filter(d => (year ? d.dueOn.startsWith(year) : d.dueOn >= tree.on))
        .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
      return same.find(d => !own || d.dueOn >= own) ?? same.at(-1) ?? null
    },
  }
}

export function proposalsOf(
  clause: ClauseRow,
  tree: Tree,
  corrections: ReadonlyMap<string, GroupCorrection[]> = new Map(),
): Proposal[] {
  const found: Proposal[] = [
    ...clause.leadNames.map(name => ({ ...matchName(name, tree), role: 'lead' as const })),
    ...clause.partnerNames.map(name => ({ ...matchName(name, tree), role: 'partner' as const })),
  ]
  return found.map(p => corrected(p, corrections.get(bare(p.written)) ?? []))
}

export async function getHandDownSheet(tx: Tx, actor: Actor, planId: string, today: Day): Promise<HandDownSheet> {
  const plan = await getPlanRow(tx, planId)
  const tree = await loadTree(tx, plan.unitId, today)
  const [rows, holidays] = [await listClauses(tx, plan), await holidaysOf(tx)]
  const ceilings = await ceilingsOf(tx, rows, tree)
  const handed = await tx
    .selectFrom('obligation')
    .select(['clauseId', 'unitId'])
    .distinct()
    .where('planId', '=', planId)
    .where('giverId', '=', plan.unitId)
    .where('state', '<>', 'withdrawn')
    .execute()
  const corrections = await correctionsOf(tx, planId)
  const clauses = rows.map(row => sheetClause(row, { tree, ceilings, holidays, today, handed, corrections }))
  const named = clauses.flatMap(c =>
    c.proposals.flatMap(p => [...p.unitIds, ...p.candidateIds, ...p.ended.flatMap(e => e.successorIds)]),
  )
  const unit = tree.units.find(u => u.id === plan.unitId)
  return {
    planId,
    planTitle: plan.title,
    unitName: unit?.name ?? '',
    issuedOn: plan.issuedOn,
    on: today,
    clauses,
    units: await showUnits(tx, [...named, ...belowOf(tree, actor)], tree, actor.scope),
  }
}

/** Whom work may be handed to besides those the paper names: the units right below, or the agencies of a province. */
export function belowOf(tree: Tree, actor: Pick<Actor, 'unitId' | 'scope'>): string[] {
  const seat = tree.units.find(u => u.id === tree.seatId)
  const root = tree.units.find(u => u.kind === 'province')
  const wide = root && actor.scope.includes(root.path)
  const inner = new Set(['division', 'office', 'branch', 'commune-division'])
  return tree.units
    .filter(u => inForce(u, tree.on) && u.id !== tree.seatId)
    .filter(u =>
      wide ? !inner.has(u.kind) && u.kind !== 'province' && u.kind !== 'steering-body' : u.parentId === seat?.id,
    )
    .map(u => u.id)
}

type Around = {
  tree: Tree
  ceilings: Ceilings
  holidays: Holidays
  today: Day
  handed: { clauseId: string; unitId: string }[]
  corrections: ReadonlyMap<string, GroupCorrection[]>
}

function sheetClause(row: ClauseRow, { tree, ceilings, holidays, today, handed, corrections }: Around): HandDownClause {
  const proposals = proposalsOf(row, tree, corrections)
  const nextDays = nextDaysOf(row, today)
  const above = ceilings.aboveOf(row, nextDays[0]?.dueOn.slice(0, 4) ?? null)
  return {
    ...row,
    proposals,
    above,
    nextDays,
    remarks: isOver(row, today)
      ? [NO_TERM_LEFT]
      : nextDays[0] || above
        ? remarksOnDay(nextDays[0]?.dueOn ?? null, above, today, holidays)
        : [],
    handedTo: handed.filter(h => h.clauseId === row.id).map(h => h.unitId),
    ownWork:
      ceilings.upward.includes(row) ||
      (proposals.length > 0 && proposals.every(p => p.unitIds.length === 1 && p.unitIds[0] === tree.seatId)),
  }
}
