import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as drafts from '@thong-suot/domain/draft/draft.api.ts'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as rollUps from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { readCells } from '@thong-suot/paper/read-xlsx.ts'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'

const ward = unitId('phuong-tan-an')
const part = (no: number, name: string) => ({ no, name })
const FORM = {
  name: 'Biểu có phân tổ',
  breakdowns: [{ code: 'g', name: 'Giới', parts: [part(1, 'Nam'), part(2, 'Nữ')] }],
  indicators: [
    { code: '1', name: 'Người dự', unitOfMeasure: 'người', kind: 'people' as const, breakdown: 'g' },
    { code: '2', name: 'Tỷ lệ hài lòng', kind: 'percent' as const, addsUp: 'average' as const, weightOf: '1' },
    { code: '3', name: 'Đã có kế hoạch', kind: 'yes-no' as const, addsUp: 'count' as const },
    {
      ...{ code: '4', name: 'Hình thức', kind: 'choice' as const, addsUp: 'count' as const },
      choices: [part(1, 'Tập trung'), part(2, 'Trực tuyến')],
    },
    { code: '5', name: 'Ngày phát động', kind: 'date' as const, addsUp: 'none' as const },
  ].map(each => ({ section: 'Kết quả', ...each })),
}
type Typed = Record<string, number | string>

let app: TestApp
let office: Somebody
let periodId: string
let ids: Record<string, string>

/** A department asks a ward; one division of the ward has sent, the others have not. */
before(async () => {
  app = await startTestApp()
  await app.look(
    `update post set unit_id = u.id, scope_id = u.id, desk_id = null
       from (select id from unit where parent_id = $1 and kind = 'commune-division' and valid_to is null order by no limit 1) u
      where person_id = (select id from person where login_id = 'sample-commune-officer')`,
    [ward],
  )
  office = await app.as('sample-office')
  const leader = await app.as('sample-commune-leader')
  const { id: templateId } = await office.ask(templates.makeTemplate, FORM)
  const { id } = await office.ask(regimes.makeRegime, {
    ...{ name: 'tuyên truyền', cadence: 'annual', templateId, startsOn: '2025-01-01' },
    rule: {
      cutoff: { month: -2, day: 31 },
      levels: [-1, -1].map((month, i) => ({ due: { month, day: 10 - 5 * i }, operator: 'by' as const })),
    },
    addressees: { units: [ward], below: [{ kinds: ['commune-division'] }] },
  })
  periodId = (await office.ask(regimes.openPeriod, { id, name: 'năm 2025' })).id
  const low = { '1/1': 30, '1/2': 40, '2': 80, '3': 1, '4': 2, '5': '2025-08-19' }
  await sent(await app.as('sample-commune-officer'), leader, low)
  await sent(leader, office, { '1/1': 4, '1/2': 6, '2': 60, '3': 1, '4': 1 })
})
after(() => app.stop())

async function sent(who: Somebody, receiver: Somebody, typed: Typed): Promise<void> {
  const { rows } = await who.ask(reports.listOwedReports, { state: 'all', size: 200 })
  const { id } = rows.find(row => row.periodId === periodId)!
  const page = await who.ask(reports.getReport, { id })
  ids = Object.fromEntries(page.indicators.map(each => [each.code, each.id]))
  const figures = Object.entries(typed).map(([key, value]) => {
    const [code, no = '0'] = key.split('/') as [string, string?]
    const worth = typeof value === 'string' ? { number: null, text: value } : { number: value }
    return { indicatorId: ids[code]!, part: Number(no), edition: 0, ...worth }
  })
  await who.ask(reports.fillReport, { id, figures })
  await who.ask(reports.submitReport, { id })
  await receiver.ask(reports.acceptReport, { id })
}
const opened = (code: string, no = 0, more: { unitId?: string } = {}) =>
  office.ask(rollUps.openTotal, { id: periodId, indicatorId: ids[code]!, part: no, ...more })

describe('a total opened', () => {
  it('opens each part of its breakdown, down to the last unit', async () => {
    const { parts } = await opened('1', 2)
    assert.deepEqual(
      parts.map(({ now, own, below }) => [now, own, below]),
      [[46, 6, 40]],
    )
    const further = await opened('1', 2, { unitId: ward })
    assert.deepEqual(
      further.parts.map(({ now, own, below }) => [now, own, below]),
      [[40, 40, null]],
    )
  })
  it('names who sent which sending on what day, who let it in, and how many below are not in it', async () => {
    const [one] = (await opened('1')).parts
    assert.deepEqual([one!.version, one!.sentBy], [1, 'Hồ Công Thịnh'])
    assert.match(one!.sentOn!, /^\d{4}-\d\d-\d\d$/)
    assert.deepEqual([one!.acceptedBy, one!.unitId], ['Lâm Thị Thu Hiền', ward])
    assert.equal(one!.missingBelow, (await opened('1', 0, { unitId: ward })).notCounted.length)
    assert.ok(one!.missingBelow > 0)
  })
  it('adds up each unit as the indicator is added up: percentages are weighed, never summed', async () => {
    assert.deepEqual(
      (await opened('2')).parts.map(({ now, own, below }) => [now, own, below]),
      [[77.5, 60, 80]],
    )
    assert.equal((await opened('3')).parts[0]!.now, 2)
  })
  it('counts who chose what, and shows words and days by unit', async () => {
    const { totals } = await office.ask(rollUps.getRollUp, { id: periodId })
    const chosen = totals.find(row => row.indicatorId === ids['4'])!
    assert.deepEqual(
      chosen.parts.map(each => each.now),
      [1, 1],
    )
    assert.deepEqual(
      (await opened('4', 2)).parts.map(({ own, below }) => [own, below]),
      [[null, 1]],
    )
    assert.equal((await opened('4')).parts[0]!.words, 'Tập trung')
    assert.equal((await opened('5', 0, { unitId: ward })).parts[0]!.words, '19/08/2025')
    assert.equal((await opened('5')).notCounted[0]!.why, 'để trống chỉ tiêu này')
  })
  it('is nobody’s who stands outside', async () => {
    const outside = await app.as('sample-head')
    const { status } = await outside.tries(rollUps.openTotal, { id: periodId, indicatorId: ids['1']!, part: 1 })
    assert.equal(status, 404)
  })
})

describe('parts of totals', () => {
  it('go into the paper: in its words, and in the table of figures', async () => {
    const { documentId } = await office.ask(rollUps.draftFromRollUp, { id: periodId })
    const { paper, rest } = await office.ask(drafts.getDraft, { id: documentId })
    const lines = paper.body.flatMap(block => (block.kind === 'paragraph' && block.label === '-' ? [block.text] : []))
    const words = lines.map(text => (typeof text === 'string' ? text : text.map(run => run.text).join('')))
    assert.deepEqual(words, [
      'Người dự: 80 người, gồm: Nam 34; Nữ 46.',
      'Tỷ lệ hài lòng: 77,5%.',
      'Đã có kế hoạch: 02 đơn vị.',
      'Hình thức: Tập trung 01 đơn vị; Trực tuyến 01 đơn vị.',
    ])
    assert.ok(rest!.figures.every(each => each.agrees))
    const table = paper.annexes![0]!.blocks[0]!
    assert.ok(table.kind === 'table')
    assert.deepEqual(
      table.rows.map(row => [row[1], row[4]]),
      [
        ['Kết quả', ''],
        ['Người dự', '80'],
        ['- Nam', '34'],
        ['- Nữ', '46'],
        ['Tỷ lệ hài lòng', '77,5'],
        ['Đã có kế hoạch', '2 đơn vị'],
        ['Hình thức', ''],
        ['- Tập trung', '1 đơn vị'],
        ['- Trực tuyến', '1 đơn vị'],
        ['Ngày phát động', ''],
      ],
    )
  })
  it('stand in the workbook as formulas over the columns of the units', async () => {
    const { cookie } = office
    const file = await app.app.inject({ url: `/api/periods/${periodId}/roll-up.xlsx`, headers: { cookie } })
    const { 'Tổng hợp': totals, 'Theo đơn vị': units } = await readCells(file.rawPayload)
    assert.deepEqual(
      [6, 7, 8, 11, 12, 13].map(row => [totals![`B${row}`], totals![`E${row}`]]),
      [
        ['Người dự', `=IF(COUNT('Theo đơn vị'!B6:B6)=0,"",SUM('Theo đơn vị'!B6:B6))`],
        ['- Nam', `=IF(COUNT('Theo đơn vị'!C6:C6)=0,"",SUM('Theo đơn vị'!C6:C6))`],
        ['- Nữ', `=IF(COUNT('Theo đơn vị'!D6:D6)=0,"",SUM('Theo đơn vị'!D6:D6))`],
        ['Hình thức', undefined],
        ['- Tập trung', `=IF(COUNT('Theo đơn vị'!G6:G6)=0,"",SUM('Theo đơn vị'!G6:G6))`],
        ['- Trực tuyến', `=IF(COUNT('Theo đơn vị'!H6:H6)=0,"",SUM('Theo đơn vị'!H6:H6))`],
      ],
    )
    assert.deepEqual(
      ['B', 'C', 'D', 'G', 'H'].map(letter => units![`${letter}6`]),
      [80, 34, 46, 1, 1],
    )
  })
})
