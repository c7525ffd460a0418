import { Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useMaybeMe } from './use-me.ts'

export function Shell() {
  const { data: me } = useMaybeMe()
  if (!me) return null
  return (
    <Suspense>
      <Outlet />
    </Suspense>
  )
}
