import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { NO_HOLIDAYS } from '../day.ts'
import type { Indicator } from '../indicator/indicator.ts'
import { addFigure, gatherPassages, NOTHING, rollUp, totalFigure, totalsByCode } from '../roll-up/roll-up.ts'
import { figureChanges, rowChanges, wordRuns } from './difference.ts'
import {
  ACTION_SIDE,
  countsInTotals,
  daysLate,
  leadsTo,
  maySign,
  REPORT_ACTIONS,
  type ReportStatus,
  reportActions,
  reportStanding,
} from './report.ts'

const DUE = { dueOn: '2025-11-05', operator: 'before' }
const standing = (status: ReportStatus, today: string, more: { firstSentOn?: string; begun?: boolean } = {}) =>
  reportStanding({ status, ...DUE, firstSentOn: null, ...more }, today, NO_HOLIDAYS).says

describe('report', () => {
  const words: [ReportStatus, string, Parameters<typeof standing>[2], string][] = [
    ['draft', '2025-10-01', {}, 'Chưa đến hạn'],
    ['draft', '2025-10-01', { begun: true }, 'Đang nhập'],
    ['draft', '2025-10-31', {}, 'Sắp đến hạn'],
    ['draft', '2025-11-06', {}, 'Quá hạn 1 ngày, chưa gửi'],
    ['submitted', '2025-11-09', { firstSentOn: '2025-11-04' }, 'Chờ xem'],
    ['submitted', '2025-11-09', { firstSentOn: '2025-11-07' }, 'Gửi trễ 2 ngày, chờ xem'],
    ['returned', '2025-11-09', { firstSentOn: '2025-11-04' }, 'Trả lại để sửa'],
    ['accepted', '2025-12-01', { firstSentOn: '2025-11-05' }, 'Đã tiếp nhận'],
    ['accepted', '2025-12-01', { firstSentOn: '2025-11-06' }, 'Tiếp nhận, gửi trễ 1 ngày'],
    ['excused', '2025-12-01', {}, 'Được miễn'],
  ]
  for (const [status, today, more, says] of words) {
    it(`${status} on ${today} is shown as "${says}"`, () => assert.equal(standing(status, today, more), says))
  }

  it('stays on time once sent, however often it is returned', () => {
    assert.equal(daysLate({ ...DUE, firstSentOn: '2025-11-04' }, '2026-01-01'), 0)
  })

  it('counts lateness from the day granted, once more time was granted', () => {
    const granted = { ...DUE, extendedTo: '2025-11-08' }
    assert.equal(daysLate({ ...granted, firstSentOn: '2025-11-07' }, '2025-11-20'), 0)
    assert.equal(daysLate({ ...granted, firstSentOn: '2025-11-10' }, '2025-11-20'), 2)
  })

  it('is signed by a leader, or by the one person the unit named', () => {
    assert.ok(maySign({ personId: 'a', role: 'head' }, { signer: null }))
    assert.ok(!maySign({ personId: 'a', role: 'officer' }, { signer: null }))
    assert.ok(!maySign({ personId: 'a', role: 'head' }, { signer: 'b' }))
  })

  it('never reaches a state that the rules forbid, in whatever order two people press', () => {
    const press = fc.record({
      side: fc.constantFrom('sender' as const, 'receiver' as const),
      action: fc.constantFrom(...REPORT_ACTIONS),
      day: fc.integer({ min: 0, max: 40 }),
    })
    fc.assert(
      fc.property(fc.boolean(), fc.array(press, { maxLength: 40 }), (signOff, presses) => {
        let report = { status: 'draft' as ReportStatus, version: 0, signOff, leftOut: null as string | null }
        let presented = false
        let firstSent: number | null = null
        let clock = 0
        for (const { side, action, day } of presses) {
          clock = Math.max(clock, day)
          if (ACTION_SIDE[action] !== side || !reportActions(report).includes(action)) continue
          const before = report
          report = {
            ...before,
            status: leadsTo(action, before),
            version: before.version + (action === 'submit' ? 1 : 0),
            leftOut:
              action === 'leave-out' ? 'x' : action === 'count-in' || action === 'return' ? null : before.leftOut,
          }
          if (action === 'present') presented = true
          // Where the unit signs, nothing goes that was not presented since it was last written.
          if (action === 'submit' && signOff) assert.ok(presented && before.status === 'presented')
          if (action === 'fill') presented = false
          if (action === 'submit') firstSent ??= clock
          // Only a receiver lets a figure into the totals, or out of them.
          if (countsInTotals(report) !== countsInTotals(before)) assert.equal(side, 'receiver')
          // A unit cannot change what another is looking at.
          if (action === 'fill') assert.ok(!['presented', 'submitted', 'accepted'].includes(before.status))
          // What stands as sent or accepted was sent; what is left out was accepted.
          if (report.status === 'submitted' || report.status === 'accepted') assert.ok(firstSent !== null)
          if (report.leftOut !== null) assert.equal(report.status, 'accepted')
        }
        // Being on time is the first sending's, whatever came later.
        if (firstSent !== null) assert.ok(firstSent <= clock)
      }),
      { numRuns: 800 },
    )
  })

  it('leaves nobody stuck: from every state it can still be accepted, unless the period is closed', () => {
    for (const signOff of [false, true]) {
      for (const from of ['draft', 'presented', 'submitted', 'returned', 'excused'] as ReportStatus[]) {
        const seen = new Set<ReportStatus>([from])
        for (const status of seen)
          for (const action of reportActions({ status, signOff })) seen.add(leadsTo(action, { status, version: 1 }))
        assert.ok(seen.has('accepted'), from)
      }
    }
    assert.deepEqual(reportActions({ status: 'accepted', periodState: 'closed' }), [])
    assert.ok(reportActions({ status: 'excused' }).includes('lift-excuse'))
    assert.ok(!reportActions({ status: 'excused', periodState: 'closed' }).includes('lift-excuse'))
  })
})

describe('difference of two sendings', () => {
  it('shows figures old and new, and keeps quiet about the rest', () => {
    const sent = (number: number) => ({
      values: { a: { number, text: null }, b: { number: 1, text: null } },
      texts: {},
      rows: {},
    })
    assert.deepEqual(figureChanges(sent(1240), sent(640)), [{ indicatorId: 'a', part: 0, from: 1240, to: 640 }])
  })
  it('names the part of a breakdown, and tells a reason that was given where the figure stayed', () => {
    const sent = (explain?: string) => ({
      values: { 'a/2': { number: 3, text: null, ...(explain ? { explain } : {}) } },
      texts: {},
      rows: {},
    })
    assert.deepEqual(figureChanges(sent(), sent('Thêm hai lớp')), [
      { indicatorId: 'a', part: 2, from: 3, to: 3, explain: 'Thêm hai lớp' },
    ])
    assert.deepEqual(figureChanges(sent('Thêm hai lớp'), sent('Thêm hai lớp')), [])
  })
  it('shows rows that came, went and say something else', () => {
    const sent = (...rows: [id: string, name: string, people?: number][]) => ({
      values: {},
      texts: {},
      rows: { list: rows.map(([id, name, people], i) => ({ id, no: i + 1, cells: { 1: name, 2: people ?? null } })) },
    })
    assert.deepEqual(
      rowChanges(sent(['a', 'A', 1], ['b', 'B'], ['c', 'C']), sent(['c', 'C'], ['a', 'A', 2], ['d', 'D'])),
      [
        { annexId: 'list', rowId: 'a', from: { 1: 'A', 2: 1 }, to: { 1: 'A', 2: 2 } },
        { annexId: 'list', rowId: 'b', from: { 1: 'B', 2: null }, to: null },
        { annexId: 'list', rowId: 'd', from: null, to: { 1: 'D', 2: null } },
      ],
    )
  })
  it('shows words put in and taken out', () => {
    assert.deepEqual(wordRuns('tổ chức 12 buổi', 'tổ chức 15 buổi'), [
      { kind: 'same', text: 'tổ chức ' },
      { kind: 'out', text: '12 ' },
      { kind: 'in', text: '15 ' },
      { kind: 'same', text: 'buổi' },
    ])
  })
  it('loses no word', () => {
    const text = fc
      .array(fc.constantFrom('an', 'ninh', 'mạng', 'xã', 'hội'), { maxLength: 12 })
      .map(words => words.join(' '))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordRuns(before, after)
        const side = (kind: string) =>
          runs
            .filter(run => run.kind !== kind)
            .map(run => run.text.trim())
            .join(' ')
            .replace(/\s+/g, ' ')
            .trim()
        assert.equal(side('out'), after)
        assert.equal(side('in'), before)
      }),
    )
  })
})

describe('roll-up', () => {
  const figures = fc.array(fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: null }), { maxLength: 50 })
  it('is the same whatever the order of acceptance, and leaves blanks out', () => {
    fc.assert(
      fc.property(figures, list => {
        const total = rollUp(list)
        assert.deepEqual(rollUp([...list].reverse()), total)
        assert.equal(total.counted, list.filter(each => each !== null).length)
        assert.equal(
          total.sum,
          list.reduce<number>((sum, each) => sum + (each ?? 0), 0),
        )
      }),
    )
  })
  it('is nothing, not nought, when nobody gave a figure', () => {
    assert.equal(totalFigure('sum', rollUp([null, null])), null)
    assert.equal(totalFigure('sum', rollUp([0, null])), 0)
  })
  const indicator = (code: string, more: Partial<Indicator> = {}): Indicator => ({
    id: code,
    position: 1,
    section: 'Mục',
    code,
    name: code,
    unitOfMeasure: '',
    kind: 'number',
    addsUp: 'sum',
    required: false,
    clauseLabel: null,
    hint: null,
    partOf: null,
    formula: null,
    weightOf: null,
    breakdown: null,
    choices: [],
    rule: null,
    counted: null,
    ...more,
  })
  it('makes a percentage of the totals of its two figures, never of percentages', () => {
    const all = new Map([
      ['p', addFigure(addFigure(NOTHING, 90), 10)],
      ['w', addFigure(addFigure(NOTHING, 100), 100)],
    ])
    const indicators = [indicator('p'), indicator('w'), indicator('r', { kind: 'percent', formula: '[p] / [w] * 100' })]
    assert.equal(totalsByCode(indicators, id => all.get(id))('r', 0), 50)
  })
  it('weighs an average with its figure, and counts units evenly without one', () => {
    const weighed = addFigure(addFigure(NOTHING, 90, 100), 10, 300)
    const average = indicator('a', { kind: 'percent', addsUp: 'average' })
    assert.equal(totalsByCode([average], () => weighed)('a', 0), 30)
    assert.equal(totalsByCode([average], () => rollUp([90, 10]))('a', 0), 50)
  })
  it('adds up each part, and how many chose what', () => {
    const parts = [
      { no: 1, name: 'Nam' },
      { no: 2, name: 'Nữ' },
    ]
    const people = indicator('n', { breakdown: { code: 'g', name: 'Giới tính', parts, covers: true } })
    const chosen = indicator('c', { kind: 'choice', choices: parts, addsUp: 'count' })
    const known = (id: string, part: number) =>
      rollUp(id === 'n' ? [part === 0 ? 7 : part === 1 ? 3 : 4] : part ? [1, 1] : [1, 2])
    const figure = totalsByCode([people, chosen], known)
    assert.deepEqual([figure('n', 0), figure('n', 1), figure('n', 2)], [7, 3, 4])
    assert.deepEqual([figure('c', 0), figure('c', 1)], [null, 2])
  })
  it('says what several units wrote in the same words once, with how many', () => {
    const passages = [
      { reportId: '1', version: 1, unit: 'A', text: 'Kinh phí chưa bố trí riêng.\nĐã phát 200 tờ gấp.' },
      { reportId: '2', version: 1, unit: 'B', text: 'Kinh phí chưa bố trí riêng' },
    ]
    assert.deepEqual(
      gatherPassages(passages).map(each => each.from.length),
      [2, 1],
    )
  })
})
