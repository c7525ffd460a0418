/** Đọc văn bản: the paper at the left, its facts at the right; one is always chosen on both sides. */
import { Button, Progress } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import { getPagePicture } from '@thong-suot/domain/document/document.api.ts'
import { DOCUMENT_TYPES, type DocumentRow } from '@thong-suot/domain/document/document.ts'
import type { Fact, FactKind } from '@thong-suot/domain/document/fact.ts'
import { useRef, useState } from 'react'
import { addressOf } from '../../ask.ts'
import { useWindowTitle } from '../../parts/page/PageHead.tsx'
import { useMay } from '../../shell/use-me.ts'
import type { Decision } from '../fact/FactCard.tsx'
import { type Adding, FactPane } from '../fact/FactPane.tsx'
import { useFactKeys } from '../fact/use-fact-keys.ts'
import { forgetHalfTyped } from '../fact/use-half-typed.ts'
import { KeepExample } from './KeepExample.tsx'
import { PaperPane } from './PaperPane.tsx'
import { ReadingWait } from './ReadingWait.tsx'
import css from './reading.module.css'
import { useReading } from './use-reading.ts'
import { useSelection } from './use-selection.ts'

/** What a paper asks comes first: the group that is open when nobody has chosen one is the first that holds anything. */
const FIRST_SHOWN: readonly FactKind[] = ['obligation', 'report', 'citation', 'field']

export default function ReadingPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { reading, decide, confirmGroup, add } = useReading(id)
  const mayDecide = useMay('fact.confirm')
  const [opened, setKind] = useState<FactKind>()
  const [chosenId, setChosenId] = useState<string>()
  const [editingId, setEditingId] = useState<string>()
  const [adding, setAdding] = useState<Adding>()
  const paper = useRef<HTMLElement>(null)
  const [marked, clearMarked] = useSelection(paper)
  const facts = reading.data?.facts ?? []
  const kind = opened ?? FIRST_SHOWN.find(one => facts.some(fact => fact.kind === one)) ?? 'obligation'
  const shown = facts.filter(f => f.kind === kind)

  const choose = (fact: Fact | undefined) => {
    if (!fact) return
    setKind(fact.kind)
    setChosenId(fact.id)
  }
  /** On through the group, then the other groups, to what nobody has said anything about yet. */
  const nextAfter = (id: string | undefined) => {
    const order = [...shown, ...facts.filter(f => f.kind !== kind)]
    const from = order.findIndex(f => f.id === id) + 1
    const isOpen = (f: Fact) => f.state === 'proposed' && f.kind !== 'finding' && f.id !== id
    return [...order.slice(from), ...order.slice(0, from)].find(isOpen)
  }
  /** What was refused before is no longer said once something else is done. */
  const forgetRefusals = () => {
    for (const one of [decide, add, confirmGroup]) one.reset()
  }
  const edit = (id: string | undefined) => {
    forgetRefusals()
    setEditingId(id)
  }
  const say = (fact: Fact, decision: Decision, value?: unknown) => {
    // An answer that comes late must not close the form opened meanwhile for another fact.
    const close = () => {
      forgetHalfTyped(fact.id)
      setEditingId(now => (now === fact.id ? undefined : now))
    }
    forgetRefusals()
    decide.mutate({ fact, decision, value }, decision === 'correct' ? { onSuccess: close } : {})
    if (decision === 'confirm' || decision === 'reject') choose(nextAfter(fact.id) ?? fact)
  }
  const addMarked = () => {
    setAdding({ kind: kind === 'finding' || kind === 'field' ? 'obligation' : kind, marked: marked ?? null })
    clearMarked()
  }
  useFactKeys({
    facts: shown,
    chosenId,
    active: mayDecide && !editingId && !adding,
    onChoose: fact => choose(fact ?? nextAfter(undefined)),
    onSay: say,
    onEdit: edit,
    onAdd: addMarked,
  })

  if (!reading.data || !['read', 'duplicate', 'issued'].includes(reading.data.document.state)) {
    return <ReadingWait document={reading.data?.document} error={reading.error} />
  }
  const refused = decide.error ?? add.error ?? confirmGroup.error
  return (
    <div className={css.page}>
      <Head document={reading.data.document} facts={facts} mayDecide={mayDecide} />
      <div className={css.panes}>
        <PaperPane
          reading={reading.data}
          chosenId={chosenId}
          onPick={factId => choose(facts.find(f => f.id === factId))}
          paper={paper}
          marked={marked}
          clearMarked={clearMarked}
          onAdd={addMarked}
          pictureOf={page => addressOf(getPagePicture, { id, page })}
        />
        <div style={{ display: 'contents' }}>
          <FactPane
            facts={facts}
            kind={kind}
            onKind={k => {
              setKind(k)
              setChosenId(facts.find(f => f.kind === k)?.id)
            }}
            chosenId={chosenId}
            editingId={editingId}
            adding={adding}
            busy={decide.isPending || add.isPending || confirmGroup.isPending}
            mayDecide={mayDecide}
            refused={refused ?? undefined}
            onPick={setChosenId}
            onEdit={edit}
            onDecide={say}
            onConfirmGroup={ids => {
              forgetRefusals()
              confirmGroup.mutate(ids)
            }}
            onAdd={setAdding}
            onAdded={({ kind: k, marked }, value) => {
              forgetRefusals()
              add.mutate(
                { kind: k, start: marked?.start ?? null, end: marked?.end ?? null, value },
                {
                  onSuccess: fresh => {
                    setAdding(undefined)
                    choose(fresh)
                  },
                },
              )
            }}
            onNext={() => choose(nextAfter(chosenId))}
          />
        </div>
      </div>
      {refused && !editingId && !adding && (
        <p
          role="alert"
          style={{
            position: 'fixed',
            bottom: '4.5rem',
            right: '1.5rem',
            maxWidth: '26rem',
            margin: 0,
            padding: '0.75rem 1rem',
            borderRadius: 8,
            background: 'var(--overdue-tint)',
            color: 'var(--overdue)',
          }}
        >
          {refused.message}
        </p>
      )}
    </div>
  )
}

function Head({ document: d, facts, mayDecide }: { document: DocumentRow; facts: Fact[]; mayDecide: boolean }) {
  const go = useNavigate()
  const asked = facts.filter(f => f.kind !== 'finding')
  const done = asked.filter(f => f.state !== 'proposed').length
  const mayPlan = useMay('plan.make')
  useWindowTitle(`Đọc văn bản ${d.number ?? ''}`)
  return (
    <header className={css.head}>
      <Link to="/van-ban-den/$id" params={{ id: d.id }} aria-label="Về văn bản đến">
        <IconArrowLeft size={20} />
      </Link>
      <div className={css.headTitle}>
        <h1 className={css.number}>{d.number ?? 'Chưa có số, ký hiệu'}</h1>
        <p className={css.subject}>
          {[
            d.type && (DOCUMENT_TYPES[d.type] ?? d.type),
            d.issuer,
            d.issuedOn && showDay(d.issuedOn),
            d.pageCount && `${d.pageCount} trang`,
          ]
            .filter(Boolean)
            .join(' · ')}
          <br />
          {d.title}
        </p>
      </div>
      <div className={css.progress}>
        <div className={css.progressLine}>
          <b>
            Đã xác nhận {done}/{asked.length}
          </b>
          <span>còn {asked.length - done}</span>
        </div>
        <Progress value={asked.length ? (100 * done) / asked.length : 100} aria-label="Phần đã xác nhận" />
      </div>
      {mayDecide && d.state === 'read' && <KeepExample id={d.id} />}
      {mayPlan && d.state === 'read' && (
        <Button
          variant="default"
          onClick={() =>
            d.planId
              ? go({ to: '/ke-hoach/$id', params: { id: d.planId } })
              : go({ to: '/ke-hoach', search: { 'van-ban': d.id } })
          }
        >
          {d.planId ? 'Mở kế hoạch' : 'Lập kế hoạch'}
        </Button>
      )}
    </header>
  )
}
