import { useEffect, useRef } from 'react'
import { isTyping, singleKeysOn } from '../../shell/keys.ts'

/** J K (or arrows) go to the next and previous row's link, X chooses the row. */
export function useRowKeys() {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !singleKeysOn()) return
      const rows = [...(place.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
      const at = rows.findIndex(row => row.contains(document.activeElement))
      const key = event.key.toLowerCase()
      if (key === 'x' && at >= 0) rows[at]?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click()
      const step =
        key === 'j' || (key === 'arrowdown' && at >= 0) ? 1 : key === 'k' || (key === 'arrowup' && at >= 0) ? -1 : 0
      const next = rows[at < 0 && step < 0 ? rows.length - 1 : at + step]
      if (!step || !next) return
      event.preventDefault()
      next.querySelector<HTMLElement>('a[href], button')?.focus()
      next.scrollIntoView({ block: 'nearest' })
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return place
}
