import assert from 'node:assert/strict'
import { test } from 'node:test'
import { issuerOf } from './citation-issuer.ts'

test('the issuer stands behind the citation, acts before it, or stands between type and number', () => {
  const issuerIn = (text: string, number: string) => {
    const start = text.indexOf(number)
    return issuerOf(text, start, start + number.length)
  }
  assert.equal(issuerIn('12/KH-SYT của Sở Y tế bổ sung vào Quy chế', '12/KH-SYT'), 'Sở Y tế')
  assert.equal(issuerIn('15/QĐ-UB của Ủy ban nhân dân Quận 8 về bến bãi', '15/QĐ-UB'), 'Ủy ban nhân dân Quận 8')
  assert.equal(issuerIn('12-KL/TW, của Bộ Chính trị về bến bãi', '12-KL/TW'), 'Bộ Chính trị')
  assert.equal(issuerIn('12/QĐ-SYT do Sở Y tế ban hành', '12/QĐ-SYT'), 'Sở Y tế')
  assert.equal(issuerIn('SỐ 12/CT-TTg CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ BẾN BÃI', 'SỐ 12/CT-TTg'), 'THỦ TƯỚNG CHÍNH PHỦ')
  assert.equal(
    issuerIn('Ngày 12/3/2026, Sở Y tế đã ban hành Công văn số 45/SYT-NV', 'Công văn số 45/SYT-NV'),
    'Sở Y tế',
  )
  assert.equal(
    issuerIn('Sở Giáo dục và Đào tạo có Công văn số 45/SGDĐT', 'Công văn số 45/SGDĐT'),
    'Sở Giáo dục và Đào tạo',
  )
  assert.equal(
    issuerIn('theo ý kiến của Thường trực Tỉnh ủy tại Thông báo số 12-TB/TU', 'Thông báo số 12-TB/TU'),
    'Thường trực Tỉnh ủy',
  )
  assert.equal(issuerIn('Quyết định của Bộ Chính trị số 12-QĐ/TW', 'số 12-QĐ/TW'), 'Bộ Chính trị')
  const list = 'các Quyết định của Bộ Y tế: số 12/QĐ-BYT ngày 05/3/2027; số 15/QĐ-BYT ngày 06/3/2027'
  assert.equal(issuerIn(list, 'số 12/QĐ-BYT ngày 05/3/2027'), 'Bộ Y tế')
  assert.equal(issuerIn(list, 'số 15/QĐ-BYT ngày 06/3/2027'), 'Bộ Y tế')
  assert.equal(issuerIn('theo quy định của Luật Giá', 'Luật Giá'), undefined)
})
