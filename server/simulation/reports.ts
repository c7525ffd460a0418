/** The duties to report of plans 000, 001 and 003: who owes what by when, and the way each report goes, told to the model step by step. */
import { addDays, type Day } from '@thong-suot/domain/day.ts'
import type { Endpoint } from '@thong-suot/domain/endpoint.ts'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as api from '@thong-suot/domain/report/report.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { below, type Unit, type World, workingDays, works } from './world.ts'

/** Days as month and day of the year of the period, the upper level's first. */
type Duty = {
  name: string
  owner: Unit
  cadence: 'semiannual' | 'annual'
  only?: number[]
  /** Of each period of the year: its name, from and to, and the days of the levels. */
  periods: { name: string; from: string; to: string; dues: string[] }[]
  under: Unit
  kinds: string[][]
  lock?: string
  id: string
  indicators: { id: string; code: string }[]
}
export type Period = { id: string; duty: Duty; owner: Unit; name: string; last: Day; lock: Day | null; closed: boolean }
export type Status = 'draft' | 'submitted' | 'returned' | 'accepted' | 'excused'
export type Report = {
  id: string
  period: Period
  unit: Unit
  receiver: Unit
  chain: Unit[]
  due: Day
  extended: Day | null
  status: Status
  sentOn: Day | null
  nothing: boolean
  locked: boolean
  /** By code, the parts of 1.2 as '1.2/1'. */
  figures: Map<string, number>
  editions: Map<string, number>
}
export type Reporting = { duties: Duty[]; periods: Period[]; reports: Report[] }

const WHY = 'Số liệu chưa khớp với thực tế của đơn vị'
const HALF = [
  { name: 'sáu tháng đầu năm', from: '-12-15', to: '06-14' },
  { name: 'sáu tháng cuối năm', from: '06-15', to: '12-14' },
]
const YEAR = { name: 'năm', from: '-12-15', to: '12-14' }
const FORM = [
  { code: '1.1', name: 'Buổi tuyên truyền', kind: 'number' as const, required: true },
  { code: '1.2', name: 'Lượt người', kind: 'people' as const, breakdown: 'gioi' },
  { code: '1.3', name: 'Tỷ lệ được quán triệt', kind: 'percent' as const, addsUp: 'average' as const, weightOf: '1.1' },
  { code: '1.4', name: 'Buổi đông nhất', kind: 'number' as const, addsUp: 'highest' as const },
  { code: '1.5', name: 'Đã có kế hoạch', kind: 'yes-no' as const, addsUp: 'count' as const },
  { code: '1.6', name: 'Mô hình đang duy trì', kind: 'number' as const, addsUp: 'last' as const },
]

export async function startReporting(w: World, department: Unit): Promise<Reporting> {
  const lower = ['division', 'commune']
  const upper = ['department', 'district', 'commune']
  const of = (name: string, more: Omit<Duty, 'name' | 'id' | 'indicators'>): Duty => ({
    name,
    ...more,
    id: '',
    indicators: [],
  })
  const duties = [
    of('001, sáu tháng', {
      owner: w.body,
      cadence: 'semiannual',
      only: [1],
      periods: [{ ...HALF[0]!, dues: ['05-10', '05-05'] }],
      under: w.head,
      kinds: [upper, lower],
    }),
    of('001, năm', {
      owner: w.body,
      cadence: 'annual',
      periods: [{ ...YEAR, dues: ['11-10', '11-05'] }],
      under: w.head,
      kinds: [upper, lower],
    }),
    of('003', {
      owner: w.head,
      cadence: 'semiannual',
      periods: HALF.map((half, i) => ({ ...half, dues: i ? ['12-05', '12-01'] : ['06-05', '06-01'] })),
      under: w.head,
      kinds: [['department'], ['division']],
      lock: '-25',
    }),
    of('000', {
      owner: department,
      cadence: 'annual',
      periods: [{ ...YEAR, dues: ['11-05'] }],
      under: department,
      kinds: [['division']],
    }),
  ]
  for (const duty of duties) await makeDuty(w, duty)
  return { duties, periods: [], reports: [] }
}

async function makeDuty(w: World, duty: Duty): Promise<void> {
  const who = duty.owner.who!
  const { id: templateId } = await who.ask(templates.makeTemplate, {
    name: `Biểu ${duty.name}`,
    breakdowns: [
      {
        code: 'gioi',
        name: 'Giới tính',
        parts: [
          { no: 1, name: 'Nam' },
          { no: 2, name: 'Nữ' },
        ],
      },
    ],
    indicators: FORM.map(each => ({ section: 'Kết quả', ...each })),
  })
  duty.indicators = (await who.ask(templates.getTemplate, { id: templateId })).indicators
  const last = duty.cadence === 'annual' ? 12 : 6
  const at = (day: string) => ({ month: Number(day.slice(0, 2)) - last, day: Number(day.slice(3)) })
  const levels = duty.periods[0]!.dues.map(day => ({ due: at(day), operator: 'before' as const }))
  const { id } = await who.ask(regimes.makeRegime, {
    name: `Báo cáo ${duty.name}`,
    cadence: duty.cadence,
    templateId,
    startsOn: w.today,
    rule: { levels, ...(duty.only ? { only: duty.only } : {}), ...(duty.lock ? { lock: { month: 0, day: 25 } } : {}) },
    addressees: {
      groups: [{ under: duty.under.id, kinds: duty.kinds[0]! }],
      below: duty.kinds.slice(1).map(kinds => ({ kinds })),
    },
  })
  duty.id = id
}

/** What the morning's jobs must have opened and locked. */
export async function opened(w: World, r: Reporting): Promise<void> {
  const year = Number(w.today.slice(0, 4))
  for (const duty of r.duties)
    for (const y of [year, year + 1])
      for (const p of duty.periods) {
        const name = `${p.name} ${y}`
        const from = p.from.startsWith('-') ? `${y - 1}${p.from}` : `${y}-${p.from}`
        const dues = p.dues.map(day => `${y}-${day}`)
        const first = dues.at(-1)!
        const known = r.periods.some(each => each.duty === duty && each.name === name)
        if (!known && first >= w.today && addDays(first, -45) <= w.today && from <= w.today)
          await open(w, r, duty, name, dues)
      }
  for (const report of r.reports)
    if (report.period.lock && report.period.lock < w.today && ['draft', 'returned'].includes(report.status))
      report.locked = true
}

async function open(w: World, r: Reporting, duty: Duty, name: string, dues: Day[]): Promise<void> {
  const [row] = await w.app.look<{ id: string }>('select id from period where regime_id = $1 and name = $2', [
    duty.id,
    name,
  ])
  if (!row) {
    if (!w.differences.some(d => d.includes(`${duty.name} ${name} `)))
      w.differences.push(`${w.today} ${duty.name} ${name} did not open`)
    return
  }
  const lock = duty.lock ? `${dues[0]!.slice(0, 7)}${duty.lock}` : null
  const period: Period = { id: row.id, duty, owner: duty.owner, name, last: dues[0]!, lock, closed: false }
  r.periods.push(period)
  const rows = await w.app.look<{ id: string; unit_id: string; due: Day }>(
    'select id, unit_id, due_on::text as due from report where period_id = $1',
    [row.id],
  )
  const add = (unit: Unit, chain: Unit[], level: number) => {
    const found = rows.find(each => each.unit_id === unit.id)
    const due = dues[level]!
    if (!found || found.due !== due)
      return void w.differences.push(
        `${w.today} ${duty.name} ${name}: ${unit.name} must report by ${due}, not ${found?.due}`,
      )
    const fresh = { extended: null, status: 'draft' as const, sentOn: null, nothing: false, locked: false }
    r.reports.push({
      id: found.id,
      period,
      unit,
      receiver: chain[0]!,
      chain,
      due,
      ...fresh,
      figures: new Map(),
      editions: new Map(),
    })
  }
  let expected = 0
  for (const one of below(w, duty.under).filter(u => duty.kinds[0]!.includes(u.kind))) {
    add(one, [duty.owner], 0)
    expected++
    for (const two of below(w, one).filter(u => duty.kinds[1]?.includes(u.kind))) {
      add(two, [one, duty.owner], 1)
      expected++
    }
  }
  if (rows.length !== expected)
    w.differences.push(`${w.today} ${duty.name} ${name}: ${rows.length} reports, must be ${expected}`)
}

export function remindsOf(w: World, report: Report): boolean {
  if (!['draft', 'returned'].includes(report.status) || report.period.closed || !works(w, w.today)) return false
  const last = report.extended ?? report.due
  return w.today >= last || [7, 3, 1].includes(workingDays(w, w.today, last))
}

async function does(w: World, who: Unit, report: Report, e: Endpoint, input: object, lets: boolean): Promise<unknown> {
  if (!who.who || who.ended) return undefined
  const { status, body } = await who.who.tries(e as never, { id: report.id, ...input } as never)
  if (status < 300 !== lets || status >= 500)
    w.differences.push(
      `${w.today} ${who.name} ${e.path} ${report.unit.name} ${report.period.name} (${report.status}): ${status} ${JSON.stringify(body).slice(0, 200)}`,
    )
  if (status < 300) w.counts.done++
  else w.counts.refused++
  return status < 300 && lets ? body : undefined
}

export async function stepsOfReport(w: World, report: Report): Promise<void> {
  const { luck } = w
  const mine = report.status === 'draft' || report.status === 'returned'
  const near = addDays(w.today, 12) >= report.due
  if (mine && near && luck.of(report.unit.kind === 'division' ? 0.12 : 0.16)) return send(w, report)
  if (report.status === 'draft' && near && !report.extended && !report.sentOn && luck.of(0.006))
    return extend(w, report)
  if (mine && luck.of(0.001)) {
    if (await does(w, report.receiver, report, api.excuseReport, { reason: WHY }, true)) report.status = 'excused'
  } else if (report.status === 'submitted') await judge(w, report)
  else if (report.status === 'accepted' && luck.of(0.0004)) await giveBack(w, report, !report.period.closed)
  if (luck.of(0.002)) await does(w, report.unit, report, api.acceptReport, {}, false)
}

async function send(w: World, report: Report): Promise<void> {
  const nothing = report.figures.size === 0 && w.luck.of(0.06)
  if (!nothing && !(await type(w, report))) return
  if (!(await does(w, report.unit, report, api.submitReport, { nothingToReport: nothing }, !report.locked))) return
  Object.assign(report, { status: 'submitted', nothing, sentOn: report.sentOn ?? w.today })
}

async function type(w: World, report: Report): Promise<boolean> {
  const { luck } = w
  const numbers: [string, number | null][] = [
    ['1.1', luck.upTo(30)],
    ['1.2/1', luck.upTo(400)],
    ['1.2/2', luck.upTo(400)],
    ['1.3', luck.of(0.1) ? null : luck.upTo(1000) / 10],
    ['1.4', luck.upTo(300)],
    ['1.5', luck.upTo(2)],
    ['1.6', luck.of(0.1) ? null : luck.upTo(6)],
  ]
  const idOf = (code: string) => report.period.duty.indicators.find(i => i.code === code)!.id
  const figures = numbers.map(([key, number]) => {
    const [code, part = '0'] = key.split('/')
    return { indicatorId: idOf(code!), part: Number(part), number, edition: report.editions.get(key) ?? 0 }
  })
  const answer = (await does(w, report.unit, report, api.fillReport, { figures }, !report.locked)) as
    | api.Filled
    | undefined
  if (!answer) return false
  report.figures = new Map(numbers.flatMap(([key, number]) => (number === null ? [] : [[key, number]])))
  numbers.forEach(([key], i) => void report.editions.set(key, answer.figures[i]!.edition))
  return true
}

async function extend(w: World, report: Report): Promise<void> {
  const until = addDays(report.due, 3)
  const asked = (await does(w, report.unit, report, api.askExtension, { until, reason: WHY }, true)) as
    | { id: string }
    | undefined
  if (
    asked &&
    (await does(w, report.receiver, report, api.answerExtension, { extensionId: asked.id, grant: true }, true))
  )
    report.extended = until
}

async function judge(w: World, report: Report): Promise<void> {
  if (w.luck.of(0.3)) {
    if (await does(w, report.receiver, report, api.acceptReport, {}, true)) report.status = 'accepted'
  } else if (w.luck.of(0.08) && !report.unit.ended) await giveBack(w, report, true)
  else if (w.luck.of(0.03) && (await does(w, report.unit, report, api.withdrawReport, {}, true)))
    report.status = 'draft'
}

async function giveBack(w: World, report: Report, lets: boolean): Promise<void> {
  if (report.unit.ended) return
  const remarks = [{ indicatorId: report.period.duty.indicators[0]!.id, reason: WHY }]
  if (await does(w, report.receiver, report, api.returnReport, { remarks }, lets)) report.status = 'returned'
}

/** What becomes of reports when a unit ends: what was sent stays its own, what it owes and receives goes to the successor. */
export function reportsPass(r: Reporting, end: Unit, to: Unit): void {
  for (const duty of r.duties) {
    if (duty.owner === end) duty.owner = to
    if (duty.under === end) duty.under = to
  }
  for (const report of r.reports) {
    // What was accepted before the cut is in it and stays.
    if (report.period.closed && ['accepted', 'excused'].includes(report.status)) continue
    if (report.receiver === end) report.receiver = to
    report.chain = report.chain.map(u => (u === end ? to : u))
  }
  for (const period of r.periods) if (period.owner === end && !period.closed) period.owner = to
  for (const report of r.reports) {
    if (report.unit !== end || !['draft', 'returned'].includes(report.status)) continue
    const own = r.reports.some(o => o.period === report.period && o.unit === to)
    if (own || report.period.owner === to) report.status = 'excused'
    else report.unit = to
  }
}
