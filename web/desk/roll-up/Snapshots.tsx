/** Cuts of the figures: numbered, never changed; what came later is shown as later. */
import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { cellKey } from '@thong-suot/domain/indicator/indicator.ts'
import type { RollUpPage } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as api from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { showTotal } from '@thong-suot/domain/roll-up/roll-up.ts'
import { Fragment, useState } from 'react'
import { Empty, Refused } from '../../parts/page/Empty.tsx'
import { showMoment } from '../../parts/words/moment.ts'
import { useAsk, useDo } from '../../use-ask.ts'
import css from './roll-up.module.css'

type Asked = { id: string; unitId?: string }

export function Snapshots({ data, asked }: { data: RollUpPage; asked: Asked }) {
  const [open, setOpen] = useState<number>()
  const navigate = useNavigate()
  const draft = useDo(api.draftFromRollUp, {
    onDone: ({ documentId }) => void navigate({ to: `/van-ban-di/${documentId}` }),
  })
  if (data.snapshots.length === 0)
    return <Empty says="Chưa chốt lần nào. Chốt số liệu để số đã báo cáo giữ nguyên về sau." />
  return (
    <>
      {draft.error && <Refused error={draft.error} />}
      <div className={`${css.frame} ${css.over}`}>
        <table className={css.table}>
          <caption className="only-read">Các bản chốt số liệu</caption>
          <thead>
            <tr>
              <th scope="col">Bản chốt</th>
              <th scope="col">Lúc</th>
              <th scope="col">Người chốt</th>
              <th scope="col" className={css.number}>
                Đơn vị
              </th>
              <th scope="col" className={css.number}>
                Đến sau
              </th>
              <th scope="col">Văn bản</th>
            </tr>
          </thead>
          <tbody>
            {data.snapshots.map(cut => (
              <tr key={cut.no}>
                <th scope="row">
                  <button
                    type="button"
                    className={css.further}
                    aria-expanded={open === cut.no}
                    onClick={() => setOpen(open === cut.no ? undefined : cut.no)}
                  >
                    Số {cut.no}
                  </button>
                </th>
                <td>{showMoment(cut.at)}</td>
                <td>{cut.person}</td>
                <td className={css.number}>
                  {cut.accepted}/{cut.units}
                </td>
                <td className={css.number}>{cut.later}</td>
                <td>
                  {cut.documentId ? (
                    <Link to={`/van-ban-di/${cut.documentId}`}>Mở dự thảo</Link>
                  ) : (
                    data.mine && (
                      <Button size="xs" onClick={() => draft.mutate({ id: data.period.id, no: cut.no })}>
                        Lập dự thảo
                      </Button>
                    )
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open !== undefined && <Cut asked={{ ...asked, no: open }} />}
    </>
  )
}

/** The figures of a cut as they were, today's beside where they are others, and what came later by name. */
function Cut({ asked }: { asked: Asked & { no: number } }) {
  const { data, error } = useAsk(api.openSnapshot, asked)
  if (error) return <p className="overdue">{error.message}</p>
  if (!data) return <p className="hint">Đang tải…</p>
  const lines = data.totals.flatMap(row => {
    const indicator = data.indicators.find(each => each.id === row.indicatorId)!
    const today = data.now.find(each => each.indicatorId === row.indicatorId)
    const whole = { no: 0, name: `${indicator.code} ${indicator.name}`, was: row.now, is: today?.now ?? null }
    const parts = row.parts.map(({ no, name, now }) => ({
      ...{ no, name: `– ${name}`, was: now, is: today?.parts.find(each => each.no === no)?.now ?? null },
    }))
    return [whole, ...parts].map(line => ({ ...line, key: cellKey(indicator.id, line.no), indicator }))
  })
  return (
    <section className="stack" aria-label={`Bản chốt số ${data.no}`}>
      <h3>Bản chốt số {data.no}</h3>
      <p className="small">
        {data.later.length === 0 && 'Chưa có báo cáo nào được tiếp nhận sau bản chốt này.'}
        {data.later.length > 0 && 'Đến sau: '}
        {data.later.map(({ reportId, unitName, acceptedAt }, i) => (
          <Fragment key={reportId}>
            {i > 0 && ', '}
            <Link to={`/bao-cao/${reportId}`}>{unitName}</Link> ({showMoment(acceptedAt)})
          </Fragment>
        ))}
      </p>
      <div className={css.frame}>
        <table className={css.table}>
          <caption className="only-read">Số liệu bản chốt số {data.no}</caption>
          <thead>
            <tr>
              <th scope="col">Chỉ tiêu</th>
              <th scope="col" className={css.number}>
                Lúc chốt
              </th>
              <th scope="col" className={css.number}>
                Hiện nay
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, name, was, is, indicator }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td className={css.number}>{showTotal(indicator, was) || '–'}</td>
                <td className={`${css.number} ${is === was ? '' : css.now}`}>{showTotal(indicator, is) || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
