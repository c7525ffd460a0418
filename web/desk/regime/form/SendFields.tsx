/** When figures close, how a report is sent, and to whom the receiver sends on. */
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { showDay } from '@thong-suot/domain/day.ts'
import type { Cadence } from '@thong-suot/domain/period/period.ts'
import { SEND_WAYS } from '@thong-suot/domain/regime/regime.ts'
import { DayInput } from '../../../parts/form/DayInput.tsx'
import { fieldId } from '../../../parts/form/use-fields.ts'
import css from '../regime.module.css'
import { DayField } from './DayField.tsx'
import { byHand } from './read-state.ts'
import type { PartProps } from './use-regime-form.ts'

/** Rhythms the decree does not speak of. */
const USUAL_CUTOFF: Partial<Record<Cadence, string>> = {
  weekly: 'Chủ nhật của tuần đó; gửi trong tuần thì chốt trước hạn gửi một ngày làm việc',
  days: 'ngày trước ngày báo cáo',
}

export function ClosingFields({ form }: PartProps) {
  const { state, set, error, half, next } = form
  const { cadence } = state
  if (byHand(cadence)) return null
  return (
    <>
      <DayField
        {...{ label: 'Ngày chốt số liệu', name: 'cutoff', cadence, half, value: state.cutoff }}
        description={`Để trống: ${USUAL_CUTOFF[cadence] ?? 'theo Điều 12 Nghị định 09/2019/NĐ-CP'}`}
        optional
        onChange={value => set('cutoff', value)}
        error={error('cutoff')}
      />
      <DayField
        {...{ label: 'Khóa nhập sau ngày', name: 'lock', cadence, half, value: state.lock }}
        description="Sau ngày này chỉ nhập, gửi được khi được mở khóa có lý do. Để trống: không tự khóa"
        optional
        onChange={value => set('lock', value)}
        error={error('lock')}
      />
      {next && (
        <p className="small second" role="status">
          Kỳ tới: {next.name}, số liệu từ {showDay(next.from)} đến {showDay(next.to)}, hạn gửi{' '}
          {next.levels.map(level => showDay(level.due)).join(', ')}.
        </p>
      )}
    </>
  )
}

export function SendFields({ form, editing }: PartProps & { editing: boolean }) {
  const { state, set, bind, error, remark, half } = form
  const { cadence } = state
  return (
    <>
      <NativeSelect label="Cách gửi" {...bind('sentHow')} data={[...SEND_WAYS]} />
      <TextInput
        label="Tổng hợp rồi gửi lên"
        placeholder="Ban Chỉ đạo 138 tỉnh"
        description="Để trống nếu không gửi tiếp"
        maxLength={300}
        {...bind('upwardTo')}
      />
      {state.upwardTo.trim() && <TextInput label="Gửi qua" maxLength={300} {...bind('through')} />}
      {state.upwardTo.trim() && !byHand(cadence) && (
        <DayField
          {...{ label: 'Hạn gửi lên', name: 'upward', cadence, half, optional: true }}
          {...{ value: state.upward, operator: state.upwardOperator }}
          onChange={value => set('upward', value)}
          onOperator={operator => set('upwardOperator', operator)}
          error={error('upward')}
          remark={remark('upward')}
        />
      )}
      {state.upwardTo.trim() && byHand(cadence) && !editing && (
        <div className={css.pair}>
          <DayInput
            label="Hạn gửi lên"
            id={fieldId('upward')}
            value={state.firstUpward}
            error={error('upward')}
            onChange={day => set('firstUpward', day)}
          />
        </div>
      )}
      <TextInput label="Đầu mối theo dõi" description="Phòng hoặc chức vụ" maxLength={300} {...bind('coordinator')} />
      <Textarea label="Quy trình thực hiện" autosize minRows={2} maxLength={4000} {...bind('process')} />
    </>
  )
}
