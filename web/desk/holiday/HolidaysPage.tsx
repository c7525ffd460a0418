import { Button, NativeSelect, TextInput } from '@mantine/core'
import { showLongDay } from '@thong-suot/domain/day.ts'
import {
  dropHoliday,
  exportHolidays,
  HOLIDAY_KIND_NAMES,
  type Holiday,
  type HolidayKind,
  listHolidays,
  setHoliday,
} from '@thong-suot/domain/holiday/holiday.ts'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { fieldId, useFields } from '../../parts/form/use-fields.ts'
import { ListFilters, ListTable, ListTools, useList } from '../../parts/list/List.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { useUndo } from '../../parts/page/Undo.tsx'
import type { Column } from '../../parts/table/DataTable.tsx'
import { ChoiceFilter, SearchFilter } from '../../parts/table/Filters.tsx'
import { useMay, useMe } from '../../shell/use-me.ts'
import { useDo } from '../../use-ask.ts'

const LABELS = { day: 'Ngày', name: 'Tên', kind: 'Loại' }

/** Days off and swapped working days: every "còn n ngày làm việc" is counted by this table. */
export default function HolidaysPage() {
  const { today } = useMe()
  const thisYear = Number(today.slice(0, 4))
  const offerUndo = useUndo()
  const back = useDo(setHoliday)
  const drop = useDo(dropHoliday, { onDone: gone => offerUndo(`Đã bỏ ${gone.name}.`, () => back.mutate(gone)) })
  const mayChange = useMay('unit.change')
  const all: (Column<Holiday> | false)[] = [
    { key: 'day', head: 'Ngày', sort: true, cell: h => showLongDay(h.day), width: '14rem' },
    { key: 'name', head: 'Tên', sort: true, cell: h => h.name },
    { key: 'kind', head: 'Loại', sort: true, cell: h => HOLIDAY_KIND_NAMES[h.kind], width: '8rem' },
    mayChange && {
      key: 'drop',
      head: '',
      cell: (h: Holiday) => (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => drop.mutate({ day: h.day })}
          aria-label={`Bỏ ${h.name}, ${showLongDay(h.day)}`}
        >
          Bỏ
        </Button>
      ),
      width: '5rem',
    },
  ]
  const columns = all.filter(c => c !== false)
  const list = useList({
    name: 'ngay-nghi',
    title: 'Ngày nghỉ và ngày làm bù',
    noun: 'ngày',
    endpoint: listHolidays,
    sheet: exportHolidays,
    defaults: { year: thisYear, q: '', kind: '', sort: 'day', page: 1 },
    columns,
    words: f => [`Năm ${f.year}`, f.q && `Có “${f.q}”`, HOLIDAY_KIND_NAMES[f.kind as HolidayKind]],
  })
  const { filters, set } = list
  return (
    <Page narrow>
      <PageHead title="Ngày nghỉ" aside={`Năm ${filters.year}`} actions={<ListTools list={list} />} />
      <p className="second">
        Thứ Bảy, Chủ nhật mặc nhiên là ngày nghỉ. Ghi ở đây ngày lễ, Tết và ngày làm bù theo thông báo hằng năm.
      </p>
      <ListFilters list={list}>
        <SearchFilter label="Tên ngày nghỉ" value={filters.q} onChange={q => set({ q })} />
        <ChoiceFilter
          label="Năm"
          value={String(filters.year)}
          onChange={value => set({ year: Number(value) })}
          options={[-1, 0, 1, 2].map(n => ({ value: String(thisYear + n), label: `Năm ${thisYear + n}` }))}
        />
        <ChoiceFilter
          label="Loại"
          value={filters.kind}
          onChange={kind => set({ kind })}
          options={[
            { value: '', label: 'Nghỉ và làm bù' },
            ...Object.entries(HOLIDAY_KIND_NAMES).map(([value, label]) => ({ value, label })),
          ]}
        />
      </ListFilters>
      <ListTable
        list={list}
        idOf={h => h.day}
        card={h => ({ head: showLongDay(h.day), title: h.name, foot: columns[3]?.cell(h) })}
        empty={`Chưa có ngày nghỉ nào của năm ${filters.year}. Thêm theo thông báo nghỉ lễ, Tết của năm.`}
      />
      {mayChange && <AddHoliday />}
    </Page>
  )
}

function AddHoliday() {
  const add = useDo(setHoliday, { onDone: () => form.setValues({ day: undefined, name: '', kind: 'off' }) })
  const form = useFields({ day: undefined as string | undefined, name: '', kind: 'off' as HolidayKind }, add.error)
  return (
    <section className="panel" aria-labelledby="them-ngay">
      <h2 id="them-ngay" style={{ marginBottom: '0.75rem' }}>
        Thêm ngày
      </h2>
      <Form
        submit="Thêm ngày"
        onSubmit={() => add.mutate({ ...form.values, day: form.values.day ?? '' })}
        busy={add.isPending}
        error={add.error}
        labels={LABELS}
      >
        <DayInput
          key={form.values.day ?? 'none'}
          id={fieldId('day')}
          label={LABELS.day}
          value={form.values.day}
          onChange={day => form.set('day', day)}
          error={form.bind('day').error}
        />
        <TextInput {...form.bind('name')} label={LABELS.name} description="Ví dụ: Giỗ Tổ Hùng Vương" />
        <NativeSelect
          {...form.bind('kind')}
          label={LABELS.kind}
          data={[
            { value: 'off', label: HOLIDAY_KIND_NAMES.off },
            { value: 'work', label: HOLIDAY_KIND_NAMES.work },
          ]}
        />
      </Form>
    </section>
  )
}
