/** Units and people as they stand, in the columns that can be taken in again. */
import { ROLE_NAMES, type Role } from '@thong-suot/domain/actor.ts'
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import { type exportList, PERSON_COLUMNS, UNIT_COLUMNS } from '@thong-suot/domain/import/import.ts'
import { COMMUNE_KIND_NAMES, type CommuneKind, UNIT_KIND_NAMES, type UnitKind } from '@thong-suot/domain/unit/unit.ts'
import { writeCsv } from '@thong-suot/paper/read-table.ts'
import { writeXlsx } from '@thong-suot/paper/write-xlsx.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../db.ts'
import { matchingPeople } from '../person/person.queries.ts'
import { matchingUnits } from '../unit/unit.queries.ts'

type Asked = z.output<typeof exportList.input>
type Form = Asked['form']
type Columns = readonly { head: string; width: number }[]

function written(form: Form, title: string, columns: Columns, rows: readonly (string | null)[][]): Promise<Uint8Array> {
  if (form === 'csv') return writeCsv([columns.map(c => c.head), ...rows])
  return writeXlsx({
    sheet: title,
    titles: [],
    columns: columns.map(c => ({ header: c.head, width: c.width, kind: 'text' as const })),
    rows,
  })
}

export async function exportUnits(tx: Tx, asked: Asked, today: Day): Promise<Uint8Array> {
  const units = await matchingUnits(tx, asked, today)
    .selectAll('unit')
    .select(['above.code as aboveCode', 'above.name as aboveName'])
    .orderBy('unit.path')
    .execute()
  const rows = units.map(u => [
    u.code,
    u.codeQcvn,
    u.name,
    u.shortName,
    u.symbol,
    UNIT_KIND_NAMES[u.kind as UnitKind],
    u.communeKind && COMMUNE_KIND_NAMES[u.communeKind as CommuneKind],
    u.aboveCode ?? u.aboveName,
    showDay(u.validFrom),
    u.validTo && showDay(u.validTo),
    u.place,
    u.email,
    u.phone,
    u.address,
  ])
  return written(asked.form, 'Đơn vị', UNIT_COLUMNS, rows)
}

export async function exportPeople(tx: Tx, asked: Asked, today: Day): Promise<Uint8Array> {
  const posts = await tx
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.personId')
    .innerJoin('unit', 'unit.id', 'post.unitId')
    .leftJoin('unit as desk', 'desk.id', 'post.deskId')
    .select(['person.name', 'person.email', 'person.loginId', 'post.role', 'post.title', 'post.validFrom'])
    .select(['unit.name as unitName', 'unit.code as unitCode', 'desk.name as deskName', 'desk.code as deskCode'])
    .where(
      'post.personId',
      'in',
      matchingPeople(tx, { ...asked, state: asked.state === 'all' ? 'here' : asked.state }, today).select('person.id'),
    )
    .where(sql<boolean>`(${asked.state} in ('left', 'locked') or coalesce(post.valid_to, 'infinity') >= ${today})`)
    .orderBy('unit.path')
    .orderBy('person.name')
    .execute()
  const logins = posts.flatMap(p => p.loginId ?? [])
  const names = await sql<{ id: string; username: string }>`select * from login_names(${logins}::text[])`.execute(tx)
  const username = new Map(names.rows.map(n => [n.id, n.username]))
  const rows = posts.map(p => [
    p.name,
    p.loginId ? (username.get(p.loginId) ?? null) : null,
    p.email,
    p.unitCode ?? p.unitName,
    p.deskCode ?? p.deskName,
    ROLE_NAMES[p.role as Role],
    p.title,
    showDay(p.validFrom),
  ])
  return written(asked.form, 'Người dùng', PERSON_COLUMNS, rows)
}
