import { Link } from '@tanstack/react-router'
import { showDue } from '@thong-suot/domain/period/period.ts'
import type { PlanOne } from '@thong-suot/domain/plan/plan.ts'
import { Tag } from '../../parts/words/Tag.tsx'
import names from './plan.module.css'

const few = (list: string[], most = 3) =>
  list.length > most ? `${list.slice(0, most).join('; ')} và ${list.length - most} nữa` : list.join('; ')

/** What the plan leaves open. */
export function CoveragePanels({ plan }: { plan: PlanOne }) {
  const { coverage } = plan
  if (plan.clauseRows.length === 0) return null
  return (
    <section className={names.panels} aria-label="Chỗ còn hở của kế hoạch">
      {coverage.unitsWithoutPlan.length > 0 && (
        <div className="panel">
          <div className={names.panelHead}>
            <h2>Chưa lập kế hoạch riêng</h2>
            <Tag tone="bad" says={`${coverage.unitsWithoutPlan.length} đơn vị`} />
          </div>
          <p>{few(coverage.unitsWithoutPlan.map(u => u.unitName))}</p>
        </div>
      )}
      {coverage.unaccepted.length > 0 && (
        <div className="panel">
          <div className={names.panelHead}>
            <h2>Chưa tiếp nhận</h2>
            <Tag tone="late" says={`${coverage.unaccepted.length} đơn vị`} />
          </div>
          <p>{few(coverage.unaccepted.map(u => `${u.unitName} (${u.count})`))}</p>
          <Link to="/nhiem-vu" search={{ tab: 'given', plan: plan.id, state: 'given' } as never}>
            Xem việc chưa tiếp nhận
          </Link>
        </div>
      )}
      {coverage.withoutPerson.length > 0 && (
        <div className="panel">
          <div className={names.panelHead}>
            <h2>Chưa phân công người</h2>
            <Tag tone="late" says={`${coverage.withoutPerson.length} đơn vị`} />
          </div>
          <p>{few(coverage.withoutPerson.map(u => `${u.unitName} (${u.count})`))}</p>
        </div>
      )}
      {coverage.unitsWithNothing.length > 0 && (
        <div className="panel">
          <div className={names.panelHead}>
            <h2>Chưa có việc nào</h2>
            <Tag tone="quiet" says={`${coverage.unitsWithNothing.length} đơn vị`} />
          </div>
          <details>
            <summary>{few(coverage.unitsWithNothing.map(u => u.unitName))}</summary>
            <p className="small second">{coverage.unitsWithNothing.map(u => u.unitName).join('; ')}</p>
          </details>
        </div>
      )}
      {coverage.chain && (
        <div className="panel">
          <div className={names.panelHead}>
            <h2>Chuỗi thời hạn báo cáo</h2>
            <Tag tone={coverage.chain.holds ? 'good' : 'bad'} says={coverage.chain.holds ? 'Hợp lệ' : 'Không hợp lệ'} />
          </div>
          <ol className={names.chain}>
            {coverage.chain.links.map(link => (
              <li key={`${link.who} ${link.on}`}>
                {link.who} <b>{showDue(link.on, link.operator)}</b>
              </li>
            ))}
          </ol>
          <p className="small second">{coverage.chain.says}</p>
        </div>
      )}
      {coverage.clausesWithoutObligation.length > 0 && (
        <div className="panel">
          <div className={names.panelHead}>
            <h2>Khoản chưa giao</h2>
            <Tag tone="late" icon="query" says={`${coverage.clausesWithoutObligation.length} khoản`} />
          </div>
          <p>{few(coverage.clausesWithoutObligation.map(c => [c.label, c.title].filter(Boolean).join(' ')))}</p>
        </div>
      )}
      {coverage.clausesWithoutLead.length > 0 && (
        <div className="panel">
          <div className={names.panelHead}>
            <h2>Khoản chưa rõ người chủ trì</h2>
            <Tag tone="late" icon="query" says={`${coverage.clausesWithoutLead.length} khoản`} />
          </div>
          <p>{few(coverage.clausesWithoutLead.map(c => [c.label, c.title].filter(Boolean).join(' ')))}</p>
        </div>
      )}
    </section>
  )
}
