import { Link } from '@tanstack/react-router'
import { showDue } from '@thong-suot/domain/period/period.ts'
import type { ReportChain, TodayDocument } from '@thong-suot/domain/today/today.ts'
import { showMoment } from '../../parts/words/moment.ts'
import { Urgency } from '../../parts/words/Tag.tsx'
import names from './today.module.css'

const ROLES = { main: 'xử lý chính', partner: 'phối hợp', know: 'để biết' }

/** The days of the nearest report, one under the other. */
export function ChainPanel({ chain }: { chain: ReportChain }) {
  return (
    <section className="panel">
      <h2>{chain.title}</h2>
      <ol className={names.chain}>
        {chain.links.map(link => (
          <li key={`${link.on} ${link.says}`} className={names[link.state]}>
            <span>
              {link.on && (
                <b>{link.operator ? showDue(link.on, link.operator) : link.on.split('-').reverse().join('/')}</b>
              )}{' '}
              · {link.says}
            </span>
            {link.more && (
              <span className={link.state === 'late' ? 'small overdue' : 'small second'}>
                {link.to ? <Link to={link.to}>{link.more}</Link> : link.more}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

export function DocumentsPanel({ documents }: { documents: TodayDocument[] }) {
  return (
    <section className="panel">
      <div className={names.panelHead}>
        <h2>Văn bản giao tôi</h2>
        {documents.length > 3 && <Link to="/van-ban-den">Xem cả {documents.length}</Link>}
      </div>
      {documents.length === 0 && (
        <p className="small second">Chưa có văn bản nào gửi cho bạn. Văn thư phân phối xong, văn bản sẽ hiện ở đây.</p>
      )}
      <ul className={names.documents}>
        {documents.slice(0, 3).map(d => (
          <li key={d.id}>
            <div className="small second row">
              <Urgency urgency={d.urgency} /> đến {showMoment(d.at)}
            </div>
            <Link to={`/van-ban-den/${d.id}`} className="strong">
              {d.title}
            </Link>
            <div className="small second">{[d.issuer, ROLES[d.role]].filter(Boolean).join(' · ')}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}
