/** What stands in a database on its first start: the sample province, or nothing but the question who administers it. */
import type pg from 'pg'
import { loadSampleProvince } from './sample-province/load.ts'
import { loadSurroundings } from './sample-province/surroundings.ts'

export async function fillDatabase(owner: pg.Pool, { empty, today }: { empty: boolean; today: string }): Promise<void> {
  const { rowCount } = await owner.query('select from installation')
  if (rowCount) return
  if (empty) await owner.query(`insert into installation (mode) values ('real')`)
  else {
    await loadSampleProvince(owner, today)
    await loadSurroundings(owner, today)
  }
}
