import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as api from '@thong-suot/domain/import/import.ts'
import { logIn } from '@thong-suot/domain/login/login.ts'
import { matchNames } from '@thong-suot/domain/plan/plan.api.ts'
import * as unitApi from '@thong-suot/domain/unit/unit.api.ts'
import { readTable } from '@thong-suot/paper/read-table.ts'
import { writeXlsx } from '@thong-suot/paper/write-xlsx.ts'
import { unitId } from '../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'

const HEAD = api.UNIT_COLUMNS.map(c => c.head)
const csv = (...rows: string[][]) => Buffer.from([HEAD, ...rows].map(r => r.join(';')).join('\n'))
const unitRow = (name: string, kind: string, parent: string, more: Partial<Record<api.UnitKey, string>> = {}) =>
  api.UNIT_COLUMNS.map(({ key }) => ({ name, kind, parent, validFrom: '01/11/2025', ...more })[key as 'name'] ?? '')

/** A list of the public form, with invented names. */
function inventedPlaces(
  provinces: number,
  communes: number,
): { code: string; wards: { code: string; fullName: string }[] }[] {
  return Array.from({ length: provinces }, (_, p) => ({
    code: String(p + 1).padStart(2, '0'),
    name: `Mẫu ${p + 1}`,
    fullName: `Tỉnh Mẫu ${p + 1}`,
    wards: Array.from({ length: Math.floor(communes / provinces) + (p < communes % provinces ? 1 : 0) }, (_, w) => ({
      code: String(p * 200 + w + 1).padStart(5, '0'),
      name: `Thử ${w + 1}`,
      fullName: `${w % 5 === 0 ? 'Phường' : 'Xã'} Thử ${w + 1}`,
      provinceCode: String(p + 1).padStart(2, '0'),
    })),
  }))
}

describe('import', () => {
  let app: TestApp
  let admin: Somebody
  let office: Somebody
  before(async () => {
    app = await startTestApp()
    admin = await app.as('sample-admin')
    office = await app.as('sample-office')
  })
  after(() => app.stop())

  async function send(
    who: Somebody,
    what: api.ImportWhat,
    step: 'check' | 'run',
    bytes: Uint8Array | undefined,
    fields: Record<string, string> = {},
  ): Promise<{ status: number; body: api.ImportAnswer & { code: string } }> {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    if (bytes) form.append('file', new Blob([bytes as BlobPart]), 'danh-sach.csv')
    const request = new Request('http://x', { method: 'POST', body: form })
    const answer = await app.app.inject({
      method: 'POST',
      url: `/api/imports/${what}/${step}`,
      headers: {
        cookie: who.cookie,
        'content-type': request.headers.get('content-type') as string,
        origin: app.context.baseUrl,
      },
      payload: Buffer.from(await request.arrayBuffer()),
    })
    return { status: answer.statusCode, body: answer.json() }
  }

  it('lists every problem by row and column, and changes nothing', async () => {
    const before = await app.look<{ n: number }>('select count(*)::int as n from unit')
    const list = csv(
      unitRow('', 'Phòng', 'H99.06'),
      unitRow('Phòng Một', 'Cục', 'H99.06'),
      unitRow('Phòng Hai', 'Phòng', 'Sở Không Có'),
      unitRow('Phòng Ba', 'Phòng', 'H99.06', { validFrom: '31/02/2025' }),
      unitRow('Phòng Bốn', 'Phòng', 'H99.06', { code: 'abc', email: 'khong-phai-thu' }),
      unitRow('UBND xã Mới', 'Xã, phường, đặc khu', 'H99'),
      unitRow('Phòng Năm', 'Phòng', 'H99.06'),
      unitRow('Phòng Năm', 'Phòng', 'H99.06'),
      unitRow('Chi cục Kiểm lâm', 'Chi cục', 'H99.07', { code: 'H99.06.06' }),
    )
    const { body } = await send(admin, 'units', 'check', list)
    assert.deepEqual(
      body.problems.map(p => [p.row, p.column]),
      [
        [2, 'Tên đơn vị'],
        [3, 'Loại'],
        [4, 'Cấp trên'],
        [5, 'Hoạt động từ'],
        [6, 'Mã định danh'],
        [6, 'Thư điện tử'],
        [7, 'Xã, phường, đặc khu'],
        [9, 'Tên đơn vị'],
        [10, 'Cấp trên'],
      ],
    )
    assert.deepEqual([body.rows, body.problemCount, body.done], [9, 9, false])
    const refused = await send(admin, 'units', 'run', list)
    assert.deepEqual([refused.status, refused.body.code], [409, 'import.has-problems'])
    assert.deepEqual(await app.look('select count(*)::int as n from unit'), before)
  })

  it('takes a whole branch in as one action, in whatever order its rows stand', async () => {
    const list = csv(
      unitRow('Tổ Thử nghiệm', 'Phòng', 'H99.977.01'),
      unitRow('Phòng Nạp', 'Phòng', 'Trung tâm Nạp danh sách', { code: 'H99.977.01' }),
      unitRow('Trung tâm Nạp danh sách', 'Đơn vị sự nghiệp', 'H99.06', { code: 'H99.977', symbol: 'TTN' }),
    )
    const dry = await send(admin, 'units', 'check', list)
    assert.deepEqual([dry.body.made, dry.body.problems], [3, []])
    const { body } = await send(admin, 'units', 'run', list)
    assert.deepEqual([body.made, body.done], [3, true])
    const [top] = await office.ask(unitApi.listUnits, { q: 'trung tam nap danh sach' })
    const [tip] = await office.ask(unitApi.listUnits, { q: 'to thu nghiem' })
    const whole = await office.ask(unitApi.getUnit, { id: tip!.id })
    assert.deepEqual(
      whole.above.slice(-2).map(u => u.name),
      ['Trung tâm Nạp danh sách', 'Phòng Nạp'],
    )
    const log = await app.look(`select action from action_log where action = 'import.units'`)
    assert.equal(log.length, 1)
    // Again it is the same; a new name is a renaming that is remembered.
    const again = await send(admin, 'units', 'check', list)
    assert.deepEqual([again.body.made, again.body.changed, again.body.same], [0, 0, 3])
    await send(
      admin,
      'units',
      'run',
      csv(unitRow('Trung tâm Dữ liệu', 'Đơn vị sự nghiệp', 'H99.06', { code: 'H99.977' })),
    )
    const renamed = await office.ask(unitApi.getUnit, { id: top!.id })
    assert.deepEqual(
      [renamed.name, renamed.formerNames.map(f => f.name)],
      ['Trung tâm Dữ liệu', ['Trung tâm Nạp danh sách']],
    )
  })

  it('gives out what it takes in: the export goes through the check without a change', async () => {
    for (const form of ['xlsx', 'csv'] as const) {
      const answer = await app.app.inject({ url: `/api/exports/units/${form}`, headers: { cookie: admin.cookie } })
      assert.equal(answer.statusCode, 200)
      const rows = await readTable(answer.rawPayload)
      assert.ok(rows.length > 600)
      const { body } = await send(admin, 'units', 'check', answer.rawPayload)
      assert.deepEqual(body.problems, [], form)
      assert.deepEqual([body.made, body.changed, body.same], [0, 0, body.rows], form)
      const people = await app.app.inject({ url: `/api/exports/people/${form}`, headers: { cookie: admin.cookie } })
      const { body: all } = await send(admin, 'people', 'check', people.rawPayload)
      assert.deepEqual(all.problems, [], form)
      assert.deepEqual([all.made, all.changed, all.same], [0, 0, all.rows], form)
    }
    assert.equal(
      (await app.app.inject({ url: '/api/exports/people/csv', headers: { cookie: office.cookie } })).statusCode,
      403,
    )
  })

  it('keeps what a list does not say, and reads Unicode text with tabs', async () => {
    const heads = ['Mã định danh', 'Tên đơn vị', 'Loại', 'Cấp trên', 'Điện thoại']
    const row = ['H99.06', 'Sở Nông nghiệp và Môi trường', 'Sở, ban, ngành', 'H99', "'+84 255 382 2822"]
    const text = ['DANH SÁCH ĐƠN VỊ', heads.join('\t'), row.join('\t')].join('\r\n')
    const { body } = await send(admin, 'units', 'run', Buffer.from(`\uFEFF${text}`, 'utf16le'))
    assert.deepEqual([body.problems, body.changed], [[], 1])
    const unit = await office.ask(unitApi.getUnit, { id: unitId('so-nnmt') })
    assert.deepEqual([unit.shortName, unit.phone], ['Sở NN&MT', '+84 255 382 2822'])
  })

  it('gives an account to somebody who is there without one; a name to log in with is of one person', async () => {
    const [someone] = await app.look<{ name: string; unit: string; title: string }>(
      `select x.name, u.code as unit, p.title from post p join person x on x.id = p.person_id join unit u on u.id = p.unit_id
        where x.login_id is null and p.role = 'director' and u.code is not null and p.valid_to is null limit 1`,
    )
    const { name, unit, title } = someone!
    const list = (...rows: string[][]) =>
      Buffer.from([api.PERSON_COLUMNS.map(c => c.head), ...rows].map(r => r.join(';')).join('\n'))
    const before = await app.look<{ n: number }>('select count(*)::int as n from person')
    const one = [name, 'lanh.dao.moi', '', unit, '', 'Lãnh đạo cơ quan', title, '']
    const twins = await send(admin, 'people', 'check', list(one, ['Người Khác', ...one.slice(1)]))
    assert.match(twins.body.problems[0]?.says ?? '', /đã ghi cho .* ở dòng 2/)
    const { body } = await send(admin, 'people', 'run', list(one))
    assert.deepEqual([body.made, body.changed, body.accounts.length], [0, 1, 1])
    const { username, password } = body.accounts[0]!
    assert.equal((await app.nobody.tries(logIn, { username, password })).status, 200)
    assert.deepEqual(await app.look('select count(*)::int as n from person'), before)
    const stranger = await send(admin, 'people', 'check', list(['Chưa Từng Có', '', ...one.slice(2)]))
    assert.equal(stranger.body.problems[0]?.column, 'Tên đăng nhập')
  })

  it('takes people in with accounts; their first passwords are shown once and work', async () => {
    const sheet = await writeXlsx({
      sheet: 'Người dùng',
      titles: ['UBND tỉnh', 'Danh sách cán bộ'],
      columns: api.PERSON_COLUMNS.map(c => ({ header: c.head, width: c.width })),
      rows: [
        [
          'Lò Thị Nạp',
          'nap.lt',
          'nap@anbinh.example',
          'H99.06',
          'Văn phòng Sở Nông nghiệp và Môi trường',
          'Văn thư',
          'Văn thư',
          '01/11/2025',
        ],
        ['Lò Thị Nạp', 'nap.lt', '', 'Chi cục Kiểm lâm', '', 'Chuyên viên đơn vị', 'Chuyên viên', ''],
      ],
    })
    const wrong = await writeXlsx({
      sheet: 'Người dùng',
      titles: [],
      columns: api.PERSON_COLUMNS.map(c => ({ header: c.head, width: c.width })),
      rows: [['Ai đó', 'Vănthư', 'x', 'Sở Lạ', '', 'Vua', '', '45/1/2025']],
    })
    const bad = await send(admin, 'people', 'check', wrong)
    assert.deepEqual(
      bad.body.problems.map(p => p.column).sort(),
      ['Chức danh', 'Tên đăng nhập', 'Thư điện tử', 'Từ ngày', 'Vai', 'Đơn vị'].sort(),
    )
    const dry = await send(admin, 'people', 'check', sheet)
    assert.deepEqual([dry.body.made, dry.body.problems, dry.body.accounts], [1, [], []])
    const { body } = await send(admin, 'people', 'run', sheet)
    assert.equal(body.accounts.length, 1)
    const { username, password } = body.accounts[0]!
    assert.equal((await app.nobody.tries(logIn, { username, password })).status, 200)
    const rows = await app.look(`select 1 from action_log where after::text like '%' || $1 || '%'`, [password])
    assert.equal(rows.length, 0)
    assert.equal(
      (await app.look('select 1 from post p join person x on x.id = p.person_id where x.name = $1', ['Lò Thị Nạp']))
        .length,
      2,
    )
  })

  it('loads 34 provinces and 3,321 communes from the public form, JSON or SQL, and one province alone', async () => {
    const all = inventedPlaces(34, 3321)
    const bytes = Buffer.from(JSON.stringify(all))
    const country = await admin.ask(unitApi.createUnit, {
      name: 'Bộ Nội vụ',
      shortName: 'Bộ Nội vụ',
      kind: 'ministry',
      parentId: unitId('tinh'),
      validFrom: '2025-07-01',
    })
    const { body } = await send(admin, 'places', 'run', bytes, { under: country.id })
    assert.deepEqual([body.made, body.problems], [34 + 3321, []])
    const [n] = await app.look<{ p: number; c: number }>(
      `select count(*) filter (where kind = 'province')::int as p, count(*) filter (where kind = 'commune')::int as c from unit where area_code is not null`,
    )
    assert.deepEqual(n, { p: 34, c: 3321 })
    const sql = `INSERT INTO provinces(code,name,name_en,full_name,full_name_en,code_name,administrative_unit_id) VALUES
('01','Mẫu 1','Mau 1','Tỉnh Mẫu 1','Mau 1 Province','mau_1',2);
INSERT INTO wards(code,name,name_en,full_name,full_name_en,code_name,province_code,administrative_unit_id) VALUES
('00001','Thử 1','Thu 1','Phường Thử 1','Thu 1 Ward','thu_1','01',3),
('09999','Ea H''Leo','Ea H''Leo','Xã Ea H''Leo','Ea H''Leo Commune','ea_hleo','01',4),
('09998','Lạ','La','Lạ','La','la','77',4);
`
    const again = await send(admin, 'places', 'check', Buffer.from(sql), { under: country.id })
    assert.deepEqual(
      again.body.problems.map(p => [p.row, p.column]),
      [
        [6, 'full_name'],
        [6, 'province_code'],
      ],
    )
    assert.deepEqual([again.body.same, again.body.made], [2, 2])
    const one = await send(admin, 'places', 'check', bytes, { under: unitId('ubnd'), province: '02' })
    assert.equal(one.body.rows, 98)
    const none = await send(admin, 'places', 'check', bytes, { under: unitId('ubnd'), province: '99' })
    assert.equal(none.body.code, 'import.places-without-province')
    // The country stands in the tree, and "UBND các xã" goes on meaning one's own.
    const { matches } = await office.ask(matchNames, { names: ['UBND các xã, phường, đặc khu'] })
    assert.equal(matches[0]?.unitIds.length, 96)
  })

  it('is refused to others, without a file, without a head, and for what is no list', async () => {
    assert.equal((await send(office, 'units', 'check', csv())).body.code, 'right.missing')
    assert.equal((await send(admin, 'units', 'check', undefined)).body.code, 'import.without-file')
    assert.equal((await send(admin, 'units', 'check', Buffer.from('Tên;Loại\nA;B'))).body.code, 'import.head-missing')
    assert.equal(
      (await send(admin, 'units', 'check', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))).body.code,
      'import.unreadable',
    )
    assert.equal((await send(admin, 'places', 'check', Buffer.from('xin chào'))).body.code, 'import.places-unreadable')
    assert.equal(
      (await send(admin, 'places', 'check', Buffer.from(JSON.stringify(inventedPlaces(1, 2))))).body.code,
      'import.places-without-unit',
    )
    const many = Buffer.from([PERSON_HEAD, ...Array.from({ length: 2001 }, () => 'a;b')].join('\n'))
    assert.equal((await send(admin, 'people', 'check', many)).body.code, 'import.too-long')
  })
})

const PERSON_HEAD = api.PERSON_COLUMNS.map(c => c.head).join(';')
