import { Button } from '@mantine/core'
import { IconCheck, IconPencil } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { FACT_STATES, type Fact, type FindingValue } from '@thong-suot/domain/document/fact.ts'
import { type MouseEvent, useEffect, useRef } from 'react'
import type { ProblemError } from '../../ask.ts'
import { Tag, type TagIcon, type Tone } from '../../parts/words/Tag.tsx'
import { useMay } from '../../shell/use-me.ts'
import { FactEditor } from './FactEditor.tsx'
import css from './fact.module.css'
import { headOf, rowsOf, SEVERITIES, tagOf } from './fact-words.ts'

export type Decision = 'confirm' | 'correct' | 'reject' | 'reopen'

type Props = {
  fact: Fact
  chosen: boolean
  editing: boolean
  busy: boolean
  mayDecide: boolean
  refused: ProblemError | undefined
  onPick: () => void
  onEdit: (editing: boolean) => void
  onDecide: (decision: Decision, value?: unknown) => void
}

const LOOKS: Record<Fact['state'], { tone: Tone; icon: TagIcon }> = {
  proposed: { tone: 'late', icon: 'query' },
  confirmed: { tone: 'good', icon: 'done' },
  corrected: { tone: 'good', icon: 'done' },
  rejected: { tone: 'quiet', icon: 'going' },
}

export function FactCard({ fact, chosen, editing, busy, mayDecide, refused, onPick, onEdit, onDecide }: Props) {
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const finding = fact.kind === 'finding' ? (fact.value as FindingValue) : undefined
  return (
    <article
      ref={card}
      className={css.card}
      data-chosen={chosen || undefined}
      data-state={fact.state}
      onMouseMove={editing ? undefined : event => isMoved(event) && onPick()}
    >
      <div className={css.cardHead}>
        <span className={css.cardTag} aria-hidden>
          {tagOf(fact)}
        </span>
        <h2 className={css.cardTitle}>
          <button type="button" className={css.pick} onClick={onPick} onFocus={onPick} aria-pressed={chosen}>
            {headOf(fact)}
          </button>
        </h2>
        {finding ? <Severity of={finding} /> : <Tag {...LOOKS[fact.state]} says={FACT_STATES[fact.state]} />}
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
          keptAs={fact.id}
          refused={refused}
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

/** A card that scrolls under a mouse at rest is not pointed at: the keyboard has its own way through the cards. */
const isMoved = ({ movementX, movementY }: MouseEvent) => movementX !== 0 || movementY !== 0

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
  const mayReport = useMay('regime.make')
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
        {fact.kind === 'report' && fact.state !== 'rejected' && mayReport && (
          <Link to="/che-do-bao-cao/moi" search={{ 'tu-du-kien': fact.id } as never}>
            Đặt chế độ báo cáo
          </Link>
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

const SEVERITY_TONES: Record<FindingValue['severity'], Tone> = { E: 'bad', W: 'late', N: 'quiet' }

function Severity({ of }: { of: FindingValue }) {
  return (
    <Tag
      tone={SEVERITY_TONES[of.severity]}
      icon={of.severity === 'N' ? 'note' : of.severity === 'W' ? 'query' : 'alarm'}
      says={SEVERITIES[of.severity]}
    />
  )
}

/** Long clauses are shown by their beginning and end; the whole stands on the page beside. */
function short(printed: string): string {
  // Marks of a Markdown file are no letters of the paper.
  const quote = printed.replace(/[*#]+/g, '').replace(/ {2,}/g, ' ')
  return quote.length <= 260 ? quote : `${quote.slice(0, 170).trimEnd()} … ${quote.slice(-70).trimStart()}`
}
