import { IconMenu2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import names from '../shell.module.css'
import { useMe } from '../use-me.ts'
import { type Entry, menuOf } from './menu.ts'
import { useIsHere } from './SideMenu.tsx'

const MorePages = lazy(() => import('./MorePages.tsx'))
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
      <Suspense>{opened && <MorePages entries={entries} onClose={() => setOpened(false)} />}</Suspense>
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
