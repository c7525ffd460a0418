/** Ids of the corner that tests know by heart; each is made from a name, so it is the same on every load. */
import { arrivedId } from './history/documents.ts'
import { clauseId, obligationId, planDocumentId, planId } from './history/plans.ts'
import { periodId, regimeId, reportId } from './history/reports.ts'
import { indicatorId, narrativeId, TEMPLATE_ID } from './history/template.ts'
import { personId } from './people.ts'
import { unitId } from './unit.ts'

export const known = {
  /** 'so-nnmt', 'so-nnmt/kiem-lam', 'xa-dong-hoa', 'bcd-138', 'cong-an/pv01' … */
  unit: unitId,
  /** 'sample-office' … */
  person: personId,
  plan: { above: planId('above'), own: planId('own') },
  /** The paper of each plan, in the register of who issued it. */
  planDocument: { above: planDocumentId('above'), own: planDocumentId('own') },
  clause: clauseId,
  obligation: obligationId,
  /** Papers that came to the department, by their symbol: 'CAT-PA05' is not yet confirmed. */
  arrived: arrivedId,
  template: TEMPLATE_ID,
  indicator: indicatorId,
  narrative: narrativeId,
  regime: { above: regimeId('above'), own: regimeId('own') },
  period: periodId,
  report: reportId,
}
