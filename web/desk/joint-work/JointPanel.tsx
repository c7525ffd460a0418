import { Button } from '@mantine/core'
import * as api from '@thong-suot/domain/joint-work/joint-work.api.ts'
import type { WorkSource } from '@thong-suot/domain/joint-work/joint-work.ts'
import type { ObligationOne } from '@thong-suot/domain/obligation/obligation.api.ts'
import { Refused } from '../../parts/page/Empty.tsx'
import { useMay, useMe } from '../../shell/use-me.ts'
import { useDo } from '../../use-ask.ts'
import { PairPanel } from './PairPanel.tsx'
import { SourceList } from './SourceList.tsx'

/** On the page of one obligation: with what it is joined, and what may be the same. */
export function JointPanel({ o }: { o: ObligationOne }) {
  const { post } = useMe()
  const mayWork = useMay('obligation.work')
  const mayJudge = mayWork && post.unitId === o.unitId
  return (
    <>
      {o.sources.length > 0 && <Joined sources={o.sources} mayPart={mayJudge} unitName={o.unitName} />}
      {o.maybeSame.map(pair => (
        <PairPanel key={`${pair.one.id} ${pair.other.id}`} pair={pair} here={o.id} mayJudge={mayJudge} />
      ))}
    </>
  )
}

type JoinedProps = { sources: readonly WorkSource[]; mayPart: boolean; unitName: string }

function Joined({ sources, mayPart, unitName }: JoinedProps) {
  return (
    <section className="panel" aria-labelledby="cung-viec">
      <h2 id="cung-viec">Cùng một việc, {sources.length + 1} nguồn</h2>
      <p className="small second">
        {mayPart
          ? 'Kết quả, minh chứng, báo hoàn thành làm một lần ở đây, mọi nơi giao cùng nhận và tự xác nhận hoặc trả lại.'
          : `${unitName} làm chung với việc dưới đây và báo kết quả một lần; mỗi nơi giao xác nhận phần mình.`}
      </p>
      <SourceList sources={sources} beside={s => mayPart && <Part source={s} />} />
    </section>
  )
}

export function Part({ source }: { source: WorkSource }) {
  const part = useDo(api.partWork)
  return (
    <>
      <Button
        className="no-print"
        size="compact-sm"
        style={{ marginTop: '0.375rem' }}
        loading={part.isPending}
        onClick={() => part.mutate({ id: source.id })}
        aria-label={`Tách ra: ${source.title}, ${source.giverName} giao`}
      >
        Tách ra
      </Button>
      {part.error && <Refused error={part.error} />}
    </>
  )
}
