import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ProblemError } from '../../ask.ts'
import { Primary } from '../page/Primary.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import names from './form.module.css'

/**
 * A form: summary on top, fields, and a foot with the one filled button. Never disabled: press, and be told.
 * @param says quiet words at the foot, e.g. "Đã lưu nháp lúc 09:47"
 */
export function Form(p: {
  children: ReactNode
  submit: string
  onSubmit: () => void
  busy?: boolean
  error?: ProblemError | null
  labels?: Record<string, string>
  onCancel?: () => void
  says?: ReactNode
}) {
  return (
    <form
      className={names.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (!p.busy) p.onSubmit()
      }}
    >
      <ErrorSummary error={p.error} {...(p.labels ? { labels: p.labels } : {})} />
      {p.children}
      <div className={names.foot}>
        <Primary type="submit" loading={p.busy ?? false}>
          {p.submit}
        </Primary>
        {p.onCancel && <Button onClick={p.onCancel}>Thôi</Button>}
        {p.says && (
          <span className={names.footSays} role="status">
            {p.says}
          </span>
        )}
      </div>
    </form>
  )
}
