import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import names from './table.module.css'
import type { Choice } from './use-choice.ts'

/** What may be done to all chosen rows; there only while rows are chosen. */
export function ChoiceBar({ choice, noun, children }: { choice: Choice; noun: string; children: ReactNode }) {
  if (choice.ids.length === 0) return null
  return (
    <section className={`${names.bar} no-print`} aria-label="Việc làm với các dòng đã chọn">
      <strong role="status">
        Đã chọn {choice.ids.length} {noun}
      </strong>
      {children}
      <Button variant="subtle" onClick={choice.clear}>
        Bỏ chọn
      </Button>
    </section>
  )
}
