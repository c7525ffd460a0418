import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import type { Page } from '@thong-suot/domain/endpoint.ts'
import { NotFound } from '@thong-suot/domain/problem.ts'
import {
  type listRoster as api,
  FULL_TIME_NAMES,
  type RosterEntry,
  type Training,
} from '@thong-suot/domain/roster/roster.ts'
import { writeXlsx } from '@thong-suot/paper/write-xlsx.ts'
import { type Selectable, sql } from 'kysely'
import type { z } from 'zod'
import type { RosterEntryTable } from '../../db/tables.ts'
import type { Tx } from '../db.ts'

type Asked = z.output<typeof api.input>

const SORTS: Record<string, ReturnType<typeof sql>> = {
  unit: sql`unit.no`,
  name: sql`plain(regexp_replace(roster_entry.name, '^.* ', '') || ' ' || roster_entry.name)`,
  line: sql`plain(roster_entry.line)`,
  since: sql`roster_entry.since`,
}

function matching(tx: Tx, asked: Asked) {
  let query = tx.selectFrom('rosterEntry').innerJoin('unit', 'unit.id', 'rosterEntry.unitId')
  query = query.where('rosterEntry.leftOn', asked.left === '1' ? 'is not' : 'is', null)
  if (asked.q)
    query = query.where(
      sql<boolean>`plain(roster_entry.name || ' ' || coalesce(roster_entry.title, '') || ' ' || unit.name || ' ' || roster_entry.line) like '%' || plain(${asked.q.replace(/[%_\\]/g, '\\$&')}) || '%'`,
    )
  if (asked.line) query = query.where(sql<boolean>`plain(roster_entry.line) = plain(${asked.line})`)
  if (asked.full) query = query.where('fullTime', '=', asked.full === '1')
  if (asked.trained) query = query.where(sql<boolean>`(jsonb_array_length(training) > 0) = ${asked.trained === '1'}`)
  if (asked.unit) query = query.where('rosterEntry.unitId', '=', asked.unit)
  return query
}

function rowsOf(tx: Tx, asked: Asked) {
  const column = SORTS[asked.sort.replace('-', '')] as ReturnType<typeof sql>
  return matching(tx, asked)
    .selectAll('rosterEntry')
    .select('unit.name as unitName')
    .orderBy(asked.sort.startsWith('-') ? sql`${column} desc` : column)
    .orderBy(sql`plain(roster_entry.line)`)
    .orderBy(sql`plain(roster_entry.name)`)
}

type Answer = Page<RosterEntry> & { lines: string[]; missing: { id: string; name: string }[] }

export async function listRoster(tx: Tx, actor: Actor, asked: Asked, today: Day): Promise<Answer> {
  const { count } = await matching(tx, asked)
    .select(eb => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const rows = await rowsOf(tx, asked)
    .limit(asked.size)
    .offset((asked.page - 1) * asked.size)
    .execute()
  const lines = await tx
    .selectFrom('rosterEntry')
    .select(sql<string>`min(line)`.as('line'))
    .where('leftOn', 'is', null)
    .groupBy(sql`plain(line)`)
    .orderBy(sql`plain(line)`)
    .limit(200)
    .execute()
  return {
    rows: rows.map(({ path: _, updatedAt: __, ...r }) => ({
      ...r,
      training: r.training as Training[],
      mine: r.unitId === actor.unitId,
    })),
    count: Number(count),
    page: asked.page,
    size: asked.size,
    lines: lines.map(l => l.line),
    missing: asked.line && asked.left === '0' ? await missingFor(tx, actor, asked.line, today) : [],
  }
}

/** Units right below (agencies, where one looks over the province) that name nobody for a line of work. */
function missingFor(tx: Tx, actor: Actor, line: string, today: Day): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('unit')
    .select(['id', 'name'])
    .where(sql<boolean>`coalesce(valid_to, 'infinity') >= ${today} and valid_from <= ${today}`)
    .where(
      sql<boolean>`(parent_id = ${actor.unitId} or (kind in ('department', 'commune') and in_scope(path) and id <> ${actor.unitId}))`,
    )
    .where(
      sql<boolean>`not exists (select from roster_entry r where r.path <@ unit.path and r.left_on is null and plain(r.line) = plain(${line}))`,
    )
    .orderBy('no')
    .limit(300)
    .execute()
}

export async function rosterSheet(tx: Tx, asked: Asked): Promise<Uint8Array> {
  const rows = await rowsOf(tx, asked).execute()
  return writeXlsx({
    sheet: 'Đội ngũ',
    titles: ['', `Danh sách cán bộ chuyên trách, kiêm nhiệm${asked.line ? ` về ${asked.line}` : ''}`],
    columns: [
      { header: 'Đơn vị', width: 36 },
      { header: 'Lĩnh vực', width: 26 },
      { header: 'Họ và tên', width: 26 },
      { header: 'Chức danh', width: 22 },
      { header: 'Hình thức', width: 14 },
      { header: 'Điện thoại cơ quan', width: 18 },
      { header: 'Thư điện tử công vụ', width: 28 },
      { header: 'Đã tập huấn', width: 44 },
      { header: 'Từ ngày', width: 12, kind: 'day' },
      { header: 'Thôi từ ngày', width: 12, kind: 'day' },
    ],
    rows: rows.map(r => [
      r.unitName,
      r.line,
      r.name,
      r.title,
      FULL_TIME_NAMES[r.fullTime ? '1' : '0'],
      r.phone,
      r.email,
      (r.training as Training[]).map(t => [t.name, t.on && showDay(t.on)].filter(Boolean).join(', ')).join('; '),
      r.since,
      r.leftOn,
    ]),
  })
}

export async function getEntryForUpdate(tx: Tx, id: string): Promise<Selectable<RosterEntryTable>> {
  const row = await tx.selectFrom('rosterEntry').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new NotFound({ what: 'người này trong danh sách' })
  return row
}
