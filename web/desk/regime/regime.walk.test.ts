import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { unitId } from '../../../db/sample-province/unit.ts'
import type { Somebody } from '../../../server/testing.ts'
import { PHONE, startWalk, type Visit, type Walk } from '../../walk.ts'

describe('a duty to report on request', () => {
  let walk: Walk
  let office: Somebody
  let address: string
  before(async () => {
    walk = await startWalk()
    office = await walk.app.as('sample-office')
    await office.ask(templates.makeTemplate, {
      name: 'Biểu báo cáo nhanh tình hình thiệt hại do thiên tai, bão, lũ gây ra trên địa bàn',
      indicators: [{ section: 'Kết quả', code: '1.1', name: 'Số vụ', kind: 'number' }],
    })
  })
  after(() => walk.stop())
  const regime = () => office.ask(regimes.getRegime, { id: address.split('/').at(-1)! })
  const add = async (page: Visit, typed: string, name: RegExp) => {
    await page.getByRole('combobox', { name: 'Chọn từng đơn vị theo tên' }).fill(typed)
    await page.getByRole('option', { name }).first().click()
    await page.keyboard.press('Escape')
  }

  it('asks units found by name, without accents, whether below or in another branch', async () => {
    const page = await walk.visit('/che-do-bao-cao/moi', 'sample-office')
    await page.getByLabel('Tên báo cáo').fill('Báo cáo nhanh tình hình thiệt hại do bão')
    await page.getByLabel('Biểu mẫu').selectOption({ index: 1 })
    await page.getByLabel('Nhịp báo cáo').selectOption('adhoc')
    await add(page, 'xa dong hoa', /^Ủy ban nhân dân xã Đông Hòa/)
    await add(page, 'chi cuc kiem lam', /Chi cục Kiểm lâm/)
    await add(page, 'so xay dung', /Sở Xây dựng/)
    assert.deepEqual(await page.faults(), [])
    await page.picture('che-do-chon-don-vi')
    await page.getByRole('button', { name: 'Đặt chế độ báo cáo' }).click()
    await page.waitForURL(/\/che-do-bao-cao\/[0-9a-f-]{36}/)
    address = new URL(page.url()).pathname
    await page.getByText('Chưa mở kỳ nào. Kỳ không tự mở').waitFor()
    const asked = (await regime()).addressees.units
    assert.deepEqual(new Set(asked.slice(0, 2)), new Set([unitId('xa-dong-hoa'), unitId('so-nnmt/kiem-lam')]))
    assert.equal(asked.length, 3)

    await page.getByRole('button', { name: 'Sửa' }).click()
    await page.getByRole('heading', { level: 1, name: 'Sửa chế độ báo cáo' }).waitFor()
    await add(page, 'ubnd tinh', /^Ủy ban nhân dân tỉnh An Bình/)
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByRole('alert').filter({ hasText: 'là cấp trên của đơn vị bạn' }).waitFor()
    await page.picture('che-do-cap-tren')
  })

  it('opens further periods with days of their own', async () => {
    const page = await walk.visit(address, 'sample-office')
    await page.getByRole('button', { name: 'Mở kỳ' }).click()
    await page.getByRole('button', { name: 'Mở kỳ' }).click()
    await page.getByRole('alert').filter({ hasText: 'Cần sửa 4 chỗ' }).waitFor()
    await page.picture('mo-ky-thieu')
    const fill = async (name: string, from: string, to: string, due: string) => {
      await page.getByLabel('Tên kỳ').fill(name)
      await page.getByRole('textbox', { name: 'Số liệu từ ngày' }).fill(from)
      await page.getByRole('textbox', { name: 'Đến hết ngày' }).fill(to)
      await page.getByRole('textbox', { name: 'Hạn đơn vị gửi' }).fill(due)
      await page.getByRole('textbox', { name: 'Hạn đơn vị gửi' }).press('Tab')
    }
    await fill('bão số 9, đợt 1', '1/11/2025', '5/11/2025', '7/11/2025')
    assert.deepEqual(await page.faults(), [])
    await page.getByRole('button', { name: 'Mở kỳ' }).click()
    await page.getByRole('link', { name: 'Bão số 9, đợt 1' }).waitFor()
    await page.getByRole('button', { name: 'Mở thêm kỳ' }).click()
    await fill('bão số 9, đợt 1', '6/11/2025', '9/11/2025', '11/11/2025')
    await page.getByRole('button', { name: 'Mở kỳ' }).click()
    await page.getByRole('alert').filter({ hasText: 'đặt tên khác cho kỳ mới' }).waitFor()
    await page.getByLabel('Tên kỳ').fill('bão số 9, đợt 2')
    await page.picture('mo-them-ky')
    await page.getByRole('button', { name: 'Mở kỳ' }).click()
    await page.getByRole('link', { name: 'Bão số 9, đợt 2' }).waitFor()
    await page.picture('mo-them-ky-xong')
    const { periods } = await regime()
    assert.deepEqual(
      periods.map(each => [each.name, each.fromOn, each.toOn, each.dueOn, each.units]),
      [
        ['bão số 9, đợt 2', '2025-11-06', '2025-11-09', '2025-11-11', 3],
        ['bão số 9, đợt 1', '2025-11-01', '2025-11-05', '2025-11-07', 3],
      ],
    )
  })

  it('fits a phone', async () => {
    for (const [path, name] of [
      ['/che-do-bao-cao/moi', 'dt-che-do-moi'],
      [address, 'dt-che-do'],
    ] as const) {
      const page = await walk.visit(path, 'sample-office', PHONE)
      if (path === address) await page.getByRole('button', { name: 'Mở thêm kỳ' }).click()
      else await add(page, 'xa dong hoa', /^Phòng Kinh tế xã Đông Hòa/)
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path)
      await page.picture(name)
    }
  })
})
