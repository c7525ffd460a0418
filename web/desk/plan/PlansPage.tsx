import { Button, Modal, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import { CELL_NAMES, CELLS, cellSum } from '@thong-suot/domain/obligation/obligation.ts'
import * as api from '@thong-suot/domain/plan/plan.api.ts'
import { PLAN_STATES, type PlanRow } from '@thong-suot/domain/plan/plan.ts'
import { useState } from 'react'
import { addressOf } from '../../ask.ts'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { KeptFilters } from '../../parts/list/KeptFilters.tsx'
import { PrintButton } from '../../parts/list/PrintButton.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { ColumnsMenu, useColumns } from '../../parts/table/ColumnsMenu.tsx'
import { type Column, DataTable } from '../../parts/table/DataTable.tsx'
import { ExportButton } from '../../parts/table/ExportButton.tsx'
import { ChoiceFilter, FilterRow, SearchFilter } from '../../parts/table/Filters.tsx'
import { useFilters } from '../../parts/table/use-filters.ts'
import { CellBar } from '../../parts/words/FourCells.tsx'
import { Tag } from '../../parts/words/Tag.tsx'
import { useMay, useMe } from '../../shell/use-me.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import { MakeFromDocument } from './MakeFromDocument.tsx'
import names from './plan.module.css'

export default function PlansPage() {
  const { today } = useMe()
  const [filters, setFilters] = useFilters({ q: '', year: '', sort: '-made', page: 1, 'van-ban': '' })
  const input = { q: filters.q, year: filters.year, sort: filters.sort, page: filters.page } as never
  const columns = useColumns('plans', COLUMNS)
  const { data, error, refetch } = useAsk(api.listPlans, input)
  const [making, setMaking] = useState(false)
  const mayMake = useMay('plan.make')
  const thisYear = Number(today.slice(0, 4))
  const filtered = filters.q !== '' || filters.year !== ''
  return (
    <Page>
      <PageHead
        title="Kế hoạch"
        actions={
          <>
            <KeptFilters page="ke-hoach" />
            <PrintButton
              endpoint={api.listPlans}
              input={input}
              title="Danh sách kế hoạch"
              noun="kế hoạch"
              columns={columns.shown}
              words={[filters.q && `Có “${filters.q}”`, filters.year && `Năm ${filters.year}`]}
            />
            <ExportButton href={addressOf(api.exportPlans, input)} />
            {mayMake && (
              <Button
                leftSection={<IconPlus size="1.125rem" stroke={1.75} aria-hidden />}
                onClick={() => setMaking(true)}
              >
                Lập kế hoạch
              </Button>
            )}
          </>
        }
      />
      <FilterRow>
        <SearchFilter label="Tên kế hoạch, số ký hiệu" value={filters.q} onChange={q => setFilters({ q })} />
        <ChoiceFilter
          label="Năm"
          value={filters.year}
          onChange={year => setFilters({ year })}
          options={[
            { value: '', label: 'Mọi năm' },
            ...[1, 0, -1, -2, -3].map(n => ({ value: String(thisYear + n), label: `Năm ${thisYear + n}` })),
          ]}
        />
        <ColumnsMenu columns={columns} />
      </FilterRow>
      <DataTable
        caption="Kế hoạch"
        noun="kế hoạch"
        columns={columns.shown}
        tight={columns.tight}
        sort={filters.sort}
        onSort={sort => setFilters({ sort })}
        data={data}
        error={error}
        retry={() => void refetch()}
        idOf={p => p.id}
        linkOf={p => `/ke-hoach/${p.id}`}
        onPage={page => setFilters({ page })}
        card={p => ({
          head: `${p.unitName} · ${p.clauses} khoản`,
          title: <Link to={`/ke-hoach/${p.id}`}>{p.title}</Link>,
          foot: <StateTag plan={p} />,
        })}
        empty={
          filtered
            ? 'Không có kế hoạch nào khớp. Bỏ bớt điều kiện lọc.'
            : 'Chưa có kế hoạch nào. Mở một văn bản đến, xác nhận dữ kiện rồi bấm Lập kế hoạch; hoặc lập tay ở đây.'
        }
      />
      {filters['van-ban'] && mayMake && (
        <MakeFromDocument documentId={filters['van-ban']} onClose={() => setFilters({ 'van-ban': '' })} />
      )}
      {making && <MakeDialog onClose={() => setMaking(false)} />}
    </Page>
  )
}

const COLUMNS: Column<PlanRow>[] = [
  {
    key: 'title',
    head: 'Kế hoạch',
    fixed: true,
    sort: true,
    cell: p => (
      <>
        <Link to={`/ke-hoach/${p.id}`} className="strong">
          {p.title}
        </Link>
        <div className="small second">{[p.unitName, p.number].filter(Boolean).join(' · ')}</div>
      </>
    ),
  },
  {
    key: 'issued',
    head: 'Ngày',
    sort: true,
    width: '6.5rem',
    cell: p => (p.issuedOn ? showDay(p.issuedOn) : '–'),
  },
  { key: 'state', head: 'Trạng thái', width: '9.5rem', cell: p => <StateTag plan={p} /> },
  { key: 'clauses', head: 'Khoản', right: true, width: '4.5rem', cell: p => p.clauses },
  { key: 'units', head: 'Đơn vị', right: true, width: '4.5rem', cell: p => p.units },
  {
    key: 'cells',
    head: 'Việc đã giao',
    width: '15rem',
    cell: p =>
      cellSum(p.cells) === 0 ? (
        <span className="small hint">chưa giao</span>
      ) : (
        <div className={names.cellsSmall}>
          <CellBar counts={p.cells} />
          <span className="small second">
            {CELLS.filter(c => p.cells[c] > 0)
              .map(c => `${p.cells[c]} ${CELL_NAMES[c].toLowerCase()}`)
              .join(', ')}
          </span>
        </div>
      ),
  },
]

function StateTag({ plan }: { plan: PlanRow }) {
  const tone = plan.state === 'in-force' ? 'good' : 'quiet'
  return <Tag tone={tone} says={PLAN_STATES[plan.state]} />
}

function MakeDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate()
  const { today } = useMe()
  const make = useDo(api.makePlanByHand, { onDone: ({ id }) => void navigate({ to: `/ke-hoach/${id}` }) })
  const form = useFields(
    { title: '', startsOn: today as string | undefined, endsOn: `${today.slice(0, 4)}-12-31` as string | undefined },
    make.error,
  )
  const { title, startsOn, endsOn } = form.values
  return (
    <Modal opened onClose={onClose} title="Lập kế hoạch">
      <Form
        submit="Lập kế hoạch"
        busy={make.isPending}
        error={make.error}
        onCancel={onClose}
        labels={{ title: 'Tên kế hoạch' }}
        onSubmit={() => make.mutate({ title, startsOn: startsOn ?? '', endsOn: endsOn ?? '' })}
      >
        <p className="small second">
          Có văn bản thì mở văn bản đến, xác nhận dữ kiện rồi lập kế hoạch từ đó: các khoản được điền sẵn.
        </p>
        <TextInput label="Tên kế hoạch" {...form.bind('title')} data-autofocus />
        <DayInput label="Từ ngày" {...form.bind('startsOn')} onChange={day => form.set('startsOn', day)} />
        <DayInput label="Đến ngày" {...form.bind('endsOn')} onChange={day => form.set('endsOn', day)} />
      </Form>
    </Modal>
  )
}
