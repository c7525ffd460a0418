/** The model beside what the pages answer: every piece, the lists' counts, the matrices, the reminders. */
import type { Day } from '@thong-suot/domain/day.ts'
import { findMenuCounts } from '@thong-suot/domain/menu/menu.ts'
import { listObligations } from '@thong-suot/domain/obligation/obligation.api.ts'
import { getFourCells, PARTED_BY } from '@thong-suot/domain/overview/four-cells.ts'
import { getOverview } from '@thong-suot/domain/overview/overview.ts'
import { type CellName, cellOf, type Piece } from './piece.ts'
import type { Unit, World } from './world.ts'

type Cells = Record<CellName, number>
function cellsOf(pieces: readonly Piece[], today: Day): Cells {
  const cells: Cells = { 'on-time': 0, 'done-late': 0, 'in-time': 0, overdue: 0 }
  for (const p of pieces) cells[cellOf(p, today)]++
  return cells
}

function same(w: World, what: string, is: unknown, must: unknown): void {
  w.counts.checked++
  const [a, b] = [JSON.stringify(is), JSON.stringify(must)]
  if (a !== b) w.differences.push(`${w.today} ${what}: ${a}, must be ${b}`)
}

export async function compare(w: World, reportIds: readonly string[]): Promise<void> {
  const live = w.pieces.filter(p => p.state !== 'withdrawn')
  for (const unit of w.units) if (unit.who && !unit.ended) await compareUnit(w, unit, live)
  await compareMatrices(w, live)
  await compareChains(w, live)
  await compareReminders(w, reportIds)
}

async function compareUnit(w: World, unit: Unit, live: readonly Piece[]): Promise<void> {
  const who = unit.who!
  const [given, received] = [live.filter(p => p.giver === unit), live.filter(p => p.unit === unit)]
  const list = await who.ask(listObligations, { size: 1 })
  same(w, `${unit.name} list`, [list.tabs.received, list.tabs.given], [received.length, given.length])
  same(w, `${unit.name} cells`, list.cells, cellsOf(received, w.today))
  const { obligations } = await who.ask(findMenuCounts, {})
  same(w, `${unit.name} menu`, obligations, received.filter(p => p.state !== 'done' && p.state !== 'declared').length)
  const byId = new Map(given.map(p => [p.id, p]))
  for (let page = 1; (page - 1) * 200 < given.length; page++)
    for (const row of (await who.ask(listObligations, { tab: 'given', size: 200, page })).rows) {
      const p = byId.get(row.id)
      const must = p && [
        p.unit.id,
        p.state,
        p.due,
        p.doneOn,
        p.wanted,
        p.extensions,
        p.difficulty !== null,
        cellOf(p, w.today),
      ]
      const is = [
        row.unitId,
        row.state,
        row.dueOn,
        row.doneOn,
        row.wantedOn,
        row.extensions,
        row.openDifficulty,
        row.cell,
      ]
      same(w, `${unit.name} gave ${row.unitName} ${row.id}`, is, must)
      byId.delete(row.id)
    }
  same(w, `${unit.name} list shows all`, [...byId.keys()], [])
}

async function compareMatrices(w: World, live: readonly Piece[]): Promise<void> {
  const laid = live.filter(p => p.giver === w.head || p.giver === w.body)
  const must = cellsOf(laid, w.today)
  const overview = await w.body.who!.ask(getOverview, {})
  same(w, 'overview', overview.total, must)
  same(
    w,
    'overview waits',
    [overview.unaccepted, overview.extensionsAsked],
    ['given', 'extension-asked'].map(s => laid.filter(p => p.state === s).length),
  )
  for (const by of PARTED_BY) {
    const table = await w.body.who!.ask(getFourCells, { by })
    same(w, `four cells by ${by}`, table.total, must)
    const sum = cellsOf([], w.today)
    for (const row of table.rows) for (const cell of Object.keys(sum) as CellName[]) sum[cell] += row.cells[cell]
    same(w, `four cells by ${by}, added`, sum, must)
  }
}

/** No day below passes the day above, and whoever is below hangs on the same piece as in the model. */
async function compareChains(w: World, live: readonly Piece[]): Promise<void> {
  const rows = await w.app.look<{ id: string; parent_id: string | null; above: Day | null; due: Day | null }>(
    `select o.id, o.parent_id, a.due_on::text as above, o.due_on::text as due from obligation o left join obligation a on a.id = o.parent_id where o.id = any ($1)`,
    [live.map(p => p.id)],
  )
  const byId = new Map(live.map(p => [p.id, p]))
  for (const { id, parent_id, above, due } of rows) {
    same(w, `what ${id} hangs on`, parent_id, byId.get(id)?.parent?.id ?? null)
    if (above && (!due || due > above)) w.differences.push(`${w.today} ${id} is due ${due}, after ${above} above it`)
  }
}

/** Each owed reminder is there once, and none besides. */
async function compareReminders(w: World, reportIds: readonly string[]): Promise<void> {
  const rows = await w.app.look<{ key: string; n: number; routed: boolean }>(
    `select substr(key, 8) as key, count(*)::int as n, bool_and(routed_at is not null) as routed from notice
      where key like 'remind %' and subject_id = any ($1) group by 1`,
    [[...w.pieces.map(p => p.id), ...reportIds]],
  )
  const sent = new Set(rows.map(r => r.key))
  same(w, 'reminders that were not made', [...w.reminders].filter(key => !sent.has(key)).slice(0, 5), [])
  same(w, 'reminders that nobody owed', [...sent].filter(key => !w.reminders.has(key)).slice(0, 5), [])
  same(w, 'reminders made twice or never passed on', rows.filter(r => r.n !== 1 || !r.routed).length, 0)
}
