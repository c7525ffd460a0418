import { IconAlertCircle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { ProblemError } from '../../ask.ts'
import names from './form.module.css'
import { fieldId } from './use-fields.ts'

/**
 * What must be mended, on top of a form: takes focus when it appears, each line leads to its field.
 * @param labels the label of each field, so that a line reads "Tên đơn vị: Chưa nhập. …"
 */
export function ErrorSummary({
  error,
  labels = {},
}: {
  error: ProblemError | null | undefined
  labels?: Record<string, string>
}) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error) place.current?.focus()
  }, [error])
  if (!error) return null
  const lines = Object.entries(error.fields)
  return (
    <div ref={place} className={names.summary} role="alert" tabIndex={-1}>
      <IconAlertCircle size="1.125rem" stroke={1.75} aria-hidden />
      <div>
        <p className={names.summaryHead}>{error.message}</p>
        {lines.length > 0 && (
          <ul>
            {lines.map(([field, says]) => (
              <li key={field}>
                <a
                  href={`#${fieldId(field)}`}
                  onClick={event => {
                    event.preventDefault()
                    document.getElementById(fieldId(field))?.focus()
                  }}
                >
                  {labels[field] ? `${labels[field]}: ${says}` : says}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
