/** What a unit's papers always carry: its name, the one above, its symbol and place, and who signs. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import type { Paper } from '@thong-suot/domain/draft/paper.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'

export type Heading = Pick<Paper, 'parent' | 'issuer' | 'symbol' | 'place' | 'sign'> & { abbreviation: string }

const HEAD_POSTS = /^(?:Giám đốc|Chủ tịch|Chi cục trưởng|Chánh Văn phòng|Trưởng)/u

/** As the unit stands today; the signer is its leader by post, else whoever signed its last paper, else left blank. */
export async function headingOf(tx: Tx, actor: Pick<Actor, 'unitId'>, type: string, today: Day): Promise<Heading> {
  const unit = await tx
    .selectFrom('unit')
    .select(['id', 'name', 'symbol', 'place', 'parentId', 'kind'])
    .where('id', '=', actor.unitId)
    .executeTakeFirstOrThrow()
  const parent = unit.parentId
    ? await tx
        .selectFrom('unit')
        .select(['name', 'kind', 'place', 'parentId'])
        .where('id', '=', unit.parentId)
        .executeTakeFirst()
    : undefined
  const leaders = await tx
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.personId')
    .select(['post.title', 'person.name'])
    .where('post.unitId', '=', unit.id)
    .where('post.role', 'in', ['director', 'commune-leader', 'head'])
    .where('post.validFrom', '<=', today)
    .where(eb => eb.or([eb('post.validTo', 'is', null), eb('post.validTo', '>=', today)]))
    .execute()
  const head = leaders.find(leader => HEAD_POSTS.test(leader.title)) ?? leaders[0]
  const abbreviation = unit.symbol ?? ''
  return {
    ...(parent && parent.kind !== 'province' ? { parent: shortParent(parent.name) } : {}),
    issuer: unit.name,
    abbreviation,
    symbol: type === 'CV' ? `${abbreviation}-VP` : `${type}-${abbreviation}`,
    place: unit.place ?? parent?.place ?? (await provinceName(tx)),
    sign: head ? signOf(head.title, head.name) : await lastSignOf(tx, unit.id),
  }
}

// Above a sở stands the people's committee, printed by its usual short form.
function shortParent(name: string): string {
  return name.replace(/^Ủy ban nhân dân/u, 'UBND')
}

async function provinceName(tx: Tx): Promise<string> {
  const root = await tx.selectFrom('unit').select('name').where('parentId', 'is', null).orderBy('no').executeTakeFirst()
  return (root?.name ?? '').replace(/^(?:Tỉnh|Thành phố)\s+/iu, '')
}

/** Nghị định 30/2020/NĐ-CP, Điều 13: a deputy signs for the head (KT.). */
function signOf(title: string, name: string): Paper['sign'] {
  const post = title.replace(/\s+(?:Sở|Chi cục|UBND|Công an|Phòng).*$/u, '')
  const deputyOf = /^Phó\s+(.+)$/u.exec(post)
  if (!deputyOf) return { authority: [], post, name }
  const headPost = deputyOf[1]!
  return { authority: [`KT. ${headPost}`], post, name }
}

/** A body whose leader holds no post in it (ban chỉ đạo) signs as it did last. */
async function lastSignOf(tx: Tx, unitId: string): Promise<Paper['sign']> {
  const last = await tx
    .selectFrom('document')
    .select(sql<Paper['sign'] | null>`content #> '{paper,sign}'`.as('sign'))
    .where('unitId', '=', unitId)
    .where('direction', '=', 'out')
    .where('state', '=', 'issued')
    .where('content', 'is not', null)
    .orderBy('issuedOn', 'desc')
    .orderBy('registerNo', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.sign ?? signOf('', '')
}
