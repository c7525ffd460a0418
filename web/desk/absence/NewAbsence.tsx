import { Button, NativeSelect, Textarea } from '@mantine/core'
import * as api from '@thong-suot/domain/absence/absence.ts'
import { useState } from 'react'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { UnitPicker } from '../../parts/form/UnitPicker.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { useMe } from '../../shell/use-me.ts'
import { useAsk, useDo } from '../../use-ask.ts'

const LABELS = {
  postId: 'Người vắng',
  substituteId: 'Người thay',
  fromOn: 'Từ ngày',
  toOn: 'Đến ngày',
  reason: 'Lý do',
}

export function NewAbsence() {
  const { post, today } = useMe()
  const [open, setOpen] = useState(false)
  const [unitId, setUnitId] = useState<string | null>(null)
  const { data: choices } = useAsk(api.findAbsenceChoices, unitId ? { unitId } : {}, { enabled: open })
  const set = useDo(api.setAbsence, { onDone: () => setOpen(false) })
  const form = useFields(
    {
      postId: '',
      substituteId: '',
      kind: 'absent' as api.AbsenceKind,
      fromOn: today as string | undefined,
      toOn: undefined as string | undefined,
      reason: '',
    },
    set.error,
  )
  if (!open)
    return (
      <div className="no-print" style={{ margin: '0.75rem 0' }}>
        <Button onClick={() => setOpen(true)}>Đặt người thay</Button>
      </div>
    )
  const blank = { value: '', label: 'Chọn' }
  return (
    <section className="panel" style={{ margin: '0.75rem 0', maxWidth: '38rem' }} aria-label="Đặt người thay">
      <Form
        submit="Đặt người thay"
        busy={set.isPending}
        error={set.error}
        labels={LABELS}
        onCancel={() => setOpen(false)}
        onSubmit={() => set.mutate({ ...form.values, fromOn: form.values.fromOn ?? '' })}
      >
        {post.role === 'admin' && <UnitPicker label="Đơn vị" value={unitId} onChange={setUnitId} />}
        <NativeSelect
          {...form.bind('postId')}
          label={LABELS.postId}
          data={[blank, ...(choices?.posts ?? []).map(p => ({ value: p.id, label: `${p.personName}, ${p.title}` }))]}
        />
        <NativeSelect
          {...form.bind('substituteId')}
          label={LABELS.substituteId}
          data={[blank, ...(choices?.substitutes ?? []).map(s => ({ value: s.id, label: `${s.name}, ${s.title}` }))]}
        />
        <NativeSelect
          {...form.bind('kind')}
          label="Loại"
          data={Object.entries(api.ABSENCE_KIND_NAMES).map(([value, label]) => ({ value, label }))}
        />
        <div className="row" style={{ alignItems: 'flex-start' }}>
          <DayInput {...form.bind('fromOn')} label={LABELS.fromOn} description="Ngày đầu người thay làm" />
          <DayInput
            {...form.bind('toOn')}
            label={LABELS.toOn}
            description={form.values.kind === 'deputy' ? 'Có thể để trống' : 'Ngày cuối còn vắng'}
          />
        </div>
        <Textarea
          {...form.bind('reason')}
          label={LABELS.reason}
          description="Ví dụ: đi công tác. Không bắt buộc."
          autosize
        />
      </Form>
    </section>
  )
}
