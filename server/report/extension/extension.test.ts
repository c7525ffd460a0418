import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../../testing.ts'

const REASON = 'Chờ số liệu của các hạt kiểm lâm.'

describe('more time on a lower level', () => {
  let app: TestApp
  let standing: Somebody
  let office: Somebody
  let officer: Somebody
  /** Of the division, and of the department it sends to. */
  let lower: string
  let upper: string

  before(async () => {
    app = await startTestApp()
    ;[standing, office, officer] = (await Promise.all([
      app.as('sample-standing'),
      app.as('sample-office'),
      app.as('sample-officer'),
    ])) as [Somebody, Somebody, Somebody]
    const [above] = await app.look<{ id: string }>('select parent_id as id from unit where id = $1', [
      unitId('so-nnmt'),
    ])
    const { id: templateId } = await standing.ask(templates.makeTemplate, {
      name: 'Biểu',
      indicators: [{ section: 'Kết quả', code: '1', name: 'Số buổi', kind: 'number' }],
      narratives: [],
    })
    const { id } = await standing.ask(regimes.makeRegime, {
      ...{ name: 'kết quả phong trào', cadence: 'annual', templateId, startsOn: '2025-01-01' },
      rule: {
        cutoff: { month: -2, day: 31 },
        levels: [
          { due: { month: -1, day: 14 }, operator: 'before' },
          { due: { month: -1, day: 10 }, operator: 'before' },
        ],
        upward: { due: { month: -1, day: 25 }, operator: 'before' },
      },
      addressees: { groups: [{ under: above!.id, kinds: ['department'] }], below: [{ kinds: ['division', 'branch'] }] },
      upwardTo: 'Bộ Công an',
    })
    const periodId = (await standing.ask(regimes.openPeriod, { id, name: 'năm 2025' })).id
    const owed = async (who: Somebody) =>
      (await who.ask(reports.listOwedReports, { state: 'all', size: 200 })).rows.find(row => row.periodId === periodId)!
        .id
    ;[lower, upper] = [await owed(officer), await owed(office)]
  })
  after(() => app.stop())

  const asks = (who: Somebody, id: string, until: string) =>
    who.tries(reports.askExtension, { id, until, reason: REASON })

  it('ends before the level above it sends, not before the last one does', async () => {
    const { sendsOn } = await officer.ask(reports.getReport, { id: lower })
    assert.deepEqual(sendsOn, { who: 'Sở Nông nghiệp và Môi trường', on: '2025-11-14' })
    const { status, body } = await asks(officer, lower, '2025-11-14')
    assert.deepEqual([status, body.code], [422, 'extension.day-wrong'])
    assert.equal(
      body.fields!.until,
      'Sở Nông nghiệp và Môi trường phải gửi tiếp, hạn 14/11/2025. Chọn ngày trước ngày đó.',
    )
    assert.equal((await asks(officer, lower, '2025-11-20')).status, 422)
  })

  it('of the level that sends last ends before the receiver sends on', async () => {
    const { status, body } = await asks(office, upper, '2025-11-25')
    assert.equal(status, 422)
    assert.match(body.detail!, /phải gửi tiếp, hạn 25\/11\/2025/)
  })

  it('goes further once the level above has more time, and is not granted past a day that was moved since', async () => {
    const { id: extensionId } = await office.ask(reports.askExtension, {
      id: upper,
      until: '2025-11-20',
      reason: REASON,
    })
    await standing.ask(reports.answerExtension, { id: upper, extensionId, grant: true })
    const asked = await officer.ask(reports.askExtension, { id: lower, until: '2025-11-19', reason: REASON })
    const grant = { id: lower, extensionId: asked.id, grant: true }
    await app.look(`update report set extended_to = '2025-11-18' where id = $1`, [upper])
    const refused = await office.tries(reports.answerExtension, grant)
    assert.equal(refused.body.code, 'extension.day-wrong')
    assert.match(refused.body.detail!, /hạn 18\/11\/2025/)
    await app.look(`update report set extended_to = '2025-11-20' where id = $1`, [upper])
    assert.equal((await office.ask(reports.answerExtension, grant)).extendedTo, '2025-11-19')
  })

  it('looks past a level that is excused', async () => {
    await standing.ask(reports.excuseReport, { id: upper, reason: 'Sở đã báo cáo trực tiếp tại hội nghị.' })
    const { sendsOn } = await officer.ask(reports.getReport, { id: lower })
    assert.equal(sendsOn!.on, '2025-11-25')
  })
})
