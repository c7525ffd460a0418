/** What stands around the work of the sample province, so that these pages show something: who works for which field,
 * who is away, what was inspected, what was sent. Stories begin without it and make their own. */
import { addDays, type Day } from '@thong-suot/domain/day.ts'
import type pg from 'pg'
import { obligationId } from './history/plans.ts'
import { storyDays } from './history/story-days.ts'
import { idOf } from './ids.ts'
import { insertRows } from './insert-rows.ts'
import { personId } from './people.ts'
import { unitId } from './unit.ts'

type PathOf = (unit: string) => string

export async function loadSurroundings(owner: pg.Pool, today: Day): Promise<void> {
  const client = await owner.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.scope', 'g', true)`)
    const { rows } = await client.query<{ id: string; path: string }>('select id, path from unit')
    const paths = new Map(rows.map(row => [row.id, row.path]))
    const pathOf: PathOf = unit => paths.get(unitId(unit))!
    const days = storyDays(today)
    await insertRows(client, 'roster_entry', rosterRows(days.ownIssuedOn, pathOf))
    await insertRows(client, 'absence', absenceRows(today, pathOf))
    await insertRows(client, 'inspection', inspectionRows(days.at, pathOf))
    await insertRows(client, 'inspection_finding', findingRows())
    await insertRows(client, 'message', messageRows(today, pathOf))
    await loadDifficulties(client, today)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const LINES = ['An toàn thông tin', 'Phong trào bảo vệ an ninh Tổ quốc']

function rosterRows(since: Day, pathOf: PathOf): object[] {
  const one = (unit: string, line: number, name: string, title: string, fullTime: boolean, trained?: string) => ({
    id: idOf('roster', unit, name),
    unit_id: unitId(unit),
    path: pathOf(unit),
    line: LINES[line],
    name,
    title,
    full_time: fullTime,
    phone: '0200 385 100',
    email: `${unit.split('/').at(-1)}@anbinh.example`,
    training: trained ? [{ name: 'Bồi dưỡng an toàn thông tin cơ bản', on: trained }] : [],
    since,
  })
  return [
    one('so-nnmt', 0, 'Lâm Thị Thu Hiền', 'Chuyên viên Văn phòng Sở', true, addDays(since, 30)),
    one('so-nnmt', 1, 'Trần Thị Bích Thảo', 'Văn thư', false),
    one('so-nnmt/kiem-lam', 0, 'Đinh Quốc Kiên', 'Chuyên viên', false, addDays(since, 31)),
    one('so-nnmt/quan-ly-dat-dai', 0, 'Phan Trọng Nghĩa', 'Trưởng phòng', false),
    one('phuong-tan-an', 1, 'Hồ Công Thịnh', 'Chủ tịch UBND phường', false),
    one('xa-dong-hoa', 0, 'Mai Ngọc Quyên', 'Công chức Văn hóa - Xã hội', false, addDays(since, 45)),
  ]
}

function absenceRows(today: Day, pathOf: PathOf): object[] {
  const one = (who: string, unit: string, by: string, kind: string, from: Day, to: Day | null, reason: string) => ({
    id: idOf('absence', who, from),
    post_id: idOf('post', who, 0),
    person_id: personId(who),
    substitute_id: personId(by),
    unit_id: unitId(unit),
    path: pathOf(unit),
    kind,
    from_on: from,
    to_on: to,
    reason,
    made_by: personId(who),
    made_at: `${addDays(from, -1)}T02:00:00Z`,
  })
  return [
    one('sample-clerk', 'so-nnmt', 'sample-office', 'absent', addDays(today, -1), addDays(today, 3), 'Nghỉ phép năm'),
    one('sample-director', 'so-nnmt', 'sample-head', 'absent', addDays(today, 10), addDays(today, 12), 'Đi công tác'),
  ]
}

const VISITS = ['kiem-lam', 'thuy-loi'] as const

function inspectionRows(at: (days: number) => Day, pathOf: PathOf): object[] {
  return VISITS.map((key, i) => ({
    id: idOf('inspection', key),
    unit_id: unitId('so-nnmt'),
    path: pathOf('so-nnmt'),
    inspected_id: unitId(`so-nnmt/${key}`),
    inspected_path: pathOf(`so-nnmt/${key}`),
    title: 'Kiểm tra việc thực hiện Kế hoạch phong trào bảo vệ an ninh Tổ quốc trên không gian mạng',
    held_on: at(-20 - 15 * i),
    members: ['Võ Đình Phúc, Giám đốc, trưởng đoàn', 'Lâm Thị Thu Hiền, Văn phòng Sở', 'Trần Thị Bích Thảo, thư ký'],
    conclusion: i === 0 ? 'Đơn vị khắc phục xong các tồn tại trước kỳ báo cáo năm.' : '',
    made_by: personId('sample-office'),
  }))
}

function findingRows(): object[] {
  const one = (visit: string, position: number, kind: string, text: string, obligation?: string) => ({
    inspection_id: idOf('inspection', visit),
    position,
    kind,
    text,
    obligation_id: obligation ?? null,
  })
  return [
    one('kiem-lam', 1, 'good', 'Ban hành kế hoạch của đơn vị sớm, phân công rõ người làm từng việc.'),
    one(
      'kiem-lam',
      2,
      'fault',
      'Tuyên truyền mới trên trang thông tin, chưa dùng các hình thức khác như mục II.4 của Kế hoạch.',
      obligationId('own', 'II.4', 'so-nnmt/kiem-lam'),
    ),
    one('kiem-lam', 3, 'fault', 'Chưa lưu danh sách người dự các buổi tuyên truyền.'),
    one('thuy-loi', 1, 'fault', 'Chưa cử người phụ trách an toàn thông tin.'),
  ]
}

/** Told about work that is under way; the giver answered one of them. */
async function loadDifficulties(client: pg.PoolClient, today: Day): Promise<void> {
  const { rows } = await client.query<{ id: string; unitId: string }>(
    `select distinct on (unit_id) id, unit_id as "unitId" from obligation
     where state = 'under-way' and role = 'lead' and unit_id = any ($1) order by unit_id, due_on, id`,
    [['so-nnmt/kiem-lam', 'so-nnmt/thuy-loi', 'xa-dong-hoa'].map(unitId)],
  )
  const says = [
    'Chưa có kinh phí thuê đường truyền cho buổi tập huấn trực tuyến ở các hạt.',
    'Thiếu người biết dựng hình để làm tin ngắn, đề nghị hỗ trợ mẫu dùng chung.',
    'Nhiều hộ ở xa chưa có sóng di động, chưa tuyên truyền qua mạng được.',
  ]
  const line = (i: number, kind: string, note: string | undefined, on: Day) => ({
    obligation_id: rows[i]?.id,
    unit_id: kind === 'answer' ? unitId('so-nnmt') : rows[i]?.unitId,
    kind,
    note,
    at: `${on}T02:00:00Z`,
  })
  const lines = rows.map((_, i) => line(i, 'difficulty', says[i], addDays(today, -9 + 2 * i)))
  await insertRows(client, 'progress', lines)
  const own = rows.findIndex(r => r.unitId === unitId('so-nnmt/thuy-loi'))
  if (own < 0) return
  const note = 'Dùng bộ mẫu tin của Trung tâm Khuyến nông, gửi kèm theo văn bản tới.'
  await insertRows(client, 'progress', [line(own, 'answer', note, addDays(today, -1))])
}

function messageRows(today: Day, pathOf: PathOf): object[] {
  const one = (no: number, who: string, unit: string, title: string, how: object) => ({
    id: idOf('message', String(no)),
    kind: 'digest',
    channel: 'email',
    person_id: personId(who),
    unit_id: unitId(unit),
    path: pathOf(unit),
    address: `${who.replace('sample-', '')}@anbinh.example`,
    key: `sample ${no}`,
    title,
    state: 'sent',
    attempts: 1,
    next_try_at: `${addDays(today, -1)}T00:30:00Z`,
    created_at: `${addDays(today, -1)}T00:30:00Z`,
    ...how,
  })
  const sent = (days: number) => ({
    next_try_at: `${addDays(today, days)}T00:30:00Z`,
    created_at: `${addDays(today, days)}T00:30:00Z`,
    handed_at: `${addDays(today, days)}T00:30:02Z`,
    sent_at: `${addDays(today, days)}T00:30:03Z`,
  })
  return [
    one(1, 'sample-office', 'so-nnmt', '2 việc sắp đến hạn, 1 báo cáo chờ xem', sent(-2)),
    one(2, 'sample-officer', 'so-nnmt/kiem-lam', 'Báo cáo năm bị trả lại; 1 việc quá hạn', sent(-1)),
    one(3, 'sample-director', 'so-nnmt', '1 văn bản chờ ý kiến chỉ đạo', {
      state: 'failed',
      attempts: 5,
      reason: 'Máy chủ thư báo hộp thư của người nhận đã đầy. Đã thử 5 lần; gửi lại khi hộp thư có chỗ.',
    }),
    one(4, 'sample-head', 'so-nnmt/quan-ly-dat-dai', '1 việc mới được giao', {
      state: 'no-address',
      attempts: 0,
      address: null,
      reason: 'Người nhận chưa có địa chỉ thư điện tử.',
    }),
    one(5, 'sample-commune-officer', 'xa-dong-hoa', '3 việc sắp đến hạn', sent(0)),
  ]
}
