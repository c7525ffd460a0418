/** Places where two people wrote: both are shown, one is chosen, nothing is overwritten in silence. */
import { Button } from '@mantine/core'
import css from './report.module.css'
import { saysIn, slotsValue } from './slots.ts'
import type { Entry } from './use-entry.ts'

export function Clashes({ entry }: { entry: Entry }) {
  if (entry.clashes.length === 0) return null
  return (
    <section className={css.clashes} aria-label="Chỗ hai người cùng nhập" role="alert">
      <p className="strong">Có {entry.clashes.length} chỗ hai người cùng nhập. Chọn giữ số nào.</p>
      <ul>
        {entry.clashes.map(clash => (
          <li key={clash.slot}>
            <span>
              {clash.name}: {clash.who} nhập <strong>{saysIn(clash.slot, clash.theirs) || 'để trống'}</strong>, bạn nhập{' '}
              <strong>{saysIn(clash.slot, slotsValue(entry.typed, clash.slot)) || 'để trống'}</strong>
            </span>
            <span className="row">
              <Button size="xs" onClick={() => entry.settle(clash, 'mine')}>
                Giữ số của bạn
              </Button>
              <Button size="xs" onClick={() => entry.settle(clash, 'theirs')}>
                Lấy số của {clash.who}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
