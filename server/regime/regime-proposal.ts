/** What a confirmed duty of a paper proposes for a regime; a person decides, nothing is kept by asking. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { type Duty, ruleOfDuty } from '@thong-suot/domain/regime/duty.ts'
import type { RegimeProposal } from '@thong-suot/domain/regime/regime.api.ts'
import { DutyNotConfirmed, RegimeNotFound } from '@thong-suot/domain/regime/regime.problems.ts'
import { matchName, splitNames } from '@thong-suot/domain/unit/name-match.ts'
import type { Tree } from '@thong-suot/domain/unit/tree.ts'
import type { Tx } from '../db.ts'
import { loadTree } from '../unit/match.queries.ts'

type ReportDuty = Duty & { from: string | null; to: string | null; through?: string | null; about?: string | null }

/** @throws RegimeNotFound, DutyNotConfirmed: only what a person confirmed becomes a regime */
export async function proposeRegime(tx: Tx, actor: Actor, factId: string, today: Day): Promise<RegimeProposal> {
  const fact = await tx
    .selectFrom('fact')
    .selectAll()
    .where('id', '=', factId)
    .where('kind', '=', 'report')
    .executeTakeFirst()
  if (!fact) throw new RegimeNotFound()
  if (fact.state !== 'confirmed' && fact.state !== 'corrected') throw new DutyNotConfirmed()
  const duty = fact.value as ReportDuty
  const others = await tx
    .selectFrom('fact')
    .select('value')
    .where('documentId', '=', fact.documentId)
    .where('kind', '=', 'report')
    .where('state', 'in', ['confirmed', 'corrected'])
    .where('id', '<>', factId)
    .execute()
  const plan = await tx
    .selectFrom('plan')
    .select('id')
    .where('documentId', '=', fact.documentId)
    .where('unitId', '=', actor.unitId)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst()
  return {
    ...ruleOfDuty(duty),
    name: duty.about?.trim() || 'Báo cáo kết quả thực hiện',
    quote: fact.quote ?? '',
    from: duty.from,
    to: duty.to,
    through: duty.through ?? null,
    documentId: fact.documentId,
    planId: plan?.id ?? null,
    date: duty.due?.kind === 'date' ? (duty.due.date ?? null) : null,
    addressees: duty.from ? addresseesOf(duty.from, await loadTree(tx, actor.unitId, today), actor) : [],
    upward: upwardOf(
      duty,
      others.map(o => o.value as ReportDuty),
    ),
  }
}

/** The names as written, each with the units below one's own that it means on the day, and why. */
function addresseesOf(written: string, tree: Tree, actor: Actor): RegimeProposal['addressees'] {
  const byId = new Map(tree.units.map(u => [u.id, u]))
  return splitNames(written).map(name => {
    const match = matchName(name, tree)
    const units = match.unitIds.flatMap(id => {
      const unit = byId.get(id)
      return unit && unit.id !== actor.unitId ? [{ id, name: unit.name }] : []
    })
    return { written: name, units, reason: match.reason }
  })
}

/** In a chain of two days the later one, of the same cadence, is the receiver's own day to send on. */
function upwardOf(duty: ReportDuty, others: ReportDuty[]): RegimeProposal['upward'] {
  const day = sortable(duty.due)
  const next = others
    .map(other => ({ other, at: sortable(other.due) }))
    .filter(({ other, at }) => day && at && at > day && other.cadence === duty.cadence && other.to !== duty.to)
    .sort((a, b) => ((a.at as string) < (b.at as string) ? -1 : 1))[0]?.other
  if (!next) return null
  const level = ruleOfDuty(next).rule.levels[0]
  if (!level) return null
  return {
    ...level,
    to: next.to,
    through: next.through ?? null,
    date: next.due?.kind === 'date' ? (next.due.date ?? null) : null,
  }
}

/** Days of one kind in the order of the calendar; undefined where the paper names none. */
function sortable(due: Duty['due']): string | undefined {
  if (due?.kind === 'date') return due.date
  if (due?.kind !== 'yearly' || !due.month || !due.day) return undefined
  return `--${String(due.month).padStart(2, '0')}-${String(due.day).padStart(2, '0')}`
}
