import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { assignDocument, listAssignable } from '@thong-suot/domain/document/document.api.ts'
import { type DocumentOne, HANDLING_ROLES, type HandlingRole } from '@thong-suot/domain/document/document.ts'
import { useState } from 'react'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { LoadingRows } from '../../parts/page/Empty.tsx'
import { useAsk, useDo } from '../../use-ask.ts'
import css from './register.module.css'

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase()

/** The handling slip: units, each with its part; a day and the leader's words for all of them. */
export function Assign({ document: d }: { document: DocumentOne }) {
  const units = useAsk(listAssignable, {})
  const [chosen, setChosen] = useState<Record<string, HandlingRole>>({})
  const [filter, setFilter] = useState('')
  const [dueOn, setDueOn] = useState<string>()
  const [instruction, setInstruction] = useState('')
  const assign = useDo(assignDocument, {
    onDone: () => {
      setChosen({})
      setInstruction('')
    },
  })
  if (!units.data) return <LoadingRows rows={3} />
  const shown = units.data.filter(u => plain(u.name).includes(plain(filter)))
  return (
    <details style={{ marginTop: '0.75rem' }}>
      <summary style={{ marginBottom: '0.5rem' }}>Phân công</summary>
      <Form
        submit="Phân công"
        busy={assign.isPending}
        error={assign.error}
        labels={{ units: 'Đơn vị', dueOn: 'Hạn xử lý', instruction: 'Ý kiến chỉ đạo' }}
        onSubmit={() =>
          assign.mutate({
            id: d.id,
            units: Object.entries(chosen).map(([unitId, role]) => ({ unitId, role })),
            dueOn: dueOn ?? null,
            ...(instruction ? { instruction } : {}),
          })
        }
      >
        <TextInput size="xs" label="Lọc tên đơn vị" value={filter} onChange={e => setFilter(e.currentTarget.value)} />
        <fieldset className={css.pickList}>
          <legend>Đơn vị nhận ({Object.keys(chosen).length} đã chọn)</legend>
          {shown.map(u => (
            <div key={u.id} className={css.pick}>
              <Checkbox
                label={u.name}
                checked={u.id in chosen}
                onChange={e => {
                  const on = e.currentTarget.checked
                  setChosen(old => {
                    const { [u.id]: _, ...rest } = old
                    return on ? { ...rest, [u.id]: Object.values(rest).includes('main') ? 'partner' : 'main' } : rest
                  })
                }}
              />
              {u.id in chosen && (
                <NativeSelect
                  size="xs"
                  aria-label={`Vai trò của ${u.name}`}
                  value={chosen[u.id] ?? 'main'}
                  onChange={e => {
                    const role = e.currentTarget.value as HandlingRole
                    setChosen(old => ({ ...old, [u.id]: role }))
                  }}
                  data={Object.entries(HANDLING_ROLES).map(([value, label]) => ({ value, label }))}
                />
              )}
            </div>
          ))}
          {!shown.length && <p className="hint">Không có đơn vị nào khớp.</p>}
        </fieldset>
        <DayInput label="Hạn xử lý" value={dueOn} onChange={setDueOn} error={assign.error?.fields.dueOn} />
        <Textarea
          label="Ý kiến chỉ đạo"
          autosize
          minRows={2}
          value={instruction}
          onChange={e => setInstruction(e.currentTarget.value)}
          error={assign.error?.fields.instruction}
        />
      </Form>
    </details>
  )
}
