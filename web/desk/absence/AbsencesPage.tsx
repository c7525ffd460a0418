/** Vắng mặt, người thay: who stands for whom; it begins and ends by itself. */
import { Button } from '@mantine/core'
import * as api from '@thong-suot/domain/absence/absence.ts'
import { showDay } from '@thong-suot/domain/day.ts'
import { ListFilters, ListTable, ListTools, useList } from '../../parts/list/List.tsx'
import { Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import type { Column } from '../../parts/table/DataTable.tsx'
import { ChoiceFilter, SearchFilter } from '../../parts/table/Filters.tsx'
import { Tag } from '../../parts/words/Tag.tsx'
import { useDo } from '../../use-ask.ts'
import { NewAbsence } from './NewAbsence.tsx'

const span = (a: api.Absence) => `${showDay(a.fromOn)}${a.toOn ? ` đến ${showDay(a.toOn)}` : ', chưa định ngày cuối'}`

const COLUMNS: Column<api.Absence>[] = [
  {
    key: 'person',
    head: 'Người vắng',
    fixed: true,
    sort: true,
    width: '13rem',
    cell: a => <Who name={a.personName} says={`${a.title}, ${a.unitName}`} />,
  },
  { key: 'substitute', head: 'Người thay', sort: true, width: '9rem', cell: a => a.substituteName },
  { key: 'from', head: 'Thời gian', sort: true, width: '9.5rem', cell: span },
  { key: 'kind', head: 'Loại', sort: true, width: '7rem', cell: a => api.ABSENCE_KIND_NAMES[a.kind] },
  { key: 'unit', head: 'Đơn vị', sort: true, off: true, width: '14rem', cell: a => a.unitName },
  { key: 'reason', head: 'Lý do', cell: a => a.reason },
  { key: 'state', head: 'Trạng thái', width: '9rem', cell: a => <State state={a.state} /> },
]
const STATES: { value: string; label: string }[] = [
  { value: '', label: 'Đang thay và sắp tới' },
  ...api.ABSENCE_STATES.map(value => ({ value, label: api.ABSENCE_STATE_NAMES[value] })),
  { value: 'all', label: 'Cả những lần đã hết' },
]

export default function AbsencesPage() {
  const end = useDo(api.endAbsence)
  const ending = (a: api.Absence) =>
    a.mayEnd && (
      <Button
        size="compact-sm"
        loading={end.isPending && end.variables?.id === a.id}
        onClick={() => end.mutate({ id: a.id })}
        aria-label={`Kết thúc: ${a.substituteName} thay ${a.personName}`}
      >
        Kết thúc
      </Button>
    )
  const list = useList({
    name: 'vang-mat',
    title: 'Vắng mặt, người thay',
    noun: 'lần vắng mặt',
    endpoint: api.listAbsences,
    sheet: api.exportAbsences,
    defaults: { q: '', state: '', kind: '', sort: '-from', page: 1 },
    columns: [...COLUMNS, { key: 'end', head: '', width: '6.5rem', cell: ending }],
    words: f => [
      f.q && `Có “${f.q}”`,
      STATES.find(s => s.value === f.state)?.label,
      api.ABSENCE_KIND_NAMES[f.kind as api.AbsenceKind],
    ],
  })
  const { filters, set } = list
  return (
    <Page>
      <PageHead title="Vắng mặt, người thay" actions={<ListTools list={list} />} />
      <p className="second">
        Trong những ngày này, người thay thấy việc của người vắng ở ô đơn vị trên thực đơn và làm bằng tên mình; mọi
        việc ghi “thay …” trong diễn biến và nhật ký. Hết ngày thì tự thôi.
      </p>
      <NewAbsence />
      {end.error && <Refused error={end.error} />}
      <ListFilters list={list}>
        <SearchFilter label="Người vắng, người thay, đơn vị" value={filters.q} onChange={q => set({ q })} />
        <ChoiceFilter label="Thời gian" value={filters.state} onChange={state => set({ state })} options={STATES} />
        <ChoiceFilter
          label="Loại"
          value={filters.kind}
          onChange={kind => set({ kind })}
          options={[
            { value: '', label: 'Mọi loại' },
            ...api.ABSENCE_KINDS.map(value => ({ value, label: api.ABSENCE_KIND_NAMES[value] })),
          ]}
        />
      </ListFilters>
      <ListTable
        list={list}
        idOf={a => a.id}
        card={a => ({
          head: span(a),
          title: `${a.substituteName} thay ${a.personName}`,
          foot: (
            <>
              <State state={a.state} /> {ending(a)}
            </>
          ),
        })}
        empty="Không có ai vắng mặt. Đặt người thay ở trên trước khi nghỉ để việc không dừng lại."
      />
    </Page>
  )
}

function Who({ name, says }: { name: string; says: string }) {
  return (
    <>
      <span className="item">{name}</span>
      <div className="tiny hint">{says}</div>
    </>
  )
}

function State({ state }: { state: api.AbsenceState }) {
  const tone = { now: 'asked', coming: 'quiet', over: 'quiet' } as const
  const icon = { now: 'look', coming: 'clock', over: 'note' } as const
  return <Tag tone={tone[state]} icon={icon[state]} says={api.ABSENCE_STATE_NAMES[state]} />
}
