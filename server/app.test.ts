import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { startTestApp, type TestApp } from './testing.ts'

const MOST_A_MINUTE = 6000

describe('an address that asks too often', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.stop())
  const ask = (url: string, remoteAddress = '10.1.1.1') => app.app.inject({ url, remoteAddress })

  it('is told to wait, and others are not', async () => {
    for (let i = 0; i < MOST_A_MINUTE; i++) await ask('/api/nothing')
    const refused = await ask('/api/nothing')
    assert.equal(refused.statusCode, 429)
    assert.match(refused.json().detail, /^Thao tác quá nhanh\. Chờ .+ rồi thử lại\.$/)
    assert.equal((await ask('/api/nothing', '10.1.1.2')).statusCode, 404)
  })
  it('still gets the pages', async () => {
    assert.notEqual((await ask('/dang-nhap')).statusCode, 429)
  })
})
