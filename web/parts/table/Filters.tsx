import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Children, type ReactNode, useEffect, useRef, useState } from 'react'
import { useIsPhone } from '../../shell/use-phone.ts'
import names from './table.module.css'

/** The one row of filters over the head of a table; on a phone all but the first fold away. */
export function FilterRow({ children }: { children: ReactNode }) {
  const isPhone = useIsPhone()
  const [open, setOpen] = useState(false)
  const [first, ...rest] = Children.toArray(children)
  return (
    <search className={`${names.filters} no-print`} aria-label="Lọc danh sách">
      {first}
      {isPhone && rest.length > 1 && (
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Thu gọn điều kiện lọc' : 'Điều kiện lọc'}
        </Button>
      )}
      {(!isPhone || open || rest.length < 2) && rest}
    </search>
  )
}

/** Searches a third of a second after the last key. */
export function SearchFilter({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (text: string) => void
}) {
  const [typed, setTyped] = useState(value)
  const newest = useRef(onChange)
  newest.current = onChange
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => newest.current(typed.trim()), 300)
    return () => clearTimeout(timer)
  }, [typed, value])
  return (
    <TextInput
      className={names.search ?? ''}
      size="xs"
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size="1rem" stroke={1.75} aria-hidden />}
      value={typed}
      onChange={event => setTyped(event.currentTarget.value)}
    />
  )
}

/** One choice among few; the first option is "all": `{ value: '', label: 'Mọi loại' }`. */
export function ChoiceFilter(p: {
  label: string
  value: string
  onChange: (value: string) => void
  options: { value: string; label: string }[]
}) {
  return (
    <NativeSelect
      className={names.choice ?? ''}
      size="xs"
      aria-label={p.label}
      value={p.value}
      onChange={event => p.onChange(event.currentTarget.value)}
      data={p.options}
    />
  )
}

export type StateTab = { key: string; label: string; count?: number | undefined; alarm?: boolean }

/** States of work as tabs with counts; links, so that each is an address. The first is the default. @param name of the filter in the address */
export function StateTabs({
  tabs,
  value,
  name = 'tab',
  label = 'Trạng thái',
}: {
  tabs: readonly StateTab[]
  value: string
  name?: string
  label?: string
}) {
  return (
    <nav className={`${names.tabs} no-print`} aria-label={label}>
      {tabs.map((tab, i) => (
        <Link
          key={tab.key}
          to="."
          search={
            ((old: Record<string, string>) => {
              const { [name]: _, page: __, ...rest } = old
              return i === 0 ? rest : { ...rest, [name]: tab.key }
            }) as never
          }
          resetScroll={false}
          activeOptions={{ exact: true }}
          className={names.tab ?? ''}
          aria-current={tab.key === value ? 'page' : undefined}
          activeProps={{}}
        >
          {tab.label}
          {tab.count !== undefined && (
            <span className={tab.alarm && tab.count > 0 ? `${names.count} ${names.alarm}` : names.count}>
              {tab.count.toLocaleString('vi-VN')}
            </span>
          )}
        </Link>
      ))}
    </nav>
  )
}
