/** Difficulties that several units below told about the same piece of work within a period. */
import { TIME_ZONE } from '@thong-suot/domain/day.ts'
import { saidOnce } from '@thong-suot/domain/roll-up/near-same.ts'
import type { DifficultySourceNow, RepeatedWork } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { sql } from 'kysely'
import type { Tx } from '../../db.ts'
import type { PeriodRow } from '../period.queries.ts'

type Told = DifficultySourceNow & { clauseId: string; unitId: string; title: string }

/** By the clause the work comes from; what was raised is counted where it was told. */
export async function repeatedWork(
  tx: Tx,
  receiverId: string,
  { fromOn, toOn }: Pick<PeriodRow, 'fromOn' | 'toOn'>,
): Promise<RepeatedWork[]> {
  const { rows } = await sql<Told>`
    select p.id::int as difficulty_id, p.note as quote, u.name as unit, u.id as unit_id, o.id as obligation_id, o.clause_id, o.title
      from progress p join obligation o on o.id = p.obligation_id join unit u on u.id = o.unit_id
      join unit receiver on receiver.id = ${receiverId}
     where p.kind = 'difficulty' and p.raised_from is null and p.note ~ '\\S' and o.unit_id <> receiver.id
       and (o.giver_id = receiver.id or o.path <@ receiver.path)
       and (p.at at time zone ${TIME_ZONE})::date between ${fromOn} and ${toOn}
     order by u.no, p.id`.execute(tx)
  return [...Map.groupBy(rows, row => row.clauseId).values()]
    .filter(told => new Set(told.map(each => each.unitId)).size > 1)
    .map(told => ({
      title: told[0]!.title,
      text: saidOnce(told.map(each => each.quote)).join(' '),
      from: told.map(({ difficultyId, quote, unit, obligationId }) => ({ difficultyId, quote, unit, obligationId })),
    }))
    .sort((a, b) => b.from.length - a.from.length)
}
