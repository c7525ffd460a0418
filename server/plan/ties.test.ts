import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as documents from '@thong-suot/domain/document/document.api.ts'
import * as obligations from '@thong-suot/domain/obligation/obligation.api.ts'
import * as api from '@thong-suot/domain/plan/plan.api.ts'
import * as unitApi from '@thong-suot/domain/unit/unit.api.ts'
import { known } from '../../db/sample-province/known.ts'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp, TODAY } from '../testing.ts'

const REASON = 'Văn bản chỉ gửi một số đơn vị'

describe('plan, tied and corrected', () => {
  let app: TestApp
  let office: Somebody
  let standing: Somebody
  let admin: Somebody
  let planId: string
  let clauseId: string
  before(async () => {
    app = await startTestApp()
    office = await app.as('sample-office')
    standing = await app.as('sample-standing')
    admin = await app.as('sample-admin')
    planId = (
      await office.ask(api.makePlanByHand, {
        title: 'Kế hoạch giai đoạn 2025 - 2027',
        startsOn: '2025-01-01',
        endsOn: '2027-12-31',
      })
    ).id
    const clause = await office.ask(api.addClause, {
      id: planId,
      label: 'II.1',
      title: 'Rà soát tài khoản',
      leadNames: ['Các cơ quan, đơn vị trực thuộc Sở'],
      product: 'Báo cáo rà soát',
      due: { kind: 'date', date: '2025-12-19' },
      operator: 'by',
    })
    clauseId = clause.id
  })
  after(() => app.stop())

  const proposal = async () => (await office.ask(api.getHandDown, { id: planId })).clauses[0]!.proposals[0]!

  it('corrects a group for one paper, with the reason, and goes back to the rule', async () => {
    const rule = await proposal()
    const out = unitId('so-nnmt/kiem-lam')
    const added = unitId('so-nnmt/quan-ly-dat-dai')
    assert.ok(rule.unitIds.includes(out) && !rule.unitIds.includes(added))
    const correct = (unit: string, kind: 'in' | 'out' | 'as-rule') =>
      office.ask(api.correctGroup, { id: planId, written: rule.written, unitId: unit, kind, reason: REASON })
    await correct(out, 'out')
    await correct(added, 'in')
    const now = await proposal()
    assert.equal(now.unitIds.length, rule.unitIds.length)
    assert.ok(!now.unitIds.includes(out) && now.unitIds.includes(added))
    assert.deepEqual(
      now.corrections?.map(c => [c.kind, c.reason]),
      [
        ['out', REASON],
        ['in', REASON],
      ],
    )
    await correct(out, 'as-rule')
    assert.equal((await proposal()).unitIds.length, rule.unitIds.length + 1)
    const short = await office.tries(api.correctGroup, {
      id: planId,
      written: rule.written,
      unitId: out,
      kind: 'out',
      reason: 'vì',
    })
    assert.ok(short.body.fields?.reason)
    const other = await standing.tries(api.correctGroup, {
      id: planId,
      written: rule.written,
      unitId: out,
      kind: 'out',
      reason: REASON,
    })
    assert.equal(other.body.code, 'plan.not-yours')
    const nobody = await office.tries(api.correctGroup, {
      id: planId,
      written: rule.written,
      unitId: '00000000-0000-4000-8000-000000000000',
      kind: 'in',
      reason: REASON,
    })
    assert.equal(nobody.body.code, 'unit.not-in-tree')
  })

  it('holds yearly plans of its own span; never one outside it, nor itself', async () => {
    const year = { title: 'Kế hoạch năm 2026', startsOn: '2026-01-01', endsOn: '2026-12-31' }
    const { id } = await office.ask(api.makePlanByHand, { ...year, aboveId: planId })
    const whole = await office.ask(api.getPlan, { id: planId })
    assert.deepEqual(
      whole.parts.map(p => [p.title, p.mine]),
      [['Kế hoạch năm 2026', true]],
    )
    assert.equal((await office.ask(api.getPlan, { id })).carriesOut?.id, planId)
    const late = { title: 'Kế hoạch năm 2030', startsOn: '2030-01-01', endsOn: '2030-12-31' }
    assert.equal((await office.tries(api.makePlanByHand, { ...late, aboveId: planId })).body.code, 'plan.outside-above')
    assert.equal((await office.tries(api.tiePlan, { id: planId, aboveId: id })).body.code, 'plan.under-itself')
    assert.equal((await standing.tries(api.tiePlan, { id: planId, aboveId: null })).body.code, 'plan.not-yours')
    await office.ask(api.tiePlan, { id, aboveId: null })
    assert.deepEqual((await office.ask(api.getPlan, { id: planId })).parts, [])
  })

  it('asks before a unit gets a day after the one the paper gives', async () => {
    const late = {
      id: planId,
      clauses: [
        { clauseId, dueOn: '2025-12-26', units: [{ unitId: unitId('so-nnmt/kiem-lam'), role: 'lead' as const }] },
      ],
    }
    const { lines, made } = await office.ask(api.handDown, late)
    assert.equal(made, 0)
    assert.match(lines[0]?.refused[0]?.reason ?? '', /sau hạn ghi ở mục này của kế hoạch/)
    assert.ok(lines[0]?.refused[0]?.ask)
  })

  it('is handed down urgent, and tells who names nobody and who has nothing', async () => {
    const forest = unitId('so-nnmt/kiem-lam')
    await office.ask(api.handDown, {
      id: planId,
      urgency: 'hoa-toc',
      keep: true,
      clauses: [{ clauseId, units: [{ unitId: forest, role: 'lead' }] }],
    })
    const { coverage } = await office.ask(api.getPlan, { id: planId })
    assert.equal(coverage.unitsWithNothing.length, 18)
    assert.deepEqual(coverage.withoutPerson, [])
    const officer = await app.as('sample-officer')
    const [row] = (await officer.ask(obligations.listObligations, { plan: planId })).rows
    await officer.ask(obligations.acceptObligation, { id: row!.id })
    const now = (await office.ask(api.getPlan, { id: planId })).coverage
    assert.deepEqual(
      now.withoutPerson.map(u => [u.unitId, u.count]),
      [[forest, 1]],
    )
    const seen = await officer.ask(obligations.getObligation, { id: row!.id })
    assert.deepEqual([seen.urgency, seen.product], ['hoa-toc', 'Báo cáo rà soát'])
  })

  it('has work replaced: taken back with what hung on it, another in its place, both tied', async () => {
    const [row] = (await office.ask(obligations.listObligations, { tab: 'given', plan: planId })).rows
    const id = row!.id
    const land = unitId('so-nnmt/quan-ly-dat-dai')
    const replace = (changes: object) =>
      office.tries(obligations.replaceObligation, { id, unitId: land, dueOn: '2025-12-12', reason: REASON, ...changes })
    assert.equal((await replace({ unitId: unitId('so-y-te') })).body.code, 'obligation.not-below')
    const officer = await app.as('sample-officer')
    assert.equal(
      (await officer.tries(obligations.replaceObligation, { id, reason: REASON })).body.code,
      'right.missing',
    )
    const { id: next } = await office.ask(obligations.replaceObligation, {
      id,
      unitId: land,
      title: 'Rà soát tài khoản và thiết bị',
      dueOn: '2025-12-12',
      reason: REASON,
    })
    const old = await office.ask(obligations.getObligation, { id })
    assert.deepEqual([old.state, old.later.map(l => l.id)], ['withdrawn', [next]])
    const now = await office.ask(obligations.getObligation, { id: next })
    assert.deepEqual([now.unitId, now.dueOn, now.former.map(f => f.id)], [land, '2025-12-12', [id]])
    assert.equal((await replace({})).body.code, 'obligation.not-now')
    const more = await office.ask(api.handDown, {
      id: planId,
      keep: true,
      clauses: [{ clauseId, units: [{ unitId: unitId('so-nnmt/kiem-lam'), role: 'lead' }] }],
    })
    assert.equal(more.made, 1)
    const twin = await office.tries(obligations.replaceObligation, {
      id: next,
      unitId: unitId('so-nnmt/kiem-lam'),
      reason: REASON,
    })
    assert.equal(twin.body.code, 'obligation.already-there')
  })

  it('refuses to replace beyond the day of who is above', async () => {
    const sheet = await standing.ask(api.makePlanByHand, {
      title: 'Kế hoạch trên',
      startsOn: '2025-11-01',
      endsOn: '2025-12-31',
    })
    const clause = await standing.ask(api.addClause, {
      id: sheet.id,
      title: 'Rà soát tài khoản',
      due: { kind: 'date', date: '2025-12-10' },
      operator: 'by',
    })
    await standing.ask(api.handDown, {
      id: sheet.id,
      keep: true,
      clauses: [{ clauseId: clause.id, units: [{ unitId: unitId('so-nnmt'), role: 'lead' }] }],
    })
    const [mine] = (await office.ask(obligations.listObligations, { plan: sheet.id })).rows
    await office.ask(obligations.acceptObligation, { id: mine!.id })
    await office.ask(obligations.handDownObligation, {
      id: mine!.id,
      keep: true,
      units: [{ unitId: unitId('so-nnmt/kiem-lam') }],
    })
    const [child] = (await office.ask(obligations.getObligation, { id: mine!.id })).children
    const late = await office.tries(obligations.replaceObligation, {
      id: child!.id,
      dueOn: '2025-12-20',
      reason: REASON,
    })
    assert.equal(late.body.code, 'obligation.day-refused')
    // The forest office has the same words from two papers: proposed as one with two sources.
    const officer = await app.as('sample-officer')
    const seen = await officer.ask(obligations.getObligation, { id: child!.id })
    assert.deepEqual(
      seen.maybeSame.map(p => p.reason),
      ['same-words'],
    )
  })

  it('carried out by a plan of one’s own is made once; what is handed down later is put into it', async () => {
    const { id } = await standing.ask(api.makePlanByHand, {
      title: 'Kế hoạch giao hai lần',
      startsOn: '2025-11-01',
      endsOn: '2025-12-31',
    })
    const give = async (title: string, date: string) => {
      const clause = await standing.ask(api.addClause, { id, title, due: { kind: 'date', date }, operator: 'by' })
      const units = [{ unitId: unitId('so-nnmt'), role: 'lead' as const }]
      await standing.ask(api.handDown, { id, keep: true, clauses: [{ clauseId: clause.id, units }] })
    }
    await give('Tập huấn kỹ năng số', '2025-12-19')
    const own = await office.ask(api.makeOwnPlan, { id })
    assert.equal((await office.ask(api.getPlan, { id })).myObligations, 0)
    const again = await office.tries(api.makeOwnPlan, { id })
    assert.equal(again.body.code, 'plan.own-has-all')
    await give('Thi tìm hiểu pháp luật', '2025-12-12')
    const seen = await office.ask(api.getPlan, { id })
    assert.deepEqual([seen.myPlanId, seen.myObligations], [own.id, 1])
    assert.equal((await office.ask(api.makeOwnPlan, { id })).id, own.id)
    const { clauseRows } = await office.ask(api.getPlan, { id: own.id })
    assert.deepEqual(
      clauseRows.map(c => [c.position, c.title, c.dueOn]),
      [
        [1, 'Tập huấn kỹ năng số', '2025-12-18'],
        [2, 'Thi tìm hiểu pháp luật', '2025-12-11'],
      ],
    )
  })

  it('of a steering body reaches its members; who sits on it is kept by day', async () => {
    const body = unitId('bcd-138')
    const health = unitId('so-y-te')
    await admin.ask(unitApi.addMember, { id: body, unitId: health, from: TODAY })
    assert.ok((await office.ask(unitApi.getUnit, { id: body })).members.some(m => m.id === health))
    const { matches } = await standing.ask(api.matchNames, { names: ['Ban Chỉ đạo 138 tỉnh'] })
    assert.ok(matches[0]?.unitIds.includes(health))
    assert.equal(
      (await admin.tries(unitApi.addMember, { id: body, unitId: health, from: TODAY })).body.code,
      'unit.member-already',
    )
    assert.equal(
      (await admin.tries(unitApi.addMember, { id: health, unitId: body, from: TODAY })).body.code,
      'unit.not-steering-body',
    )
    assert.equal(
      (await admin.tries(unitApi.addMember, { id: body, unitId: unitId('so-tnmt'), from: TODAY })).body.code,
      'unit.ended',
    )
    await admin.ask(unitApi.addMember, { id: body, unitId: health, standing: true, from: TODAY })
    const members = (await office.ask(unitApi.getUnit, { id: body })).members
    assert.deepEqual(
      members.filter(m => m.standing).map(m => m.id),
      [health],
    )
    await admin.ask(unitApi.endMember, { id: body, unitId: health, on: TODAY })
    assert.equal((await admin.tries(unitApi.endMember, { id: body, unitId: health, on: TODAY })).status, 404)
    assert.equal(
      (await office.tries(unitApi.endMember, { id: body, unitId: health, on: TODAY })).body.code,
      'right.missing',
    )
  })

  it('leads to its paper where that may be read: the one issued, else the one received', async () => {
    const officer = await app.as('sample-officer')
    const readBy = async (who: Somebody, id: string) => {
      const { documentId } = await who.ask(api.getPlan, { id })
      if (documentId) await who.ask(documents.getReading, { id: documentId })
      return documentId
    }
    assert.equal(await readBy(standing, known.plan.above), known.planDocument.above)
    const received = await readBy(office, known.plan.above)
    assert.ok(received !== null && received !== known.planDocument.above, 'the copy that came')
    const copy = await readBy(officer, known.plan.own)
    assert.ok(copy !== null && copy !== known.planDocument.own)
    const [work] = (await officer.ask(obligations.listObligations, { tab: 'received' })).rows
    const one = await officer.ask(obligations.getObligation, { id: work!.id })
    assert.equal(one.documentId, copy)
  })

  it('tells what is left open only to who sees all that was handed down', async () => {
    const above = await office.ask(api.getPlan, { id: known.plan.above })
    assert.equal(above.whole, false)
    assert.deepEqual(
      [above.coverage.unitsWithNothing, above.coverage.clausesWithoutObligation, above.coverage.unaccepted],
      [[], [], []],
    )
    assert.equal((await office.ask(api.getTimeline, { id: known.plan.above })).whole, false)
    assert.equal((await standing.ask(api.getTimeline, { id: known.plan.above })).whole, true)
    const own = await standing.ask(api.getPlan, { id: known.plan.own })
    assert.deepEqual([own.mine, own.whole], [false, true])
    assert.ok(own.coverage.unaccepted.length > 0)
  })
})
