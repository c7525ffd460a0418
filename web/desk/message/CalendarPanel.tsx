import { Button, CopyButton } from '@mantine/core'
import * as api from '@thong-suot/domain/message/message.api.ts'
import { useState } from 'react'
import { Confirm } from '../../parts/form/Dialogs.tsx'
import { showMoment } from '../../parts/words/moment.ts'
import { useDo } from '../../use-ask.ts'
import names from './message.module.css'

/** The secret address of one's calendar feed. */
export function CalendarPanel({ own }: { own: api.Reception }) {
  const renew = useDo(api.renewCalendar, { onDone: () => setAsking(undefined) })
  const drop = useDo(api.dropCalendar, { onDone: () => setAsking(undefined) })
  const [asking, setAsking] = useState<'renew' | 'drop'>()
  const { calendar } = own
  return (
    <section className="panel" aria-labelledby="lich">
      <h2 id="lich">Lịch trên điện thoại, Outlook, Google</h2>
      <p className="second">
        Thời hạn các việc của bạn và ngày nộp báo cáo hiện trong ứng dụng lịch bạn đang dùng, tự cập nhật. Trong ứng
        dụng, chọn “Thêm lịch từ địa chỉ” rồi dán địa chỉ dưới đây.
      </p>
      {calendar ? (
        <>
          <p className={names.address} data-testid="calendar">
            {calendar.address}
          </p>
          <p className="small second">
            Lấy lúc {showMoment(calendar.renewedAt)}. Ai có địa chỉ này đều xem được lịch của bạn; lỡ lộ thì lấy địa chỉ
            mới.
          </p>
          <div className={names.buttons}>
            <CopyButton value={calendar.address}>
              {({ copied, copy }) => <Button onClick={copy}>{copied ? 'Đã chép' : 'Chép địa chỉ'}</Button>}
            </CopyButton>
            <Button onClick={() => setAsking('renew')}>Lấy địa chỉ mới</Button>
            <Button variant="subtle" onClick={() => setAsking('drop')}>
              Bỏ địa chỉ
            </Button>
          </div>
        </>
      ) : (
        <div className={names.buttons}>
          <Button loading={renew.isPending} onClick={() => renew.mutate({})}>
            Lấy địa chỉ lịch
          </Button>
        </div>
      )}
      <Confirm
        opened={asking !== undefined}
        onClose={() => setAsking(undefined)}
        title={asking === 'drop' ? 'Bỏ địa chỉ lịch' : 'Lấy địa chỉ lịch mới'}
        verb={asking === 'drop' ? 'Bỏ địa chỉ' : 'Lấy địa chỉ mới'}
        busy={renew.isPending || drop.isPending}
        error={renew.error ?? drop.error}
        onConfirm={() => (asking === 'drop' ? drop.mutate({}) : renew.mutate({}))}
      >
        <p>Địa chỉ đang dùng không còn mở được; ứng dụng lịch đã gắn địa chỉ đó phải gắn lại.</p>
      </Confirm>
    </section>
  )
}
