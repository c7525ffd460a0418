import { Button, Checkbox, TextInput } from '@mantine/core'
import * as api from '@thong-suot/domain/message/message.api.ts'
import {
  CHANNEL_NAMES,
  CHANNELS,
  type Channel,
  MESSAGE_STATE_NAMES,
  TOPIC_NAMES,
  TOPICS,
  type Topic,
} from '@thong-suot/domain/message/message.ts'
import { Form } from '../../parts/form/Form.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { showTime } from '../../parts/words/moment.ts'
import { useIsPhone } from '../../shell/use-phone.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import { CalendarPanel } from './CalendarPanel.tsx'
import { DevicesPanel } from './DevicesPanel.tsx'
import names from './message.module.css'
import { CHANNEL_OFF } from './message-words.tsx'

/** What is missing an administrator reads on Tin gửi. */
const LABELS = { email: 'Địa chỉ thư điện tử', phone: 'Số điện thoại', quietFrom: 'Từ', quietTo: 'Đến' }

/** Over which channels one is told, of what, and when not. */
export default function ReceptionPage() {
  const { data, error, refetch } = useAsk(api.getReception, {})
  return (
    <Page>
      <PageHead title="Nhận thông báo" />
      {error && !data && <Refused error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={6} />}
      {data && (
        <div className={names.sections}>
          <Wishes own={data} />
          <DevicesPanel own={data} />
          <CalendarPanel own={data} />
        </div>
      )}
    </Page>
  )
}

function Wishes({ own }: { own: api.Reception }) {
  const set = useDo(api.setReception)
  const form = useFields(
    {
      email: own.email ?? '',
      phone: own.phone ?? '',
      topics: own.topics,
      onlyMine: own.onlyMine,
      quietFrom: own.quietFrom,
      quietTo: own.quietTo,
      onDaysOff: own.onDaysOff,
    },
    set.error,
  )
  const { topics } = form.values
  const turn = (channel: Channel, topic: Topic) =>
    form.set('topics', {
      ...topics,
      [channel]: topics[channel].includes(topic)
        ? topics[channel].filter(t => t !== topic)
        : [...topics[channel], topic],
    })
  return (
    <section className="panel" aria-label="Kênh và nội dung">
      <Form
        submit="Lưu"
        busy={set.isPending}
        error={set.error}
        labels={LABELS}
        onSubmit={() => set.mutate(form.values)}
        says={set.isSuccess && `Đã lưu lúc ${showTime(new Date())}`}
      >
        <h2>Nhận tin gì, qua kênh nào</h2>
        <p className="second">
          Trên trang (chuông ở góc phải) luôn có đủ. Thư điện tử, Zalo, SMS gửi mỗi ngày một lần lúc {own.digestAt}, chỉ
          gồm những tin bạn chưa xem; thông báo ở trình duyệt gửi ngay.
        </p>
        <TopicTable own={own} topics={topics} onTurn={turn} />
        <div className={`${names.hours} ${names.addresses}`}>
          <TextInput
            {...form.bind('email')}
            label={LABELS.email}
            type="email"
            autoComplete="email"
            style={{ width: '18rem' }}
          />
          <TextInput
            {...form.bind('phone')}
            label={LABELS.phone}
            description="Cho Zalo và SMS"
            type="tel"
            autoComplete="tel"
            style={{ width: '14rem' }}
          />
        </div>
        <h2>Khi nào không gửi</h2>
        <div className={names.hours}>
          <TextInput {...form.bind('quietFrom')} label="Giờ yên tĩnh từ" placeholder="21:00" />
          <TextInput {...form.bind('quietTo')} label="đến" placeholder="07:00" />
        </div>
        <Checkbox
          label="Gửi cả vào ngày nghỉ (Thứ Bảy, Chủ nhật, ngày lễ trong bảng Ngày nghỉ)"
          checked={form.values.onDaysOff}
          onChange={event => form.set('onDaysOff', event.currentTarget.checked)}
        />
        <Checkbox
          label="Chỉ gửi tin về việc giao đích danh cho tôi"
          checked={form.values.onlyMine}
          onChange={event => form.set('onlyMine', event.currentTarget.checked)}
        />
        <p className="small second">Tin đến trong giờ yên tĩnh hay ngày nghỉ được giữ lại và gửi khi hết giờ đó.</p>
      </Form>
    </section>
  )
}

type Turn = (channel: Channel, topic: Topic) => void
type Grid = { own: api.Reception; topics: api.Reception['topics']; onTurn: Turn }

function TopicTable({ own, topics, onTurn }: Grid) {
  const isPhone = useIsPhone()
  const box = (channel: Channel, topic: Topic) => (
    <Checkbox
      {...(isPhone
        ? { label: TOPIC_NAMES[topic] }
        : { 'aria-label': `${TOPIC_NAMES[topic]}: ${CHANNEL_NAMES[channel]}` })}
      checked={topics[channel].includes(topic)}
      onChange={() => onTurn(channel, topic)}
    />
  )
  if (isPhone)
    return (
      <div className={names.cards}>
        {own.channels.map(({ channel, off }) => (
          <fieldset key={channel} className="stack">
            <legend className="strong">{CHANNEL_NAMES[channel]}</legend>
            {off && <p className="small second">{CHANNEL_OFF}</p>}
            {TOPICS.map(topic => (
              <div key={topic}>{box(channel, topic)}</div>
            ))}
            <Trial channel={channel} off={off} />
          </fieldset>
        ))}
      </div>
    )
  return (
    <table className={names.topics}>
      <caption className="only-read">Nội dung theo kênh</caption>
      <thead>
        <tr>
          <th scope="col">Nội dung</th>
          {own.channels.map(({ channel, off }) => (
            <th key={channel} scope="col">
              {CHANNEL_NAMES[channel]}
              {off && <div className="tiny hint">{CHANNEL_OFF}</div>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {TOPICS.map(topic => (
          <tr key={topic}>
            <th scope="row">{TOPIC_NAMES[topic]}</th>
            {CHANNELS.map(channel => (
              <td key={channel}>
                <div style={{ display: 'inline-block' }}>{box(channel, topic)}</div>
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row" className="second">
            Kiểm tra
          </th>
          {own.channels.map(({ channel, off }) => (
            <td key={channel}>
              <Trial channel={channel} off={off} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

/** Sends one message to oneself at once and says how it fared. */
function Trial({ channel, off }: { channel: Channel; off: string | null }) {
  const trial = useDo(api.sendTrial)
  if (off) return null
  return (
    <>
      <Button
        size="compact-sm"
        loading={trial.isPending}
        onClick={() => trial.mutate({ channel })}
        aria-label={`Gửi thử qua ${CHANNEL_NAMES[channel]}`}
      >
        Gửi thử
      </Button>
      {trial.data && (
        <div className="small" role="status">
          {MESSAGE_STATE_NAMES[trial.data.state]}
          {trial.data.reason && `: ${trial.data.reason}`}
        </div>
      )}
      {trial.error && <div className="small overdue">{trial.error.message}</div>}
    </>
  )
}
