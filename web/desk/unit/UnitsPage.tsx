import { Button, SegmentedControl, Switch } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import { exportList } from '@thong-suot/domain/import/import.ts'
import { listUnits, searchUnits } from '@thong-suot/domain/unit/unit.api.ts'
import { UNIT_KIND_NAMES, UNIT_KINDS, type UnitKind, type UnitRow } from '@thong-suot/domain/unit/unit.ts'
import { useState } from 'react'
import { addressOf } from '../../ask.ts'
import { ListFilters, ListTable, ListTools, useList } from '../../parts/list/List.tsx'
import { Empty, LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import type { Column } from '../../parts/table/DataTable.tsx'
import { ExportButton } from '../../parts/table/ExportButton.tsx'
import { ChoiceFilter, SearchFilter } from '../../parts/table/Filters.tsx'
import { useMay, useMe } from '../../shell/use-me.ts'
import { useAsk } from '../../use-ask.ts'
import names from './unit.module.css'

const COLUMNS: Column<UnitRow>[] = [
  { key: 'name', head: 'Đơn vị', fixed: true, sort: true, cell: u => <Link to={`/don-vi/${u.id}`}>{u.name}</Link> },
  { key: 'kind', head: 'Loại', sort: true, width: '12rem', cell: u => UNIT_KIND_NAMES[u.kind] },
  { key: 'above', head: 'Trực thuộc', sort: true, width: '18rem', cell: u => u.aboveName ?? '–' },
  { key: 'from', head: 'Từ ngày', sort: true, off: true, width: '7rem', cell: u => showDay(u.validFrom) },
  { key: 'until', head: 'Đến ngày', width: '12rem', cell: u => <Ended unit={u} /> },
]

/** The tree of units: a branch is asked for when it is opened; a filter makes a list of it. */
export default function UnitsPage() {
  const list = useList({
    name: 'don-vi',
    title: 'Danh sách đơn vị',
    noun: 'đơn vị',
    endpoint: searchUnits,
    defaults: { q: '', kind: '', xem: 'cay', ended: '0', sort: 'tree', page: 1 },
    columns: COLUMNS,
    input: ({ xem: _, ...f }) => f,
    words: f => [f.q && `Có “${f.q}”`, UNIT_KIND_NAMES[f.kind as UnitKind], f.ended === '1' && 'Cả đơn vị đã kết thúc'],
  })
  const { filters, set } = list
  const navigate = useNavigate()
  const mayChange = useMay('unit.change')
  const asTree = filters.xem === 'cay' && !filters.q && !filters.kind
  return (
    <Page>
      <PageHead
        title="Đơn vị"
        actions={
          <>
            <Button component={Link} to="/don-vi/sap-xep">
              Sắp xếp đơn vị
            </Button>
            {mayChange && (
              <Button component={Link} to="/don-vi/nap">
                Nạp danh sách
              </Button>
            )}
            <ListTools list={list} />
            <ExportButton
              href={addressOf(exportList, {
                what: 'units',
                form: 'xlsx',
                q: filters.q,
                kind: (filters.kind || undefined) as UnitKind,
                ended: filters.ended as '0',
              })}
            />
            {mayChange && <Primary onClick={() => navigate({ to: '/don-vi/moi' })}>Thêm đơn vị</Primary>}
          </>
        }
      />
      <ListFilters list={list}>
        <SearchFilter label="Tên đơn vị, ký hiệu (gõ không dấu)" value={filters.q} onChange={q => set({ q })} />
        <ChoiceFilter
          label="Loại đơn vị"
          value={filters.kind}
          onChange={kind => set({ kind })}
          options={[
            { value: '', label: 'Mọi loại' },
            ...UNIT_KINDS.map(kind => ({ value: kind, label: UNIT_KIND_NAMES[kind] })),
          ]}
        />
        <Switch
          label="Cả đơn vị đã kết thúc"
          checked={filters.ended === '1'}
          onChange={event => set({ ended: event.currentTarget.checked ? '1' : '0' })}
          style={{ alignSelf: 'center' }}
        />
        <SegmentedControl
          size="xs"
          aria-label="Cách xem"
          data={[
            { value: 'cay', label: 'Cây' },
            { value: 'bang', label: 'Bảng' },
          ]}
          value={asTree ? 'cay' : 'bang'}
          onChange={xem => set(xem === 'cay' ? { xem, q: '', kind: '' } : { xem })}
        />
      </ListFilters>
      {asTree ? (
        <Branch under={undefined} ended={filters.ended as '0' | '1'} depth={0} />
      ) : (
        <ListTable
          list={list}
          idOf={u => u.id}
          linkOf={u => `/don-vi/${u.id}`}
          card={u => ({
            head: UNIT_KIND_NAMES[u.kind],
            title: <Link to={`/don-vi/${u.id}`}>{u.name}</Link>,
            foot: (
              <>
                <span className="second">{u.aboveName}</span>
                <Ended unit={u} />
              </>
            ),
          })}
          empty="Chưa có đơn vị nào."
        />
      )}
    </Page>
  )
}

/** The last day, and who took over. */
function Ended({ unit }: { unit: UnitRow }) {
  const { today } = useMe()
  if (!unit.validTo) return null
  return (
    <span className="small second">
      đến {showDay(unit.validTo)}
      {unit.validTo < today &&
        unit.successors.map((s, i) => (
          <span key={s.id}>
            {i === 0 ? ' → ' : ', '}
            <Link to={`/don-vi/${s.id}`}>{s.name}</Link>
          </span>
        ))}
    </span>
  )
}

function Branch({ under, ended, depth }: { under: string | undefined; ended: '0' | '1'; depth: number }) {
  const { data, error, refetch } = useAsk(listUnits, { ...(under ? { under } : {}), ended, most: 500 })
  if (error) return <Refused error={error} retry={refetch} />
  if (!data) return <LoadingRows rows={3} />
  if (data.length === 0) return <Empty says="Chưa có đơn vị nào." />
  return (
    <ul className={names.tree}>
      {data.map(unit => (
        <Knot key={unit.id} unit={unit} ended={ended} depth={depth} />
      ))}
    </ul>
  )
}

/** Roots and one's own way up stand open at first. */
function Knot({ unit, ended, depth }: { unit: UnitRow; ended: '0' | '1'; depth: number }) {
  const { post } = useMe()
  const [open, setOpen] = useState(depth === 0 || unit.id === post.unitId)
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <li>
      <div className={names.line}>
        {unit.below > 0 ? (
          <button
            type="button"
            className={names.toggle}
            aria-expanded={open}
            aria-label={`Đơn vị trực thuộc ${unit.name}`}
            onClick={() => setOpen(!open)}
          >
            <Chevron size="1.125rem" stroke={1.75} aria-hidden />
          </button>
        ) : (
          <span className={names.noToggle} />
        )}
        <UnitLine unit={unit} />
        {unit.below > 0 && <span className="small hint nowrap">{unit.below} đơn vị</span>}
      </div>
      {open && unit.below > 0 && <Branch under={unit.id} ended={ended} depth={depth + 1} />}
    </li>
  )
}

function UnitLine({ unit }: { unit: UnitRow }) {
  return (
    <span className={names.words}>
      <Link to={`/don-vi/${unit.id}`}>{unit.name}</Link> <Ended unit={unit} />
      <span className={`${names.kind} small hint`}>{UNIT_KIND_NAMES[unit.kind]}</span>
    </span>
  )
}
