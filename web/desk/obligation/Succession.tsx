import { Link } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import type { ObligationOne, Succeeding } from '@thong-suot/domain/obligation/obligation.api.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import names from './obligation.module.css'

/** The same work under the unit before or after a reorganisation. */
export function Succession({ o }: { o: ObligationOne }) {
  if (o.later.length === 0 && o.former.length === 0) return null
  return (
    <section className="panel">
      {o.later.length > 0 && (
        <>
          <h2>{o.passedOn ? `Đã chuyển cho đơn vị kế thừa từ ${showDay(o.passedOn)}` : 'Đã thay bằng'}</h2>
          <Links list={o.later} />
        </>
      )}
      {o.former.length > 0 && (
        <>
          <h2>{o.former.length > 1 ? `Gộp từ ${o.former.length} nguồn` : 'Tiếp nhận từ'}</h2>
          <Links list={o.former} />
        </>
      )}
    </section>
  )
}

function Links({ list }: { list: readonly Succeeding[] }) {
  return (
    <ul className={names.proofs}>
      {list.map(s => (
        <li key={s.id}>
          <Link to={`/nhiem-vu/${s.id}`}>{s.unitName}</Link>
          <span className="small second"> {s.dueOn ? showDue(s.dueOn, s.operator ?? 'by') : 'thường xuyên'}</span>
        </li>
      ))}
    </ul>
  )
}
