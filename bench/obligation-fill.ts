/** 100,000 obligations over the tree of the sample province: plans of four years, handed down, late, done, taken back. */
import type pg from 'pg'

/** Work laid by the province's head, by a department on its own units, by a commune on its divisions. */
const PLANS = [
  { by: `kind in ('committee', 'steering-body')`, each: 27, clauses: 14 },
  { by: `kind in ('department', 'police', 'military')`, each: 7, clauses: 9 },
  { by: `kind = 'commune'`, each: 2, clauses: 5 },
]

const DOES = [
  'Tuyên truyền, phổ biến, giáo dục pháp luật về',
  'Rà soát, thống kê, báo cáo thực trạng',
  'Kiểm tra, giám sát việc chấp hành quy định về',
  'Xây dựng và nhân rộng mô hình',
  'Tập huấn, bồi dưỡng nghiệp vụ cho cán bộ làm công tác',
  'Phối hợp liên ngành trong công tác',
  'Số hóa, cập nhật cơ sở dữ liệu về',
  'Sơ kết, đánh giá kết quả thực hiện chỉ tiêu về',
]
const WHAT = [
  'phòng cháy, chữa cháy và cứu nạn, cứu hộ tại cơ sở sản xuất, khu dân cư, chợ và trung tâm thương mại trên địa bàn',
  'phong trào toàn dân bảo vệ an ninh Tổ quốc trong tình hình mới',
  'bảo vệ và phát triển rừng, phòng cháy, chữa cháy rừng mùa khô',
  'chuyển đổi số, dịch vụ công trực tuyến toàn trình',
  'an toàn thực phẩm trong sản xuất, chế biến, kinh doanh nông sản',
  'phòng, chống tội phạm sử dụng công nghệ cao, lừa đảo chiếm đoạt tài sản trên không gian mạng',
  'giảm nghèo bền vững và xây dựng nông thôn mới nâng cao, nông thôn mới kiểu mẫu',
  'cải cách hành chính, kỷ luật, kỷ cương, văn hóa công vụ',
  'phòng, chống thiên tai và tìm kiếm cứu nạn',
  'quản lý đất đai, khoáng sản, tài nguyên nước',
  'trật tự, an toàn giao thông đường bộ',
]

/** A number from 0 to n - 1 that the words always give: the same database on every run. */
const pick = (n: number, ...words: string[]) => `(abs(hashtext(${words.join(" || ' ' || ")})::bigint) % ${n})::int`
const oneOf = (list: readonly string[], ...words: string[]) =>
  `(array[${list.map(text => `'${text}'`).join(', ')}])[1 + ${pick(list.length, ...words)}]`

/** A name as an id, of the kind that addresses take. */
const id = (words: string) => `overlay(overlay(md5(${words}) placing '4' from 13) placing '8' from 17)::uuid`

export type Size = { obligations: number; documents: number; log: number }
export const PROVINCE: Size = { obligations: 100_000, documents: 20_000, log: 100_000 }

/** @param today the day on which the lists are read; a third of the work is due after it */
export async function fillObligations(owner: pg.Pool, today: string, size = PROVINCE): Promise<void> {
  const client = await owner.connect()
  const run = (text: string) => client.query(text)
  try {
    // Row-level security binds the owner too.
    await run(`select set_config('app.scope', 'g', false)`)
    await run('begin')
    for (const [level, plans] of PLANS.entries()) await run(planRows(level, plans, today))
    for (const [level, { clauses }] of PLANS.entries()) await run(clauseRows(level, clauses))
    await run(`create temp table bench_unit on commit drop as select id, parent_id, path, kind, no from unit
      where coalesce(valid_to, 'infinity') >= '${today}'`)
    const { rows } = await run('select count(*)::int as n from obligation')
    const left = size.obligations - rows[0].n
    await run(laidRows())
    for (const _ of [1, 2]) await run(handedRows())
    await run(obligationRows(left, today))
    await run(progressRows(today))
    await run(documentRows(size.documents, today))
    await run(logRows(size.log))
    await run('commit')
    await run('vacuum analyze')
  } catch (error) {
    await run('rollback')
    throw error
  } finally {
    await run(`select set_config('app.scope', '', false)`)
    client.release()
  }
}

function planRows(level: number, { by, each }: (typeof PLANS)[number], today: string): string {
  const year = Number(today.slice(0, 4))
  return `insert into plan (id, unit_id, path, title, number, issued_on, starts_on, ends_on, state, created_at)
    select ${id(`'bench plan ${level} ' || u.id || n`)}, u.id, u.path,
      'Kế hoạch ' || lower(left(what, 1)) || substr(what, 2) || ' năm ' || y, (n * 7 + 11) || '/KH-' || coalesce(u.symbol, 'UBND'),
      make_date(y, 1, 10 + n % 15), make_date(y, 1, 1), make_date(y, 12, 31), case when y < ${year} then 'ended' else 'in-force' end,
      make_date(y, 1, 10 + n % 15)
    from unit u cross join generate_series(1, ${each}) n cross join lateral (select ${year} - 2 + n % 4 as y, ${oneOf(WHAT, 'u.id::text', 'n::text')} as what) w
    where u.${by} and coalesce(u.valid_to, 'infinity') >= '${today}'`
}

function clauseRows(level: number, each: number): string {
  return `insert into clause (id, plan_id, position, label, title, quote, lead_names, product, due_on, operator, kind)
    select ${id(`'bench clause ' || p.id || n`)}, p.id, n, 'II.' || n,
      ${oneOf(DOES, 'p.id::text', 'n::text')} || ' ' || ${oneOf(WHAT, 'n::text', 'p.id::text')}, 'Tổ chức thực hiện đầy đủ, kịp thời các nội dung được giao.',
      array['Các đơn vị được giao'], 'Báo cáo kết quả', due, case when due is null then null else 'before' end, 'work'
    from plan p cross join generate_series(1, ${each}) n cross join lateral (
      select case when ${pick(6, 'n::text', 'p.id::text')} > 0 then (p.starts_on + 30 + ${pick(330, 'p.id::text', `n::text || 'day'`)}) end as due) d
    where p.id in (select ${id(`'bench plan ${level} ' || u.id || m`)} from unit u cross join generate_series(1, 30) m)`
}

/** Laid directly: to all communes, all departments, or a few; a department's own to those below it. */
function laidRows(): string {
  return `create temp table bench_given on commit drop as
    select c.id as clause_id, c.plan_id, null::uuid as parent_id, null::uuid as laid_id, u.id as unit_id, u.path, p.unit_id as giver_id, p.path as giver_path,
      c.title, c.due_on, i.instance, p.starts_on, 1 as level, false as handed,
      case when s.spread = 2 and ${pick(4, 'c.id::text', 'u.id::text')} > 0 then 'partner' else 'lead' end as role,
      ${id(`'bench obligation ' || c.id || u.id || p.unit_id || i.instance`)} as id
    from clause c join plan p on p.id = c.plan_id join unit g on g.id = p.unit_id
      cross join lateral (select ${pick(3, 'c.id::text')} as spread) s
      join bench_unit u on case when g.kind in ('committee', 'steering-body') then
          case s.spread when 0 then u.kind = 'commune' when 1 then u.kind = 'department' else u.kind in ('department', 'police', 'commune') and ${pick(9, 'c.id::text', 'u.id::text')} = 0 end
        else u.parent_id = p.unit_id and ${pick(3, 'c.id::text', 'u.id::text')} < 2 end
      cross join lateral unnest(case when ${pick(4, "c.id::text || 'twice'")} = 0 then array['H1', 'H2'] else array[''] end) as i(instance)
    where c.id in (select ${id(`'bench clause ' || q.id || n`)} from plan q cross join generate_series(1, 20) n)`
}

/** Handed on to those right below, each a level further down. */
function handedRows(): string {
  return `with above as (update bench_given set handed = true where not handed returning *)
    insert into bench_given
    select a.clause_id, a.plan_id, a.id, null, u.id, u.path, a.unit_id, a.path, a.title, a.due_on - 3, a.instance, a.starts_on, a.level + 1, false, 'lead',
      ${id(`'bench obligation ' || a.clause_id || u.id || a.unit_id || a.instance`)}
    from above a join bench_unit u on u.parent_id = a.unit_id and ${pick(2, 'a.id::text', 'u.id::text')} = 0
    where a.role = 'lead' and ${pick(10, "a.id::text || 'hand'")} < 7`
}

/** Where each stands, by its day: most of what is past is done, some of it late; some is open and overdue. */
function obligationRows(count: number, today: string): string {
  return `insert into obligation (id, clause_id, plan_id, parent_id, unit_id, path, giver_id, giver_path, role, title, due_on, operator, instance,
      state, progress, given_at, accepted_at, done_on, confirmed_at, extensions, first_due_on, wanted_on, person_id, urgency)
    select id, clause_id, plan_id, parent_id, unit_id, path, giver_id, giver_path, role, title, due_on, case when due_on is null then null else 'before' end, instance,
      state, case when state in ('done', 'declared') then 100 when state = 'given' then 0 else r % 90 end, starts_on + 12 * level,
      case when state <> 'given' then starts_on + 12 * level + r % 9 end,
      case when state in ('done', 'declared') then least(coalesce(due_on, starts_on + 200) + case when r % 8 = 0 then r % 30 else -3 - r % 20 end, '${today}'::date) end,
      case when state = 'done' then least(coalesce(due_on, starts_on + 200) + 31, '${today}'::date) end,
      case when r % 17 = 0 and due_on is not null then 1 else 0 end, case when r % 17 = 0 then due_on - 30 end,
      case when state = 'extension-asked' then due_on + 30 end,
      case when r % 3 = 0 then (select person_id from post where post.unit_id = g.unit_id limit 1) end, case when r % 50 = 0 then 'khan' end
    from (select *, case
        when r % 97 = 0 then 'withdrawn'
        when due_on < '${today}' or due_on is null and starts_on < '${today}'::date - 365 then (array['done','done','done','done','done','done','done','done','done','done','done','done','done','done','done','under-way','given','returned','declared','done'])[1 + r / 100 % 20]
        when due_on is null then (array['given', 'under-way', 'under-way', 'done'])[1 + r / 100 % 4]
        else (array['given','given','under-way','under-way','under-way','declared','done','extension-asked'])[1 + r / 100 % 8] end as state
      from (select *, ${pick(1_000_000, 'id::text')} as r from bench_given order by level, id limit ${count}) b) g
    order by level`
}

function progressRows(today: string): string {
  const line = (kind: string, on: string, where: string, note = 'null') =>
    `select o.id as obligation_id, '${kind}' as kind, (${on})::timestamptz as at, o.unit_id, ${note} as note, case when '${kind}' = 'extension-granted' then o.first_due_on end as old_due_on from obligation o where ${where}`
  const r = pick(100, "o.id::text || 'progress'")
  return `insert into progress (obligation_id, kind, at, unit_id, note, old_due_on) select * from (
    ${[
      line('given', 'o.given_at', 'true'),
      line('accepted', 'o.accepted_at', 'o.accepted_at is not null'),
      line(
        'difficulty',
        "o.given_at + interval '20 days'",
        `${r} < 2`,
        `'Thiếu kinh phí và người làm; đề nghị hướng dẫn.'`,
      ),
      line('answer', "o.given_at + interval '30 days'", `${r} = 0`, `'Đã bố trí trong dự toán quý sau.'`),
      line('extension-granted', "o.given_at + interval '40 days'", 'o.extensions > 0'),
      line('declared', 'o.done_on', 'o.done_on is not null', `'Đã thực hiện xong, có báo cáo kèm theo.'`),
      line('confirmed', 'o.confirmed_at', 'o.confirmed_at is not null'),
    ].join(' union all ')}) p where at::date <= '${today}'::date + 400 order by at`
}

/** Registers of all departments and communes, so that the lists beside are as long as they will be. */
function documentRows(count: number, today: string): string {
  return `insert into document (direction, unit_id, path, register_year, register_no, type, number, issuer, issued_on, title, arrived_on, state, created_at)
    select 'in', id, path, extract(year from on_day), 1000 + row_number() over (partition by id, extract(year from on_day) order by on_day, n), 'Công văn',
      (n % 4000 + 1) || '/UBND-NC', 'Ủy ban nhân dân tỉnh An Bình', on_day - 2, 'V/v ' || ${oneOf(DOES, 'n::text')} || ' ' || ${oneOf(WHAT, "n::text || 'what'")}, on_day, 'read', on_day
    from (select u.*, n, ('${today}'::date - ${pick(900, "n::text || 'day'")}) as on_day
      from generate_series(1, ${count}) n join (select id, path, (row_number() over (order by no) - 1) as at, count(*) over () as many from bench_unit where kind in ('department', 'commune')) u on n % u.many = u.at) d`
}

function logRows(count: number): string {
  return `insert into action_log (action, subject, unit_id, path, after, at, ip)
    select 'obligation.accept', o.id, o.unit_id, o.path, '{"state": "under-way"}', o.given_at + interval '3 hours', '127.0.0.1'
    from obligation o where o.accepted_at is not null order by o.given_at, o.id limit ${count}`
}
