/** Every total of a period from the model's accepted reports, beside the page; each opened down to the reports it is made of. */

import { addDays } from '@thong-suot/domain/day.ts'
import * as drafts from '@thong-suot/domain/draft/draft.api.ts'
import * as rollUps from '@thong-suot/domain/roll-up/roll-up.api.ts'
import type { Period, Report, Reporting } from './reports.ts'
import type { Unit, World } from './world.ts'

const round = (n: number) => Math.round(n * 100) / 100
const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)

/** The whole of a figure of one report. */
function figure(report: Report, code: string): number | null {
  if (code !== '1.2') return report.figures.get(code) ?? null
  const parts = ['1.2/1', '1.2/2'].flatMap(key => report.figures.get(key) ?? [])
  return parts.length ? sum(parts) : null
}

function totalOf(reports: readonly Report[], code: string): number | null {
  const all = reports.flatMap(r => figure(r, code) ?? [])
  if (all.length === 0) return null
  if (code === '1.4') return Math.max(...all)
  if (code !== '1.3') return sum(all)
  const weighed = reports.flatMap(r =>
    r.figures.has('1.3') ? [[r.figures.get('1.3')!, r.figures.get('1.1') ?? 0] as const] : [],
  )
  const weight = sum(weighed.map(([, by]) => by))
  return round(weight > 0 ? sum(weighed.map(([n, by]) => n * by)) / weight : sum(all) / all.length)
}

function differ(w: World, what: string, is: unknown, must: unknown): void {
  w.counts.checked++
  if (JSON.stringify(is) !== JSON.stringify(must))
    w.differences.push(`${w.today} ${what}: ${JSON.stringify(is)}, must be ${JSON.stringify(must)}`)
}

export async function compareTotals(w: World, r: Reporting, periods: readonly Period[]): Promise<void> {
  for (const period of periods) {
    const all = r.reports.filter(each => each.period === period)
    for (const unit of new Set(all.map(each => each.receiver)))
      if (unit.who && !unit.ended) await compareAt(w, period, unit, all)
    await openUp(w, period, period.owner, all)
  }
}

async function compareAt(w: World, period: Period, unit: Unit, all: readonly Report[]): Promise<void> {
  const page = await unit.who!.ask(rollUps.getRollUp, { id: period.id, unitId: unit.id })
  const where = `${period.duty.name} ${period.name} at ${unit.name}`
  const counted = all.filter(each => each.status === 'accepted' && each.chain.includes(unit))
  for (const { id, code } of period.duty.indicators) {
    const row = page.totals.find(total => total.indicatorId === id)
    differ(
      w,
      `${where} ${code}`,
      [row?.now, row?.counted],
      [totalOf(counted, code), counted.filter(each => figure(each, code) !== null).length],
    )
    if (code === '1.2')
      differ(
        w,
        `${where} parts`,
        row?.parts.map(part => part.now),
        [1, 2].map(no => {
          const parts = counted.flatMap(each => each.figures.get(`1.2/${no}`) ?? [])
          return parts.length ? sum(parts) : null
        }),
      )
  }
  const received = all.filter(each => each.receiver === unit)
  const says = (id: string, status: string, sent: string | null, nothing: boolean, extended: string | null) =>
    `${id} ${status} ${sent} ${nothing} ${extended}`
  differ(
    w,
    `${where} units`,
    page.units.map(u => says(u.reportId, u.status, u.firstSentOn, u.nothingToReport, u.extendedTo)).sort(),
    received.map(each => says(each.id, each.status, each.sentOn, each.nothing, each.extended)).sort(),
  )
}

/** From a sum down to single reports: the parts are the reports' own figures, and who is missing has a name. */
async function openUp(w: World, period: Period, unit: Unit, all: readonly Report[]): Promise<void> {
  const received = all.filter(each => each.receiver === unit)
  for (const { id, code } of period.duty.indicators.filter(each => each.code !== '1.3' && each.code !== '1.4')) {
    const { parts, notCounted } = await period.owner.who!.ask(rollUps.openTotal, {
      id: period.id,
      unitId: unit.id,
      indicatorId: id,
    })
    for (const report of received) {
      const part = parts.find(each => each.reportId === report.id)
      const deeper =
        totalOf(
          all.filter(each => each.status === 'accepted' && each.chain.includes(report.unit)),
          code,
        ) ?? 0
      const own = report.status === 'accepted' ? figure(report, code) : null
      differ(
        w,
        `${period.name} ${code} opened at ${report.unit.name}`,
        [part?.own ?? null, part?.below ?? 0],
        [own, deeper],
      )
      if (!part && !notCounted.some(each => each.reportId === report.id))
        w.differences.push(`${w.today} ${report.unit.name} is not named beside ${code} of ${period.name}`)
    }
  }
  for (const next of new Set(received.map(each => each.unit)))
    if (next !== unit && all.some(each => each.receiver === next)) await openUp(w, period, next, all)
}

/** A month after its day a period is cut for good, and the paper made from the cut says the cut's figures. */
export async function closePeriods(w: World, r: Reporting): Promise<void> {
  for (const period of r.periods) {
    if (period.closed || addDays(period.last, 30) > w.today) continue
    const who = period.owner.who!
    await who.ask(rollUps.closePeriod, { id: period.id, final: true })
    period.closed = true
    const { documentId } = await who.ask(rollUps.draftFromRollUp, { id: period.id, no: 1 })
    const { rest, paper } = await who.ask(drafts.getDraft, { id: documentId })
    const received = r.reports.filter(each => each.period === period && each.receiver === period.owner)
    differ(
      w,
      `${period.name} in the paper`,
      [rest?.accepted, rest?.owed],
      [received.filter(each => each.status === 'accepted').length, received.length],
    )
    if (!rest?.figures.length || rest.figures.some(each => !each.agrees))
      w.differences.push(`${w.today} ${period.name}: a figure of the paper is not the total's`)
    if ((paper.annexes ?? []).length !== 2)
      w.differences.push(`${w.today} ${period.name}: the paper has not its two annexes`)
    w.counts.papers++
  }
}
