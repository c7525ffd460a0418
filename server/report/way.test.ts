import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as rollUps from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import fc from 'fast-check'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'

const REASON = 'Đề nghị xem lại số liệu.'

let app: TestApp
let office: Somebody
let officer: Somebody
let head: Somebody
let templateId: string
let opened = 0

before(async () => {
  app = await startTestApp()
  office = await app.as('sample-office')
  officer = await app.as('sample-officer')
  head = await app.as('sample-head')
  const indicator = {
    section: 'Tuyên truyền',
    code: '1.1',
    name: 'Số buổi',
    unitOfMeasure: 'buổi',
    kind: 'number' as const,
    addsUp: 'sum' as const,
    required: true,
  }
  templateId = (await office.ask(templates.makeTemplate, { name: 'Biểu', indicators: [indicator], narratives: [] })).id
})
after(() => app.stop())

/** A period of the Sở with the two units known by heart; days by hand, the receiver sends on by the 20th. */
async function openPeriod(units = ['so-nnmt/kiem-lam', 'so-nnmt/quan-ly-dat-dai']) {
  const name = `kỳ thử ${++opened}`
  const { id: regimeId } = await office.ask(regimes.makeRegime, {
    name,
    cadence: 'adhoc',
    templateId,
    rule: { levels: [{ due: { month: 0, day: 7 }, operator: 'by' }] },
    addressees: { units: units.map(unitId) },
    startsOn: '2025-11-01',
    first: {
      name,
      days: { from: '2025-10-01', to: '2025-10-31', due: '2025-11-05', operator: 'by', upward: '2025-11-20' },
    },
  })
  const [period] = (await office.ask(regimes.getRegime, { id: regimeId })).periods
  return { periodId: period!.id, id: await owed(officer, period!.id) }
}

async function owed(who: Somebody, periodId: string): Promise<string> {
  const { rows } = await who.ask(reports.listOwedReports, { state: 'all', size: 200 })
  return rows.find(row => row.periodId === periodId)!.id
}

async function type(who: Somebody, id: string, number: number) {
  const [field] = (await who.ask(reports.getReport, { id })).figures
  return who.tries(reports.fillReport, {
    id,
    figures: [{ indicatorId: field!.indicatorId, number, edition: field!.edition }],
  })
}
const total = async (periodId: string) => (await office.ask(rollUps.getRollUp, { id: periodId })).totals[0]!.now

describe('more time', () => {
  it('is asked for, granted, and lateness counts from the new day', async () => {
    const { id } = await openPeriod()
    assert.equal((await officer.ask(reports.getReport, { id })).standing.daysLate, 1)
    const { id: extensionId } = await officer.ask(reports.askExtension, { id, until: '2025-11-08', reason: REASON })
    assert.equal((await officer.tries(reports.answerExtension, { id, extensionId, grant: true })).status, 403)
    assert.equal(
      (await officer.tries(reports.askExtension, { id, until: '2025-11-09', reason: REASON })).body.code,
      'extension.already-asked',
    )
    await office.ask(reports.answerExtension, { id, extensionId, grant: true })
    const page = await officer.ask(reports.getReport, { id })
    assert.deepEqual([page.extendedTo, page.standing.daysLate, page.dueOn], ['2025-11-08', 0, '2025-11-05'])
    assert.equal(
      (await office.tries(reports.answerExtension, { id, extensionId, grant: false, reason: REASON })).body.code,
      'extension.not-asked',
    )
  })
  it('is refused with a reason, and not granted past the day the receiver sends on', async () => {
    const { id } = await openPeriod()
    assert.equal(
      (await officer.tries(reports.askExtension, { id, until: '2025-11-20', reason: REASON })).body.code,
      'extension.day-wrong',
    )
    assert.equal(
      (await officer.tries(reports.askExtension, { id, until: '2025-11-05', reason: REASON })).body.code,
      'extension.day-wrong',
    )
    const { id: extensionId } = await officer.ask(reports.askExtension, { id, until: '2025-11-08', reason: REASON })
    assert.equal(
      (await office.tries(reports.answerExtension, { id, extensionId, grant: false })).body.code,
      'extension.without-reason',
    )
    await office.ask(reports.answerExtension, { id, extensionId, grant: false, reason: REASON })
    const page = await officer.ask(reports.getReport, { id })
    assert.deepEqual([page.extendedTo, page.extensions[0]!.state, page.standing.daysLate], [null, 'refused', 1])
  })
  it('is nobody else’s to ask for, and not asked for after the first sending', async () => {
    const { id } = await openPeriod()
    assert.equal((await office.tries(reports.askExtension, { id, until: '2025-11-08', reason: REASON })).status, 403)
    await officer.ask(reports.submitReport, { id, nothingToReport: true })
    assert.equal(
      (await officer.tries(reports.askExtension, { id, until: '2025-11-08', reason: REASON })).body.code,
      'extension.too-late',
    )
  })
})

describe('signing inside the unit', () => {
  it('comes before the sending where the unit wants it so, and only the leader signs', async () => {
    const { id } = await openPeriod()
    assert.equal((await officer.tries(reports.setSignOff, { on: true })).status, 403)
    await app.look(`insert into sign_off (unit_id, path) select id, path from unit where id = $1`, [
      unitId('so-nnmt/kiem-lam'),
    ])
    try {
      await type(officer, id, 5)
      assert.equal((await officer.tries(reports.submitReport, { id })).body.code, 'report.needs-signing')
      await officer.ask(reports.presentReport, { id })
      assert.equal((await type(officer, id, 6)).body.code, 'report.presented')
      assert.equal((await officer.tries(reports.submitReport, { id })).body.code, 'report.not-signer')
      assert.equal((await officer.tries(reports.handBackReport, { id, reason: REASON })).body.code, 'report.not-signer')
      assert.equal((await office.tries(reports.acceptReport, { id })).body.code, 'report.not-sent')
      assert.deepEqual((await officer.ask(reports.getReport, { id })).actions, ['withdraw'])
      await officer.ask(reports.withdrawReport, { id })
      assert.equal((await officer.ask(reports.getReport, { id })).status, 'draft')
    } finally {
      await app.look('delete from sign_off')
    }
  })
  it('is done by the one person the unit named: handed back with a reason, then signed and sent', async () => {
    const { id } = await openPeriod()
    await app.look(
      `insert into sign_off (unit_id, path, person_id) select u.id, u.path, p.person_id from unit u join post p on p.unit_id = u.id join person on person.id = p.person_id
        where u.id = $1 and person.login_id = 'sample-officer'`,
      [unitId('so-nnmt/kiem-lam')],
    )
    try {
      await type(officer, id, 5)
      await officer.ask(reports.presentReport, { id })
      await officer.ask(reports.handBackReport, { id, reason: REASON })
      const back = await officer.ask(reports.getReport, { id })
      assert.deepEqual([back.status, back.handedBackReason, back.firstSentOn], ['draft', REASON, null])
      await officer.ask(reports.presentReport, { id })
      await officer.ask(reports.submitReport, { id })
      const sent = await office.ask(reports.getReport, { id })
      assert.deepEqual([sent.status, sent.figures[0]!.number, sent.firstSentOn], ['submitted', 5, '2025-11-06'])
    } finally {
      await app.look('delete from sign_off')
    }
  })
  it('is not presented with errors', async () => {
    const { id } = await openPeriod()
    await app.look(`insert into sign_off (unit_id, path) select id, path from unit where id = $1`, [
      unitId('so-nnmt/kiem-lam'),
    ])
    try {
      assert.equal((await officer.tries(reports.presentReport, { id })).body.code, 'report.has-errors')
    } finally {
      await app.look('delete from sign_off')
    }
    assert.equal(
      (await officer.tries(reports.handBackReport, { id, reason: REASON })).body.code,
      'report.not-presented',
    )
  })
  it('is set by a leader, for the own unit', async () => {
    assert.deepEqual(await office.ask(reports.setSignOff, { on: true }), { on: true })
    assert.equal((await office.ask(reports.getSignOff, {})).on, true)
    await office.ask(reports.setSignOff, { on: false })
    assert.equal((await office.ask(reports.getSignOff, {})).on, false)
  })
})

describe('one of two reports', () => {
  it('is left out of the totals with a reason, and put in again', async () => {
    const { id, periodId } = await openPeriod()
    const other = await owed(head, periodId)
    await type(officer, id, 5)
    await type(head, other, 7)
    for (const [who, report] of [
      [officer, id],
      [head, other],
    ] as const) {
      await who.ask(reports.submitReport, { id: report })
      await office.ask(reports.acceptReport, { id: report })
    }
    assert.equal(await total(periodId), 12)
    await office.ask(reports.leaveOutReport, { id, reason: 'Đã có trong báo cáo của đơn vị mới.' })
    assert.equal(await total(periodId), 7)
    assert.equal((await office.tries(reports.leaveOutReport, { id, reason: REASON })).status, 409)
    assert.equal((await officer.tries(reports.countInReport, { id })).status, 403)
    await office.ask(reports.countInReport, { id })
    assert.equal(await total(periodId), 12)
  })
})

describe('an excuse', () => {
  it('is lifted by the receiver with a reason, and the report is as it was', async () => {
    const { id } = await openPeriod()
    assert.equal((await office.tries(reports.liftExcuse, { id, reason: REASON })).body.code, 'report.not-excused')
    await officer.ask(reports.submitReport, { id, nothingToReport: true })
    await office.ask(reports.returnReport, { id, remarks: [{ reason: REASON }] })
    await office.ask(reports.excuseReport, { id, reason: REASON })
    assert.equal((await officer.tries(reports.liftExcuse, { id, reason: REASON })).status, 403)
    assert.equal((await office.tries(reports.liftExcuse, { id, reason: 'ngắn' })).status, 400)
    assert.ok((await office.ask(reports.getReport, { id })).actions.includes('lift-excuse'))
    await office.ask(reports.liftExcuse, { id, reason: 'Đơn vị đã có số liệu của kỳ này.' })
    const page = await officer.ask(reports.getReport, { id })
    assert.deepEqual([page.status, page.excusedReason, page.remarks.length], ['returned', null, 1])
    const [told] = await app.look<{ reason: string }>(
      `select reason from notice where subject_id = $1 and kind = 'report-excuse-lifted'`,
      [id],
    )
    assert.match(told!.reason, /hủy miễn.*Đơn vị đã có số liệu/)
  })
  it('stands once the period is closed, and for a unit that has ended', async () => {
    const { id, periodId } = await openPeriod()
    const other = await owed(head, periodId)
    for (const report of [id, other]) await office.ask(reports.excuseReport, { id: report, reason: REASON })
    await app.look(`update unit set valid_to = '2025-11-01' where id = $1`, [unitId('so-nnmt/quan-ly-dat-dai')])
    const ended = await office.tries(reports.liftExcuse, { id: other, reason: REASON })
    await app.look(`update unit set valid_to = null where id = $1`, [unitId('so-nnmt/quan-ly-dat-dai')])
    assert.deepEqual([ended.status, ended.body.code], [409, 'report.excused-unit-ended'])
    await app.look(`update period set state = 'closed' where id = $1`, [periodId])
    const closed = await office.tries(reports.liftExcuse, { id, reason: REASON })
    assert.deepEqual([closed.status, closed.body.code], [409, 'report.excuse-stands'])
    assert.match(closed.body.detail!, /đã chốt số liệu nên không hủy miễn được nữa/)
  })
})

describe('any order of actions by any two people', () => {
  it('reaches nothing that the rules forbid, and the totals are always those of what is accepted', async () => {
    const press = fc.record({
      who: fc.constantFrom('officer' as const, 'office' as const),
      what: fc.constantFrom(
        'fill',
        'present',
        'hand-back',
        'submit',
        'withdraw',
        'accept',
        'return',
        'excuse',
        'lift-excuse',
        'leave-out',
        'count-in',
      ),
      number: fc.integer({ min: 0, max: 99 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(press, { minLength: 6, maxLength: 16 }), async presses => {
        const { id, periodId } = await openPeriod(['so-nnmt/kiem-lam'])
        for (const { who, what, number } of presses) {
          const actor = who === 'officer' ? officer : office
          const before = await stand(id)
          const { status } = await pressed(actor, what, id, number)
          assert.ok(status < 500, `${what}: ${status}`)
          const now = await stand(id)
          if (status >= 400) assert.deepEqual(now, before, `${what} was refused, yet something changed`)
          if (now.status === 'submitted' || now.status === 'accepted')
            assert.ok(now.first && now.versions === now.version)
          if (before.first) assert.equal(now.first, before.first)
          if (now.typed !== before.typed) assert.ok(!['presented', 'submitted', 'accepted'].includes(before.status))
          const counts = now.status === 'accepted' && now.left === null
          assert.equal((await total(periodId)) ?? 0, counts ? (now.typed ?? 0) : 0)
        }
      }),
      { numRuns: 12 },
    )
  })
  it('is forbidden by the database itself, whoever asks it', async () => {
    const { id } = await openPeriod()
    const refused = (text: string) => assert.rejects(app.look(text, [id]))
    await refused(`update report set status = 'accepted' where id = $1`)
    await refused(`update report set status = 'submitted' where id = $1`)
    await refused(`update report set left_out = 'x' where id = $1`)
    await officer.ask(reports.submitReport, { id, nothingToReport: true })
    await refused(`update report set first_sent_on = '2025-01-01' where id = $1`)
    await refused(`update report set version = 5 where id = $1`)
  })
})

type Stand = {
  status: string
  first: string | null
  version: number
  versions: number
  typed: number | null
  left: string | null
}

async function stand(id: string): Promise<Stand> {
  const [row] = await app.look<Stand>(
    `select status, first_sent_on::text as first, version, left_out as left,
            (select count(*)::int from report_version v where v.report_id = r.id) as versions,
            (select number::float from report_value v where v.report_id = r.id) as typed
       from report r where id = $1`,
    [id],
  )
  return row!
}

function pressed(who: Somebody, what: string, id: string, number: number): Promise<{ status: number }> {
  switch (what) {
    case 'fill':
      return type(who, id, number)
    case 'present':
      return who.tries(reports.presentReport, { id })
    case 'hand-back':
      return who.tries(reports.handBackReport, { id, reason: REASON })
    case 'submit':
      return who.tries(reports.submitReport, { id })
    case 'withdraw':
      return who.tries(reports.withdrawReport, { id })
    case 'accept':
      return who.tries(reports.acceptReport, { id })
    case 'return':
      return who.tries(reports.returnReport, { id, remarks: [{ reason: REASON }] })
    case 'excuse':
      return who.tries(reports.excuseReport, { id, reason: REASON })
    case 'lift-excuse':
      return who.tries(reports.liftExcuse, { id, reason: REASON })
    case 'leave-out':
      return who.tries(reports.leaveOutReport, { id, reason: REASON })
    default:
      return who.tries(reports.countInReport, { id })
  }
}
