import { type Reporting, shareOnTime, shareSent } from '@thong-suot/domain/overview/reporting.ts'
import names from './overview.module.css'
import { saysShare, showShare } from './ReportingTable.tsx'
import { Trend } from './Trend.tsx'

/** The two shares of all, and how the one in time went over the periods whose day has come. */
export function ReportingShares({ data }: { data: Reporting }) {
  const [sent, onTime] = [shareSent(data.total), shareOnTime(data.total)]
  return (
    <section className={`panel ${names.wide} ${names.shares}`}>
      <div>
        <h2>Tỷ lệ gửi</h2>
        <p className={names.big}>{showShare(sent)}</p>
        <p className="small second">{saysShare(sent)} đã gửi</p>
        <p className="small second">
          Trong đó {data.total.nothing} báo cáo không phát sinh. Được miễn: {data.total.excused}, không tính.
        </p>
      </div>
      <div>
        <h2>Tỷ lệ đúng hạn</h2>
        <p className={names.big}>{showShare(onTime)}</p>
        <p className="small second">{saysShare(onTime)} đã gửi hoặc đã quá hạn</p>
        <p className="small second">Báo cáo chưa đến hạn không tính.</p>
      </div>
      {data.trend.length > 1 && (
        <div>
          <h2>Đúng hạn qua các kỳ</h2>
          <Trend
            caption="Tỷ lệ đúng hạn qua các kỳ đã đến hạn"
            points={data.trend.map(({ key, label, counts }) => ({
              key,
              label,
              rate: shareOnTime(counts).rate,
              says: `${showShare(shareOnTime(counts))} (${saysShare(shareOnTime(counts))}); đã gửi ${showShare(shareSent(counts))}`,
            }))}
          />
          <p className="small second">Các kỳ đã đến hạn, mọi năm.</p>
        </div>
      )}
    </section>
  )
}
