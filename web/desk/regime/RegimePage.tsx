/** One regime with its days and periods; a new one is made at the same place (/che-do-bao-cao/moi). */

import { Button } from '@mantine/core'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { capital } from '@thong-suot/domain/capital.ts'
import { showDay } from '@thong-suot/domain/day.ts'
import { CADENCE_NAMES, showDue } from '@thong-suot/domain/period/period.ts'
import type { PeriodLine, RegimePage as Regime } from '@thong-suot/domain/regime/regime.api.ts'
import * as api from '@thong-suot/domain/regime/regime.api.ts'
import { KIND_NAMES } from '@thong-suot/domain/regime/regime.ts'
import { sayDays, sayRhythm } from '@thong-suot/domain/regime/say-rule.ts'
import { useState } from 'react'
import { LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { PageRefused } from '../../parts/page/PageRefused.tsx'
import { type Column, DataTable } from '../../parts/table/DataTable.tsx'
import { Quote } from '../../parts/words/Quote.tsx'
import { Tag } from '../../parts/words/Tag.tsx'
import { useMay } from '../../shell/use-me.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import { byHand } from './form/read-state.ts'
import { OpenByHand, opensByHand } from './OpenByHand.tsx'
import { EditRegime, NewRegime } from './RegimeForm.tsx'
import css from './regime.module.css'
import { Standing } from './Standing.tsx'

export default function RegimePage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { 'tu-du-kien': factId } = useSearch({ strict: false }) as Record<string, string>
  return id === 'moi' ? <NewRegime {...(factId ? { factId } : {})} /> : <One id={id} />
}

function One({ id }: { id: string }) {
  const { data, error, refetch } = useAsk(api.getRegime, { id })
  const mayOpen = useMay('regime.make')
  const [editing, setEditing] = useState(false)
  if (error && !data) return <PageRefused error={error} retry={() => void refetch()} />
  if (!data)
    return (
      <Page>
        <LoadingRows />
      </Page>
    )
  if (editing) return <EditRegime regime={data} onDone={() => setEditing(false)} />
  return (
    <Page>
      <PageHead
        title={data.name}
        crumbs={[
          { to: '/bao-cao', text: 'Báo cáo' },
          { to: '/che-do-bao-cao', text: 'Chế độ báo cáo' },
          { text: data.name.slice(0, 40) },
        ]}
        meta={
          <>
            <span>{KIND_NAMES[data.kind]}</span>
            <span>{CADENCE_NAMES[data.cadence]}</span>
            <span>
              Gửi <strong>{data.unitName}</strong>
            </span>
            <span className="hint">
              Từ {showDay(data.startsOn)}
              {data.endsOn ? ` đến ${showDay(data.endsOn)}` : ''}
            </span>
          </>
        }
      />
      {data.mine && mayOpen && <Standing regime={data} onEdit={() => setEditing(true)} />}
      {data.quote && (
        <p>
          <Quote text={data.quote} />
        </p>
      )}
      <Facts regime={data} />
      {data.mine && mayOpen && data.openable.length > 0 && <Openable regime={data} />}
      {data.mine && mayOpen && opensByHand(data) && <OpenByHand key={data.periods.length} regime={data} />}
      <DataTable
        caption="Các kỳ báo cáo"
        noun="kỳ"
        columns={data.mine ? COLUMNS : COLUMNS.filter(column => !ONLY_OWN.has(column.key))}
        data={{ rows: data.periods, count: data.periods.length, page: 1, size: Math.max(1, data.periods.length) }}
        idOf={row => row.id}
        linkOf={row => `/bao-cao/tong-hop/${row.id}`}
        card={row => ({
          head: showDue(row.dueOn, row.operator),
          title: link(row),
          foot: data.mine ? `${row.accepted}/${row.units} tiếp nhận` : undefined,
        })}
        empty={
          byHand(data.cadence)
            ? 'Chưa mở kỳ nào. Kỳ không tự mở: có yêu cầu thì mở kỳ ở trên.'
            : 'Chưa mở kỳ nào. Kỳ tự mở trước hạn 45 ngày, hoặc mở ngay ở trên.'
        }
      />
    </Page>
  )
}

const link = (row: PeriodLine) => <Link to={`/bao-cao/tong-hop/${row.id}`}>{capital(row.name)}</Link>

/** Counts over all units are the receiver's; another sees its own report only. */
const ONLY_OWN = new Set(['accepted', 'late'])

const COLUMNS: Column<PeriodLine>[] = [
  { key: 'name', head: 'Kỳ', fixed: true, cell: row => <span className="item">{link(row)}</span> },
  { key: 'span', head: 'Số liệu', width: '14rem', cell: row => `${showDay(row.fromOn)} – ${showDay(row.toOn)}` },
  { key: 'due', head: 'Hạn gửi', width: '11rem', cell: row => showDue(row.dueOn, row.operator) },
  { key: 'accepted', head: 'Đã tiếp nhận', width: '8rem', right: true, cell: row => `${row.accepted}/${row.units}` },
  { key: 'late', head: 'Trễ hạn', width: '6rem', right: true, cell: row => row.late },
  {
    key: 'state',
    head: 'Tình trạng',
    width: '8rem',
    cell: row => (
      <Tag
        tone="quiet"
        icon={row.state === 'closed' ? 'done' : 'going'}
        says={row.state === 'closed' ? 'Đã chốt' : 'Đang mở'}
      />
    ),
  },
]

function Facts({ regime }: { regime: Regime }) {
  const facts: [string, string][] = [
    ['Nội dung', regime.content],
    [
      'Đơn vị phải gửi',
      `${regime.units.length} đơn vị: ${regime.units
        .slice(0, 6)
        .map(unit => unit.name)
        .join(', ')}${regime.units.length > 6 ? '…' : ''}`,
    ],
    ['Nhịp', sayRhythm(regime.rule)],
    ...sayDays(regime.cadence, regime.rule).map(({ name, says }): [string, string] => [name, says]),
    ['Cách gửi', regime.sentHow],
    ['Đầu mối theo dõi', regime.coordinator ?? ''],
    ['Quy trình', regime.process],
    ['Biểu mẫu', regime.templateName],
    ['Gửi tiếp lên', [regime.upwardTo, regime.through && `qua ${regime.through}`].filter(Boolean).join(', ')],
  ]
  return (
    <dl className={css.facts}>
      {facts
        .filter(([, says]) => says)
        .map(([name, says]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{says}</dd>
          </div>
        ))}
    </dl>
  )
}

/** Of weeks there are a dozen to open; those before the latest are asked for. */
const SHOWN = 4

function Openable({ regime }: { regime: Regime }) {
  const open = useDo(api.openPeriod)
  const [all, setAll] = useState(false)
  const latest = regime.openable.toReversed()
  const hidden = all ? 0 : Math.max(0, latest.length - SHOWN)
  return (
    <section className={css.openable} aria-label="Kỳ chưa mở">
      {open.error && <Refused error={open.error} />}
      {latest.slice(0, latest.length - hidden).map(period => (
        <div key={period.name}>
          <span>
            Kỳ {period.name}, hạn {showDay(period.due)}
          </span>
          <Button
            size="xs"
            loading={open.isPending && open.variables?.name === period.name}
            onClick={() => open.mutate({ id: regime.id, name: period.name })}
          >
            Mở kỳ
          </Button>
        </div>
      ))}
      {hidden > 0 && (
        <Button size="xs" className={css.start} onClick={() => setAll(true)}>
          Xem thêm {hidden} kỳ trước
        </Button>
      )}
    </section>
  )
}
