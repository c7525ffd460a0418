import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as api from '@thong-suot/domain/absence/absence.ts'
import { addDays } from '@thong-suot/domain/day.ts'
import { listLog } from '@thong-suot/domain/log/log.ts'
import { findMe } from '@thong-suot/domain/login/login.ts'
import type * as notices from '@thong-suot/domain/notice/notice.ts'
import * as plans from '@thong-suot/domain/plan/plan.api.ts'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp, TODAY } from '../testing.ts'

const FOREST = unitId('so-nnmt/kiem-lam')

describe('absence', () => {
  let app: TestApp
  let office: Somebody
  let officer: Somebody
  let director: Somebody
  let officerId: string
  let officerName: string
  let head: { id: string; name: string }

  before(async () => {
    app = await startTestApp()
    ;[office, officer, director] = (await Promise.all(
      (['sample-office', 'sample-officer', 'sample-director'] as const).map(who => app.as(who)),
    )) as [Somebody, Somebody, Somebody]
    const me = await officer.ask(findMe, {})
    officerId = me.personId
    officerName = me.name
    const [row] = await app.look<{ id: string; name: string }>(
      `select id, name from person where login_id = 'sample-office'`,
    )
    head = row!
  })
  after(() => app.stop())

  const postOf = async (who: Somebody) => (await who.ask(findMe, {})).post.id
  /** The same person, asking in the post that is held for another. */
  const asStandIn =
    (who: Somebody, postId: string) => async (method: 'GET' | 'POST', url: string, payload?: object) => {
      const answer = await app.app.inject({
        method,
        url: `/api${url}`,
        headers: { cookie: who.cookie, 'x-post': postId },
        ...(payload ? { payload } : {}),
      })
      return { status: answer.statusCode, body: answer.json() }
    }

  it('is entered by the person, within the days of the calendar, for somebody of the branch', async () => {
    const choices = await officer.ask(api.findAbsenceChoices, {})
    assert.deepEqual(
      choices.posts.map(p => p.personName),
      [officerName],
      'an officer enters only his own',
    )
    assert.ok(choices.substitutes.some(s => s.id === head.id))
    const postId = await postOf(officer)
    const base = { postId, substituteId: head.id, fromOn: TODAY, toOn: '2025-11-12' }
    const wrong = await officer.tries(api.setAbsence, { ...base, toOn: '2025-11-01' })
    assert.equal(wrong.body.code, 'absence.days-wrong')
    assert.equal((await officer.tries(api.setAbsence, { ...base, toOn: null })).body.code, 'absence.days-wrong')
    const itself = await officer.tries(api.setAbsence, { ...base, substituteId: officerId })
    assert.equal(itself.body.code, 'absence.substitute-not-fit')
    const [far] = await app.look<{ id: string }>(`select id from person where login_id = 'sample-commune-leader'`)
    assert.equal(
      (await officer.tries(api.setAbsence, { ...base, substituteId: far!.id })).body.fields?.substituteId,
      'Chọn người trong danh sách.',
    )
    await officer.ask(api.setAbsence, { ...base, reason: 'Đi công tác' })
    assert.equal((await officer.tries(api.setAbsence, base)).body.code, 'absence.overlaps')
    const stranger = await app.as('sample-commune-officer')
    assert.equal((await stranger.tries(api.setAbsence, base)).body.code, 'absence.not-yours')
    const [mine] = (await officer.ask(api.listAbsences, {})).rows
    assert.deepEqual([mine?.state, mine?.substituteName, mine?.mayEnd], ['now', head.name, true])
  })

  it('lets the substitute see the work and do it in his own name, written for whom', async () => {
    const { id: planId } = await office.ask(plans.makePlanByHand, {
      title: 'Kế hoạch phòng chống lừa đảo năm 2025',
      startsOn: '2025-01-01',
      endsOn: '2025-12-31',
    })
    const { id: clauseId } = await office.ask(plans.addClause, {
      id: planId,
      title: 'Rà soát tài khoản dùng chung',
      due: { kind: 'date', date: '2025-11-28' },
      operator: 'by',
    })
    await office.ask(plans.handDown, {
      id: planId,
      keep: true,
      clauses: [{ clauseId, units: [{ unitId: FOREST, role: 'lead' }] }],
    })
    const [work] = await app.look<{ id: string }>('select id from obligation where clause_id = $1', [clauseId])
    const me = await office.ask(findMe, {})
    const held = me.posts.find(p => p.standsFor)
    assert.deepEqual(held?.standsFor?.name, officerName)
    assert.equal(held?.standsFor?.until, '2025-11-12')
    const instead = asStandIn(office, held!.id)
    assert.equal((await instead('GET', '/me')).body.name, me.name, 'he stays himself')
    const taken = await instead('POST', `/obligations/${work!.id}/accept`, {})
    assert.equal(taken.status, 200)
    assert.equal(taken.body.progressRows[0].personName, `${me.name} (thay ${officerName})`)
    const [logged] = await app.look<{ person_id: string; stands_for_id: string }>(
      `select person_id, stands_for_id from action_log where action = 'obligation.accept' and subject = $1`,
      [work!.id],
    )
    assert.deepEqual(logged, { person_id: me.personId, stands_for_id: officerId })
    const { rows } = await director.ask(listLog, { subject: work!.id })
    assert.ok(rows.some(r => r.personName === `${me.name} (thay ${officerName})`))
    const told = await instead('GET', '/notices')
    assert.ok(told.body.rows.some((r: notices.Notice) => r.kind === 'absence-set'))
    // Nobody passes on what he holds for another.
    const passed = await instead('POST', '/absences', {
      postId: held!.id,
      substituteId: me.personId,
      fromOn: TODAY,
      toOn: TODAY,
    })
    assert.equal(passed.body.code, 'absence.not-yours')
  })

  it('ends by itself, and the post is no longer his', async () => {
    const held = (await office.ask(findMe, {})).posts.find(p => p.standsFor)!
    app.setToday(addDays('2025-11-12', 1))
    const me = await office.ask(findMe, {})
    assert.deepEqual(
      me.posts.filter(p => p.standsFor),
      [],
    )
    const answer = await asStandIn(office, held.id)('GET', '/me')
    assert.notEqual(answer.body.post.id, held.id)
    // A page still open in its name changes nothing in the name of another post of his.
    const plan = { title: 'Kế hoạch ở trang còn mở', startsOn: TODAY, endsOn: '2025-12-31' }
    const stale = await asStandIn(office, held.id)('POST', '/plans', plan)
    assert.deepEqual([stale.status, stale.body.code], [409, 'login.post-over'])
    assert.deepEqual(await app.look('select from plan where title = $1', [plan.title]), [])
    assert.equal((await asStandIn(office, me.post.id)('POST', '/plans', plan)).status, 200)
    app.setToday(TODAY)
  })

  it('is entered by the leader for his unit, for deputies without an end, and ended early', async () => {
    const choices = await director.ask(api.findAbsenceChoices, {})
    const clerk = choices.posts.find(p => p.personName === head.name)!
    const other = choices.substitutes.find(s => s.id !== head.id && s.id !== officerId)!
    const { id } = await director.ask(api.setAbsence, {
      postId: clerk.id,
      substituteId: other.id,
      kind: 'deputy',
      fromOn: TODAY,
    })
    assert.equal((await officer.tries(api.endAbsence, { id })).status, 404, 'of another unit')
    await director.ask(api.endAbsence, { id })
    assert.equal((await director.tries(api.endAbsence, { id })).body.code, 'absence.not-found')
    const stateOf = async (state?: 'now' | 'coming' | 'over' | 'all') =>
      (await director.ask(api.listAbsences, state ? { state } : {})).rows.find(a => a.id === id)?.state
    assert.deepEqual(
      [await stateOf(), await stateOf('now'), await stateOf('coming'), await stateOf('over'), await stateOf('all')],
      [undefined, undefined, undefined, 'over', 'over'],
    )
  })

  it('is refused where the substitute is away himself', async () => {
    const postId = await postOf(office)
    const refused = await office.tries(api.setAbsence, {
      postId,
      substituteId: officerId,
      fromOn: TODAY,
      toOn: '2025-11-07',
    })
    assert.deepEqual([refused.status, refused.body.code], [409, 'absence.substitute-away'])
  })
})
