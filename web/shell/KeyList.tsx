import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { GOES, isTyping, OPEN_KEYS, singleKeysOn } from './keys.ts'

const KeyDialog = lazy(() => import('./KeyDialog.tsx'))

/** Listens for the keys that work on every page, and shows their list at "?". */
export function KeyList() {
  const [opened, setOpened] = useState(false)
  const navigate = useNavigate()
  const afterG = useRef(0)
  useEffect(() => {
    const open = () => setOpened(true)
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key === 'Enter')
        return document.querySelector<HTMLElement>('[data-primary]')?.click()
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !singleKeysOn()) return
      const key = event.key.toLowerCase()
      const goes = Date.now() - afterG.current < 1500 ? GOES[key] : undefined
      afterG.current = key === 'g' ? Date.now() : 0
      if (goes) void navigate({ to: goes })
      if (key === '?') open()
      if (key !== '/') return
      event.preventDefault()
      document.getElementById('tim')?.focus()
    }
    addEventListener('keydown', press)
    addEventListener(OPEN_KEYS, open)
    return () => {
      removeEventListener('keydown', press)
      removeEventListener(OPEN_KEYS, open)
    }
  }, [navigate])
  return <Suspense>{opened && <KeyDialog onClose={() => setOpened(false)} />}</Suspense>
}
