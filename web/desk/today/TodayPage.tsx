import { Button } from '@mantine/core'
import { IconAlertTriangle, IconClock, IconFilter, IconGavel, IconHourglass, IconPrinter } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { showDay, showLongDay } from '@thong-suot/domain/day.ts'
import * as obligations from '@thong-suot/domain/obligation/obligation.api.ts'
import * as api from '@thong-suot/domain/today/today.ts'
import { useState } from 'react'
import { Bar } from '../../parts/page/Bar.tsx'
import { Empty, LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import { useFilters } from '../../parts/table/use-filters.ts'
import { Quote, Source } from '../../parts/words/Quote.tsx'
import { firstWords } from '../../parts/words/shorten.ts'
import { useMe } from '../../shell/use-me.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import { ChainPanel, DocumentsPanel } from './TodaySide.tsx'
import names from './today.module.css'

const SHOWN = 10
const ICONS = {
  overdue: IconAlertTriangle,
  below: IconAlertTriangle,
  decide: IconGavel,
  soon: IconClock,
  waiting: IconHourglass,
}
const HINTS: Record<api.TodayGroup, (n: number) => string> = {
  overdue: n => `${n} việc`,
  below: n => `${n} việc bạn đã giao hoặc báo cáo gửi về bạn`,
  decide: n => `${n} việc`,
  soon: n => `${n} việc, tới hạn trong 3 ngày làm việc hoặc chưa tiếp nhận`,
  waiting: n => `${n} việc`,
}

export default function TodayPage() {
  const { today } = useMe()
  const [filters, setFilters] = useFilters({ mine: '1' })
  const mine = filters.mine === '0' ? '0' : '1'
  const { data, error, refetch } = useAsk(api.getToday, { mine }, { refetchInterval: 120_000 })
  return (
    <Page>
      <PageHead
        title="Hôm nay"
        aside={showLongDay(today)}
        actions={
          <>
            <Button
              aria-pressed={mine === '1'}
              leftSection={<IconFilter size="1.125rem" stroke={1.75} aria-hidden />}
              onClick={() => setFilters({ mine: mine === '1' ? '0' : '1' })}
            >
              {mine === '1' ? 'Việc của tôi' : 'Việc cả đơn vị'}
            </Button>
            <Button
              className={names.print ?? ''}
              leftSection={<IconPrinter size="1.125rem" stroke={1.75} aria-hidden />}
              onClick={() => window.print()}
            >
              In danh sách
            </Button>
          </>
        }
      />
      {error && !data ? (
        <Refused error={error} retry={() => void refetch()} />
      ) : data ? (
        <TodayBody today={data} />
      ) : (
        <LoadingRows rows={3} />
      )}
    </Page>
  )
}

function TodayBody({ today }: { today: api.Today }) {
  const first = api.TODAY_GROUP_ORDER.map(group => today.items.find(i => i.group === group)).find(Boolean)
  return (
    <>
      <Counts counts={today.counts} />
      <div className={names.columns}>
        <div className={names.groups}>
          {api.TODAY_GROUP_ORDER.map(group => (
            <Group
              key={group}
              group={group}
              count={today.counts[group]}
              items={today.items.filter(i => i.group === group)}
              firstKey={first?.key}
            />
          ))}
          {today.items.length === 0 && (
            <Empty
              says={
                today.next
                  ? `Hôm nay không có việc đến hạn. Việc gần nhất: ${showDay(today.next.day)}.`
                  : 'Hôm nay không có việc đến hạn. Việc được giao sẽ hiện ở đây.'
              }
            >
              {today.next && <Link to={today.next.to}>{today.next.title}</Link>}
            </Empty>
          )}
        </div>
        <aside className={names.side}>
          {today.chain && <ChainPanel chain={today.chain} />}
          <DocumentsPanel documents={today.documents} />
        </aside>
      </div>
    </>
  )
}

function Counts({ counts }: { counts: api.Today['counts'] }) {
  const tiles = [
    { to: '#overdue', n: counts.overdue, says: 'việc quá hạn', alarm: counts.overdue > 0 },
    ...(counts.below ? [{ to: '#below', n: counts.below, says: 'việc cấp dưới quá hạn', alarm: true }] : []),
    ...(counts.decide ? [{ to: '#decide', n: counts.decide, says: 'việc chờ bạn quyết định', alarm: false }] : []),
    { to: '#soon', n: counts.soon, says: 'việc sắp đến hạn', alarm: false },
    { to: '/bao-cao', n: counts.reports, says: 'báo cáo phải nộp', alarm: false },
    { to: '/van-ban-den', n: counts.documents, says: 'văn bản chờ xử lý', alarm: false },
  ]
  return (
    <nav className={names.counts} aria-label="Số việc">
      {tiles.map(({ to, n, says, alarm }) => {
        const inside = (
          <>
            {alarm && <IconAlertTriangle size="1.125rem" stroke={1.75} aria-hidden />}
            <b>{n}</b> <span>{says}</span>
          </>
        )
        const looks = `${names.count} ${alarm ? names.alarm : ''}`
        return to.startsWith('#') ? (
          <a key={to} href={to} className={looks}>
            {inside}
          </a>
        ) : (
          <Link key={to} to={to} className={looks}>
            {inside}
          </Link>
        )
      })}
    </nav>
  )
}

/** The list in which a group goes on, when it has more than the page gets. */
const REST: Record<api.TodayGroup, Record<string, string>> = {
  overdue: { tab: 'received', cell: 'overdue' },
  below: { tab: 'given', cell: 'overdue' },
  decide: { tab: 'given', state: 'declared' },
  soon: { tab: 'received', cell: 'in-time' },
  waiting: { tab: 'received', state: 'declared' },
}

function Group({
  group,
  count,
  items,
  firstKey,
}: {
  group: api.TodayGroup
  count: number
  items: api.TodayItem[]
  firstKey: string | undefined
}) {
  const [all, setAll] = useState(false)
  if (items.length === 0) return null
  const Icon = ICONS[group]
  return (
    <section id={group} aria-label={api.TODAY_GROUPS[group]}>
      <div className={`${names.groupHead} ${group === 'overdue' || group === 'below' ? names.red : ''}`}>
        <Icon size="1.125rem" stroke={1.9} aria-hidden />
        <h2>{api.TODAY_GROUPS[group]}</h2>
        <span className="small">{HINTS[group](count)}</span>
      </div>
      <ul className={names.items}>
        {(all ? items : items.slice(0, SHOWN)).map(item => (
          <Item key={item.key} item={item} first={item.key === firstKey} />
        ))}
      </ul>
      {items.length > SHOWN && !all && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {count > items.length ? `Xem thêm ${items.length - SHOWN}` : `Xem cả ${items.length}`}
        </Button>
      )}
      {count > items.length && all && (
        <p className="small">
          Đây là {items.length} việc gần hạn nhất trong {count} việc.{' '}
          <Link to="/nhiem-vu" search={REST[group] as never}>
            Mở danh sách nhiệm vụ
          </Link>
        </p>
      )}
    </section>
  )
}

function Item({ item, first }: { item: api.TodayItem; first: boolean }) {
  return (
    <li className={names.item}>
      <div className={names.day}>
        {item.day && <div className={item.late ? 'overdue' : 'strong'}>{showDay(item.day)}</div>}
        <div
          className={`small ${item.late ? 'overdue' : item.group === 'soon' && item.day && !item.far ? 'soon' : 'hint'}`}
        >
          {item.distance}
        </div>
      </div>
      <div className={names.what}>
        <div className="item">{item.title}</div>
        {item.quote && (
          <div className={names.quote}>
            <Quote text={firstWords(item.quote, 170)} cut={item.quote.length > 170} />
          </div>
        )}
        <div className={`small second ${names.meta}`}>
          {item.source && <Source to={item.source.to} says={item.source.says} />}
          {item.done && (
            <span className={names.bar}>
              <Bar
                done={item.done.count}
                of={item.done.of}
                label={`Tiếp nhận ${item.done.count} trong ${item.done.of}`}
              />
              tiếp nhận {item.done.count}/{item.done.of} đơn vị
            </span>
          )}
          {item.says && <span>{item.says}</span>}
        </div>
      </div>
      <div className={`${names.verb} no-print`}>
        <Verb item={item} first={first} />
      </div>
    </li>
  )
}

function Verb({ item, first }: { item: api.TodayItem; first: boolean }) {
  const navigate = useNavigate()
  const chase = useDo(obligations.chaseObligations)
  const Pressed = first ? Primary : Button
  if ('to' in item.verb) {
    const { says, to } = item.verb
    const [path, query = ''] = to.split('?')
    return (
      <Pressed
        fullWidth
        aria-label={`${says}: ${item.title}`}
        onClick={() =>
          void navigate({ to: path as string, search: Object.fromEntries(new URLSearchParams(query)) as never })
        }
      >
        {says}
      </Pressed>
    )
  }
  const { says, chase: ids } = item.verb
  if (chase.data)
    return (
      <span className="small second" role="status">
        {chase.data.chased > 0 ? `Đã gửi đôn đốc ${chase.data.chased} đơn vị.` : 'Hôm nay đã đôn đốc rồi.'}
      </span>
    )
  return (
    <>
      <Pressed
        fullWidth
        loading={chase.isPending}
        aria-label={`${says}: ${item.title}`}
        onClick={() => chase.mutate({ ids })}
      >
        {says}
      </Pressed>
      {chase.error && <span className="small overdue">{chase.error.message}</span>}
    </>
  )
}
