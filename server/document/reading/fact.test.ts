import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as api from '@thong-suot/domain/document/document.api.ts'
import type { FieldValue } from '@thong-suot/domain/document/fact.ts'
import { makePlan } from '@thong-suot/domain/plan/plan.api.ts'
import { type Somebody, startTestApp, type TestApp } from '../../testing.ts'
import { takeIn } from '../drop-files.ts'

const PAPER = `SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
Số: 31/KH-SNNMT
An Bình, ngày 03 tháng 11 năm 2025

KẾ HOẠCH
Phòng, chống cháy rừng mùa khô 2025 - 2026

1. Chi cục Kiểm lâm lập danh sách chủ rừng, hoàn thành trước ngày 20/11/2025.
2. Chi cục Thủy lợi báo cáo mực nước hồ trước ngày 25/11/2025.
`
const ADDED = { clause: null, title: 'Việc thêm tay', lead: ['Chi cục Kiểm lâm'], with: [], deadline: null }

describe('fact', () => {
  let app: TestApp
  let clerk: Somebody
  let office: Somebody
  let id: string
  before(async () => {
    app = await startTestApp({ workers: true })
    clerk = await app.as('sample-clerk')
    office = await app.as('sample-office')
    id = (await takeIn(app, clerk, { name: 'chay-rung.txt', bytes: PAPER })).id
  })
  after(() => app.stop())

  const facts = async () => (await clerk.ask(api.getReading, { id })).facts
  const field = async (name: FieldValue['name']) =>
    (await facts()).find(f => f.kind === 'field' && (f.value as FieldValue).name === name)!
  const correct = async (name: FieldValue['name'], value: string) =>
    clerk.tries(api.decideFact, { id: (await field(name)).id, decision: 'correct', value: { name, value } })

  it('is no day that the calendar does not have: the field says how to write one', async () => {
    const { status, body } = await correct('date', '31/02/2026')
    assert.deepEqual([status, body.code], [400, 'fact.value-wrong'])
    assert.match(body.fields?.value ?? '', /không có trên lịch/)
    const { id: work } = (await facts()).find(f => f.kind === 'obligation')!
    const due = await clerk.tries(api.decideFact, {
      id: work,
      decision: 'correct',
      value: { ...ADDED, deadline: { due: { kind: 'date', date: '31/02/2026' } } },
    })
    assert.match(due.body.fields?.['deadline.due.date'] ?? '', /không có trên lịch/)
  })

  it('keeps a number and symbol without the blanks and dashes it was pasted with', async () => {
    assert.equal((await correct('number', ' 77 /\u00a0KH – SNNMT ')).status, 200)
    assert.equal((await clerk.ask(api.getDocument, { id })).number, '77/KH-SNNMT')
  })

  it('of the heading is followed by the register, when it is taken back and thrown out too', async () => {
    const { id: fact } = await field('number')
    const after = async (decision: 'reopen' | 'reject' | 'confirm') => {
      await clerk.ask(api.decideFact, { id: fact, decision })
      return (await clerk.ask(api.getDocument, { id })).number
    }
    assert.equal(await after('reopen'), '31/KH-SNNMT')
    assert.equal(await after('reject'), null)
    assert.equal(await after('confirm'), '31/KH-SNNMT')
  })

  it('that another person has decided on meanwhile is not decided anew unseen', async () => {
    const { id: work } = (await facts()).find(f => f.kind === 'obligation')!
    await office.ask(api.decideFact, { id: work, decision: 'reject', seen: 'proposed' })
    const { status, body } = await clerk.tries(api.decideFact, { id: work, decision: 'confirm', seen: 'proposed' })
    assert.deepEqual([status, body.code], [409, 'fact.decided-meanwhile'])
    assert.match(body.detail ?? '', /Lâm Thị Thu Hiền vừa chuyển dữ kiện này thành “Không phải”/)
    await clerk.ask(api.decideFact, { id: work, decision: 'confirm', seen: 'rejected' })
  })

  it('is added once, however often one presses', async () => {
    const add = { id, kind: 'obligation' as const, start: 0, end: 16, value: ADDED }
    const answers = await Promise.all([clerk.tries(api.addFact, add), clerk.tries(api.addFact, add)])
    assert.deepEqual(answers.map(a => a.status).sort(), [200, 409])
    assert.equal(answers.find(a => a.status === 409)?.body.code, 'fact.already-there')
    assert.equal((await facts()).filter(f => f.proposed === null).length, 1)
  })

  it('goes into one plan, when two presses make it at once', async () => {
    const answers = await Promise.all([office.tries(makePlan, { id }), office.tries(makePlan, { id })])
    assert.deepEqual(answers.map(a => a.status).sort(), [200, 409])
  })

  it('entered by hand is of a paper issued before it came', async () => {
    const { id: failed } = await takeIn(app, clerk, { name: 'trong.txt', bytes: ' \n' })
    const hand = { id: failed, type: 'CV', issuer: 'Sở Nội vụ', title: 'Về việc gửi lại văn bản' }
    const { status, body } = await clerk.tries(api.enterByHand, { ...hand, issuedOn: '2035-11-03' })
    assert.deepEqual([status, body.code], [400, 'document.issued-after-arrival'])
    assert.ok(body.fields?.issuedOn)
    const entered = await clerk.ask(api.enterByHand, { ...hand, number: '8 / SNV - VP', issuedOn: '2025-11-03' })
    assert.equal(entered.number, '8/SNV-VP')
  })
})
