import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { getDocument, type TakenIn } from '@thong-suot/domain/document/document.api.ts'
import type { ProblemError } from '../../ask.ts'
import { Refused } from '../../parts/page/Empty.tsx'
import { Tag } from '../../parts/words/Tag.tsx'
import { useAsk } from '../../use-ask.ts'
import { DocumentStateTag } from './document-words.tsx'
import css from './register.module.css'

/** What became of the files just dropped: read, waiting for a decision, or refused with the reason. */
export function TakenInList({
  taken,
  error,
  onClear,
}: {
  taken: TakenIn[]
  error: ProblemError | undefined
  onClear: () => void
}) {
  if (error) return <Refused error={error} />
  if (!taken.length) return null
  return (
    <section aria-label="Tệp vừa gửi" aria-live="polite">
      <ul className={css.taken}>
        {taken.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be dropped twice
          <li key={i}>
            {one.document ? (
              <Taken name={one.name} id={one.document.id} />
            ) : (
              <NotTaken name={one.name} detail={one.problem?.detail ?? ''} />
            )}
          </li>
        ))}
        <li>
          <Button size="compact-sm" variant="subtle" onClick={onClear}>
            Ẩn danh sách này
          </Button>
        </li>
      </ul>
    </section>
  )
}

const ENDED = new Set(['read', 'bundle', 'duplicate', 'refused', 'failed'])

function Taken({ name, id }: { name: string; id: string }) {
  const first = useAsk(getDocument, { id })
  const ended = first.data && ENDED.has(first.data.state)
  useAsk(getDocument, { id }, { refetchInterval: ended ? false : 1000 })
  const d = first.data
  return (
    <>
      <span>
        {name}
        {d?.registerNo ? ` · số đến ${d.registerNo}` : ''}
        {d?.trouble && d.state !== 'read' ? <span className={css.second}>{d.trouble}</span> : null}
      </span>
      {d && <DocumentStateTag document={d} />}
      {d?.state === 'read' && <Link to={`/van-ban-den/${id}/doc`}>Đọc và xác nhận</Link>}
      {d?.state === 'bundle' && <Link to={`/van-ban-den/${id}/tach`}>Xem và tách</Link>}
      {d?.state === 'duplicate' && <Link to={`/van-ban-den/${id}`}>Xem hai bản</Link>}
      {d?.state === 'failed' && <Link to={`/van-ban-den/${id}`}>Xem cách xử lý</Link>}
    </>
  )
}

function NotTaken({ name, detail }: { name: string; detail: string }) {
  return (
    <>
      <span>
        {name}
        <span className={css.second}>{detail}</span>
      </span>
      <Tag tone="bad" says="Không nhận" />
    </>
  )
}
