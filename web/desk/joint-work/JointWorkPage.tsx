/** Cùng một việc: what may be the same work from two papers, what was joined, what was said not to be. */
import * as api from '@thong-suot/domain/joint-work/joint-work.api.ts'
import { Empty, LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { StateTabs } from '../../parts/table/Filters.tsx'
import { useFilters } from '../../parts/table/use-filters.ts'
import { useMay } from '../../shell/use-me.ts'
import { useAsk } from '../../use-ask.ts'
import { Part } from './JointPanel.tsx'
import names from './joint-work.module.css'
import { PairPanel } from './PairPanel.tsx'
import { SourceList } from './SourceList.tsx'

const EMPTY = {
  proposed: 'Không có nhiệm vụ nào trông như cùng một việc.',
  joined: 'Chưa gộp nhiệm vụ nào. Mở thẻ Đề xuất để xem những việc có thể trùng.',
  denied: 'Chưa nói cặp nhiệm vụ nào là khác việc.',
}
type Tab = keyof typeof EMPTY

export default function JointWorkPage() {
  const [filters] = useFilters({ tab: 'proposed' })
  const tab: Tab = filters.tab in EMPTY ? (filters.tab as Tab) : 'proposed'
  const { data, error, refetch } = useAsk(api.listJointWork, {})
  const mayJudge = useMay('obligation.work')
  return (
    <Page>
      <PageHead title="Cùng một việc" crumbs={[{ to: '/nhiem-vu', text: 'Nhiệm vụ' }]} />
      <p className="second">
        Hai văn bản có thể giao cùng một việc cho đơn vị. Xác nhận thì danh sách hiện một dòng với đủ các nguồn, theo
        hạn sớm nhất; kết quả báo một lần, mỗi nơi giao vẫn tự xác nhận.
      </p>
      <StateTabs
        value={tab}
        tabs={[
          { key: 'proposed', label: 'Đề xuất', count: data?.proposed.length },
          { key: 'joined', label: 'Đã gộp', count: data?.joined.length },
          { key: 'denied', label: 'Không phải', count: data?.denied.length },
        ]}
      />
      {error && !data ? (
        <Refused error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingRows />
      ) : data[tab].length === 0 ? (
        <Empty says={EMPTY[tab]} />
      ) : (
        <ul className={names.pairs}>
          {tab === 'joined'
            ? data.joined.map(group => (
                <li key={group[0]?.id}>
                  <section className="panel" aria-label={`Đã gộp: ${group[0]?.title}`}>
                    <SourceList
                      sources={group}
                      {...(group[0] ? { front: group[0].id } : {})}
                      beside={s => mayJudge && <Part source={s} />}
                    />
                  </section>
                </li>
              ))
            : data[tab].map(pair => (
                <li key={`${pair.one.id} ${pair.other.id}`}>
                  <PairPanel pair={pair} mayJudge={mayJudge} />
                </li>
              ))}
        </ul>
      )}
    </Page>
  )
}
