/** What stands around every staff page: menu, top bar, the place of the page, keys, the bar of a phone. */
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { Suspense, useEffect, useRef, useState } from 'react'
import type { ProblemError } from '../ask.ts'
import { LoadingRows, Refused } from '../parts/page/Empty.tsx'
import { UndoPlace } from '../parts/page/Undo.tsx'
import { KeyList } from './KeyList.tsx'
import { leave } from './leave.ts'
import names from './shell.module.css'
import { BottomBar } from './side/BottomBar.tsx'
import { SideMenu } from './side/SideMenu.tsx'
import { TopBar } from './top/TopBar.tsx'
import { useTextSize } from './top/text-size.ts'
import { useMaybeMe } from './use-me.ts'
import { useIsPhone } from './use-phone.ts'

/** Pages of two panes need the width: there the menu is folded. */
const TWO_PANES = [/^\/van-ban-den\/[^/]+\/doc$/, /^\/bao-cao\/tong-hop\//, /^\/van-ban-di\/[^/]+$/]
const FOLDED = 'thong-suot.menu-folded'

export function Shell() {
  const { data: me, error, refetch } = useMaybeMe()
  const path = useRouterState({ select: state => state.location.pathname })
  const isPhone = useIsPhone()
  const crowded = useCrowded()
  const [folded, setFolded] = useState(() => localStorage.getItem(FOLDED) === 'yes')
  if (error && (error as ProblemError).status !== 401) {
    return (
      <main style={{ padding: 'var(--page-pad)' }}>
        <Refused error={error as ProblemError} retry={refetch} />
        <p style={{ marginTop: '0.75rem' }}>
          <Button onClick={leave}>Đăng xuất</Button>
        </p>
      </main>
    )
  }
  if (!me) return null
  const fold = folded || crowded || TWO_PANES.some(pattern => pattern.test(path))
  const keepFolded = (yes: boolean) => {
    localStorage.setItem(FOLDED, yes ? 'yes' : 'no')
    setFolded(yes)
  }
  return (
    <UndoPlace>
      <a className={names.skip} href="#noi-dung">
        Đến nội dung chính
      </a>
      <div className={fold ? `${names.shell} ${names.folded}` : names.shell}>
        {!isPhone && <SideMenu folded={fold} onFold={keepFolded} />}
        <div className={names.right}>
          <TopBar />
          <MainPlace path={path} />
        </div>
      </div>
      {isPhone && <BottomBar />}
      <KeyList />
    </UndoPlace>
  )
}

/** Larger letters need the width too, unless the screen has plenty. */
function useCrowded(): boolean {
  const [size] = useTextSize()
  const isNarrow = useMediaQuery('(max-width: 90em)') ?? false
  return size === 'large' && isNarrow
}

/** On going to another page the reader's place is its beginning; on the first page it is left alone. */
function MainPlace({ path }: { path: string }) {
  const place = useRef<HTMLElement>(null)
  const first = useRef(path)
  useEffect(() => {
    if (first.current === path) return
    first.current = path
    place.current?.focus({ preventScroll: true })
  }, [path])
  return (
    <main id="noi-dung" ref={place} tabIndex={-1} className={names.main}>
      <PrintHead />
      <Suspense
        fallback={
          <div style={{ padding: 'var(--page-pad)' }}>
            <LoadingRows rows={4} />
          </div>
        }
      >
        <Outlet />
      </Suspense>
    </main>
  )
}

/** On paper: the agency, who printed. The moment and the filters stand on the page itself. */
function PrintHead() {
  const { data: me } = useMaybeMe()
  return (
    <p className="only-print small" style={{ marginBottom: '4mm' }}>
      {me?.post.unitName} · người in: {me?.name}
    </p>
  )
}
