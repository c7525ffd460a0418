import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { CALENDAR_SCOPES, getCalendar } from '@thong-suot/domain/calendar/calendar.ts'
import { listObligations } from '@thong-suot/domain/obligation/obligation.api.ts'
import { startTestApp, type TestApp } from '../testing.ts'

describe('calendar', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.stop())

  it('counts on each day what the list of that day shows, in every scope', async () => {
    const office = await app.as('sample-office')
    const lists = {
      received: { tab: 'received' },
      partner: { tab: 'partner' },
      below: { tab: 'received', down: '1' },
      given: { tab: 'given' },
    } as const
    for (const scope of CALENDAR_SCOPES) {
      const { days } = await office.ask(getCalendar, { on: '2025-11-06', scope })
      for (const { day, count, entries } of days) {
        const list = await office.ask(listObligations, { ...lists[scope], from: day, to: day })
        assert.equal(count, list.count + entries.filter(e => e.kind === 'report').length, `${scope} ${day}`)
      }
    }
  })
  it('shows work of many units due on one day as one entry, with how many are done', async () => {
    const office = await app.as('sample-office')
    const { days } = await office.ask(getCalendar, { on: '2025-11-06', span: 'month', scope: 'given' })
    const many = days.flatMap(d => d.entries).find(e => e.kind === 'obligation' && e.count > 1)
    assert.ok(many && many.id === null && many.clauseId && many.done <= many.count)
  })
  it('has the work that one takes part in, beside the work that one leads', async () => {
    const office = await app.as('sample-office')
    const partnered = await office.ask(listObligations, { tab: 'partner' })
    const [first] = partnered.rows.filter(r => r.dueOn)
    assert.ok(first?.dueOn)
    const { days } = await office.ask(getCalendar, { on: first.dueOn, scope: 'partner' })
    const entries = days.find(d => d.day === first.dueOn)?.entries ?? []
    assert.ok(entries.length > 0 && entries.every(e => e.kind === 'obligation' && e.who.endsWith(' giao')))
  })
  it('has the days on which reports are owed and received', async () => {
    const officer = await app.as('sample-officer')
    const owed = (await officer.ask(getCalendar, { on: '2025-11-06' })).days.flatMap(d =>
      d.entries.map(e => [d.day, e.kind]),
    )
    assert.ok(owed.some(([day, kind]) => kind === 'report' && day === '2025-11-05'))
  })
  it('marks weekends, holidays by name, and no day that is worked instead', async () => {
    const office = await app.as('sample-office')
    const { days } = await office.ask(getCalendar, { on: '2025-09-02' })
    assert.equal(days.find(d => d.day === '2025-09-06')?.off, 'Nghỉ cuối tuần')
    assert.match(days.find(d => d.day === '2025-09-02')?.off ?? '', /Quốc khánh/)
    assert.equal(days.find(d => d.day === '2025-09-04')?.off, null)
  })
  it('shows one unit nothing of another’s work', async () => {
    const commune = await app.as('sample-commune-leader')
    const { days } = await commune.ask(getCalendar, { on: '2025-11-06', scope: 'given' })
    const ids = days.flatMap(d => d.entries).map(e => e.clauseId)
    const [unit] = await app.look<{ id: string }>(
      `select unit_id as id from post p join person n on n.id = p.person_id where n.login_id = 'sample-commune-leader'`,
    )
    const rows = await app.look(`select from obligation where clause_id = any ($1) and giver_id = $2`, [ids, unit?.id])
    assert.ok(ids.length === 0 || rows.length > 0)
  })
  it('is refused a day that is none', async () => {
    const office = await app.as('sample-office')
    assert.equal((await office.tries(getCalendar, { on: '2025-02-30' })).status, 400)
    assert.equal((await app.nobody.tries(getCalendar, {})).status, 401)
  })
})
