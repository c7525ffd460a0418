import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as api from '@thong-suot/domain/obligation/obligation.api.ts'
import { readTable } from '@thong-suot/paper/read-table.ts'
import { type Somebody, startTestApp, type TestApp } from '../../testing.ts'

describe('proof as a number', () => {
  let app: TestApp
  let office: Somebody
  let id: string
  before(async () => {
    app = await startTestApp()
    office = await app.as('sample-office')
    const { rows } = await office.ask(api.listObligations, { tab: 'received', size: 200 })
    const open = rows.find(r => r.state === 'given' || r.state === 'under-way')!
    id = open.id
    if (open.state === 'given') await office.ask(api.acceptObligation, { id })
  })
  after(() => app.stop())

  it('is told with progress, listed with the other proofs, and added up', async () => {
    const told = await office.ask(api.noteProgress, {
      id,
      note: 'Đã mở lớp ở ba xã.',
      numbers: [
        { amount: 12, measure: 'lớp' },
        { amount: 1250, measure: 'lượt người' },
      ],
    })
    assert.deepEqual(
      told.progressRows[0]?.numbers.map(n => [n.amount, n.measure]),
      [
        [12, 'lớp'],
        [1250, 'lượt người'],
      ],
    )
    const more = await office.ask(api.addNumbers, { id, numbers: [{ amount: 3, measure: 'Lớp' }] })
    assert.deepEqual(
      more.proofs.filter(p => p.kind === 'number').map(p => p.name),
      ['12 lớp', '1.250 lượt người', '3 Lớp'],
    )
  })
  it('is mended by a number below zero, never below what was told', async () => {
    const refused = await office.tries(api.addNumbers, { id, numbers: [{ amount: -16, measure: 'lớp' }] })
    assert.deepEqual([refused.status, refused.body.code], [409, 'obligation.number-below-zero'])
    assert.match(refused.body.detail ?? '', /15 lớp/)
    await office.ask(api.noteProgress, { id, note: 'Ghi thừa một lớp.', numbers: [{ amount: -1, measure: 'lớp' }] })
  })
  it('stands in the sheet of 25 columns beside the result', async () => {
    const answer = await app.app.inject({
      url: '/api/obligations.xlsx?tab=received',
      headers: { cookie: office.cookie },
    })
    const rows = await readTable(answer.rawPayload)
    assert.ok(rows.some(r => r.cells.includes('Ghi thừa một lớp.; 14 lớp; 1.250 lượt người')))
    assert.ok(rows.some(r => r.cells.length === 25))
  })
  it('is refused without its unit, as nothing, from another unit and before the work is taken on', async () => {
    const empty = await office.tries(api.addNumbers, { id, numbers: [{ amount: 0, measure: '' }] })
    assert.deepEqual(Object.keys(empty.body.fields ?? {}), ['numbers.0.amount', 'numbers.0.measure'])
    const numbers = [{ amount: 1, measure: 'lớp' }]
    const standing = await app.as('sample-standing')
    assert.equal((await standing.tries(api.addNumbers, { id, numbers })).body.code, 'obligation.not-yours')
    const officer = await app.as('sample-officer')
    assert.equal((await officer.tries(api.noteProgress, { id, note: 'Không phải việc mình.', numbers })).status, 404)
  })
  it('cannot be changed or taken away afterwards, even in the database', async () => {
    await assert.rejects(
      app.context.db.updateTable('proof').set({ name: '99 lớp' }).where('obligationId', '=', id).execute(),
      /permission denied/,
    )
    await assert.rejects(
      app.context.db.deleteFrom('proof').where('obligationId', '=', id).execute(),
      /permission denied/,
    )
  })
})
