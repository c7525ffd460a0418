import { Button, NativeSelect, Textarea } from '@mantine/core'
import * as api from '@thong-suot/domain/absence/absence.ts'
import { showDay } from '@thong-suot/domain/day.ts'
import { useState } from 'react'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { UnitPicker } from '../../parts/form/UnitPicker.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { type Column, DataTable } from '../../parts/table/DataTable.tsx'
import { ChoiceFilter, FilterRow } from '../../parts/table/Filters.tsx'
import { useFilters } from '../../parts/table/use-filters.ts'
import { Tag } from '../../parts/words/Tag.tsx'
import { useMe } from '../../shell/use-me.ts'
import { useAsk, useDo } from '../../use-ask.ts'

const LABELS = {
  postId: 'Người vắng',
  substituteId: 'Người thay',
  fromOn: 'Từ ngày',
  toOn: 'Đến ngày',
  reason: 'Lý do',
}
const span = (a: api.Absence) => `${showDay(a.fromOn)}${a.toOn ? ` đến ${showDay(a.toOn)}` : ', chưa định ngày cuối'}`

/** Who stands for whom; it begins and ends by itself. */
export default function AbsencesPage() {
  const [{ over }, setFilters] = useFilters({ over: '0' })
  const { data, error, refetch } = useAsk(api.listAbsences, { over: over as '0' })
  const end = useDo(api.endAbsence)
  const ending = (a: api.Absence) =>
    a.mayEnd && (
      <Button
        size="compact-sm"
        loading={end.isPending && end.variables?.id === a.id}
        onClick={() => end.mutate({ id: a.id })}
        aria-label={`Kết thúc: ${a.substituteName} thay ${a.personName}`}
      >
        Kết thúc
      </Button>
    )
  const columns: Column<api.Absence>[] = [
    {
      key: 'who',
      head: 'Người vắng',
      fixed: true,
      width: '13rem',
      cell: a => <Who name={a.personName} says={`${a.title}, ${a.unitName}`} />,
    },
    { key: 'substitute', head: 'Người thay', width: '9rem', cell: a => a.substituteName },
    { key: 'span', head: 'Thời gian', width: '9.5rem', cell: span },
    { key: 'kind', head: 'Loại', width: '7rem', cell: a => api.ABSENCE_KIND_NAMES[a.kind] },
    { key: 'reason', head: 'Lý do', cell: a => a.reason },
    { key: 'state', head: 'Trạng thái', width: '9rem', cell: a => <State state={a.state} /> },
    { key: 'end', head: '', width: '6.5rem', cell: ending },
  ]
  return (
    <Page>
      <PageHead title="Vắng mặt, người thay" />
      <p className="second">
        Trong những ngày này, người thay thấy việc của người vắng ở ô đơn vị trên thực đơn và làm bằng tên mình; mọi
        việc ghi “thay …” trong diễn biến và nhật ký. Hết ngày thì tự thôi.
      </p>
      <NewAbsence />
      {end.error && <Refused error={end.error} />}
      <FilterRow>
        <ChoiceFilter
          label="Thời gian"
          value={over}
          onChange={next => setFilters({ over: next })}
          options={[
            { value: '0', label: 'Đang thay và sắp tới' },
            { value: '1', label: 'Cả những lần đã hết' },
          ]}
        />
      </FilterRow>
      <DataTable
        caption="Vắng mặt, người thay"
        noun="lần"
        columns={columns}
        data={data && { rows: data, count: data.length, page: 1, size: Math.max(1, data.length) }}
        error={error}
        retry={() => void refetch()}
        idOf={a => a.id}
        card={a => ({
          head: span(a),
          title: `${a.substituteName} thay ${a.personName}`,
          foot: (
            <>
              <State state={a.state} /> {ending(a)}
            </>
          ),
        })}
        empty="Không có ai vắng mặt. Đặt người thay ở trên trước khi nghỉ để việc không dừng lại."
      />
    </Page>
  )
}

function Who({ name, says }: { name: string; says: string }) {
  return (
    <>
      <span className="item">{name}</span>
      <div className="tiny hint">{says}</div>
    </>
  )
}

function State({ state }: { state: api.AbsenceState }) {
  const tone = { now: 'asked', coming: 'quiet', over: 'quiet' } as const
  const icon = { now: 'look', coming: 'clock', over: 'note' } as const
  return <Tag tone={tone[state]} icon={icon[state]} says={api.ABSENCE_STATE_NAMES[state]} />
}

function NewAbsence() {
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
        <div className="row">
          <DayInput {...form.bind('fromOn')} label={LABELS.fromOn} />
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
