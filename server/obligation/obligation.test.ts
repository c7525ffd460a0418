import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { findMenuCounts } from '@thong-suot/domain/menu/menu.ts'
import * as notices from '@thong-suot/domain/notice/notice.ts'
import * as api from '@thong-suot/domain/obligation/obligation.api.ts'
import { cellSum, lateness, OBLIGATION_STATES } from '@thong-suot/domain/obligation/obligation.ts'
import * as overview from '@thong-suot/domain/overview/overview.ts'
import * as plans from '@thong-suot/domain/plan/plan.api.ts'
import * as todayApi from '@thong-suot/domain/today/today.ts'
import { sql } from 'kysely'
import { EVERYTHING, within } from '../db.ts'
import { remindOn } from '../notice/notice.jobs.ts'
import { type Somebody, startTestApp, type TestApp, TODAY } from '../testing.ts'
import { cellSql } from './list/cell.ts'

describe('obligation', () => {
  let app: TestApp
  let standing: Somebody
  let office: Somebody
  let officer: Somebody
  let head: Somebody
  let planId: string
  const units = new Map<string, string>()
  const idOf = (name: string) => units.get(name) as string

  before(async () => {
    app = await startTestApp()
    standing = await app.as('sample-standing')
    office = await app.as('sample-office')
    officer = await app.as('sample-officer')
    head = await app.as('sample-head')
    const rows = await within(app.context.db, EVERYTHING, tx =>
      tx.selectFrom('unit').select(['id', 'name']).where('validTo', 'is', null).orderBy('no', 'desc').execute(),
    )
    for (const r of rows) units.set(r.name, r.id)
    planId = (
      await standing.ask(plans.makePlanByHand, {
        title: 'Kế hoạch bảo vệ an ninh trên không gian mạng',
        startsOn: '2025-01-01',
        endsOn: '2025-12-31',
      })
    ).id
  })
  after(() => app.stop())

  let n = 0
  /** Work for the Sở, given by the steering body, due on a day. */
  async function given(dueOn: string | null, unit = 'Sở Nông nghiệp và Môi trường'): Promise<string> {
    const due = dueOn ? { due: { kind: 'date' as const, date: dueOn }, operator: 'by' as const } : {}
    const clause = await standing.ask(plans.addClause, {
      id: planId,
      label: `II.${++n}`,
      title: `Việc thử số ${n}`,
      ...due,
    })
    await standing.ask(plans.handDown, {
      id: planId,
      keep: true,
      clauses: [{ clauseId: clause.id, units: [{ unitId: idOf(unit), role: 'lead' }] }],
    })
    return within(
      app.context.db,
      EVERYTHING,
      async tx =>
        (await tx.selectFrom('obligation').select('id').where('clauseId', '=', clause.id).executeTakeFirstOrThrow()).id,
    )
  }

  it('is accepted, worked on, proved, declared and confirmed; each step is written down', async () => {
    const id = await given('2025-11-28')
    const before = await office.ask(api.getObligation, { id })
    assert.deepEqual([before.state, before.cell, before.actions], ['given', 'in-time', ['accept']])
    await office.ask(api.acceptObligation, { id })
    await office.ask(api.noteProgress, { id, note: 'Đã xong một nửa số đơn vị.', percent: 50 })
    await office.ask(api.addLink, { id, name: 'Bài đăng', link: 'https://anbinh.example/bai-1' })
    const edge = 'mep'
    const file = await app.app.inject({
      method: 'POST',
      url: `/api/obligations/${id}/proofs`,
      headers: { cookie: office.cookie, 'content-type': `multipart/form-data; boundary=${edge}` },
      payload: `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="ảnh.png"\r\ncontent-type: image/png\r\n\r\nPNG\r\n--${edge}--\r\n`,
    })
    assert.equal(file.statusCode, 200, file.body)
    assert.equal(file.json().proofs.length, 2)
    const proof = file.json().proofs.find((p: { kind: string }) => p.kind === 'file')
    const shown = await app.app.inject({ url: `/api/proofs/${proof.id}`, headers: { cookie: standing.cookie } })
    assert.deepEqual([shown.statusCode, shown.body], [200, 'PNG'])
    assert.equal(
      (await app.app.inject({ url: `/api/proofs/${proof.id}`, headers: { cookie: officer.cookie } })).statusCode,
      404,
    )
    await office.ask(api.declareDone, { id, note: 'Đã hoàn thành ở 19 đơn vị.' })
    const seen = await standing.ask(api.getObligation, { id })
    assert.deepEqual([seen.state, seen.actions], ['declared', ['confirm', 'return']])
    const done = await standing.ask(api.confirmDone, { id })
    assert.deepEqual([done.state, done.cell, done.doneOn], ['done', 'on-time', TODAY])
    assert.deepEqual(done.progressRows.map(p => p.kind).reverse(), [
      'given',
      'accepted',
      'note',
      'declared',
      'confirmed',
    ])
    const told = await standing.ask(notices.listNotices, {})
    assert.ok(told.rows.some(r => /báo hoàn thành/.test(r.reason)))
  })

  it('cannot be worked on by another unit, nor before it is accepted, nor confirmed by the one who did it', async () => {
    const id = await given('2025-11-28')
    assert.equal((await officer.tries(api.acceptObligation, { id })).body.code, 'obligation.not-found')
    const early = await office.tries(api.declareDone, { id, note: 'Xong rồi.' })
    assert.deepEqual([early.status, early.body.code], [409, 'obligation.not-now'])
    assert.match(early.body.detail ?? '', /“Chưa tiếp nhận” nên chưa báo hoàn thành được/)
    const wrong = await standing.tries(api.acceptObligation, { id })
    assert.equal(wrong.body.code, 'obligation.not-yours')
    await office.ask(api.acceptObligation, { id })
    await office.ask(api.declareDone, { id, note: 'Xong rồi.' })
    assert.equal((await office.tries(api.confirmDone, { id })).body.code, 'obligation.not-yours')
  })

  it('is returned with a reason of ten letters or more, and declared again', async () => {
    const id = await given('2025-11-28')
    await office.ask(api.acceptObligation, { id })
    await office.ask(api.declareDone, { id, note: 'Xong rồi.' })
    const short = await standing.tries(api.returnObligation, { id, reason: 'thiếu' })
    assert.equal(short.body.fields?.reason, 'Cần ít nhất 10 ký tự.')
    const back = await standing.ask(api.returnObligation, { id, reason: 'Chưa có minh chứng ở hai đơn vị.' })
    assert.deepEqual([back.state, back.doneOn], ['returned', null])
    await office.ask(api.declareDone, { id, note: 'Đã bổ sung minh chứng.' })
    assert.equal((await standing.ask(api.confirmDone, { id })).state, 'done')
  })

  it('is put off when asked and granted; the old day is kept and counted', async () => {
    const id = await given('2025-11-14')
    await office.ask(api.acceptObligation, { id })
    assert.equal(
      (await office.tries(api.askExtension, { id, wantedOn: '2025-11-10', reason: 'Chưa đủ số liệu của cơ sở.' })).body
        .code,
      'obligation.extension-not-later',
    )
    const asked = await office.ask(api.askExtension, {
      id,
      wantedOn: '2025-11-21',
      reason: 'Chưa đủ số liệu của cơ sở.',
    })
    assert.deepEqual([asked.state, asked.wantedOn], ['extension-asked', '2025-11-21'])
    await standing.ask(api.refuseExtension, { id, reason: 'Đã có đủ thời gian chuẩn bị.' })
    await office.ask(api.askExtension, { id, wantedOn: '2025-11-21', reason: 'Chưa đủ số liệu của cơ sở.' })
    const granted = await standing.ask(api.grantExtension, { id })
    assert.deepEqual(
      [granted.dueOn, granted.firstDueOn, granted.extensions, granted.state],
      ['2025-11-21', '2025-11-14', 1, 'under-way'],
    )
  })

  it('goes down to the units below a working day earlier, never later; a day put off may not pass the superior’s', async () => {
    const id = await given('2025-11-24')
    await office.ask(api.acceptObligation, { id })
    const own = await office.ask(api.getObligation, { id })
    assert.equal(own.defaultDay, '2025-11-21')
    assert.equal(own.below.length, 19)
    const forest = idOf('Chi cục Kiểm lâm')
    const late = await office.ask(api.handDownObligation, { id, dueOn: '2025-11-25', units: [{ unitId: forest }] })
    assert.equal(late.made, 0)
    assert.match(late.lines[0]?.refused[0]?.reason ?? '', /Hạn 25\/11\/2025 sau hạn của Sở Nông nghiệp và Môi trường/)
    const made = await office.ask(api.handDownObligation, {
      id,
      units: [{ unitId: forest }, { unitId: idOf('Sở Y tế') }],
    })
    assert.equal(made.made, 1)
    assert.match(made.lines[1]?.refused[0]?.reason ?? '', /Không phải đơn vị cấp dưới/)
    const mine = (await officer.ask(api.listObligations, {})).rows.find(r => r.planId === planId)
    assert.equal(mine?.dueOn, '2025-11-21')
    const child = mine?.id as string
    assert.deepEqual(
      (await officer.ask(api.getObligation, { id: child })).chain.map(c => c.here),
      [true],
      'the day above belongs to another unit',
    )
    await officer.ask(api.acceptObligation, { id: child })
    await officer.ask(api.askExtension, { id: child, wantedOn: '2025-11-28', reason: 'Thiếu người do đi công tác.' })
    const refused = await office.tries(api.grantExtension, { id: child })
    assert.deepEqual([refused.body.code, refused.status], ['obligation.deadline-after-superior', 409])
    await office.ask(api.grantExtension, { id: child, newDueOn: '2025-11-24' })
    const above = await office.ask(api.getObligation, { id: child })
    assert.deepEqual(
      above.chain.map(c => c.dueOn),
      ['2025-11-24', '2025-11-24'],
    )
    const database = within(app.context.db, EVERYTHING, tx =>
      tx.updateTable('obligation').set({ dueOn: '2025-12-30' }).where('id', '=', child).execute(),
    )
    await assert.rejects(database, /obligation_after_parent/, 'the database keeps it too')
    await standing.ask(api.withdrawObligation, { id, reason: 'Giao nhầm, sẽ giao lại sau.', withBelow: true })
    assert.equal((await officer.ask(api.getObligation, { id: child })).state, 'withdrawn')
  })

  it('carries a difficulty up, which is answered', async () => {
    const id = await given('2025-11-28')
    await office.ask(api.acceptObligation, { id })
    await office.ask(api.tellDifficulty, { id, note: 'Chưa bố trí được kinh phí tập huấn.' })
    const [waiting] = (await standing.ask(api.listObligations, { tab: 'given', difficulty: '1' })).rows
    assert.equal(waiting?.id, id)
    const answered = await standing.ask(api.answerDifficulty, { id, note: 'Dùng nguồn kinh phí thường xuyên.' })
    assert.equal(answered.openDifficulty, false)
    assert.equal((await standing.tries(api.answerDifficulty, { id, note: 'Lần nữa.' })).body.code, 'obligation.not-now')
  })

  it('raises a difficulty further up; the answer comes back down', async () => {
    const id = await given('2025-11-27')
    await office.ask(api.acceptObligation, { id })
    await office.ask(api.handDownObligation, { id, units: [{ unitId: idOf('Chi cục Kiểm lâm') }] })
    const [child] = (await office.ask(api.getObligation, { id })).children.map(c => c.id) as [string]
    await officer.ask(api.acceptObligation, { id: child })
    const note = 'Thiếu người làm, đề nghị bổ sung biên chế.'
    const early = await office.tries(api.raiseDifficulty, { id: child, note })
    assert.equal(early.body.code, 'obligation.difficulty-not-raisable', 'nothing was told yet')
    await officer.ask(api.tellDifficulty, { id: child, note })
    assert.equal((await officer.tries(api.raiseDifficulty, { id: child, note })).status, 403)
    const words = (items: todayApi.TodayItem[], of: string) =>
      items.find(i => i.key.startsWith('difficulty') && i.key.endsWith(of))?.group
    assert.equal(words((await office.ask(todayApi.getToday, {})).items, child), 'decide')

    const raised = await office.ask(api.raiseDifficulty, { id: child, note: 'Vượt thẩm quyền của Sở, xin ý kiến.' })
    assert.deepEqual([raised.openDifficulty, raised.progressRows[0]?.kind], [true, 'raised'])
    assert.equal(words((await office.ask(todayApi.getToday, {})).items, child), undefined, 'it waits above now')
    assert.equal(words((await standing.ask(todayApi.getToday, {})).items, id), 'decide')
    const again = await office.tries(api.raiseDifficulty, { id: child, note })
    assert.equal(again.body.code, 'obligation.difficulty-not-raisable')
    const above = await standing.ask(api.getObligation, { id })
    assert.match(above.progressRows[0]?.note ?? '', /^Từ Chi cục Kiểm lâm: Vượt thẩm quyền/)
    const top = await standing.tries(api.raiseDifficulty, { id, note })
    assert.equal(top.body.code, 'obligation.difficulty-not-raisable', 'above is nobody')

    await standing.ask(api.answerDifficulty, { id, note: 'Đồng ý bổ sung hai người.' })
    const below = await officer.ask(api.getObligation, { id: child })
    assert.deepEqual(
      [below.openDifficulty, below.progressRows[0]?.kind, below.progressRows[0]?.note],
      [false, 'answer', 'Đồng ý bổ sung hai người.'],
    )
    const told = await app.look('select from notice where subject_id = $1 and reason like $2', [
      child,
      '%trả lời khó khăn%',
    ])
    assert.equal(told.length, 1)
    const logged = await app.look('select from action_log where subject = $1 and action = $2', [
      child,
      'obligation.answer-difficulty',
    ])
    assert.equal(logged.length, 1)
  })

  it('answers those who wait, and not what was told since and never raised', async () => {
    const id = await given('2025-11-26')
    await office.ask(api.acceptObligation, { id })
    const units = ['Chi cục Kiểm lâm', 'Phòng Quản lý đất đai'].map(name => ({ unitId: idOf(name) }))
    await office.ask(api.handDownObligation, { id, units })
    const { children } = await office.ask(api.getObligation, { id })
    const [first, second] = units.map(unit => children.find(child => child.unitId === unit.unitId)!.id) as [
      string,
      string,
    ]
    const raise = async (who: Somebody, child: string) => {
      await who.ask(api.tellDifficulty, { id: child, note: 'Thiếu kinh phí in tài liệu tuyên truyền.' })
      await office.ask(api.raiseDifficulty, { id: child, note: 'Vượt thẩm quyền của Sở.' })
    }
    await officer.ask(api.acceptObligation, { id: first })
    await head.ask(api.acceptObligation, { id: second })
    await raise(officer, first)
    await standing.ask(api.answerDifficulty, { id, note: 'Đã bố trí kinh phí.' })
    await officer.ask(api.tellDifficulty, { id: first, note: 'Thiếu người làm công tác tuyên truyền.' })
    await raise(head, second)
    await standing.ask(api.answerDifficulty, { id, note: 'Sử dụng kinh phí thường xuyên.' })
    const open = async (who: Somebody, child: string) =>
      (await who.ask(api.getObligation, { id: child })).openDifficulty
    assert.deepEqual([await open(officer, first), await open(head, second)], [true, false])
  })

  it('is given to a person of the unit, to nobody else', async () => {
    const id = await given('2025-11-28')
    await office.ask(api.acceptObligation, { id })
    const { people } = await office.ask(api.getObligation, { id })
    const one = people[0]?.id as string
    const assigned = await office.ask(api.assignPerson, { id, personId: one })
    assert.equal(assigned.personId, one)
    const stranger = (await head.ask(api.listObligations, {})).rows
    assert.deepEqual(
      stranger.filter(r => r.id === id),
      [],
    )
    const wrong = await office.tries(api.assignPerson, { id, personId: crypto.randomUUID() })
    assert.equal(wrong.body.code, 'obligation.person-not-of-unit')
  })

  it('is late on the day after its last day; chased once a day; reminded once a day', async () => {
    const id = await given('2025-11-03')
    const { cells, rows } = await standing.ask(api.listObligations, { tab: 'given', cell: 'overdue' })
    assert.ok(cells.overdue >= 1)
    assert.equal(rows.find(r => r.id === id)?.distance, 'quá 3 ngày')
    assert.deepEqual(await standing.ask(api.chaseObligations, { ids: [id] }), { chased: 1, already: 0 })
    assert.deepEqual(await standing.ask(api.chaseObligations, { ids: [id] }), { chased: 0, already: 1 })
    assert.deepEqual(
      await office.ask(api.chaseObligations, { ids: [id] }),
      { chased: 0, already: 1 },
      'whoever did not give it does not chase',
    )
    const first = await remindOn(app.context, TODAY)
    assert.ok(first >= 1)
    assert.equal(await remindOn(app.context, TODAY), 0)
    const today = await office.ask(todayApi.getToday, {})
    const item = today.items.find(i => i.key === id)
    assert.deepEqual([item?.group, item?.verb.says], ['overdue', 'Tiếp nhận'])
    const above = await standing.ask(todayApi.getToday, {})
    const late = above.items.find(i => 'chase' in i.verb && i.verb.chase.includes(id))
    assert.equal(late?.group, 'below')
    await office.ask(api.acceptObligation, { id })
    await office.ask(api.askExtension, { id, wantedOn: '2025-11-28', reason: 'Chờ văn bản của bộ.' })
    const asked = await standing.ask(todayApi.getToday, {})
    const toAnswer = asked.items.find(i => 'to' in i.verb && i.verb.to.includes(id))
    assert.deepEqual([toAnswer?.group, toAnswer?.verb.says], ['decide', 'Trả lời'])
    assert.equal((await office.ask(todayApi.getToday, {})).items.find(i => i.key === id)?.group, 'waiting')
    const far = (await office.ask(todayApi.getToday, {})).items.filter(i => i.far)
    assert.ok(far.length > 0 && far.every(i => i.group === 'soon' && (i.day ?? '') > '2025-11-11'))
    for (const person of [standing, office, officer, head]) {
      const { counts, items } = await person.ask(todayApi.getToday, {})
      for (const group of todayApi.TODAY_GROUP_ORDER)
        assert.ok(counts[group] === items.filter(i => i.group === group).length || counts[group] > 50, group)
      const { overdue } = await person.ask(findMenuCounts, {})
      assert.equal(overdue, counts.overdue + counts.below, 'the menu counts what the page shows')
    }
  })

  it('counts in one of four cells, which add up in every table, and are the same in SQL and in the rules', async () => {
    const o = await standing.ask(overview.getOverview, { plan: planId })
    const sum = o.sectors.reduce((s, r) => s + cellSum(r.cells), 0)
    assert.equal(sum, cellSum(o.total))
    assert.equal(
      o.plans.reduce((s, r) => s + cellSum(r.cells), 0),
      sum,
    )
    const matrix = await standing.ask(plans.getMatrix, { id: planId })
    assert.deepEqual(matrix.total, o.total)
    const list = await standing.ask(api.listObligations, { tab: 'given', plan: planId })
    assert.deepEqual(list.cells, o.total)
    const all = await standing.ask(overview.getOverview, { year: 2025 })
    const opened = await standing.ask(api.listObligations, { tab: 'given', down: '1', year: 2025 })
    assert.deepEqual(opened.cells, all.total, 'a figure opens the list that it counts')
    for (const sector of all.sectors) {
      const { cells } = await standing.ask(api.listObligations, {
        tab: 'given',
        down: '1',
        year: 2025,
        sector: sector.key,
      })
      assert.deepEqual(cells, sector.cells, sector.name)
    }
    await within(app.context.db, EVERYTHING, async tx => {
      for (const state of OBLIGATION_STATES)
        for (const [dueOn, doneOn] of [
          [null, null],
          ['2025-11-05', '2025-11-05'],
          ['2025-11-05', '2025-11-06'],
          ['2025-11-06', null],
          ['2025-11-07', '2025-11-06'],
        ] as const)
          for (const operator of ['before', 'by']) {
            const { rows } = await sql<{ cell: string | null }>`select ${cellSql('obligation', TODAY)} as cell
              from (select ${state} as state, ${dueOn}::date as due_on, ${doneOn}::date as done_on, ${operator} as operator) obligation`.execute(
              tx,
            )
            if ((state === 'declared' || state === 'done') && !doneOn) continue
            assert.equal(
              rows[0]?.cell ?? undefined,
              lateness({ state, dueOn, doneOn, operator }, TODAY),
              `${state} ${dueOn} ${doneOn} ${operator}`,
            )
          }
    })
  })

  it('goes out as a sheet of twenty-five columns, and the overview as one that adds up', async () => {
    for (const url of [`/api/obligations.xlsx?tab=given&plan=${planId}`, '/api/overview.xlsx']) {
      const answer = await app.app.inject({ url, headers: { cookie: standing.cookie } })
      assert.equal(answer.statusCode, 200)
      assert.equal(answer.rawPayload.subarray(0, 2).toString(), 'PK')
    }
    assert.equal(
      (await app.app.inject({ url: '/api/obligations.xlsx?tab=none', headers: { cookie: standing.cookie } }))
        .statusCode,
      400,
    )
    assert.equal((await app.app.inject({ url: '/api/obligations.xlsx' })).statusCode, 401)
  })
})
