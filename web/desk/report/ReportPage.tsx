/** Báo cáo kỳ: filled in by the unit, looked at by the one that receives it. */

import { useParams } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import * as api from '@thong-suot/domain/report/report.api.ts'
import { reportTitle } from '@thong-suot/domain/report/report.ts'
import type { ReportPage as Report } from '@thong-suot/domain/report/report-page.ts'
import { LoadingRows } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { PageRefused } from '../../parts/page/PageRefused.tsx'
import { showMoment } from '../../parts/words/moment.ts'
import { Source } from '../../parts/words/Quote.tsx'
import { useAsk } from '../../use-ask.ts'
import { Extensions } from './Extensions.tsx'
import { EntryView } from './entry/EntryView.tsx'
import { JudgeView } from './JudgeView.tsx'
import { LockBar } from './LockBar.tsx'
import { StandingTag } from './ReportsPage.tsx'
import css from './report.module.css'

/** How often a form is asked for anew, in milliseconds. */
const EVERY = 15_000

export default function ReportPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  // While one types, what others type comes in by itself.
  const { data, error, refetch } = useAsk(api.getReport, { id }, { refetchInterval: EVERY })
  if (error && !data) return <PageRefused error={error} retry={() => void refetch()} />
  if (!data || data.id !== id)
    return (
      <Page>
        <LoadingRows />
      </Page>
    )
  const mayFill = data.actions.includes('fill') && !data.locked
  return (
    <div className={css.page}>
      <div className={css.head}>
        <PageHead
          title={reportTitle(data)}
          crumbs={[
            { to: '/bao-cao', text: 'Báo cáo' },
            ...(data.side === 'receiver' ? [{ to: `/bao-cao/tong-hop/${data.periodId}`, text: 'Tổng hợp' }] : []),
            { text: data.unitName },
          ]}
          meta={<Meta report={data} />}
        />
      </div>
      <LockBar report={data} />
      <Extensions report={data} />
      {/* A page of its own for each state: what was typed starts anew from what the server has. */}
      {mayFill ? (
        <EntryView key={`${data.id} ${data.status}`} report={data} />
      ) : (
        <JudgeView key={`${data.id} ${data.status}`} report={data} />
      )}
    </div>
  )
}

/** Work in time is grey; the colour says that something is asked. */
const NEARNESS: Partial<Record<Report['standing']['tone'], string>> = { bad: 'overdue', late: 'soon' }

function Meta({ report }: { report: Report }) {
  const { firstSentOn, standing } = report
  return (
    <>
      <StandingTag row={report} />
      <span>
        Gửi <strong>{report.receiverName}</strong>, hạn <strong>{showDue(report.dueOn, report.operator)}</strong>
        {report.extendedTo && (
          <>
            , gia hạn đến <strong>{showDay(report.extendedTo)}</strong>
          </>
        )}
        {report.distance && <span className={NEARNESS[standing.tone]}> ({report.distance})</span>}
      </span>
      <span>
        Số liệu từ {showDay(report.fromOn)} đến {showDay(report.toOn)}
      </span>
      {firstSentOn && (
        <span className="hint">
          Gửi lần đầu {showDay(firstSentOn)} ({standing.daysLate ? `trễ ${standing.daysLate} ngày` : 'đúng hạn'})
        </span>
      )}
      {report.acceptedAt && (
        <span className="hint">
          {report.acceptedBy} tiếp nhận {showMoment(report.acceptedAt)}
        </span>
      )}
      {report.presented && (
        <span className="hint">
          {report.presented.by} trình ký {showMoment(report.presented.at)}
        </span>
      )}
      {report.handedBackReason && <span className="soon">Trả lại trước khi ký: {report.handedBackReason}</span>}
      {report.leftOut && <span className="hint">Không cộng vào tổng hợp: {report.leftOut}</span>}
      {report.excusedReason && report.status === 'excused' && (
        <span className="hint">Lý do miễn: {report.excusedReason}</span>
      )}
      {report.documentNumber && (
        <Source
          to={report.documentId ? `/van-ban-den/${report.documentId}/doc` : undefined}
          says={`Văn bản ${report.documentNumber}`}
        />
      )}
    </>
  )
}
