/**
 * 100,000 obligations: every list and matrix through HTTP as three posts, each beside the same answer in SQL written by
 * hand and bound by no policy; and every count against a plain one.
 */
import { deepStrictEqual } from 'node:assert/strict'
import { sql } from 'kysely'
import { EVERYTHING, within } from '../server/db.ts'
import { type SampleLogin, startTestApp, type TestApp, TODAY } from '../server/testing.ts'
import type { Figure } from './bench.ts'
import { fillObligations, PROVINCE } from './obligation-fill.ts'
import { asked, LINES, type Line, type Looker } from './obligation-lines.ts'

const ROUNDS = 25
const WARM_UP = 3
/** What is slow is known to be after fewer rounds. */
const ENOUGH = { rounds: 5, ms: 4000 }
const AIM = '<= 200'

const LOOKERS: [login: SampleLogin, name: string][] = [
  ['sample-standing', 'cơ quan thường trực'],
  ['sample-office', 'sở'],
  ['sample-commune-leader', 'xã'],
]

export async function run(): Promise<Figure[]> {
  const app = await startTestApp()
  try {
    const { n } = await within(app.context.db, EVERYTHING, tx =>
      tx.selectFrom('obligation').select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow(),
    )
    if (n < PROVINCE.obligations) await fillObligations(app.context.owner, TODAY)
    // What is written by hand is bound by no policy; the application's role is, as ever.
    for (const table of await tables(app))
      await app.context.owner.query(`alter table ${table} no force row level security`)
    const figures: Figure[] = []
    for (const [login, name] of LOOKERS) {
      const looker = await lookerOf(app, login)
      for (const line of LINES) figures.push(...(await measure(app, looker, name, line)))
    }
    return figures
  } finally {
    await app.stop()
  }
}

async function tables(app: TestApp): Promise<string[]> {
  const { rows } = await app.context.owner.query<{ relname: string }>(
    `select relname from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace`,
  )
  return rows.map(r => r.relname)
}

async function lookerOf(app: TestApp, login: SampleLogin): Promise<Looker & { cookie: string }> {
  const { cookie } = await app.as(login)
  const { rows } = await app.context.owner.query(
    `select p.unit_id as "unitId", u.path, s.path as scope, p.person_id as "personId" from post p join person n on n.id = p.person_id
       join unit u on u.id = p.unit_id left join unit s on s.id = p.scope_id where n.login_id = $1 order by p.valid_from limit 1`,
    [login],
  )
  const plans = await app.context.owner.query<{ id: string }>(
    `select plan_id as id from obligation where $1 in (unit_id, giver_id) group by 1 order by count(*) desc, 1 limit 1`,
    [rows[0].unitId],
  )
  return { ...rows[0], cookie, today: TODAY, plan: plans.rows[0]?.id ?? '' }
}

let turn = 0

async function measure(app: TestApp, looker: Looker & { cookie: string }, who: string, line: Line): Promise<Figure[]> {
  const url = line.url(looker)
  const hand = line.hand(looker)
  const times = { http: [] as number[], hand: [] as number[] }
  let body: unknown
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const start = performance.now()
    const answer = await app.app.inject({
      url: `/api${url}`,
      headers: { cookie: looker.cookie },
      // Each asks from a place of its own: how often one place may ask is not what is measured.
      remoteAddress: `10.0.${(turn >> 8) & 255}.${turn++ & 255}`,
    })
    const answered = performance.now()
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`)
    for (const text of hand) await app.context.owner.query(text)
    if (round >= 0) {
      times.http.push(answered - start)
      times.hand.push(performance.now() - answered)
    }
    body = answer.json()
    if (times.http.length >= ENOUGH.rounds && total(times.http) + total(times.hand) > ENOUGH.ms) break
  }
  for (const [said, text] of line.holds?.(body as never, looker) ?? []) {
    const { rows } = await app.context.owner.query<{ n: number }>(asked(text))
    deepStrictEqual(said, rows[0]?.n, `${line.name}, ${who}: ${text}`)
  }
  const name = `${line.name}, ${who}`
  return [
    { name, value: at(times.http, 0.95), unit: 'ms p95', aim: AIM },
    { name: '   p50', value: at(times.http, 0.5), unit: 'ms', aim: null },
    { name: '   by hand in SQL', value: at(times.hand, 0.95), unit: 'ms p95', aim: null },
    { name: '   by hand in SQL', value: at(times.hand, 0.5), unit: 'ms p50', aim: null },
  ]
}

const total = (times: number[]) => times.reduce((a, b) => a + b, 0)

/** Milliseconds at a share (0.5, 0.95) of what was measured. */
function at(times: number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] as number
}
