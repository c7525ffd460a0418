import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addDays } from '@thong-suot/domain/day.ts'
import * as api from '@thong-suot/domain/joint-work/joint-work.api.ts'
import { sayReason } from '@thong-suot/domain/joint-work/joint-work.ts'
import { listLog } from '@thong-suot/domain/log/log.ts'
import { findMenuCounts } from '@thong-suot/domain/menu/menu.ts'
import * as notices from '@thong-suot/domain/notice/notice.ts'
import * as work from '@thong-suot/domain/obligation/obligation.api.ts'
import { cellSum } from '@thong-suot/domain/obligation/obligation.ts'
import * as plans from '@thong-suot/domain/plan/plan.api.ts'
import * as reorganisations from '@thong-suot/domain/reorganisation/reorganisation.api.ts'
import { getToday } from '@thong-suot/domain/today/today.ts'
import { getUnit } from '@thong-suot/domain/unit/unit.api.ts'
import { readTable } from '@thong-suot/paper/read-table.ts'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp, TODAY } from '../testing.ts'

const FOREST = unitId('so-nnmt/kiem-lam')
const LAND = unitId('so-nnmt/quan-ly-dat-dai')
const SO = unitId('so-nnmt')
const NOBODY = '00000000-0000-4000-8000-000000000000'

let app: TestApp
let standing: Somebody
let office: Somebody
let officer: Somebody

before(async () => {
  app = await startTestApp()
  standing = await app.as('sample-standing')
  office = await app.as('sample-office')
  officer = await app.as('sample-officer')
})
after(() => app.stop())

type Role = 'lead' | 'partner' | 'know'
const makePlan = async (who: Somebody, title: string) =>
  (await who.ask(plans.makePlanByHand, { title, startsOn: '2025-01-01', endsOn: '2025-12-31' })).id

/** Lays a clause on units; @returns the obligations in their order */
async function lay(
  who: Somebody,
  planId: string,
  title: string,
  date: string | null,
  to: [unit: string, role?: Role][],
) {
  const due = date ? { due: { kind: 'date' as const, date }, operator: 'by' as const } : {}
  const { id: clauseId } = await who.ask(plans.addClause, { id: planId, title, ...due })
  const units = to.map(([unit, role = 'lead']) => ({ unitId: unit, role }))
  await who.ask(plans.handDown, { id: planId, keep: true, clauses: [{ clauseId, units }] })
  return Promise.all(to.map(([unit]) => obligationOf(clauseId, unit)))
}
async function obligationOf(clauseId: string, unit: string): Promise<string> {
  const [row] = await app.look<{ id: string }>(
    `select id from obligation where clause_id = $1 and unit_id = $2 and state <> 'withdrawn'`,
    [clauseId, unit],
  )
  return row!.id
}

let n = 0
/** The same words of the steering body and of the department, for the forest office: two obligations that nobody has judged. */
async function twins({ upper = '2025-12-10', lower = '2025-12-05' as string | null } = {}) {
  const title = `Tổ chức tập huấn kỹ năng số lần thứ ${'abcdefghijklmnop'[n++]}`
  const [one] = await lay(standing, await makePlan(standing, `Kế hoạch của tỉnh ${n}`), title, upper, [[FOREST]])
  const [other] = await lay(office, await makePlan(office, `Kế hoạch của Sở ${n}`), title, lower, [[FOREST]])
  return { one: one!, other: other!, title }
}
async function joined(days?: Parameters<typeof twins>[0]) {
  const pair = await twins(days)
  await officer.ask(api.joinWork, { one: pair.one, other: pair.other })
  return pair
}
const listed = async (who: Somebody, title: string, more: object = {}) =>
  (await who.ask(work.listObligations, { q: title, size: 200, ...more })).rows
const stateOf = async (who: Somebody, id: string) => (await who.ask(work.getObligation, { id })).state

describe('joint work', () => {
  it('is proposed with its reason: what answers another clause before what is worded alike', async () => {
    const planId = await makePlan(standing, 'Kế hoạch bảo vệ trẻ em trên mạng')
    const [ofSo, ofForest] = await lay(standing, planId, 'Rà soát các trang thông tin', '2025-12-12', [[SO], [FOREST]])
    await office.ask(work.acceptObligation, { id: ofSo! })
    const { id: own } = await office.ask(plans.makeOwnPlan, { id: planId })
    const [clause] = await app.look<{ id: string }>('select id from clause where plan_id = $1', [own])
    await office.ask(plans.handDown, {
      id: own,
      keep: true,
      clauses: [{ clauseId: clause!.id, units: [{ unitId: FOREST, role: 'lead' }] }],
    })
    const again = await obligationOf(clause!.id, FOREST)
    const { proposed } = await officer.ask(api.listJointWork, {})
    const found = proposed.find(p => p.one.id === ofForest)
    assert.deepEqual([found?.other.id, found?.reason], [again, 'answers'])
    assert.match(sayReason(found!), /triển khai nội dung này của “Kế hoạch bảo vệ trẻ em trên mạng”/)
    // The same clause, handed on by the department as well.
    await office.ask(work.handDownObligation, { id: ofSo!, keep: true, units: [{ unitId: FOREST }] })
    const page = await officer.ask(work.getObligation, { id: ofForest! })
    assert.deepEqual(page.maybeSame.map(p => p.reason).sort(), ['answers', 'same-clause'])
    assert.equal(page.sources.length, 0, 'a proposal joins nothing')
  })

  it('is proposed for the plans that carry each other out before what merely reads alike', async () => {
    const [above, title] = [await makePlan(standing, 'Kế hoạch năm của tỉnh'), 'Kiểm tra an toàn máy tính dùng chung']
    const [upper] = await lay(standing, above, title, '2025-12-11', [[FOREST]])
    const span = { startsOn: '2025-01-01', endsOn: '2025-12-31' }
    const own = await office.ask(plans.makePlanByHand, { title: 'Kế hoạch năm của Sở', ...span, aboveId: above })
    const [lower] = await lay(office, own.id, `${title}.`, '2025-12-09', [[FOREST]])
    const pair = (await officer.ask(work.getObligation, { id: lower! })).maybeSame[0]
    assert.deepEqual([pair?.one.id, pair?.other.id, pair?.reason], [upper, lower, 'carries-out'])
    assert.match(sayReason(pair!), /^“Kế hoạch năm của Sở” triển khai “Kế hoạch năm của tỉnh”/)
    // Words of another year, or too few of them, say nothing.
    const [far] = await lay(office, own.id, 'Việc chung cuối năm nay', '2025-12-09', [[FOREST]])
    const [near] = await lay(standing, above, 'Việc chung cuối năm nay', '2025-03-01', [[FOREST]])
    const [short] = await lay(office, own.id, 'Họp giao ban', '2025-12-09', [[FOREST]])
    await lay(standing, await makePlan(standing, 'Công văn họp'), 'Họp giao ban', '2025-12-09', [[FOREST]])
    assert.equal((await officer.ask(work.getObligation, { id: short! })).maybeSame.length, 0)
    for (const id of [far!, near!]) assert.equal((await officer.ask(work.getObligation, { id })).maybeSame.length, 0)
  })

  it('stays two rows until a person of the unit has said so; who is not of the unit cannot', async () => {
    const { one, other, title } = await twins()
    const mine = (await officer.ask(api.listJointWork, {})).proposed.find(p => p.one.id === one)
    assert.deepEqual([mine?.other.id, mine?.reason], [other, 'same-words'])
    assert.equal((await listed(officer, title)).length, 2)
    assert.ok(!(await office.ask(api.listJointWork, {})).proposed.some(p => p.one.id === one))
    assert.equal((await office.tries(api.joinWork, { one, other })).body.code, 'joint-work.not-yours')
    assert.equal((await office.tries(api.denyJoint, { one, other })).body.code, 'joint-work.not-yours')
    assert.equal((await (await app.as('sample-admin')).tries(api.joinWork, { one, other })).body.code, 'right.missing')
    assert.equal((await officer.tries(api.joinWork, { one, other: NOBODY })).body.code, 'obligation.not-found')
  })

  it('is of one unit, one role and open, and never a report', async () => {
    const planId = await makePlan(office, 'Kế hoạch thử gộp')
    const [forest, land] = await lay(office, planId, 'Việc của hai đơn vị khác nhau', '2025-12-01', [[FOREST], [LAND]])
    const [partner] = await lay(office, planId, 'Việc chỉ phối hợp', '2025-12-01', [[FOREST, 'partner']])
    const code = async (one: string, other: string) => (await officer.tries(api.joinWork, { one, other })).body.code
    assert.equal(await code(forest!, land!), 'obligation.not-found', 'of a unit beside one sees nothing')
    assert.equal(await code(forest!, forest!), 'joint-work.of-two-units')
    assert.equal(await code(forest!, partner!), 'joint-work.of-two-roles')
    const { one, other } = await twins()
    await officer.ask(work.acceptObligation, { id: one })
    await officer.ask(work.declareDone, { id: one, note: 'Đã xong.' })
    await standing.ask(work.confirmDone, { id: one })
    assert.equal(await code(one, other), 'joint-work.not-open')
    const reported = await twins()
    await app.look(
      `update report set obligation_id = $1 where id = (select id from report where unit_id = $2 and obligation_id is null limit 1)`,
      [reported.one, FOREST],
    )
    assert.equal(await code(reported.one, reported.other), 'joint-work.by-report')
    // PostgreSQL keeps it, whoever writes.
    const { one: mine } = await joined()
    await assert.rejects(
      app.look(
        `update obligation set joint_id = (select joint_id from obligation where id = $1), beside = true where id = $2`,
        [mine, land],
      ),
      /joint_of_one_unit/,
    )
    await assert.rejects(
      app.look(
        `insert into not_same_work (one_id, other_id, unit_id) values (least($1::uuid, $2), greatest($1::uuid, $2), $3)`,
        [mine, land, FOREST],
      ),
      /foreign key/,
    )
    await assert.rejects(
      app.look(
        `update obligation set beside = false where joint_id = (select joint_id from obligation where id = $1)`,
        [mine],
      ),
      /one_in_front/,
    )
  })

  it('is not proposed again once it was said not to be the same, and may be joined all the same', async () => {
    const { one, other } = await twins()
    await officer.ask(api.denyJoint, { one, other })
    const said = await officer.ask(api.listJointWork, {})
    assert.ok(!said.proposed.some(p => p.one.id === one))
    assert.ok(said.denied.some(p => [p.one.id, p.other.id].includes(one)))
    assert.deepEqual((await officer.ask(work.getObligation, { id: one })).maybeSame, [])
    await officer.ask(api.joinWork, { one, other })
    assert.ok(!(await officer.ask(api.listJointWork, {})).denied.some(p => [p.one.id, p.other.id].includes(one)))
    assert.equal((await officer.tries(api.joinWork, { one, other })).body.code, 'joint-work.already')
    assert.equal((await officer.tries(api.denyJoint, { one, other })).body.code, 'joint-work.already')
  })

  it('is one row with both sources to its unit, the strictest day in front, and one of its own to each giver', async () => {
    const { one, other, title } = await twins()
    const count = async () => {
      const list = await officer.ask(work.listObligations, { size: 200 })
      const { obligations } = await officer.ask(findMenuCounts, {})
      const board = await officer.ask(work.getBoard, { q: title })
      const today = await officer.ask(getToday, { mine: '1' })
      const unit = await officer.ask(getUnit, { id: FOREST })
      return {
        list: list.count,
        tab: list.tabs.received,
        cells: cellSum(list.cells),
        menu: obligations,
        board: board.columns.reduce((sum, c) => sum + c.count, 0),
        today: today.counts.overdue + today.counts.soon + today.counts.waiting,
        unit: cellSum(unit.work.own),
      }
    }
    const givers = async () => [
      (await listed(standing, title, { tab: 'given' })).map(r => r.id),
      (await listed(office, title, { tab: 'given' })).map(r => r.id),
    ]
    const [before, given] = [await count(), await givers()]
    await officer.ask(api.joinWork, { one, other })
    const then = await count()
    for (const key of Object.keys(before) as (keyof typeof before)[]) assert.equal(then[key], before[key] - 1, key)
    assert.deepEqual(await givers(), given)
    const [row, ...rest] = await listed(officer, title)
    assert.equal(rest.length, 0)
    assert.deepEqual(
      [row?.id, row?.dueOn, row?.sources.map(s => [s.id, s.dueOn])],
      [other, '2025-12-05', [[one, '2025-12-10']]],
    )
    // Narrowed to one of the two papers, its own row stands for it.
    assert.deepEqual(
      (await listed(officer, '', { plan: (await officer.ask(work.getObligation, { id: one })).planId })).map(r => r.id),
      [one],
    )
    const sheet = await app.app.inject({
      url: `/api/obligations.xlsx?${new URLSearchParams({ q: title })}`,
      headers: { cookie: officer.cookie },
    })
    const lines = (await readTable(sheet.rawPayload)).filter(line => line.cells.includes(title))
    assert.equal(lines.length, 1)
    assert.match(lines[0]!.cells.join(' '), /Kế hoạch của Sở \d+; Kế hoạch của tỉnh \d+, hạn chậm nhất 10\/12\/2025/)
    const [item] = (await officer.ask(getToday, { mine: '1' })).items.filter(i => i.title === title)
    assert.match(item?.says ?? '', /cùng việc Kế hoạch của tỉnh \d+.*hạn chậm nhất 10\/12\/2025/)
  })

  it('is told, proved and declared once, and reaches both givers, who each take it in or return it', async () => {
    const { one, other, title } = await joined()
    await officer.ask(work.acceptObligation, { id: other })
    assert.deepEqual([await stateOf(standing, one), await stateOf(office, other)], ['under-way', 'under-way'])
    await officer.ask(work.noteProgress, {
      id: other,
      note: 'Đã mở hai lớp.',
      percent: 50,
      numbers: [{ amount: 2, measure: 'lớp' }],
    })
    await officer.ask(work.addLink, { id: other, name: 'Bài đăng', link: 'https://anbinh.example/bai-2' })
    await officer.ask(work.addNumbers, { id: other, numbers: [{ amount: 40, measure: 'lượt người' }] })
    await officer.ask(work.declareDone, { id: other, note: 'Đã tập huấn xong.' })
    for (const [who, id] of [
      [standing, one],
      [office, other],
    ] as const) {
      const page = await who.ask(work.getObligation, { id })
      assert.deepEqual([page.state, page.progress, page.proofs.length], ['declared', 100, 3])
      assert.equal(page.progressRows.filter(r => r.kind === 'note').length, 1)
      const told = (await who.ask(notices.listNotices, {})).rows.filter(r => r.to === `/nhiem-vu/${id}`)
      assert.ok(told.some(r => /báo hoàn thành/.test(r.reason)))
    }
    // To the unit it is one story: what was told once stands there once.
    const whole = await officer.ask(work.getObligation, { id: other })
    assert.deepEqual([whole.proofs.length, whole.progressRows.filter(r => r.kind === 'declared').length], [3, 1])
    await office.ask(work.confirmDone, { id: other })
    await standing.ask(work.returnObligation, { id: one, reason: 'Chưa có danh sách người dự.' })
    const [row] = await listed(officer, title)
    assert.deepEqual([row?.id, row?.state, row?.sources.map(s => s.state)], [one, 'returned', ['done']])
    await officer.ask(work.declareDone, { id: one, note: 'Đã bổ sung danh sách.' })
    await standing.ask(work.confirmDone, { id: one })
    const [done, ...rest] = await listed(officer, title)
    assert.deepEqual([done?.state, rest.length], ['done', 0])
    const log = await app.look<{ subject: string }>(
      `select subject from action_log where action = 'obligation.note' and subject = any ($1)`,
      [[one, other]],
    )
    assert.equal(log.length, 2, 'each obligation has its own line in the log')
  })

  it('goes by the day that is the strictest now', async () => {
    const { one, other, title } = await joined()
    await officer.ask(work.acceptObligation, { id: other })
    const early = await officer.tries(work.askExtension, {
      id: other,
      wantedOn: '2025-12-01',
      reason: 'Mưa lũ kéo dài.',
    })
    assert.equal(early.body.code, 'obligation.extension-not-later')
    // Of the two days only the one that is too early is asked for.
    await officer.ask(work.askExtension, { id: other, wantedOn: '2025-12-09', reason: 'Mưa lũ kéo dài.' })
    assert.deepEqual([await stateOf(office, other), await stateOf(standing, one)], ['extension-asked', 'under-way'])
    await office.ask(work.grantExtension, { id: other, newDueOn: '2025-12-20' })
    const [row] = await listed(officer, title)
    assert.deepEqual([row?.id, row?.dueOn, row?.sources[0]?.dueOn], [one, '2025-12-10', '2025-12-20'])
  })

  it('takes a third paper in, is parted again, and then stays apart', async () => {
    const { one, other, title } = await joined({ lower: null })
    await officer.ask(work.acceptObligation, { id: one })
    const [third] = await lay(office, await makePlan(office, 'Công văn nhắc lại'), title, '2025-12-08', [[FOREST]])
    const { proposed } = await officer.ask(api.listJointWork, {})
    const about = proposed.filter(p => [p.one.id, p.other.id].includes(third!))
    assert.equal(about.length, 1, 'what is joined is proposed as one')
    await officer.ask(api.joinWork, { one: about[0]!.one.id, other: about[0]!.other.id })
    const [row, ...rest] = await listed(officer, title)
    assert.deepEqual([row?.id, row?.sources.map(s => s.id), rest.length], [third, [one, other], 0])
    assert.equal(await stateOf(office, third!), 'under-way', 'taken up as the others were')
    assert.equal((await office.tries(api.partWork, { id: third! })).body.code, 'joint-work.not-yours')
    await officer.ask(api.partWork, { id: third! })
    assert.equal((await officer.tries(api.partWork, { id: third! })).body.code, 'joint-work.not-joined')
    assert.equal((await listed(officer, title)).length, 2)
    assert.deepEqual((await officer.ask(work.getObligation, { id: third! })).maybeSame, [])
    const actions = await app.look<{ action: string }>(
      `select action from action_log where action like 'joint-work.%' and subject = any ($1) order by id`,
      [[one, other, third]],
    )
    assert.deepEqual(
      actions.map(a => a.action),
      ['joint-work.join', 'joint-work.join', 'joint-work.part'],
    )
    const said = await (await app.as('sample-director')).ask(listLog, { subject: third! })
    assert.ok(said.rows.length > 0)
  })

  it('is no longer joint when a giver takes its own back', async () => {
    const { one, other, title } = await joined()
    await office.ask(work.withdrawObligation, { id: other, reason: 'Đã có trong kế hoạch của tỉnh.' })
    const [row, ...rest] = await listed(officer, title)
    assert.deepEqual([row?.id, row?.sources, row?.jointId, rest.length], [one, [], null, 0])
  })

  it('is handed on once, with a day before the strictest', async () => {
    const planId = await makePlan(standing, 'Kế hoạch hai nơi giao')
    const [a] = await lay(standing, planId, 'Diễn tập ứng phó sự cố', '2025-12-10', [[SO]])
    const [b] = await lay(standing, await makePlan(standing, 'Công văn hai'), 'Diễn tập ứng phó sự cố', '2025-12-03', [
      [SO],
    ])
    await office.ask(work.acceptObligation, { id: a! })
    await office.ask(api.joinWork, { one: a!, other: b! })
    const late = await office.ask(work.handDownObligation, { id: a!, dueOn: '2025-12-05', units: [{ unitId: FOREST }] })
    assert.match(late.lines[0]!.refused[0]!.reason, /sau hạn của .*03\/12\/2025/)
    const units = [{ unitId: FOREST }]
    assert.equal(
      (await office.ask(work.handDownObligation, { id: a!, dueOn: '2025-12-01', keep: true, units })).made,
      1,
    )
    const again = await office.ask(work.handDownObligation, { id: b!, dueOn: '2025-12-01', keep: true, units })
    assert.equal(again.lines[0]!.refused[0]!.reason, 'Đã giao rồi.')
    assert.equal((await office.ask(work.getObligation, { id: b! })).children.length, 1)
  })

  it('stays one where another unit takes it over', async () => {
    const { one, other, title } = await joined()
    const admin = await app.as('sample-admin')
    const to = unitId('so-nnmt/thuy-san')
    const { id } = await admin.ask(reorganisations.prepareReorganisation, {
      kind: 'merge',
      lastDay: addDays(TODAY, -1),
      reason: 'Nghị quyết của Hội đồng nhân dân tỉnh về sắp xếp các chi cục',
      design: { successors: [{ key: to, unitId: to }], ends: [{ unitId: FOREST, successors: [to], to: [to] }] },
    })
    assert.equal((await admin.ask(reorganisations.agreeReorganisation, { id })).done, true)
    const rows = await app.look<{ unit_id: string; beside: boolean; due_on: string; joint_id: string | null }>(
      `select o.unit_id, o.beside, o.due_on::text, o.joint_id from obligation o join obligation_succession s on s.new_id = o.id
        where s.old_id = any ($1) order by o.due_on`,
      [[one, other]],
    )
    assert.deepEqual(
      rows.map(r => [r.unit_id, r.beside, r.due_on]),
      [
        [to, false, '2025-12-05'],
        [to, true, '2025-12-10'],
      ],
    )
    assert.equal(new Set(rows.map(r => r.joint_id)).size, 1)
    assert.equal((await listed(standing, title, { tab: 'given' })).length, 1)
  })
})
