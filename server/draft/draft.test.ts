import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as api from '@thong-suot/domain/draft/draft.api.ts'
import type { PaperBlock } from '@thong-suot/domain/draft/paper.ts'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as rollUps from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unzipSync } from 'fflate'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'

let app: TestApp
let office: Somebody
let officer: Somebody

before(async () => {
  app = await startTestApp()
  office = await app.as('sample-office')
  officer = await app.as('sample-officer')
})
after(() => app.stop())

/** A year's period of the Sở with one accepted report, and the draft made from it. */
async function draftOfYear() {
  const { id: templateId } = await office.ask(templates.makeTemplate, {
    name: 'Biểu tổng hợp',
    indicators: [
      {
        section: 'Tuyên truyền, cuộc thi',
        code: '2.1',
        name: 'Số buổi tuyên truyền',
        unitOfMeasure: 'buổi',
        kind: 'number',
      },
    ],
    narratives: [{ code: '2.7', title: 'Thuyết minh kết quả' }],
  })
  const { id } = await office.ask(regimes.makeRegime, {
    name: 'Báo cáo kết quả phong trào bảo vệ an ninh Tổ quốc trên không gian mạng',
    cadence: 'annual',
    templateId,
    rule: {
      cutoff: { month: -2, day: 31 },
      levels: [{ due: { month: -1, day: 5 }, operator: 'before' }],
      upward: { due: { month: -1, day: 10 }, operator: 'before' },
    },
    addressees: { units: ['so-nnmt/kiem-lam', 'so-nnmt/thuy-san'].map(unitId) },
    upwardTo: 'Ban Chỉ đạo 138 tỉnh',
    through: 'Phòng Tham mưu - Công an tỉnh',
    startsOn: '2025-01-01',
  })
  const { id: periodId } = await office.ask(regimes.openPeriod, { id, name: 'năm 2025' })
  const owed = (await officer.ask(reports.listOwedReports, { state: 'open', size: 200 })).rows.find(
    row => row.periodId === periodId,
  )!
  const page = await officer.ask(reports.getReport, { id: owed.id })
  await officer.ask(reports.fillReport, {
    id: owed.id,
    figures: [{ indicatorId: page.indicators[0]!.id, number: 8, edition: 0 }],
    texts: [],
  })
  await officer.ask(reports.submitReport, { id: owed.id })
  await office.ask(reports.acceptReport, { id: owed.id })
  const { documentId } = await office.ask(rollUps.draftFromRollUp, { id: periodId })
  return { documentId, periodId }
}
const texts = (body: PaperBlock[]) =>
  body
    .map(block =>
      'text' in block
        ? typeof block.text === 'string'
          ? block.text
          : (block.text ?? []).map(run => run.text).join('')
        : '',
    )
    .join('\n')

describe('draft', () => {
  it('is made from a cut: heading, addressee, figures with their source, annexes', async () => {
    const { documentId } = await draftOfYear()
    const draft = await office.ask(api.getDraft, { id: documentId })
    assert.deepEqual(
      [draft.paper.issuer, draft.paper.symbol, draft.paper.number, draft.paper.date],
      ['Sở Nông nghiệp và Môi trường', 'BC-SNNMT', null, '2025-11'],
    )
    assert.deepEqual(draft.paper.to, ['Ban Chỉ đạo 138 tỉnh (qua Phòng Tham mưu - Công an tỉnh)'])
    assert.match(texts(draft.paper.body), /Số buổi tuyên truyền: 08 buổi/)
    assert.match(texts(draft.paper.body), /tổng hợp từ 01\/02 báo cáo/)
    assert.deepEqual(
      draft.rest!.figures.map(figure => [figure.text, figure.agrees]),
      [['08', true]],
    )
    assert.equal(draft.paper.annexes!.length, 2)
    assert.ok(draft.pages >= 3)
    assert.deepEqual(
      draft.remarks.filter(remark => remark.severity === 'must'),
      [],
    )
  })
  it('shows where the paper no longer says what was counted', async () => {
    const { documentId } = await draftOfYear()
    const { paper } = await office.ask(api.getDraft, { id: documentId })
    const body = JSON.parse(JSON.stringify(paper.body).replace('"text":"08"', '"text":"80"'))
    await office.ask(api.writeDraft, { id: documentId, paper: { ...paper, body } })
    const { rest } = await office.ask(api.getDraft, { id: documentId })
    assert.deepEqual(
      rest!.figures.map(figure => figure.agrees),
      [false],
    )
  })
  it('is issued with the next number of the outgoing register, none clashing, none skipped', async () => {
    const drafts = await Promise.all(
      [1, 2, 3, 4].map(n => office.ask(api.startDraft, { type: 'CV', title: `đôn đốc lần ${n}` })),
    )
    for (const { id } of drafts) {
      const { paper } = await office.ask(api.getDraft, { id })
      await office.ask(api.writeDraft, {
        id,
        paper: {
          ...paper,
          symbol: 'SNNMT-VP',
          to: ['Chi cục Thủy sản'],
          recipients: ['Như trên', 'Lưu: VT'],
          body: [{ kind: 'paragraph', text: 'Đề nghị gửi báo cáo./.' }],
        },
      })
    }
    const issued = await Promise.all(drafts.map(({ id }) => office.ask(api.issueDraft, { id })))
    const numbers = issued.map(({ number }) => Number(number.split('/')[0])).sort((a, b) => a - b)
    assert.deepEqual(
      numbers,
      numbers.map((_, i) => numbers[0]! + i),
    )
    const { paper, number } = await office.ask(api.getDraft, { id: drafts[0]!.id })
    assert.equal(paper.date, '2025-11-06')
    assert.match(number!, /^\d{2,}\/SNNMT-VP$/)
    assert.equal((await office.tries(api.writeDraft, { id: drafts[0]!.id, paper })).body.code, 'draft.already-issued')
  })
  it('is not issued with its form wrong, unless a reason is kept', async () => {
    const { id } = await office.ask(api.startDraft, { type: 'KH', title: 'Triển khai phong trào' })
    const { paper } = await office.ask(api.getDraft, { id })
    await office.ask(api.writeDraft, {
      id,
      paper: { ...paper, symbol: 'BC-SNNMT', body: [{ kind: 'paragraph', text: 'Nội dung./.' }] },
    })
    assert.equal((await office.tries(api.issueDraft, { id })).body.code, 'draft.form-wrong')
    await office.ask(api.keepRemark, { id, at: 'Số, ký hiệu', reason: 'Cơ quan quy định ký hiệu riêng.' })
    assert.match((await office.ask(api.issueDraft, { id })).number, /\/BC-SNNMT$/)
  })
  it('goes out as PDF and DOCX, and is shown page by page', async () => {
    const { documentId } = await draftOfYear()
    const get = (path: string) =>
      app.app.inject({ method: 'GET', url: `/api/drafts/${documentId}${path}`, headers: { cookie: office.cookie } })
    const [pdf, docx, picture] = await Promise.all([get('/file?as=pdf'), get('/file?as=docx'), get('/pages/1')])
    assert.equal(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-')
    assert.ok(unzipSync(docx.rawPayload)['word/document.xml'])
    assert.equal(picture.headers['content-type'], 'image/png')
    assert.equal((await get('/pages/99')).statusCode, 404)
  })
  it("is the unit's own: not seen from below, not written from beside", async () => {
    const { documentId } = await draftOfYear()
    assert.equal((await officer.tries(api.getDraft, { id: documentId })).status, 404)
    assert.equal((await officer.tries(api.issueDraft, { id: documentId })).status, 403)
  })
  it('exports the roll-up as a workbook', async () => {
    const { periodId } = await draftOfYear()
    const { rawPayload, statusCode } = await app.app.inject({
      method: 'GET',
      url: `/api/periods/${periodId}/roll-up.xlsx`,
      headers: { cookie: office.cookie },
    })
    assert.equal(statusCode, 200)
    assert.equal(Object.keys(unzipSync(rawPayload)).filter(name => name.startsWith('xl/worksheets/sheet')).length, 3)
  })
})
