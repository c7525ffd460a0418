import type { Selectable } from 'kysely'
import type { ObligationTable } from '../../db/tables.ts'
import type { Tx } from '../db.ts'

type Piece = Pick<Selectable<ObligationTable>, 'id' | 'unitId' | 'role' | 'jointId'>

/** Makes one piece of work of obligations of one unit and role, with all that they are joined with. @returns ids of all of them */
export async function joinAll(tx: Tx, pieces: readonly Piece[], personId: string | null): Promise<string[]> {
  const [first] = pieces as [Piece]
  const known = pieces.flatMap(p => p.jointId ?? [])
  const jointId =
    known[0] ??
    (
      await tx
        .insertInto('jointWork')
        .values({ unitId: first.unitId, role: first.role, personId })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id
  // The database puts one of them in front.
  const joined = await tx
    .updateTable('obligation')
    .set({ jointId, beside: true })
    .where(eb =>
      eb.or([
        eb(
          'id',
          'in',
          pieces.map(p => p.id),
        ),
        ...(known.length ? [eb('jointId', 'in', known)] : []),
      ]),
    )
    .returning('id')
    .execute()
  return joined.map(j => j.id)
}
