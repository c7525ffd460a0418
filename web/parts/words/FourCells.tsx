import { IconAlertTriangleFilled, IconCircleCheckFilled, IconCircleDashed, IconClockCheck } from '@tabler/icons-react'
import { CELL_NAMES, CELLS, type Cell, type CellCounts, cellSum } from '@thong-suot/domain/obligation/obligation.ts'
import type { Tone } from './Tag.tsx'
import names from './words.module.css'

const TONES: Record<Cell, Tone> = { 'on-time': 'good', 'done-late': 'late', 'in-time': 'quiet', overdue: 'bad' }
const ICONS = {
  'on-time': IconCircleCheckFilled,
  'done-late': IconClockCheck,
  'in-time': IconCircleDashed,
  overdue: IconAlertTriangleFilled,
}

/** The icon of a matrix cell: its shape differs, its name is read aloud. @param label '' where the words stand beside it */
export function CellIcon({ cell, label }: { cell: Cell; label?: string }) {
  const Icon = ICONS[cell]
  return (
    <span
      className={names[TONES[cell]]}
      style={{ background: 'none' }}
      {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label ?? CELL_NAMES[cell] })}
    >
      <Icon size="1.0625rem" aria-hidden style={{ display: 'block' }} />
    </span>
  )
}

/** The four numbers as one bar; the words and numbers stand beside it, on the page. */
export function CellBar({ counts }: { counts: CellCounts }) {
  const says = CELLS.map(cell => `${CELL_NAMES[cell]} ${counts[cell]}`).join(', ')
  return (
    <div className={names.cells} role="img" aria-label={says}>
      {cellSum(counts) > 0 &&
        CELLS.map(cell => <span key={cell} className={names[`fill-${cell}`]} style={{ flexGrow: counts[cell] }} />)}
    </div>
  )
}
