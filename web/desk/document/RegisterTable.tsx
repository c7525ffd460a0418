import { Link } from '@tanstack/react-router'
import { dayOfInstant, showDay } from '@thong-suot/domain/day.ts'
import {
  type DocumentTab,
  exportDocuments,
  type listDocuments,
  TABS_OF,
} from '@thong-suot/domain/document/document.api.ts'
import { type Direction, DOCUMENT_TYPES, type DocumentRow } from '@thong-suot/domain/document/document.ts'
import { type ReactNode, useMemo } from 'react'
import { addressOf } from '../../ask.ts'
import { KeptFilters } from '../../parts/list/KeptFilters.tsx'
import { PrintButton } from '../../parts/list/PrintButton.tsx'
import { DaysFilter, spanWords } from '../../parts/list/SpanFilters.tsx'
import { ColumnsMenu, useColumns } from '../../parts/table/ColumnsMenu.tsx'
import { type Column, DataTable } from '../../parts/table/DataTable.tsx'
import { ExportButton } from '../../parts/table/ExportButton.tsx'
import { ChoiceFilter, FilterRow, SearchFilter, StateTabs } from '../../parts/table/Filters.tsx'
import { useFilters } from '../../parts/table/use-filters.ts'
import { Urgency } from '../../parts/words/Tag.tsx'
import { useMe } from '../../shell/use-me.ts'
import { useAsk } from '../../use-ask.ts'
import { DocumentStateTag, subjectOf, urgencyKey } from './document-words.tsx'
import css from './register.module.css'

type Props = {
  direction: Direction
  caption: string
  empty: string
  linkOf: (d: DocumentRow) => string
  endpoint: typeof listDocuments
  /** What stands over the register, with its tools (kept filters, In, Xuất Excel) among the buttons. */
  head: (tools: ReactNode) => ReactNode
}

const TAB_NAMES: Record<DocumentTab, string> = {
  all: 'Tất cả',
  unread: 'Chuyển cho đơn vị',
  confirming: 'Chờ xác nhận',
  due: 'Sắp đến hạn',
  waiting: 'Chưa vào sổ',
  draft: 'Dự thảo',
  issued: 'Đã ban hành',
}

const BUSY = new Set(['waiting', 'reading'])

/** A register with its tabs, filters and export; asked anew each second while a paper is being read. */
export function RegisterTable({ direction, caption, empty, linkOf, endpoint, head }: Props) {
  const { today } = useMe()
  const [filters, set] = useFilters({ tab: 'all', q: '', loai: '', from: '', to: '', sort: '-arrived', page: 1 })
  const asked = {
    direction,
    tab: filters.tab as 'all',
    sort: filters.sort as '-arrived',
    page: filters.page,
    ...(filters.q ? { q: filters.q } : {}),
    ...(filters.loai ? { type: filters.loai } : {}),
    ...(filters.from ? { from: filters.from } : {}),
    ...(filters.to ? { to: filters.to } : {}),
  }
  const all = useMemo(() => columns(direction, linkOf, today), [direction, linkOf, today])
  const chosen = useColumns(`register-${direction}`, all)
  const list = useAsk(endpoint, asked, { refetchInterval: 15_000 })
  const busy = list.data?.rows.some(d => BUSY.has(d.state))
  useAsk(endpoint, asked, { refetchInterval: busy ? 1000 : false })
  const tabs = list.data?.tabs
  const filtered = ['q', 'loai', 'from', 'to'].some(k => filters[k as 'q'] !== '') || filters.tab !== 'all'
  const tools = (
    <>
      <KeptFilters page={direction === 'in' ? 'van-ban-den' : 'van-ban-di'} />
      <PrintButton
        endpoint={endpoint}
        input={asked}
        title={caption}
        noun="văn bản"
        columns={chosen.shown}
        words={[
          filters.tab !== 'all' && TAB_NAMES[filters.tab as DocumentTab],
          filters.q && `Có “${filters.q}”`,
          DOCUMENT_TYPES[filters.loai as keyof typeof DOCUMENT_TYPES],
          ...spanWords(filters),
        ]}
      />
      <ExportButton href={addressOf(exportDocuments, asked)} />
    </>
  )
  return (
    <>
      {head(tools)}
      <StateTabs
        value={filters.tab}
        label="Tình trạng"
        tabs={TABS_OF[direction].map(key => ({ key, label: TAB_NAMES[key], count: tabs?.[key] }))}
      />
      <FilterRow>
        <SearchFilter label="Tìm số, ký hiệu, trích yếu, cơ quan" value={filters.q} onChange={q => set({ q })} />
        <ChoiceFilter
          label="Loại văn bản"
          value={filters.loai}
          onChange={loai => set({ loai })}
          options={[
            { value: '', label: 'Mọi loại' },
            ...Object.entries(DOCUMENT_TYPES).map(([value, label]) => ({ value, label })),
          ]}
        />
        <DaysFilter value={filters} onChange={set} />
        <ColumnsMenu columns={chosen} />
      </FilterRow>
      <DataTable
        caption={caption}
        noun="văn bản"
        columns={chosen.shown}
        tight={chosen.tight}
        data={list.data}
        error={list.error}
        retry={() => void list.refetch()}
        idOf={d => d.id}
        linkOf={linkOf}
        isUnread={d => direction === 'in' && d.state === 'read' && d.factsDecided === 0 && !d.planId}
        card={d => ({
          head: [d.number ?? 'Chưa có số', d.issuedOn && showDay(d.issuedOn)].filter(Boolean).join(' · '),
          title: <Link to={linkOf(d)}>{subjectOf(d)}</Link>,
          foot: <DocumentStateTag document={d} />,
        })}
        empty={filtered ? 'Không có văn bản nào khớp. Bỏ bớt điều kiện lọc.' : empty}
        sort={filters.sort}
        onSort={sort => set({ sort })}
        onPage={page => set({ page })}
      />
    </>
  )
}

function columns(direction: Direction, linkOf: Props['linkOf'], today: string): Column<DocumentRow>[] {
  const inward = direction === 'in'
  return [
    {
      key: 'number',
      head: inward ? 'Số đến' : 'Số đi',
      sort: true,
      right: true,
      width: '4.5rem',
      cell: d => d.registerNo ?? '–',
    },
    {
      key: 'arrived',
      head: inward ? 'Ngày đến' : 'Ngày lập',
      sort: true,
      width: '6.5rem',
      cell: d => (d.arrivedOn ? showDay(d.arrivedOn) : showDay(dayOfInstant(d.createdAt))),
    },
    {
      key: 'issued',
      head: 'Số, ký hiệu; ngày',
      sort: true,
      width: '11rem',
      cell: d => (
        <>
          <span className={css.symbol}>{d.number ?? 'Chưa có số'}</span>
          <span className={css.second}>{d.issuedOn ? showDay(d.issuedOn) : 'chưa rõ ngày'}</span>
        </>
      ),
    },
    {
      key: 'title',
      head: 'Trích yếu',
      fixed: true,
      cell: d => (
        <>
          <Urgency urgency={urgencyKey(d.urgency)} /> <Link to={linkOf(d)}>{subjectOf(d)}</Link>
          {d.issuer && <span className={css.second}>{d.issuer}</span>}
        </>
      ),
    },
    {
      key: 'due',
      head: 'Hạn xử lý',
      sort: true,
      width: '6.5rem',
      cell: d => (d.dueOn ? <span className={d.dueOn < today ? 'overdue' : undefined}>{showDay(d.dueOn)}</span> : '–'),
    },
    { key: 'state', head: 'Tình trạng', width: '12rem', cell: d => <DocumentStateTag document={d} /> },
  ]
}
