/** Reports of units that became one: the same may be added up twice, so whoever adds up is shown them and chooses. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import { reportActions } from '@thong-suot/domain/report/report.ts'
import * as api from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { useState } from 'react'
import { ReasonDialog } from '../../parts/form/Dialogs.tsx'
import { Refused } from '../../parts/page/Empty.tsx'
import { showMoment } from '../../parts/words/moment.ts'
import { Tag } from '../../parts/words/Tag.tsx'
import { useDo } from '../../use-ask.ts'
import css from './doubled.module.css'

type Line = api.Doubled['reports'][number]
type Props = { data: api.RollUpPage; mayJudge: boolean }

export function DoubledReports({ data, mayJudge }: Props) {
  const asked = data.doubled.filter(each => !each.seen)
  return (
    <>
      {asked.length > 0 && (
        <section className={css.doubled} aria-label="Báo cáo có thể trùng sau sắp xếp đơn vị">
          {asked.map(doubled => (
            <AskedGroup key={doubled.successorId} doubled={doubled} data={data} mayJudge={mayJudge} />
          ))}
        </section>
      )}
      {data.doubled.map(doubled => (
        <SeenLine key={doubled.successorId} doubled={doubled} data={data} mayJudge={mayJudge} />
      ))}
    </>
  )
}

type GroupProps = Props & { doubled: api.Doubled }

function AskedGroup({ doubled, data, mayJudge }: GroupProps) {
  const { successor, successorId, reports: lines } = doubled
  const notDoubled = useDo(api.sayNotDoubled)
  const several = lines.filter(line => line.counts).length > 1
  const seen = lines.map(({ reportId, version }) => ({ reportId, version }))
  return (
    <div>
      <h2>
        {lines.length} báo cáo cùng về {successor}
      </h2>
      <p className="small second">
        {several
          ? 'Nếu có nội dung trùng nhau thì chọn Không cộng ở báo cáo thừa; nếu mỗi báo cáo nói phần riêng thì chọn Đã xem, không trùng.'
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
              {mayJudge && <Choice line={line} periodState={data.period.state} />}
            </span>
          </li>
        ))}
      </ul>
      {notDoubled.error && <Refused error={notDoubled.error} />}
      {mayJudge && several && (
        <p className={`${css.all} no-print`}>
          <Button
            size="xs"
            loading={notDoubled.isPending}
            onClick={() => notDoubled.mutate({ id: data.period.id, successorId, reports: seen })}
          >
            Đã xem, không trùng
          </Button>
        </p>
      )}
    </div>
  )
}

/** Leaves one report out, or counts it in again. */
function Choice({ line, periodState }: { line: Line; periodState: 'open' | 'closed' }) {
  const [leaving, setLeaving] = useState(false)
  const leaveOut = useDo(reports.leaveOutReport, { onDone: () => setLeaving(false) })
  const countIn = useDo(reports.countInReport)
  const actions = reportActions({ status: 'accepted', periodState, leftOut: line.leftOut })
  return (
    <span className="no-print">
      {countIn.error && <Refused error={countIn.error} />}
      {actions.includes('leave-out') && (
        <Button size="xs" aria-label={`Không cộng báo cáo của ${line.name}`} onClick={() => setLeaving(true)}>
          Không cộng
        </Button>
      )}
      {actions.includes('count-in') && (
        <Button
          size="xs"
          aria-label={`Cộng lại báo cáo của ${line.name}`}
          loading={countIn.isPending}
          onClick={() => countIn.mutate({ id: line.reportId })}
        >
          Cộng lại
        </Button>
      )}
      {leaving && (
        <ReasonDialog
          opened
          onClose={() => setLeaving(false)}
          title={`Không cộng báo cáo của ${line.name}`}
          verb="Không cộng"
          busy={leaveOut.isPending}
          error={leaveOut.error}
          onReason={reason => leaveOut.mutate({ id: line.reportId, reason })}
        >
          <p className="second">
            Báo cáo vẫn được tiếp nhận và giữ nguyên; số của nó không vào tổng hợp. Có thể cộng lại bất cứ lúc nào trước
            khi khóa kỳ.
          </p>
        </ReasonDialog>
      )}
    </span>
  )
}

function SeenLine({ doubled, data, mayJudge }: GroupProps) {
  const { successor, successorId, reports: lines, seen } = doubled
  const again = useDo(api.lookAgain)
  if (!seen) return again.error ? <Refused error={again.error} /> : null
  return (
    <div className={`${css.seen} small`}>
      {again.error && <Refused error={again.error} />}
      <span className="second">
        {lines.length} báo cáo cùng về {successor}: đã xem, không trùng
        <span className="hint">
          {' '}
          ({seen.by ?? 'người đã thôi việc'}, {showMoment(seen.at)})
        </span>
      </span>
      {mayJudge && (
        <Button
          className="no-print"
          size="compact-xs"
          aria-label={`Xem lại các báo cáo cùng về ${successor}`}
          loading={again.isPending}
          onClick={() => again.mutate({ id: data.period.id, successorId })}
        >
          Xem lại
        </Button>
      )}
    </div>
  )
}
