import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { explain } from './explain.ts'
import { pagesOfText } from './page.ts'
import { read } from './read.ts'

describe('explain', () => {
  const text =
    'KẾ HOẠCH\nTập huấn năm 2026\n\nI. NỘI DUNG\f\n1. Văn phòng Sở hoàn thành trước ngày\n05/11/2026 việc tập huấn.'

  it('says page, lines and rule of a fact that runs over a line', () => {
    const reading = read(pagesOfText(text))
    const [deadline] = reading.deadlines
    assert.ok(deadline)
    const explained = explain(reading, deadline)
    assert.equal(explained.page, 2)
    assert.deepEqual(explained.lines, [2, 3])
    assert.match(explained.rule, /^deadline\//)
    assert.match(explained.quote, /trước ngày 05\/11\/2026/)
  })
})
