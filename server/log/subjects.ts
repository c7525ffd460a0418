import { sql } from 'kysely'
import type { Tx } from '../db.ts'

/** What things are called now, by id, as far as the actor may see them: for rows that were logged without a name. */
export async function namesOfSubjects(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter(id => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id))
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    with wanted as (select unnest(${wanted}::uuid[]) as id)
    select id, concat_ws(' ', number, title) as name from document join wanted using (id)
    union all select plan.id, plan.title from plan join wanted using (id)
    union all select o.id, concat_ws(' · ', o.title, u.short_name) from obligation o join wanted using (id) join unit u on u.id = o.unit_id
    union all select r.id, concat_ws(' · ', p.name, u.short_name) from report r join wanted using (id) join period p on p.id = r.period_id join unit u on u.id = r.unit_id
    union all select period.id, period.name from period join wanted using (id)
    union all select unit.id, unit.name from unit join wanted using (id)
    union all select person.id, person.name from person join wanted using (id)`.execute(tx)
  return new Map(rows.map(r => [r.id, r.name]))
}
