import { Button } from '@mantine/core'
import * as api from '@thong-suot/domain/message/message.api.ts'
import { useState } from 'react'
import { showMoment } from '../../parts/words/moment.ts'
import { useDo } from '../../use-ask.ts'
import names from './message.module.css'
import { pushTrouble, subscribeHere, unsubscribeHere } from './push.ts'

/** Browsers and telephones that receive pushes; this one is added or taken away by a press. */
export function DevicesPanel({ own }: { own: api.Reception }) {
  const subscribe = useDo(api.subscribePush)
  const drop = useDo(api.dropPush)
  const [trouble, setTrouble] = useState<string>()
  const off = own.channels.find(c => c.channel === 'push')?.off
  const add = () => {
    setTrouble(undefined)
    subscribeHere(own.pushKey).then(
      made => subscribe.mutate(made),
      error => setTrouble((error as Error).message),
    )
  }
  const remove = (id: string) => {
    void unsubscribeHere()
    drop.mutate({ id })
  }
  const says = trouble ?? subscribe.error?.message ?? drop.error?.message
  return (
    <section className="panel" aria-labelledby="trinh-duyet">
      <h2 id="trinh-duyet">Thông báo ở trình duyệt, điện thoại</h2>
      <p className="second">Hiện ngay trên màn hình cả khi trang đang đóng. Bật riêng trên từng máy bạn dùng.</p>
      {own.devices.length > 0 && (
        <ul className={names.devices}>
          {own.devices.map(d => (
            <li key={d.id}>
              <span>
                {d.device} <span className="small second">từ {showMoment(d.madeAt)}</span>
              </span>
              <Button size="compact-sm" onClick={() => remove(d.id)} aria-label={`Thôi nhận ở ${d.device}`}>
                Thôi nhận
              </Button>
            </li>
          ))}
        </ul>
      )}
      {off || pushTrouble() ? (
        <p className="small second">{off ?? pushTrouble()}</p>
      ) : (
        <div className={names.buttons}>
          <Button loading={subscribe.isPending} onClick={add}>
            Bật trên máy này
          </Button>
        </div>
      )}
      {says && (
        <p className="small overdue" role="alert">
          {says}
        </p>
      )}
    </section>
  )
}
