/** A province beside the sample one, that sees nothing of it: departments with their divisions, districts with their communes. */
import { addDays, type Day } from '@thong-suot/domain/day.ts'
import { idOf } from '../../db/sample-province/ids.ts'
import { insertRows } from '../../db/sample-province/insert-rows.ts'
import type { Somebody, TestApp } from '../testing.ts'
import { type Chance, chance } from './chance.ts'
import type { Piece } from './piece.ts'

export type Size = {
  departments: number
  divisionsEach: number
  districts: number
  communesEach: number
  plans: number
  from: Day
  days: number
}
/** A unit as the model has it; nobody is there in some. */
export type Unit = { id: string; name: string; kind: string; above: Unit | null; ended: boolean; who: Somebody | null }
export type World = {
  app: TestApp
  luck: Chance
  today: Day
  off: ReadonlySet<Day>
  units: Unit[]
  head: Unit
  body: Unit
  admin: Somebody
  pieces: Piece[]
  plans: { id: string; owner: Unit; clauses: { id: string; due: Day | null }[] }[]
  /** What was owed by the model: "piece day". */
  reminders: Set<string>
  differences: string[]
  counts: { done: number; refused: number; checked: number; papers: number }
}

const ROLE: Record<string, string> = {
  committee: 'director',
  'steering-body': 'standing',
  department: 'director',
  district: 'director',
  division: 'head',
  commune: 'commune-leader',
}

export const below = (w: World, unit: Unit) => w.units.filter(u => u.above === unit && !u.ended)

/** The model's own calendar: it walks and looks into the table, and asks nobody. */
export const works = (w: World, day: Day) => {
  const n = new Date(`${day}T00:00:00Z`).getUTCDay()
  return n !== 0 && n !== 6 && !w.off.has(day)
}
export function workingDays(w: World, after: Day, upTo: Day): number {
  let n = 0
  for (let day = addDays(after, 1); day <= upTo; day = addDays(day, 1)) if (works(w, day)) n++
  return n
}
export function dayBefore(w: World, day: Day): Day {
  let d = addDays(day, -1)
  while (!works(w, d)) d = addDays(d, -1)
  return d
}

export async function makeWorld(app: TestApp, size: Size, seed: number): Promise<World> {
  const luck = chance(seed)
  app.setToday(size.from)
  const units: Unit[] = []
  const make = (kind: string, name: string, above: Unit | null): Unit => {
    const unit = { id: idOf('unit', `simulated ${units.length}`), name, kind, above, ended: false, who: null }
    units.push(unit)
    return unit
  }
  const top = make('province', 'Tỉnh Mô Phỏng', null)
  const head = make('committee', 'Ủy ban nhân dân tỉnh Mô Phỏng', top)
  const body = make('steering-body', 'Ban Chỉ đạo 138 tỉnh Mô Phỏng', top)
  for (let i = 1; i <= size.departments; i++) {
    const one = make('department', `Sở ${i}`, head)
    for (let j = 1; j <= size.divisionsEach; j++) make('division', `Phòng ${j} Sở ${i}`, one)
  }
  for (let i = 1; i <= size.districts; i++) {
    const one = make('district', `UBND huyện ${i}`, head)
    for (let j = 1; j <= size.communesEach; j++) make('commune', `UBND xã ${j} huyện ${i}`, one)
  }
  const withPeople = units.filter(u => u.kind !== 'province' && (u.kind !== 'division' || !luck.of(0.03)))
  await rows(app, size.from, units, withPeople, top)
  for (const [i, unit] of withPeople.entries()) unit.who = await app.as(`sim-${unit.id}`, `10.1.${i >> 8}.${i & 255}`)
  const off = await app.look<{ day: Day }>(`select day::text from holiday where kind = 'off'`)
  const admin = await app.as('sim-admin', '10.2.0.1')
  const counts = { done: 0, refused: 0, checked: 0, papers: 0 }
  const empty = { pieces: [], plans: [], reminders: new Set<string>(), differences: [], counts }
  return { app, luck, today: size.from, off: new Set(off.map(h => h.day)), units, head, body, admin, ...empty }
}

async function rows(app: TestApp, from: Day, units: Unit[], people: Unit[], top: Unit): Promise<void> {
  const client = await app.context.owner.connect()
  const at = new Date().toISOString()
  const valid_from = addDays(from, -2000)
  const all = [
    ...people.map(u => ({ key: u.id, unit: u, role: ROLE[u.kind] as string })),
    { key: 'admin', unit: top, role: 'admin' },
  ]
  const login = (key: string) => `sim-${key}`
  try {
    await client.query('begin')
    await client.query(`select set_config('app.scope', 'g', true)`)
    // What the sample province has open is laid to rest: it is not what is looked at.
    await client.query(
      `update obligation set state = 'withdrawn', wanted_on = null where state not in ('done', 'withdrawn')`,
    )
    await client.query(`update regime set state = 'ended' where state = 'in-force'`)
    await client.query(
      `update report set status = 'excused', excused_reason = 'Không thuộc phép thử' where status in ('draft', 'presented', 'returned')`,
    )
    await client.query('delete from daily_run')
    await insertRows(
      client,
      'unit',
      units.map(u => ({
        id: u.id,
        name: u.name,
        short_name: u.name,
        kind: u.kind,
        parent_id: u.above?.id ?? null,
        path: 'g',
        valid_from,
        ...(u.kind === 'commune' ? { commune_kind: 'xa' } : {}),
      })),
    )
    await insertRows(
      client,
      'login',
      all.map(({ key }) => ({
        id: login(key),
        name: key,
        email: `${key}@mo-phong.example`,
        email_verified: true,
        created_at: at,
        updated_at: at,
      })),
    )
    await insertRows(
      client,
      'person',
      all.map(({ key, unit }) => ({
        id: idOf('person', login(key)),
        name: `Người của ${unit.name}`,
        login_id: login(key),
      })),
    )
    await insertRows(
      client,
      'post',
      all.map(({ key, unit, role }) => ({
        id: idOf('post', login(key)),
        person_id: idOf('person', login(key)),
        unit_id: unit.id,
        scope_id: role === 'admin' ? null : role === 'standing' ? top.id : unit.id,
        role,
        title: 'Lãnh đạo',
        valid_from,
      })),
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
