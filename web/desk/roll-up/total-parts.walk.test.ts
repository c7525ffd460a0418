import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../../db/sample-province/unit.ts'
import type { Somebody } from '../../../server/testing.ts'
import { DESK, PHONE, startWalk, type Walk } from '../../walk.ts'

const ward = unitId('phuong-tan-an')

describe('a total opened in a browser', () => {
  let walk: Walk
  let path: string
  let periodId: string
  before(async () => {
    walk = await startWalk()
    await walk.app.look(
      `update post set unit_id = u.id, scope_id = u.id, desk_id = null
         from (select id from unit where parent_id = $1 and kind = 'commune-division' and valid_to is null order by no limit 1) u
        where person_id = (select id from person where login_id = 'sample-commune-officer')`,
      [ward],
    )
    const office = await walk.app.as('sample-office')
    const leader = await walk.app.as('sample-commune-leader')
    const { id: templateId } = await office.ask(templates.makeTemplate, {
      name: 'Biểu',
      breakdowns: [{ code: 'g', name: 'Giới', parts: ['Nam', 'Nữ'].map((name, i) => ({ no: i + 1, name })) }],
      indicators: [
        { section: 'Kết quả', code: '1', name: 'Người dự', unitOfMeasure: 'người', kind: 'people', breakdown: 'g' },
        { section: 'Kết quả', code: '2', name: 'Đã có kế hoạch', kind: 'yes-no', addsUp: 'count' },
      ],
    })
    const { id } = await office.ask(regimes.makeRegime, {
      ...{ name: 'tuyên truyền', cadence: 'annual', templateId, startsOn: '2025-01-01' },
      rule: {
        cutoff: { month: -2, day: 31 },
        levels: [10, 5].map(day => ({ due: { month: -1, day }, operator: 'by' as const })),
      },
      addressees: { units: [ward], below: [{ kinds: ['commune-division'] }] },
    })
    periodId = (await office.ask(regimes.openPeriod, { id, name: 'năm 2025' })).id
    path = `/bao-cao/tong-hop/${periodId}`
    await sent(await walk.app.as('sample-commune-officer'), leader, [30, 40])
    await sent(leader, office, [4, 6])
  })
  after(() => walk.stop())

  async function sent(who: Somebody, receiver: Somebody, [men, women]: [number, number]): Promise<void> {
    const { rows } = await who.ask(reports.listOwedReports, { state: 'all', size: 200 })
    const { id } = rows.find(row => row.periodId === periodId)!
    const [people, plan] = (await who.ask(reports.getReport, { id })).indicators
    await who.ask(reports.fillReport, {
      id,
      figures: [
        { indicatorId: people!.id, part: 1, number: men, edition: 0 },
        { indicatorId: people!.id, part: 2, number: women, edition: 0 },
        { indicatorId: plan!.id, number: 1, edition: 0 },
      ],
    })
    await who.ask(reports.submitReport, { id })
    await receiver.ask(reports.acceptReport, { id })
  }

  for (const [name, size] of [
    ['at a desk', DESK],
    ['on a phone', PHONE],
  ] as const)
    it(`shows the parts of each total, and opens them to the last unit with its sending, ${name}`, async () => {
      const page = await walk.visit(path, 'sample-office', size)
      await page.getByText('2 đơn vị', { exact: true }).waitFor()
      await page.getByRole('button', { name: 'Mở số của Người dự, Nữ' }).click()
      await page.getByText('46 người từ 1 đơn vị').waitFor()
      await page.getByText(/lần gửi 1, Hồ Công Thịnh gửi [\d/]{10}; Lâm Thị Thu Hiền tiếp nhận/).waitFor()
      await page.getByText('Của cơ quan 6, cấp dưới 40').waitFor()
      await page.getByText(/\d báo cáo cấp dưới chưa có/).waitFor()
      await page.getByRole('button', { name: 'Mở cấp dưới' }).click()
      await page.getByText('40 người từ 1 đơn vị').waitFor()
      await page.getByText(/Mai Ngọc Quyên gửi [\d/]{10}; Hồ Công Thịnh tiếp nhận/).waitFor()
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
      assert.deepEqual(await page.faults(), [])
      await page.picture(`total-parts-${size.width}`)
    })

  it('is cut with a number, opened again beside the figures of today, and the period is ended', async () => {
    const page = await walk.visit(path, 'sample-office', PHONE)
    await page.getByRole('button', { name: 'Chốt số liệu' }).click()
    await page
      .getByRole('dialog')
      .getByRole('checkbox', { name: /^Kết thúc kỳ/ })
      .check()
    await page.getByRole('dialog').getByRole('button', { name: 'Chốt số liệu' }).click()
    await page.getByText('Kỳ đã kết thúc.').waitFor()
    await page.getByText('Bản chốt (1)').click()
    await page.getByRole('button', { name: 'Số 1' }).click()
    await page.getByText('Chưa có báo cáo nào được tiếp nhận sau bản chốt này.').waitFor()
    assert.equal(await page.getByRole('row', { name: '– Nữ 46 46' }).count(), 1)
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
    assert.deepEqual(await page.faults(), [])
    await page.picture('cut-opened')
  })
})
