/** Share of the work done in time, month by month. */
import { Link } from '@tanstack/react-router'
import type { Overview } from '@thong-suot/domain/overview/overview.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import { showNumber } from '../../parts/words/moment.ts'
import names from './overview.module.css'
import { Trend } from './Trend.tsx'

export function Rate({ data }: { data: Overview }) {
  const { total } = data
  const due = total['on-time'] + total['done-late'] + total.overdue
  return (
    <section className={`panel ${names.rate}`}>
      <div className={names.head}>
        <h2>Tỷ lệ đúng hạn</h2>
        <span className="small second">theo tháng đến hạn</span>
      </div>
      <p className={names.big}>{data.rate === null ? 'chưa có' : `${showNumber(data.rate)}%`}</p>
      <Trend
        caption="Tỷ lệ đúng hạn theo tháng"
        points={data.trend.map(t => ({
          key: t.month,
          label: `T${Number(t.month.slice(5))}`,
          rate: t.rate,
          says: `Tháng ${Number(t.month.slice(5))}/${t.month.slice(0, 4)}: ${t.rate === null ? 'chưa có việc đến hạn' : `${showNumber(t.rate)}% của ${t.due} việc`}`,
        }))}
      />
      <p className="small second">
        <b>{showNumber(total['on-time'])}</b> hoàn thành đúng hạn trong <b>{showNumber(due)}</b> việc đã xong hoặc đã
        quá hạn; việc còn trong hạn không tính.
      </p>
      {data.reports && (
        <p className="small">
          <Link to={`/bao-cao/tong-hop/${data.reports.periodId}`}>Báo cáo {data.reports.name}</Link>:{' '}
          {data.reports.sent}/{data.reports.all} đơn vị đã gửi, hạn{' '}
          <b>{showDue(data.reports.dueOn, data.reports.operator)}</b>.
        </p>
      )}
    </section>
  )
}
