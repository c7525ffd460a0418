import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { findMe } from '@thong-suot/domain/login/login.ts'
import * as obligations from '@thong-suot/domain/obligation/obligation.api.ts'
import { cellSum } from '@thong-suot/domain/obligation/obligation.ts'
import * as plans from '@thong-suot/domain/plan/plan.api.ts'
import * as api from '@thong-suot/domain/reorganisation/reorganisation.api.ts'
import * as unitApi from '@thong-suot/domain/unit/unit.api.ts'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp, TODAY } from '../testing.ts'
import { carryOutOn } from './reorganisation.jobs.ts'

const REASON = 'Theo Nghị quyết số 15/NQ-HĐND về sắp xếp tổ chức'
const NNMT = unitId('so-nnmt')
const SXD = unitId('so-xay-dung')
const FOREST = unitId('so-nnmt/kiem-lam')

/** A plan of the steering body with clauses handed to units, each on its own day. */
async function planOf(
  standing: Somebody,
  span: [string, string],
  clauses: { title: string; dueOn?: string; units: string[] }[],
): Promise<{ planId: string; clauseIds: string[] }> {
  const { id: planId } = await standing.ask(plans.makePlanByHand, {
    title: `Kế hoạch thử sắp xếp ${clauses[0]?.title}`,
    startsOn: span[0],
    endsOn: span[1],
  })
  const clauseIds: string[] = []
  for (const [i, { title, dueOn, units }] of clauses.entries()) {
    const due = dueOn ? { due: { kind: 'date' as const, date: dueOn }, operator: 'by' as const } : {}
    const { id } = await standing.ask(plans.addClause, { id: planId, label: `II.${i + 1}`, title, ...due })
    const { made } = await standing.ask(plans.handDown, {
      id: planId,
      keep: true,
      clauses: [{ clauseId: id, units: units.map(unit => ({ unitId: unit, role: 'lead' as const })) }],
    })
    assert.equal(made, units.length)
    clauseIds.push(id)
  }
  return { planId, clauseIds }
}

describe('reorganisation: two departments merge', () => {
  let app: TestApp
  let admin: Somebody
  let standing: Somebody
  let office: Somebody
  let planId: string
  let id: string
  const obligation = async (clause: string, unit: string) =>
    (
      await app.look<{
        id: string
        state: string
        unit_id: string
        due_on: string
        giver_id: string
        parent_id: string
      }>(
        `select id, state, unit_id, due_on::text, giver_id, parent_id from obligation o where clause_id = $1 and unit_id = $2 and state <> 'withdrawn'`,
        [clause, unit],
      )
    )[0]!
  const merge = (changes: object = {}) => ({
    kind: 'merge' as const,
    lastDay: TODAY,
    reason: REASON,
    design: {
      successors: [
        {
          key: 'moi-1',
          made: {
            name: 'Sở Nông nghiệp, Xây dựng và Môi trường',
            shortName: 'Sở NN, XD&MT',
            symbol: 'SNXM',
            kind: 'department' as const,
            parentId: unitId('ubnd'),
          },
        },
      ],
      ends: [NNMT, SXD].map(unit => ({ unitId: unit, successors: ['moi-1'], to: ['moi-1'] })),
    },
    ...changes,
  })
  let clauses: string[]
  before(async () => {
    app = await startTestApp()
    admin = await app.as('sample-admin')
    standing = await app.as('sample-standing')
    office = await app.as('sample-office')
    const made = await planOf(
      standing,
      ['2025-11-01', '2026-12-31'],
      [
        { title: 'Việc của cả hai sở', dueOn: '2025-12-19', units: [NNMT, SXD, unitId('so-y-te')] },
        { title: 'Việc riêng của Nông nghiệp', dueOn: '2025-12-10', units: [NNMT] },
        { title: 'Việc đã xong trước khi sáp nhập', dueOn: '2025-11-28', units: [NNMT] },
      ],
    )
    planId = made.planId
    clauses = made.clauseIds
    const [, own, over] = clauses
    const mine = await obligation(own!, NNMT)
    await office.ask(obligations.acceptObligation, { id: mine.id })
    await office.ask(obligations.noteProgress, { id: mine.id, note: 'Đã làm được một nửa.', percent: 50 })
    await office.ask(obligations.tellDifficulty, { id: mine.id, note: 'Thiếu kinh phí cho hai hạng mục.' })
    const { made: handed } = await office.ask(obligations.handDownObligation, {
      id: mine.id,
      units: [{ unitId: FOREST, role: 'lead' }],
      keep: true,
    })
    assert.equal(handed, 1)
    const finished = await obligation(over!, NNMT)
    await office.ask(obligations.acceptObligation, { id: finished.id })
    await office.ask(obligations.declareDone, { id: finished.id, note: 'Đã xong.' })
    await standing.ask(obligations.confirmDone, { id: finished.id })
  })
  after(() => app.stop())

  it('is prepared by administrators only, with the successors its kind asks for', async () => {
    assert.equal((await office.tries(api.prepareReorganisation, merge())).body.code, 'right.missing')
    const none = merge({ design: { successors: [], ends: [{ unitId: NNMT, successors: [], to: [] }] } })
    assert.equal((await admin.tries(api.prepareReorganisation, none)).body.code, 'reorganisation.successors-wrong')
    const stranger = merge({
      design: {
        successors: [{ key: SXD, unitId: SXD }],
        ends: [{ unitId: NNMT, successors: [SXD], to: [unitId('so-y-te')] }],
      },
    })
    assert.equal((await admin.tries(api.prepareReorganisation, stranger)).body.code, 'reorganisation.successor-unknown')
    const ended = unitId('so-tnmt')
    const late = merge({
      design: { successors: [{ key: SXD, unitId: SXD }], ends: [{ unitId: ended, successors: [SXD], to: [SXD] }] },
    })
    assert.equal((await admin.tries(api.prepareReorganisation, late)).body.code, 'reorganisation.ended-on-another-day')
    const gone = merge({
      design: {
        successors: [{ key: ended, unitId: ended }],
        ends: [{ unitId: NNMT, successors: [ended], to: [ended] }],
      },
    })
    assert.equal(
      (await admin.tries(api.prepareReorganisation, gone)).body.code,
      'reorganisation.successor-not-standing',
    )
    const root = merge({
      design: {
        successors: [{ key: SXD, unitId: SXD }],
        ends: [{ unitId: unitId('tinh'), successors: [SXD], to: [SXD] }],
      },
    })
    assert.equal((await admin.tries(api.prepareReorganisation, root)).body.code, 'unit.root-stays')
    const early = await admin.tries(api.prepareReorganisation, merge({ lastDay: '2020-01-01' }))
    assert.equal(early.body.code, 'unit.ends-before-start')
    assert.ok(early.body.fields?.lastDay, 'told at the day that was typed')
  })

  it('shows what it will do before it does anything', async () => {
    id = (await admin.ask(api.prepareReorganisation, merge())).id
    const r = await admin.ask(api.getReorganisation, { id })
    const [agriculture, building] = r.ending
    assert.ok((agriculture?.numbers.received ?? 0) >= 2)
    assert.ok((agriculture?.numbers.given ?? 0) >= 1)
    assert.ok((agriculture?.posts.length ?? 0) >= 4)
    assert.equal(agriculture?.below.length, 19)
    // "Văn phòng Sở" would stand twice: the second goes into the first.
    const office2 = building?.below.find(b => b.name === 'Văn phòng Sở Xây dựng')
    assert.ok(office2 && 'into' in office2.plan && office2.plan.why === 'namesake')
    assert.equal((await office.ask(unitApi.getUnit, { id: NNMT })).validTo, null)
    const again = await admin.tries(api.prepareReorganisation, merge())
    assert.equal(again.body.code, 'reorganisation.unit-already-ending')
  })

  it('lets an official say where a single piece goes; only one who sees the work', async () => {
    const work = await office.ask(api.listWork, { id, unit: NNMT })
    assert.ok(work.count >= 2)
    const piece = work.rows[0]!
    assert.equal((await admin.tries(api.listWork, { id })).body.code, 'right.missing')
    const commune = await app.as('sample-commune-leader')
    assert.equal((await commune.ask(api.listWork, { id })).count, 0)
    const unseen = await commune.tries(api.chooseSuccessors, { id, obligationIds: [piece.id], successors: ['moi-1'] })
    assert.equal(unseen.body.code, 'obligation.not-found')
    const wrong = await office.tries(api.chooseSuccessors, { id, obligationIds: [piece.id], successors: ['moi-9'] })
    assert.equal(wrong.body.code, 'reorganisation.successor-unknown')
    await office.ask(api.chooseSuccessors, { id, obligationIds: [piece.id], successors: ['moi-1'] })
    assert.equal((await office.ask(api.listWork, { id, chosen: '1' })).count, 1)
    await office.ask(api.chooseSuccessors, { id, obligationIds: [piece.id], successors: [] })
    assert.equal((await office.ask(api.listWork, { id, chosen: '1' })).count, 0)
  })

  it('waits for its day, can be called off and prepared anew', async () => {
    assert.deepEqual(await admin.ask(api.agreeReorganisation, { id }), { id, done: false, outcome: null })
    assert.equal((await admin.tries(api.agreeReorganisation, { id })).body.code, 'reorganisation.not-now')
    assert.equal(await carryOutOn(app.context, TODAY), 0)
    await admin.ask(api.cancelReorganisation, { id })
    assert.equal((await admin.tries(api.cancelReorganisation, { id })).body.code, 'reorganisation.not-now')
    assert.equal((await admin.tries(api.changeReorganisation, { id, ...merge() })).body.code, 'reorganisation.not-now')
    id = (await admin.ask(api.prepareReorganisation, merge())).id
    await admin.ask(api.changeReorganisation, { id, ...merge({ reason: `${REASON} năm 2025` }) })
    await admin.ask(api.agreeReorganisation, { id })
  })

  it('is carried out on the day after, once, and loses nothing', async () => {
    const before = (await standing.ask(plans.getPlan, { id: planId })).cells
    const open = `select count(*)::int as n from obligation where state not in ('done', 'withdrawn')`
    const [all] = await app.look<{ n: number }>(open)
    app.setToday('2025-11-07')
    assert.equal(await carryOutOn(app.context, '2025-11-07'), 1)
    assert.equal(await carryOutOn(app.context, '2025-11-07'), 0)
    const r = await admin.ask(api.getReorganisation, { id })
    assert.equal(r.state, 'done')
    const [left] = await app.look<{ n: number }>(open)
    // Two pieces of one work became one; nothing else went.
    assert.equal(left?.n, (all?.n ?? 0) - (r.outcome?.doubles ?? 0))
    const now = (await standing.ask(plans.getPlan, { id: planId })).cells
    assert.equal(cellSum(now), cellSum(before) - 1)
    assert.equal(now['on-time'], before['on-time'])
    const [behind] = await app.look<{ n: number }>(`${open} and unit_id in ($1, $2)`, [NNMT, SXD])
    assert.equal(behind?.n, 0)
  })

  it('leaves the history under the old unit and the open work, its difficulty and its day with the new one', async () => {
    const { units } = await admin.ask(api.getReorganisation, { id })
    const [found] = await office.ask(unitApi.listUnits, { q: 'xay dung va moi truong' })
    assert.ok(found && !units.some(u => u.id === found.id))
    const shared = await obligation(clauses[0]!, found.id)
    const seen = await standing.ask(obligations.getObligation, { id: shared.id })
    assert.deepEqual(
      seen.former.map(f => f.unitName).sort(),
      ['Sở Nông nghiệp và Môi trường', 'Sở Xây dựng'],
      'one piece with two sources',
    )
    const own = await obligation(clauses[1]!, found.id)
    const moved = await office.ask(obligations.getObligation, { id: own.id })
    assert.deepEqual(
      [moved.state, moved.progress, moved.dueOn, moved.openDifficulty],
      ['under-way', 50, '2025-12-10', true],
    )
    // What it gave is followed up by the new one, and hangs on the new piece.
    const child = await obligation(clauses[1]!, FOREST)
    assert.deepEqual([child.giver_id, child.parent_id], [found.id, own.id])
    const old = await office.ask(obligations.getObligation, { id: moved.former[0]!.id })
    assert.deepEqual([old.unitId, old.passedOn, old.later.map(l => l.id)], [NNMT, '2025-11-07', [own.id]])
    assert.ok(old.progressRows.some(p => p.note === 'Đã làm được một nửa.'))
    const done = await obligation(clauses[2]!, NNMT)
    assert.equal(done.state, 'done')
  })

  it('takes people and their rights along; who took over reads what was', async () => {
    const me = await office.ask(findMe, {})
    assert.equal(me.posts[0]?.unitName, 'Sở Nông nghiệp, Xây dựng và Môi trường')
    const list = await office.ask(obligations.listObligations, {})
    assert.ok(list.rows.some(o => o.title === 'Việc riêng của Nông nghiệp'))
    const unit = await office.ask(unitApi.getUnit, { id: NNMT })
    assert.equal(unit.validTo, TODAY)
    assert.ok(cellSum(unit.work.own) >= 1)
    const heir = await office.ask(unitApi.getUnit, { id: unit.successors[0]!.id })
    assert.deepEqual(heir.predecessors.map(p => p.name).sort(), ['Sở Nông nghiệp và Môi trường', 'Sở Xây dựng'])
    assert.ok(cellSum(heir.work.withFormer) > cellSum(heir.work.own))
    const below = await office.ask(unitApi.listUnits, { under: heir.id })
    assert.equal(new Set(below.map(u => u.name)).size, below.length)
    assert.ok(below.length >= 22)
  })

  it('leaves plans, reports and drafts of those that ended to their successor', async () => {
    for (const [table, condition] of [
      ['plan', `state in ('draft', 'in-force')`],
      ['regime', `state = 'in-force'`],
      ['report', `status in ('draft', 'returned')`],
      ['document', `direction = 'out' and state = 'draft'`],
    ]) {
      const [n] = await app.look<{ n: number }>(
        `select count(*)::int as n from ${table} where unit_id in ($1, $2) and ${condition}`,
        [NNMT, SXD],
      )
      assert.equal(n?.n, 0, table)
    }
    const own = await office.ask(plans.listPlans, {})
    assert.ok(
      own.rows.some(p => p.mine),
      'the department goes on with its plan',
    )
  })

  it('is written down with the rows before and after', async () => {
    const rows = await app.look('select action, reason from action_log where subject = $1 order by id', [id])
    assert.deepEqual(
      rows.map(r => r.action),
      ['reorganisation.prepare', 'reorganisation.change', 'reorganisation.agree', 'reorganisation.carry-out'],
    )
  })
})

describe('reorganisation: the districts end in the middle of a plan', () => {
  let app: TestApp
  let admin: Somebody
  let standing: Somebody
  const district = unitId('huyen-an-binh')
  let made: { planId: string; clauseIds: string[] }
  let communes: string[]
  before(async () => {
    app = await startTestApp()
    app.setToday('2025-06-10')
    admin = await app.as('sample-admin')
    standing = await app.as('sample-standing')
    const districts = await app.look<{ id: string }>(`select id from unit where kind = 'district' order by no`)
    assert.equal(districts.length, 12)
    made = await planOf(
      standing,
      ['2025-01-01', '2026-12-31'],
      [
        { title: 'Tuyên truyền tại địa bàn', units: districts.map(d => d.id) },
        { title: 'Xây dựng mô hình điểm', dueOn: '2025-11-14', units: [district] },
      ],
    )
    app.setToday('2025-07-02')
    communes = (
      await app.look<{ successor_id: string }>('select successor_id from unit_successor where unit_id = $1', [district])
    ).map(r => r.successor_id)
  })
  after(() => app.stop())

  it('names the units that ended with open work that nobody can do any more', async () => {
    const { leftBehind } = await admin.ask(api.listReorganisations, {})
    assert.equal(leftBehind.length, 12)
    assert.equal(leftBehind.find(u => u.id === district)?.count, 2)
  })

  it('asks at a split who takes the work, and gives it to as many communes as an official says', async () => {
    const design = (to: string[]) => ({
      kind: 'split' as const,
      lastDay: '2025-06-30',
      reason: 'Theo Nghị quyết 202/2025/QH15 về sắp xếp đơn vị hành chính',
      design: {
        successors: communes.map(key => ({ key, unitId: key })),
        ends: [{ unitId: district, successors: communes, to }],
      },
    })
    const { id } = await admin.ask(api.prepareReorganisation, design([]))
    assert.equal((await admin.tries(api.agreeReorganisation, { id })).body.code, 'reorganisation.work-without-taker')
    await admin.ask(api.changeReorganisation, { id, ...design(communes) })
    const work = await standing.ask(api.listWork, { id })
    assert.equal(work.count, 2)
    const model = work.rows.find(r => r.title === 'Xây dựng mô hình điểm')!
    await standing.ask(api.chooseSuccessors, { id, obligationIds: [model.id], successors: [communes[1]!] })
    const agreed = await admin.ask(api.agreeReorganisation, { id })
    assert.deepEqual([agreed.done, agreed.outcome?.obligations], [true, communes.length + 1])
    const rows = await app.look<{ clause_id: string; n: number; units: string[] }>(
      `select clause_id, count(*)::int as n, array_agg(unit_id) as units from obligation
       where plan_id = $1 and state <> 'withdrawn' and unit_id = any ($2) group by clause_id`,
      [made.planId, communes],
    )
    assert.equal(rows.find(r => r.clause_id === made.clauseIds[0])?.n, communes.length)
    assert.deepEqual(rows.find(r => r.clause_id === made.clauseIds[1])?.units, [communes[1]])
    const { leftBehind } = await admin.ask(api.listReorganisations, {})
    assert.equal(leftBehind.length, 11)
    const matrix = await standing.ask(plans.getMatrix, { id: made.planId })
    const plan = await standing.ask(plans.getPlan, { id: made.planId })
    assert.equal(cellSum(matrix.total), cellSum(plan.cells))
    assert.equal(cellSum(plan.cells), 11 + communes.length + 1)
  })

  it('closes a unit without successors only when nothing open is left', async () => {
    const close = (unit: string, to: string[]) => ({
      kind: 'close' as const,
      lastDay: '2025-06-30',
      reason: 'Theo quyết định giải thể của tỉnh',
      design: {
        successors: to.map(key => ({ key, unitId: key })),
        ends: [{ unitId: unit, successors: to, to }],
      },
    })
    const other = unitId('huyen-suoi-ngan')
    const { id } = await admin.ask(api.prepareReorganisation, close(other, []))
    assert.equal((await admin.tries(api.agreeReorganisation, { id })).body.code, 'reorganisation.work-without-taker')
    await admin.ask(api.changeReorganisation, { id, ...close(other, [communes[0]!]) })
    assert.equal((await admin.ask(api.agreeReorganisation, { id })).done, true)
    const empty = await admin.ask(unitApi.createUnit, {
      name: 'Phòng Không việc',
      shortName: 'Không việc',
      kind: 'division',
      parentId: NNMT,
      validFrom: '2025-05-01',
    })
    const alone = await admin.ask(api.prepareReorganisation, close(empty.id, []))
    assert.equal((await admin.ask(api.agreeReorganisation, alone)).done, true)
    assert.equal((await standing.ask(unitApi.getUnit, { id: empty.id })).validTo, '2025-06-30')
  })

  it('is found in its list by unit, reason, kind, state and year', async () => {
    const count = async (asked: object) => (await standing.ask(api.listReorganisations, asked)).count
    assert.equal(await count({}), 3)
    assert.equal(await count({ q: 'phong khong viec' }), 1)
    assert.equal(await count({ q: '202/2025/QH15' }), 1)
    assert.deepEqual([await count({ kind: 'close' }), await count({ kind: 'split', state: 'done' })], [2, 1])
    assert.deepEqual([await count({ year: 2025 }), await count({ year: 2024 })], [3, 0])
  })

  it('is not found under an id nobody has', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000'
    assert.equal((await admin.tries(api.getReorganisation, { id: nobody })).body.code, 'reorganisation.not-found')
    assert.equal((await standing.tries(api.listWork, { id: nobody })).body.code, 'reorganisation.not-found')
  })
})
