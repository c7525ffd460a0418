import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as obligations from '@thong-suot/domain/obligation/obligation.api.ts'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as rollUps from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../../testing.ts'

const UNITS = ['so-nnmt/quan-ly-dat-dai', 'so-nnmt/kiem-lam'].map(unitId)
const NOTES = ['Chưa có kinh phí mua máy đo tại các hạt.', 'Chưa có kinh phí mua máy đo ở các hạt.']

let app: TestApp
let office: Somebody
let people: Somebody[]
let periodId: string
let work: string[]

before(async () => {
  app = await startTestApp()
  office = await app.as('sample-office')
  people = [await app.as('sample-head'), await app.as('sample-officer')]
  const { id: templateId } = await office.ask(templates.makeTemplate, {
    name: 'Biểu',
    indicators: [{ section: 'Kết quả', code: '1', name: 'Số buổi', kind: 'number' }],
    narratives: [
      { code: '2', title: 'Kết quả nổi bật' },
      { code: '3', title: 'Khó khăn, vướng mắc' },
    ],
  })
  const { id } = await office.ask(regimes.makeRegime, {
    ...{ name: 'tuyên truyền', cadence: 'adhoc', templateId, startsOn: '2025-08-01', addressees: { units: UNITS } },
    rule: { levels: [{ due: { month: 0, day: 7 }, operator: 'by' }] },
    first: { name: 'kỳ 1', days: { from: '2025-10-01', to: '2025-10-31', due: '2025-11-10', operator: 'by' } },
  })
  periodId = (await office.ask(regimes.getRegime, { id })).periods[0]!.id
  await sent(people[0]!, 'Thiếu máy chiếu ở các hạt kiểm lâm. Đường xa.')
  await sent(people[1]!, '- THIẾU MÁY CHIẾU Ở CÁC HẠT KIỂM LÂM\n- Hồ sơ nhiều.')
  work = await hinderedWork()
})
after(() => app.stop())

async function sent(who: Somebody, text: string): Promise<void> {
  const { rows } = await who.ask(reports.listOwedReports, { state: 'all', size: 200 })
  const { id } = rows.find(row => row.periodId === periodId)!
  const { texts } = await who.ask(reports.getReport, { id })
  await who.ask(reports.fillReport, {
    id,
    texts: texts.map(({ narrativeId, edition }) => ({ narrativeId, text, edition })),
  })
  await who.ask(reports.submitReport, { id })
  await office.ask(reports.acceptReport, { id })
}

/** One piece of work handed down to both units, in which both tell what hinders them. */
async function hinderedWork(): Promise<string[]> {
  const { rows } = await office.ask(obligations.listObligations, { tab: 'received', size: 200 })
  const open = rows.find(row => row.state === 'given' || row.state === 'under-way')!
  if (open.state === 'given') await office.ask(obligations.acceptObligation, { id: open.id })
  await office.ask(obligations.handDownObligation, {
    id: open.id,
    units: UNITS.map(each => ({ unitId: each })),
    keep: true,
  })
  const given = await app.look<{ id: string }>(
    `select o.id from obligation o where o.parent_id = $1 and o.unit_id = any ($2::uuid[]) and o.state = 'given'
      order by array_position($2::uuid[], o.unit_id)`,
    [open.id, UNITS],
  )
  assert.equal(given.length, 2)
  for (const [i, who] of people.entries()) {
    await who.ask(obligations.acceptObligation, { id: given[i]!.id })
    await who.ask(obligations.tellDifficulty, { id: given[i]!.id, note: NOTES[i]! })
  }
  return given.map(each => each.id)
}
const toldOn = (day: string) =>
  app.look(`update progress set at = $1::date where kind = 'difficulty' and obligation_id = any ($2::uuid[])`, [
    day,
    work,
  ])
const columns = () => office.ask(rollUps.listNarratives, { id: periodId })

describe('what several units raise', () => {
  it('is grouped in the section of difficulties and in no other: same words, who said them', async () => {
    const [results, difficulties] = await columns()
    assert.equal(results!.repeated, null)
    assert.deepEqual(
      difficulties!.repeated!.words.map(({ text, from }) => [text, from.map(each => each.unit)]),
      [['Thiếu máy chiếu ở các hạt kiểm lâm.', ['Phòng Quản lý đất đai', 'Chi cục Kiểm lâm']]],
    )
  })

  it('is grouped by the piece of work, told within the period and by two units at least', async () => {
    await toldOn('2025-10-15')
    const [told] = (await columns())[1]!.repeated!.work
    assert.deepEqual(
      told!.from.map(({ unit, quote, obligationId }) => [unit, quote, obligationId]),
      [
        ['Phòng Quản lý đất đai', NOTES[0], work[0]],
        ['Chi cục Kiểm lâm', NOTES[1], work[1]],
      ],
    )
    assert.equal(told!.text, NOTES[0], 'nearly the same words are said once')
    await toldOn('2025-11-03')
    assert.deepEqual((await columns())[1]!.repeated!.work, [])
    await toldOn('2025-10-15')
  })

  it('goes into the narrative with every source, and not with words that were not told', async () => {
    const [, { narrative, repeated }] = (await columns()) as [unknown, rollUps.NarrativeColumn]
    const [words, told] = [repeated!.words[0]!, repeated!.work[0]!]
    const place = { id: periodId, narrativeId: narrative.id }
    const passages = [
      { text: words.text, sources: words.from.map(({ reportId, version, quote }) => ({ reportId, version, quote })) },
      { text: told.text, sources: told.from.map(({ difficultyId, quote }) => ({ difficultyId, quote })) },
    ]
    const { edition } = await office.ask(rollUps.writeRolledText, { ...place, edition: 0, passages })
    const own = (await columns())[1]!.own!
    assert.deepEqual(
      own.passages.map(({ edited, sources }) => [edited, sources.map(source => source.unit)]),
      [
        [false, ['Phòng Quản lý đất đai', 'Chi cục Kiểm lâm']],
        [false, ['Phòng Quản lý đất đai', 'Chi cục Kiểm lâm']],
      ],
    )
    const { difficultyId } = told.from[0]!
    const untold = [{ text: 'Một câu.', sources: [{ difficultyId, quote: 'Thiếu máy bay' }] }]
    const { body } = await office.tries(rollUps.writeRolledText, { ...place, edition, passages: untold })
    assert.equal(body.code, 'period.difficulty-not-told')
    assert.equal((await columns())[1]!.own!.edition, edition)
  })

  it('is of one source only, says the database', async () => {
    const twice = `update rolled_source set progress_id = (select min(id) from progress) where report_id is not null`
    await assert.rejects(app.look(twice), /source_of_one/)
    await assert.rejects(
      app.look('update rolled_source set version = 1 where progress_id is not null'),
      /sending_whole/,
    )
  })
})
