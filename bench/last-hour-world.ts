/** 3,321 communes with one report each that is still to be sent, and somebody logged in at every one of them. */
import { createHmac } from 'node:crypto'
import pg from 'pg'

export const COMMUNES = 3321
export const FIGURES = 10

export type Sender = { reportId: string; indicators: string[]; cookie: string; address: string; number: number }

/** A uuid as addresses of pages take it: the same for the same thing. */
const uuid = (text: string) => `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`
const id = (what: string, n = "'1'") => uuid(`'last hour ${what} ' || ${n}`)
const EACH = `from generate_series(1, ${COMMUNES}) n`

/** Makes the rows in a database that the server has filled already; nobody of them has typed anything yet. */
export async function makeSenders(url: string, secret: string): Promise<Sender[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`select set_config('app.scope', 'g', false)`)
    for (const text of ROWS) await client.query(text)
    const { rows } = await client.query<{ report: string; token: string }>(
      `select r.id as report, s.token from report r join post on post.unit_id = r.unit_id join person p on p.id = post.person_id join login_session s on s.user_id = p.login_id
        where r.period_id = ${id('period')} order by r.id`,
    )
    const indicators = (
      await client.query<{ id: string }>(`select id from indicator where template_id = ${id('template')} order by id`)
    ).rows.map(row => row.id)
    return rows.map(({ report, token }, i) => ({
      reportId: report,
      indicators,
      cookie: `thong-suot.session_token=${encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)}`,
      // Each commune sits behind an address of its own.
      address: `10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`,
      number: i + 1,
    }))
  } finally {
    await client.end()
  }
}

const ROWS = [
  `insert into unit (id, name, short_name, kind, valid_from) values (${id('top')}, 'Nơi nhận', 'Nơi nhận', 'committee', '2020-01-01')`,
  `insert into unit (id, name, short_name, kind, parent_id, valid_from) select ${id('unit', 'n')}, 'Xã số ' || n, 'Xã ' || n, 'commune', ${id('top')}, '2020-01-01' ${EACH}`,
  `insert into login (id, name, email, email_verified, created_at, updated_at) select 'last-hour-' || n, 'Người gửi ' || n, 'n' || n || '@x.invalid', true, now(), now() ${EACH}`,
  `insert into login_session (id, expires_at, token, created_at, updated_at, user_id) select 'last-hour-' || n, now() + interval '1 day', md5('token ' || n), now(), now(), 'last-hour-' || n ${EACH}`,
  `insert into person (id, name, login_id) select ${id('person', 'n')}, 'Người gửi ' || n, 'last-hour-' || n ${EACH}`,
  `insert into post (person_id, unit_id, scope_id, role, title, valid_from) select ${id('person', 'n')}, ${id('unit', 'n')}, ${id('unit', 'n')}, 'commune-officer', 'Công chức', '2020-01-01' ${EACH}`,
  `insert into template (id, unit_id, path, name) select ${id('template')}, id, path, 'Biểu' from unit where id = ${id('top')}`,
  `insert into indicator (id, template_id) select ${id('indicator', 'n')}, ${id('template')} from generate_series(1, ${FIGURES}) n`,
  `insert into template_version (id, template_id, version, state, published_at, content) select ${id('version')}, ${id('template')}, 1, 'published', now(), jsonb_build_object(
     'sections', '[]'::jsonb, 'breakdowns', '[]'::jsonb, 'annexes', '[]'::jsonb, 'narratives', '[]'::jsonb, 'indicators', jsonb_agg(jsonb_build_object('id', ${id('indicator', 'n')},
     'section', 'Mục', 'code', '1.' || n, 'name', 'Chỉ tiêu ' || n, 'unitOfMeasure', '', 'kind', 'number', 'addsUp', 'sum', 'required', true, 'clauseLabel', null, 'hint', null,
     'partOf', null, 'formula', null, 'weightOf', null, 'breakdown', null, 'choices', '[]'::jsonb, 'rule', null, 'counted', null))) from generate_series(1, ${FIGURES}) n`,
  `insert into regime (id, unit_id, path, template_id, name, rule, addressees, cadence, starts_on) select ${id('regime')}, id, path, ${id('template')}, 'Báo cáo', '{}', '{}', 'adhoc', current_date from unit where id = ${id('top')}`,
  `insert into regime_unit (regime_id, unit_id, path) select ${id('regime')}, id, path from unit where parent_id = ${id('top')}`,
  `insert into period (id, regime_id, template_version_id, unit_id, path, name, from_on, to_on, cutoff_on, due_on) select ${id('period')}, ${id('regime')}, ${id('version')}, id, path, 'kỳ này', current_date - 30, current_date, current_date, current_date + 1 from unit where id = ${id('top')}`,
  `insert into report (id, period_id, unit_id, path, receiver_id, receiver_path, chain, due_on) select ${uuid(`'last hour report ' || u.id`)}, ${id('period')}, u.id, u.path, t.id, t.path, array[t.id::text], current_date + 1
     from unit u join unit t on t.id = u.parent_id where t.id = ${id('top')}`,
  'analyze',
]

export type Kept = {
  sent: number
  lost: string[]
  /** Sendings beyond the first: versions, lines of the log, notices. */
  doubled: number
  /** Figures that are not what was acknowledged. */
  wrong: number
}

/** What the database holds, beside what was acknowledged. */
export async function countKept(
  url: string,
  acknowledged: ReadonlySet<string>,
  senders: readonly Sender[],
): Promise<Kept> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`select set_config('app.scope', 'g', false)`)
    const { rows } = await client.query<{
      id: string
      sent: boolean
      versions: number
      logged: number
      told: number
      sum: string
    }>(`
      select r.id, r.status = 'submitted' and r.first_sent_on is not null as sent,
             (select count(*)::int from report_version v where v.report_id = r.id) as versions,
             (select count(*)::int from action_log a where a.subject = r.id::text and a.action = 'report.submit') as logged,
             (select count(*)::int from notice n where n.subject_id = r.id and n.kind = 'report-sent') as told,
             (select coalesce(sum(number), -1) from report_value v where v.report_id = r.id) as sum
        from report r where r.period_id = ${id('period')}`)
    const typed = new Map(senders.map(sender => [sender.reportId, sumOf(sender)]))
    const sent = rows.filter(row => row.sent)
    const there = new Set(sent.map(row => row.id))
    return {
      sent: sent.length,
      lost: [...acknowledged].filter(report => !there.has(report)),
      doubled: rows.filter(row => row.versions > 1 || row.logged > 1 || row.told > 1).length,
      wrong: sent.filter(row => Number(row.sum) !== typed.get(row.id)).length,
    }
  } finally {
    await client.end()
  }
}

/** The figures a commune types: its number, and one more for each. */
export const figuresOf = (sender: Sender) => sender.indicators.map((_, i) => sender.number + i)
const sumOf = (sender: Sender) => figuresOf(sender).reduce((sum, figure) => sum + figure, 0)
