import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../../db/sample-province/unit.ts'
import type { Somebody } from '../../../server/testing.ts'
import { PHONE, startWalk, type Walk } from '../../walk.ts'

const [FOREST, LAND, FISH] = ['so-nnmt/kiem-lam', 'so-nnmt/quan-ly-dat-dai', 'so-nnmt/thuy-san'].map(unitId) as [
  string,
  string,
  string,
]
const SAME = 'Kinh phí chưa bố trí riêng cho công tác tuyên truyền, phòng ngừa lừa đảo trên không gian mạng.'

describe('adding up with the words of the units', () => {
  let walk: Walk
  let office: Somebody
  let path: string
  before(async () => {
    walk = await startWalk()
    office = await walk.app.as('sample-office')
    const { id: templateId } = await office.ask(templates.makeTemplate, {
      name: 'Biểu kết quả tuyên truyền',
      indicators: [{ section: 'Kết quả', code: '1', name: 'Số buổi tuyên truyền tập trung', kind: 'number' }],
      narratives: [
        { code: '2', title: 'Kết quả nổi bật' },
        { code: '3', title: 'Khó khăn, vướng mắc và kiến nghị với cơ quan cấp trên' },
      ],
    })
    const { id } = await office.ask(regimes.makeRegime, {
      ...{ name: 'kết quả tuyên truyền', cadence: 'adhoc', templateId, startsOn: '2025-08-01' },
      addressees: { units: [FOREST, LAND, FISH] },
      rule: { levels: [{ due: { month: 0, day: 7 }, operator: 'by' }] },
      first: {
        name: 'quý III năm 2025',
        days: { from: '2025-07-01', to: '2025-09-30', due: '2025-11-10', operator: 'by' },
      },
    })
    const periodId = (await office.ask(regimes.getRegime, { id })).periods[0]!.id
    path = `/bao-cao/tong-hop/${periodId}`
    await sent(await walk.app.as('sample-officer'), periodId, 5, `${SAME} Thiếu máy chiếu ở các hạt kiểm lâm.`)
    await sent(await walk.app.as('sample-head'), periodId, 7, SAME)
    for (const unit of [FOREST, LAND])
      await walk.app.look(
        `insert into unit_successor (unit_id, successor_id, on_day, kind) values ($1, $2, '2025-11-01', 'merge')`,
        [unit, FISH],
      )
  })
  after(() => walk.stop())

  async function sent(who: Somebody, periodId: string, number: number, text: string): Promise<void> {
    const { rows } = await who.ask(reports.listOwedReports, { state: 'all', size: 200 })
    const { id } = rows.find(row => row.periodId === periodId)!
    const { texts, figures } = await who.ask(reports.getReport, { id })
    const { indicatorId, edition } = figures[0]!
    await who.ask(reports.fillReport, {
      id,
      figures: [{ indicatorId, number, edition }],
      texts: texts.map((each, i) => ({
        narrativeId: each.narrativeId,
        edition: each.edition,
        text: i ? text : 'Đã phát 200 tờ gấp.',
      })),
    })
    await who.ask(reports.submitReport, { id })
    await office.ask(reports.acceptReport, { id })
  }

  it('takes over what several raise and a sentence of one, each with its source, and keeps it', async () => {
    const page = await walk.visit(path, 'sample-office')
    await page.getByText('Thuyết minh', { exact: true }).click()
    const section = page.getByRole('region', { name: /Khó khăn, vướng mắc/ })
    await section.getByText('Nhiều đơn vị cùng nêu').waitFor()
    await section.getByRole('button', { name: /^Đưa vào: Kinh phí/ }).click()
    await section.getByRole('button', { name: 'Chọn câu' }).first().click()
    await section.getByRole('checkbox', { name: /máy chiếu/ }).check()
    await section.getByRole('button', { name: 'Đưa vào 1 câu' }).click()
    await section.getByText(/Đã lưu/).waitFor()
    assert.equal(await section.getByRole('textbox').count(), 2)
    assert.equal(await section.getByRole('textbox').last().inputValue(), 'Thiếu máy chiếu ở các hạt kiểm lâm.')
    // At the top, where the bar over the page covers none of its buttons.
    await page.evaluate(() => scrollTo(0, 0))
    assert.deepEqual(await page.faults(), [])
    await page.picture('roll-up-narrative')
    await page.reload()
    await page.getByText('Thuyết minh', { exact: true }).click()
    assert.equal(await section.getByRole('textbox').first().inputValue(), SAME)
  })

  it('points out two reports of units that became one; one of them is left out, and told so', async () => {
    const page = await walk.visit(path, 'sample-office')
    const doubled = page.getByRole('region', { name: /có thể trùng/ })
    await page.picture('roll-up-doubled')
    await doubled.getByRole('button', { name: 'Đã xem, không trùng' }).click()
    await page.getByText(/báo cáo cùng về .*: đã xem, không trùng \(/).waitFor()
    assert.equal(await doubled.count(), 0)
    await page.picture('roll-up-not-doubled')
    await page.getByRole('button', { name: /^Xem lại các báo cáo cùng về/ }).click()
    await doubled.getByRole('button', { name: /^Không cộng báo cáo của Chi cục Kiểm lâm/ }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('Số này đã có trong báo cáo của đơn vị mới.')
    await page.picture('roll-up-leave-out')
    await page.getByRole('dialog').getByRole('button', { name: 'Không cộng' }).click()
    await doubled.getByText('không cộng: Số này đã có trong báo cáo của đơn vị mới.').waitFor()
    await page.getByText('không cộng 1').waitFor()
    assert.deepEqual(await page.faults(), [])
  })

  it('fits a phone', async () => {
    for (const view of ['Số liệu', 'Theo đơn vị', 'Thuyết minh']) {
      const page = await walk.visit(path, 'sample-office', PHONE)
      await page.getByText(view, { exact: true }).click()
      await page.waitForLoadState('networkidle')
      assert.ok(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        `${view} runs out of the page`,
      )
      assert.deepEqual(await page.faults(), [])
      await page.picture(`roll-up-phone-${view}`)
    }
  })
})
