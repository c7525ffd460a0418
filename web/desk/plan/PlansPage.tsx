import { Button, Modal, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { showDay } from '@thong-suot/domain/day.ts'
import { NO_FIELD } from '@thong-suot/domain/field/field.ts'
import { CELL_NAMES, CELLS, cellSum } from '@thong-suot/domain/obligation/obligation.ts'
import * as api from '@thong-suot/domain/plan/plan.api.ts'
import { PLAN_STATES, type PlanRow, type PlanState } from '@thong-suot/domain/plan/plan.ts'
import { useState } from 'react'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { ListFilters, ListTable, ListTools, useList } from '../../parts/list/List.tsx'
import { YearFilter } from '../../parts/list/SpanFilters.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import type { Column } from '../../parts/table/DataTable.tsx'
import { ChoiceFilter, SearchFilter } from '../../parts/table/Filters.tsx'
import { useFilters } from '../../parts/table/use-filters.ts'
import { CellBar } from '../../parts/words/FourCells.tsx'
import { Tag } from '../../parts/words/Tag.tsx'
import { useMay, useMe } from '../../shell/use-me.ts'
import { useDo } from '../../use-ask.ts'
import { FieldFilterBox, FieldSelect } from '../field/FieldFilterBox.tsx'
import { MakeFromDocument } from './MakeFromDocument.tsx'
import names from './plan.module.css'

export default function PlansPage() {
  const list = useList({
    name: 'ke-hoach',
    title: 'Danh sách kế hoạch',
    noun: 'kế hoạch',
    endpoint: api.listPlans,
    sheet: api.exportPlans,
    defaults: { q: '', year: '', state: '', field: '', mine: '', sort: '-made', page: 1 },
    columns: COLUMNS,
    words: (f, data) => [
      f.q && `Có “${f.q}”`,
      f.year && `Năm ${f.year}`,
      PLAN_STATES[f.state as PlanState],
      f.field && (f.field === 'none' ? NO_FIELD : (data?.rows[0]?.field?.name ?? 'Một lĩnh vực')),
      f.mine && 'Của đơn vị',
    ],
  })
  const { filters, set } = list
  const [{ 'van-ban': documentId }, setDocument] = useFilters({ 'van-ban': '' })
  const [making, setMaking] = useState(false)
  const mayMake = useMay('plan.make')
  return (
    <Page>
      <PageHead
        title="Kế hoạch"
        actions={
          <>
            <ListTools list={list} />
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
      <ListFilters list={list}>
        <SearchFilter label="Tên kế hoạch, số ký hiệu" value={filters.q} onChange={q => set({ q })} />
        <YearFilter value={filters.year} onChange={year => set({ year })} />
        <ChoiceFilter
          label="Trạng thái"
          value={filters.state}
          onChange={state => set({ state })}
          options={[
            { value: '', label: 'Mọi trạng thái' },
            ...Object.entries(PLAN_STATES).map(([value, label]) => ({ value, label })),
          ]}
        />
        <FieldFilterBox value={filters.field} onChange={field => set({ field })} />
        <ChoiceFilter
          label="Của ai"
          value={filters.mine}
          onChange={mine => set({ mine })}
          options={[
            { value: '', label: 'Mọi đơn vị ban hành' },
            { value: '1', label: 'Của đơn vị' },
          ]}
        />
      </ListFilters>
      <ListTable
        list={list}
        idOf={p => p.id}
        linkOf={p => `/ke-hoach/${p.id}`}
        card={p => ({
          head: `${p.unitName} · ${p.clauses} khoản`,
          title: <Link to={`/ke-hoach/${p.id}`}>{p.title}</Link>,
          foot: <StateTag plan={p} />,
        })}
        empty="Chưa có kế hoạch nào. Mở một văn bản đến, xác nhận dữ kiện rồi bấm Lập kế hoạch; hoặc lập tay ở đây."
      />
      {documentId && mayMake && (
        <MakeFromDocument documentId={documentId} onClose={() => setDocument({ 'van-ban': '' })} />
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
        <div className="small second">{[p.unitName, p.number, p.field?.name].filter(Boolean).join(' · ')}</div>
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
    {
      title: '',
      fieldId: '',
      startsOn: today as string | undefined,
      endsOn: `${today.slice(0, 4)}-12-31` as string | undefined,
    },
    make.error,
  )
  const { title, fieldId, startsOn, endsOn } = form.values
  return (
    <Modal opened onClose={onClose} title="Lập kế hoạch">
      <Form
        submit="Lập kế hoạch"
        busy={make.isPending}
        error={make.error}
        onCancel={onClose}
        labels={{ title: 'Tên kế hoạch' }}
        onSubmit={() =>
          make.mutate({ title, fieldId: fieldId || null, startsOn: startsOn ?? '', endsOn: endsOn ?? '' })
        }
      >
        <p className="small second">
          Có văn bản thì mở văn bản đến, xác nhận dữ kiện rồi lập kế hoạch từ đó: các khoản được điền sẵn.
        </p>
        <TextInput label="Tên kế hoạch" {...form.bind('title')} data-autofocus />
        <FieldSelect value={fieldId} onChange={id => form.set('fieldId', id)} />
        <DayInput label="Từ ngày" {...form.bind('startsOn')} onChange={day => form.set('startsOn', day)} />
        <DayInput label="Đến ngày" {...form.bind('endsOn')} onChange={day => form.set('endsOn', day)} />
      </Form>
    </Modal>
  )
}
