/** Units end in the middle of their work: by the front door, and what the model says must become of it. */
import type { Day } from '@thong-suot/domain/day.ts'
import * as api from '@thong-suot/domain/reorganisation/reorganisation.api.ts'
import { isOpen, type Piece } from './piece.ts'
import { type Reporting, reportsPass } from './reports.ts'
import type { Unit, World } from './world.ts'

const REASON = 'Theo Nghị quyết số 15/NQ-HĐND về sắp xếp tổ chức'

/** Prepared and agreed some days before; the job of the day after carries it out. */
export async function agree(w: World, ends: Unit[], lastDay: Day, into: Unit | null): Promise<void> {
  const key = into?.id ?? 'moi-1'
  const made = {
    name: `Sở hợp nhất ${lastDay}`,
    shortName: `Sở HN ${lastDay}`,
    kind: 'department' as const,
    parentId: w.head.id,
  }
  const { id } = await w.admin.ask(api.prepareReorganisation, {
    kind: into ? 'close' : 'merge',
    lastDay,
    reason: REASON,
    design: {
      successors: [into ? { key, unitId: key } : { key, made }],
      ends: ends.map(u => ({ unitId: u.id, successors: [key], to: [key] })),
    },
  })
  await w.admin.ask(api.agreeReorganisation, { id })
}

/** After the day: nothing open is left behind, and every open piece goes on at the successor. */
export async function carriedOut(w: World, r: Reporting, ends: Unit[], into: Unit | null, lastDay: Day): Promise<void> {
  const found = await w.app.look<{ id: string; name: string }>('select id, name from unit where name = $1', [
    `Sở hợp nhất ${lastDay}`,
  ])
  const to: Unit = into ?? {
    ...found[0]!,
    kind: 'department',
    above: w.head,
    ended: false,
    who: ends.find(e => e.who)?.who ?? null,
  }
  if (!into) w.units.push(to)
  for (const unit of w.units) if (unit.above && ends.includes(unit.above)) unit.above = to
  for (const plan of w.plans) if (ends.includes(plan.owner)) plan.owner = to
  for (const end of ends) end.ended = true
  for (const end of ends)
    for (const p of w.pieces) if (p.giver === end && p.unit !== end && p.state !== 'withdrawn') passGiven(p, to)
  for (const end of ends) for (const p of [...w.pieces]) if (p.unit === end && isOpen(p)) await pass(w, p, to)
  for (const end of ends) reportsPass(r, end, to)
}

function passGiven(p: Piece, to: Unit): void {
  p.giver = to
  if (p.unit === to) p.parent = null
}

async function pass(w: World, p: Piece, to: Unit): Promise<void> {
  const same = w.pieces.find(
    o =>
      o !== p &&
      o.clause === p.clause &&
      o.unit === to &&
      o.giver === p.giver &&
      o.instance === p.instance &&
      o.state !== 'withdrawn',
  )
  const later = same && same.due !== null && (p.due === null || p.due > same.due)
  const joins = same && same.state !== 'done' && (!later || same.parent === null || same.parent === p.parent)
  const heir: Piece = joins ? same : { ...p, unit: to, raisedFrom: [], parent: p.giver === to ? null : p.parent }
  if (joins) {
    if (later) same.due = p.due
    if (p.difficulty) same.difficulty = 'told'
  } else {
    const rows = await w.app.look<{ id: string }>('select new_id as id from obligation_succession where old_id = $1', [
      p.id,
    ])
    if (!rows[0]) w.differences.push(`${w.today} ${p.id} of ${p.unit.name} went nowhere`)
    heir.id = rows[0]?.id ?? ''
    if (same) heir.instance = [p.instance, `phần của ${p.unit.name}`].filter(Boolean).join(', ')
    if (p.giver === to && p.state === 'given') heir.state = 'under-way'
    if (p.difficulty) heir.difficulty = 'told'
    w.pieces.push(heir)
  }
  heir.raisedFrom.push(...p.raisedFrom)
  for (const child of w.pieces)
    if (child.parent === p && child.state !== 'withdrawn') child.parent = child.unit === child.giver ? null : heir
  // Whoever had told of it upward is asked for under its new place too.
  for (const above of w.pieces) if (above.raisedFrom.includes(p)) above.raisedFrom.push(heir)
  p.state = 'withdrawn'
  p.wanted = null
}
