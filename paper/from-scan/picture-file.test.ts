import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asBmp, asPgm } from './picture-file.ts'

const picture = { width: 3, height: 2, data: Uint8Array.of(1, 2, 3, 4, 5, 6) }

describe('a picture as a file', () => {
  it('is a bitmap with its rows from the foot up, filled to four bytes, and all greys', () => {
    const file = asBmp(picture)
    assert.equal(file.length, file.readUInt32LE(2))
    const dots = file.readUInt32LE(10)
    assert.deepEqual([...file.subarray(dots)], [4, 5, 6, 0, 1, 2, 3, 0])
    assert.deepEqual([...file.subarray(dots - 4, dots)], [255, 255, 255, 0])
    assert.deepEqual([file.readInt32LE(18), file.readInt32LE(22), file.readUInt16LE(28)], [3, 2, 8])
  })
  it('is a grey map with its rows from the head down', () => {
    assert.equal(Buffer.concat(asPgm(picture)).toString('latin1'), 'P5\n3 2\n255\n\x01\x02\x03\x04\x05\x06')
  })
})
