import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { NO_HOLIDAYS } from '../day.ts'
import { checkChain } from './chain.ts'

describe('chain of days', () => {
  const chain = (...days: string[]) => days.map((on, i) => ({ who: `cấp ${i + 1}`, on, operator: 'before' }))
  it('holds with two working days between', () => {
    assert.deepEqual(checkChain(chain('2025-11-05', '2025-11-10'), '2025-10-31', NO_HOLIDAYS), [])
  })
  it('cannot hold when the lower level sends on the day of the upper one', () => {
    assert.deepEqual(
      checkChain(chain('2025-11-10', '2025-11-10'), '2025-10-31', NO_HOLIDAYS).map(r => r.severity),
      ['must'],
    )
  })
  it('is queried when no working day lies between', () => {
    assert.deepEqual(
      checkChain(chain('2025-11-07', '2025-11-10'), '2025-10-31', NO_HOLIDAYS).map(r => r.severity),
      ['look'],
    )
  })
  it('is queried when figures close on the day they are sent', () => {
    assert.deepEqual(
      checkChain(chain('2025-11-05'), '2025-11-05', NO_HOLIDAYS).map(r => r.severity),
      ['look'],
    )
  })
  it('cannot hold when a level closes its figures after it sends them', () => {
    const links = [{ who: 'cấp 2', cutoff: '2025-11-06', on: '2025-11-05', operator: 'before' }]
    const [remark] = checkChain(links, '2025-10-31', NO_HOLIDAYS)
    assert.equal(remark!.severity, 'must')
    assert.match(remark!.says, /Cấp 2 chốt số liệu ngày 06\/11\/2025, sau hạn gửi 05\/11\/2025/)
  })
  it('counts a day off of the table as no working day', () => {
    const off = { off: new Set(['2025-11-06', '2025-11-07']), work: new Set<string>() }
    assert.equal(checkChain(chain('2025-11-05', '2025-11-10'), '2025-10-31', off).length, 1)
  })
})
