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

describe('an address that leads nowhere', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.stop())

  it('is said to, and is no form to be mended', async () => {
    const { cookie } = await app.as('sample-office')
    for (const url of ['/api/plans/khong-phai-ma', '/api/documents/12/reading', '/api/drafts/x/pages/y']) {
      const answer = await app.app.inject({ url, headers: { cookie } })
      assert.equal(answer.statusCode, 404, url)
      assert.match(answer.json().detail, /^Không tìm thấy trang này\./)
    }
  })
  it('is said to where a file is asked for', async () => {
    const { cookie } = await app.as('sample-office')
    for (const url of ['/api/proofs/x', '/api/report-proofs/x', '/api/documents/x/file'])
      assert.equal((await app.app.inject({ url, headers: { cookie } })).statusCode, 404, url)
  })
  it('says of a condition that it is one, and leaves a form its fields', async () => {
    const { cookie } = await app.as('sample-office')
    const list = await app.app.inject({ url: '/api/plans?year=abc', headers: { cookie } })
    assert.deepEqual([list.statusCode, list.json().code], [400, 'filter.invalid'])
    const form = await app.app.inject({ method: 'POST', url: '/api/plans', headers: { cookie }, payload: {} })
    assert.deepEqual([form.statusCode, form.json().code], [400, 'input.invalid'])
    assert.ok('title' in form.json().fields)
  })
})
