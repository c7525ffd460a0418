/** Narrative put together: the units' words in one column, one's own in the other; each passage keeps its source. */
import { Button } from '@mantine/core'
import type { Passage } from '@thong-suot/domain/roll-up/passage.ts'
import type { NarrativeColumn, OwnPassage } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as api from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { useRef, useState } from 'react'
import { ask, ProblemError } from '../../../ask.ts'
import { useSaveDraft } from '../../../parts/form/use-save-draft.ts'
import { Empty, LoadingRows, Refused } from '../../../parts/page/Empty.tsx'
import { showMoment } from '../../../parts/words/moment.ts'
import { useAsk } from '../../../use-ask.ts'
import { GivenPassage } from './GivenPassage.tsx'
import { OwnPassages } from './OwnPassages.tsx'
import css from './passages.module.css'
import { RepeatedGroups } from './RepeatedGroups.tsx'

type Asked = { id: string; unitId?: string }
/** A passage under the pen; the key stays while its words change. */
export type Pen = Omit<OwnPassage, 'edited'> & { key: string }

export function RolledNarratives({ asked, mine }: { asked: Asked; mine: boolean }) {
  const { data, error, refetch } = useAsk(api.listNarratives, asked)
  const [round, setRound] = useState(0)
  if (error && !data) return <Refused error={error} retry={() => void refetch()} />
  if (!data) return <LoadingRows rows={4} />
  if (data.length === 0) return <Empty says="Biểu mẫu này không có phần thuyết minh." />
  const again = () => void refetch().then(() => setRound(round + 1))
  return (
    <>
      {mine && (
        <p className="hint small no-print">
          Bôi đen vài chữ rồi bấm Đưa vào để lấy riêng đoạn ấy; đoạn nhiều câu thì bấm Chọn câu. Không bôi đen thì lấy
          cả đoạn.
        </p>
      )}
      {data.map(column => (
        <Section key={`${column.narrative.id} ${round}`} {...{ column, mine, again }} periodId={asked.id} />
      ))}
    </>
  )
}

const sentOf = (pens: readonly Pen[]): Passage[] =>
  pens
    .filter(pen => pen.text.trim())
    .map(({ text, sources }) => ({
      text,
      sources: sources.map(({ quote, ...source }) =>
        'reportId' in source
          ? { reportId: source.reportId, version: source.version, quote }
          : { difficultyId: source.difficultyId, quote },
      ),
    }))

type SectionProps = { column: NarrativeColumn; periodId: string; mine: boolean; again: () => void }

function Section({ column: { narrative, passages, repeated, own }, periodId, mine, again }: SectionProps) {
  const [pens, setPens] = useState<Pen[]>(() =>
    (own?.passages ?? []).map(({ text, sources }) => ({ text, sources, key: crypto.randomUUID() })),
  )
  const edition = useRef(own?.edition ?? 0)
  const [refused, setRefused] = useState<ProblemError>()
  const draft = useSaveDraft(
    sentOf(pens),
    async now => {
      try {
        const answer = await ask(api.writeRolledText, {
          ...{ id: periodId, narrativeId: narrative.id },
          edition: edition.current,
          passages: now,
        })
        edition.current = answer.edition
        setRefused(undefined)
      } catch (error) {
        if (error instanceof ProblemError && error.status >= 400) setRefused(error)
        throw error
      }
    },
    { enabled: mine && refused?.code !== 'period.text-changed' },
  )
  const add = (text: string, sources: Pen['sources']) =>
    setPens(old => [...old, { key: crypto.randomUUID(), text, sources }])
  return (
    <section className={css.narrative} aria-label={narrative.title}>
      <h2>
        {narrative.code} {narrative.title}
      </h2>
      <div className={css.columns}>
        <div>
          {repeated && <RepeatedGroups {...{ repeated, mine }} onTake={add} />}
          <h3>Lời của các đơn vị</h3>
          {passages.length === 0 && <p className="hint">Chưa đơn vị nào viết mục này.</p>}
          <ul className={css.passages}>
            {passages.map(passage => (
              <GivenPassage
                key={passage.from.map(each => each.reportId).join(' ') + passage.text.slice(0, 40)}
                {...{ passage, mine }}
                onTake={quote =>
                  add(
                    quote,
                    passage.from.map(({ reportId, version, unit }) => ({
                      ...{ reportId, version, unit, quote, state: 'same' as const, nowVersion: version, now: null },
                    })),
                  )
                }
              />
            ))}
          </ul>
        </div>
        <div className="stack" style={{ gap: '0.5rem' }}>
          <h3>Lời của báo cáo này</h3>
          {refused && (
            <div className={css.refused}>
              <Refused error={refused} />
              <Button size="xs" onClick={again}>
                Tải lại mục này
              </Button>
            </div>
          )}
          <OwnPassages title={narrative.title} {...{ pens, setPens, mine }} onLeave={draft.saveNow} />
          {mine && (
            <Button size="xs" className="no-print" style={{ alignSelf: 'flex-start' }} onClick={() => add('', [])}>
              Thêm đoạn của mình
            </Button>
          )}
          {pens.length === 0 && narrative.guide && <p className="hint small">{narrative.guide}</p>}
          <p className="hint small" role="status">
            {refused ? '' : draft.says || (own ? `${own.person ?? ''} viết ${showMoment(own.at)}` : '')}
          </p>
        </div>
      </div>
    </section>
  )
}
