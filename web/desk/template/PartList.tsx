/** Names in order: the parts of a breakdown, the choices of a figure. Their numbers stay when names change. */
import { Button, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import type { Part } from '@thong-suot/domain/indicator/indicator.ts'
import css from './template.module.css'

type Props = { label: string; parts: readonly Part[]; onChange: (parts: Part[]) => void }

export function PartList({ label, parts, onChange }: Props) {
  const swap = (at: number, to: number) => {
    const next = [...parts]
    ;[next[at], next[to]] = [next[to]!, next[at]!]
    onChange(next)
  }
  return (
    <fieldset className={css.rule}>
      <legend>{label}</legend>
      {parts.map((part, at) => (
        <div key={part.no} className={css.partRow}>
          <TextInput
            aria-label={`${label}, mục ${at + 1}`}
            className={css.grow ?? ''}
            value={part.name}
            onChange={event => {
              const name = event.currentTarget.value
              onChange(parts.map(each => (each.no === part.no ? { ...each, name } : each)))
            }}
          />
          <button
            type="button"
            className={css.icon}
            aria-label={`Lên: ${part.name}`}
            aria-disabled={at === 0}
            onClick={() => at > 0 && swap(at, at - 1)}
          >
            <IconArrowUp size="1.125rem" stroke={1.75} aria-hidden />
          </button>
          <button
            type="button"
            className={css.icon}
            aria-label={`Xuống: ${part.name}`}
            aria-disabled={at === parts.length - 1}
            onClick={() => at < parts.length - 1 && swap(at, at + 1)}
          >
            <IconArrowDown size="1.125rem" stroke={1.75} aria-hidden />
          </button>
          <button
            type="button"
            className={css.icon}
            aria-label={`Xóa ${part.name}`}
            onClick={() => onChange(parts.filter(each => each.no !== part.no))}
          >
            <IconTrash size="1.125rem" stroke={1.75} aria-hidden />
          </button>
        </div>
      ))}
      <Button
        size="xs"
        onClick={() => onChange([...parts, { no: Math.max(0, ...parts.map(part => part.no)) + 1, name: '' }])}
      >
        Thêm mục
      </Button>
    </fieldset>
  )
}
