import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { dropHoliday, listHolidays, setHoliday } from '@thong-suot/domain/holiday/holiday.ts'
import * as api from '@thong-suot/domain/log/log.ts'
import { createUnit } from '@thong-suot/domain/unit/unit.api.ts'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'

describe('log', () => {
  let app: TestApp
  let admin: Somebody
  before(async () => {
    app = await startTestApp()
    admin = await app.as('sample-admin')
    await admin.ask(createUnit, {
      name: 'Phòng Nhật ký',
      shortName: 'Nhật ký',
      kind: 'division',
      parentId: unitId('so-nnmt'),
      validFrom: '2025-11-01',
    })
    await admin.ask(setHoliday, { day: '2025-12-24', name: 'Nghỉ bù', kind: 'off' })
  })
  after(() => app.stop())

  it('says who did what to what, with before and after', async () => {
    const { rows } = await admin.ask(api.listLog, { noun: 'unit' })
    const made = rows.find(r => r.action === 'unit.create')
    assert.deepEqual([made?.says, made?.subject, made?.personName], ['Thêm đơn vị', 'Phòng Nhật ký', 'Huỳnh Minh Trí'])
    assert.ok(made?.changes.some(c => c.field === 'Tên' && c.after === 'Phòng Nhật ký'))
  })
  it('is found by words without accents, by noun and by day', async () => {
    assert.equal((await admin.ask(api.listLog, { q: 'phong nhat ky' })).count, 1)
    assert.equal((await admin.ask(api.listLog, { noun: 'holiday' })).count, 1)
    assert.equal((await admin.ask(api.listLog, { to: '2020-01-01' })).count, 0)
  })
  it('shows an administrator no work of any unit', async () => {
    const { rows } = await admin.ask(api.listLog, { size: 200 })
    assert.ok(
      rows.every(r => ['unit', 'person', 'post', 'holiday', 'installation'].includes(r.action.split('.')[0] ?? '')),
    )
  })
  it('shows a director only what his agency did', async () => {
    const director = await app.as('sample-director')
    assert.equal((await director.ask(api.listLog, { q: 'phong nhat ky' })).count, 0)
  })
  it('is named by what it is called now when the row has no name', async () => {
    const office = await app.as('sample-office')
    const { rows } = await office.ask(api.listLog, { noun: 'report' })
    assert.ok(rows.length > 0 && rows.every(r => r.subject))
  })
  it('is closed to officers', async () => {
    const officer = await app.as('sample-officer')
    const { status, body } = await officer.tries(api.listLog, {})
    assert.deepEqual([status, body.code], [403, 'right.missing'])
  })
  it('goes out as a workbook', async () => {
    const answer = await app.app.inject({ method: 'GET', url: '/api/log.xlsx', headers: { cookie: admin.cookie } })
    assert.equal(answer.statusCode, 200)
    assert.equal(answer.rawPayload.subarray(0, 2).toString(), 'PK')
  })
})

describe('holiday', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.stop())

  it('is set, swapped and dropped by an administrator', async () => {
    const admin = await app.as('sample-admin')
    await admin.ask(setHoliday, { day: '2025-12-27', name: 'Làm bù', kind: 'work' })
    await admin.ask(setHoliday, { day: '2025-12-27', name: 'Nghỉ', kind: 'off' })
    const days = (await admin.ask(listHolidays, { year: 2025 })).rows
    assert.deepEqual(
      days.find(d => d.day === '2025-12-27'),
      { day: '2025-12-27', name: 'Nghỉ', kind: 'off' },
    )
    await admin.ask(dropHoliday, { day: '2025-12-27' })
    assert.equal((await admin.tries(dropHoliday, { day: '2025-12-27' })).body.code, 'holiday.not-found')
  })
  it('is read by all, set by no one else', async () => {
    const office = await app.as('sample-office')
    assert.ok((await office.ask(listHolidays, { year: 2025 })).count > 5)
    assert.equal(
      (await office.tries(setHoliday, { day: '2025-12-25', name: 'Nghỉ', kind: 'off' })).body.code,
      'right.missing',
    )
  })
})
