/** The day each level sends by, the direct senders first, with what the chain of days is queried for at its field. */

import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { capital } from '@thong-suot/domain/capital.ts'
import type { Operator } from '@thong-suot/domain/period/period.ts'
import { DayInput } from '../../../parts/form/DayInput.tsx'
import { fieldId } from '../../../parts/form/use-fields.ts'
import css from '../regime.module.css'
import { DayField, OPERATORS } from './DayField.tsx'
import { UNIT_KINDS } from './Receivers.tsx'
import { byHand } from './read-state.ts'
import { blankLevel, type LevelState } from './regime-state.ts'
import type { PartProps } from './use-regime-form.ts'

const MOST = 4

export function LevelFields({ form, editing }: PartProps & { editing: boolean }) {
  const { state, set } = form
  const { levels, cadence } = state
  return (
    <>
      {byHand(cadence) && !editing && <FirstPeriod form={form} />}
      {levels.map((_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a level has no other name than its place
        <Level key={i} form={form} at={i} editing={editing} />
      ))}
      {levels.length < MOST && (
        <Button size="xs" className={css.start} onClick={() => set('levels', [...levels, blankLevel(cadence)])}>
          Thêm cấp gửi bên dưới
        </Button>
      )}
    </>
  )
}

function FirstPeriod({ form }: PartProps) {
  const { state, set, bind, error } = form
  return (
    <div className={css.pair}>
      <TextInput label="Tên kỳ" placeholder="năm 2025" {...bind('firstName')} />
      <DayInput
        label="Số liệu từ ngày"
        id={fieldId('firstFrom')}
        value={state.firstFrom}
        error={error('firstFrom')}
        onChange={day => set('firstFrom', day)}
      />
    </div>
  )
}

type LevelProps = PartProps & { at: number; editing: boolean }

function Level({ form, at, editing }: LevelProps) {
  const { state, set, error } = form
  const level = state.levels[at]!
  const change = (part: Partial<LevelState>) => set('levels', state.levels.with(at, { ...level, ...part }))
  const toggle = (kind: string) =>
    change({ kinds: level.kinds.includes(kind) ? level.kinds.filter(k => k !== kind) : [...level.kinds, kind] })
  return (
    <>
      {at > 0 && (
        <fieldset className={css.groups} id={fieldId(`level-${at + 1}-kinds`)} tabIndex={-1}>
          <legend>Cấp {at + 1}: đơn vị trực thuộc cấp trên gửi lên cấp đó</legend>
          <div className={css.ticks}>
            {Object.entries(UNIT_KINDS).map(([kind, says]) => (
              <Checkbox
                key={kind}
                label={capital(says)}
                checked={level.kinds.includes(kind)}
                onChange={() => toggle(kind)}
              />
            ))}
          </div>
          {error(`level-${at + 1}-kinds`) && <p className="overdue small">{error(`level-${at + 1}-kinds`)}</p>}
        </fieldset>
      )}
      <LevelDays form={form} at={at} editing={editing} change={change} />
      {at > 0 && (
        <Button size="xs" className={css.start} onClick={() => set('levels', state.levels.toSpliced(at, 1))}>
          Bỏ cấp {at + 1}
        </Button>
      )}
    </>
  )
}

function LevelDays({ form, at, editing, change }: LevelProps & { change: (part: Partial<LevelState>) => void }) {
  const { state, error, remark, half } = form
  const { cadence, levels } = state
  const level = levels[at]!
  const field = `level-${at + 1}`
  const label = levels.length === 1 ? 'Hạn đơn vị gửi' : `Hạn gửi của cấp ${at + 1}`
  if (byHand(cadence) && editing) return null
  if (byHand(cadence))
    return (
      <div className={css.pair}>
        {at === 0 && (
          <NativeSelect
            label={label}
            value={level.operator}
            onChange={event => change({ operator: event.currentTarget.value as Operator })}
            data={OPERATORS}
          />
        )}
        <DayInput
          label={at === 0 ? 'Ngày gửi' : label}
          id={fieldId(field)}
          value={level.on}
          error={error(field)}
          onChange={on => change({ on })}
        />
      </div>
    )
  return (
    <>
      <DayField
        {...{ label, name: field, cadence, half, value: level.due, operator: level.operator }}
        onChange={due => change({ due })}
        onOperator={operator => change({ operator })}
        error={error(field)}
        remark={remark(field)}
      />
      {levels.length > 1 && (
        <DayField
          {...{ label: `Cấp ${at + 1} chốt số liệu`, name: `${field}-cutoff`, cadence, half, value: level.cutoff }}
          description="Để trống: theo ngày chốt chung"
          optional
          onChange={cutoff => change({ cutoff })}
          error={error(`${field}-cutoff`)}
        />
      )}
    </>
  )
}
