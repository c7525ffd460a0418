import { Button } from '@mantine/core'
import * as api from '@thong-suot/domain/joint-work/joint-work.api.ts'
import { type JointPair, sayReason } from '@thong-suot/domain/joint-work/joint-work.ts'
import { Refused } from '../../parts/page/Empty.tsx'
import { Tag } from '../../parts/words/Tag.tsx'
import { useDo } from '../../use-ask.ts'
import names from './joint-work.module.css'
import { SourceList } from './SourceList.tsx'

/** Two pieces of work that look the same, with the reason; a proposal until somebody of the unit has said so. */
export function PairPanel({ pair, here, mayJudge }: { pair: JointPair; here?: string; mayJudge: boolean }) {
  const join = useDo(api.joinWork)
  const deny = useDo(api.denyJoint)
  const { one, other, reason } = pair
  const both = { one: one.id, other: other.id }
  return (
    <section className="panel" aria-label={`Có thể cùng một việc: ${one.title}`}>
      <div className="row">
        {reason ? (
          <Tag tone="late" icon="query" says="Đề xuất: cùng một việc" />
        ) : (
          <Tag tone="quiet" icon="note" says="Đã nói không phải cùng một việc" />
        )}
        {reason && <span className="small">{sayReason(pair)}</span>}
      </div>
      <SourceList sources={[one, other]} {...(here ? { here } : {})} />
      {(join.error ?? deny.error) && <Refused error={(join.error ?? deny.error)!} />}
      {mayJudge && (
        <div className={`${names.buttons} no-print`}>
          <Button loading={join.isPending} onClick={() => join.mutate(both)}>
            {reason ? 'Cùng một việc' : 'Gộp làm một việc'}
          </Button>
          {reason && (
            <Button variant="subtle" loading={deny.isPending} onClick={() => deny.mutate(both)}>
              Không phải
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
