/** Narrative put together: the units' words in one column, one's own in the other; each passage keeps its source. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { NarrativeColumn } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as api from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { useState } from 'react'
import { ask } from '../../ask.ts'
import { useSaveDraft } from '../../parts/form/use-save-draft.ts'
import { Empty, LoadingRows, Refused } from '../../parts/page/Empty.tsx'
import { showMoment } from '../../parts/words/moment.ts'
import { Quote } from '../../parts/words/Quote.tsx'
import { useAsk } from '../../use-ask.ts'
import css from './roll-up.module.css'

type Asked = { id: string; unitId?: string }
type Written = { text: string; sources: string[] }

export function RolledNarratives({ asked, mine }: { asked: Asked; mine: boolean }) {
  const { data, error, refetch } = useAsk(api.listNarratives, asked)
  if (error && !data) return <Refused error={error} retry={() => void refetch()} />
  if (!data) return <LoadingRows rows={4} />
  if (data.length === 0) return <Empty says="Biểu mẫu này không có phần thuyết minh." />
  return (
    <>
      {data.map(column => (
        <Section key={column.narrative.id} column={column} periodId={asked.id} mine={mine} />
      ))}
    </>
  )
}

function Section({ column, periodId, mine }: { column: NarrativeColumn; periodId: string; mine: boolean }) {
  const { narrative, passages, own } = column
  const [written, setWritten] = useState<Written>({ text: own?.text ?? '', sources: [] })
  const draft = useSaveDraft(
    written,
    now => ask(api.writeRolledText, { id: periodId, narrativeId: narrative.id, ...now }),
    { enabled: mine },
  )
  const take = (passage: NarrativeColumn['passages'][number]) =>
    setWritten(old => ({
      text: [old.text.trimEnd(), passage.text].filter(Boolean).join('\n'),
      sources: [...new Set([...old.sources, ...passage.from.map(each => each.reportId)])],
    }))
  return (
    <section className={css.narrative} aria-label={narrative.title}>
      <h2>
        {narrative.code} {narrative.title}
      </h2>
      <div className={css.columns}>
        <div>
          <h3>Lời của các đơn vị</h3>
          {passages.length === 0 && <p className="hint">Chưa đơn vị nào viết mục này.</p>}
          <ul className={css.passages}>
            {passages.map(passage => (
              <li key={passage.from.map(each => each.reportId).join(' ') + passage.text.slice(0, 40)}>
                <Quote text={passage.text} />
                <div className={css.from}>
                  <Sources from={passage.from} />
                  {mine && (
                    <Button size="xs" variant="subtle" onClick={() => take(passage)}>
                      Đưa vào
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>Lời của báo cáo này</h3>
          {own && own.changed.length > 0 && (
            <p className="soon small">
              {own.changed.join(', ')} đã sửa báo cáo sau khi được dẫn. Xem lại đoạn đã đưa vào.
            </p>
          )}
          {mine ? (
            <textarea
              className={css.words}
              aria-label={`${narrative.title}: lời của báo cáo này`}
              rows={Math.max(6, Math.ceil(written.text.length / 60) + written.text.split('\n').length)}
              value={written.text}
              placeholder={narrative.guide}
              onChange={event => setWritten({ ...written, text: event.currentTarget.value })}
              onBlur={draft.saveNow}
            />
          ) : (
            <p className={css.readWords}>{own?.text || 'Chưa viết.'}</p>
          )}
          <p className="hint small" role="status">
            {draft.says || (own ? `${own.person ?? ''} viết ${showMoment(own.at)}` : 'Chưa viết')}
          </p>
        </div>
      </div>
    </section>
  )
}

const SHOWN = 2

/** Who wrote it; of many, the first two, the others at a press. */
function Sources({ from }: { from: NarrativeColumn['passages'][number]['from'] }) {
  const [all, setAll] = useState(false)
  const shown = all ? from : from.slice(0, SHOWN)
  const rest = from.length - shown.length
  return (
    <span>
      {from.length > 1 && <strong>{from.length} đơn vị: </strong>}
      {shown.map((each, i) => (
        <span key={each.reportId}>
          {i > 0 && ', '}
          <Link to={`/bao-cao/${each.reportId}`}>{each.unit}</Link>
        </span>
      ))}
      {rest > 0 && (
        <>
          {' và '}
          <button type="button" className={css.more} onClick={() => setAll(true)}>
            {rest} đơn vị khác
          </button>
        </>
      )}
    </span>
  )
}
