import { Button, Switch } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { exportList } from '@thong-suot/domain/import/import.ts'
import { listUnits } from '@thong-suot/domain/unit/unit.api.ts'
import { UNIT_KIND_NAMES, type UnitRow } from '@thong-suot/domain/unit/unit.ts'
import { useState } from 'react'
import { addressOf } from '../../ask.ts'
import { Empty, LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import { ExportButton } from '../../parts/table/ExportButton.tsx'
import { FilterRow, SearchFilter } from '../../parts/table/Filters.tsx'
import { useFilters } from '../../parts/table/use-filters.ts'
import { useMay, useMe } from '../../shell/use-me.ts'
import { useAsk } from '../../use-ask.ts'
import names from './unit.module.css'

/** The tree of units: a branch is asked for when it is opened; a search looks through all of it. */
export default function UnitsPage() {
  const [filters, setFilters] = useFilters({ q: '', ended: '0' })
  const navigate = useNavigate()
  const mayChange = useMay('unit.change')
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
            <ExportButton href={addressOf(exportList, { what: 'units', form: 'xlsx' })} />
            {mayChange && <Primary onClick={() => navigate({ to: '/don-vi/moi' })}>Thêm đơn vị</Primary>}
          </>
        }
      />
      <FilterRow>
        <SearchFilter label="Tên đơn vị, ký hiệu (gõ không dấu)" value={filters.q} onChange={q => setFilters({ q })} />
        <Switch
          label="Cả đơn vị đã kết thúc"
          checked={filters.ended === '1'}
          onChange={event => setFilters({ ended: event.currentTarget.checked ? '1' : '0' })}
          style={{ alignSelf: 'center' }}
        />
      </FilterRow>
      {filters.q ? (
        <Matches q={filters.q} ended={filters.ended as '0' | '1'} />
      ) : (
        <Branch under={undefined} ended={filters.ended as '0' | '1'} depth={0} />
      )}
    </Page>
  )
}

function Matches({ q, ended }: { q: string; ended: '0' | '1' }) {
  const { data, error, refetch } = useAsk(listUnits, { q, ended, most: 100 })
  if (error) return <Refused error={error} retry={refetch} />
  if (!data) return <LoadingRows />
  if (data.length === 0)
    return <Empty says="Không có đơn vị nào khớp. Gõ ít chữ hơn, hoặc chọn cả đơn vị đã kết thúc." />
  return (
    <>
      <p className="small second" role="status">
        {data.length === 100 ? 'Hiện 100 đơn vị đầu. Gõ thêm để hẹp lại.' : `${data.length} đơn vị khớp`}
      </p>
      <ul className={names.tree}>
        {data.map(unit => (
          <li key={unit.id}>
            <div className={names.line}>
              <UnitLine unit={unit} />
            </div>
            {unit.aboveName && <p className={`${names.above} small hint`}>{unit.aboveName}</p>}
          </li>
        ))}
      </ul>
    </>
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
        {unit.below > 0 && <span className="small hint">{unit.below} đơn vị</span>}
      </div>
      {open && unit.below > 0 && <Branch under={unit.id} ended={ended} depth={depth + 1} />}
    </li>
  )
}

function UnitLine({ unit }: { unit: UnitRow }) {
  const { today } = useMe()
  const isOver = unit.validTo !== null && unit.validTo < today
  return (
    <span className={names.words}>
      <Link to={`/don-vi/${unit.id}`}>{unit.name}</Link>
      {unit.validTo && <span className="small second"> đến {unit.validTo.split('-').reverse().join('/')}</span>}
      {isOver && unit.successors.length > 0 && (
        <span className="small second">
          {' → '}
          {unit.successors.map((s, i) => (
            <span key={s.id}>
              {i > 0 && ', '}
              <Link to={`/don-vi/${s.id}`}>{s.name}</Link>
            </span>
          ))}
        </span>
      )}
      <span className={`${names.kind} small hint`}>{UNIT_KIND_NAMES[unit.kind]}</span>
    </span>
  )
}
