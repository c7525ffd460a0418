import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as drafts from '@thong-suot/domain/draft/draft.api.ts'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as rollUps from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../../testing.ts'

let app: TestApp
let office: Somebody
let officer: Somebody
let head: Somebody
let periodId: string
let narrativeId: string
let one: string
let two: string

before(async () => {
  app = await startTestApp()
  office = await app.as('sample-office')
  officer = await app.as('sample-officer')
  head = await app.as('sample-head')
  const { id: templateId } = await office.ask(templates.makeTemplate, {
    name: 'Biểu',
    indicators: [{ section: 'Kết quả', code: '1', name: 'Số buổi', kind: 'number' }],
    narratives: [{ code: '2', title: 'Khó khăn, vướng mắc' }],
  })
  const { id } = await office.ask(regimes.makeRegime, {
    ...{ name: 'tuyên truyền', cadence: 'adhoc', templateId, startsOn: '2025-08-01' },
    addressees: { units: ['so-nnmt/kiem-lam', 'so-nnmt/quan-ly-dat-dai'].map(unitId) },
    rule: { levels: [{ due: { month: 0, day: 7 }, operator: 'by' }] },
    first: { name: 'kỳ 1', days: { from: '2025-10-01', to: '2025-10-31', due: '2025-11-10', operator: 'by' } },
  })
  periodId = (await office.ask(regimes.getRegime, { id })).periods[0]!.id
  one = await sent(officer, 'Kinh phí chưa bố trí riêng. Thiếu máy chiếu ở các hạt.\nPhát 200 tờ gấp.')
  two = await sent(head, 'Kinh phí chưa bố trí riêng.')
})
after(() => app.stop())

async function sent(who: Somebody, text: string): Promise<string> {
  const { rows } = await who.ask(reports.listOwedReports, { state: 'all', size: 200 })
  const { id } = rows.find(row => row.periodId === periodId)!
  const { texts } = await who.ask(reports.getReport, { id })
  narrativeId = texts[0]!.narrativeId
  await who.ask(reports.fillReport, { id, texts: [{ narrativeId, text, edition: texts[0]!.edition }] })
  await who.ask(reports.submitReport, { id })
  await office.ask(reports.acceptReport, { id })
  return id
}
const column = async () => (await office.ask(rollUps.listNarratives, { id: periodId }))[0]!
const from = (reportId: string, quote: string, version = 1) => ({ reportId, version, quote })
const places = () => ({ id: periodId, narrativeId })

describe('a passage of the narrative put together', () => {
  it('is taken over as a sentence or merged of several, each with its sources, and says when it was edited', async () => {
    const { passages } = await column()
    assert.deepEqual(
      passages.map(passage => passage.from.map(({ version }) => version)),
      [[1], [1], [1]],
    )
    const taken = {
      text: 'Kinh phí chưa bố trí riêng.',
      sources: [from(one, 'Kinh phí chưa bố trí riêng.'), from(two, 'kinh phí chưa bố trí riêng')],
    }
    const shortened = { text: 'Thiếu máy chiếu.', sources: [from(one, 'Thiếu máy chiếu ở các hạt.')] }
    const own = { text: 'Đề nghị cấp trên quan tâm.', sources: [] }
    assert.equal(
      (await office.ask(rollUps.writeRolledText, { ...places(), edition: 0, passages: [taken, shortened, own] }))
        .edition,
      2,
    )
    const { own: mine } = await column()
    assert.deepEqual(
      mine!.passages.map(({ text, edited, sources }) => [
        text,
        edited,
        sources.map(source => [source.unit, 'state' in source && source.state]),
      ]),
      [
        [
          taken.text,
          false,
          [
            ['Chi cục Kiểm lâm', 'same'],
            ['Phòng Quản lý đất đai', 'same'],
          ],
        ],
        [shortened.text, true, [['Chi cục Kiểm lâm', 'same']]],
        [own.text, false, []],
      ],
    )
  })

  it('is refused with words its report does not say, of a sending that was not, or of another receiver’s report', async () => {
    const tries = (sources: ReturnType<typeof from>[]) =>
      office.tries(rollUps.writeRolledText, { ...places(), edition: 2, passages: [{ text: 'Một câu.', sources }] })
    const { body } = await tries([from(one, 'Thiếu máy bay.')])
    assert.equal(body.code, 'period.passage-not-in-report')
    assert.match(body.detail ?? '', /Chi cục Kiểm lâm, lần gửi 1, không có đoạn “Thiếu máy bay/)
    assert.equal((await tries([from(one, 'Thiếu máy chiếu', 2)])).body.code, 'period.source-not-received')
    const [other] = await app.look<{ id: string }>(
      `select r.id from report r join report_version v on v.report_id = r.id where r.period_id <> $1 limit 1`,
      [periodId],
    )
    assert.equal((await tries([from(other!.id, 'Kinh phí')])).body.code, 'period.source-not-received')
    assert.equal((await column()).own!.passages.length, 3)
  })

  it('does not overwrite what another wrote meanwhile, and is nobody’s who does not add up', async () => {
    const { body, status } = await office.tries(rollUps.writeRolledText, { ...places(), edition: 1, passages: [] })
    assert.deepEqual([status, body.code], [409, 'period.text-changed'])
    assert.match(body.detail ?? '', /vừa sửa mục này/)
    assert.equal((await officer.tries(rollUps.writeRolledText, { ...places(), edition: 2, passages: [] })).status, 403)
    assert.equal(
      (await head.tries(rollUps.writeRolledText, { ...places(), edition: 2, passages: [] })).body.code,
      'period.not-received-here',
    )
    assert.equal((await column()).own!.passages.length, 3)
  })

  it('shows what became of its source: given back, sent again with the words, sent again without them', async () => {
    const states = async () =>
      (await column()).own!.passages.map(passage =>
        passage.sources.flatMap(each => ('state' in each ? [[each.state, each.nowVersion, each.now]] : [])),
      )
    await office.ask(reports.returnReport, { id: one, remarks: [{ reason: 'Đề nghị viết rõ hơn.' }] })
    assert.deepEqual((await states())[1], [['returned', 1, null]])
    await sent(officer, 'Kinh phí chưa bố trí riêng. Thiếu xe đi các hạt.')
    assert.deepEqual(await states(), [
      [
        ['kept', 2, null],
        ['same', 1, null],
      ],
      [['changed', 2, 'Kinh phí chưa bố trí riêng. Thiếu xe đi các hạt.']],
      [],
    ])
    const passages = [{ text: 'Thiếu xe.', sources: [from(one, 'Thiếu xe đi các hạt.', 2)] }]
    const { edition } = await office.ask(rollUps.writeRolledText, { ...places(), edition: 2, passages })
    assert.deepEqual([edition, await states()], [3, [[['same', 2, null]]]])
  })

  it('goes into the cut and the paper in its order', async () => {
    const { own } = await column()
    const passages = [
      ...own!.passages.map(({ text, sources }) => ({ text, sources })),
      { text: 'Đề nghị cấp xe.', sources: [] },
    ]
    await office.ask(rollUps.writeRolledText, { ...places(), edition: own!.edition, passages })
    const { documentId } = await office.ask(rollUps.draftFromRollUp, { id: periodId })
    const { paper } = await office.ask(drafts.getDraft, { id: documentId })
    assert.match(JSON.stringify(paper), /Thiếu xe\..*Đề nghị cấp xe\./)
  })
})
