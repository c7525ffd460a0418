import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import * as api from '@thong-suot/domain/inspection/inspection.ts'
import { OBLIGATION_STATE_NAMES } from '@thong-suot/domain/obligation/obligation.ts'
import { useState } from 'react'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { Tag } from '../../parts/words/Tag.tsx'
import { useDo } from '../../use-ask.ts'

/** What was found, and what became of it. */
export function Findings({ i }: { i: api.Inspection }) {
  // One form at a time, so that one button is the filled one.
  const [handing, setHanding] = useState<string>()
  return (
    <section className="panel" aria-labelledby="ket-qua">
      <h2 id="ket-qua">Kết quả kiểm tra ({i.findingRows.length})</h2>
      {i.findingRows.length === 0 && <p className="second">Chưa ghi nội dung nào.</p>}
      <ol style={{ listStyle: 'none', margin: '0.5rem 0', padding: 0 }}>
        {i.findingRows.map(f => (
          <li key={f.id} style={{ padding: '0.625rem 0', borderTop: '1px solid var(--line)' }}>
            <One i={i} f={f} handing={handing === f.id} onHanding={yes => setHanding(yes ? f.id : undefined)} />
          </li>
        ))}
      </ol>
      {i.canChange && !handing && <NewFinding id={i.id} />}
    </section>
  )
}

type OneProps = { i: api.Inspection; f: api.Finding; handing: boolean; onHanding: (yes: boolean) => void }

function One({ i, f, handing, onHanding }: OneProps) {
  const drop = useDo(api.dropFinding)
  const { obligation: work } = f
  const late = work?.cell === 'overdue'
  return (
    <>
      <div className="row">
        <Tag
          tone={f.kind === 'good' ? 'good' : 'late'}
          icon={f.kind === 'good' ? 'done' : 'query'}
          says={api.FINDING_KIND_NAMES[f.kind]}
        />
        <span>{f.text}</span>
      </div>
      {work && (
        <p className="small">
          <Link to={`/nhiem-vu/${work.id}`}>Nhiệm vụ khắc phục</Link>
          {work.dueOn && <span className={late ? 'overdue' : undefined}>, hạn {showDay(work.dueOn)}</span>}
          {` · ${OBLIGATION_STATE_NAMES[work.state]}`}
        </p>
      )}
      {i.canChange && !work && !handing && (
        <div className="row no-print" style={{ marginTop: '0.25rem' }}>
          {f.kind === 'fault' && (
            <Button size="compact-sm" onClick={() => onHanding(true)}>
              Giao khắc phục
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            loading={drop.isPending}
            onClick={() => drop.mutate({ id: i.id, findingId: f.id })}
            aria-label={`Bỏ: ${f.text}`}
          >
            Bỏ
          </Button>
        </div>
      )}
      {handing && (
        <div style={{ marginTop: '0.75rem' }}>
          <Hand i={i} f={f} onClose={() => onHanding(false)} />
        </div>
      )}
    </>
  )
}

function Hand({ i, f, onClose }: { i: api.Inspection; f: api.Finding; onClose: () => void }) {
  const hand = useDo(api.handFinding, { onDone: onClose })
  const form = useFields(
    { title: `Khắc phục: ${f.text}`.slice(0, 500), dueOn: undefined as string | undefined },
    hand.error,
  )
  return (
    <Form
      submit={`Giao ${i.inspectedName}`}
      busy={hand.isPending}
      error={hand.error}
      labels={{ title: 'Nhiệm vụ', dueOn: 'Thời hạn' }}
      onCancel={onClose}
      onSubmit={() =>
        hand.mutate({ id: i.id, findingId: f.id, title: form.values.title, dueOn: form.values.dueOn ?? '' })
      }
    >
      <TextInput {...form.bind('title')} label="Nhiệm vụ" />
      <DayInput {...form.bind('dueOn')} label="Thời hạn" />
    </Form>
  )
}

function NewFinding({ id }: { id: string }) {
  const add = useDo(api.addFinding, { onDone: () => form.set('text', '') })
  const form = useFields({ kind: 'fault' as api.FindingKind, text: '' }, add.error)
  return (
    <Form
      submit="Thêm nội dung"
      busy={add.isPending}
      error={add.error}
      onSubmit={() => add.mutate({ id, ...form.values })}
    >
      <NativeSelect
        {...form.bind('kind')}
        label="Loại"
        data={api.FINDING_KINDS.map(value => ({ value, label: api.FINDING_KIND_NAMES[value] }))}
      />
      <Textarea {...form.bind('text')} label="Nội dung" autosize minRows={2} />
    </Form>
  )
}
