import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dayChoices, sayDay } from './day-words.ts'

describe('days of a period in words', () => {
  const labels = (...of: Parameters<typeof dayChoices>) => dayChoices(...of).map(each => each.label)

  it('counts from the weeks and months that a rhythm has', () => {
    assert.deepEqual(labels('weekly'), ['của tuần trước', 'của tuần đó', 'của tuần sau'])
    assert.deepEqual(labels('monthly'), ['của tháng trước', 'của tháng đó', 'của tháng sau'])
    assert.equal(labels('quarterly').at(-1), 'của tháng đầu quý sau')
    assert.equal(labels('annual').at(-1), 'tháng 6 năm sau')
    assert.deepEqual(labels('days'), [])
  })
  it('says both months of a half year, or the one of the half that is reported', () => {
    assert.ok(labels('semiannual').includes('tháng 6 và tháng 12'))
    assert.ok(labels('semiannual', 1).includes('tháng 7'))
    assert.ok(labels('semiannual', 2).includes('tháng 1 năm sau'))
  })
  it('says a day in the words of its rhythm', () => {
    assert.equal(sayDay('annual', { month: -1, day: 10 }), 'ngày 10 tháng 11')
    assert.equal(sayDay('weekly', { week: 0, weekday: 5 }), 'thứ Sáu của tuần đó')
    assert.equal(sayDay('days', { after: 0 }), 'đúng ngày báo cáo')
    assert.equal(sayDay('days', { after: -3 }), '3 ngày trước ngày báo cáo')
  })
})
