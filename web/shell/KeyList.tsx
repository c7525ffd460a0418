import { Modal } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { GOES, isTyping, KEYS, singleKeysOn } from './keys.ts'
import names from './shell.module.css'

const OPEN = 'thong-suot:keys'
export const openKeyList = () => dispatchEvent(new Event(OPEN))

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
    addEventListener(OPEN, open)
    return () => {
      removeEventListener('keydown', press)
      removeEventListener(OPEN, open)
    }
  }, [navigate])
  return (
    <Modal opened={opened} onClose={() => setOpened(false)} title="Phím tắt">
      <dl className={names.keys}>
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
