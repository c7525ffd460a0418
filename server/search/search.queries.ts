import type { Found } from '@thong-suot/domain/search/search.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'

const MOST = 6

/** The nearest of each kind that the post may see; letters without accents find those with. */
export async function searchAll(tx: Tx, q: string, today: string): Promise<Found[]> {
  const like = sql<string>`'%' || replace(replace(plain(${q}), '%', '\\%'), '_', '\\_') || '%'`
  const [documents, obligations, units] = await Promise.all([
    findDocuments(tx, like),
    findObligations(tx, like),
    findUnits(tx, like, today),
  ])
  return [...documents, ...obligations, ...units]
}

type Like = ReturnType<typeof sql<string>>

async function findDocuments(tx: Tx, like: Like): Promise<Found[]> {
  const rows = await tx
    .selectFrom('document')
    .select(['id', 'direction', 'title', 'number', 'issuer', 'issuedOn', 'fileName'])
    .where(sql<boolean>`search like ${like}`)
    .orderBy('createdAt', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(d => ({
    kind: 'document' as const,
    id: d.id,
    title: d.title ?? d.fileName ?? 'Chưa có trích yếu',
    more: [d.number, d.issuer].filter(Boolean).join(' · ') || null,
    to: `${d.direction === 'in' ? '/van-ban-den' : '/van-ban-di'}/${d.id}`,
  }))
}

async function findObligations(tx: Tx, like: Like): Promise<Found[]> {
  const nearest = tx
    .selectFrom('obligation')
    .select(['id', 'title', 'unitId', 'dueOn'])
    .where(sql<boolean>`search like ${like}`)
    .where('state', '<>', 'withdrawn')
    .orderBy('dueOn')
    .limit(MOST)
  const rows = await tx
    .selectFrom(nearest.as('nearest'))
    .innerJoin('unit', 'unit.id', 'nearest.unitId')
    .select(['nearest.id', 'nearest.title', 'unit.shortName', 'nearest.dueOn'])
    .orderBy('nearest.dueOn')
    .execute()
  return rows.map(o => ({
    kind: 'obligation' as const,
    id: o.id,
    title: o.title,
    more: o.dueOn ? `${o.shortName} · hạn ${o.dueOn.split('-').reverse().join('/')}` : o.shortName,
    to: `/nhiem-vu/${o.id}`,
  }))
}

async function findUnits(tx: Tx, like: Like, today: string): Promise<Found[]> {
  const rows = await tx
    .selectFrom('unit')
    .leftJoin('unit as above', 'above.id', 'unit.parentId')
    .select(['unit.id', 'unit.name', 'unit.validTo', 'above.name as aboveName'])
    .where(sql<boolean>`(plain(unit.name) like ${like} or plain(coalesce(unit.symbol, '')) like ${like})`)
    .orderBy(sql`coalesce(unit.valid_to, 'infinity') < ${today}, length(unit.name)`)
    .limit(MOST)
    .execute()
  return rows.map(u => ({
    kind: 'unit' as const,
    id: u.id,
    title: u.name,
    more:
      [u.validTo && u.validTo < today && `đến ${u.validTo.split('-').reverse().join('/')}`, u.aboveName]
        .filter(Boolean)
        .join(' · ') || null,
    to: `/don-vi/${u.id}`,
  }))
}
