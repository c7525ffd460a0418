import type { GroupCorrection, Proposal } from '@thong-suot/domain/plan/plan.ts'
import type { Tx } from '../../db.ts'

/** Corrections of a plan's groups, by the bare letters of the name. */
export async function correctionsOf(tx: Tx, planId: string): Promise<Map<string, GroupCorrection[]>> {
  const rows = await tx
    .selectFrom('groupCorrection')
    .innerJoin('unit', 'unit.id', 'groupCorrection.unitId')
    .leftJoin('person', 'person.id', 'groupCorrection.personId')
    .select([
      'groupCorrection.written',
      'groupCorrection.unitId',
      'unit.name as unitName',
      'groupCorrection.kind',
      'groupCorrection.reason',
      'person.name as personName',
    ])
    .where('planId', '=', planId)
    .orderBy('groupCorrection.at')
    .execute()
  const byName = new Map<string, GroupCorrection[]>()
  for (const { written, ...row } of rows) byName.set(written, [...(byName.get(written) ?? []), row as GroupCorrection])
  return byName
}

/** What the rule found, corrected for this paper. */
export function corrected(proposal: Proposal, corrections: readonly GroupCorrection[]): Proposal {
  if (corrections.length === 0) return proposal
  const out = new Set(corrections.filter(c => c.kind === 'out').map(c => c.unitId))
  const added = corrections.filter(c => c.kind === 'in' && !proposal.unitIds.includes(c.unitId)).map(c => c.unitId)
  return {
    ...proposal,
    kind: 'group',
    unitIds: [...proposal.unitIds.filter(id => !out.has(id)), ...added],
    corrections: [...corrections],
  }
}
