/** Hôm nay, put together from the unit's work, what it gave, its reports and the papers passed to it. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { may, peopleOf } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import type { Today, TodayDocument, TodayGroup, TodayItem } from '@thong-suot/domain/today/today.ts'
import type { Tx } from '../db.ts'
import { holidaysOf } from '../regime/regime.actions.ts'
import type { Around } from './around.ts'
import { countLateBelow, givenWork } from './given-work.queries.ts'
import { countOwnOverdue, ownWork } from './own-work.queries.ts'
import { reportChain } from './report-chain.queries.ts'
import { countLateReports, reportItems } from './report-items.queries.ts'

export async function getTodayOf(tx: Tx, actor: Actor, onlyMine: boolean, today: Day): Promise<Today> {
  const holidays = await holidaysOf(tx)
  const around = { tx, actor, today, holidays }
  const own = await ownWork(around, onlyMine)
  const given = gives(actor) ? await givenWork(around) : { items: [], counts: { below: 0, decide: 0 } }
  const reports = await reportItems(around)
  const documents = await listDocuments(around)
  const ofReports = (group: TodayGroup) => reports.items.filter(i => i.group === group).length
  return {
    counts: {
      overdue: own.counts.overdue + ofReports('overdue'),
      below: given.counts.below + ofReports('below'),
      decide: given.counts.decide + ofReports('decide'),
      soon: own.counts.soon + ofReports('soon'),
      waiting: own.counts.waiting,
      reports: reports.owed,
      documents: documents.length,
    },
    items: [...own.items, ...given.items, ...reports.items].sort(byDay),
    documents,
    chain: await reportChain(tx, actor, today),
    next: own.next,
    failed: [],
  }
}

/** Past its day, my own and below me: what getTodayOf counts, and nothing else of it. */
export async function countOverdue(tx: Tx, actor: Actor, onlyMine: boolean, today: Day): Promise<number> {
  const around = { tx, actor, today, holidays: await holidaysOf(tx) }
  const below = gives(actor) ? await countLateBelow(around) : 0
  return (await countOwnOverdue(around, onlyMine)) + below + (await countLateReports(around))
}

const gives = (actor: Actor) => may(actor.role, 'obligation.hand-down')

const byDay = (a: TodayItem, b: TodayItem) =>
  (a.day ?? '9999').localeCompare(b.day ?? '9999') || a.title.localeCompare(b.title, 'vi')

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
