import { Button, Group, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import * as api from '@thong-suot/domain/calendar/calendar.ts'
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import { LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { ChoiceFilter, FilterRow } from '../../parts/table/Filters.tsx'
import { useFilters } from '../../parts/table/use-filters.ts'
import { useMe } from '../../shell/use-me.ts'
import { useIsPhone } from '../../shell/use-phone.ts'
import { useAsk } from '../../use-ask.ts'
import names from './calendar.module.css'
import { DayList, MonthGrid } from './MonthGrid.tsx'

type Span = 'month' | 'week'

/** Deadlines and days to report, by month or week; on a phone the days that have something, one under the other. */
export default function CalendarPage() {
  const { today } = useMe()
  const isPhone = useIsPhone()
  const [filters, setFilters] = useFilters({ span: 'month', on: today, scope: 'received' })
  const span: Span = filters.span === 'week' ? 'week' : 'month'
  const scope = api.CALENDAR_SCOPES.find(s => s === filters.scope) ?? 'received'
  const { data, error, refetch } = useAsk(api.getCalendar, { span, on: filters.on, scope })
  const turn = (by: 1 | -1) => setFilters({ on: api.turned(filters.on, span, by) })
  return (
    <Page>
      <PageHead
        title="Lịch"
        aside={titleOf(filters.on, span)}
        actions={
          <>
            <Group gap="xs" wrap="nowrap">
              <Button aria-label={span === 'month' ? 'Tháng trước' : 'Tuần trước'} onClick={() => turn(-1)}>
                <IconChevronLeft size="1.125rem" aria-hidden />
              </Button>
              <Button onClick={() => setFilters({ on: today })}>Hôm nay</Button>
              <Button aria-label={span === 'month' ? 'Tháng sau' : 'Tuần sau'} onClick={() => turn(1)}>
                <IconChevronRight size="1.125rem" aria-hidden />
              </Button>
            </Group>
            <Button
              className="not-on-phone"
              leftSection={<IconPrinter size="1.125rem" stroke={1.75} aria-hidden />}
              onClick={() => print()}
            >
              In
            </Button>
          </>
        }
      />
      <FilterRow>
        <SegmentedControl
          size="xs"
          aria-label="Khoảng xem"
          data={[
            { value: 'month', label: 'Tháng' },
            { value: 'week', label: 'Tuần' },
          ]}
          value={span}
          onChange={next => setFilters({ span: next })}
        />
        <ChoiceFilter
          label="Việc của ai"
          value={scope}
          onChange={next => setFilters({ scope: next })}
          options={api.CALENDAR_SCOPES.map(s => ({ value: s, label: api.CALENDAR_SCOPE_NAMES[s] }))}
        />
      </FilterRow>
      {error && !data ? (
        <Refused error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingRows />
      ) : isPhone ? (
        <DayList days={data.days} today={today} scope={scope} month={span === 'month' ? filters.on.slice(0, 7) : ''} />
      ) : (
        <MonthGrid
          days={data.days}
          today={today}
          scope={scope}
          month={span === 'month' ? filters.on.slice(0, 7) : ''}
        />
      )}
      {data && !isPhone && data.days.every(d => d.count === 0) && (
        <p className="second" role="status">
          Không có việc nào đến hạn trong {span === 'month' ? 'tháng' : 'tuần'} này.
        </p>
      )}
      <p className={`small second no-print ${names.note}`}>
        Việc thường xuyên không có ngày nên không hiện trên lịch.{' '}
        <Link to="/nhiem-vu" search={{ sort: '-due' } as never}>
          Xem cả danh sách
        </Link>
        . <Link to="/nhan-thong-bao">Xem lịch này trên điện thoại</Link>
      </p>
    </Page>
  )
}

function titleOf(on: Day, span: Span): string {
  if (span === 'month') return `tháng ${on.slice(5, 7)}/${on.slice(0, 4)}`
  const { from, to } = api.daysShown(on, 'week')
  return `${showDay(from)} – ${showDay(to)}`
}
