import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { showDay } from '@thong-suot/domain/day.ts'
import * as api from '@thong-suot/domain/roster/roster.ts'
import { useState } from 'react'
import { ListFilters, ListTable, ListTools, useList } from '../../parts/list/List.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { useUndo } from '../../parts/page/Undo.tsx'
import type { Column } from '../../parts/table/DataTable.tsx'
import { ChoiceFilter, SearchFilter, StateTabs } from '../../parts/table/Filters.tsx'
import { useMay, useMe } from '../../shell/use-me.ts'
import { useDo } from '../../use-ask.ts'
import { RosterDialog } from './RosterDialog.tsx'

/** Who works for which line of work, in one's own unit and those below. */
export default function RosterPage() {
  const { today } = useMe()
  const mayWork = useMay('obligation.work')
  const [open, setOpen] = useState<api.RosterEntry | 'new' | null>(null)
  const offerUndo = useUndo()
  const leave = useDo(api.leaveRoster)
  const end = (r: api.RosterEntry) =>
    leave.mutate(
      { id: r.id, on: today },
      { onSuccess: () => offerUndo(`Đã ghi ${r.name} thôi từ hôm nay.`, () => leave.mutate({ id: r.id, on: null })) },
    )
  const columns: Column<api.RosterEntry>[] = [
    {
      key: 'name',
      head: 'Họ và tên',
      sort: true,
      width: '10rem',
      fixed: true,
      cell: r => (
        <>
          <span className="strong">{r.name}</span>
          {r.title && <div className="small second">{r.title}</div>}
        </>
      ),
    },
    { key: 'unit', head: 'Đơn vị', sort: true, width: '10rem', cell: r => r.unitName },
    { key: 'line', head: 'Lĩnh vực', sort: true, width: '8rem', cell: r => r.line },
    { key: 'full', head: 'Hình thức', width: '6.5rem', cell: r => api.FULL_TIME_NAMES[r.fullTime ? '1' : '0'] },
    {
      key: 'reach',
      head: 'Liên hệ cơ quan',
      width: '10rem',
      cell: r => (
        <>
          {r.phone && <div>{r.phone}</div>}
          {r.email && (
            <div className="small" style={{ overflowWrap: 'anywhere' }}>
              {r.email}
            </div>
          )}
          {!r.phone && !r.email && <span className="hint">chưa có</span>}
        </>
      ),
    },
    { key: 'training', head: 'Đã tập huấn', cell: r => <TrainingList of={r} /> },
    {
      key: 'since',
      head: 'Từ ngày',
      sort: true,
      width: '6.5rem',
      cell: r => (r.leftOn ? `đến ${showDay(r.leftOn)}` : showDay(r.since)),
    },
    {
      key: 'do',
      head: '',
      width: '4.5rem',
      cell: r =>
        r.mine &&
        mayWork && (
          <Steps
            r={r}
            onMend={() => setOpen(r)}
            onEnd={() => end(r)}
            onBack={() => leave.mutate({ id: r.id, on: null })}
          />
        ),
    },
  ]
  const list = useList({
    name: 'doi-ngu',
    title: 'Đội ngũ theo lĩnh vực',
    noun: 'người',
    endpoint: api.listRoster,
    sheet: api.exportRoster,
    defaults: { tab: 'here', q: '', line: '', full: '', trained: '', sort: 'unit', page: 1 },
    columns,
    input: ({ tab, ...f }) => ({ ...f, left: tab === 'left' ? '1' : '0' }),
    words: f => [
      f.tab === 'left' && 'Đã thôi',
      f.q && `Có “${f.q}”`,
      f.line,
      api.FULL_TIME_NAMES[f.full as '0'],
      f.trained && (f.trained === '1' ? 'Đã tập huấn' : 'Chưa tập huấn'),
    ],
  })
  const { filters, set, data } = list
  return (
    <Page>
      <PageHead
        title="Đội ngũ"
        aside="chuyên trách, kiêm nhiệm theo lĩnh vực"
        actions={
          <>
            <ListTools list={list} />
            {mayWork && (
              <Button
                leftSection={<IconPlus size="1.125rem" stroke={1.75} aria-hidden />}
                onClick={() => setOpen('new')}
              >
                Thêm người
              </Button>
            )}
          </>
        }
      />
      <StateTabs
        value={filters.tab}
        tabs={[
          { key: 'here', label: 'Đang làm' },
          { key: 'left', label: 'Đã thôi' },
        ]}
      />
      <ListFilters list={list}>
        <SearchFilter label="Tên, chức danh, đơn vị" value={filters.q} onChange={q => set({ q })} />
        <ChoiceFilter
          label="Lĩnh vực"
          value={filters.line}
          onChange={line => set({ line })}
          options={[{ value: '', label: 'Mọi lĩnh vực' }, ...(data?.lines ?? []).map(l => ({ value: l, label: l }))]}
        />
        <ChoiceFilter
          label="Hình thức"
          value={filters.full}
          onChange={full => set({ full })}
          options={[
            { value: '', label: 'Chuyên trách, kiêm nhiệm' },
            { value: '1', label: 'Chuyên trách' },
            { value: '0', label: 'Kiêm nhiệm' },
          ]}
        />
        <ChoiceFilter
          label="Tập huấn"
          value={filters.trained}
          onChange={trained => set({ trained })}
          options={[
            { value: '', label: 'Đã và chưa tập huấn' },
            { value: '1', label: 'Đã tập huấn' },
            { value: '0', label: 'Chưa tập huấn' },
          ]}
        />
      </ListFilters>
      {data && data.missing.length > 0 && <Missing line={filters.line} units={data.missing} />}
      <ListTable
        list={list}
        idOf={r => r.id}
        card={r => ({
          head: `${r.line} · ${api.FULL_TIME_NAMES[r.fullTime ? '1' : '0']}`,
          title: (
            <>
              {r.name}
              <div className="small second">{[r.title, r.unitName].filter(Boolean).join(', ')}</div>
            </>
          ),
          foot: (
            <>
              <span>{[r.phone, r.email].filter(Boolean).join(' · ') || 'chưa có liên hệ'}</span>
              {r.mine && mayWork && (
                <Steps
                  r={r}
                  onMend={() => setOpen(r)}
                  onEnd={() => end(r)}
                  onBack={() => leave.mutate({ id: r.id, on: null })}
                />
              )}
            </>
          ),
        })}
        empty="Chưa có ai trong danh sách. Mỗi đơn vị ghi người chuyên trách, kiêm nhiệm của mình; cấp trên xem được của cấp dưới."
      />
      {open && (
        <RosterDialog
          {...(open === 'new' ? {} : { entry: open })}
          lines={data?.lines ?? []}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  )
}

function TrainingList({ of: r }: { of: api.RosterEntry }) {
  if (r.training.length === 0) return <span className="hint">chưa tập huấn</span>
  return r.training.map(t => (
    <div key={`${t.name} ${t.on}`} className="small">
      {t.name}
      {t.on && `, ${showDay(t.on)}`}
    </div>
  ))
}

function Steps(p: { r: api.RosterEntry; onMend: () => void; onEnd: () => void; onBack: () => void }) {
  if (p.r.leftOn)
    return (
      <Button size="compact-sm" variant="subtle" onClick={p.onBack} aria-label={`Ghi lại ${p.r.name}`}>
        Ghi lại
      </Button>
    )
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap' }}>
      <Button size="compact-sm" variant="subtle" onClick={p.onMend} aria-label={`Sửa ${p.r.name}`}>
        Sửa
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={p.onEnd} aria-label={`${p.r.name} thôi làm`}>
        Thôi
      </Button>
    </div>
  )
}

/** Units that name nobody for the line of work that is filtered. */
function Missing({ line, units }: { line: string; units: { id: string; name: string }[] }) {
  return (
    <details className="panel">
      <summary>
        {units.length} đơn vị chưa ghi ai về {line}
      </summary>
      <p className="second">{units.map(u => u.name).join('; ')}</p>
    </details>
  )
}
