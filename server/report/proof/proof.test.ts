import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import { MOST_PROOFS, takeReportProofAway } from '@thong-suot/domain/report/report-proof.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../../testing.ts'

const EDGE = 'edge'
const file = (name: string, bytes: string, type = 'application/pdf') =>
  `--${EDGE}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n${bytes}\r\n`

describe('files that go with a report', () => {
  let app: TestApp
  let office: Somebody
  let officer: Somebody
  let stranger: Somebody
  let id: string
  before(async () => {
    app = await startTestApp({ config: { MAX_FILE_MB: 1 } })
    office = await app.as('sample-office')
    officer = await app.as('sample-officer')
    stranger = await app.as('sample-commune-officer')
    const { id: templateId } = await office.ask(templates.makeTemplate, {
      name: 'Biểu',
      indicators: [{ section: 'Mục', code: '1.1', name: 'Số buổi', kind: 'number' }],
    })
    const { id: regimeId } = await office.ask(regimes.makeRegime, {
      name: 'Báo cáo có tài liệu',
      cadence: 'annual',
      templateId,
      rule: { levels: [{ due: { month: 0, day: 20 }, operator: 'by' }] },
      addressees: { units: ['so-nnmt/kiem-lam', 'so-nnmt/thuy-san'].map(unitId) },
      startsOn: '2025-01-01',
    })
    const { id: periodId } = await office.ask(regimes.openPeriod, { id: regimeId, name: 'năm 2025' })
    const { rows } = await officer.ask(reports.listOwedReports, { state: 'all', size: 200 })
    id = rows.find(row => row.periodId === periodId)!.id
  })
  after(() => app.stop())

  const attach = (who: Somebody, ...files: string[]) =>
    app.app.inject({
      method: 'POST',
      url: `/api/reports/${id}/proofs`,
      headers: { cookie: who.cookie, 'content-type': `multipart/form-data; boundary=${EDGE}` },
      payload: `${files.join('')}--${EDGE}--\r\n`,
    })
  const open = (who: Somebody, proofId: string) =>
    app.app.inject({ url: `/api/report-proofs/${proofId}`, headers: { cookie: who.cookie } })
  const proofs = async (who = officer) => (await who.ask(reports.getReport, { id })).proofs
  const names = async (who = officer) => (await proofs(who)).map(proof => proof.name)
  const stored = async (proofId: string) => {
    const [row] = await app.look<{ sha: string }>('select file_sha256 as sha from report_proof where id = $1', [
      proofId,
    ])
    return join(app.context.config.DATA_DIR, 'files', row!.sha.slice(0, 2), row!.sha)
  }

  it('are attached while it is written, several at once, and seen by the unit alone', async () => {
    const done = await attach(officer, file('Danh sách ký.pdf', '%PDF-1'), file('ảnh.png', 'PNG', 'image/png'))
    assert.deepEqual([done.statusCode, done.json().count], [200, 2])
    const [list, picture] = await proofs()
    assert.deepEqual([list!.name, list!.fileSize, picture!.fileType], ['Danh sách ký.pdf', 6, 'image/png'])
    const shown = await open(officer, list!.id)
    assert.deepEqual([shown.statusCode, shown.body], [200, '%PDF-1'])
    assert.deepEqual(await names(office), [])
    assert.equal((await open(office, list!.id)).statusCode, 404)
    assert.equal((await open(stranger, list!.id)).statusCode, 404)
    assert.equal((await open(app.nobody, list!.id)).statusCode, 401)
  })
  it('are not attached by another unit, nor by the one that receives the report', async () => {
    assert.equal((await attach(stranger, file('a.pdf', 'a'))).statusCode, 404)
    const refused = await attach(office, file('a.pdf', 'a'))
    assert.deepEqual([refused.statusCode, refused.json().code], [403, 'report.not-of-unit'])
  })
  it('are refused when there is none, when one is too big or a program, and when there are too many', async () => {
    const none = await attach(officer)
    assert.deepEqual([none.statusCode, none.json().code], [400, 'report.proof-without-file'])
    const big = await attach(officer, file('nhỏ.pdf', 'x'), file('to.pdf', 'x'.repeat(1024 * 1024 + 1)))
    assert.deepEqual([big.statusCode, big.json().code], [413, 'document.file-too-big'])
    assert.match(big.json().detail, /Tệp to\.pdf lớn hơn 1 MB/)
    for (const program of [
      file('cài đặt.EXE', 'x'),
      file('danh sách.pdf', `MZ${'x'.repeat(900_000)}`),
      file('a.txt', '#!/bin/sh'),
    ]) {
      const harmful = await attach(officer, program, file('sau.pdf', 'x'))
      assert.deepEqual([harmful.statusCode, harmful.json().code], [415, 'document.file-is-program'])
    }
    assert.equal((await names()).length, 2)
    for (let n = 2; n < MOST_PROOFS; n += 19)
      await attach(
        officer,
        ...Array.from({ length: Math.min(19, MOST_PROOFS - n) }, (_, i) => file(`${n + i}.pdf`, `${n + i}`)),
      )
    assert.equal((await names()).length, MOST_PROOFS)
    const many = await attach(officer, file('thừa.pdf', 'thừa'))
    assert.deepEqual([many.statusCode, many.json().code], [422, 'report.proofs-too-many'])
    assert.equal((await names()).length, MOST_PROOFS)
  })
  it('are taken away before sending, bytes and all, which is written down', async () => {
    const all = await proofs()
    const kept = await stored(all[2]!.id)
    assert.ok(existsSync(kept))
    assert.equal((await office.tries(takeReportProofAway, { id, proofId: all[2]!.id })).status, 403)
    for (const { id: proofId } of all.slice(2)) await officer.ask(takeReportProofAway, { id, proofId })
    assert.equal(existsSync(kept), false)
    assert.deepEqual(await names(), ['Danh sách ký.pdf', 'ảnh.png'])
    assert.equal((await officer.tries(takeReportProofAway, { id, proofId: all[2]!.id })).status, 404)
    const [written] = await app.look<{ n: number }>(
      `select count(*)::int as n from action_log where action = 'report.take-proof-away' and subject = $1 and reason = '2.pdf'`,
      [id],
    )
    assert.equal(written!.n, 1)
  })
  it('go with the report to the one that receives it, and stay as they are', async () => {
    const { figures } = await officer.ask(reports.getReport, { id })
    await officer.ask(reports.fillReport, {
      id,
      figures: [{ indicatorId: figures[0]!.indicatorId, number: 3, edition: 0 }],
    })
    await officer.ask(reports.submitReport, { id })
    const [list] = await proofs(office)
    assert.equal((await open(office, list!.id)).body, '%PDF-1')
    assert.equal((await open(stranger, list!.id)).statusCode, 404)
    for (const state of ['submitted', 'accepted']) {
      if (state === 'accepted') await office.ask(reports.acceptReport, { id })
      const code = state === 'accepted' ? 'report.already-accepted' : 'report.already-sent'
      const more = await attach(officer, file('thêm.pdf', 'thêm'))
      assert.deepEqual([more.statusCode, more.json().code], [409, code])
      const away = await officer.tries(takeReportProofAway, { id, proofId: list!.id })
      assert.deepEqual([away.status, (away.body as { code: string }).code], [409, code])
    }
    const behind = app.look(`set local role thong_suot_app; delete from report_proof where report_id = '${id}'`)
    await assert.rejects(behind, /figures of a report that was sent do not change/)
    assert.equal((await names(office)).length, 2)
  })
  it('stay with the sending they went with, though the unit takes them away while mending', async () => {
    await office.ask(reports.returnReport, { id, remarks: [{ reason: 'Danh sách thiếu chữ ký.' }] })
    const [list] = await proofs()
    await officer.ask(takeReportProofAway, { id, proofId: list!.id })
    await attach(officer, file('Danh sách ký đủ.pdf', '%PDF-2'))
    assert.deepEqual(await names(), ['ảnh.png', 'Danh sách ký đủ.pdf'])
    assert.deepEqual(await names(office), ['Danh sách ký.pdf', 'ảnh.png'])
    assert.equal((await open(office, list!.id)).body, '%PDF-1')
    await officer.ask(reports.submitReport, { id })
    assert.deepEqual(await names(office), ['ảnh.png', 'Danh sách ký đủ.pdf'])
    assert.equal((await open(office, list!.id)).statusCode, 404)
  })
})
