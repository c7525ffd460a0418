/** One page of the paper: its picture with marks and selectable letters over it, or its letters alone. */
import type { ReadPage } from '@thong-suot/domain/document/document.api.ts'
import { useState } from 'react'
import { type PaperMark, rectsOf, segmentsOf, tagPlaces } from './marks.ts'
import css from './reading.module.css'

type Props = { page: ReadPage; marks: PaperMark[]; onPick: (factId: string) => void }

export function PictureSheet({ page, marks, onPick, address, zoom }: Props & { address: string; zoom: number }) {
  const width = page.width ?? 595
  const height = page.height ?? 842
  const place = (r: { x: number; y: number; w: number; h: number }) => ({
    left: `${(r.x / width) * 100}%`,
    top: `${(r.y / height) * 100}%`,
    width: `${(r.w / width) * 100}%`,
    height: `${(r.h / height) * 100}%`,
  })
  return (
    <div
      className={css.sheet}
      id={`trang-${page.number}`}
      style={{ width: `${zoom}%`, aspectRatio: `${width} / ${height}` }}
    >
      <Picture address={address} number={page.number} />
      {marks.map(mark => {
        const rects = rectsOf(page, mark)
        return rects.map(r => (
          <span
            key={`${mark.look}-${mark.start}-${mark.end}-${mark.factId ?? ''}-${r.x}-${r.y}`}
            className={`${css.mark} ${css[mark.look]}`}
            style={place(r)}
          />
        ))
      })}
      {tagPlaces(page, marks).map(({ factId, tag, at, after }) => (
        <button
          key={factId}
          type="button"
          className={css.tag}
          style={{
            left: `calc(min(${((at.x + at.w) / width) * 100}%, 100% - 4.5rem) + ${after * 1.5}rem)`,
            top: `calc(${(at.y / height) * 100}% - 0.75rem)`,
          }}
          onClick={() => onPick(factId)}
          aria-label={`Dữ kiện ${tag}`}
        >
          {tag}
        </button>
      ))}
      <Letters page={page} width={width} height={height} />
    </div>
  )
}

/** A page is drawn when it is first looked at: until then, and where it cannot be, the sheet says so. */
function Picture({ address, number }: { address: string; number: number }) {
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing')
  return (
    <>
      {state !== 'drawn' && (
        <p className={css.drawing} role={state === 'failed' ? 'alert' : undefined}>
          {state === 'drawing'
            ? `Đang vẽ trang ${number}…`
            : `Không vẽ được trang ${number}. Chọn “Chữ nhận được” để đọc chữ của trang, hoặc tải lại trang.`}
        </p>
      )}
      <img
        src={address}
        alt={`Trang ${number} của văn bản`}
        loading={number > 2 ? 'lazy' : 'eager'}
        hidden={state === 'failed'}
        onLoad={() => setState('drawn')}
        onError={() => setState('failed')}
      />
    </>
  )
}

/** The recognised letters, invisible over the picture, to be selected and read aloud. */
function Letters({ page, width, height }: { page: ReadPage; width: number; height: number }) {
  return (
    <div className={css.letters}>
      {page.lines.flatMap(line =>
        (line.words ?? []).map(word => (
          <span
            key={`${line.start}-${word.at[0]}`}
            data-start={line.start + word.at[0]}
            style={{
              left: `${(word.box.x / width) * 100}%`,
              top: `${(word.box.y / height) * 100}%`,
              width: `${(word.box.w / width) * 100}%`,
              height: `${(word.box.h / height) * 100}%`,
              overflow: 'hidden',
            }}
          >
            {`${line.text.slice(word.at[0], word.at[1])} `}
          </span>
        )),
      )}
    </div>
  )
}

/** The numbers of the facts whose words end here, each once, also of the chosen one that has no other mark. */
function factsEndingAt(end: number, marks: readonly PaperMark[]): { factId: string; tag: string }[] {
  const facts = new Map<string, string>()
  for (const { factId, tag, end: own } of marks) if (factId && tag && own === end) facts.set(factId, tag)
  return [...facts].map(([factId, tag]) => ({ factId, tag }))
}

export function TextSheet({ page, marks, onPick }: Props) {
  return (
    <div className={css.text} id={`trang-${page.number}`} lang="vi">
      {page.lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a paper never move
        <div key={i} className={css.line} data-bold={line.bold || undefined}>
          {segmentsOf(line, marks).map(segment => {
            const top = segment.marks.at(-1)
            if (!top)
              return (
                <span key={segment.start} data-start={segment.start}>
                  {segment.text}
                </span>
              )
            const ends = factsEndingAt(segment.start + segment.text.length, segment.marks)
            const pick = segment.marks.findLast(m => m.factId)?.factId
            return (
              <span key={segment.start}>
                {/* biome-ignore lint/a11y/useKeyWithClickEvents: the tag beside it is the button for the keyboard */}
                <mark
                  data-start={segment.start}
                  className={[...new Set(segment.marks.map(m => css[m.look]))].join(' ')}
                  onClick={() => pick && onPick(pick)}
                >
                  {segment.text}
                </mark>
                {ends.map(({ factId, tag }) => (
                  <button
                    key={factId}
                    type="button"
                    className={css.textTag}
                    onClick={() => onPick(factId)}
                    aria-label={`Dữ kiện ${tag}`}
                  >
                    {tag}
                  </button>
                ))}
              </span>
            )
          })}
        </div>
      ))}
    </div>
  )
}
