/** The right side of the reading view: what was found, in five groups, to be confirmed, corrected or thrown out. */
import { Button, Tabs } from '@mantine/core'
import { IconArrowDown, IconInfoCircle } from '@tabler/icons-react'
import { FACT_KINDS, type Fact, type FactKind } from '@thong-suot/domain/document/fact.ts'
import { useEffect, useRef, useState } from 'react'
import type { ProblemError } from '../../ask.ts'
import { type Decision, FactCard } from './FactCard.tsx'
import { FactEditor } from './FactEditor.tsx'
import css from './fact.module.css'

/** What the officer has marked on the paper, as offsets into its text. */
export type Marked = { start: number; end: number; words: string }
export type Adding = { kind: Exclude<FactKind, 'finding'>; marked: Marked | null }

type Props = {
  facts: Fact[]
  kind: FactKind
  onKind: (kind: FactKind) => void
  chosenId: string | undefined
  editingId: string | undefined
  adding: Adding | undefined
  busy: boolean
  mayDecide: boolean
  refused: ProblemError | undefined
  onPick: (id: string) => void
  onEdit: (id: string | undefined) => void
  onDecide: (fact: Fact, decision: Decision, value?: unknown) => void
  onConfirmGroup: (ids: string[]) => void
  onAdd: (adding: Adding | undefined) => void
  onAdded: (adding: Adding, value: unknown) => void
  onNext: () => void
}

const EMPTY: Record<FactKind, string> = {
  field: 'Không nhận ra phần thể thức nào. Bôi đen chữ trên trang để thêm.',
  citation: 'Không tìm thấy văn bản nào được viện dẫn. Bôi đen chữ trên trang để thêm.',
  obligation: 'Không tìm thấy nhiệm vụ nào. Bôi đen chữ trên trang để thêm.',
  report: 'Không tìm thấy chế độ báo cáo nào. Bôi đen chữ trên trang để thêm.',
  finding: 'Không có điểm nào cần xem lại.',
}

const NEW: Record<Adding['kind'], (words: string) => object> = {
  field: () => ({ name: 'title', value: '' }),
  citation: words => ({ number: words.slice(0, 60) || null, date: null }),
  obligation: words => ({
    clause: null,
    title: words.replace(/^[\s\-–•+*]+/, '').slice(0, 300),
    lead: [],
    with: [],
    groups: [],
    deadline: null,
  }),
  report: () => ({ from: null, to: null, cadence: 'once', due: null }),
}

export function FactPane(props: Props) {
  const { facts, kind, onKind, adding } = props
  const shown = facts.filter(f => f.kind === kind)
  const open = shown.filter(f => f.state === 'proposed')
  const tabs = useRef<HTMLDivElement>(null)
  useEffect(() => showWhole(tabs.current, kind), [kind])
  return (
    <section className={css.facts} aria-label="Dữ kiện">
      <Tabs value={kind} onChange={value => onKind(value as FactKind)} keepMounted={false}>
        <Tabs.List ref={tabs} style={{ flexWrap: 'nowrap', overflowX: 'auto' }}>
          {(Object.keys(FACT_KINDS) as FactKind[]).map(k => (
            <Tabs.Tab key={k} value={k} data-kind={k} style={{ flex: 'none', padding: '0.625rem 0.75rem' }}>
              {FACT_KINDS[k]} <b>{countOf(facts, k)}</b>
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <div className={css.cards}>
        {adding && <AddForm key={adding.marked?.start ?? 'none'} {...props} adding={adding} />}
        {shown.map(fact => (
          <FactCard
            key={fact.id}
            fact={fact}
            chosen={fact.id === props.chosenId}
            editing={fact.id === props.editingId}
            busy={props.busy}
            mayDecide={props.mayDecide}
            refused={fact.id === props.editingId ? props.refused : undefined}
            onPick={() => props.onPick(fact.id)}
            onEdit={editing => props.onEdit(editing ? fact.id : undefined)}
            onDecide={(decision, value) => props.onDecide(fact, decision, value)}
          />
        ))}
        {!shown.length && !adding && <p className={css.none}>{EMPTY[kind]}</p>}
        <p className={css.note}>
          <IconInfoCircle size={18} style={{ flex: 'none' }} />
          Dữ kiện do máy đề xuất. Chỉ mục đã có người xác nhận mới được đưa vào kế hoạch và giao xuống.
        </p>
      </div>
      <div className={css.foot}>
        {props.mayDecide && open.length > 1 && kind !== 'finding' ? (
          <Button
            variant="default"
            size="sm"
            disabled={props.busy}
            onClick={() => props.onConfirmGroup(open.map(f => f.id))}
          >
            Xác nhận cả nhóm ({open.length})
          </Button>
        ) : (
          <span />
        )}
        <Button variant="default" size="sm" rightSection={<IconArrowDown size={16} />} onClick={props.onNext}>
          Mục sau chưa xác nhận
        </Button>
      </div>
    </section>
  )
}

/** On a telephone the row of groups is wider than the screen: the chosen one stands in its middle. */
function showWhole(row: HTMLElement | null, kind: FactKind): void {
  const tab = row?.querySelector<HTMLElement>(`[data-kind="${kind}"]`)
  if (!row || !tab) return
  const [wide, own] = [row.getBoundingClientRect(), tab.getBoundingClientRect()]
  row.scrollLeft += own.left - wide.left - (wide.width - own.width) / 2
}

function countOf(facts: Fact[], kind: FactKind): string {
  const all = facts.filter(f => f.kind === kind)
  const done = all.filter(f => f.state !== 'proposed').length
  return kind === 'finding' ? String(all.length) : `${done}/${all.length}`
}

function AddForm({ adding, onAdd, onAdded, refused, busy }: Props & { adding: Adding }) {
  const [kind, setKind] = useState<Adding['kind']>(adding.kind)
  const words = adding.marked?.words ?? ''
  return (
    <article className={css.card} data-chosen>
      <h2 className={css.cardTitle}>Thêm dữ kiện</h2>
      {words && <p className={css.quote}>“{words}”</p>}
      <div className={css.buttons} role="radiogroup" aria-label="Loại dữ kiện">
        {(['obligation', 'report', 'citation'] as const).map(k => (
          <Button
            key={k}
            size="compact-sm"
            role="radio"
            aria-checked={k === kind}
            variant={k === kind ? 'light' : 'default'}
            onClick={() => setKind(k)}
          >
            {FACT_KINDS[k]}
          </Button>
        ))}
      </div>
      <FactEditor
        key={kind}
        kind={kind}
        value={NEW[kind](words)}
        refused={refused}
        busy={busy}
        saysSave="Thêm và xác nhận"
        onSave={value => onAdded({ ...adding, kind }, value)}
        onLeave={() => onAdd(undefined)}
      />
    </article>
  )
}
