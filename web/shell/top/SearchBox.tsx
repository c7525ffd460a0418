import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type Found, searchAll } from '@thong-suot/domain/search/search.ts'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useAsk } from '../../use-ask.ts'
import names from '../shell.module.css'

const KINDS: Record<Found['kind'], string> = { document: 'Văn bản', obligation: 'Nhiệm vụ', unit: 'Đơn vị' }

/** Searches documents, obligations and units as one types, without accents. */
export function SearchBox() {
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), 250)
    return () => clearTimeout(timer)
  }, [text])
  const { data } = useAsk(searchAll, { q: asked }, { enabled: open && asked.length >= 2 })
  const found = asked.length >= 2 ? (data ?? []) : []
  const go = (one: Found) => {
    setOpen(false)
    setText('')
    void navigate({ to: one.to })
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false)
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1))
    if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    if (event.key.startsWith('Arrow')) event.preventDefault()
    const one = found[Math.max(at, 0)]
    if (event.key === 'Enter' && one) go(one)
  }
  const shown = open && asked.length >= 2
  return (
    <search
      className={names.searchBox}
      onBlur={event => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <IconSearch size="1.125rem" stroke={1.75} aria-hidden />
      <input
        id="tim"
        type="text"
        role="combobox"
        aria-label="Tìm văn bản, nhiệm vụ, đơn vị"
        aria-expanded={shown}
        aria-controls="tim-thay"
        aria-activedescendant={shown && at >= 0 ? `tim-thay-${at}` : undefined}
        autoComplete="off"
        placeholder="Tìm văn bản, nhiệm vụ, đơn vị (gõ không dấu)"
        value={text}
        onFocus={() => setOpen(true)}
        onKeyDown={press}
        onChange={event => {
          setText(event.currentTarget.value)
          setOpen(true)
          setAt(-1)
        }}
      />
      <kbd aria-hidden>/</kbd>
      <div id="tim-thay" role="listbox" aria-label="Kết quả tìm" className={names.found} hidden={!shown}>
        {found.map((one, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: arrows and Enter work in the field that owns the list
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus, aria-activedescendant names the option
          <div
            key={`${one.kind}${one.id}`}
            id={`tim-thay-${i}`}
            role="option"
            aria-selected={i === at}
            className={names.foundOne}
            onMouseDown={event => event.preventDefault()}
            onClick={() => go(one)}
          >
            <span className="tiny hint">{KINDS[one.kind]}</span>
            <span>{one.title}</span>
            {one.more && <span className="small hint">{one.more}</span>}
          </div>
        ))}
        {data && found.length === 0 && (
          <div role="option" aria-selected={false} aria-disabled className={names.foundOne} tabIndex={-1}>
            Không có gì khớp với “{asked}”. Thử ít chữ hơn hoặc số, ký hiệu.
          </div>
        )}
      </div>
    </search>
  )
}
