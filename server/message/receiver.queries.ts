/** Who is told for a unit, and how each wants it. */
import type { Day } from '@thong-suot/domain/day.ts'
import type { Hours, Topic } from '@thong-suot/domain/message/message.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'

export type Receiver = Hours & {
  personId: string
  unitId: string
  role: string
  /** Whose places the person takes while they are away, beside a post of his own or without one. */
  standsFor: string[]
  phone: string | null
  onlyMine: boolean
  topics: Partial<Record<string, Topic[]>>
  devices: string[]
}

/** People at a post of the units on the day, each once a unit; not an administrator, who has no work, nor whose account is locked. */
export async function listReceivers(tx: Tx, unitIds: readonly string[], today: Day): Promise<Receiver[]> {
  const ids = [...new Set(unitIds)]
  const { rows } = await sql<Receiver>`
    with held as (
      select post.unit_id, post.person_id, post.role, null::uuid as stands_for
      from post
      where post.unit_id = any (${ids}::uuid[]) and post.role <> 'admin'
        and post.valid_from <= ${today} and coalesce(post.valid_to, 'infinity') >= ${today}
      union all
      select post.unit_id, a.substitute_id, post.role, a.person_id
      from absence a join post on post.id = a.post_id
      where a.unit_id = any (${ids}::uuid[]) and a.cancelled_at is null
        and a.from_on <= ${today} and coalesce(a.to_on, 'infinity') >= ${today}
    )
    select distinct on (held.unit_id, held.person_id) held.unit_id as "unitId", held.person_id as "personId", held.role,
      array(select h.stands_for from held h where h.unit_id = held.unit_id and h.person_id = held.person_id
        and h.stands_for is not null) as "standsFor", r.phone, coalesce(r.only_mine, false) as "onlyMine", coalesce(r.topics, '{}') as topics,
      coalesce(r.quiet_from, '21:00')::text as "quietFrom", coalesce(r.quiet_to, '07:00')::text as "quietTo",
      coalesce(r.on_days_off, false) as "onDaysOff",
      array(select s.id from push_subscription s where s.person_id = held.person_id) as devices
    from held join person on person.id = held.person_id and person.locked_at is null
    left join reception r on r.person_id = held.person_id
    order by held.unit_id, held.person_id, held.stands_for nulls first`.execute(tx)
  return rows
}
