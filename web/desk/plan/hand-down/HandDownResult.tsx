import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { HandDownLine } from '@thong-suot/domain/obligation/hand-down.ts'
import type { HandDownSheet } from '@thong-suot/domain/plan/plan.api.ts'
import { Tag } from '../../../parts/words/Tag.tsx'
import names from './hand-down.module.css'

type Props = {
  answer: { lines: HandDownLine[]; made: number }
  sheet: HandDownSheet
  busy: boolean
  onKeep: (only: { clauseId: string; unitId: string }[]) => void
  onBack: () => void
}

/** One line a unit: done, or why not. What was only asked may be handed down all the same. */
export function HandDownResult({ answer, sheet, busy, onKeep, onBack }: Props) {
  const asked = answer.lines.flatMap(l =>
    l.refused.filter(r => r.ask).map(r => ({ clauseId: r.clauseId, unitId: l.unitId })),
  )
  const refused = answer.lines.filter(l => l.refused.length > 0)
  return (
    <div className="stack">
      <p className="item" role="status">
        Đã giao {answer.made} việc cho {answer.lines.filter(l => l.done > 0).length} đơn vị.
        {refused.length > 0 && ` ${refused.length} đơn vị còn việc chưa giao được.`}
      </p>
      <div className="row">
        <Button component={Link} to={`/ke-hoach/${sheet.planId}`}>
          Về kế hoạch
        </Button>
        <Button onClick={onBack}>Giao tiếp</Button>
        {asked.length > 0 && (
          <Button loading={busy} onClick={() => onKeep(asked)}>
            Đã xem, vẫn giao {new Set(asked.map(a => a.unitId)).size} đơn vị
          </Button>
        )}
      </div>
      <ul className={names.lines}>
        {[...answer.lines]
          .sort((a, b) => b.refused.length - a.refused.length)
          .map(line => (
            <li key={line.unitId}>
              <div className={names.lineHead}>
                <span className="strong">{line.unitName}</span>
                {line.done > 0 && <Tag tone="good" says={`Đã giao ${line.done} việc`} />}
                {line.refused.length > 0 && (
                  <Tag
                    tone={line.refused.every(r => r.ask) ? 'late' : 'bad'}
                    says={line.refused.every(r => r.ask) ? 'Cần xem lại' : 'Chưa giao được'}
                  />
                )}
                {line.withoutReceiver && <span className="small soon">chưa có người nhận, báo văn thư đơn vị</span>}
              </div>
              {reasons(line).map(({ says, count }) => (
                <div key={says} className="small second">
                  {count > 1 ? `${count} nhiệm vụ: ` : ''}
                  {says}
                </div>
              ))}
            </li>
          ))}
      </ul>
    </div>
  )
}

/** Equal reasons of one unit are said once. */
function reasons(line: HandDownLine): { says: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const r of line.refused) counts.set(r.reason, (counts.get(r.reason) ?? 0) + 1)
  return [...counts].map(([says, count]) => ({ says, count }))
}
