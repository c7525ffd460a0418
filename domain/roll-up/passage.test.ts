import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isEdited, merged, type ReportSource, saysQuote, sentencesOf, sourceState } from './passage.ts'

const source = (quote: string, version = 1): ReportSource => ({ reportId: crypto.randomUUID(), version, quote })

describe('a passage', () => {
  it('is edited when its words are not those taken; the same words of several units are one', () => {
    const quote = 'Kinh phí còn hạn hẹp.'
    assert.equal(
      isEdited({ text: 'Kinh phí còn hạn hẹp', sources: [source(quote), source('Kinh phí  còn hạn hẹp')] }),
      false,
    )
    assert.equal(isEdited({ text: 'Kinh phí hạn hẹp.', sources: [source(quote)] }), true)
    assert.equal(isEdited({ text: 'Lời của báo cáo này.', sources: [] }), false)
    const both = merged(
      { text: quote, sources: [source(quote)] },
      { text: 'Thiếu người.', sources: [source('Thiếu người.')] },
    )
    assert.deepEqual([both.text, both.sources.length, isEdited(both)], ['Kinh phí còn hạn hẹp. Thiếu người.', 2, false])
  })
  it('is of a report only when the report says these words, whole', () => {
    assert.ok(saysQuote('Một. Kinh phí còn hạn hẹp; thiếu người.', 'kinh phí còn hạn hẹp'))
    assert.ok(!saysQuote('Kinh phí còn hạn hẹp', 'phí còn hạn hẹ'))
  })
  it('knows what became of its source', () => {
    const taken = source('Thiếu người')
    const states = [
      { status: 'accepted', version: 1, text: 'Thiếu người.' },
      { status: 'returned', version: 1, text: 'Thiếu người.' },
      { status: 'submitted', version: 2, text: 'Thiếu người, thiếu xe.' },
      { status: 'accepted', version: 3, text: 'Thiếu xe.' },
    ].map(report => sourceState(taken, report))
    assert.deepEqual(states, ['same', 'returned', 'kept', 'changed'])
  })
  it('is parted into sentences, but not at a number or an abbreviation', () => {
    assert.deepEqual(sentencesOf('Tổ chức 1.200 buổi. Có TP. Hà Nội dự! Thiếu người; Đề nghị bổ sung.'), [
      'Tổ chức 1.200 buổi.',
      'Có TP. Hà Nội dự!',
      'Thiếu người;',
      'Đề nghị bổ sung.',
    ])
  })
})
