import { Button } from '@mantine/core'
import { showDay } from '@thong-suot/domain/day.ts'
import { NO_FIELD } from '@thong-suot/domain/field/field.ts'
import type { ObligationList } from '@thong-suot/domain/obligation/obligation.api.ts'
import {
  CELL_NAMES,
  CELLS,
  type Cell,
  OBLIGATION_STATE_NAMES,
  OBLIGATION_STATES,
  type ObligationRow,
  type ObligationState,
} from '@thong-suot/domain/obligation/obligation.ts'
import { SECTORS } from '@thong-suot/domain/overview/overview.ts'
import type { ReactNode } from 'react'
import { type Columns, ColumnsMenu } from '../../parts/table/ColumnsMenu.tsx'
import { ChoiceFilter, FilterRow, SearchFilter } from '../../parts/table/Filters.tsx'
import { useMe } from '../../shell/use-me.ts'
import { FieldFilterBox } from '../field/FieldFilterBox.tsx'
import type { ObligationFilterValues } from './ObligationsPage.tsx'

/** Filters that leave rows out; all but the tab, the order and the page. */
export const NARROWING = [
  'q',
  'cell',
  'state',
  'plan',
  'clause',
  'unit',
  'sector',
  'field',
  'mine',
  'difficulty',
  'year',
  'from',
  'to',
  'undated',
] as const

type Narrowed = ObligationList['narrowed'] | undefined

/** What the list is filtered by, in words: shown over it when it came from another page, and printed on paper. */
export function filterWords(f: ObligationFilterValues, narrowed: Narrowed): string[] {
  const words = [
    f.q && `Có “${f.q}”`,
    f.cell && CELL_NAMES[f.cell as Cell],
    f.state && OBLIGATION_STATE_NAMES[f.state as ObligationState],
    ...placeWords(f, narrowed),
    f.mine && 'Việc tôi làm',
    f.down === '1' && 'Cả cấp dưới',
    f.difficulty && 'Đang có khó khăn',
    f.year && `Năm ${f.year}`,
  ]
  return words.flatMap(word => word || [])
}

/** Those of the filters that no box of the row shows. */
function placeWords(f: ObligationFilterValues, narrowed: Narrowed): string[] {
  return [
    f.plan && (narrowed?.plan ?? 'Một kế hoạch'),
    f.clause && `Mục ${narrowed?.clause ?? 'đã chọn'}`,
    f.unit && (narrowed?.unit ?? 'Một đơn vị'),
    f.sector && (SECTORS.find(s => s.key === f.sector)?.name ?? f.sector),
    f.field && (f.field === 'none' ? NO_FIELD : (narrowed?.field ?? 'Một lĩnh vực')),
    f.undated && 'Thường xuyên, không định ngày',
    (f.from || f.to) &&
      (f.from === f.to
        ? `Hạn ngày ${showDay(f.from)}`
        : `Hạn${f.from && ` từ ${showDay(f.from)}`}${f.to && ` đến ${showDay(f.to)}`}`),
  ].filter(w => w !== '')
}

const SCOPES = [
  { value: '', label: 'Đơn vị tôi' },
  { value: 'down', label: 'Cả cấp dưới' },
  { value: 'mine', label: 'Việc tôi làm' },
]

export function ObligationFilters({
  filters,
  setFilters,
  data,
  columns,
  view,
}: {
  filters: ObligationFilterValues
  setFilters: (changes: Partial<ObligationFilterValues>) => void
  data: ObligationList | undefined
  columns: Columns<ObligationRow>
  view: ReactNode
}) {
  const year = Number(useMe().today.slice(0, 4))
  const places = placeWords(filters, data?.narrowed)
  const narrowed = NARROWING.filter(k => filters[k] !== '')
  return (
    <>
      <FilterRow>
        <SearchFilter label="Nhiệm vụ, mục, đơn vị" value={filters.q} onChange={q => setFilters({ q })} />
        <ChoiceFilter
          label="Phạm vi"
          value={filters.mine ? 'mine' : filters.down === '1' ? 'down' : ''}
          onChange={scope => setFilters({ mine: scope === 'mine' ? '1' : '', down: scope === 'down' ? '1' : '' })}
          options={SCOPES}
        />
        <ChoiceFilter
          label="Bốn ô"
          value={filters.cell}
          onChange={cell => setFilters({ cell })}
          options={[
            { value: '', label: 'Mọi tình trạng' },
            ...CELLS.map(c => ({
              value: c,
              label: `${CELL_NAMES[c]}${data ? ` (${data.cells[c].toLocaleString('vi-VN')})` : ''}`,
            })),
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
          label="Năm"
          value={filters.year}
          onChange={y => setFilters({ year: y })}
          options={[
            { value: '', label: 'Mọi năm' },
            ...[1, 0, -1, -2, -3].map(n => ({ value: String(year + n), label: `Năm ${year + n}` })),
          ]}
        />
        <FieldFilterBox value={filters.field} onChange={field => setFilters({ field })} />
        <ChoiceFilter
          label="Khó khăn"
          value={filters.difficulty}
          onChange={difficulty => setFilters({ difficulty })}
          options={[
            { value: '', label: 'Khó khăn: tất cả' },
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
        {view}
      </FilterRow>
      {places.length > 0 && <p className="small second">Chỉ gồm: {places.join('; ')}.</p>}
    </>
  )
}
