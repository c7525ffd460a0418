import { Link } from '@tanstack/react-router'
import type { WorkSource } from '@thong-suot/domain/joint-work/joint-work.ts'
import { OBLIGATION_STATE_NAMES, sourceOf } from '@thong-suot/domain/obligation/obligation.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import type { ReactNode } from 'react'
import { Source } from '../../parts/words/Quote.tsx'
import names from './joint-work.module.css'

export const dayOf = (s: Pick<WorkSource, 'dueOn' | 'operator'>) =>
  s.dueOn ? showDue(s.dueOn, s.operator ?? 'by') : 'thường xuyên'

/** Papers that lay work on the unit: who gives it, where it is written, by which day, how far it is there. */
export function SourceList({
  sources,
  front,
  here,
  beside,
}: {
  sources: readonly WorkSource[]
  /** The one whose day counts. */
  front?: string
  /** The one whose page this is: not linked. */
  here?: string
  beside?: (s: WorkSource) => ReactNode
}) {
  return (
    <ul className={names.sources}>
      {sources.map(s => (
        <li key={s.id} className={s.id === front ? names.front : undefined}>
          <div>{s.id === here ? s.title : <Link to={`/nhiem-vu/${s.id}`}>{s.title}</Link>}</div>
          <div className={`small second ${names.paper}`}>
            <Source to={`/ke-hoach/${s.planId}`} says={sourceOf(s)} />
          </div>
          <div className="small second">
            {s.giverName} giao, {s.dueOn ? `hạn ${dayOf(s)}` : dayOf(s)},{' '}
            {OBLIGATION_STATE_NAMES[s.state].toLowerCase()}
          </div>
          {beside?.(s)}
        </li>
      ))}
    </ul>
  )
}
