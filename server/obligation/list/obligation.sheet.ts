/** The 25-column report of tasks that provinces use (domain 2.6), of all rows that match a filter. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, dayOfInstant, showDay } from '@thong-suot/domain/day.ts'
import type { WorkSource } from '@thong-suot/domain/joint-work/joint-work.ts'
import { CELL_NAMES, OBLIGATION_STATE_NAMES, type ObligationRow } from '@thong-suot/domain/obligation/obligation.ts'
import { showNumber, sumNumbers } from '@thong-suot/domain/obligation/proof-number.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import { withTurn } from '@thong-suot/domain/plan/due-days.ts'
import type { SheetColumn } from '@thong-suot/paper/write-xlsx.ts'
import { writeXlsx } from '@thong-suot/paper/write-xlsx.ts'
import { sql } from 'kysely'
import type { Tx } from '../../db.ts'
import { cutLine } from '../../sheet.ts'
import { listNumbers } from '../proof/number.actions.ts'
import { rowsOf } from './list.queries.ts'
import type { Filter } from './obligation-filter.ts'
import { pageOf } from './page.queries.ts'

const COLUMNS: SheetColumn[] = [
  { header: 'STT', width: 6, kind: 'number' },
  { header: 'Tên nhiệm vụ', width: 46 },
  { header: 'LĐVP chủ trì', width: 18 },
  { header: 'Đơn vị chủ trì thực hiện', width: 28 },
  { header: 'Đơn vị phối hợp', width: 28 },
  { header: 'Đầu mối thực hiện', width: 22 },
  { header: 'Ngày thực hiện', width: 12, kind: 'day' },
  { header: 'Ngày hoàn thành', width: 12, kind: 'day' },
  { header: 'Loại nhiệm vụ', width: 14 },
  { header: 'Nguồn gốc', width: 36 },
  { header: 'Trạng thái', width: 20 },
  { header: 'Kết quả', width: 36 },
  { header: 'Mức độ hoàn thành', width: 12, kind: 'percent' },
  { header: 'Khó khăn', width: 30 },
  { header: 'Đề xuất', width: 24 },
  { header: 'ID', width: 38 },
  { header: 'Người giao', width: 26 },
  { header: 'Lộ trình', width: 24 },
  { header: 'Ngày cập nhật', width: 12, kind: 'day' },
  { header: 'Ngày hoàn thành thực tế', width: 12, kind: 'day' },
  { header: 'Gia hạn - Số lần', width: 10, kind: 'number' },
  { header: 'Gia hạn - Mốc cũ', width: 16 },
  { header: 'Người phê duyệt: họ tên', width: 22 },
  { header: 'Người phê duyệt: email', width: 24 },
  { header: 'Người phê duyệt: điện thoại', width: 16 },
]
const AT_ONCE = 200
const MOST = 20000

type Extra = {
  obligationId: string
  kind: string
  note: string | null
  at: string
  personName: string | null
  email: string | null
  /** Of the office: a person's own number is nobody else's business. */
  phone: string | null
  oldDueOn: Day | null
}

type Origin = Pick<WorkSource, 'planTitle' | 'clauseLabel' | 'dueOn' | 'operator'>
/** The paper and its clause; with its own day where another day counts. */
const originOf = (s: Origin, withDay = false) =>
  [
    s.planTitle,
    s.clauseLabel && `mục ${s.clauseLabel}`,
    withDay && (s.dueOn ? `hạn ${showDue(s.dueOn, s.operator ?? 'by')}` : 'thường xuyên'),
  ]
    .filter(Boolean)
    .join(', ')

export async function obligationSheet(tx: Tx, actor: Actor, filter: Filter, today: Day): Promise<Uint8Array> {
  const rows: (string | number | null)[][] = []
  // A giver's list is of what it gave itself.
  const others = (r: ObligationRow) => (filter.tab === 'given' ? [] : r.sources)
  const { ids: all } = await pageOf(tx, actor, { ...filter, page: 1, size: MOST }, today)
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const ids = all.slice(from, from + AT_ONCE)
    const found = await rowsOf(tx, ids, today)
    const extras = (await tx
      .selectFrom('progress')
      .leftJoin('person', 'person.id', 'progress.personId')
      .leftJoin('unit', 'unit.id', 'progress.unitId')
      .select([
        'obligationId',
        'progress.kind',
        'note',
        'at',
        'person.name as personName',
        'person.email',
        'unit.phone',
        'oldDueOn',
      ])
      .where('obligationId', 'in', ids)
      .orderBy('progress.id')
      .execute()) as Extra[]
    const numbers = await listNumbers(tx, ids)
    const partners = await tx
      .selectFrom('obligation as o')
      .innerJoin('unit', 'unit.id', 'o.unitId')
      .select(['o.clauseId', 'o.instance', sql<string>`string_agg(unit.short_name, '; ' order by unit.no)`.as('names')])
      .where(
        'o.clauseId',
        'in',
        found.map(r => r.clauseId),
      )
      .where('o.role', '=', 'partner')
      .where('o.state', '<>', 'withdrawn')
      .groupBy(['o.clauseId', 'o.instance'])
      .execute()
    for (const r of found) {
      const mine = extras.filter(e => e.obligationId === r.id)
      const last = (...kinds: string[]) => mine.findLast(e => kinds.includes(e.kind))
      const approved = last('confirmed')
      rows.push([
        rows.length + 1,
        withTurn(r.title, r.instance),
        null,
        r.role === 'lead' ? r.unitName : null,
        r.role === 'partner'
          ? r.unitName
          : (partners.find(p => p.clauseId === r.clauseId && p.instance === r.instance)?.names ?? null),
        r.personName,
        dayOfInstant(r.givenAt),
        r.dueOn,
        r.dueOn ? 'Có thời hạn' : 'Thường xuyên',
        [originOf(r), ...others(r).map(s => originOf(s, s.dueOn !== r.dueOn))].join('; '),
        r.cell
          ? `${OBLIGATION_STATE_NAMES[r.state]} (${CELL_NAMES[r.cell].toLowerCase()})`
          : OBLIGATION_STATE_NAMES[r.state],
        [last('declared', 'note')?.note, ...sumNumbers(numbers.filter(n => n.obligationId === r.id)).map(showNumber)]
          .filter(Boolean)
          .join('; ') || null,
        r.progress,
        last('difficulty')?.note ?? null,
        last('extension-asked')?.note ?? null,
        r.id,
        [r.giverName, ...others(r).map(s => s.giverName)].join('; '),
        [...new Set(mine.flatMap(e => (e.oldDueOn ? [showDay(e.oldDueOn)] : [])))]
          .concat(r.dueOn ? [showDay(r.dueOn)] : [])
          .join(' → ') || null,
        mine.length ? dayOfInstant(mine[mine.length - 1]!.at) : null,
        r.doneOn,
        r.extensions,
        [
          ...new Set(
            mine.filter(e => e.kind === 'extension-granted').flatMap(e => (e.oldDueOn ? [showDay(e.oldDueOn)] : [])),
          ),
        ].join('; ') || null,
        approved?.personName ?? null,
        approved?.email ?? null,
        approved?.phone ?? null,
      ])
    }
  }
  return writeXlsx({
    sheet: 'Nhiệm vụ',
    titles: [
      actor.unitName,
      'THEO DÕI NHIỆM VỤ ĐƯỢC GIAO',
      `Số liệu ngày ${showDay(today)}, người xuất: ${actor.personName}`,
      ...cutLine(all.length, MOST),
    ],
    columns: COLUMNS,
    rows,
  })
}
