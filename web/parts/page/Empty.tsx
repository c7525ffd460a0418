import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ProblemError } from '../../ask.ts'
import names from './page.module.css'

/** An empty place says what it is for and what to do; a button if there is one. */
export function Empty({ says, children }: { says: string; children?: ReactNode }) {
  return (
    <div className={names.empty}>
      <p>{says}</p>
      {children && <div>{children}</div>}
    </div>
  )
}

/** A part that failed says so and offers to try again, unless trying changes nothing; the other parts stand. */
export function Refused({ error, retry }: { error: ProblemError; retry?: () => void }) {
  return (
    <div className={names.refused} role="alert">
      <span>{error.message}</span>
      {retry && error.status !== 403 && error.status !== 404 && (
        <Button size="xs" onClick={retry}>
          Thử lại
        </Button>
      )}
    </div>
  )
}

/** Grey bars where rows will be; never a spinner over the page. */
export function LoadingRows({ rows = 8 }: { rows?: number }) {
  return (
    <div role="status">
      <span className="hint small">Đang tải…</span>
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no other name
        <span key={i} className={names.grey} style={{ width: `${92 - ((i * 17) % 31)}%` }} aria-hidden />
      ))}
    </div>
  )
}
