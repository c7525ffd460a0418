import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as lists from '@thong-suot/domain/obligation/difficulty.api.ts'
import * as api from '@thong-suot/domain/obligation/obligation.api.ts'
import { readTable } from '@thong-suot/paper/read-table.ts'
import { known } from '../../../db/sample-province/known.ts'
import { type Somebody, startTestApp, type TestApp } from '../../testing.ts'

describe('list of difficulties', () => {
  let app: TestApp
  let office: Somebody
  let standing: Somebody
  let id: string
  before(async () => {
    app = await startTestApp()
    office = await app.as('sample-office')
    standing = await app.as('sample-standing')
    const { rows } = await office.ask(api.listObligations, { tab: 'received', size: 200 })
    const open = rows.find(r => r.state === 'given' || r.state === 'under-way')!
    id = open.id
    if (open.state === 'given') await office.ask(api.acceptObligation, { id })
    await office.ask(api.tellDifficulty, { id, note: 'Chưa có kinh phí cho lớp tập huấn 100%.' })
  })
  after(() => app.stop())
  const told = (rows: lists.Difficulty[]) => rows.find(r => r.obligationId === id && /kinh phí/.test(r.note))

  it('shows it to who told it and to who gave the work, and to nobody beside', async () => {
    const own = await office.ask(lists.listDifficulties, { tab: 'own' })
    assert.equal(told(own.rows)?.state, 'told')
    const given = await standing.ask(lists.listDifficulties, { q: 'CHUA CO KINH PHI' })
    assert.equal(given.count, 1)
    assert.match(given.rows[0]?.unitName ?? '', /Nông nghiệp/)
    assert.ok(given.plans.some(p => p.id === given.rows[0]?.planId))
    const commune = await app.as('sample-commune-leader')
    for (const tab of lists.DIFFICULTY_TABS)
      assert.equal(told((await commune.ask(lists.listDifficulties, { tab, size: 200 })).rows), undefined)
  })
  it('is answered once the giver has, and counts add up', async () => {
    const open = await standing.ask(lists.listDifficulties, { state: 'told', size: 200 })
    assert.ok(told(open.rows))
    await standing.ask(api.answerDifficulty, { id, note: 'Đã bố trí trong dự toán.' })
    const { rows, states, count } = await standing.ask(lists.listDifficulties, { size: 200 })
    const row = told(rows)
    assert.deepEqual([row?.state, row?.answer], ['answered', 'Đã bố trí trong dự toán.'])
    assert.equal(
      Object.values(states).reduce((a, b) => a + b, 0),
      count,
    )
    assert.equal(told((await standing.ask(lists.listDifficulties, { state: 'told', size: 200 })).rows), undefined)
  })
  it('is counted once in a branch, also when it was raised', async () => {
    const officer = await app.as('sample-officer')
    const units = [{ unitId: known.unit('so-nnmt/kiem-lam') }]
    await office.ask(api.handDownObligation, { id, units, keep: true })
    const child = (await office.ask(api.getObligation, { id })).children.find(c => /Kiểm lâm/.test(c.unitName))!.id
    await officer.ask(api.acceptObligation, { id: child })
    await officer.ask(api.tellDifficulty, { id: child, note: 'Thiếu người làm công nghệ thông tin.' })
    const told = await standing.ask(lists.listDifficulties, { tab: 'below', q: 'thieu nguoi lam' })
    assert.deepEqual([told.count, told.rows[0]?.state], [1, 'told'])
    await office.ask(api.raiseDifficulty, { id: child, note: 'Thiếu người làm, vượt thẩm quyền của Sở.' })
    const raised = await standing.ask(lists.listDifficulties, { tab: 'below', q: 'thieu nguoi lam' })
    assert.deepEqual([raised.count, raised.rows[0]?.obligationId, raised.rows[0]?.state], [1, child, 'raised'])
    const asked = await standing.ask(lists.listDifficulties, { q: 'thieu nguoi lam' })
    assert.deepEqual([asked.count, asked.rows[0]?.obligationId], [1, id])
    await standing.ask(api.answerDifficulty, { id, note: 'Bổ sung biên chế trong quý tới.' })
    const answered = await standing.ask(lists.listDifficulties, {
      tab: 'below',
      state: 'answered',
      q: 'thieu nguoi lam',
    })
    assert.equal(answered.rows[0]?.answer, 'Bổ sung biên chế trong quý tới.')
  })
  it('is narrowed to plan, unit, year and days, and ordered', async () => {
    const all = await standing.ask(lists.listDifficulties, { tab: 'below', size: 200 })
    const [first] = all.rows
    const plan = await standing.ask(lists.listDifficulties, { tab: 'below', plan: first!.planId, size: 200 })
    assert.equal(plan.count, all.rows.filter(r => r.planId === first!.planId).length)
    assert.equal((await standing.ask(lists.listDifficulties, { tab: 'below', to: '2020-01-01' })).count, 0)
    assert.equal((await standing.ask(lists.listDifficulties, { tab: 'below', q: '100%' })).count, 1)
    for (const sort of ['at', '-unit', 'plan', '-state'])
      assert.equal(
        (await standing.ask(lists.listDifficulties, { tab: 'below', sort, size: 200 })).rows.length,
        all.count,
      )
  })
  it('is exported with the same filter, and not to who does no work of a unit', async () => {
    const get = (cookie: string) =>
      app.app.inject({ url: '/api/difficulties.xlsx?tab=below&q=kinh+phi', headers: { cookie } })
    const rows = await readTable((await get(standing.cookie)).rawPayload)
    assert.ok(rows.some(r => r.cells.includes('Đã bố trí trong dự toán.')))
    const admin = await app.as('sample-admin')
    assert.equal((await get(admin.cookie)).statusCode, 403)
    assert.equal((await admin.tries(lists.listDifficulties, {})).body.code, 'right.missing')
    assert.equal((await get('')).statusCode, 401)
  })
})
