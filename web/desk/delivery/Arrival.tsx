import { Button } from '@mantine/core'
import { answerDelivery, deliveryNext, findArrival, sayDelivery } from '@thong-suot/domain/delivery/delivery.ts'
import { useState } from 'react'
import { ReasonDialog } from '../../parts/form/Dialogs.tsx'
import { Refused } from '../../parts/page/Empty.tsx'
import { useMay } from '../../shell/use-me.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import { DeliveryTag } from './Deliveries.tsx'

const VERBS = { '02': 'Từ chối tiếp nhận', '03': 'Tiếp nhận', '05': 'Bắt đầu xử lý', '06': 'Đã xử lý xong' } as const

/** Who here sent a paper that came in, and what one tells him. */
export function Arrival({ documentId }: { documentId: string }) {
  const { data } = useAsk(findArrival, { id: documentId })
  const mayAnswer = useMay('document.register')
  const [refusing, setRefusing] = useState(false)
  const answer = useDo(answerDelivery, { onDone: () => setRefusing(false) })
  if (!data) return null
  const next = mayAnswer ? (deliveryNext(data.state) as (keyof typeof VERBS)[]) : []
  return (
    <section className="panel" aria-labelledby="ben-gui" style={{ margin: '0.5rem 0 0.75rem' }}>
      <h2 id="ben-gui">Báo lại nơi gửi</h2>
      <p className="row">
        <DeliveryTag state={data.state} />
        <span>{data.senderName} gửi qua hệ thống; trạng thái này hiện ngay ở nơi gửi.</span>
      </p>
      {data.reason && <p className="small second">{data.reason}</p>}
      {answer.error && !refusing && <Refused error={answer.error} />}
      <div className="row no-print" style={{ marginTop: '0.5rem' }}>
        {next.map(state => (
          <Button
            key={state}
            size="compact-sm"
            variant={state === '02' ? 'subtle' : 'default'}
            loading={answer.isPending}
            onClick={() => (state === '02' ? setRefusing(true) : answer.mutate({ id: documentId, state }))}
          >
            {VERBS[state]}
          </Button>
        ))}
      </div>
      <ReasonDialog
        opened={refusing}
        onClose={() => setRefusing(false)}
        title={sayDelivery('02')}
        verb="Từ chối tiếp nhận"
        busy={answer.isPending}
        error={answer.error}
        onReason={reason => answer.mutate({ id: documentId, state: '02', reason })}
      >
        <p>Nơi gửi nhận được thông báo kèm lý do.</p>
      </ReasonDialog>
    </section>
  )
}
