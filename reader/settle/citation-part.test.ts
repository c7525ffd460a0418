import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayApart } from './citation-part.ts'

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

test('a law has the day on which it was passed', () => {
  const passed = (text: string) => dayApart(text, 0, text.indexOf(' được'))
  assert.equal(
    passed('Luật Giá số 12/2027/QH16 được Quốc hội khóa XVI, kỳ họp thứ 3 thông qua ngày 05/3/2027'),
    '2027-03-05',
  )
})
