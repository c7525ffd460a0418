import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { marksOf, pageAt, rectsOf, segmentsOf, tagPlaces } from './marks.ts'

const line = {
  start: 10,
  text: 'trước ngày 05/11',
  words: [
    { at: [0, 5] as [number, number], box: { x: 0, y: 0, w: 30, h: 10 } },
    { at: [6, 10] as [number, number], box: { x: 35, y: 1, w: 25, h: 10 } },
  ],
}
const page = { number: 2, width: 100, height: 100, picture: true, confidence: null, lines: [line] }

describe('marks', () => {
  it('become one rectangle a line, around the words they touch', () => {
    assert.deepEqual(rectsOf(page, { start: 12, end: 18 }), [{ x: 0, y: 0, w: 60, h: 11 }])
    assert.deepEqual(rectsOf(page, { start: 100, end: 110 }), [])
  })
  it('cut a line where they begin and end', () => {
    const cut = segmentsOf(line, [{ look: 'deadline', start: 16, end: 26 }])
    assert.deepEqual(
      cut.map(s => [s.text, s.marks.length]),
      [
        ['trước ', 0],
        ['ngày 05/11', 1],
      ],
    )
  })
  it('leave out what was thrown out and put the chosen one on top', () => {
    const fact = {
      kind: 'citation',
      position: 3,
      start: 10,
      end: 15,
      quote: '',
      value: {},
      proposed: null,
      rule: null,
      decidedByName: null,
      decidedAt: null,
    } as const
    const marks = marksOf(
      {
        facts: [
          { ...fact, id: 'a', state: 'rejected' },
          { ...fact, id: 'b', state: 'proposed' },
        ],
        marks: [],
      },
      'b',
    )
    assert.deepEqual(
      marks.map(m => [m.factId, m.look]),
      [
        ['b', 'citation'],
        ['b', 'chosen'],
      ],
    )
  })
  it('stand in a row where several end at one place, each fact once', () => {
    const mark = { look: 'report', start: 12, end: 18 } as const
    const marks = [
      { ...mark, factId: 'a', tag: '1' },
      { ...mark, factId: 'b', tag: '2' },
      { ...mark, look: 'chosen' as const, factId: 'a', tag: '1' },
    ]
    assert.deepEqual(
      tagPlaces(page, marks).map(p => [p.tag, p.after]),
      [
        ['1', 0],
        ['2', 1],
      ],
    )
  })
  it('know their page', () => {
    assert.equal(pageAt([page], 12), 2)
    assert.equal(pageAt([page], null), 0)
  })
})
