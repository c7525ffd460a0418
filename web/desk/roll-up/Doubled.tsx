/** Reports of units that became one: the same may be added up twice, so whoever adds up is shown them and chooses. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import { reportActions } from '@thong-suot/domain/report/report.ts'
import type { Doubled, RollUpPage } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { useState } from 'react'
import { ReasonDialog } from '../../parts/form/Dialogs.tsx'
import { Refused } from '../../parts/page/Empty.tsx'
import { Tag } from '../../parts/words/Tag.tsx'
import { useDo } from '../../use-ask.ts'
import css from './doubled.module.css'

type Line = Doubled['reports'][number]

export function DoubledReports({ data, mayJudge }: { data: RollUpPage; mayJudge: boolean }) {
  const [leaving, setLeaving] = useState<Line>()
  const leaveOut = useDo(reports.leaveOutReport, { onDone: () => setLeaving(undefined) })
  const countIn = useDo(reports.countInReport)
  if (data.doubled.length === 0) return null
  const offer = (line: Line) => {
    const actions = reportActions({ status: 'accepted', periodState: data.period.state, leftOut: line.leftOut })
    if (!mayJudge) return null
    if (actions.includes('leave-out'))
      return (
        <Button size="xs" aria-label={`Không cộng báo cáo của ${line.name}`} onClick={() => setLeaving(line)}>
          Không cộng
        </Button>
      )
    if (actions.includes('count-in'))
      return (
        <Button
          size="xs"
          aria-label={`Cộng lại báo cáo của ${line.name}`}
          loading={countIn.isPending && countIn.variables?.id === line.reportId}
          onClick={() => countIn.mutate({ id: line.reportId })}
        >
          Cộng lại
        </Button>
      )
    return null
  }
  return (
    <section className={css.doubled} aria-label="Báo cáo có thể trùng sau sắp xếp đơn vị">
      {countIn.error && <Refused error={countIn.error} />}
      {data.doubled.map(({ successor, reports: lines }) => (
        <div key={successor}>
          <h2>
            {lines.length} báo cáo cùng về {successor}
          </h2>
          <p className="small second">
            {lines.filter(line => line.counts).length > 1
              ? 'Nếu có nội dung trùng nhau thì chọn Không cộng ở báo cáo thừa; nếu mỗi báo cáo nói phần riêng thì để nguyên.'
              : 'Chỉ một báo cáo đang được cộng.'}
          </p>
          <ul>
            {lines.map(line => (
              <li key={line.reportId}>
                <span>
                  <Link to={`/bao-cao/${line.reportId}`}>{line.name}</Link>{' '}
                  <span className="hint small">
                    {line.endedOn ? `thành ${successor} từ ${showDay(line.endedOn)}` : 'đơn vị hiện nay'}
                    {line.leftOut && ` · không cộng: ${line.leftOut}`}
                  </span>
                </span>
                <span className={css.side}>
                  {line.counts ? <Tag tone="good" says="Đang cộng" /> : <Tag tone="quiet" says="Không cộng" />}
                  <span className="no-print">{offer(line)}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {leaving && (
        <ReasonDialog
          opened
          onClose={() => setLeaving(undefined)}
          title={`Không cộng báo cáo của ${leaving.name}`}
          verb="Không cộng"
          busy={leaveOut.isPending}
          error={leaveOut.error}
          onReason={reason => leaveOut.mutate({ id: leaving.reportId, reason })}
        >
          <p className="second">
            Báo cáo vẫn được tiếp nhận và giữ nguyên; số của nó không vào tổng hợp. Có thể cộng lại bất cứ lúc nào trước
            khi khóa kỳ.
          </p>
        </ReasonDialog>
      )}
    </section>
  )
}
