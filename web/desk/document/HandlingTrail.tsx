import { Button } from '@mantine/core'
import { dayOfInstant, showDay } from '@thong-suot/domain/day.ts'
import { setHandlingState } from '@thong-suot/domain/document/document.api.ts'
import { type DocumentOne, HANDLING_ROLES, HANDLING_STATES } from '@thong-suot/domain/document/document.ts'
import { useState } from 'react'
import { ReasonDialog } from '../../parts/form/Dialogs.tsx'
import { Refused } from '../../parts/page/Empty.tsx'
import { useMe } from '../../shell/use-me.ts'
import { useDo } from '../../use-ask.ts'
import css from './register.module.css'

/** Who has the paper, in which part, by when; one's own unit says here what it does with it. */
export function HandlingTrail({ document: d }: { document: DocumentOne }) {
  const { post } = useMe()
  const mine = d.handling.find(h => h.unitId === post.unitId)
  const [refusing, setRefusing] = useState(false)
  const set = useDo(setHandlingState, { onDone: () => setRefusing(false) })
  if (!d.handling.length) return <p className="hint">Chưa phân công cho đơn vị nào.</p>
  return (
    <>
      <ul className={css.trail}>
        {d.handling.map(h => (
          <li key={h.unitId}>
            <b>{h.unitName}</b> · {HANDLING_ROLES[h.role]}
            <span className={css.second}>
              {[
                HANDLING_STATES[h.state],
                h.dueOn && `hạn ${showDay(h.dueOn)}`,
                h.byName && `${h.byName} chuyển ngày ${showDay(dayOfInstant(h.at))}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {h.instruction && <span className={css.second}>Ý kiến chỉ đạo: {h.instruction}</span>}
          </li>
        ))}
      </ul>
      {set.error && !refusing && <Refused error={set.error} />}
      {mine && (
        <div className="row">
          {mine.state === '01' && (
            <>
              <Button onClick={() => set.mutate({ id: d.id, state: '03' })}>Tiếp nhận</Button>
              <Button onClick={() => setRefusing(true)}>Từ chối tiếp nhận</Button>
            </>
          )}
          {mine.state === '03' && <Button onClick={() => set.mutate({ id: d.id, state: '05' })}>Bắt đầu xử lý</Button>}
          {mine.state === '05' && <Button onClick={() => set.mutate({ id: d.id, state: '06' })}>Đã xử lý xong</Button>}
        </div>
      )}
      <ReasonDialog
        opened={refusing}
        onClose={() => setRefusing(false)}
        title="Từ chối tiếp nhận"
        verb="Từ chối"
        busy={set.isPending}
        error={set.error}
        onReason={reason => set.mutate({ id: d.id, state: '02', reason })}
      />
    </>
  )
}
