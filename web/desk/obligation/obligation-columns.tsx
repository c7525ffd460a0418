import { Link } from '@tanstack/react-router'
import { dayOfInstant, showDay } from '@thong-suot/domain/day.ts'
import { otherDays, type WorkSource } from '@thong-suot/domain/joint-work/joint-work.ts'
import {
  OBLIGATION_ROLES,
  OBLIGATION_STATE_NAMES,
  type ObligationRow,
  sourceOf,
} from '@thong-suot/domain/obligation/obligation.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import { sayTurn } from '@thong-suot/domain/plan/due-days.ts'
import type { Column } from '../../parts/table/DataTable.tsx'
import { Source } from '../../parts/words/Quote.tsx'
import { Tag } from '../../parts/words/Tag.tsx'
import { UnitName } from '../../parts/words/UnitName.tsx'
import names from './obligation.module.css'

const titled = (sources: (o: ObligationRow) => readonly WorkSource[]): Column<ObligationRow> => ({
  key: 'clause',
  head: 'Nhiệm vụ',
  fixed: true,
  sort: true,
  cell: o => (
    <>
      <Link to={`/nhiem-vu/${o.id}`} className={names.title ?? ''}>
        {o.title}
        {o.instance && ` (${sayTurn(o.instance)})`}
      </Link>
      <div className="small second">
        <Source says={sourceOf(o)} />
      </div>
      {sources(o).map(s => (
        <div key={s.id} className="small second">
          <Source says={`cùng việc: ${sourceOf(s)}`} />
        </div>
      ))}
    </>
  ),
})
/** A giver's list is of what it gave itself. */
const TITLE = titled(() => [])

const giversEach = (o: ObligationRow) => [...new Set([o.giverShortName, ...o.sources.map(s => s.giverShortName)])]

export const giversOf = (o: ObligationRow) => giversEach(o).join(', ')

/** One a line: a name is shortened by itself, not where it meets the next. */
const Givers = ({ row }: { row: ObligationRow }) =>
  giversEach(row).map(name => (
    <div key={name}>
      <UnitName name={name} most={24} />
    </div>
  ))

/** On a card: the papers of joint work, and the days that they name. */
export function OtherPapers({ row }: { row: ObligationRow }) {
  if (row.sources.length === 0) return null
  return (
    <>
      <div className="small second">
        {row.sources.length + 1} nguồn: {[row, ...row.sources].map(sourceOf).join('; ')}
      </div>
      <OtherDays row={row} />
    </>
  )
}

/** Of joint work, the days that the other papers name. */
function OtherDays({ row }: { row: ObligationRow }) {
  return otherDays(row.sources, row.dueOn).map(s => (
    <div key={s.id} className="small hint">
      {s.giverShortName}: {s.dueOn ? showDue(s.dueOn, s.operator ?? 'by') : 'thường xuyên'}
    </div>
  ))
}

const DUE: Column<ObligationRow> = {
  key: 'due',
  head: 'Thời hạn',
  sort: true,
  width: '10rem',
  cell: o => (
    <>
      <div className={o.cell === 'overdue' ? 'overdue' : undefined}>
        {o.dueOn ? showDue(o.dueOn, o.operator ?? 'by') : 'thường xuyên'}
      </div>
      {o.distance && o.dueOn && (
        <div className={`small ${o.cell === 'overdue' ? 'overdue' : 'hint'}`}>{o.distance}</div>
      )}
      {o.extensions > 0 && <div className="small hint">gia hạn {o.extensions} lần</div>}
    </>
  ),
}
const STATE: Column<ObligationRow> = {
  key: 'state',
  head: 'Trạng thái',
  width: '10.5rem',
  cell: o => <StateTag row={o} />,
}
export const RECEIVED: Column<ObligationRow>[] = [
  titled(o => o.sources),
  { key: 'role', head: 'Vai trò', width: '6rem', cell: o => OBLIGATION_ROLES[o.role] },
  { key: 'giver', head: 'Người giao', width: '10rem', cell: o => <Givers row={o} /> },
  {
    ...DUE,
    cell: o => (
      <>
        {DUE.cell(o)}
        <OtherDays row={o} />
      </>
    ),
  },
  STATE,
  {
    key: 'person',
    head: 'Đầu mối',
    width: '9rem',
    cell: o => o.personName ?? <span className="hint">chưa phân công</span>,
  },
  {
    key: 'given',
    head: 'Ngày giao',
    sort: true,
    width: '7rem',
    off: true,
    cell: o => showDay(dayOfInstant(o.givenAt)),
  },
]
export const GIVEN: Column<ObligationRow>[] = [
  { key: 'unit', head: 'Đơn vị', sort: true, width: '11rem', cell: o => <UnitName name={o.unitName} most={36} /> },
  TITLE,
  { key: 'role', head: 'Vai trò', width: '6rem', cell: o => OBLIGATION_ROLES[o.role] },
  DUE,
  STATE,
  {
    key: 'given',
    head: 'Ngày giao',
    sort: true,
    width: '7rem',
    off: true,
    cell: o => showDay(dayOfInstant(o.givenAt)),
  },
]

/** The step it is at, with the colour of its cell. */
export function StateTag({ row }: { row: ObligationRow }) {
  if (row.state === 'done')
    return (
      <Tag
        tone={row.cell === 'done-late' ? 'late' : 'good'}
        says={row.cell === 'done-late' ? 'Hoàn thành quá hạn' : 'Hoàn thành'}
      />
    )
  if (row.state === 'withdrawn') return <Tag tone="quiet" says="Thu hồi" />
  if (row.cell === 'overdue')
    return <Tag tone="bad" says={row.state === 'declared' ? 'Quá hạn, chờ xác nhận' : 'Quá hạn'} />
  const tone =
    row.state === 'returned' ? 'late' : row.state === 'declared' || row.state === 'extension-asked' ? 'asked' : 'quiet'
  return (
    <Tag
      tone={tone}
      says={row.state === 'returned' ? 'Trả lại' : OBLIGATION_STATE_NAMES[row.state]}
      {...(row.state === 'returned'
        ? { icon: 'returned' as const }
        : row.state === 'given'
          ? { icon: 'inbox' as const }
          : {})}
    />
  )
}
