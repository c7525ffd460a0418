import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as deliveries from '@thong-suot/domain/delivery/delivery.ts'
import * as documents from '@thong-suot/domain/document/document.api.ts'
import { draftChasing } from '@thong-suot/domain/draft/chasing.api.ts'
import * as api from '@thong-suot/domain/draft/draft.api.ts'
import type { Paper } from '@thong-suot/domain/draft/paper.ts'
import * as notices from '@thong-suot/domain/notice/notice.ts'
import * as obligations from '@thong-suot/domain/obligation/obligation.api.ts'
import * as plans from '@thong-suot/domain/plan/plan.api.ts'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../../db/sample-province/unit.ts'
import { deliverAll } from '../../delivery/delivery.actions.ts'
import { type Somebody, startTestApp, type TestApp } from '../../testing.ts'

let app: TestApp
let office: Somebody
let officer: Somebody
let planId: string
const FOREST = unitId('so-nnmt/kiem-lam')
const FISHERY = unitId('so-nnmt/thuy-san')

before(async () => {
  app = await startTestApp()
  office = await app.as('sample-office')
  officer = await app.as('sample-officer')
  planId = (
    await office.ask(plans.makePlanByHand, {
      title: 'Kế hoạch tuyên truyền an toàn trên mạng năm 2025',
      startsOn: '2025-01-01',
      endsOn: '2025-12-31',
    })
  ).id
})
after(() => app.stop())

let n = 0
/** Work of the Sở for units below it, due on a day; the ids in the order of the units. */
async function given(date: string, units: string[] = [FOREST]): Promise<string[]> {
  const { id: clauseId } = await office.ask(plans.addClause, {
    id: planId,
    label: `II.${++n}`,
    title: `Việc thử số ${n}`,
    due: { kind: 'date', date },
    operator: 'by',
  })
  const clauses = [{ clauseId, units: units.map(id => ({ unitId: id, role: 'lead' as const })) }]
  await office.ask(plans.handDown, { id: planId, keep: true, clauses })
  const rows = await app.look<{ id: string; unit_id: string }>(
    'select id, unit_id from obligation where clause_id = $1',
    [clauseId],
  )
  return units.map(id => rows.find(row => row.unit_id === id)!.id)
}
const words = ({ body }: Paper) =>
  body.flatMap(block => ('text' in block && typeof block.text === 'string' ? [block.text] : [])).join('\n')

async function issue(id: string): Promise<string> {
  const { paper } = await office.ask(api.getDraft, { id })
  await office.ask(api.writeDraft, {
    id,
    paper: { ...paper, sign: { ...paper.sign, post: 'Giám đốc', name: 'Nguyễn Văn Bình', authority: [] } },
  })
  return (await office.ask(api.issueDraft, { id })).number
}

describe('letter that chases', () => {
  it('is drafted one a unit, with the clause, the day and how late it is, and nothing to mend in its form', async () => {
    const [first, second] = await given('2025-11-03', [FOREST, FISHERY])
    const [third] = await given('2025-10-31')
    const made = await office.ask(draftChasing, { obligations: [first!, second!, third!], answerOn: '2025-11-12' })
    assert.deepEqual(
      made.drafts.map(({ units, count }) => [units, count]),
      made.drafts.length === 2 && made.drafts[0]!.count === 2
        ? [
            [1, 2],
            [1, 1],
          ]
        : [
            [1, 1],
            [1, 2],
          ],
    )
    const two = made.drafts.find(draft => draft.count === 2)!
    const { paper, remarks, chases, state } = await office.ask(api.getDraft, { id: two.id })
    assert.deepEqual([paper.type, paper.to, state], ['CV', ['Chi cục Kiểm lâm'], 'draft'])
    assert.equal(paper.title, 'đôn đốc Chi cục Kiểm lâm thực hiện nhiệm vụ quá thời hạn')
    assert.match(
      words(paper),
      /Thực hiện Kế hoạch tuyên truyền .*đến ngày 06\/11\/2025, Chi cục Kiểm lâm còn 02 nhiệm vụ/,
    )
    assert.match(words(paper), /\(mục\u00a0II\.2\): thời hạn chậm nhất ngày 31\/10\/2025, đã quá 06 ngày\./)
    assert.match(words(paper), /trước ngày 12\/11\/2025.*\.\/\.$/)
    assert.deepEqual(
      remarks.filter(remark => remark.severity === 'must' && remark.at !== 'Thẩm quyền ký'),
      [],
    )
    assert.deepEqual(
      chases!.map(each => each.open),
      [true, true],
    )
  })

  it('is one for all when asked, with a list as annex', async () => {
    const ids = await given('2025-11-04', [FOREST, FISHERY])
    const { drafts } = await office.ask(draftChasing, { obligations: ids, letters: 'all' })
    assert.deepEqual(
      drafts.map(({ units, count }) => [units, count]),
      [[2, 2]],
    )
    const { paper, pages } = await office.ask(api.getDraft, { id: drafts[0]!.id })
    assert.equal(paper.to!.length, 2)
    const [table] = paper.annexes![0]!.blocks
    assert.deepEqual(table?.kind === 'table' && table.rows.map(row => row.slice(2)), [
      [`Việc thử số ${n}`, `mục\u00a0II.${n}`, 'chậm nhất 04/11/2025', '02 ngày'],
      [`Việc thử số ${n}`, `mục\u00a0II.${n}`, 'chậm nhất 04/11/2025', '02 ngày'],
    ])
    assert.ok(pages >= 2)
  })

  it('reaches the incoming register of the unit with a number of its own, and the sender sees how far it has come', async () => {
    const [late] = await given('2025-11-03')
    const { drafts } = await office.ask(draftChasing, { obligations: [late!] })
    const [draft] = drafts
    const number = await issue(draft!.id)
    const sent = await office.ask(deliveries.listDeliveries, { id: draft!.id })
    assert.deepEqual(
      sent.map(d => [d.unitName, d.state, d.arrivedOn, (d.registerNo ?? 0) > 0]),
      [['Chi cục Kiểm lâm', '01', '2025-11-06', true]],
    )
    const register = await officer.ask(documents.listDocuments, { direction: 'in', q: number })
    const [arrived] = register.rows
    assert.deepEqual([register.count, arrived?.number, arrived?.registerNo], [1, number, sent[0]!.registerNo])
    assert.equal(await deliverAll(app.context), 0, 'run again it brings nothing twice')
    const told = (await officer.ask(notices.listNotices, {})).rows.filter(r => r.kind === 'document-arrived')
    assert.equal(told.filter(r => r.to === `/van-ban-den/${arrived!.id}`).length, 1)
    const early = await officer.tries(deliveries.answerDelivery, { id: arrived!.id, state: '06' })
    assert.deepEqual([early.status, early.body.code], [409, 'delivery.not-now'])
    const bare = await officer.tries(deliveries.answerDelivery, { id: arrived!.id, state: '02', reason: 'không' })
    assert.equal(bare.body.code, 'delivery.reason-owed')
    const stranger = await (await app.as('sample-commune-leader')).tries(deliveries.answerDelivery, {
      id: arrived!.id,
      state: '03',
    })
    assert.equal(stranger.body.code, 'delivery.not-found')
    await officer.ask(deliveries.answerDelivery, { id: arrived!.id, state: '03' })
    assert.equal((await office.ask(deliveries.listDeliveries, { id: draft!.id }))[0]?.state, '03')
  })

  it('tells the unit when it is issued, not before; what was done meanwhile is left in peace', async () => {
    const [late] = await given('2025-11-03')
    const [done] = await given('2025-11-03')
    const { drafts } = await office.ask(draftChasing, { obligations: [late!, done!] })
    const kinds = async (id: string) =>
      (await officer.ask(obligations.getObligation, { id })).progressRows.map(row => [row.kind, row.note])
    assert.deepEqual(await kinds(late!), [['given', null]])
    await officer.ask(obligations.acceptObligation, { id: done! })
    await officer.ask(obligations.declareDone, { id: done!, note: 'Đã làm xong.' })
    await office.ask(obligations.confirmDone, { id: done! })
    const { chases } = await office.ask(api.getDraft, { id: drafts[0]!.id })
    assert.deepEqual(chases!.map(each => [each.id === late, each.open]).sort(), [
      [false, false],
      [true, true],
    ])
    const number = await issue(drafts[0]!.id)
    assert.match(number, /^\d{2,}\/SNNMT-VP$/)
    assert.deepEqual((await kinds(late!))[0], ['chased', `Công văn số ${number} ngày 06/11/2025`])
    assert.ok(!(await kinds(done!)).some(([kind]) => kind === 'chased'))
    const told = (await officer.ask(notices.listNotices, {})).rows.filter(row => row.reason.includes(number))
    assert.deepEqual(
      told.map(row => row.reason),
      [`Sở Nông nghiệp và Môi trường đôn đốc: Công văn số ${number} ngày 06/11/2025`],
    )
  })

  it('is signed as the last paper was where the body has no leader of its own', async () => {
    const standing = await app.as('sample-standing')
    const start = async () => {
      const { id } = await standing.ask(api.startDraft, { type: 'CV', title: 'đôn đốc thực hiện nhiệm vụ' })
      return standing.ask(api.getDraft, { id })
    }
    const first = await start()
    const sign = { authority: ['TM. BAN CHỈ ĐẠO'], post: 'Trưởng ban', name: 'Nguyễn Văn Bình' }
    const body = [{ kind: 'paragraph' as const, text: 'Đề nghị thực hiện./.' }]
    const paper = { ...first.paper, sign, body, to: ['Sở Y tế'], recipients: ['Như trên', 'Lưu: VT'] }
    await standing.ask(api.writeDraft, { id: first.id, paper })
    await standing.ask(api.issueDraft, { id: first.id })
    assert.deepEqual((await start()).paper.sign, sign)
  })

  it('takes in everything overdue of a plan at one press, and nothing twice', async () => {
    const fresh = await given('2025-11-05', [FISHERY])
    const { drafts } = await office.ask(draftChasing, { everything: { plan: planId, year: 2025 }, letters: 'all' })
    const { chases } = await office.ask(api.getDraft, { id: drafts[0]!.id })
    assert.ok(chases!.some(each => each.id === fresh[0]))
    const again = await office.tries(draftChasing, { everything: { plan: planId, year: 2025 } })
    assert.deepEqual([again.status, again.body.code], [409, 'draft.already-in-draft'])
    await office.ask(api.discardDraft, { id: drafts[0]!.id })
    assert.equal((await office.ask(draftChasing, { obligations: fresh })).drafts.length, 1)
    const other = await office.tries(draftChasing, { everything: { plan: planId, year: 2024 } })
    assert.equal(other.body.code, 'draft.nothing-to-chase')
  })

  it('is not drafted about work that is not overdue, by whoever did not give it, nor with a day gone by', async () => {
    const [early] = await given('2025-11-28')
    const [late] = await given('2025-11-03')
    const none = await office.tries(draftChasing, { obligations: [early!] })
    assert.deepEqual([none.status, none.body.code], [422, 'draft.nothing-to-chase'])
    const standing = await app.as('sample-standing')
    const stranger = await standing.tries(draftChasing, { obligations: [late!] })
    assert.deepEqual([stranger.status, stranger.body.code], [403, 'draft.chased-by-others'])
    assert.equal((await officer.tries(draftChasing, { obligations: [late!] })).status, 403, 'an officer gives no work')
    const past = await office.tries(draftChasing, { obligations: [late!], answerOn: '2025-11-06' })
    assert.match(past.body.fields?.answerOn ?? '', /Chọn ngày sau 06\/11\/2025/)
    const some = await office.ask(draftChasing, { obligations: [late!, early!] })
    assert.deepEqual([some.drafts.length, some.left], [1, 1])
  })

  it('chases reports of which nothing was sent; a report that came is left out', async () => {
    const { id: templateId } = await office.ask(templates.makeTemplate, {
      name: 'Biểu thử',
      indicators: [{ section: 'Kết quả', code: '1.1', name: 'Số buổi', unitOfMeasure: 'buổi', kind: 'number' }],
      narratives: [],
    })
    const { id: regimeId } = await office.ask(regimes.makeRegime, {
      name: 'Báo cáo kết quả tuyên truyền',
      cadence: 'annual',
      templateId,
      rule: {
        cutoff: { month: -2, day: 31 },
        levels: [{ due: { month: -1, day: 5 }, operator: 'by' }],
        upward: { due: { month: -1, day: 10 }, operator: 'by' },
      },
      addressees: { units: [FOREST, FISHERY] },
      startsOn: '2025-01-01',
    })
    const { id: periodId } = await office.ask(regimes.openPeriod, { id: regimeId, name: 'năm 2025' })
    const rows = await app.look<{ id: string; unit_id: string }>(
      'select id, unit_id from report where period_id = $1',
      [periodId],
    )
    const idOf = (unit: string) => rows.find(row => row.unit_id === unit)!.id
    const page = await officer.ask(reports.getReport, { id: idOf(FOREST) })
    await officer.ask(reports.fillReport, {
      id: idOf(FOREST),
      figures: [{ indicatorId: page.indicators[0]!.id, number: 3, edition: 0 }],
      texts: [],
    })
    await officer.ask(reports.submitReport, { id: idOf(FOREST) })
    const { drafts, left } = await office.ask(draftChasing, { reports: rows.map(row => row.id) })
    assert.deepEqual([drafts.length, left], [1, 1])
    const { paper } = await office.ask(api.getDraft, { id: drafts[0]!.id })
    assert.equal(paper.title, 'đôn đốc Chi cục Thủy sản gửi báo cáo quá thời hạn')
    assert.match(
      words(paper),
      /Báo cáo kết quả tuyên truyền năm 2025: thời hạn chậm nhất ngày 05\/11\/2025, đã quá 01 ngày/,
    )
    const number = await issue(drafts[0]!.id)
    const [notice] = await app.look<{ kind: string }>('select kind from notice where reason like $1', [`%${number}%`])
    assert.equal(notice?.kind, 'report-chased')
  })
})
