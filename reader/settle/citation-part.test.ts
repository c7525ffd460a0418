import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayApart, issuerOf } from './citation-part.ts'

function dayBefore(text: string, number: string) {
  const start = text.indexOf(number)
  return dayApart(text, start, start + number.length)
}

test('a day at the head of the sentence belongs to the paper sent on it', () => {
  assert.equal(dayBefore('Ngày 12/3/2026, Sở Y tế đã có Văn bản số 45/SYT-NV', 'Văn bản số 45/SYT-NV'), '2026-03-12')
})

test('a day at the head of the sentence is that of the paper by which something was approved', () => {
  const text = 'Ngày 12/3/2026, Thủ tướng phê duyệt Quy hoạch tỉnh thời kỳ 2026-2030 tại Quyết định số 45/QĐ-TTg'
  assert.equal(dayBefore(text, 'Quyết định số 45/QĐ-TTg'), '2026-03-12')
})

test('the day of one paper is not that of the next', () => {
  const text =
    'Kết luận số 12-KL/TU ngày 01/02/2026 của Tỉnh ủy về thực hiện có hiệu quả Chỉ thị số 34-CT/TU của Tỉnh ủy'
  assert.equal(dayBefore(text, 'Chỉ thị số 34-CT/TU'), null)
  assert.equal(
    dayBefore('Ngày 05/6/2026, Sở ban hành Kế hoạch số 9/KH quy định Hướng dẫn số 15/HD', 'Hướng dẫn số 15/HD'),
    null,
  )
  assert.equal(
    dayBefore('Công văn số 12/SYT ngày 01/02/2026 của Sở Y tế, huyện ban hành Kế hoạch số 15/KH', 'Kế hoạch số 15/KH'),
    null,
  )
})

test('a day behind the title belongs to the paper, unless another paper stands between', () => {
  const dayBehind = (text: string) => dayApart(text, 0, text.indexOf(' quy định'))
  assert.equal(dayBehind('Thông tư 15/2027/TT-BYT quy định về bến bãi ban hành ngày 05/3/2027'), '2027-03-05')
  assert.equal(dayBehind('Thông tư 15/2027/TT-BYT quy định về bến bãi và Quy chế ban hành ngày 05/3/2027'), null)
  assert.equal(dayApart('15/2027/TT-BYT đã được ban hành ngày 05/3/2027', 0, 14), null)
  assert.equal(dayBehind('Thông tư 15/2027/TT-BYT quy định bến bãi; Kế hoạch ban hành ngày 05/3/2027'), null)
})

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
  assert.equal(issuerIn('Quyết định của Bộ Chính trị số 12-QĐ/TW', 'số 12-QĐ/TW'), 'Bộ Chính trị')
  const list = 'các Quyết định của Bộ Y tế: số 12/QĐ-BYT ngày 05/3/2027; số 15/QĐ-BYT ngày 06/3/2027'
  assert.equal(issuerIn(list, 'số 12/QĐ-BYT ngày 05/3/2027'), 'Bộ Y tế')
  assert.equal(issuerIn(list, 'số 15/QĐ-BYT ngày 06/3/2027'), 'Bộ Y tế')
  assert.equal(issuerIn('theo quy định của Luật Giá', 'Luật Giá'), undefined)
})
