import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import { CELL_NAMES, CELLS, type CellCounts, cellSum } from '@thong-suot/domain/obligation/obligation.ts'
import * as api from '@thong-suot/domain/plan/plan.api.ts'
import type { ClauseRow, Matrix, PlanOne } from '@thong-suot/domain/plan/plan.ts'
import { useState } from 'react'
import { Refused } from '../../parts/page/Empty.tsx'
import { CellBar } from '../../parts/words/FourCells.tsx'
import { Quote } from '../../parts/words/Quote.tsx'
import { useMay } from '../../shell/use-me.ts'
import { useDo } from '../../use-ask.ts'
import { ClauseDialog } from './ClauseDialog.tsx'
import names from './plan.module.css'

/** Each clause with its words, its names, its days and where the work stands. */
export function ByClause({ plan, matrix }: { plan: PlanOne; matrix: Matrix | undefined }) {
  return (
    <>
      <h2 className="only-read">Nhiệm vụ theo mục của kế hoạch</h2>
      <ul className={names.list}>
        {plan.clauseRows.map(clause => (
          <ClauseItem
            key={clause.id}
            clause={clause}
            plan={plan}
            sum={matrix?.rows.find(r => r.clauseId === clause.id)?.sum}
          />
        ))}
      </ul>
    </>
  )
}

function ClauseItem({ clause, plan, sum }: { clause: ClauseRow; plan: PlanOne; sum: CellCounts | undefined }) {
  const [changing, setChanging] = useState(false)
  const drop = useDo(api.dropClause)
  const mayReport = useMay('regime.make')
  const to = { tab: plan.mine ? 'given' : 'received', plan: plan.id, clause: clause.id }
  return (
    <li className={names.clause}>
      <div>
        <h3>
          <span className={names.label}>{clause.label}</span> {clause.title}
        </h3>
        {clause.quote && <Quote text={clause.quote.slice(0, 320)} cut={clause.quote.length > 320} />}
        <dl className={names.facts}>
          <dt>Thời hạn</dt>
          <dd>
            {clause.says}
            {clause.recurring && clause.days.length > 0 && (
              <span className="second">: {clause.days.map(d => showDay(d.dueOn)).join(', ')}</span>
            )}
            {clause.beforeIssue.length > 0 && (
              <div className="small soon">
                Không lập cho {clause.beforeIssue.map(d => showDay(d.dueOn)).join(', ')}: đã qua trước ngày ban hành.
              </div>
            )}
            {clause.ask && <div className="small soon">{clause.ask}</div>}
          </dd>
          {clause.leadNames.length > 0 && (
            <>
              <dt>{clause.kind === 'report' ? 'Ai báo cáo' : 'Chủ trì'}</dt>
              <dd>{clause.leadNames.join('; ')}</dd>
            </>
          )}
          {clause.partnerNames.length > 0 && (
            <>
              <dt>Phối hợp</dt>
              <dd>{clause.partnerNames.join('; ')}</dd>
            </>
          )}
          {clause.reportTo && (
            <>
              <dt>Gửi</dt>
              <dd>
                {clause.reportTo}
                {clause.through && ` (qua ${clause.through})`}
              </dd>
            </>
          )}
        </dl>
        {drop.error && <Refused error={drop.error} />}
      </div>
      <div className={names.clauseSide}>
        {sum && cellSum(sum) > 0 ? (
          <Counts sum={sum} to={to} />
        ) : (
          <span className="small hint">{plan.whole ? 'chưa giao cho ai' : 'không giao cho đơn vị bạn'}</span>
        )}
        {clause.kind === 'report' && clause.factId && plan.mine && mayReport && (
          <Link className="no-print" to="/che-do-bao-cao/moi" search={{ 'tu-du-kien': clause.factId } as never}>
            Đặt chế độ báo cáo
          </Link>
        )}
        {plan.canChange && (
          <div className="row no-print">
            <Button size="xs" onClick={() => setChanging(true)}>
              Sửa
            </Button>
            {clause.handed === 0 && (
              <Button
                size="xs"
                variant="subtle"
                loading={drop.isPending}
                onClick={() => drop.mutate({ id: clause.id })}
              >
                Bỏ khoản
              </Button>
            )}
          </div>
        )}
      </div>
      {changing && <ClauseDialog planId={plan.id} clause={clause} onClose={() => setChanging(false)} />}
    </li>
  )
}

function Counts({ sum, to }: { sum: CellCounts; to: Record<string, string> }) {
  return (
    <div className={names.counts}>
      <CellBar counts={sum} />
      {CELLS.filter(c => sum[c] > 0).map(cell => (
        <Link
          key={cell}
          to="/nhiem-vu"
          search={{ ...to, cell } as never}
          className={cell === 'overdue' ? 'small overdue' : 'small'}
        >
          {sum[cell]} {CELL_NAMES[cell].toLowerCase()}
        </Link>
      ))}
    </div>
  )
}
