import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { NO_HOLIDAYS } from '../day.ts'
import { digestDay, firstMoment, momentOf, nextTry, sayLines, timeOf, topicOf } from './message.ts'

const HOURS = { quietFrom: '21:00', quietTo: '07:00', onDaysOff: false }
const show = (moment: Date) => new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

describe('message', () => {
  // 06/11/2025 is a Thursday.
  const rows: [now: string, goes: string][] = [
    ['2025-11-06 09:15', '2025-11-06 09:15'],
    ['2025-11-06 06:59', '2025-11-06 07:00'],
    ['2025-11-06 07:00', '2025-11-06 07:00'],
    ['2025-11-06 21:00', '2025-11-07 07:00'],
    ['2025-11-07 22:00', '2025-11-10 07:00'],
    ['2025-11-08 10:00', '2025-11-10 07:00'],
  ]
  for (const [now, goes] of rows)
    it(`of ${now} goes at ${goes}`, () => {
      const moment = momentOf(now.slice(0, 10), now.slice(11))
      assert.equal(show(firstMoment(moment, HOURS, NO_HOLIDAYS)), goes)
    })
  it('goes on days off and at night to who wants that', () => {
    const now = momentOf('2025-11-08', '23:30')
    assert.equal(firstMoment(now, { quietFrom: '00:00', quietTo: '00:00', onDaysOff: true }, NO_HOLIDAYS), now)
  })
  it('heeds hours of quiet within one day', () => {
    const hours = { quietFrom: '11:30', quietTo: '13:30', onDaysOff: false }
    assert.equal(show(firstMoment(momentOf('2025-11-06', '12:00'), hours, NO_HOLIDAYS)), '2025-11-06 13:30')
    assert.equal(show(firstMoment(momentOf('2025-11-08', '12:00'), hours, NO_HOLIDAYS)), '2025-11-10 00:00')
  })
  it('waits for a holiday to end', () => {
    const holidays = { off: new Set(['2025-11-07']), work: new Set(['2025-11-08']) }
    assert.equal(show(firstMoment(momentOf('2025-11-06', '22:00'), HOURS, holidays)), '2025-11-08 07:00')
    assert.equal(digestDay('2025-11-06', true, false, holidays), '2025-11-08')
  })
  it('is in the digest of today until that has been put together', () => {
    assert.equal(digestDay('2025-11-06', false, false, NO_HOLIDAYS), '2025-11-06')
    assert.equal(digestDay('2025-11-06', true, false, NO_HOLIDAYS), '2025-11-07')
    assert.equal(digestDay('2025-11-07', true, false, NO_HOLIDAYS), '2025-11-10')
    assert.equal(digestDay('2025-11-07', true, true, NO_HOLIDAYS), '2025-11-08')
  })
  it('is tried again later and later, and given up in the end', () => {
    const now = momentOf('2025-11-06', '08:00')
    const waits = [1, 2, 3, 4, 5, 6].map(n => ((nextTry(n, now)?.getTime() ?? 0) - now.getTime()) / 60_000)
    assert.deepEqual(
      waits,
      [...waits].sort((a, b) => a - b),
    )
    assert.equal(nextTry(7, now), undefined)
    assert.equal(timeOf(now), '08:00')
  })
  it('says what is in it, the late first', () => {
    assert.equal(
      sayLines([{ topic: 'due' }, { topic: 'late' }, { topic: 'due' }]),
      '1 việc quá hạn, đôn đốc, 2 việc sắp đến hạn',
    )
    assert.deepEqual(['report-sent', 'document.assigned', 'obligation-step', 'obligation-overdue'].map(topicOf), [
      'report',
      'document',
      'work',
      'late',
    ])
  })
})
