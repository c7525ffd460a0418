/** Cuts of the figures: numbered, never changed; what came later is shown as later. */
import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import type { RollUpPage } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as api from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { Empty, Refused } from '../../parts/page/Empty.tsx'
import { showMoment } from '../../parts/words/moment.ts'
import { useDo } from '../../use-ask.ts'
import css from './roll-up.module.css'

export function Snapshots({ data }: { data: RollUpPage }) {
  const navigate = useNavigate()
  const draft = useDo(api.draftFromRollUp, {
    onDone: ({ documentId }) => void navigate({ to: `/van-ban-di/${documentId}` }),
  })
  if (data.snapshots.length === 0)
    return <Empty says="Chưa chốt lần nào. Chốt số liệu để số đã báo cáo giữ nguyên về sau." />
  return (
    <>
      {draft.error && <Refused error={draft.error} />}
      <div className={css.frame}>
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
                <th scope="row">Số {cut.no}</th>
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
    </>
  )
}
