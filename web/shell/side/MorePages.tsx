import { Drawer } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import names from '../shell.module.css'
import type { Entry } from './menu.ts'
import { UnitSwitch } from './UnitSwitch.tsx'

/** All pages of a role, on a phone. */
export default function MorePages({ entries, onClose }: { entries: readonly Entry[]; onClose: () => void }) {
  return (
    <Drawer opened onClose={onClose} position="bottom" title="Các trang" size="auto">
      <UnitSwitch />
      <nav aria-label="Mọi trang" className={names.menu}>
        {entries.map(entry => (
          <Link key={entry.to} to={entry.to} className={names.entry ?? ''} onClick={onClose}>
            <entry.icon size="1.125rem" stroke={1.75} />
            <span>{entry.text}</span>
          </Link>
        ))}
      </nav>
    </Drawer>
  )
}
