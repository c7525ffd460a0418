import { Button, Checkbox } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import { CELL_NAMES, CELLS, cellSum } from '@thong-suot/domain/obligation/obligation.ts'
import { sayTurn } from '@thong-suot/domain/plan/due-days.ts'
import * as api from '@thong-suot/domain/plan/plan.api.ts'
import { monthsOf, placeOf, spanOf, type TimelineLevel, type TimelineRow } from '@thong-suot/domain/plan/timeline.ts'
import { Empty, LoadingRows } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { PageRefused } from '../../parts/page/PageRefused.tsx'
import { useFilters } from '../../parts/table/use-filters.ts'
import { useMe } from '../../shell/use-me.ts'
import { useAsk } from '../../use-ask.ts'
import names from './timeline.module.css'

/** A plan through time: a table whose last column draws what the other columns say in words. */
export default function TimelinePage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const me = useMe()
  const [filters, setFilters] = useFilters({ unit: '' })
  const { data, error, refetch } = useAsk(api.getTimeline, { id, ...(filters.unit ? { unit: filters.unit } : {}) })
  if (error && !data) return <PageRefused error={error} retry={() => void refetch()} />
  if (!data)
    return (
      <Page>
        <LoadingRows />
      </Page>
    )
  const broken = data.rows.filter(r => r.broken).length
  return (
    <Page>
      <PageHead
        title={data.title}
        crumbs={[
          { to: '/ke-hoach', text: 'Kế hoạch' },
          { to: `/ke-hoach/${id}`, text: 'Kế hoạch này' },
          { text: 'Biểu đồ thời gian' },
        ]}
        meta={
          <>
            <span>
              {showDay(data.startsOn)} – {showDay(data.endsOn)}
            </span>
            {data.unitName && <span>{data.unitName} và cấp dưới</span>}
            {broken > 0 && <span className="overdue">{broken} mục có hạn cấp dưới sau hạn cấp trên</span>}
            <Checkbox
              className="no-print"
              size="xs"
              label="Chỉ việc của đơn vị tôi"
              checked={filters.unit !== ''}
              onChange={event => setFilters({ unit: event.currentTarget.checked ? me.post.unitId : '' })}
            />
          </>
        }
        actions={
          <Button
            className="not-on-phone"
            leftSection={<IconPrinter size="1.125rem" stroke={1.75} aria-hidden />}
            onClick={() => print()}
          >
            In
          </Button>
        }
      />
      {data.rows.length === 0 ? (
        <Empty says={filters.unit ? 'Đơn vị không có việc nào của kế hoạch này.' : 'Kế hoạch chưa có mục nào.'} />
      ) : (
        <Chart
          rows={data.rows}
          whole={data.whole}
          span={spanOf(data)}
          today={me.today}
          planId={id}
          unit={filters.unit}
        />
      )}
    </Page>
  )
}

type Span = { from: Day; to: Day }

function Chart({
  rows,
  whole,
  span,
  today,
  planId,
  unit,
}: {
  rows: TimelineRow[]
  whole: boolean
  span: Span
  today: Day
  planId: string
  unit: string
}) {
  const months = monthsOf(span.from, span.to)
  return (
    <div className={names.frame}>
      <table className={names.table}>
        <caption className="only-read">Thời gian của từng mục và chuỗi thời hạn các cấp</caption>
        <thead>
          <tr>
            <th scope="col">Mục</th>
            <th scope="col">Thời hạn các cấp</th>
            <th scope="col" className={names.chart}>
              <span className="only-read">Biểu đồ</span>
              <span aria-hidden className={names.months}>
                {months.map(day => (
                  <span key={day} style={{ left: `${placeOf(day, span.from, span.to)}%` }}>
                    {day.slice(5, 7) === '01' ? `01/${day.slice(2, 4)}` : day.slice(5, 7)}
                  </span>
                ))}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={`${row.clauseId} ${row.instance}`}>
              <th scope="row">
                <Link
                  to="/nhiem-vu"
                  search={
                    { tab: 'given', down: '1', plan: planId, clause: row.clauseId, ...(unit ? { unit } : {}) } as never
                  }
                >
                  {row.label && <b>{row.label} </b>}
                  {row.title}
                  {row.instance && ` (${sayTurn(row.instance)})`}
                </Link>
              </th>
              <td>
                <Days row={row} whole={whole} />
              </td>
              <td className={names.chart}>
                <Bars row={row} span={span} today={today} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small second">
        Thanh đậm là việc giao từ kế hoạch, thanh mảnh là việc các cấp dưới giao tiếp; phần đỏ là tỷ lệ quá hạn. Vạch
        xanh: hôm nay, {showDay(today)}. Hình thoi: thời hạn của mục.
      </p>
    </div>
  )
}

const showSpan = ({ firstDueOn: a, lastDueOn: b }: TimelineLevel) =>
  !a || !b ? 'thường xuyên' : a === b ? showDay(b) : `${showDay(a)} – ${showDay(b)}`

/** The chain in words, from the superior's day down. */
function Days({ row, whole }: { row: TimelineRow; whole: boolean }) {
  return (
    <ul className={names.days}>
      {row.aboveDueOn && <li>Cấp trên giao: {showDay(row.aboveDueOn)}</li>}
      {row.dueOn && <li>Kế hoạch: {showDay(row.dueOn)}</li>}
      {row.levels.map(l => (
        <li key={l.level}>
          Cấp {l.level}: {showSpan(l)} · {l.units} đơn vị
          {l.cells.overdue > 0 && (
            <>
              , <span className="overdue nowrap">{l.cells.overdue} quá hạn</span>
            </>
          )}
        </li>
      ))}
      {row.levels.length === 0 && <li className="hint">{whole ? 'chưa giao ai' : 'không giao cho đơn vị bạn'}</li>}
      {row.broken && <li className="overdue">{row.broken}</li>}
    </ul>
  )
}

/** The same, drawn; readers have it from the column beside. */
function Bars({ row, span, today }: { row: TimelineRow; span: Span; today: Day }) {
  const at = (day: Day) => placeOf(day, span.from, span.to)
  return (
    <div aria-hidden className={names.bars}>
      <i className={names.today} style={{ left: `${at(today)}%` }} />
      {row.levels.map(l => {
        const left = at(l.givenOn)
        const right = at(l.lastDueOn ?? span.to)
        return (
          <div
            key={l.level}
            className={[names.bar, l.level > 1 && names.thin, !l.lastDueOn && names.endless].filter(Boolean).join(' ')}
            style={{ left: `${left}%`, width: `${Math.max(0.6, right - left)}%` }}
            title={`Cấp ${l.level}: ${CELLS.map(c => `${CELL_NAMES[c].toLowerCase()} ${l.cells[c]}`).join(', ')}`}
          >
            {CELLS.map(cell => (
              <span key={cell} className={names[cell]} style={{ flexGrow: l.cells[cell] / (cellSum(l.cells) || 1) }} />
            ))}
          </div>
        )
      })}
      {[row.aboveDueOn, row.dueOn].map(
        (day, i) =>
          day && (
            <i
              key={i === 0 ? 'above' : 'own'}
              className={i === 0 ? names.above : names.due}
              style={{ left: `${at(day)}%` }}
            />
          ),
      )}
    </div>
  )
}
