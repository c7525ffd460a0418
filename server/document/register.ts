import type { Direction } from '@thong-suot/domain/document/document.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'

/**
 * The next number of a unit's register for the year. The counter's row is locked until the transaction ends, so numbers neither
 * clash nor skip: what fails gives its number back. Decree 30/2020/NĐ-CP, Art. 15: numbers run from 01 on 1 January to 31 December.
 */
export async function takeRegisterNumber(tx: Tx, unitId: string, direction: Direction, year: number): Promise<number> {
  const row = await tx
    .insertInto('registerCounter')
    .values({ unitId, direction, registerYear: year, lastNo: 1 })
    .onConflict(c =>
      c.columns(['unitId', 'direction', 'registerYear']).doUpdateSet({ lastNo: sql`register_counter.last_no + 1` }),
    )
    .returning('lastNo')
    .executeTakeFirstOrThrow()
  return row.lastNo
}
