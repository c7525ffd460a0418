import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as absences from '@thong-suot/domain/absence/absence.ts'
import * as documents from '@thong-suot/domain/document/document.api.ts'
import type { Endpoint, Page } from '@thong-suot/domain/endpoint.ts'
import * as holidays from '@thong-suot/domain/holiday/holiday.ts'
import { exportList } from '@thong-suot/domain/import/import.ts'
import * as inspections from '@thong-suot/domain/inspection/inspection.ts'
import * as log from '@thong-suot/domain/log/log.ts'
import * as messages from '@thong-suot/domain/message/message.api.ts'
import * as people from '@thong-suot/domain/person/person.ts'
import * as plans from '@thong-suot/domain/plan/plan.api.ts'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reorganisations from '@thong-suot/domain/reorganisation/reorganisation.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as roster from '@thong-suot/domain/roster/roster.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import * as units from '@thong-suot/domain/unit/unit.api.ts'
import { readTable } from '@thong-suot/paper/read-table.ts'
import type { z } from 'zod'
import { type SampleLogin, startTestApp, type TestApp } from './testing.ts'

type Any = Endpoint<z.ZodType, Page<object>>
type Case = {
  who: SampleLogin
  list: Any
  sheet?: Endpoint
  sorts: string[]
  given?: object
  /** Nobody without this right gets it. */
  notFor?: SampleLogin
  /** The sample province has none. */
  none?: true
  /** The columns that can be taken in again: a row a post. */
  own?: true
  /** With a last row of totals. */
  totals?: true
}

const CASES: Record<string, Case> = {
  absences: {
    who: 'sample-office',
    list: absences.listAbsences as never,
    sheet: absences.exportAbsences,
    sorts: ['from', 'person', 'substitute', 'unit', 'kind'],
    given: { state: 'all' },
    none: true,
  },
  templates: {
    who: 'sample-office',
    list: templates.listTemplates as never,
    sheet: templates.exportTemplates,
    sorts: ['own', 'name', 'unit', 'regimes', 'version'],
  },
  reorganisations: {
    who: 'sample-office',
    list: reorganisations.listReorganisations as never,
    sheet: reorganisations.exportReorganisations,
    sorts: ['day', 'kind', 'state', 'made'],
    none: true,
  },
  'reports owed': {
    who: 'sample-officer',
    list: reports.listOwedReports as never,
    sheet: reports.exportOwedReports,
    sorts: ['due', 'title', 'receiver', 'state'],
    given: { state: 'all' },
  },
  'periods received': {
    who: 'sample-office',
    list: reports.listReceivedPeriods as never,
    sheet: reports.exportReceivedPeriods,
    sorts: ['due', 'title', 'waiting', 'late'],
    totals: true,
  },
  regimes: {
    who: 'sample-office',
    list: regimes.listRegimes as never,
    sheet: regimes.exportRegimes,
    sorts: ['made', 'name', 'unit', 'cadence', 'starts'],
  },
  'days off': {
    who: 'sample-officer',
    list: holidays.listHolidays as never,
    sheet: holidays.exportHolidays,
    sorts: ['day', 'name', 'kind'],
    given: { year: 2025 },
  },
  units: {
    who: 'sample-office',
    list: units.searchUnits as never,
    sheet: { ...exportList, path: '/exports/units/xlsx' },
    sorts: ['tree', 'name', 'kind', 'above', 'from'],
    own: true,
  },
  people: {
    who: 'sample-admin',
    list: people.listPeople as never,
    sheet: { ...exportList, path: '/exports/people/xlsx' },
    sorts: ['name', 'unit', 'role'],
    notFor: 'sample-office',
    own: true,
  },
  plans: {
    who: 'sample-office',
    list: plans.listPlans as never,
    sheet: plans.exportPlans,
    sorts: ['made', 'title', 'issued', 'unit'],
    totals: true,
  },
  'papers out': {
    who: 'sample-office',
    list: documents.listDocuments as never,
    sheet: documents.exportDocuments,
    sorts: ['arrived', 'issued', 'due', 'number'],
    given: { direction: 'out' },
  },
  log: {
    who: 'sample-office',
    list: log.listLog as never,
    sheet: log.exportLog,
    sorts: ['at'],
    notFor: 'sample-officer',
    none: true,
  },
  messages: {
    who: 'sample-office',
    list: messages.listMessages as never,
    sheet: messages.exportMessages,
    sorts: ['at', 'person', 'unit', 'state'],
    notFor: 'sample-officer',
    none: true,
  },
  inspections: {
    who: 'sample-office',
    list: inspections.listInspections as never,
    sheet: inspections.exportInspections,
    sorts: ['day', 'unit'],
    none: true,
  },
  roster: {
    who: 'sample-office',
    list: roster.listRoster as never,
    sheet: roster.exportRoster,
    sorts: ['unit', 'name', 'line', 'since'],
    none: true,
  },
}

describe('every list', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.stop())

  for (const [name, c] of Object.entries(CASES)) {
    it(`of ${name} goes through its pages without losing or doubling a row, in every order`, async () => {
      const somebody = await app.as(c.who)
      const whole = await somebody.ask(c.list, { ...c.given, size: 200 })
      if (!c.none) assert.ok(whole.count > 0, `${name}: nothing in the sample province`)
      for (const sort of c.sorts.flatMap(s => [s, `-${s}`])) {
        const seen = new Set<string>()
        const size = Math.max(3, Math.ceil(whole.count / 4))
        for (let page = 1; page <= 5; page++) {
          const { rows, count } = await somebody.ask(c.list, { ...c.given, sort, page, size })
          assert.equal(count, whole.count, sort)
          for (const row of rows) seen.add('id' in row ? String(row.id) : JSON.stringify(row))
        }
        assert.equal(seen.size, whole.count, `${name} by ${sort}`)
      }
      assert.equal((await somebody.tries(c.list, { ...c.given, sort: 'password' })).status, 400)
    })
    it(`of ${name} is exported with the same filter, and to nobody who may not see it`, async () => {
      const somebody = await app.as(c.who)
      const sheet = c.sheet as Endpoint
      const query = new URLSearchParams({ ...(c.given as Record<string, string>), q: 'khong co chu nao nhu the 100%' })
      const get = (url: string, cookie = somebody.cookie) => app.app.inject({ url: `/api${url}`, headers: { cookie } })
      const whole = await get(`${sheet.path}?${new URLSearchParams(c.given as Record<string, string>)}`)
      assert.equal(whole.statusCode, 200, whole.body)
      assert.match(String(whole.headers['content-disposition']), /\.xlsx"/)
      const { count } = await somebody.ask(c.list, { ...c.given, size: 1 })
      const rows = (await readTable(whole.rawPayload)).length
      const nothing = (await readTable((await get(`${sheet.path}?${query}`)).rawPayload)).length
      if (c.own) assert.ok(rows - nothing >= count && nothing <= 1, `${rows} ${nothing} ${count}`)
      else assert.equal(rows - nothing, count + (c.totals ? 1 : 0))
      assert.equal((await somebody.ask(c.list, { ...c.given, q: 'khong co chu nao nhu the 100%' })).count, 0)
      assert.equal((await get(sheet.path, '')).statusCode, 401)
      if (c.notFor) assert.equal((await get(sheet.path, (await app.as(c.notFor)).cookie)).statusCode, 403)
    })
  }
  it('of reports tells the late ones, and what was sent', async () => {
    const officer = await app.as('sample-officer')
    const late = await officer.ask(reports.listOwedReports, { state: 'all', late: '1', size: 200 })
    assert.ok(late.rows.every(r => r.standing.daysLate > 0))
    const all = await officer.ask(reports.listOwedReports, { state: 'all', size: 200 })
    assert.equal(late.count, all.rows.filter(r => r.standing.daysLate > 0).length)
    const accepted = await officer.ask(reports.listOwedReports, { state: 'all', status: 'accepted' })
    assert.ok(accepted.rows.every(r => r.status === 'accepted'))
  })
  it('of periods names those that still wait for a report', async () => {
    const office = await app.as('sample-office')
    const all = await office.ask(reports.listReceivedPeriods, { size: 200 })
    const missing = await office.ask(reports.listReceivedPeriods, { still: 'missing', size: 200 })
    assert.equal(missing.count, all.rows.filter(p => p.accepted + p.excused < p.units).length)
    assert.equal(
      all.waiting,
      all.rows.reduce((sum, p) => sum + p.waiting, 0),
    )
    const [first] = all.rows
    const word = first!.regimeName.slice(0, 20)
    assert.ok((await office.ask(reports.listReceivedPeriods, { q: word })).rows.some(p => p.id === first!.id))
  })
  it('of regimes, units and plans is narrowed by kind and by whose it is', async () => {
    const office = await app.as('sample-office')
    const mine = await office.ask(regimes.listRegimes, { mine: '1' })
    assert.ok(mine.count > 0 && mine.rows.every(r => r.mine))
    const communes = await office.ask(units.searchUnits, { kind: 'commune', q: 'dong hoa' })
    assert.ok(communes.count > 0 && communes.rows.every(u => u.kind === 'commune'))
    const own = await office.ask(plans.listPlans, { mine: '1', state: 'in-force' })
    assert.ok(own.count > 0 && own.rows.every(p => p.mine && p.state === 'in-force'))
  })
  it('of forms parts drafts, forms in use and those of the unit', async () => {
    const office = await app.as('sample-office')
    const all = await office.ask(templates.listTemplates, { size: 200 })
    const count = async (asked: object) => (await office.ask(templates.listTemplates, asked)).count
    assert.equal(await count({ used: '1' }), all.rows.filter(t => t.regimes > 0).length)
    assert.equal((await count({ used: '1' })) + (await count({ used: '0' })), all.count)
    assert.equal(await count({ state: 'published' }), all.rows.filter(t => t.version !== null).length)
    assert.equal(await count({ mine: '1' }), all.rows.filter(t => t.mine).length)
    const firstOther = all.rows.findIndex(t => !t.mine)
    assert.ok(firstOther < 0 || all.rows.slice(firstOther).every(t => !t.mine), 'own ones first')
  })
  it('of papers out parts drafts from what was issued', async () => {
    const office = await app.as('sample-office')
    const { tabs } = await office.ask(documents.listDocuments, { direction: 'out' })
    assert.equal((tabs.draft ?? 0) + (tabs.issued ?? 0), tabs.all)
    const issued = await office.ask(documents.listDocuments, { direction: 'out', tab: 'issued' })
    assert.equal(issued.count, tabs.issued)
  })
})
