import { type Delivery, type DeliveryState, listDeliveries, sayDelivery } from '@thong-suot/domain/delivery/delivery.ts'
import { showMoment } from '../../parts/words/moment.ts'
import { Tag, type TagIcon, type Tone } from '../../parts/words/Tag.tsx'
import { useAsk } from '../../use-ask.ts'

const LOOKS: Record<DeliveryState, [Tone, TagIcon]> = {
  '00': ['quiet', 'clock'],
  '01': ['asked', 'inbox'],
  '02': ['bad', 'returned'],
  '03': ['good', 'done'],
  '05': ['asked', 'going'],
  '06': ['good', 'done'],
}

export function DeliveryTag({ state }: { state: DeliveryState }) {
  const [tone, icon] = LOOKS[state]
  return <Tag tone={tone} icon={icon} says={sayDelivery(state)} />
}

/** To whom an issued paper went, and how far it has come at each. */
export function Deliveries({ documentId }: { documentId: string }) {
  const { data } = useAsk(listDeliveries, { id: documentId }, { refetchInterval: 30_000 })
  if (!data || data.length === 0) return null
  return (
    <section className="panel" aria-labelledby="noi-nhan">
      <h2 id="noi-nhan">Nơi nhận ({data.length})</h2>
      <ul style={{ listStyle: 'none', margin: '0.5rem 0 0', padding: 0 }}>
        {data.map(d => (
          <li key={d.unitId} style={{ padding: '0.375rem 0', borderTop: '1px solid var(--line)' }}>
            <div className="strong">{d.unitName}</div>
            <div className="row small">
              <DeliveryTag state={d.state} /> <Receipt delivery={d} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Receipt({ delivery: d }: { delivery: Delivery }) {
  if (d.registerNo === null) return <span className="second">vào sổ của đơn vị trong khoảng một phút</span>
  return (
    <span className="second">
      số đến {d.registerNo}, {showMoment(d.changedAt)}
      {d.reason && `: ${d.reason}`}
    </span>
  )
}
