import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { getDraft } from '@thong-suot/domain/draft/draft.api.ts'
import * as api from '@thong-suot/domain/inspection/inspection.ts'
import * as obligations from '@thong-suot/domain/obligation/obligation.api.ts'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'

const VISIT = {
  title: 'Kiểm tra việc bảo vệ an ninh mạng năm 2025',
  heldOn: '2025-11-05',
  members: ['Trần Văn An, Phó Giám đốc Sở', 'Lê Thị Bích, Chuyên viên'],
  conclusion: 'Đơn vị đã triển khai kế hoạch, còn một số việc phải khắc phục.',
}

describe('inspection', () => {
  let app: TestApp
  let office: Somebody
  let officer: Somebody
  let id: string
  before(async () => {
    app = await startTestApp()
    ;[office, officer] = (await Promise.all([app.as('sample-office'), app.as('sample-officer')])) as [
      Somebody,
      Somebody,
    ]
    id = (await office.ask(api.makeInspection, { ...VISIT, inspectedId: unitId('so-nnmt/kiem-lam') })).id
    await office.ask(api.addFinding, { id, kind: 'good', text: 'Đã phổ biến kế hoạch đến toàn thể cán bộ.' })
    await office.ask(api.addFinding, { id, kind: 'fault', text: 'Còn 4 máy tính chưa cài phần mềm diệt vi rút.' })
  })
  after(() => app.stop())

  it('is kept by who leads, of a unit below', async () => {
    assert.equal(
      (await officer.tries(api.makeInspection, { ...VISIT, inspectedId: unitId('so-nnmt/kiem-lam') })).status,
      403,
    )
    const far = await office.tries(api.makeInspection, { ...VISIT, inspectedId: unitId('so-y-te') })
    assert.equal(far.body.code, 'inspection.not-below')
    const seen = await officer.ask(api.getInspection, { id })
    assert.deepEqual([seen.findings, seen.faults, seen.canChange], [2, 1, false])
    const stranger = await app.as('sample-commune-leader')
    assert.equal((await stranger.tries(api.getInspection, { id })).body.code, 'inspection.not-found')
    const other = await (await app.as('sample-standing')).tries(api.addFinding, {
      id,
      kind: 'good',
      text: 'Không phải của mình.',
    })
    assert.equal(other.body.code, 'inspection.not-yours')
  })

  it('makes a finding an obligation with a day, once', async () => {
    const { findingRows } = await office.ask(api.getInspection, { id })
    const [good, fault] = findingRows as [api.Finding, api.Finding]
    const work = { id, findingId: fault.id, title: 'Cài phần mềm diệt vi rút cho 4 máy tính', dueOn: '2025-11-28' }
    assert.equal(
      (await office.tries(api.handFinding, { ...work, dueOn: '2025-11-01' })).body.code,
      'inspection.day-past',
    )
    assert.equal(
      (await office.tries(api.handFinding, { ...work, findingId: good.id })).body.code,
      'inspection.finding-asks-nothing',
    )
    const after = await office.ask(api.handFinding, work)
    const handed = after.findingRows.find(f => f.id === fault.id)?.obligation
    assert.deepEqual([handed?.dueOn, handed?.state, after.handed], ['2025-11-28', 'given', 1])
    assert.equal((await office.tries(api.handFinding, work)).body.code, 'inspection.finding-handed')
    assert.equal(
      (await office.tries(api.dropFinding, { id, findingId: fault.id })).body.code,
      'inspection.finding-handed',
    )
    const seen = await officer.ask(obligations.getObligation, { id: handed!.id })
    assert.deepEqual([seen.title, seen.quote, seen.actions], [work.title, fault.text, ['accept']])
    app.setToday('2025-12-01')
    const { rows } = await office.ask(api.listInspections, { open: '1', q: 'kiem lam' })
    assert.deepEqual(
      rows.map(r => [r.faults, r.handed, r.done, r.overdue]),
      [[1, 1, 0, 1]],
    )
    app.setToday('2025-11-06')
  })

  it('is mended, listed and goes out as a sheet', async () => {
    const changed = await office.ask(api.changeInspection, { id, ...VISIT, conclusion: 'Yêu cầu khắc phục đúng hạn.' })
    assert.equal(changed.conclusion, 'Yêu cầu khắc phục đúng hạn.')
    assert.equal((await office.ask(api.listInspections, { year: 2024 })).count, 0)
    const sheet = await app.app.inject({ url: '/api/inspections.xlsx', headers: { cookie: office.cookie } })
    assert.deepEqual([sheet.statusCode, sheet.rawPayload.subarray(0, 2).toString()], [200, 'PK'])
  })

  it('has its minutes drafted in official form', async () => {
    const { documentId } = await office.ask(api.draftMinutes, { id })
    const { paper, pages } = await office.ask(getDraft, { id: documentId })
    const words = paper.body.flatMap(b => ('text' in b && typeof b.text === 'string' ? [b.text] : [])).join('\n')
    assert.equal(paper.type, 'BB')
    assert.match(words, /tiến hành kiểm tra tại Chi cục Kiểm lâm/)
    assert.match(words, /Còn 4 máy tính chưa cài phần mềm diệt vi rút; thời hạn khắc phục: 28\/11\/2025\./)
    assert.ok(pages >= 1)
    assert.equal((await office.ask(api.getInspection, { id })).documentId, documentId)
  })
})
