/** One reading for the many ways of setting the same letters. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { spaced } from '../settle/spaced.ts'
import { cleanText } from './text.ts'

const clean = (text: string) => cleanText(text, 0, text.length).text

it('i where others write y, tone marks set the other way or slipped', () => {
  assert.equal(clean('quản lí kì họp, tỉ đồng, kĩ thuật'), 'quản lý kỳ họp, tỷ đồng, kỹ thuật')
  assert.equal(clean('tỉnh kính trình lĩnh vực'), 'tỉnh kính trình lĩnh vực')
  assert.equal(clean('hoà, thuỷ, qúy III, hằng quí'), 'hòa, thủy, quý III, hằng quý')
})

it('bullets of programs at the head of a line, not within it', () => {
  assert.equal(clean('➢ Sở Y tế'), '- Sở Y tế')
  assert.equal(clean('\uf0b7 Sở Y tế'), '- Sở Y tế')
  assert.equal(clean('Có ✓ Không ✓'), 'Có ✓ Không ✓')
})

it('no blank stands before a closing mark or within brackets', () => {
  assert.equal(clean('các sở , ngành ; Kính gửi : ( qua Sở Y tế )'), 'các sở, ngành; Kính gửi: (qua Sở Y tế)')
})

it('a blank lost behind a mark, and in a day, is put back', () => {
  const text = 'các sở,ngành;xã báo cáo trước ngày05 tháng6 năm 2027 và 15tháng 7'
  assert.equal(
    spaced(cleanText(text, 0, text.length)).text,
    'các sở, ngành; xã báo cáo trước ngày 05 tháng 6 năm 2027 và 15 tháng 7',
  )
})
