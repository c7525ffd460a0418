import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { Link, useRouterState } from '@tanstack/react-router'
import { Fragment } from 'react'
import { Mark } from '../Mark.tsx'
import names from '../shell.module.css'
import { useCounts } from '../use-counts.ts'
import { useMe } from '../use-me.ts'
import { type Entry, menuOf } from './menu.ts'
import { UnitSwitch } from './UnitSwitch.tsx'

export function SideMenu({ folded, onFold }: { folded: boolean; onFold: (yes: boolean) => void }) {
  const me = useMe()
  const entries = menuOf(me.post.role, me.rights)
  return (
    <aside className={`${names.side} no-print`} aria-label="Danh mục và đơn vị">
      <Link to="/hom-nay" className={names.mark ?? ''} aria-label="Thông Suốt, về trang Hôm nay">
        <Mark />
        {!folded && <span>Thông Suốt</span>}
      </Link>
      {!folded && <UnitSwitch />}
      <nav aria-label="Trang chính" className={names.menu}>
        {entries.map((entry, i) => (
          <Fragment key={entry.to}>
            {entry.group && entry.group !== entries[i - 1]?.group && (
              <p className={names.group}>{folded ? <hr /> : entry.group}</p>
            )}
            <MenuLink entry={entry} folded={folded} />
          </Fragment>
        ))}
      </nav>
      <button
        type="button"
        className={names.foldButton}
        onClick={() => onFold(!folded)}
        aria-expanded={!folded}
        aria-label={folded ? 'Mở rộng danh mục' : undefined}
      >
        {folded ? (
          <IconLayoutSidebarLeftExpand size="1.125rem" stroke={1.75} aria-hidden />
        ) : (
          <IconLayoutSidebarLeftCollapse size="1.125rem" stroke={1.75} aria-hidden />
        )}
        {!folded && 'Thu gọn'}
      </button>
    </aside>
  )
}

export function useIsHere(): (to: string) => boolean {
  const path = useRouterState({ select: state => state.location.pathname })
  return to => path === to || path.startsWith(`${to}/`)
}

function MenuLink({ entry, folded }: { entry: Entry; folded: boolean }) {
  const isHere = useIsHere()
  const counts = useCounts()
  const count = entry.badge ? counts?.[entry.badge] : undefined
  const Icon = entry.icon
  return (
    <Link
      to={entry.to}
      className={names.entry ?? ''}
      activeProps={{}}
      aria-current={isHere(entry.to) ? 'page' : undefined}
    >
      <Icon size="1.125rem" stroke={1.75} />
      <span className={folded ? names.tip : undefined}>{entry.text}</span>
      {!folded && count ? (
        <span className={entry.badge === 'overdue' ? `${names.badge} ${names.badgeOverdue}` : names.badge}>
          {count.toLocaleString('vi-VN')}
          <span className="only-read">{entry.badge === 'overdue' ? ' việc quá hạn' : ' chưa xử lý'}</span>
        </span>
      ) : null}
    </Link>
  )
}
