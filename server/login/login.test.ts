import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as api from '@thong-suot/domain/login/login.ts'
import { startTestApp, type TestApp } from '../testing.ts'

describe('login', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.stop())

  it('tells anybody what this installation is', async () => {
    const { mode } = await app.nobody.ask(api.findInstallation, {})
    assert.equal(mode, 'sample')
  })
  it('is needed for everything else', async () => {
    const { status, body } = await app.nobody.tries(api.findMe, {})
    assert.equal(status, 401)
    assert.equal(body.code, 'login.needed')
  })
  it('is refused with a wrong password, not saying which was wrong', async () => {
    const { status, body } = await app.nobody.tries(api.logIn, { username: 'vanthu', password: 'sai-mat-khau' })
    assert.equal(status, 401)
    assert.match(body.detail ?? '', /Tên đăng nhập hoặc mật khẩu không đúng/)
  })
  it('names the empty field', async () => {
    const { body } = await app.nobody.tries(api.logIn, { username: '', password: 'x' })
    assert.equal(body.fields?.username, 'Chưa nhập. Điền vào ô này.')
  })
})
