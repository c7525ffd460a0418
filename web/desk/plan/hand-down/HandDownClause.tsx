import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { showDay } from '@thong-suot/domain/day.ts'
import type { ObligationRole } from '@thong-suot/domain/obligation/obligation.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import type * as api from '@thong-suot/domain/plan/plan.api.ts'
import { DayInput } from '../../../parts/form/DayInput.tsx'
import { Quote } from '../../../parts/words/Quote.tsx'
import { firstWords } from '../../../parts/words/shorten.ts'
import names from './hand-down.module.css'
import { type Chosen, remarksNow } from './hand-down-state.ts'

const ROLE_CHOICES = [
  { value: '', label: 'Theo văn bản' },
  { value: 'lead', label: 'Chủ trì' },
  { value: 'partner', label: 'Phối hợp' },
  { value: 'know', label: 'Để biết' },
]

type RowProps = {
  clause: api.HandDownClause
  chosen: Chosen
  focused: boolean
  onFocus: () => void
  onChange: (change: Partial<Chosen>) => void
  today: string
}

/** One clause: to hand down or not, in which role, by which day. */
export function ClauseRow({ clause, chosen, focused, onFocus, onChange, today }: RowProps) {
  const remarks = remarksNow(clause, chosen, today)
  const must = remarks.find(r => r.severity === 'must')
  const look = remarks.find(r => r.severity === 'look')
  const count = Object.keys(chosen.units).length
  const roles = new Set(Object.values(chosen.units))
  const asked = clause.proposals.filter(p => p.kind === 'unknown' || p.kind === 'ended').length
  const setRole = (role: string) =>
    role && onChange({ units: Object.fromEntries(Object.keys(chosen.units).map(id => [id, role as ObligationRole])) })
  return (
    <li className={`${names.clause} ${focused ? names.focused : ''} ${must && chosen.on ? names.bad : ''}`}>
      <Checkbox
        aria-label={`Giao ${clause.label ?? ''} ${clause.title}`}
        checked={chosen.on}
        onChange={e => onChange({ on: e.currentTarget.checked })}
      />
      <div className={names.what}>
        <div className="item">
          <span className={names.label}>{clause.label}</span> {clause.title}
        </div>
        {clause.quote && <Quote text={firstWords(clause.quote, 160)} cut={clause.quote.length > 160} />}
        {clause.product && <div className="small second">Sản phẩm: {clause.product}</div>}
        <button type="button" className={names.to} onClick={onFocus} aria-expanded={focused}>
          {clause.ownWork && count === 0 ? 'Đơn vị mình làm, gửi lên cấp trên' : `Giao cho ${count} đơn vị`}
          {asked > 0 && <span className="soon"> · {asked} tên cần chọn</span>}
          {clause.handedTo.length > 0 && <span className="second"> · đã giao {clause.handedTo.length}</span>}
        </button>
      </div>
      <div className={names.fields}>
        <NativeSelect
          size="xs"
          aria-label={`Vai trò, ${clause.title}`}
          data={ROLE_CHOICES}
          value={roles.size === 1 && clause.proposals.length === 0 ? [...roles][0] : ''}
          onChange={e => setRole(e.currentTarget.value)}
        />
        {clause.recurring && !chosen.dueOn ? (
          <div className="small">
            {clause.nextDays.length > 0
              ? clause.nextDays.map(d => showDay(d.dueOn)).join(', ')
              : 'không còn ngày nào trong kế hoạch'}
            {clause.beforeIssue.length > 0 && (
              <div className="hint">
                không lập {clause.beforeIssue.map(d => showDay(d.dueOn)).join(', ')}: trước ngày ban hành
              </div>
            )}
          </div>
        ) : (
          <DayInput
            id={`han-${clause.id}`}
            label=""
            aria-label={`Hạn ${clause.label ?? clause.title}`}
            size="xs"
            value={chosen.dueOn ?? clause.nextDays[0]?.dueOn}
            onChange={dueOn => onChange({ dueOn })}
            error={chosen.on ? must?.says : undefined}
          />
        )}
        {!must && look && chosen.on && <span className="small soon">{look.says}</span>}
        {!must && !look && !clause.nextDays[0] && !chosen.dueOn && (
          <span className="small hint">{clause.ask ?? 'Thường xuyên, báo cáo kết quả theo kỳ'}</span>
        )}
        {must?.proposal && chosen.on && (
          <Button size="xs" onClick={() => onChange({ dueOn: must.proposal })}>
            Dùng {showDay(must.proposal)}
          </Button>
        )}
        {clause.above && (
          <span className="small second">
            {clause.above.who}: {showDue(clause.above.dueOn, clause.above.operator ?? 'by')}
          </span>
        )}
      </div>
    </li>
  )
}
