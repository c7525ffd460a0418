/** Units by kind with their state, and one bar for all of them. */
import { Link } from '@tanstack/react-router'
import type { UnitInPeriod } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { Tag } from '../../parts/words/Tag.tsx'
import { UnitName } from '../../parts/words/UnitName.tsx'
import { ChaseLetters } from '../draft/ChaseLetters.tsx'
import css from './roll-up.module.css'

/** Kinds of unit as the column heads them; others stand under "Đơn vị khác". */
const KINDS: Record<string, string> = {
  department: 'Sở, ngành',
  office: 'Văn phòng, phòng',
  division: 'Văn phòng, phòng',
  'commune-division': 'Văn phòng, phòng',
  branch: 'Chi cục',
  'public-unit': 'Đơn vị sự nghiệp',
  commune: 'Xã, phường, đặc khu',
  police: 'Công an',
  'mass-organisation': 'Đoàn thể',
  'steering-body': 'Ban chỉ đạo',
}

export function UnitsColumn({ units }: { units: readonly UnitInPeriod[] }) {
  const counts = {
    accepted: units.filter(unit => unit.status === 'accepted').length,
    submitted: units.filter(unit => unit.status === 'submitted').length,
    returned: units.filter(unit => unit.status === 'returned').length,
    excused: units.filter(unit => unit.status === 'excused').length,
  }
  const missing = units.length - counts.accepted - counts.submitted - counts.returned - counts.excused
  const overdue = units.filter(
    ({ status, standing }) => (status === 'draft' || status === 'presented') && standing.daysLate > 0,
  ).length
  const says = [
    `${counts.accepted} tiếp nhận`,
    `${counts.submitted} chờ xem`,
    `${counts.returned} đang sửa`,
    `${missing} chưa gửi`,
    ...(counts.excused ? [`${counts.excused} được miễn`] : []),
  ].join(' · ')
  const late = units.filter(
    ({ status, standing, firstSentOn }) =>
      (status === 'draft' || status === 'returned') && !firstSentOn && standing.daysLate > 0,
  )
  const groups = Map.groupBy(units, unit => KINDS[unit.kind] ?? 'Đơn vị khác')
  return (
    <aside className={css.units} aria-label="Các đơn vị phải gửi">
      <h2>{units.length} đơn vị</h2>
      <div className={css.bar} role="img" aria-label={says}>
        <span className={css.accepted} style={{ flexGrow: counts.accepted }} />
        <span className={css.submitted} style={{ flexGrow: counts.submitted }} />
        <span className={css.returned} style={{ flexGrow: counts.returned }} />
        <span className={css.open} style={{ flexGrow: missing - overdue }} />
        <span className={css.missing} style={{ flexGrow: overdue }} />
      </div>
      <p className="small second">{says}</p>
      {late.length > 0 && <ChaseLetters chosen={{ reports: late.map(unit => unit.reportId) }} />}
      {[...groups].map(([kind, list]) => (
        // A long list stays shut but for what needs a look: late, returned, waiting.
        <details key={kind} open={list.length <= 24}>
          <summary>
            <span className="strong">{kind}</span>{' '}
            <span className="hint">
              {list.filter(unit => unit.status === 'accepted').length}/{list.length}
            </span>
          </summary>
          <ul>
            {list.map(unit => (
              <li key={unit.reportId}>
                <Link to={`/bao-cao/${unit.reportId}`}>
                  <UnitName name={bare(unit.name)} most={27} focusable={false} />
                </Link>
                <UnitState unit={unit} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </aside>
  )
}

/** The kind stands in the head of the group already. */
function bare(name: string): string {
  return name.replace(/^(?:Phòng|Chi cục) (?=\p{Lu})/u, '')
}

const SHORT: Record<string, string> = {
  accepted: 'Tiếp nhận',
  submitted: 'Chờ xem',
  returned: 'Đang sửa',
  excused: 'Được miễn',
  draft: 'Chưa gửi',
  presented: 'Chờ ký',
}

function UnitState({ unit }: { unit: UnitInPeriod }) {
  const { standing, status } = unit
  if (unit.leftOut) return <Tag tone="quiet" says="Không cộng" />
  const says = standing.daysLate > 0 && status !== 'draft' ? `Trễ ${standing.daysLate} ngày` : SHORT[status]!
  const tone = status === 'draft' && standing.tone !== 'bad' ? 'quiet' : standing.tone
  return <Tag tone={tone} says={says} {...(status === 'returned' ? { icon: 'returned' as const } : {})} />
}
