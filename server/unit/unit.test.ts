import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { matchNames } from '@thong-suot/domain/plan/plan.api.ts'
import * as api from '@thong-suot/domain/unit/unit.api.ts'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp, TODAY } from '../testing.ts'

const REASON = 'Theo quyết định sắp xếp tổ chức của tỉnh'

describe('unit', () => {
  let app: TestApp
  let admin: Somebody
  let office: Somebody
  const so = unitId('so-nnmt')
  const make = (name: string, parentId = so) =>
    admin.ask(api.createUnit, { name, shortName: name, kind: 'division', parentId, validFrom: '2025-11-01' })
  before(async () => {
    app = await startTestApp()
    admin = await app.as('sample-admin')
    office = await app.as('sample-office')
  })
  after(() => app.stop())

  it('is listed under the one above, in force only', async () => {
    const below = await office.ask(api.listUnits, { under: so })
    assert.equal(below.length, 19)
    assert.ok(below.every(u => u.validTo === null))
  })
  it('is found without accents, ended ones with their successors', async () => {
    const [first] = await office.ask(api.listUnits, { q: 'chi cuc kiem lam' })
    assert.equal(first?.name, 'Chi cục Kiểm lâm')
    const ended = await office.ask(api.listUnits, { q: 'so tai nguyen', ended: '1' })
    assert.ok(ended.some(u => u.validTo && u.successors.length > 0))
    assert.deepEqual(await office.ask(api.listUnits, { q: 'so tai nguyen va moi truong' }), [])
  })
  it('stands before its own rooms where a search meets both', async () => {
    const found = await office.ask(api.listUnits, { q: 'xa tay khe' })
    assert.equal(found[0]?.name, 'Ủy ban nhân dân xã Tây Khê')
    assert.ok(found.length > 1)
  })
  it('shows its way up, its people and who took over', async () => {
    const unit = await office.ask(api.getUnit, { id: unitId('so-nnmt/kiem-lam') })
    assert.equal(unit.above.at(-1)?.name, 'Sở Nông nghiệp và Môi trường')
    assert.ok(unit.posts.some(p => p.personName === 'Đinh Quốc Kiên'))
  })
  it('is not found under an id nobody has', async () => {
    const { status, body } = await office.tries(api.getUnit, { id: '00000000-0000-4000-8000-000000000000' })
    assert.deepEqual([status, body.code], [404, 'thing.not-found'])
  })
  it('is made under another, and the making is written down', async () => {
    const { id } = await make('Phòng Chuyển đổi số')
    const unit = await office.ask(api.getUnit, { id })
    assert.equal(unit.above.at(-1)?.id, so)
    const rows = await app.look('select action from action_log where subject = $1', [id])
    assert.deepEqual(rows, [{ action: 'unit.create' }])
  })
  it('carries its codes, each of one unit in force; a second space makes no other name', async () => {
    const { id } = await make('Phòng Quản lý  dữ liệu')
    assert.equal((await office.ask(api.getUnit, { id })).name, 'Phòng Quản lý dữ liệu')
    const twin = await admin.tries(api.createUnit, {
      name: 'Phòng  Quản lý dữ liệu',
      shortName: 'QLDL',
      kind: 'division',
      parentId: so,
      validFrom: '2025-11-01',
    })
    assert.equal(twin.body.code, 'unit.name-taken')
    const mend = { id, shortName: 'Phòng QLDL' }
    const wrong = await admin.tries(api.changeUnit, { ...mend, code: 'H99-06', codeQcvn: '1.2.3' })
    assert.match(wrong.body.fields?.code ?? '', /20\/2020/)
    assert.match(wrong.body.fields?.codeQcvn ?? '', /QCVN 102/)
    const taken = await admin.tries(api.changeUnit, { ...mend, code: 'H99.06' })
    assert.deepEqual([taken.status, taken.body.code], [409, 'unit.code-taken'])
    assert.ok(taken.body.fields?.code)
    await admin.ask(api.changeUnit, { ...mend, code: 'H99.06.97', codeQcvn: '000.97.06.H99' })
    const unit = await office.ask(api.getUnit, { id })
    assert.deepEqual([unit.code, unit.codeQcvn], ['H99.06.97', '000.97.06.H99'])
    // An ended one keeps its code, and another may take it on.
    await app.look(`update unit set valid_to = '2025-11-05' where id = $1`, [id])
    const next = await make('Trung tâm Dữ liệu số')
    await admin.ask(api.changeUnit, { id: next.id, shortName: 'TT DLS', code: 'H99.06.97' })
    assert.equal((await office.ask(api.getUnit, { id })).code, 'H99.06.97')
  })
  it('is made by administrators only', async () => {
    const { status, body } = await office.tries(api.createUnit, {
      name: 'Phòng X',
      shortName: 'X',
      kind: 'division',
      parentId: so,
      validFrom: '2025-11-01',
    })
    assert.deepEqual([status, body.code], [403, 'right.missing'])
  })
  it('cannot have the name of a neighbour, whatever the accents', async () => {
    const { body } = await admin.tries(api.createUnit, {
      name: 'chi cục kiểm lâm',
      shortName: 'KL',
      kind: 'branch',
      parentId: so,
      validFrom: '2025-11-01',
    })
    assert.equal(body.code, 'unit.name-taken')
  })
  it('of a commune says whether it is xã or phường', async () => {
    const { body } = await admin.tries(api.createUnit, {
      name: 'UBND xã Mới',
      shortName: 'Xã Mới',
      kind: 'commune',
      parentId: so,
      validFrom: '2025-11-01',
    })
    assert.equal(body.code, 'unit.commune-kind-missing')
  })
  it('keeps its old name in its history, and papers that write it still mean it', async () => {
    const { id } = await make('Phòng Pháp chế cũ')
    await admin.ask(api.renameUnit, { id, name: 'Phòng Pháp chế mới', shortName: 'Pháp chế' })
    const unit = await office.ask(api.getUnit, { id })
    assert.deepEqual(unit.formerNames, [{ name: 'Phòng Pháp chế cũ', until: TODAY }])
    const { matches } = await office.ask(matchNames, { names: ['PHÒNG PHÁP CHẾ CŨ', 'phong phap che moi'] })
    assert.deepEqual(
      matches.map(m => m.unitIds),
      [[id], [id]],
    )
  })
  it('is renamed from the day of the decision, written in later; never from a day to come or before it was set up', async () => {
    const { id } = await make('Phòng Đất đai cũ')
    const rename = (until: string) =>
      admin.tries(api.renameUnit, { id, name: 'Phòng Đất đai mới', shortName: 'Đất đai', until })
    for (const wrong of ['2025-10-31', '2025-11-07']) {
      const { body } = await rename(wrong)
      assert.equal(body.code, 'unit.rename-day-wrong')
      assert.ok(body.fields?.until)
    }
    await rename('2025-11-03')
    assert.deepEqual((await office.ask(api.getUnit, { id })).formerNames, [
      { name: 'Phòng Đất đai cũ', until: '2025-11-03' },
    ])
  })
  it('changes its particulars; blanks are nothing', async () => {
    const { id } = await make('Phòng Hợp tác')
    await admin.ask(api.changeUnit, { id, shortName: 'Hợp tác', email: '', phone: '0200 123 456' })
    const unit = await office.ask(api.getUnit, { id })
    assert.deepEqual([unit.shortName, unit.email, unit.phone], ['Hợp tác', null, '0200 123 456'])
  })
  it('tells numbers before it is changed, and only to administrators', async () => {
    const numbers = await admin.ask(api.previewUnitChange, { id: so })
    assert.ok(numbers.unitsBelow >= 19 && numbers.people >= 5)
    assert.equal((await office.tries(api.previewUnitChange, { id: so })).status, 403)
  })
  it('moves with all that stands under it, and who sees it moves too', async () => {
    const { id } = await make('Phòng Dời')
    const { id: child } = await make('Tổ Dời', id)
    const other = unitId('so-noi-vu')
    await admin.ask(api.moveUnit, { id, parentId: other, reason: REASON })
    const rows = await app.look(
      'select (select path from unit where id = $1) <@ (select path from unit where id = $3) as moved, (select path from unit where id = $2) <@ (select path from unit where id = $1) as along',
      [id, child, other],
    )
    assert.deepEqual(rows, [{ moved: true, along: true }])
  })
  it('does not move under itself', async () => {
    const { id } = await make('Phòng Vòng')
    const { id: child } = await make('Tổ Vòng', id)
    const { body } = await admin.tries(api.moveUnit, { id, parentId: child, reason: REASON })
    assert.equal(body.code, 'unit.under-itself')
  })
  it('is read by whoever is logged in', async () => {
    assert.equal((await app.nobody.tries(api.listUnits, {})).body.code, 'login.needed')
  })
})
