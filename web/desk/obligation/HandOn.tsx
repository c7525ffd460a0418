import { Button, Checkbox, Textarea } from '@mantine/core'
import { showDay } from '@thong-suot/domain/day.ts'
import * as api from '@thong-suot/domain/obligation/obligation.api.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import { useState } from 'react'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { Tag } from '../../parts/words/Tag.tsx'
import { useDo } from '../../use-ask.ts'
import names from './obligation.module.css'

/** Handing this work on to the units right below, a working day earlier unless another day is typed. */
export function HandOn({ o, onDone }: { o: api.ObligationOne; onDone: () => void }) {
  const handed = new Set(o.children.map(c => c.unitId))
  const free = o.below.filter(u => !handed.has(u.id))
  const [chosen, setChosen] = useState<string[]>([])
  const [dueOn, setDueOn] = useState(o.defaultDay ?? undefined)
  const [note, setNote] = useState('')
  const hand = useDo(api.handDownObligation, {
    onDone: ({ lines }) => setChosen(lines.filter(l => l.done === 0).map(l => l.unitId)),
  })
  const send = (keep: boolean) =>
    hand.mutate({
      id: o.id,
      units: chosen.map(unitId => ({ unitId })),
      dueOn: dueOn ?? null,
      keep,
      ...(note.trim() ? { note: note.trim() } : {}),
    })
  const asked = hand.data?.lines.some(l => l.refused.some(r => r.ask))
  return (
    <Form
      submit={`Giao xuống ${chosen.length} đơn vị`}
      busy={hand.isPending}
      error={hand.error}
      onCancel={onDone}
      labels={{ units: 'Đơn vị nhận' }}
      onSubmit={() => send(false)}
    >
      <DayInput
        label="Thời hạn của đơn vị"
        description={
          o.dueOn
            ? `Hạn của mình ${showDue(o.dueOn, o.operator ?? 'by')}; đề xuất ngày làm việc liền trước ${o.defaultDay ? showDay(o.defaultDay) : ''}`
            : 'Nhiệm vụ không có hạn; có thể để trống'
        }
        value={dueOn}
        onChange={setDueOn}
      />
      <fieldset className={names.units} id="o-units">
        <legend>Đơn vị nhận</legend>
        <Checkbox
          label={`Chọn cả ${free.length} đơn vị`}
          checked={free.length > 0 && chosen.length === free.length}
          indeterminate={chosen.length > 0 && chosen.length < free.length}
          onChange={e => setChosen(e.currentTarget.checked ? free.map(u => u.id) : [])}
        />
        {o.below.map(unit => (
          <Checkbox
            key={unit.id}
            label={`${unit.name}${handed.has(unit.id) ? ' (đã giao)' : unit.withReceiver ? '' : ' (chưa có người nhận, báo văn thư đơn vị)'}`}
            disabled={handed.has(unit.id)}
            checked={chosen.includes(unit.id)}
            onChange={e =>
              setChosen(e.currentTarget.checked ? [...chosen, unit.id] : chosen.filter(id => id !== unit.id))
            }
          />
        ))}
      </fieldset>
      <Textarea
        label="Lời nhắn kèm theo"
        autosize
        minRows={1}
        value={note}
        onChange={e => setNote(e.currentTarget.value)}
      />
      {hand.data && (
        <div role="status" className={names.answer}>
          {hand.data.made > 0 && <Tag tone="good" says={`Đã giao ${hand.data.made} đơn vị`} />}
          {hand.data.lines
            .filter(l => l.refused.length > 0)
            .map(l => (
              <div key={l.unitId} className="small">
                <b>{l.unitName}</b>: {l.refused[0]?.reason}
              </div>
            ))}
          {asked && (
            <Button size="xs" onClick={() => send(true)}>
              Đã xem, vẫn giao
            </Button>
          )}
        </div>
      )}
    </Form>
  )
}
