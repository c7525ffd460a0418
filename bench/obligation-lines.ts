/** What bench/obligation.ts asks: an address, the same answer by hand, and the counts that must agree. */
import type { CellCounts } from '@thong-suot/domain/obligation/obligation.ts'

/** Somebody at a post; `plan` is the one in which their unit has most to do. */
export type Looker = { unitId: string; path: string; scope: string; personId: string; today: string; plan: string }

type Answer = {
  count: number
  cells: CellCounts
  total: CellCounts
  tabs: Record<'received' | 'given' | 'partner', number>
  rows: unknown[]
}
export type Line = {
  name: string
  url: (who: Looker) => string
  hand: (who: Looker) => string[]
  /** Pairs of what was answered and a count (`n`) written by hand. */
  holds?: (answer: Answer, who: Looker) => [said: unknown, text: string][]
}

/** A `select count(*)` as a number called n. */
export const asked = (text: string) => (text.startsWith('count ') ? `select count(*)::int as n ${text.slice(6)}` : text)

const FROM = 'from obligation o join unit u on u.id = o.unit_id'
const ROWS = `select o.*, u.name, g.name as giver, p.title as plan_title, p.number, c.label, c.quote, n.name as person ${FROM}
  join unit g on g.id = o.giver_id join plan p on p.id = o.plan_id join clause c on c.id = o.clause_id left join person n on n.id = o.person_id`
const LATE = (today: string) =>
  `(o.due_on is not null and (case when o.state in ('done', 'declared') then o.done_on else '${today}' end) > o.due_on)`
const CELLS = ({ today }: Looker) => `count(*) filter (where o.state = 'done' and not ${LATE(today)}) as on_time,
  count(*) filter (where o.state = 'done' and ${LATE(today)}) as done_late,
  count(*) filter (where o.state <> 'done' and not ${LATE(today)}) as in_time, count(*) filter (where o.state <> 'done' and ${LATE(today)}) as overdue`
const HEADS = `select id from unit where kind in ('province', 'committee', 'steering-body')`
/** Whoever looks over the province counts what its heads laid, a unit what it laid itself. */
const laid = (who: Looker) =>
  who.scope.split('.').length <= 2 ? `o.giver_id in (${HEADS})` : `o.giver_id = '${who.unitId}'`
const mine = (who: Looker) => `o.unit_id = '${who.unitId}'`
const gave = (who: Looker) => `o.giver_id = '${who.unitId}'`
const LIVES = `o.state <> 'withdrawn'`
const DUE = `order by o.state = 'done', o.due_on, o.id`

type ListOf = { query: string; where: (who: Looker) => string; order?: string; offset?: number }

/** A page of a list with its count, its four cells and the counts of the other tabs. */
function list(name: string, { query, where, order = DUE, offset = 0 }: ListOf): Line {
  return {
    name: `list: ${name}`,
    url: who => `/obligations?${query.replace('$plan', who.plan)}`,
    hand: who => [
      `${ROWS} where ${where(who)} ${order} limit 50 offset ${offset}`,
      `select count(*), ${CELLS(who)} ${FROM} where ${where(who)}`,
      `select count(*) from obligation o where ${mine(who)} and ${LIVES}`,
      `select count(*) from obligation o where ${gave(who)} and ${LIVES}`,
    ],
    holds: ({ count, cells }, who) => {
      const all = where(who)
      return [
        [count, `count ${FROM} where ${all}`],
        ...(query.includes('cell=')
          ? []
          : ([
              [cells['on-time'], `count ${FROM} where ${all} and o.state = 'done' and not ${LATE(who.today)}`],
              [cells['done-late'], `count ${FROM} where ${all} and o.state = 'done' and ${LATE(who.today)}`],
              [
                cells['in-time'],
                `count ${FROM} where ${all} and o.state not in ('done', 'withdrawn') and not ${LATE(who.today)}`,
              ],
              [
                cells.overdue,
                `count ${FROM} where ${all} and o.state not in ('done', 'withdrawn') and ${LATE(who.today)}`,
              ],
            ] as [number, string][])),
      ]
    },
  }
}

const below = (who: Looker) => `o.path <@ '${who.path}'`
const inYear = (year: number) => `(o.due_on between '${year}-01-01' and '${year}-12-31'
  or o.due_on is null and o.plan_id in (select id from plan where starts_on <= '${year}-12-31' and ends_on >= '${year}-01-01'))`
const all =
  (...conditions: ((who: Looker) => string)[]) =>
  (who: Looker) =>
    [LIVES, ...conditions.map(c => c(who))].join(' and ')
const is = (text: string) => () => text

export const LINES: Line[] = [
  list('Được giao', { query: 'tab=received', where: all(mine, is(`o.role = 'lead'`)) }),
  list('Được giao, cả cấp dưới', { query: 'tab=received&down=1', where: all(below, is(`o.role = 'lead'`)) }),
  list('Phối hợp, cả cấp dưới', { query: 'tab=partner&down=1', where: all(below, is(`o.role <> 'lead'`)) }),
  list('Đã giao', { query: 'tab=given', where: all(gave) }),
  list('Đã giao, toàn nhánh', { query: 'tab=given&down=1', where: all(laid) }),
  list('Đã giao, toàn nhánh, trang 200', { query: 'tab=given&down=1&page=200', where: all(laid), offset: 9950 }),
  list('Đã giao, theo đơn vị', {
    query: 'tab=given&down=1&sort=unit',
    where: all(laid),
    order: `order by o.state = 'done', u.no, o.due_on, o.id`,
  }),
  list('Đã giao, theo mục', {
    query: 'tab=given&down=1&sort=clause',
    where: all(laid),
    order: `order by o.state = 'done', p.created_at desc, c.position, u.no, o.id`,
  }),
  list('Quá hạn, cả cấp dưới', {
    query: 'tab=received&down=1&cell=overdue',
    where: all(below, is(`o.role = 'lead'`), who => `o.state <> 'done' and ${LATE(who.today)}`),
  }),
  list('Tìm không dấu', {
    query: 'tab=given&down=1&q=phong+chay+rung',
    where: all(
      laid,
      is(
        `(lower(public.unaccent(o.title)) like '%phong chay rung%' or lower(public.unaccent(u.name)) like '%phong chay rung%')`,
      ),
    ),
  }),
  list('Tìm không dấu, cả cấp dưới', {
    query: 'tab=received&down=1&q=chuyen+doi+so',
    where: all(below, is(`o.role = 'lead'`), is(`lower(public.unaccent(o.title)) like '%chuyen doi so%'`)),
  }),
  list('Có khó khăn, cả cấp dưới', {
    query: 'tab=received&down=1&difficulty=1',
    where: all(
      below,
      is(`o.role = 'lead'`),
      is(`exists (select from progress d where d.obligation_id = o.id and d.kind = 'difficulty'
        and not exists (select from progress a where a.obligation_id = o.id and a.kind = 'answer' and a.id > d.id))`),
    ),
  }),
  list('Năm 2025', { query: 'tab=given&down=1&year=2025', where: all(laid, is(inYear(2025))) }),
  list('Khối xã, năm 2025', {
    query: 'tab=given&down=1&year=2025&sector=xa',
    where: all(laid, is(inYear(2025)), is(`u.kind = 'commune' and coalesce(u.commune_kind, 'xa') = 'xa'`)),
  }),
  list('Một kế hoạch', { query: 'tab=given&down=1&plan=$plan', where: all(laid, who => `o.plan_id = '${who.plan}'`) }),
  {
    name: 'matrix: Tổng quan',
    url: () => '/overview?year=2025',
    hand: who => [
      `select u.id, u.kind, ${CELLS(who)} ${FROM} where ${all(laid, is(inYear(2025)))(who)} group by u.id, u.kind`,
      `select o.plan_id, ${CELLS(who)} from obligation o where ${all(laid, is(inYear(2025)))(who)} group by 1`,
    ],
    holds: ({ total }, who) => [
      [
        total.overdue,
        `count from obligation o where ${all(laid, is(inYear(2025)))(who)} and o.state <> 'done' and ${LATE(who.today)}`,
      ],
      [
        Object.values(total).reduce((a, b) => a + b),
        `count from obligation o where ${all(laid, is(inYear(2025)))(who)}`,
      ],
    ],
  },
  {
    name: 'matrix: một kế hoạch',
    url: who => `/plans/${who.plan}/matrix`,
    hand: who => [
      `select o.clause_id, o.unit_id, u.name, u.kind, ${CELLS(who)} ${FROM} join plan p on p.id = o.plan_id and o.giver_id = p.unit_id
        where o.plan_id = '${who.plan}' and ${LIVES} group by 1, 2, 3, 4`,
    ],
  },
  {
    name: 'board: đã giao, toàn nhánh',
    url: () => '/obligations/board?tab=given&down=1',
    hand: who => [
      `select * from (select o.*, row_number() over (partition by o.state order by o.due_on, o.id) as place, count(*) over (partition by o.state)
        from obligation o where ${all(laid)(who)}) o where place <= 20`,
    ],
  },
  ...(['unit', 'plan', 'month'] as const).map(by => ({
    name: `matrix: bốn ô theo ${{ unit: 'đơn vị', plan: 'kế hoạch', month: 'tháng' }[by]}`,
    url: () => `/four-cells?by=${by}`,
    hand: (who: Looker) => [
      `select ${{ unit: 'o.unit_id', plan: 'o.plan_id', month: `date_trunc('month', o.due_on)` }[by]}, ${CELLS(who)} from obligation o where ${all(laid)(who)} group by 1`,
    ],
    holds: ({ total }: Answer, who: Looker): [unknown, string][] => [
      [Object.values(total).reduce((a, b) => a + b), `count from obligation o where ${all(laid)(who)}`],
      [total.overdue, `count from obligation o where ${all(laid)(who)} and o.state <> 'done' and ${LATE(who.today)}`],
    ],
  })),
  {
    name: 'calendar: tháng, đã giao',
    url: () => '/calendar?on=2025-11-06&scope=given',
    hand: who => [
      `select o.due_on, o.clause_id, o.instance, count(*), ${CELLS(who)} from obligation o
        where ${all(gave)(who)} and o.due_on between '2025-10-27' and '2025-11-30' group by 1, 2, 3`,
    ],
  },
  {
    name: 'timeline: một kế hoạch',
    url: who => `/plans/${who.plan}/timeline`,
    hand: who => [
      `select o.clause_id, o.instance, nlevel(o.giver_path), min(o.given_at), min(o.due_on), max(o.due_on), count(distinct o.unit_id), ${CELLS(who)}
        from obligation o where o.plan_id = '${who.plan}' and ${LIVES} group by 1, 2, 3`,
    ],
  },
  {
    name: 'list: kế hoạch',
    url: () => '/plans?year=2025',
    hand: who => [
      `select p.*, c.* from (select * from plan where starts_on <= '2025-12-31' and ends_on >= '2025-01-01' order by unit_id = '${who.unitId}' desc, created_at desc limit 50) p
        left join lateral (select ${CELLS(who)}, count(distinct o.unit_id) from obligation o where o.plan_id = p.id and o.giver_id = p.unit_id and ${LIVES}) c on true`,
      `select count(*) from plan where starts_on <= '2025-12-31' and ends_on >= '2025-01-01'`,
    ],
    holds: ({ count }, who) => [
      [
        count,
        `count from plan p where p.starts_on <= '2025-12-31' and p.ends_on >= '2025-01-01' and (p.path <@ '${who.scope}'
          or exists (select from obligation o where o.plan_id = p.id and o.path <@ '${who.scope}'))`,
      ],
    ],
  },
  {
    name: 'page: một kế hoạch',
    url: who => `/plans/${who.plan}`,
    hand: who => [
      `select * from plan where id = '${who.plan}'`,
      `select *, (select count(*) from obligation o where o.clause_id = c.id and ${LIVES}) from clause c where plan_id = '${who.plan}'`,
    ],
  },
  {
    name: 'page: Hôm nay',
    url: () => '/today?mine=0',
    hand: who => [
      `${ROWS} where ${mine(who)} and o.state not in ('done', 'withdrawn') and o.role <> 'know' order by o.due_on limit 400`,
      `${ROWS} where ${gave(who)} and (o.state in ('declared', 'extension-asked') or o.state in ('given', 'under-way', 'returned') and o.due_on <= '${who.today}') order by o.due_on limit 5000`,
    ],
  },
  {
    name: 'list: có thể cùng một việc',
    url: () => '/joint-work',
    hand: who => [
      `select a.id, b.id from obligation a join obligation b on b.unit_id = a.unit_id and b.role = a.role and b.instance = a.instance
         and (a.given_at, a.id) < (b.given_at, b.id) and (a.clause_id = b.clause_id or a.plan_id <> b.plan_id and a.search = b.search)
        where a.unit_id = '${who.unitId}' and a.state not in ('done', 'withdrawn') and b.state not in ('done', 'withdrawn') limit 100`,
    ],
  },
  {
    name: 'counts: menu',
    url: () => '/menu-counts',
    hand: who => [
      `select count(*) from obligation o where ${mine(who)} and o.state not in ('done', 'declared', 'withdrawn')`,
      `select count(*) from obligation o where ${gave(who)} and o.state in ('given', 'under-way', 'returned') and o.due_on < '${who.today}'`,
    ],
  },
  {
    name: 'search: mọi thứ',
    url: () => '/search?q=phong+chay',
    hand: who => [
      `select id, title from document where path <@ '${who.scope}' and search like '%phong chay%' order by created_at desc limit 6`,
      `select id, title from obligation o where (o.path <@ '${who.scope}' or o.giver_path <@ '${who.scope}') and lower(public.unaccent(o.title)) like '%phong chay%' order by due_on limit 6`,
      `select id, name from unit where lower(public.unaccent(name)) like '%phong chay%' limit 6`,
    ],
  },
  {
    name: 'list: văn bản đến',
    url: () => '/documents?direction=in',
    hand: who => [
      `select * from document where unit_id = '${who.unitId}' and direction = 'in' order by created_at desc limit 50`,
      `select count(*) from document where unit_id = '${who.unitId}' and direction = 'in'`,
    ],
  },
  {
    name: 'list: văn bản đến, tìm',
    url: () => '/documents?direction=in&q=chuyen+doi+so',
    hand: who => [
      `select * from document where unit_id = '${who.unitId}' and direction = 'in' and search like '%chuyen doi so%' order by created_at desc limit 50`,
      `select count(*) from document where unit_id = '${who.unitId}' and direction = 'in' and search like '%chuyen doi so%'`,
    ],
  },
  {
    name: 'list: đơn vị',
    url: () => '/units',
    hand: () => ['select * from unit order by no'],
  },
]
