/** Places where two people wrote: both are shown, one is chosen, nothing is overwritten in silence. */
import { Button } from '@mantine/core'
import type { ReportPage } from '@thong-suot/domain/report/report-page.ts'
import css from '../report.module.css'
import { saysIn, slotsValue } from './slots.ts'
import type { Entry } from './use-entry.ts'

export function Clashes({ report, entry }: { report: ReportPage; entry: Entry }) {
  if (entry.clashes.length === 0) return null
  return (
    <section className={css.clashes} aria-label="Chỗ hai người cùng nhập" role="alert">
      <p className="strong">Có {entry.clashes.length} chỗ hai người cùng nhập. Chọn giữ bản nào.</p>
      <ul>
        {entry.clashes.map(clash => (
          <li key={clash.slot}>
            <span>
              {clash.name}: {clash.who} ghi <strong>{saysIn(report, clash.slot, clash.theirs) || 'để trống'}</strong>,
              bạn ghi <strong>{saysIn(report, clash.slot, slotsValue(entry.typed, clash.slot)) || 'để trống'}</strong>
            </span>
            <span className="row">
              <Button size="xs" onClick={() => entry.settle(clash, 'mine')}>
                Giữ {clash.slot[0] === 'r' ? 'dòng' : 'số'} của bạn
              </Button>
              <Button size="xs" onClick={() => entry.settle(clash, 'theirs')}>
                Lấy {clash.slot[0] === 'r' ? 'dòng' : 'số'} của {clash.who}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
