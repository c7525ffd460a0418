import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { changesOf, nameOf, sayAction } from './log-words.ts'

const SERVER = fileURLToPath(new URL('../../server', import.meta.url))

/** Every action named in the server's sources. */
function actionsInUse(): string[] {
  const files = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter(
    f => f.endsWith('.ts') && !f.endsWith('.test.ts') && !f.includes('node_modules'),
  )
  return files.flatMap(f =>
    [...readFileSync(join(SERVER, f), 'utf8').matchAll(/\bact\(\s*[\w.]+,\s*[\w.()]+,\s*'([a-z-]+\.[a-z-]+)'/g)].map(
      m => m[1] as string,
    ),
  )
}

describe('log', () => {
  it('has words for every action that is done anywhere', () => {
    const mute = [...new Set(actionsInUse())].filter(action => !sayAction(action))
    assert.deepEqual(mute, [])
  })
  it('says verb and noun', () => {
    assert.equal(sayAction('report.submit'), 'Gửi báo cáo')
    assert.equal(sayAction('post.end'), 'Kết thúc phân công')
    assert.equal(sayAction('nothing.known'), undefined)
  })
  it('tells what changed, in days and words', () => {
    const changes = changesOf(
      { dueOn: '2025-11-05', state: 'given', unitId: 'x' },
      { dueOn: '2025-11-10', state: 'under-way' },
    )
    assert.deepEqual(changes, [
      { field: 'Thời hạn', before: '05/11/2025', after: '10/11/2025' },
      { field: 'Trạng thái', before: 'Chưa tiếp nhận', after: 'Đang thực hiện' },
    ])
  })
  it('leaves out what was not changed and what says nothing to a person', () => {
    const id = '0b8f7c9e-1111-4222-8333-444455556666'
    assert.deepEqual(changesOf({ name: 'Phòng A', unit: id }, { name: 'Phòng A', unit: id }), [])
    assert.deepEqual(changesOf({ name: 'Phòng A', email: 'a@anbinh.example.vn' }, { name: 'Phòng B' }), [
      { field: 'Tên', before: 'Phòng A', after: 'Phòng B' },
    ])
  })
  it('takes an empty list for nothing', () => {
    assert.deepEqual(changesOf({ figures: [1] }, { figures: [1], texts: [] }), [])
    assert.deepEqual(changesOf({ texts: ['Nắng hạn'] }, { texts: [] }), [
      { field: 'Thuyết minh', before: 'Nắng hạn', after: null },
    ])
  })
  it('shows a first row as all new', () => {
    assert.deepEqual(changesOf(undefined, { name: 'Phòng A', validFrom: '2025-11-06' }), [
      { field: 'Tên', before: null, after: 'Phòng A' },
      { field: 'Từ ngày', before: null, after: '06/11/2025' },
    ])
  })
  it('finds the name of what it was done to', () => {
    assert.equal(nameOf({ id: 'x', title: 'Báo cáo năm' }), 'Báo cáo năm')
    assert.equal(nameOf([1, 2]), null)
  })
})
