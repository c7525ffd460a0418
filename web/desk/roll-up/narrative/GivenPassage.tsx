/** What units wrote, to be taken over whole, by sentence, or as far as it is selected. */
import { Button } from '@mantine/core'
import { plainWords, sentencesOf } from '@thong-suot/domain/roll-up/passage.ts'
import type { NarrativeColumn } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { useRef, useState } from 'react'
import { Quote } from '../../../parts/words/Quote.tsx'
import css from './passages.module.css'
import { Sources } from './Sources.tsx'

type Given = NarrativeColumn['passages'][number]
type Props = { passage: Given; mine: boolean; onTake: (quote: string) => void }

export function GivenPassage({ passage, mine, onTake }: Props) {
  const words = useRef<HTMLDivElement>(null)
  const sentences = sentencesOf(passage.text)
  const [chosen, setChosen] = useState<ReadonlySet<number>>()
  const take = () => {
    if (chosen) {
      // Neighbours go together; a gap begins a passage of its own.
      for (const run of runsOf(sentences, chosen)) onTake(run)
      setChosen(undefined)
    } else onTake(selectedIn(words.current) ?? passage.text)
  }
  const toggle = (i: number) =>
    setChosen(old => new Set(old?.has(i) ? [...old].filter(each => each !== i) : [...(old ?? []), i]))
  return (
    <li>
      {chosen ? (
        <fieldset className={css.sentences}>
          <legend className="only-read">Chọn câu</legend>
          {sentences.map((sentence, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the sentences of a passage do not move
            <label key={i}>
              <input type="checkbox" checked={chosen.has(i)} onChange={() => toggle(i)} />
              <span>{sentence}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <div ref={words}>
          <Quote text={passage.text} />
        </div>
      )}
      <div className={css.from}>
        <Sources from={passage.from} />
        {mine && (
          <span className={`${css.buttons} no-print`}>
            {sentences.length > 1 && (
              <Button
                size="xs"
                variant="subtle"
                aria-expanded={Boolean(chosen)}
                onClick={() => setChosen(chosen ? undefined : new Set())}
              >
                {chosen ? 'Thôi chọn' : 'Chọn câu'}
              </Button>
            )}
            <Button
              size="xs"
              variant="subtle"
              disabled={chosen?.size === 0}
              // A press must not undo the selection that it takes over.
              onMouseDown={event => event.preventDefault()}
              onClick={take}
            >
              {chosen ? `Đưa vào ${chosen.size} câu` : 'Đưa vào'}
            </Button>
          </span>
        )}
      </div>
    </li>
  )
}

function runsOf(sentences: readonly string[], chosen: ReadonlySet<number>): string[] {
  const runs: string[][] = []
  sentences.forEach((sentence, i) => {
    if (!chosen.has(i)) return
    if (chosen.has(i - 1)) runs.at(-1)!.push(sentence)
    else runs.push([sentence])
  })
  return runs.map(run => run.join(' '))
}

/** The words selected within these and nowhere else, whole words at both ends. */
function selectedIn(place: HTMLElement | null): string | undefined {
  const selection = getSelection()
  if (!place || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (!place.contains(range.startContainer) || !place.contains(range.endContainer)) return undefined
  const all = place.textContent ?? ''
  const from = all.indexOf(selection.toString())
  if (from < 0) return undefined
  let [start, end] = [from, from + selection.toString().length]
  while (start > 0 && /[\p{L}\p{N}]/u.test(all[start - 1]!) && /[\p{L}\p{N}]/u.test(all[start]!)) start--
  while (end < all.length && /[\p{L}\p{N}]/u.test(all[end]!) && /[\p{L}\p{N}]/u.test(all[end - 1]!)) end++
  const words = all.slice(start, end).trim()
  return plainWords(words) ? words : undefined
}
