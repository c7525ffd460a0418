import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import names from './dropdown.module.css'

type Props = {
  /** What the button shows. */
  button: ReactNode
  className?: string | undefined
  label?: string | undefined
  /** What opens; `close` for those who lead away. */
  children: (close: () => void) => ReactNode
  side?: 'left' | 'right'
  wide?: boolean
}

/** A button that opens a panel under it: light, as it is on every page. Esc or leaving closes it, focus returns. */
export function Dropdown({ button, className, label, children, side = 'right', wide }: Props) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return
    const away = (event: Event) => !place.current?.contains(event.target as Node) && setOpen(false)
    addEventListener('pointerdown', away)
    return () => removeEventListener('pointerdown', away)
  }, [open])
  const close = () => setOpen(false)
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      close()
      opener.current?.focus()
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') goOn(event, place.current)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc and arrows work in the button and the panel, which bubble to here
    <div
      ref={place}
      className={names.place}
      onKeyDown={press}
      onBlur={event => {
        if (event.relatedTarget && !place.current?.contains(event.relatedTarget)) close()
      }}
    >
      <button
        ref={opener}
        type="button"
        className={className}
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <div id={id} className={[names.panel, names[side], wide && names.wide].filter(Boolean).join(' ')}>
          {children(close)}
        </div>
      )}
    </div>
  )
}

/** Arrows walk the buttons and links of the panel. */
function goOn(event: KeyboardEvent, place: HTMLElement | null): void {
  const all = [...(place?.querySelectorAll<HTMLElement>('button, a[href]') ?? [])]
  const at = all.indexOf(document.activeElement as HTMLElement)
  const next = all[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (!next || all.length < 2) return
  event.preventDefault()
  next.focus()
}

export function DropdownItem({
  onClick,
  icon,
  children,
  second,
  current,
}: {
  onClick: () => void
  icon?: ReactNode
  children: ReactNode
  second?: string
  current?: boolean
}) {
  return (
    <button type="button" className={names.item} onClick={onClick} aria-current={current || undefined}>
      {icon}
      <span>
        {children}
        {second && <span className={names.second}>{second}</span>}
      </span>
    </button>
  )
}
