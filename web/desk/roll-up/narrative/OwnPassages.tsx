/** One's own narrative, passage by passage: shortened, merged, moved, each with where it is from and what became of that. */
import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowMergeAltLeft, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { isEdited, merged } from '@thong-suot/domain/roll-up/passage.ts'
import type { ReportSourceNow } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import type { ReactNode } from 'react'
import { Quote } from '../../../parts/words/Quote.tsx'
import css from './passages.module.css'
import type { Pen } from './RolledNarratives.tsx'
import { Sources } from './Sources.tsx'

type Change = (change: (pens: Pen[]) => Pen[]) => void
type Props = { title: string; pens: Pen[]; setPens: Change; mine: boolean; onLeave: () => void }
type PenSource = ReportSourceNow

export function OwnPassages({ title, pens, setPens, mine, onLeave }: Props) {
  if (pens.length === 0)
    return <p className="hint">Chưa viết. {mine && 'Đưa lời của đơn vị vào, hoặc thêm đoạn của mình.'}</p>
  const change = (i: number, changed: Partial<Pen>) =>
    setPens(old => old.map((pen, at) => (at === i ? { ...pen, ...changed } : pen)))
  const move = (i: number, by: 1 | -1) =>
    setPens(old => old.map((pen, at) => (at === i ? old[i + by]! : at === i + by ? old[i]! : pen)))
  const mergeUp = (i: number) =>
    setPens(old =>
      old.flatMap((pen, at) =>
        at === i ? [] : at === i - 1 ? [{ ...pen, ...(merged(pen, old[i]!) as Pick<Pen, 'text' | 'sources'>) }] : [pen],
      ),
    )
  return (
    <ol className={css.own}>
      {pens.map((pen, i) => (
        <li key={pen.key}>
          {mine ? (
            <textarea
              className={css.words}
              aria-label={`${title}: đoạn ${i + 1} trong ${pens.length}`}
              rows={Math.max(2, Math.ceil(pen.text.length / 58) + pen.text.split('\n').length - 1)}
              value={pen.text}
              onChange={event => change(i, { text: event.currentTarget.value })}
              onBlur={onLeave}
            />
          ) : (
            <p className={css.readWords}>{pen.text}</p>
          )}
          <div className={css.from}>
            <Marks pen={pen} />
            {mine && (
              <span className={`${css.buttons} no-print`}>
                {i > 0 && (
                  <Do label={`Gộp đoạn ${i + 1} vào đoạn trên`} onClick={() => mergeUp(i)}>
                    <IconArrowMergeAltLeft size="1rem" stroke={1.75} aria-hidden style={{ rotate: '90deg' }} />
                  </Do>
                )}
                {i > 0 && (
                  <Do label={`Đưa đoạn ${i + 1} lên`} onClick={() => move(i, -1)}>
                    <IconArrowUp size="1rem" stroke={1.75} aria-hidden />
                  </Do>
                )}
                {i < pens.length - 1 && (
                  <Do label={`Đưa đoạn ${i + 1} xuống`} onClick={() => move(i, 1)}>
                    <IconArrowDown size="1rem" stroke={1.75} aria-hidden />
                  </Do>
                )}
                <Do label={`Bỏ đoạn ${i + 1}`} onClick={() => setPens(old => old.filter((_, at) => at !== i))}>
                  <IconTrash size="1rem" stroke={1.75} aria-hidden />
                </Do>
              </span>
            )}
          </div>
          {pen.sources
            .filter(source => 'reportId' in source)
            .filter(source => source.state !== 'same')
            .map(source => (
              <Since
                key={`${source.reportId} ${source.version} ${source.quote}`}
                source={source}
                onTake={mine ? renewed => change(i, renew(pen, source, renewed)) : undefined}
              />
            ))}
        </li>
      ))}
    </ol>
  )
}

function Do({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <ActionIcon size="1.75rem" variant="subtle" aria-label={label} title={label} onClick={onClick}>
      {children}
    </ActionIcon>
  )
}

/** Where it is from, and whether its words are still those. */
function Marks({ pen }: { pen: Pen }) {
  if (pen.sources.length === 0) return <span className="hint">Lời của mình</span>
  const bySending = new Map(
    pen.sources.map(source => [
      'reportId' in source ? `${source.reportId} ${source.version}` : source.obligationId,
      source,
    ]),
  )
  return (
    <span>
      Từ <Sources from={[...bySending.values()]} />
      {isEdited(pen) && <span className="hint"> · đã sửa lời</span>}
    </span>
  )
}

/** The source on its last sending; its new words where it does not say the old ones any more. */
function renew(pen: Pen, source: PenSource, words: string): Pick<Pen, 'text' | 'sources'> {
  const text =
    words === source.quote
      ? pen.text
      : pen.text.includes(source.quote)
        ? pen.text.replace(source.quote, () => words)
        : `${pen.text}\n${words}`
  const now = { ...source, quote: words, version: source.nowVersion, state: 'same' as const, now: null }
  return { text, sources: pen.sources.map(each => (each === source ? now : each)) }
}

function Since({ source, onTake }: { source: PenSource; onTake: ((words: string) => void) | undefined }) {
  const { unit, state, nowVersion, now, quote, reportId } = source
  if (state === 'returned')
    return (
      <p className="soon small">
        Báo cáo của <Link to={`/bao-cao/${reportId}`}>{unit}</Link> đang được sửa; khi gửi lại sẽ so với đoạn này.
      </p>
    )
  return (
    <div className={css.since}>
      <p className="soon small">
        {unit} đã gửi lại (lần {nowVersion}){state === 'kept' ? ', đoạn này giữ nguyên.' : ', không còn đoạn này.'}
      </p>
      {state === 'changed' && (
        <p className="small">
          Trước: <Quote text={quote} />{' '}
          {now ? (
            <>
              Nay: <Quote text={now} />
            </>
          ) : (
            'Nay để trống mục này.'
          )}
        </p>
      )}
      {onTake && state === 'kept' && (
        <Button size="xs" variant="subtle" onClick={() => onTake(quote)}>
          Dẫn lần gửi {nowVersion}
        </Button>
      )}
      {onTake && state === 'changed' && now && (
        <Button size="xs" variant="subtle" onClick={() => onTake(now)}>
          Lấy lời mới
        </Button>
      )}
    </div>
  )
}
