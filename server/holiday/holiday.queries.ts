import type { Page } from '@thong-suot/domain/endpoint.ts'
import type { Holiday, listHolidays as listApi } from '@thong-suot/domain/holiday/holiday.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../db.ts'
import { hasWords, ordered } from '../list.ts'

type Asked = Omit<z.output<typeof listApi.input>, 'size'> & { size: number }

const SORTS = { day: sql`day`, name: sql`plain(name)`, kind: sql`kind` }

export async function listHolidays(tx: Tx, { year, q, kind, sort, page, size }: Asked): Promise<Page<Holiday>> {
  let found = tx.selectFrom('holiday').where('day', '>=', `${year}-01-01`).where('day', '<=', `${year}-12-31`)
  if (q) found = found.where(hasWords(sql`name`, q))
  if (kind) found = found.where('kind', '=', kind)
  const { count } = await found.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow()
  const rows = await found
    .selectAll()
    .orderBy(ordered(sort, SORTS))
    .orderBy('day')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { rows: rows as Holiday[], count, page, size }
}
