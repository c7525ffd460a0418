import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readTogether } from './read-together.ts'

/** A source that changes, read slowly: each reading gives what stood when it began. */
function source() {
  const asked = { value: 0, readings: 0, failing: false }
  const read = async () => {
    asked.readings++
    const { value, failing } = asked
    await new Promise(resolve => setTimeout(resolve, 5))
    if (failing) throw new Error('không đọc được')
    return value
  }
  return { asked, read }
}

describe('reading together', () => {
  it('gives sixteen readers two readings, the later ones what stood when they asked', async () => {
    const { asked, read } = source()
    const first = readTogether('a', read)
    asked.value = 1
    const others = Array.from({ length: 15 }, () => readTogether('a', read))
    assert.deepEqual([await first, ...(await Promise.all(others))], [0, ...Array(15).fill(1)])
    assert.equal(asked.readings, 2)
  })

  it('never shares between keys, nor keeps anything once it is read', async () => {
    const { asked, read } = source()
    await Promise.all([readTogether('a', read), readTogether('b', read)])
    asked.value = 7
    assert.equal(await readTogether('a', read), 7)
    assert.equal(asked.readings, 3)
  })

  it('reads again for those who wait behind a reading that failed', async () => {
    const { asked, read } = source()
    asked.failing = true
    const first = readTogether('a', read)
    asked.failing = false
    const second = readTogether('a', read)
    await assert.rejects(first, /không đọc được/)
    assert.equal(await second, 0)
  })
})
