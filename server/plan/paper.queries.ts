import type { PlanRow } from '@thong-suot/domain/plan/plan.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'

/** The plan's own paper where it may be read, else the one that came into a register that may be: a link must lead somewhere. */
export async function readablePaper(
  tx: Tx,
  plan: Pick<PlanRow, 'documentId' | 'number' | 'issuedOn'>,
): Promise<string | null> {
  if (!plan.documentId) return null
  const papers = tx.selectFrom('document').select('id').limit(1)
  const paper =
    (await papers.where('id', '=', plan.documentId).executeTakeFirst()) ??
    (await papers
      .where(sql<boolean>`plain(number) = plain(${plan.number})`)
      .where('issuedOn', '=', plan.issuedOn)
      .where('direction', '=', 'in')
      .orderBy('createdAt')
      .executeTakeFirst())
  return paper?.id ?? null
}
