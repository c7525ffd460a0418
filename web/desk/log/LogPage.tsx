import { Button } from '@mantine/core'
import { exportLog, type LogEntry, listLog } from '@thong-suot/domain/log/log.ts'
import { LOG_NOUNS } from '@thong-suot/domain/log/log-words.ts'
import { ListFilters, ListTable, ListTools, useList } from '../../parts/list/List.tsx'
import { DaysFilter, spanWords } from '../../parts/list/SpanFilters.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import type { Column } from '../../parts/table/DataTable.tsx'
import { ChoiceFilter, SearchFilter } from '../../parts/table/Filters.tsx'
import { showMoment } from '../../parts/words/moment.ts'
import names from './log.module.css'

const COLUMNS: Column<LogEntry>[] = [
  {
    key: 'at',
    head: 'Lúc',
    cell: e => <span className="nowrap">{showMoment(e.at)}</span>,
    width: '9.5rem',
    fixed: true,
    sort: true,
  },
  { key: 'who', head: 'Người làm', cell: e => <Who entry={e} />, width: '12rem' },
  { key: 'what', head: 'Việc', cell: e => e.says, width: '9rem' },
  { key: 'subject', head: 'Đối tượng', cell: e => e.subject ?? '' },
  { key: 'changes', head: 'Trước và sau', cell: e => <Changes entry={e} />, width: '17rem' },
  { key: 'reason', head: 'Lý do', cell: e => e.reason ?? '', off: true },
  { key: 'ip', head: 'Địa chỉ máy', cell: e => e.ip ?? '', off: true },
]

/** Who did what, before and after; nothing on this page changes anything. */
export default function LogPage() {
  const list = useList({
    name: 'nhat-ky',
    title: 'Nhật ký thao tác',
    noun: 'việc',
    endpoint: listLog,
    sheet: exportLog,
    defaults: { q: '', noun: '', from: '', to: '', subject: '', sort: '-at', page: 1 },
    columns: COLUMNS,
    words: f => [
      f.q && `Có “${f.q}”`,
      LOG_NOUNS[f.noun as keyof typeof LOG_NOUNS],
      ...spanWords(f),
      f.subject && 'Một đối tượng',
    ],
  })
  const { filters, set } = list
  return (
    <Page>
      <PageHead title="Nhật ký" actions={<ListTools list={list} />} />
      <ListFilters list={list}>
        <SearchFilter label="Người, đơn vị, đối tượng, lý do" value={filters.q} onChange={q => set({ q })} />
        <ChoiceFilter
          label="Về việc gì"
          value={filters.noun}
          onChange={noun => set({ noun })}
          options={[
            { value: '', label: 'Mọi việc' },
            ...Object.entries(LOG_NOUNS).map(([value, label]) => ({ value, label })),
          ]}
        />
        <DaysFilter value={filters} onChange={set} />
        {filters.subject && (
          <Button size="xs" onClick={() => set({ subject: '' })}>
            Đang xem một đối tượng. Xem tất cả
          </Button>
        )}
      </ListFilters>
      <ListTable
        list={list}
        idOf={e => String(e.id)}
        card={e => ({
          head: `${showMoment(e.at)} · ${e.personName ?? 'Hệ thống'}`,
          title: [e.says, e.subject].filter(Boolean).join(': '),
          foot: <Changes entry={e} />,
        })}
        empty="Chưa có việc nào được ghi. Mọi thay đổi sẽ hiện ở đây."
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
