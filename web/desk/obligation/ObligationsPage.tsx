import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { dayOfInstant, showDay } from '@thong-suot/domain/day.ts'
import * as api from '@thong-suot/domain/obligation/obligation.api.ts'
import {
  CELL_NAMES,
  CELLS,
  OBLIGATION_ROLES,
  OBLIGATION_STATE_NAMES,
  OBLIGATION_STATES,
  type ObligationRow,
  sourceOf,
} from '@thong-suot/domain/obligation/obligation.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import { addressOf } from '../../ask.ts'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { ChoiceBar } from '../../parts/table/ChoiceBar.tsx'
import { ColumnsMenu, useColumns } from '../../parts/table/ColumnsMenu.tsx'
import { type Column, DataTable } from '../../parts/table/DataTable.tsx'
import { ExportButton } from '../../parts/table/ExportButton.tsx'
import { ChoiceFilter, FilterRow, SearchFilter, StateTabs } from '../../parts/table/Filters.tsx'
import { useChoice } from '../../parts/table/use-choice.ts'
import { useFilters } from '../../parts/table/use-filters.ts'
import { Source } from '../../parts/words/Quote.tsx'
import { Tag } from '../../parts/words/Tag.tsx'
import { UnitName } from '../../parts/words/UnitName.tsx'
import { useMay } from '../../shell/use-me.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import { ChaseLetters } from '../draft/ChaseLetters.tsx'
import names from './obligation.module.css'

const DEFAULTS = {
  tab: 'received',
  q: '',
  cell: '',
  state: '',
  plan: '',
  clause: '',
  unit: '',
  sector: '',
  mine: '',
  difficulty: '',
  year: '',
  down: '',
  sort: 'due',
  page: 1,
}

export default function ObligationsPage() {
  const [filters, setFilters] = useFilters(DEFAULTS)
  const input = filters as never as Parameters<typeof useAsk<typeof api.listObligations.input, never>>[1]
  const { data, error, refetch } = useAsk(api.listObligations, input as never)
  const given = filters.tab === 'given'
  const columns = useColumns(given ? 'obligations-given' : 'obligations', given ? GIVEN : RECEIVED)
  const choice = useChoice()
  const mayChase = useMay('obligation.hand-down') && given
  const chase = useDo(api.chaseObligations, { onDone: () => choice.clear() })
  const narrowed = ['q', 'cell', 'state', 'plan', 'clause', 'unit', 'sector', 'mine', 'difficulty', 'year'].filter(
    k => filters[k as keyof typeof DEFAULTS] !== '',
  )
  return (
    <Page>
      <PageHead title="Nhiệm vụ" actions={<ExportButton href={addressOf(api.exportObligations, input as never)} />} />
      <StateTabs
        value={filters.tab}
        tabs={[
          { key: 'received', label: 'Được giao', count: data?.tabs.received },
          { key: 'given', label: 'Đã giao', count: data?.tabs.given },
          { key: 'partner', label: 'Phối hợp', count: data?.tabs.partner },
        ]}
      />
      <FilterRow>
        <SearchFilter label="Nhiệm vụ, khoản, đơn vị" value={filters.q} onChange={q => setFilters({ q })} />
        <ChoiceFilter
          label="Bốn ô"
          value={filters.cell}
          onChange={cell => setFilters({ cell })}
          options={[
            { value: '', label: 'Mọi tình trạng' },
            ...CELLS.map(c => ({ value: c, label: `${CELL_NAMES[c]}${data ? ` (${data.cells[c]})` : ''}` })),
          ]}
        />
        <ChoiceFilter
          label="Trạng thái"
          value={filters.state}
          onChange={state => setFilters({ state })}
          options={[
            { value: '', label: 'Mọi bước' },
            ...OBLIGATION_STATES.map(s => ({ value: s, label: OBLIGATION_STATE_NAMES[s] })),
          ]}
        />
        <ChoiceFilter
          label="Khó khăn"
          value={filters.difficulty}
          onChange={difficulty => setFilters({ difficulty })}
          options={[
            { value: '', label: 'Có hay không khó khăn' },
            { value: '1', label: 'Đang có khó khăn' },
          ]}
        />
        {narrowed.length > 0 && (
          <Button
            size="xs"
            variant="subtle"
            onClick={() => setFilters(Object.fromEntries(narrowed.map(k => [k, ''])) as never)}
          >
            Bỏ lọc
          </Button>
        )}
        <ColumnsMenu columns={columns} />
      </FilterRow>
      {chase.data && (
        <p role="status" className="small second">
          Đã gửi đôn đốc {chase.data.chased} việc
          {chase.data.already > 0 && `; ${chase.data.already} việc không gửi (đã đôn đốc hôm nay hoặc đã xong)`}.
        </p>
      )}
      <DataTable
        caption={given ? 'Nhiệm vụ đã giao' : 'Nhiệm vụ được giao'}
        noun="nhiệm vụ"
        columns={columns.shown}
        data={data}
        error={error}
        retry={() => void refetch()}
        idOf={o => o.id}
        linkOf={o => `/nhiem-vu/${o.id}`}
        isUnread={o => o.state === 'given' && !given}
        sort={filters.sort}
        onSort={sort => setFilters({ sort })}
        onPage={page => setFilters({ page })}
        tight={columns.tight}
        {...(mayChase ? { choice } : {})}
        card={o => ({
          head: (
            <>
              {o.dueOn ? showDue(o.dueOn, o.operator ?? 'by') : 'thường xuyên'}{' '}
              {o.distance && <span className={o.cell === 'overdue' ? 'overdue' : ''}>· {o.distance}</span>}
            </>
          ),
          title: <Link to={`/nhiem-vu/${o.id}`}>{o.title}</Link>,
          foot: (
            <>
              <StateTag row={o} />{' '}
              <span className="second">{given ? o.unitShortName : `${o.giverShortName} giao`}</span>
            </>
          ),
        })}
        empty={
          narrowed.length > 0
            ? 'Không có nhiệm vụ nào khớp. Bỏ bớt điều kiện lọc.'
            : given
              ? 'Đơn vị chưa giao việc nào. Mở một kế hoạch và bấm Giao xuống.'
              : 'Chưa có nhiệm vụ nào giao cho đơn vị. Cấp trên giao xuống, nhiệm vụ sẽ hiện ở đây.'
        }
      />
      {mayChase && (
        <ChoiceBar choice={choice} noun="nhiệm vụ">
          <Button loading={chase.isPending} onClick={() => chase.mutate({ ids: choice.ids })}>
            Gửi đôn đốc
          </Button>
          <ChaseLetters chosen={{ obligations: choice.ids }} onDone={choice.clear} />
        </ChoiceBar>
      )}
    </Page>
  )
}

const TITLE: Column<ObligationRow> = {
  key: 'clause',
  head: 'Nhiệm vụ',
  fixed: true,
  sort: true,
  cell: o => (
    <>
      <Link to={`/nhiem-vu/${o.id}`} className={names.title ?? ''}>
        {o.title}
        {o.instance && ` (${o.instance})`}
      </Link>
      <div className="small second">
        <Source says={sourceOf(o)} />
      </div>
    </>
  ),
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
const RECEIVED: Column<ObligationRow>[] = [
  TITLE,
  { key: 'role', head: 'Vai trò', width: '6rem', cell: o => OBLIGATION_ROLES[o.role] },
  { key: 'giver', head: 'Người giao', width: '10rem', cell: o => <UnitName name={o.giverShortName} most={26} /> },
  DUE,
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
const GIVEN: Column<ObligationRow>[] = [
  { key: 'unit', head: 'Đơn vị', sort: true, width: '13rem', cell: o => <UnitName name={o.unitName} most={36} /> },
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
