import { Badge, Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconHelpCircle, IconInfoCircle, IconPencil, IconX } from '@tabler/icons-react'
import { FACT_STATES, type Fact, type FindingValue } from '@thong-suot/domain/document/fact.ts'
import { useEffect, useRef } from 'react'
import { FactEditor } from './FactEditor.tsx'
import { headOf, rowsOf, SEVERITIES } from './fact-words.ts'
import { tagOf } from './marks.ts'
import css from './reading.module.css'

export type Decision = 'confirm' | 'correct' | 'reject' | 'reopen'

type Props = {
  fact: Fact
  chosen: boolean
  editing: boolean
  busy: boolean
  mayDecide: boolean
  fields: Record<string, string>
  onPick: () => void
  onEdit: (editing: boolean) => void
  onDecide: (decision: Decision, value?: unknown) => void
}

const LOOKS = { proposed: 'late', confirmed: 'done', corrected: 'done', rejected: 'going' } as const

export function FactCard({ fact, chosen, editing, busy, mayDecide, fields, onPick, onEdit, onDecide }: Props) {
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const finding = fact.kind === 'finding' ? (fact.value as FindingValue) : undefined
  const look = LOOKS[fact.state]
  return (
    <article
      ref={card}
      className={css.card}
      data-chosen={chosen || undefined}
      data-state={fact.state}
      onMouseEnter={editing ? undefined : onPick}
    >
      <div className={css.cardHead}>
        <span className={css.cardTag} aria-hidden>
          {tagOf(fact)}
        </span>
        <h3 className={css.cardTitle}>
          <button type="button" className={css.pick} onClick={onPick} onFocus={onPick} aria-pressed={chosen}>
            {headOf(fact)}
          </button>
        </h3>
        {finding ? (
          <Severity of={finding} />
        ) : (
          <Badge
            radius="sm"
            tt="none"
            style={{ flex: 'none', background: `var(--${look}-tint)`, color: `var(--${look})` }}
            leftSection={
              fact.state === 'proposed' ? (
                <IconHelpCircle size={14} />
              ) : fact.state === 'rejected' ? (
                <IconX size={14} />
              ) : (
                <IconCheck size={14} />
              )
            }
          >
            {FACT_STATES[fact.state]}
          </Badge>
        )}
      </div>
      {fact.quote && fact.kind !== 'field' && <p className={css.quote}>“{short(fact.quote)}”</p>}
      {finding && (
        <>
          <p style={{ margin: '0.25rem 0 0', fontSize: '0.8125rem' }}>{finding.note}</p>
          {finding.proposal && (
            <p style={{ margin: '0.25rem 0 0', fontSize: '0.8125rem' }}>Đề xuất: {finding.proposal}</p>
          )}
        </>
      )}
      {editing ? (
        <FactEditor
          kind={fact.kind}
          value={fact.value}
          fields={fields}
          busy={busy}
          saysSave="Lưu chỗ sửa"
          onSave={value => onDecide('correct', value)}
          onLeave={() => onEdit(false)}
        />
      ) : (
        <>
          <dl className={css.rows}>
            {rowsOf(fact).flatMap(([label, value]) => [
              <dt key={label}>{label}</dt>,
              <dd key={`${label}=`}>{value}</dd>,
            ])}
          </dl>
          {fact.proposed === null && (
            <p className={css.hint}>Thêm tay{fact.decidedByName ? `, ${fact.decidedByName}` : ''}</p>
          )}
          {mayDecide && (chosen || fact.state === 'proposed') && (
            <Buttons fact={fact} chosen={chosen} busy={busy} onEdit={() => onEdit(true)} onDecide={onDecide} />
          )}
        </>
      )}
    </article>
  )
}

function Buttons({
  fact,
  chosen,
  busy,
  onEdit,
  onDecide,
}: {
  fact: Fact
  chosen: boolean
  busy: boolean
  onEdit: () => void
  onDecide: Props['onDecide']
}) {
  if (fact.state !== 'proposed') {
    return (
      <div className={css.buttons}>
        <Button size="compact-sm" variant="subtle" disabled={busy} onClick={() => onDecide('reopen')}>
          Hoàn tác
        </Button>
        {fact.kind !== 'finding' && (
          <Button size="compact-sm" variant="subtle" onClick={onEdit}>
            Sửa
          </Button>
        )}
        {fact.decidedByName && <span className={css.hint}>{fact.decidedByName}</span>}
      </div>
    )
  }
  return (
    <div className={css.buttons}>
      <Button
        size="xs"
        variant={chosen ? 'filled' : 'default'}
        leftSection={<IconCheck size={16} />}
        onClick={() => onDecide('confirm')}
      >
        {fact.kind === 'finding' ? 'Đã xem' : 'Xác nhận'}
      </Button>
      {fact.kind !== 'finding' && (
        <Button size="xs" variant="default" leftSection={<IconPencil size={16} />} onClick={onEdit}>
          Sửa
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => onDecide('reject')}>
        Không phải
      </Button>
      {chosen && (
        <span className={css.hint}>
          <kbd>Enter</kbd> xác nhận · <kbd>J</kbd> mục sau
        </span>
      )}
    </div>
  )
}

function Severity({ of }: { of: FindingValue }) {
  const look = of.severity === 'E' ? 'overdue' : of.severity === 'W' ? 'late' : 'going'
  const Icon = of.severity === 'E' ? IconAlertTriangle : of.severity === 'W' ? IconHelpCircle : IconInfoCircle
  return (
    <Badge
      radius="sm"
      tt="none"
      style={{ flex: 'none', background: `var(--${look}-tint)`, color: `var(--${look})` }}
      leftSection={<Icon size={14} />}
    >
      {SEVERITIES[of.severity]}
    </Badge>
  )
}

/** Long clauses are shown by their beginning and end; the whole stands on the page beside. */
function short(quote: string): string {
  return quote.length <= 260 ? quote : `${quote.slice(0, 170).trimEnd()} … ${quote.slice(-70).trimStart()}`
}
