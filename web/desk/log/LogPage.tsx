import { Button } from '@mantine/core'
import { showDay } from '@thong-suot/domain/day.ts'
import { exportLog, type LogEntry, listLog } from '@thong-suot/domain/log/log.ts'
import { LOG_NOUNS } from '@thong-suot/domain/log/log-words.ts'
import { addressOf } from '../../ask.ts'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { KeptFilters } from '../../parts/list/KeptFilters.tsx'
import { PrintButton } from '../../parts/list/PrintButton.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { ColumnsMenu, useColumns } from '../../parts/table/ColumnsMenu.tsx'
import { type Column, DataTable } from '../../parts/table/DataTable.tsx'
import { ExportButton } from '../../parts/table/ExportButton.tsx'
import { ChoiceFilter, FilterRow, SearchFilter } from '../../parts/table/Filters.tsx'
import { useFilters } from '../../parts/table/use-filters.ts'
import { showMoment } from '../../parts/words/moment.ts'
import { useAsk } from '../../use-ask.ts'
import names from './log.module.css'

const COLUMNS: Column<LogEntry>[] = [
  {
    key: 'at',
    head: 'Lúc',
    cell: e => <span className="nowrap">{showMoment(e.at)}</span>,
    width: '9.5rem',
    fixed: true,
  },
  { key: 'who', head: 'Người làm', cell: e => <Who entry={e} />, width: '14rem' },
  { key: 'what', head: 'Việc', cell: e => e.says, width: '11rem' },
  { key: 'subject', head: 'Đối tượng', cell: e => e.subject ?? '' },
  { key: 'changes', head: 'Trước và sau', cell: e => <Changes entry={e} /> },
  { key: 'reason', head: 'Lý do', cell: e => e.reason ?? '', off: true },
  { key: 'ip', head: 'Địa chỉ máy', cell: e => e.ip ?? '', off: true },
]

/** Who did what, before and after; nothing on this page changes anything. */
export default function LogPage() {
  const [filters, setFilters] = useFilters({ q: '', noun: '', from: '', to: '', subject: '', page: 1 })
  const { page, ...filter } = filters
  const { data, error, refetch } = useAsk(listLog, filters)
  const columns = useColumns('log', COLUMNS)
  return (
    <Page>
      <PageHead
        title="Nhật ký"
        actions={
          <>
            <KeptFilters page="nhat-ky" />
            <PrintButton
              endpoint={listLog}
              input={filter as never}
              title="Nhật ký thao tác"
              noun="việc"
              columns={columns.shown}
              words={[
                filters.q && `Có “${filters.q}”`,
                filters.noun && LOG_NOUNS[filters.noun],
                filters.from && `Từ ngày ${showDay(filters.from)}`,
                filters.to && `Đến ngày ${showDay(filters.to)}`,
              ]}
            />
            <ExportButton href={addressOf(exportLog, filter)} />
            <ColumnsMenu columns={columns} />
          </>
        }
      />
      <FilterRow>
        <SearchFilter label="Người, đơn vị, đối tượng, lý do" value={filters.q} onChange={q => setFilters({ q })} />
        <ChoiceFilter
          label="Về việc gì"
          value={filters.noun}
          onChange={noun => setFilters({ noun })}
          options={[
            { value: '', label: 'Mọi việc' },
            ...Object.entries(LOG_NOUNS).map(([value, label]) => ({ value, label })),
          ]}
        />
        <div className={names.day}>
          <DayInput
            label=""
            aria-label="Từ ngày"
            size="xs"
            value={filters.from || undefined}
            onChange={day => setFilters({ from: day ?? '' })}
          />
        </div>
        <div className={names.day}>
          <DayInput
            label=""
            aria-label="Đến ngày"
            size="xs"
            value={filters.to || undefined}
            onChange={day => setFilters({ to: day ?? '' })}
          />
        </div>
        {filters.subject && (
          <Button size="xs" onClick={() => setFilters({ subject: '' })}>
            Đang xem một đối tượng. Xem tất cả
          </Button>
        )}
      </FilterRow>
      <DataTable
        caption="Nhật ký thao tác"
        noun="việc"
        columns={columns.shown}
        tight={columns.tight}
        data={data}
        error={error}
        retry={refetch}
        idOf={e => String(e.id)}
        onPage={next => setFilters({ page: next })}
        card={e => ({
          head: `${showMoment(e.at)} · ${e.personName ?? 'Hệ thống'}`,
          title: [e.says, e.subject].filter(Boolean).join(': '),
          foot: <Changes entry={e} />,
        })}
        empty={
          Object.values(filter).some(Boolean)
            ? 'Không có việc nào khớp. Bỏ bớt điều kiện lọc.'
            : 'Chưa có việc nào được ghi. Mọi thay đổi sẽ hiện ở đây.'
        }
      />
    </Page>
  )
}

function Who({ entry }: { entry: LogEntry }) {
  return (
    <>
      {entry.personName ?? 'Hệ thống'}
      {entry.unitName && <div className="tiny hint">{entry.unitName}</div>}
    </>
  )
}

const FEW = 3

function Changes({ entry: { changes } }: { entry: LogEntry }) {
  const line = (c: LogEntry['changes'][number]) => (
    <div key={c.field}>
      <span className="second">{c.field}:</span> {c.before !== null && <del>{c.before}</del>}{' '}
      {c.before !== null && c.after !== null && '→ '}
      {c.after !== null && <ins>{c.after}</ins>}
      {c.after === null && <span className="second"> đã bỏ</span>}
    </div>
  )
  if (changes.length <= FEW) return <div className={names.changes}>{changes.map(line)}</div>
  return (
    <div className={names.changes}>
      {changes.slice(0, FEW).map(line)}
      <details>
        <summary>{changes.length - FEW} chỗ nữa</summary>
        {changes.slice(FEW).map(line)}
      </details>
    </div>
  )
}
