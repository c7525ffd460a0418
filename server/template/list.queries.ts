import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Page } from '@thong-suot/domain/endpoint.ts'
import type { listTemplates as listApi, TemplateLine } from '@thong-suot/domain/template/template.api.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../db.ts'
import { hasWords, ordered } from '../list.ts'

type Asked = Omit<z.output<typeof listApi.input>, 'size'> & { size: number }

const VERSION = sql<
  number | null
>`(select max(v.version) from template_version v where v.template_id = template.id and v.state = 'published')`
const DRAFT = sql<boolean>`exists (select from template_version v where v.template_id = template.id and v.state = 'draft')`
const REGIMES = sql<number>`(select count(*)::int from regime r where r.template_id = template.id and r.state = 'in-force')`
const counted = (what: string) =>
  sql<number>`coalesce((select jsonb_array_length(v.content -> ${what}) from template_version v where v.template_id = template.id order by (v.state = 'published') desc, v.version desc limit 1), 0)`
const sortsOf = (unitId: string) => ({
  own: sql`(template.unit_id <> ${unitId}, plain(template.name))`,
  name: sql`plain(template.name)`,
  unit: sql`unit.no`,
  regimes: REGIMES,
  version: VERSION,
})

/** Forms of the unit and of those it reports to. */
export async function listTemplates(tx: Tx, actor: Actor, asked: Asked): Promise<Page<TemplateLine>> {
  let found = tx.selectFrom('template').innerJoin('unit', 'unit.id', 'template.unitId')
  if (asked.q) found = found.where(hasWords(sql`template.name || ' ' || unit.name`, asked.q))
  if (asked.state) found = found.where(asked.state === 'draft' ? DRAFT : sql<boolean>`${VERSION} is not null`)
  if (asked.used) found = found.where(REGIMES, asked.used === '1' ? '>' : '=', 0)
  if (asked.mine) found = found.where('template.unitId', '=', actor.unitId)
  const { count } = await found.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow()
  const rows = await found
    .select(['template.id', 'template.name', 'template.unitId', 'unit.name as unitName'])
    .select([VERSION.as('version'), DRAFT.as('draft'), REGIMES.as('regimes')])
    .select([
      counted('indicators').as('indicators'),
      counted('narratives').as('narratives'),
      counted('annexes').as('annexes'),
    ])
    .orderBy(ordered(asked.sort, sortsOf(actor.unitId)))
    .orderBy('template.id')
    .limit(asked.size)
    .offset((asked.page - 1) * asked.size)
    .execute()
  return {
    rows: rows.map(row => ({ ...row, mine: row.unitId === actor.unitId })),
    count,
    page: asked.page,
    size: asked.size,
  }
}
