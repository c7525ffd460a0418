import { Button, MultiSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { showDue } from '@thong-suot/domain/period/period.ts'
import * as api from '@thong-suot/domain/reorganisation/reorganisation.api.ts'
import type { ReorganisationOne, WorkRow } from '@thong-suot/domain/reorganisation/reorganisation.ts'
import { useState } from 'react'
import { Refused } from '../../parts/page/Empty.tsx'
import { ChoiceBar } from '../../parts/table/ChoiceBar.tsx'
import { type Column, DataTable } from '../../parts/table/DataTable.tsx'
import { ChoiceFilter, FilterRow, SearchFilter } from '../../parts/table/Filters.tsx'
import { type Choice, useChoice } from '../../parts/table/use-choice.ts'
import { useFilters } from '../../parts/table/use-filters.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import { fewNames } from './ReorganisationsPage.tsx'

/** An official says where single pieces of open work go; the rest goes as is said of its unit. */
export function WorkChoices({ r }: { r: ReorganisationOne }) {
  const [filters, setFilters] = useFilters({ q: '', unit: '', chosen: '', page: 1 })
  const { data, error, refetch } = useAsk(api.listWork, {
    id: r.id,
    page: filters.page,
    ...(filters.q ? { q: filters.q } : {}),
    ...(filters.unit ? { unit: filters.unit } : {}),
    ...(filters.chosen ? { chosen: filters.chosen as '0' | '1' } : {}),
  })
  const choice = useChoice()
  const nameOf = (key: string) => r.successors[r.design.successors.findIndex(s => s.key === key)] ?? ''
  const takersOf = (row: WorkRow) => row.chosen ?? r.design.ends.find(e => e.unitId === row.unitId)?.to ?? []
  const columns: Column<WorkRow>[] = [
    {
      key: 'title',
      head: 'Nhiệm vụ',
      fixed: true,
      cell: row => (
        <>
          <Link to={`/nhiem-vu/${row.id}`}>{[row.clauseLabel, row.title].filter(Boolean).join(' ')}</Link>
          <div className="small second">{`${row.giverName} giao · ${row.planTitle}`}</div>
        </>
      ),
    },
    { key: 'unit', head: 'Đơn vị', width: '14rem', cell: row => row.unitName },
    {
      key: 'due',
      head: 'Hạn',
      width: '9rem',
      cell: row => (row.dueOn ? showDue(row.dueOn, row.operator ?? 'by') : 'thường xuyên'),
    },
    {
      key: 'to',
      head: 'Chuyển cho',
      width: '18rem',
      cell: row => (
        <>
          {fewNames(takersOf(row).map(nameOf)) || <span className="soon">chưa chọn</span>}
          {row.chosen && <div className="small second">chọn riêng</div>}
          {row.double && <div className="small second">đơn vị kế thừa đã có việc này</div>}
        </>
      ),
    },
  ]
  return (
    <section className="stack" aria-labelledby="tung-viec">
      <h2 id="tung-viec">Việc chưa xong, chọn nơi nhận từng việc</h2>
      <FilterRow>
        <SearchFilter label="Nhiệm vụ, kế hoạch, đơn vị" value={filters.q} onChange={q => setFilters({ q })} />
        {r.design.ends.length > 1 && (
          <ChoiceFilter
            label="Đơn vị"
            value={filters.unit}
            onChange={unit => setFilters({ unit })}
            options={[
              { value: '', label: 'Mọi đơn vị' },
              ...r.design.ends.map((e, i) => ({ value: e.unitId, label: r.ends[i] ?? '' })),
            ]}
          />
        )}
        <ChoiceFilter
          label="Cách chọn"
          value={filters.chosen}
          onChange={chosen => setFilters({ chosen })}
          options={[
            { value: '', label: 'Mọi việc' },
            { value: '0', label: 'Theo đơn vị' },
            { value: '1', label: 'Đã chọn riêng' },
          ]}
        />
      </FilterRow>
      {choice.ids.length > 0 && <SayWhere r={r} choice={choice} nameOf={nameOf} />}
      <DataTable
        caption="Việc chưa xong của đơn vị kết thúc"
        noun="việc"
        columns={columns}
        data={data}
        error={error}
        retry={refetch}
        idOf={row => row.id}
        onPage={page => setFilters({ page })}
        choice={choice}
        card={row => ({
          head: row.unitName,
          title: <Link to={`/nhiem-vu/${row.id}`}>{row.title}</Link>,
          foot: `Chuyển cho ${fewNames(takersOf(row).map(nameOf)) || 'chưa chọn'}`,
        })}
        empty={
          filters.q || filters.unit || filters.chosen
            ? 'Không có việc nào khớp. Bỏ bớt điều kiện lọc.'
            : 'Không có việc chưa xong nào trong phạm vi bạn được xem.'
        }
      />
    </section>
  )
}

function SayWhere({ r, choice, nameOf }: { r: ReorganisationOne; choice: Choice; nameOf: (key: string) => string }) {
  const [to, setTo] = useState<string[]>([])
  const choose = useDo(api.chooseSuccessors, { onDone: choice.clear })
  const send = (successors: string[]) => choose.mutate({ id: r.id, obligationIds: choice.ids, successors })
  return (
    <>
      <ChoiceBar choice={choice} noun="việc">
        <MultiSelect
          size="xs"
          aria-label="Chuyển cho đơn vị"
          placeholder={to.length === 0 ? 'Chuyển cho đơn vị' : ''}
          data={r.design.successors.map(s => ({ value: s.key, label: nameOf(s.key) }))}
          searchable
          hidePickedOptions
          value={to}
          onChange={setTo}
        />
        <Button size="xs" onClick={() => send(to)} disabled={to.length === 0} loading={choose.isPending}>
          Chuyển cho đơn vị này
        </Button>
        <Button size="xs" variant="subtle" onClick={() => send([])}>
          Như cả đơn vị
        </Button>
      </ChoiceBar>
      {choose.error && <Refused error={choose.error} />}
    </>
  )
}
