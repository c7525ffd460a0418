import { Link } from '@tanstack/react-router'
import * as api from '@thong-suot/domain/obligation/difficulty.api.ts'
import { ListFilters, ListTable, ListTools, useList } from '../../parts/list/List.tsx'
import { DaysFilter, spanWords, YearFilter } from '../../parts/list/SpanFilters.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import type { Column } from '../../parts/table/DataTable.tsx'
import { ChoiceFilter, SearchFilter, StateTabs } from '../../parts/table/Filters.tsx'
import { showMoment } from '../../parts/words/moment.ts'
import { Source } from '../../parts/words/Quote.tsx'
import { Tag } from '../../parts/words/Tag.tsx'
import { UnitName } from '../../parts/words/UnitName.tsx'

type Row = api.Difficulty

const TONES = { told: 'late', raised: 'asked', answered: 'good', over: 'quiet' } as const
const State = ({ row }: { row: Row }) => <Tag tone={TONES[row.state]} says={api.DIFFICULTY_STATE_NAMES[row.state]} />

const link = (row: Row) => <Link to={`/nhiem-vu/${row.obligationId}`}>{row.note}</Link>

const COLUMNS: Column<Row>[] = [
  { key: 'unit', head: 'Đơn vị', sort: true, width: '11rem', cell: r => <UnitName name={r.unitName} most={36} /> },
  {
    key: 'note',
    head: 'Khó khăn, vướng mắc',
    fixed: true,
    cell: r => (
      <>
        {link(r)}
        <div className="small second">
          {r.title} <Source says={r.clauseLabel ? `mục ${r.clauseLabel}` : 'kế hoạch'} to={`/ke-hoach/${r.planId}`} />
        </div>
      </>
    ),
  },
  { key: 'at', head: 'Nêu lúc', sort: true, width: '8.5rem', cell: r => showMoment(r.at) },
  { key: 'state', head: 'Tình trạng', sort: true, width: '11rem', cell: r => <State row={r} /> },
  {
    key: 'answer',
    head: 'Trả lời',
    width: '17rem',
    cell: r =>
      r.answer && (
        <>
          {r.answer}
          <div className="small second">
            {r.answeredBy}
            {r.answeredAt && `, ${showMoment(r.answeredAt)}`}
          </div>
        </>
      ),
  },
  { key: 'plan', head: 'Kế hoạch', sort: true, off: true, width: '14rem', cell: r => r.planTitle },
]
const TABS: Record<api.DifficultyTab, string> = {
  given: 'Nêu với đơn vị',
  own: 'Đơn vị nêu',
  below: 'Đơn vị và cấp dưới',
}

/** Khó khăn, vướng mắc: told, raised, answered; for answering them and for the report. */
export default function DifficultiesPage() {
  const list = useList({
    name: 'kho-khan',
    title: 'Khó khăn, vướng mắc',
    noun: 'khó khăn',
    endpoint: api.listDifficulties,
    sheet: api.exportDifficulties,
    defaults: { tab: 'given', q: '', state: '', plan: '', unit: '', year: '', from: '', to: '', sort: '-at', page: 1 },
    columns: COLUMNS,
    words: (f, data) => [
      TABS[f.tab as api.DifficultyTab],
      f.q && `Có “${f.q}”`,
      api.DIFFICULTY_STATE_NAMES[f.state as api.DifficultyState],
      f.plan && data?.plans.find(p => p.id === f.plan)?.title,
      f.unit && data?.unitName,
      f.year && `Năm ${f.year}`,
      ...spanWords(f),
    ],
  })
  const { filters, set, data } = list
  return (
    <Page>
      <PageHead
        title="Khó khăn, vướng mắc"
        crumbs={[{ to: '/nhiem-vu', text: 'Nhiệm vụ' }, { text: 'Khó khăn, vướng mắc' }]}
        meta={filters.unit && data?.unitName && <span>Chỉ gồm: {data.unitName}</span>}
        actions={<ListTools list={list} />}
      />
      <StateTabs
        value={filters.tab}
        tabs={api.DIFFICULTY_TABS.map(key => ({ key, label: TABS[key], count: data?.tabs[key] }))}
      />
      <ListFilters list={list}>
        <SearchFilter label="Khó khăn, nhiệm vụ, đơn vị" value={filters.q} onChange={q => set({ q })} />
        <ChoiceFilter
          label="Tình trạng"
          value={filters.state}
          onChange={state => set({ state })}
          options={[
            { value: '', label: 'Mọi tình trạng' },
            ...api.DIFFICULTY_STATES.map(value => ({
              value,
              label: `${api.DIFFICULTY_STATE_NAMES[value]}${data ? ` (${data.states[value]})` : ''}`,
            })),
          ]}
        />
        <ChoiceFilter
          label="Kế hoạch"
          value={filters.plan}
          onChange={plan => set({ plan })}
          options={[
            { value: '', label: 'Mọi kế hoạch' },
            ...(data?.plans ?? []).map(p => ({ value: p.id, label: p.title })),
          ]}
        />
        <YearFilter value={filters.year} onChange={year => set({ year })} />
        <DaysFilter value={filters} onChange={set} />
      </ListFilters>
      <ListTable
        list={list}
        idOf={r => String(r.id)}
        linkOf={r => `/nhiem-vu/${r.obligationId}`}
        card={r => ({
          head: `${r.unitName} · ${showMoment(r.at)}`,
          title: link(r),
          foot: (
            <>
              <State row={r} />
              {r.answer && <span className="second">{r.answer}</span>}
            </>
          ),
        })}
        empty="Chưa có khó khăn, vướng mắc nào được nêu. Đơn vị nêu ở trang của nhiệm vụ; nơi giao trả lời hoặc báo lên cấp trên."
      />
    </Page>
  )
}
