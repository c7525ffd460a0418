/** What my unit has to do: past its day, due soon, not yet taken up; and what waits for the one who gave it. */
import { peopleOf } from '@thong-suot/domain/actor.ts'
import type { WorkSource } from '@thong-suot/domain/joint-work/joint-work.ts'
import { type ObligationRow, sourceOf } from '@thong-suot/domain/obligation/obligation.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import type { Today, TodayItem } from '@thong-suot/domain/today/today.ts'
import { type RawBuilder, sql } from 'kysely'
import { cellSql } from '../obligation/list/cell.ts'
import { rowsOf } from '../obligation/list/list.queries.ts'
import { type Around, NOT_REPORTED, placeOf, SHOWN, soonUntil } from './around.ts'

type OwnGroup = 'overdue' | 'soon' | 'waiting'
type Picked = { id: string; part: OwnGroup | null; n: number }
type OwnWork = { items: TodayItem[]; counts: Record<OwnGroup, number>; next: Today['next'] }

export async function ownWork(around: Around, onlyMine: boolean): Promise<OwnWork> {
  const { tx, actor, today } = around
  const { rows: picked } = await sql<Picked>`
    with work as materialized (
      select obligation.id, obligation.due_on, ${partOf(around)} as part from obligation where ${isMine(around, onlyMine)}),
    placed as (
      select id, part, count(*) over (partition by part)::int as n,
        row_number() over (partition by part order by due_on nulls last, id) as place from work)
    select id, part, n from placed where place <= case when part is null then 1 else ${SHOWN} end order by place`.execute(
    tx,
  )
  const rows = await rowsOf(
    tx,
    picked.map(p => p.id),
    today,
  )
  const partOfRow = new Map(picked.map(p => [p.id, p.part]))
  const soon = soonUntil(around)
  const later = rows.find(r => partOfRow.get(r.id) === null)
  const count = (part: OwnGroup) => picked.find(p => p.part === part)?.n ?? 0
  return {
    items: rows.flatMap(row => {
      const part = partOfRow.get(row.id)
      return part ? [{ ...asItem(row, part, actor.unitId), far: part === 'soon' && (row.dueOn ?? '') > soon }] : []
    }),
    counts: { overdue: count('overdue'), soon: count('soon'), waiting: count('waiting') },
    next: later?.dueOn ? { day: later.dueOn, title: later.title, to: `/nhiem-vu/${later.id}` } : null,
  }
}

/** Work past its day that nobody above is asked about: the part of the badge that is one's own. */
export async function countOwnOverdue(around: Around, onlyMine: boolean): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from obligation
    where ${isMine(around, onlyMine)} and obligation.due_on <= ${around.today} and ${partOf(around)} = 'overdue'`.execute(
    around.tx,
  )
  return rows[0]?.n ?? 0
}

function isMine({ actor }: Around, onlyMine: boolean): RawBuilder<boolean> {
  const people = sql`(obligation.person_id is null or obligation.person_id = any (${[...peopleOf(actor)]}::uuid[]))`
  return sql<boolean>`obligation.unit_id = ${actor.unitId} and obligation.role <> 'know' and not obligation.beside
    and obligation.state in ('given', 'under-way', 'extension-asked', 'declared', 'returned')
    and ${NOT_REPORTED} and ${onlyMine ? people : sql`true`}`
}

const partOf = (around: Around) => sql<OwnGroup | null>`case
  when obligation.state in ('declared', 'extension-asked') and obligation.giver_id <> obligation.unit_id then 'waiting'
  when ${cellSql('obligation', around.today)} = 'overdue' then 'overdue'
  when obligation.due_on <= ${soonUntil(around)} or obligation.state = 'given' then 'soon' end`

const WAITS: Partial<Record<ObligationRow['state'], string>> = {
  declared: 'chưa xác nhận hoàn thành',
  'extension-asked': 'chưa trả lời xin gia hạn',
}
const VERBS: Partial<Record<ObligationRow['state'], string>> = { given: 'Tiếp nhận', returned: 'Làm tiếp' }

/** The other paper that asks for the same, with its own day where that is another. */
const saySource = (s: WorkSource) =>
  `cùng việc ${sourceOf(s)}, ${s.giverShortName} giao${s.dueOn ? `, hạn ${showDue(s.dueOn, s.operator ?? 'by')}` : ''}`

function asItem(row: ObligationRow, group: OwnGroup, unitId: string): TodayItem {
  const waits = row.giverId === unitId ? undefined : WAITS[row.state]
  return {
    key: row.id,
    group,
    day: row.dueOn,
    distance: row.distance,
    late: row.cell === 'overdue',
    title: row.title,
    quote: row.quote,
    source: placeOf(row),
    says: waits
      ? `${row.giverShortName} ${waits}`
      : [
          `${row.role === 'lead' ? 'Chủ trì' : 'Phối hợp'}, ${row.giverShortName} giao`,
          ...row.sources.map(saySource),
        ].join('; '),
    verb: { says: waits ? 'Xem' : (VERBS[row.state] ?? 'Cập nhật kết quả'), to: `/nhiem-vu/${row.id}` },
  }
}
