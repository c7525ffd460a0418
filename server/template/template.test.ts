import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import { READY_TEMPLATES } from '@thong-suot/domain/template/ready.ts'
import * as api from '@thong-suot/domain/template/template.api.ts'
import { TemplateContent } from '@thong-suot/domain/template/template.ts'
import { writeXlsx } from '@thong-suot/paper/write-xlsx.ts'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'

const figure = (code: string, more: object = {}) => ({
  section: 'Tuyên truyền',
  code,
  name: `Chỉ tiêu ${code}`,
  kind: 'number' as const,
  ...more,
})
const content = TemplateContent.parse({ indicators: [figure('1.1'), figure('1.2')] })

describe('template', () => {
  let app: TestApp
  let office: Somebody
  let standing: Somebody
  let officer: Somebody
  before(async () => {
    app = await startTestApp()
    office = await app.as('sample-office')
    standing = await app.as('sample-standing')
    officer = await app.as('sample-officer')
  })
  after(() => app.stop())

  async function published(name: string) {
    const { id } = await office.ask(api.startTemplate, { name, content })
    const draft = await office.ask(api.openDraft, { id })
    await office.ask(api.publishDraft, { id, edition: draft.edition })
    return id
  }
  const openPeriod = async (templateId: string) => {
    const { id } = await office.ask(regimes.makeRegime, {
      name: 'Báo cáo có bản biểu',
      cadence: 'quarterly',
      templateId,
      rule: { levels: [{ due: { month: 0, day: 20 }, operator: 'by' }] },
      addressees: { units: [unitId('so-nnmt/kiem-lam')] },
      startsOn: '2025-01-01',
    })
    return { id, open: (name: string) => office.ask(regimes.openPeriod, { id, name }) }
  }

  it('is seen by the unit that writes it only once it is published', async () => {
    const { id } = await office.ask(api.startTemplate, { name: 'Biểu đang soạn', content })
    const line = (await office.ask(api.listTemplates, {})).rows.find(each => each.id === id)!
    assert.deepEqual([line.version, line.draft, line.indicators], [null, true, 2])
    assert.equal((await officer.tries(api.getTemplate, { id })).status, 404)
    assert.equal((await officer.tries(api.startTemplate, { name: 'x', content })).status, 403)
  })

  it('keeps a draft half written, and is not published with faults', async () => {
    const { id } = await office.ask(api.startTemplate, { name: 'Biểu dở', content })
    const { edition } = await office.ask(api.openDraft, { id })
    const half = TemplateContent.parse({ indicators: [{ ...figure('1.1'), name: '' }] })
    const kept = await office.ask(api.writeDraft, { id, name: 'Biểu dở', content: half, edition })
    const refused = await office.tries(api.publishDraft, { id, edition: kept.edition })
    assert.deepEqual([refused.status, refused.body.code], [422, 'template.has-faults'])
    assert.match(refused.body.fields!['1.1']!, /Chưa có tên/)
  })

  it('tells two who write one draft of each other', async () => {
    const { id } = await office.ask(api.startTemplate, { name: 'Biểu hai người', content })
    const { edition } = await office.ask(api.openDraft, { id })
    await office.ask(api.writeDraft, { id, name: 'Biểu hai người', content, edition })
    const late = await office.tries(api.writeDraft, { id, name: 'Biểu hai người', content, edition })
    assert.deepEqual([late.status, late.body.code], [409, 'template.draft-changed'])
  })

  it('is changed by its own unit only', async () => {
    const id = await published('Biểu của Sở')
    assert.equal((await standing.tries(api.openDraft, { id })).body.code, 'template.not-owned')
    assert.equal((await officer.tries(api.openDraft, { id })).status, 403)
  })

  it('leaves open periods their version; figures keep their identity in the next', async () => {
    const id = await published('Biểu có bản')
    const regime = await openPeriod(id)
    await regime.open('quý III năm 2025')
    const draft = await office.ask(api.openDraft, { id })
    const changed = {
      ...draft.content,
      indicators: [{ ...draft.content.indicators[0]!, name: 'Tên mới' }, figure('1.9')],
    }
    const { edition } = await office.ask(api.writeDraft, {
      id,
      name: draft.name,
      content: changed as never,
      edition: draft.edition,
    })
    const { version, openPeriods } = await office.ask(api.publishDraft, { id, edition })
    assert.deepEqual([version, openPeriods], [2, 1])
    await regime.open('quý IV năm 2025')
    const owed = (await officer.ask(reports.listOwedReports, { state: 'all', size: 200 })).rows
    const form = async (name: string) => {
      const line = owed.find(row => row.periodName === name && row.regimeName === 'Báo cáo có bản biểu')!
      return (await officer.ask(reports.getReport, { id: line.id })).indicators
    }
    const [third, fourth] = [await form('quý III năm 2025'), await form('quý IV năm 2025')]
    assert.deepEqual(
      third.map(each => each.name),
      ['Chỉ tiêu 1.1', 'Chỉ tiêu 1.2'],
    )
    assert.deepEqual(
      fourth.map(each => each.name),
      ['Tên mới', 'Chỉ tiêu 1.9'],
    )
    assert.equal(third[0]!.id, fourth[0]!.id)
    assert.notEqual(third[1]!.id, fourth[1]!.id)
  })

  it('never changes once published, whoever asks PostgreSQL', async () => {
    const id = await published('Biểu không đổi')
    await assert.rejects(
      app.look(`update template_version set content = '{}' where template_id = $1 returning id`, [id]),
      /does not change/,
    )
  })

  it('puts a draft away, and a form that was never published with it', async () => {
    const { id } = await office.ask(api.startTemplate, { name: 'Biểu bỏ', content })
    assert.deepEqual(await office.ask(api.dropDraft, { id }), { id, gone: true })
    const kept = await published('Biểu giữ')
    await office.ask(api.openDraft, { id: kept })
    assert.equal((await office.ask(api.dropDraft, { id: kept })).gone, false)
    assert.equal((await office.tries(api.dropDraft, { id: kept })).body.code, 'template.draft-not-found')
  })

  it('starts from each ready form', async () => {
    for (const ready of READY_TEMPLATES) {
      const { id } = await office.ask(api.startTemplate, { name: ready.name, content: ready.content })
      const { edition } = await office.ask(api.openDraft, { id })
      assert.equal((await office.ask(api.publishDraft, { id, edition })).version, 1)
    }
  })

  async function upload(who: Somebody, name: string, bytes: Uint8Array) {
    const form = new FormData()
    form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name)
    const request = new Request('http://x/', { method: 'POST', body: form })
    const answer = await app.app.inject({
      method: 'POST',
      url: '/api/templates/proposal',
      headers: { cookie: who.cookie, 'content-type': request.headers.get('content-type')! },
      payload: Buffer.from(await request.arrayBuffer()),
    })
    return { status: answer.statusCode, body: answer.json() }
  }
  const sheet = (rows: string[][]) =>
    writeXlsx({
      sheet: 'Biểu',
      titles: ['SỞ A', 'BIỂU BÁO CÁO'],
      columns: ['STT', 'Chỉ tiêu', 'Đơn vị tính'].map(header => ({ header, width: 20 })),
      rows,
    })

  it('proposes a form from a spreadsheet, and keeps nothing by it', async () => {
    const before = (await office.ask(api.listTemplates, {})).count
    const { status, body } = await upload(
      office,
      'Biểu 01.xlsx',
      await sheet([
        ['I', 'Tập huấn', ''],
        ['1', 'Số lớp', 'lớp'],
        ['2', 'Số người', 'người'],
      ]),
    )
    assert.equal(status, 200)
    assert.deepEqual(
      body.content.indicators.map((each: { code: string; kind: string }) => [each.code, each.kind]),
      [
        ['1.1', 'number'],
        ['1.2', 'people'],
      ],
    )
    assert.equal((await office.ask(api.listTemplates, {})).count, before)
  })
  it('refuses a file that is neither, or has nothing in it', async () => {
    assert.equal((await upload(office, 'a.pdf', new Uint8Array([1]))).body.code, 'template.outline-wrong-kind')
    assert.equal((await upload(office, 'a.xlsx', new Uint8Array([1, 2, 3]))).body.code, 'template.outline-wrong-kind')
    assert.equal((await upload(office, 'a.xlsx', await sheet([]))).body.code, 'template.outline-unread')
    assert.equal((await upload(officer, 'a.xlsx', await sheet([]))).status, 403)
  })
})
