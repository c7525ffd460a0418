/** A further period of a duty on request: its name, the days of its figures, the day each level sends by. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { Operator } from '@thong-suot/domain/period/period.ts'
import * as api from '@thong-suot/domain/regime/regime.api.ts'
import { useState } from 'react'
import { ProblemError } from '../../ask.ts'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { fieldId, useFields } from '../../parts/form/use-fields.ts'
import { useDo } from '../../use-ask.ts'
import { OPERATORS } from './form/DayField.tsx'
import { byHand } from './form/read-state.ts'
import css from './regime.module.css'

/** Once is once: with its period open nothing is left to open. */
export const opensByHand = ({ cadence, state, periods }: api.RegimePage): boolean =>
  byHand(cadence) && state === 'in-force' && (cadence === 'adhoc' || periods.length === 0)

export function OpenByHand({ regime }: { regime: api.RegimePage }) {
  const [open, setOpen] = useState(false)
  if (open) return <Period regime={regime} onDone={() => setOpen(false)} />
  return (
    <Button className={css.start} onClick={() => setOpen(true)}>
      {regime.periods.length ? 'Mở thêm kỳ' : 'Mở kỳ'}
    </Button>
  )
}

type Days = (string | undefined)[]

function Period({ regime, onDone }: { regime: api.RegimePage; onDone: () => void }) {
  const count = Math.max(regime.rule.levels.length, regime.addressees.below.length + 1)
  const open = useDo(api.openPeriod, { onDone })
  const [refusal, setRefusal] = useState<ProblemError | null>(null)
  const problem = refusal ?? open.error
  const form = useFields(
    {
      name: '',
      'days.from': undefined as string | undefined,
      'days.to': undefined as string | undefined,
      operator: (regime.rule.levels[0]?.operator ?? 'by') as Operator,
      levels: Array.from({ length: count }, () => undefined) as Days,
      upward: undefined as string | undefined,
    },
    problem,
  )
  const { values } = form
  const labels = {
    ...{ name: 'Tên kỳ', 'days.from': 'Số liệu từ ngày', 'days.to': 'Đến hết ngày', upward: 'Hạn gửi lên' },
    ...Object.fromEntries(values.levels.map((_, i) => [`level-${i + 1}`, levelLabel(i, count)])),
  }
  const send = () => {
    const missing = missingIn(values)
    const lines = Object.keys(missing).length
    setRefusal(lines ? new ProblemError({ ...NOT_WHOLE, detail: `Cần sửa ${lines} chỗ`, fields: missing }) : null)
    if (lines) return
    const [due, ...below] = values.levels as string[]
    open.mutate({
      ...{ id: regime.id, name: values.name.trim() },
      days: {
        ...{ from: values['days.from']!, to: values['days.to']!, due: due!, operator: values.operator, below },
        upward: values.upward ?? null,
      },
    })
  }
  return (
    <section className="panel" aria-label="Mở kỳ theo yêu cầu">
      <Form submit="Mở kỳ" busy={open.isPending} error={problem} labels={labels} onCancel={onDone} onSubmit={send}>
        <h2>Mở kỳ theo yêu cầu</h2>
        <p className="second small">
          Mở kỳ là giao báo cáo ngay cho các đơn vị phải gửi, tra theo cây đơn vị vào hạn gửi.
        </p>
        <TextInput
          label={labels.name}
          description="Khác tên các kỳ đã mở"
          placeholder="theo yêu cầu ngày 05/11/2025"
          maxLength={200}
          {...form.bind('name')}
        />
        <div className={css.pair} style={{ alignItems: 'start' }}>
          <DayInput label={labels['days.from']} {...form.bind('days.from')} />
          <DayInput label={labels['days.to']} {...form.bind('days.to')} />
        </div>
        {values.levels.map((day, i) => {
          const field = `level-${i + 1}`
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a level has no other name than its place
            <div key={i} className={css.pair} style={{ alignItems: 'start' }}>
              {i === 0 && <NativeSelect label="Cách tính hạn" {...form.bind('operator')} data={OPERATORS} />}
              <DayInput
                label={levelLabel(i, count)}
                id={fieldId(field)}
                value={day}
                error={problem?.fields[field]}
                onChange={on => form.set('levels', values.levels.with(i, on))}
              />
            </div>
          )
        })}
        {regime.upwardTo && (
          <DayInput
            label={labels.upward}
            description={`Gửi ${regime.upwardTo}. Để trống nếu không đặt hạn`}
            {...form.bind('upward')}
          />
        )}
      </Form>
    </section>
  )
}

const NOT_WHOLE = { code: 'input.invalid', status: 400 }
const levelLabel = (at: number, count: number) => (count === 1 ? 'Hạn đơn vị gửi' : `Hạn gửi của cấp ${at + 1}`)

type Values = { name: string; 'days.from': string | undefined; 'days.to': string | undefined; levels: Days }

function missingIn(values: Values): Record<string, string> {
  const [from, to] = [values['days.from'], values['days.to']]
  const says: [field: string, says: string | false][] = [
    ['name', !values.name.trim() && 'Đặt tên kỳ, ví dụ: theo yêu cầu ngày 05/11/2025.'],
    ['days.from', !from && 'Chọn ngày bắt đầu của số liệu.'],
    [
      'days.to',
      to
        ? from !== undefined && to < from && 'Ngày cuối của số liệu phải từ ngày đầu trở đi.'
        : 'Chọn ngày cuối của số liệu.',
    ],
    ...values.levels.map((day, i): [string, string | false] => [`level-${i + 1}`, !day && 'Chọn ngày gửi.']),
  ]
  return Object.fromEntries(says.filter((each): each is [string, string] => each[1] !== false))
}
