import { Drawer } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Entry, menuOf } from './menu.ts'
import { useIsHere } from './SideMenu.tsx'
import names from './shell.module.css'
import { UnitSwitch } from './UnitSwitch.tsx'
import { useMe } from './use-me.ts'

const SHORT: Record<string, string> = {
  '/hom-nay': 'Hôm nay',
  '/van-ban-den': 'Văn bản',
  '/nhiem-vu': 'Nhiệm vụ',
  '/bao-cao': 'Báo cáo',
}

/** The bar of a phone: four pages and the rest. */
export function BottomBar() {
  const me = useMe()
  const [opened, setOpened] = useState(false)
  const entries = menuOf(me.post.role, me.rights)
  const usual = entries.filter(entry => SHORT[entry.to])
  // A role without the usual four (an administrator) gets the first of its own.
  const four = usual.length > 1 ? usual : entries.slice(0, 4)
  return (
    <>
      <nav className={`${names.bottom} no-print`} aria-label="Trang chính">
        {four.map(entry => (
          <BottomLink key={entry.to} entry={entry} />
        ))}
        <button type="button" className={names.bottomEntry} onClick={() => setOpened(true)} aria-haspopup="dialog">
          <IconMenu2 size="1.25rem" stroke={1.75} aria-hidden />
          Thêm
        </button>
      </nav>
      <Drawer opened={opened} onClose={() => setOpened(false)} position="bottom" title="Các trang">
        <UnitSwitch />
        <nav aria-label="Mọi trang" className={names.menu}>
          {entries.map(entry => (
            <Link key={entry.to} to={entry.to} className={names.entry ?? ''} onClick={() => setOpened(false)}>
              <entry.icon size="1.125rem" stroke={1.75} />
              <span>{entry.text}</span>
            </Link>
          ))}
        </nav>
      </Drawer>
    </>
  )
}

function BottomLink({ entry }: { entry: Entry }) {
  const isHere = useIsHere()
  return (
    <Link
      to={entry.to}
      className={names.bottomEntry ?? ''}
      activeProps={{}}
      aria-current={isHere(entry.to) ? 'page' : undefined}
    >
      <entry.icon size="1.25rem" stroke={1.75} />
      {SHORT[entry.to] ?? entry.text}
    </Link>
  )
}
