import { Link } from '@tanstack/react-router'
import type { CalendarDay, CalendarEntry, CalendarScope } from '@thong-suot/domain/calendar/calendar.ts'
import { type Day, showDay, weekday } from '@thong-suot/domain/day.ts'
import { Empty } from '../../parts/page/Empty.tsx'
import names from './calendar.module.css'

const WEEKDAYS = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN']
const WEEKDAY_NAMES = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật']

type Shown = {
  days: readonly CalendarDay[]
  today: Day
  scope: CalendarScope
  /** Days outside it are paler; empty for a week. */
  month: string
}

/** The list that a day or an entry opens. */
const listOf = (scope: CalendarScope, day: Day, more: Record<string, string> = {}) => ({
  ...(scope === 'given' || scope === 'partner' ? { tab: scope } : {}),
  ...(scope === 'below' ? { down: '1' } : {}),
  from: day,
  to: day,
  ...more,
})

/** Weeks down, days across. */
export function MonthGrid({ days, today, scope, month }: Shown) {
  const weeks = Array.from({ length: days.length / 7 }, (_, i) => days.slice(i * 7, i * 7 + 7))
  return (
    <table className={month ? names.grid : `${names.grid} ${names.week}`}>
      <caption className="only-read">Việc đến hạn theo ngày</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((name, i) => (
            <th key={name} scope="col" abbr={WEEKDAY_NAMES[i]}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(week => (
          <tr key={week[0]?.day}>
            {week.map(d => (
              <td
                key={d.day}
                className={[
                  d.off && names.off,
                  month && !d.day.startsWith(month) && names.outside,
                  d.day === today && names.today,
                ]
                  .filter(Boolean)
                  .join(' ')}
                aria-current={d.day === today ? 'date' : undefined}
              >
                <div className={names.day}>
                  <span className="only-read">{WEEKDAY_NAMES[weekday(d.day) - 1]} </span>
                  <b>{Number(d.day.slice(8))}</b>
                  <span className="only-read"> tháng {d.day.slice(5, 7)}</span>
                  {d.off && d.off !== 'Nghỉ cuối tuần' && <span className={names.offName}>{d.off}</span>}
                </div>
                <Entries d={d} scope={scope} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Only days on which something falls due. */
export function DayList({ days, today, scope, month }: Shown) {
  const some = days.filter(d => d.count > 0 && (!month || d.day.startsWith(month)))
  if (some.length === 0) return <Empty says="Không có việc nào đến hạn trong khoảng này." />
  return (
    <ol className={names.list}>
      {some.map(d => (
        <li key={d.day} aria-current={d.day === today ? 'date' : undefined}>
          <h2>
            {WEEKDAY_NAMES[weekday(d.day) - 1]}, {showDay(d.day)}
            {d.day === today && <span className="second"> · hôm nay</span>}
            {d.off && <span className="hint small"> · {d.off}</span>}
          </h2>
          <Entries d={d} scope={scope} />
        </li>
      ))}
    </ol>
  )
}

function Entries({ d, scope }: { d: CalendarDay; scope: CalendarScope }) {
  const shown = d.entries.reduce((sum, e) => sum + (e.kind === 'report' ? 1 : e.count), 0)
  return (
    <ul className={names.entries}>
      {d.entries.map(e => (
        <li key={e.key} className={names[lookOf(e)]}>
          <Link to={placeOf(e, scope)} search={searchOf(e, d.day, scope) as never} title={`${e.title}, ${e.who}`}>
            {e.kind === 'report' && <span className={names.kind}>Báo cáo </span>}
            {e.title}
          </Link>
          <span className={names.who}>
            {e.kind === 'obligation' && e.count > 1 ? `${e.done}/${e.count} xong` : e.who}
            {e.overdue > 0 && <span className="overdue">, {e.overdue} quá hạn</span>}
          </span>
        </li>
      ))}
      {d.count > shown && (
        <li>
          <Link to="/nhiem-vu" search={listOf(scope, d.day) as never} className="small">
            Cả {d.count} việc ngày {showDay(d.day).slice(0, 5)}
          </Link>
        </li>
      )}
    </ul>
  )
}

const lookOf = (e: CalendarEntry) => (e.done === e.count ? 'done' : e.overdue > 0 ? 'late' : 'going')

function placeOf(e: CalendarEntry, scope: CalendarScope): string {
  if (e.kind === 'report') return scope === 'received' ? `/bao-cao/${e.id}` : `/bao-cao/tong-hop/${e.id}`
  return e.id ? `/nhiem-vu/${e.id}` : '/nhiem-vu'
}

const searchOf = (e: CalendarEntry, day: Day, scope: CalendarScope) =>
  e.kind === 'report' || e.id ? {} : listOf(scope, day, { clause: e.clauseId ?? '' })
