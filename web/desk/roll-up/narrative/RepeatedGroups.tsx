/** What several units raise, said once with who said it: about the same work, or in the same words. */
import { Button } from '@mantine/core'
import type { NarrativeColumn, OwnSource } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { Quote } from '../../../parts/words/Quote.tsx'
import css from './passages.module.css'
import { Sources } from './Sources.tsx'

type Props = {
  repeated: NonNullable<NarrativeColumn['repeated']>
  mine: boolean
  onTake: (text: string, sources: OwnSource[]) => void
}

export function RepeatedGroups({ repeated: { words, work }, mine, onTake }: Props) {
  if (words.length + work.length === 0) return null
  return (
    <>
      <h3>Nhiều đơn vị cùng nêu</h3>
      <ul className={css.passages}>
        {work.map(({ title, text, from }) => (
          <li key={from[0]!.difficultyId}>
            <p className="small second">
              Nhiệm vụ “{title}”, {new Set(from.map(each => each.unit)).size} đơn vị nêu khó khăn trong kỳ
            </p>
            <Group text={text} from={from} onTake={mine ? () => onTake(text, from) : undefined} />
          </li>
        ))}
        {words.map(({ text, from }) => (
          <li key={text}>
            <Group
              text={text}
              from={from}
              onTake={
                mine
                  ? () =>
                      onTake(
                        text,
                        from.map(each => ({ ...each, state: 'same' as const, nowVersion: each.version, now: null })),
                      )
                  : undefined
              }
            />
          </li>
        ))}
      </ul>
    </>
  )
}

type GroupProps = { text: string; from: Parameters<typeof Sources>[0]['from']; onTake: (() => void) | undefined }

function Group({ text, from, onTake }: GroupProps) {
  return (
    <>
      <Quote text={text} />
      <div className={css.from}>
        <Sources from={from} />
        {onTake && (
          <span className={`${css.buttons} no-print`}>
            <Button size="xs" variant="subtle" aria-label={`Đưa vào: ${text.slice(0, 60)}`} onClick={onTake}>
              Đưa vào
            </Button>
          </span>
        )}
      </div>
    </>
  )
}
