import { ActionIcon, TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { type Day, readTypedDay, showDay } from '@thong-suot/domain/day.ts'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useMe } from '../../shell/use-me.ts'
import names from './form.module.css'

type Props = {
  label: string
  id?: string
  value: Day | undefined | null
  onChange: (day: Day | undefined) => void
  error?: ReactNode
  description?: ReactNode
  'aria-label'?: string
  size?: 'xs' | 'sm'
}

/** A day, typed or picked: "5/11" becomes 05/11 of the year that fits when the field is left. */
export function DayInput({ label, value, onChange, error, description, id, size = 'sm', ...rest }: Props) {
  const { today } = useMe()
  const [typed, setTyped] = useState(value ? showDay(value) : '')
  const [unread, setUnread] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (value) setTyped(showDay(value))
  }, [value])
  const read = () => {
    const day = readTypedDay(typed, today)
    setUnread(typed.trim() !== '' && !day)
    if (day) setTyped(showDay(day))
    if (day !== (value ?? undefined)) onChange(day)
  }
  const hidden = label === '' || rest['aria-label'] !== undefined
  return (
    <TextInput
      {...rest}
      {...(id ? { id } : {})}
      label={hidden ? undefined : label}
      aria-label={hidden ? (rest['aria-label'] ?? label) : undefined}
      description={description}
      size={size}
      {...(hidden ? { placeholder: rest['aria-label'] ?? label } : {})}
      inputMode="numeric"
      autoComplete="off"
      value={typed}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={read}
      onKeyDown={event => event.key === 'Enter' && read()}
      error={unread ? 'Ngày không có trên lịch. Nhập theo dạng ngày/tháng/năm, ví dụ 5/11.' : error}
      rightSection={
        <>
          <ActionIcon
            size="sm"
            aria-label={`Chọn trên lịch: ${label || rest['aria-label']}`}
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size="1.125rem" stroke={1.75} />
          </ActionIcon>
          <input
            ref={picker}
            type="date"
            className={names.picker}
            tabIndex={-1}
            aria-hidden
            value={value ?? ''}
            onChange={event => {
              setUnread(false)
              onChange(event.currentTarget.value || undefined)
            }}
          />
        </>
      }
    />
  )
}
