import { ActionIcon, Button, Checkbox, Popover, SegmentedControl } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react'
import { useState } from 'react'
import { useIsPhone } from '../../shell/use-phone.ts'
import type { Column } from './DataTable.tsx'

type Kept = { order: string[]; off: string[]; tight: boolean }
export type Columns<R> = {
  shown: Column<R>[]
  tight: boolean
  all: readonly Column<R>[]
  kept: Kept
  keep: (kept: Kept) => void
}

/** Which columns, in which order, how tight: chosen by the reader and remembered on this device. @param name of the table */
export function useColumns<R>(name: string, all: readonly Column<R>[]): Columns<R> {
  const key = `thong-suot.columns.${name}`
  const [kept, setKept] = useState<Kept>(
    () =>
      readKept(localStorage.getItem(key)) ?? { order: [], off: all.filter(c => c.off).map(c => c.key), tight: false },
  )
  const place = (c: Column<R>) => (kept.order.includes(c.key) ? kept.order.indexOf(c.key) : all.indexOf(c))
  const ordered = [...all].sort((a, b) => place(a) - place(b))
  return {
    all: ordered,
    shown: ordered.filter(c => c.fixed || !kept.off.includes(c.key)),
    tight: kept.tight,
    kept,
    keep: next => {
      localStorage.setItem(key, JSON.stringify(next))
      setKept(next)
    },
  }
}

function readKept(text: string | null): Kept | undefined {
  try {
    const kept = text ? (JSON.parse(text) as Kept) : undefined
    return kept && Array.isArray(kept.order) && Array.isArray(kept.off) ? kept : undefined
  } catch {
    return undefined
  }
}

/** The button "Cột". */
export function ColumnsMenu<R>({ columns: { all, kept, keep } }: { columns: Columns<R> }) {
  const isPhone = useIsPhone()
  const move = (at: number, by: number) => {
    const order = all.map(c => c.key)
    const [key] = order.splice(at, 1)
    order.splice(at + by, 0, key as string)
    keep({ ...kept, order })
  }
  const toggle = (key: string) =>
    keep({ ...kept, off: kept.off.includes(key) ? kept.off.filter(k => k !== key) : [...kept.off, key] })
  // A phone shows cards, which have no columns.
  if (isPhone) return null
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button size="xs" leftSection={<IconColumns3 size="1rem" stroke={1.75} aria-hidden />}>
          Cột
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Chọn cột">
        {all.map((c, at) => (
          <div
            key={c.key}
            className="row"
            style={{ justifyContent: 'space-between', minHeight: '2rem', flexWrap: 'nowrap' }}
          >
            <Checkbox
              label={c.head || 'Thao tác'}
              checked={c.fixed || !kept.off.includes(c.key)}
              disabled={c.fixed ?? false}
              onChange={() => toggle(c.key)}
            />
            <span className="nowrap">
              <ActionIcon aria-label={`Đưa cột ${c.head} lên`} onClick={() => at > 0 && move(at, -1)}>
                <IconArrowUp size="1rem" />
              </ActionIcon>
              <ActionIcon aria-label={`Đưa cột ${c.head} xuống`} onClick={() => at < all.length - 1 && move(at, 1)}>
                <IconArrowDown size="1rem" />
              </ActionIcon>
            </span>
          </div>
        ))}
        <SegmentedControl
          mt="sm"
          fullWidth
          size="xs"
          aria-label="Độ cao của dòng"
          data={[
            { value: 'wide', label: 'Thường' },
            { value: 'tight', label: 'Gọn' },
          ]}
          value={kept.tight ? 'tight' : 'wide'}
          onChange={height => keep({ ...kept, tight: height === 'tight' })}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
