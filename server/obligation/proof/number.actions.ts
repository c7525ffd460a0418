/** Proof as numbers: only added, and never below zero in all. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { NumberBelowZero } from '@thong-suot/domain/obligation/obligation.problems.ts'
import { belowZero, type ProofNumber, showNumber } from '@thong-suot/domain/obligation/proof-number.ts'
import { sql } from 'kysely'
import type { Tx } from '../../db.ts'

/** Numbers of some pieces of work, the oldest first. */
export async function listNumbers(
  tx: Tx,
  ids: readonly string[],
): Promise<(ProofNumber & { obligationId: string; progressId: number | null })[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('proof')
    .select(['obligationId', 'progressId', sql<number>`amount::float8`.as('amount'), 'measure'])
    .where('obligationId', 'in', ids)
    .where('kind', '=', 'number')
    .orderBy('at')
    .execute()
  return rows.map(r => ({
    ...r,
    progressId: r.progressId === null ? null : Number(r.progressId),
    measure: r.measure ?? '',
  }))
}

/** The obligation is locked by the step that brings them. */
export async function keepNumbers(
  tx: Tx,
  actor: Actor,
  obligationId: string,
  numbers: readonly ProofNumber[],
  progressId: number | string | null,
): Promise<void> {
  const below = belowZero(await listNumbers(tx, [obligationId]), numbers)
  if (below) throw new NumberBelowZero({ told: showNumber(below) })
  await tx
    .insertInto('proof')
    .values(
      numbers.map(({ amount, measure }) => ({
        obligationId,
        progressId: progressId as never,
        kind: 'number',
        name: showNumber({ amount, measure }),
        amount: amount as never,
        measure,
        personId: actor.personId,
      })),
    )
    .execute()
}
