/** What keeps the form from being published, on top, each line leading to its place. */
import { IconAlertCircle } from '@tabler/icons-react'
import type { TemplateContent, TemplateFault } from '@thong-suot/domain/template/template.ts'
import { useEffect, useRef } from 'react'
import css from './template.module.css'

/** The id of an item's row, so that a fault can lead to it. */
export const placeId = (list: string, at: number) => `m-${list}-${at}`

export function Faults({ faults, content }: { faults: readonly TemplateFault[]; content: TemplateContent }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  if (faults.length === 0) return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className={css.faults}>
      <p className="strong">Cần sửa {faults.length} chỗ trước khi công bố</p>
      <ul>
        {faults.map(({ list, at, code, says }) => (
          <li key={`${list} ${at} ${says}`}>
            <a href={`#${placeId(list, at)}`}>
              {nameOf(content, list, at) || code || 'Biểu mẫu'}: {says}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function nameOf(content: TemplateContent, list: TemplateFault['list'], at: number): string {
  if (list === 'form') return ''
  const item = content[list][at]
  if (!item) return ''
  return `${item.code} ${'name' in item ? item.name : item.title}`.trim()
}

export function FaultsHere({ faults }: { faults: readonly TemplateFault[] }) {
  return faults.map(fault => (
    <p key={fault.says} className={css.faultHere}>
      <IconAlertCircle size="1rem" stroke={1.75} aria-hidden /> {fault.says}
    </p>
  ))
}
