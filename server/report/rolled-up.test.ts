import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as deliveries from '@thong-suot/domain/delivery/delivery.ts'
import * as documents from '@thong-suot/domain/document/document.api.ts'
import * as drafts from '@thong-suot/domain/draft/draft.api.ts'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as rollUps from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import type { z } from 'zod'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'

let app: TestApp
let office: Somebody
let officer: Somebody
let head: Somebody
let standing: Somebody

before(async () => {
  app = await startTestApp()
  office = await app.as('sample-office')
  officer = await app.as('sample-officer')
  head = await app.as('sample-head')
  standing = await app.as('sample-standing')
})
after(() => app.stop())

/** A period of the maker's, with no figure that must be typed. */
async function open(
  who: Somebody,
  more: Omit<z.input<typeof regimes.makeRegime.input>, 'name' | 'cadence' | 'templateId' | 'startsOn'>,
) {
  const { id: templateId } = await who.ask(templates.makeTemplate, {
    name: 'Biểu',
    indicators: [{ section: 'Tuyên truyền', code: '1', name: 'Số buổi', unitOfMeasure: 'buổi', kind: 'number' }],
    narratives: [],
  })
  const base = { name: 'kết quả phong trào', cadence: 'annual' as const, templateId, startsOn: '2025-01-01' }
  const { id } = await who.ask(regimes.makeRegime, { ...base, ...more })
  return (await who.ask(regimes.openPeriod, { id, name: 'năm 2025' })).id
}
async function owed(who: Somebody, periodId: string): Promise<string> {
  const { rows } = await who.ask(reports.listOwedReports, { state: 'all', size: 200 })
  return rows.find(row => row.periodId === periodId)!.id
}
async function sendAccepted(who: Somebody, id: string): Promise<void> {
  await who.ask(reports.submitReport, { id, nothingToReport: true })
  await office.ask(reports.acceptReport, { id })
}
const says = async (who: Somebody, id: string) => (await who.ask(reports.getReport, { id })).standing.says
const cutoff = { month: -2, day: 31 }

describe('a report that was rolled up', () => {
  it('is so when the receiver sent its own of the period, and is not when that was taken back', async () => {
    const [above] = await app.look<{ id: string }>('select parent_id as id from unit where id = $1', [
      unitId('so-nnmt'),
    ])
    const periodId = await open(standing, {
      rule: {
        cutoff,
        levels: [
          { due: { month: -1, day: 10 }, operator: 'before' },
          { due: { month: -1, day: 5 }, operator: 'before' },
        ],
      },
      addressees: { groups: [{ under: above!.id, kinds: ['department'] }], below: [{ kinds: ['division', 'branch'] }] },
    })
    const [first, second, own] = [
      await owed(head, periodId),
      await owed(officer, periodId),
      await owed(office, periodId),
    ]
    await sendAccepted(head, first)
    assert.doesNotMatch(await says(head, first), /Đã tổng hợp/)
    await office.ask(reports.submitReport, { id: own, nothingToReport: true })
    assert.equal(await says(head, first), 'Đã tổng hợp')
    const { units } = await office.ask(rollUps.getRollUp, { id: periodId })
    assert.deepEqual(
      units.filter(unit => unit.standing.says === 'Đã tổng hợp').map(unit => unit.reportId),
      [first],
    )
    await sendAccepted(officer, second)
    assert.doesNotMatch(await says(officer, second), /Đã tổng hợp/, 'accepted after the sending, it is not in it')
    await office.ask(reports.withdrawReport, { id: own })
    assert.doesNotMatch(await says(head, first), /Đã tổng hợp/)
  })

  it('is so when the paper made from the cut is issued, and the paper arrives in the register above', async () => {
    const periodId = await open(office, {
      rule: {
        cutoff,
        levels: [{ due: { month: -1, day: 5 }, operator: 'before' }],
        upward: { due: { month: -1, day: 10 }, operator: 'before' },
      },
      addressees: { units: ['so-nnmt/kiem-lam', 'so-nnmt/quan-ly-dat-dai'].map(unitId) },
      upwardTo: 'Ban Chỉ đạo 138 tỉnh',
      through: 'Một cơ quan không có ở đây',
    })
    const id = await owed(officer, periodId)
    await sendAccepted(officer, id)
    const { documentId } = await office.ask(rollUps.draftFromRollUp, { id: periodId })
    const { paper } = await office.ask(drafts.getDraft, { id: documentId })
    assert.doesNotMatch(await says(officer, id), /Đã tổng hợp/, 'a draft is not sent')
    assert.equal((await officer.tries(drafts.issueDraft, { id: documentId })).status, 403)
    const sign = { ...paper.sign, post: 'Giám đốc', name: 'Nguyễn Văn Bình', authority: [] }
    await office.ask(drafts.writeDraft, { id: documentId, paper: { ...paper, sign } })
    const { number } = await office.ask(drafts.issueDraft, { id: documentId })
    assert.equal(await says(officer, id), 'Đã tổng hợp')
    const sent = await office.ask(deliveries.listDeliveries, { id: documentId })
    assert.deepEqual(
      sent.map(each => [each.unitName, each.state]),
      [['Ban Chỉ đạo 138 tỉnh', '01']],
    )
    const register = await standing.ask(documents.listDocuments, { direction: 'in', q: number })
    assert.deepEqual([register.count, register.rows[0]?.registerNo], [1, sent[0]!.registerNo])
  })
})
