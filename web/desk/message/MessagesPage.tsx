import { Button, Modal } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import * as api from '@thong-suot/domain/message/message.api.ts'
import {
  CHANNEL_NAMES,
  MAY_GO_AGAIN,
  MESSAGE_STATE_NAMES,
  MESSAGE_STATES,
  type MessageRow,
} from '@thong-suot/domain/message/message.ts'
import { useState } from 'react'
import { ListFilters, ListTable, ListTools, useList } from '../../parts/list/List.tsx'
import { DaysFilter, spanWords } from '../../parts/list/SpanFilters.tsx'
import { LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { ChoiceBar } from '../../parts/table/ChoiceBar.tsx'
import type { Column } from '../../parts/table/DataTable.tsx'
import { ChoiceFilter, SearchFilter, StateTabs } from '../../parts/table/Filters.tsx'
import { useChoice } from '../../parts/table/use-choice.ts'
import { showMoment } from '../../parts/words/moment.ts'
import { UnitName } from '../../parts/words/UnitName.tsx'
import { useMay } from '../../shell/use-me.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import names from './message.module.css'
import { CHANNEL_OFF, StateTag } from './message-words.tsx'

const when = (m: MessageRow) => showMoment(m.sentAt ?? m.nextTryAt)
const who = (m: MessageRow) => m.personName ?? 'Chưa có người nhận'

/** Every message that left the page or could not: to whom, over what, and how it fared. */
export default function MessagesPage() {
  const [open, setOpen] = useState<string>()
  const choice = useChoice()
  const again = useDo(api.sendAgain, { onDone: choice.clear })
  const list = useList({
    name: 'tin-gui',
    title: 'Tin gửi',
    noun: 'tin',
    endpoint: api.listMessages,
    sheet: api.exportMessages,
    defaults: { state: '', channel: '', q: '', from: '', to: '', mine: '', sort: '-at', page: 1 },
    columns: columnsOf(setOpen),
    words: f => [
      MESSAGE_STATE_NAMES[f.state as MessageRow['state']],
      f.q && `Có “${f.q}”`,
      CHANNEL_NAMES[f.channel as MessageRow['channel']],
      f.mine && 'Do đơn vị gây ra',
      ...spanWords(f),
    ],
    every: 30_000,
  })
  const { filters, set, data } = list
  return (
    <Page>
      <PageHead title="Tin gửi" actions={<ListTools list={list} />} />
      {data && <Channels channels={data.channels} />}
      <StateTabs
        name="state"
        value={filters.state}
        tabs={[
          { key: '', label: 'Tất cả' },
          ...MESSAGE_STATES.map(key => ({
            key,
            label: MESSAGE_STATE_NAMES[key],
            count: data?.states[key],
            alarm: key === 'failed',
          })),
        ]}
      />
      <ListFilters list={list}>
        <SearchFilter label="Người, đơn vị, địa chỉ, lý do" value={filters.q} onChange={q => set({ q })} />
        <ChoiceFilter
          label="Kênh"
          value={filters.channel}
          onChange={channel => set({ channel })}
          options={[
            { value: '', label: 'Mọi kênh' },
            ...Object.entries(CHANNEL_NAMES).map(([value, label]) => ({ value, label })),
          ]}
        />
        <ChoiceFilter
          label="Của ai"
          value={filters.mine}
          onChange={mine => set({ mine })}
          options={[
            { value: '', label: 'Gửi đi và nhận về' },
            { value: '1', label: 'Do đơn vị gây ra' },
          ]}
        />
        <DaysFilter value={filters} onChange={set} />
      </ListFilters>
      {again.error && <Refused error={again.error} />}
      {again.data && (
        <p role="status" className="small second">
          Đang gửi lại {again.data.again} tin
          {again.data.left > 0 && `; ${again.data.left} tin khác không cần hoặc không thể gửi lại`}.
        </p>
      )}
      <ListTable
        list={list}
        idOf={m => m.id}
        choice={choice}
        card={m => ({
          head: `${when(m)} · ${CHANNEL_NAMES[m.channel]}`,
          title: <Opener message={m} onOpen={setOpen} says={`${who(m)}, ${m.unitName}`} />,
          foot: (
            <>
              <StateTag state={m.state} /> {m.reason}
            </>
          ),
        })}
        empty="Chưa có tin nào ra ngoài trang. Khi có việc mới, nhắc hạn hay đôn đốc, tin gửi qua các kênh hiện ở đây."
      />
      <ChoiceBar choice={choice} noun="tin">
        <Button loading={again.isPending} onClick={() => again.mutate({ ids: choice.ids })}>
          Gửi lại
        </Button>
      </ChoiceBar>
      {open && <OneMessage id={open} onClose={() => setOpen(undefined)} />}
    </Page>
  )
}

function Opener({ message, onOpen, says }: { message: MessageRow; onOpen: (id: string) => void; says: string }) {
  return (
    <button type="button" className={names.opener ?? ''} onClick={() => onOpen(message.id)}>
      {says}
    </button>
  )
}

function columnsOf(onOpen: (id: string) => void): Column<MessageRow>[] {
  return [
    { key: 'at', head: 'Giờ gửi', sort: true, width: '6rem', cell: when },
    { key: 'channel', head: 'Kênh', width: '5.5rem', cell: m => CHANNEL_NAMES[m.channel] },
    {
      key: 'person',
      head: 'Người nhận',
      sort: true,
      fixed: true,
      width: '10rem',
      cell: m => (
        <>
          <Opener message={m} onOpen={onOpen} says={who(m)} />
          {m.address && <div className="tiny hint">{m.address}</div>}
        </>
      ),
    },
    {
      key: 'unit',
      head: 'Đơn vị',
      sort: true,
      width: '10rem',
      cell: m => <UnitName name={m.unitName} most={36} focusable={false} />,
    },
    { key: 'title', head: 'Nội dung', cell: m => m.title || `${m.notices} thông báo` },
    { key: 'state', head: 'Trạng thái', sort: true, width: '9rem', cell: m => <StateTag state={m.state} /> },
    { key: 'reason', head: 'Lý do', width: '11rem', cell: m => m.reason ?? '' },
    { key: 'attempts', head: 'Số lần thử', right: true, width: '6rem', off: true, cell: m => m.attempts },
  ]
}

/** Which ways out of the page are open; one that is not says so, to the administrator also what is missing. */
function Channels({ channels }: { channels: api.ChannelStatus[] }) {
  // Names of settings tell something to who keeps the installation, to nobody else.
  const maySet = useMay('person.change')
  return (
    <ul className={names.channels} aria-label="Các kênh gửi">
      {channels.map(({ channel, off }) => (
        <li key={channel}>
          <span className="strong">{CHANNEL_NAMES[channel]}</span>
          <div className={off ? 'small second' : 'small'}>{off ? (maySet ? off : CHANNEL_OFF) : 'Đang hoạt động'}</div>
        </li>
      ))}
    </ul>
  )
}

function OneMessage({ id, onClose }: { id: string; onClose: () => void }) {
  const { data: m, error } = useAsk(api.getMessage, { id })
  const again = useDo(api.sendAgain)
  return (
    <Modal opened onClose={onClose} title={m ? `${who(m)}, ${m.unitName}` : 'Tin gửi'} size="lg">
      {error && <Refused error={error} />}
      {!m && !error && <LoadingRows rows={3} />}
      {m && (
        <div className="stack">
          <p>
            <StateTag state={m.state} /> {CHANNEL_NAMES[m.channel]}
            {m.address && ` · ${m.address}`} · {when(m)}
            {m.attempts > 1 && ` · đã thử ${m.attempts} lần`}
          </p>
          {m.reason && <p>{m.reason}</p>}
          {m.lines.length === 0 && (
            <p className="second">{m.notices} thông báo; nội dung chỉ đơn vị gửi và nhận xem được.</p>
          )}
          <ul className={names.lines}>
            {m.lines.map(line => (
              <li key={line.id}>
                <Link to={line.to}>{line.title}</Link>
                <div className="small second">{line.reason}</div>
              </li>
            ))}
          </ul>
          {again.error && <Refused error={again.error} />}
          {MAY_GO_AGAIN.includes(m.state) && m.kind !== 'nobody' && (
            <div>
              <Button loading={again.isPending} onClick={() => again.mutate({ ids: [m.id] })}>
                Gửi lại
              </Button>
            </div>
          )}
        </div>
      )}
    </Modal>
  )
}
