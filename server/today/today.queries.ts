/** Hôm nay, put together from the unit's work, what it gave, its reports and the papers passed to it. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { may, peopleOf } from '@thong-suot/domain/actor.ts'
import { type Day, workingDaysBetween } from '@thong-suot/domain/day.ts'
import { type ObligationRow, sourceOf } from '@thong-suot/domain/obligation/obligation.ts'
import type { Today, TodayDocument, TodayGroup, TodayItem } from '@thong-suot/domain/today/today.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import { asRow, obligationRows } from '../obligation/obligation.queries.ts'
import { holidaysOf } from '../regime/regime.actions.ts'
import { type Around, SOON } from './around.ts'
import { reportChain } from './report-chain.queries.ts'
import { reportItems } from './report-items.queries.ts'

const MOST = 400

export async function getTodayOf(tx: Tx, actor: Actor, onlyMine: boolean, today: Day): Promise<Today> {
  const holidays = await holidaysOf(tx)
  const around = { tx, actor, today, holidays }
  const own = await ownWork(around, onlyMine)
  const given = may(actor.role, 'obligation.hand-down') ? await givenWork(around) : []
  const reports = await reportItems(around)
  const items = [...own.items, ...given, ...reports.items].sort(byDay)
  const documents = await listDocuments(around)
  const count = (group: TodayGroup) => items.filter(i => i.group === group).length
  return {
    counts: { overdue: count('overdue'), soon: count('soon'), reports: reports.owed, documents: documents.length },
    items,
    documents,
    chain: await reportChain(tx, actor, today),
    next: own.next,
    failed: [],
  }
}

const byDay = (a: TodayItem, b: TodayItem) =>
  (a.day ?? '9999').localeCompare(b.day ?? '9999') || a.title.localeCompare(b.title, 'vi')

/** In which group a day falls; undefined when it is further off. */
function groupOf(row: Pick<ObligationRow, 'cell' | 'dueOn'>, { today, holidays }: Around): TodayGroup | undefined {
  if (row.cell === 'overdue') return 'overdue'
  if (row.dueOn && workingDaysBetween(today, row.dueOn, holidays) <= SOON) return 'soon'
  return undefined
}

const placeOf = (row: ObligationRow) => ({ says: sourceOf(row), to: `/ke-hoach/${row.planId}` })

/** A duty to report that has its own periods is shown there, with its report, and not a second time as work. */
const NOT_REPORTED = sql<boolean>`not (clause.kind = 'report' and exists (
  select from regime r where r.fact_id = clause.fact_id or (r.plan_id = obligation.plan_id and r.unit_id = obligation.giver_id)))`

/** What my unit has: overdue, due soon, not yet taken up; and what waits for the answer of the one who gave it. */
async function ownWork(around: Around, onlyMine: boolean): Promise<{ items: TodayItem[]; next: Today['next'] }> {
  const { tx, actor, today, holidays } = around
  const rows = await obligationRows(tx)
    .where('obligation.unitId', '=', actor.unitId)
    .where('obligation.state', 'not in', ['done', 'withdrawn'])
    .where('obligation.role', '<>', 'know')
    .where(NOT_REPORTED)
    .$if(onlyMine, q =>
      q.where(eb => eb.or([eb('obligation.personId', 'is', null), eb('obligation.personId', 'in', peopleOf(actor))])),
    )
    .orderBy(sql`obligation.due_on asc nulls last`)
    .limit(MOST)
    .execute()
  const items: TodayItem[] = []
  let next: Today['next'] = null
  for (const found of rows) {
    const row = asRow(found, today, holidays)
    const to = `/nhiem-vu/${row.id}`
    const waits = row.state === 'declared' || row.state === 'extension-asked'
    const group = waits && row.giverId !== actor.unitId ? 'waiting' : groupOf(row, around)
    const fresh = row.state === 'given' && !group
    if (!group && !fresh) {
      if (row.dueOn && !next) next = { day: row.dueOn, title: row.title, to }
      continue
    }
    items.push({
      key: row.id,
      group: group ?? 'soon',
      day: row.dueOn,
      distance: row.distance,
      late: row.cell === 'overdue',
      title: row.title,
      quote: row.quote,
      source: placeOf(row),
      says: waits
        ? `${row.giverShortName} ${row.state === 'declared' ? 'chưa xác nhận hoàn thành' : 'chưa trả lời xin gia hạn'}`
        : `${row.role === 'lead' ? 'Chủ trì' : 'Phối hợp'}, ${row.giverShortName} giao`,
      verb: {
        says: waits
          ? 'Xem'
          : row.state === 'given'
            ? 'Tiếp nhận'
            : row.state === 'returned'
              ? 'Làm tiếp'
              : 'Cập nhật kết quả',
        to,
      },
    })
  }
  return { items, next }
}

/** What I gave: equal work of many units is one item, with one verb. */
async function givenWork(around: Around): Promise<TodayItem[]> {
  const { tx, actor, today, holidays } = around
  const found = await obligationRows(tx)
    .where('obligation.giverId', '=', actor.unitId)
    .where('obligation.unitId', '<>', actor.unitId)
    .where(NOT_REPORTED)
    .where(eb =>
      eb.or([
        eb('obligation.state', 'in', ['declared', 'extension-asked']),
        eb.and([eb('obligation.state', 'in', ['given', 'under-way', 'returned']), eb('obligation.dueOn', '<=', today)]),
        sql<boolean>`obligation.state <> 'done' and obligation.state <> 'withdrawn' and exists (select from progress p where p.obligation_id = obligation.id and p.kind = 'difficulty'
          and not exists (select from progress a where a.obligation_id = obligation.id and a.kind = 'answer' and a.id > p.id))`,
      ]),
    )
    .orderBy('obligation.dueOn')
    .limit(5000)
    .execute()
  const rows = found.map(r => asRow(r, today, holidays))
  return [
    ...groupRows(rows.filter(r => r.cell === 'overdue' && r.state !== 'declared' && r.state !== 'extension-asked')).map(
      some => chaseItem(some),
    ),
    ...groupRows(rows.filter(r => r.state === 'declared')).map(some =>
      answerItem(some, 'declared', 'kết quả mới báo', 'Xem, xác nhận'),
    ),
    ...groupRows(rows.filter(r => r.state === 'extension-asked')).map(some =>
      answerItem(some, 'extension-asked', 'đề nghị gia hạn', 'Trả lời'),
    ),
    ...rows
      .filter(r => r.openDifficulty)
      .map(r => ({
        ...answerItem([r], '', '', 'Trả lời'),
        key: `difficulty ${r.id}`,
        title: `Trả lời khó khăn, vướng mắc: ${r.title}`,
        verb: { says: 'Trả lời', to: `/nhiem-vu/${r.id}` },
      })),
  ]
}

function groupRows(rows: readonly ObligationRow[]): ObligationRow[][] {
  const groups = new Map<string, ObligationRow[]>()
  for (const row of rows) {
    const key = `${row.clauseId} ${row.instance} ${row.dueOn}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
}

const namesOf = (some: readonly ObligationRow[]) =>
  some.length === 1 ? (some[0]?.unitName ?? '') : `${some[0]?.unitShortName} và ${some.length - 1} đơn vị`

function chaseItem(some: ObligationRow[]): TodayItem {
  const first = some[0] as ObligationRow
  return {
    key: `chase ${first.clauseId} ${first.instance} ${first.dueOn}`,
    group: 'overdue',
    day: first.dueOn,
    distance: first.distance,
    late: true,
    title:
      some.length === 1
        ? `Đôn đốc ${first.unitShortName}: ${first.title}`
        : `Đôn đốc ${some.length} đơn vị: ${first.title}`,
    quote: first.quote,
    source: placeOf(first),
    says: namesOf(some),
    verb: { says: 'Gửi đôn đốc', chase: some.map(o => o.id) },
  }
}

function answerItem(some: ObligationRow[], state: string, what: string, verb: string): TodayItem {
  const first = some[0] as ObligationRow
  const to = some.length === 1 ? `/nhiem-vu/${first.id}` : `/nhiem-vu?tab=given&state=${state}&clause=${first.clauseId}`
  return {
    key: `${state} ${first.clauseId} ${first.instance} ${first.id}`,
    group: 'soon',
    day: first.dueOn,
    distance: first.distance,
    late: false,
    title: some.length === 1 ? `Xem ${what}: ${first.title}` : `Xem ${some.length} ${what}: ${first.title}`,
    quote: null,
    source: placeOf(first),
    says: namesOf(some),
    verb: { says: verb, to },
  }
}

/** Papers passed to my unit that nobody has finished with. */
async function listDocuments({ tx, actor }: Around): Promise<TodayDocument[]> {
  const rows = await tx
    .selectFrom('documentUnit')
    .innerJoin('document', 'document.id', 'documentUnit.documentId')
    .select([
      'document.id',
      'document.title',
      'document.fileName',
      'document.issuer',
      'documentUnit.role',
      'document.urgency',
      'documentUnit.at',
      'documentUnit.dueOn',
    ])
    .where('documentUnit.unitId', '=', actor.unitId)
    .where('documentUnit.state', 'in', ['01', '03', '04', '05'])
    .where(eb => eb.or([eb('documentUnit.personId', 'is', null), eb('documentUnit.personId', 'in', peopleOf(actor))]))
    .orderBy('documentUnit.at', 'desc')
    .limit(50)
    .execute()
  return rows.map(
    ({ fileName, title, ...r }) => ({ ...r, title: title ?? fileName ?? 'Văn bản chưa có trích yếu' }) as TodayDocument,
  )
}
