import { IconBell } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { listNotices, readAllNotices, readNotice } from '@thong-suot/domain/notice/notice.ts'
import { Empty, LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { showMoment } from '../../parts/words/moment.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import names from '../shell.module.css'
import { Dropdown } from './Dropdown.tsx'

/** One row an object with the reason; read on opening it. */
export function Bell() {
  const unread = useAsk(listNotices, {}, { refetchInterval: 60_000 }).data?.unread ?? 0
  const button = (
    <>
      <IconBell size="1.25rem" stroke={1.75} aria-hidden />
      {unread > 0 && (
        <span className={names.unread} aria-hidden>
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </>
  )
  return (
    <Dropdown
      className={names.bell}
      label={unread ? `Thông báo, ${unread} chưa đọc` : 'Thông báo'}
      button={button}
      wide
    >
      {close => <Notices onLeave={close} />}
    </Dropdown>
  )
}

function Notices({ onLeave }: { onLeave: () => void }) {
  const { data, error } = useAsk(listNotices, {})
  const readOne = useDo(readNotice)
  const readAll = useDo(readAllNotices)
  if (error) return <Refused error={error} />
  if (!data) return <LoadingRows rows={3} />
  if (data.rows.length === 0)
    return <Empty says="Chưa có thông báo nào. Việc mới giao, báo cáo bị trả lại, nhắc hạn sẽ hiện ở đây." />
  return (
    <div className={names.notices}>
      <div className="row" style={{ justifyContent: 'space-between', padding: '0.75rem 1rem' }}>
        <h2>Thông báo</h2>
        {data.unread > 0 && (
          <button type="button" className={names.plain} onClick={() => readAll.mutate({})}>
            Đánh dấu đã đọc tất cả
          </button>
        )}
      </div>
      <ul>
        {data.rows.map(n => (
          <li key={n.id} className={n.read ? undefined : names.fresh}>
            <Link
              to={n.to}
              onClick={() => {
                if (!n.read) readOne.mutate({ id: n.id })
                onLeave()
              }}
            >
              {n.title}
            </Link>
            <p className="small second">{n.reason}</p>
            <p className="tiny hint">{showMoment(n.at)}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
