/** The left side of the reading view: the paper as it came, with what was found marked on it. */
import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import type { DocumentReading } from '@thong-suot/domain/document/document.api.ts'
import { type RefObject, useEffect, useState } from 'react'
import type { Marked } from '../fact/FactPane.tsx'
import { marksOf, pageAt } from './marks.ts'
import { PictureSheet, TextSheet } from './PageSheet.tsx'
import css from './reading.module.css'

type Props = {
  reading: DocumentReading
  chosenId: string | undefined
  onPick: (factId: string) => void
  /** The pane of pages, in which words may be marked. */
  paper: RefObject<HTMLElement | null>
  marked: Marked | undefined
  clearMarked: () => void
  onAdd: () => void
  pictureOf: (page: number) => string
}

export function PaperPane({ reading, chosenId, onPick, paper, marked, clearMarked, onAdd, pictureOf }: Props) {
  const hasPictures = reading.pages.some(p => p.picture)
  const [look, setLook] = useState(hasPictures ? 'picture' : 'letters')
  const first = reading.pages[0]?.number ?? 1
  const [page, setPage] = useState(first)
  const [zoom, setZoom] = useState(100)
  const marks = marksOf(reading, chosenId)
  // Documents cut from a larger file keep its numbers of pages.
  const last = reading.pages.at(-1)?.number ?? first

  const goTo = (n: number) => {
    const to = Math.min(Math.max(n, first), last)
    setPage(to)
    document.getElementById(`trang-${to}`)?.scrollIntoView({ block: 'start' })
  }
  useEffect(() => {
    const fact = reading.facts.find(f => f.id === chosenId)
    const at = pageAt(reading.pages, fact?.start ?? null)
    const shown = paper.current?.querySelector(`.${css.chosen}`)
    if (shown && paper.current && !isWithin(shown, paper.current)) shown.scrollIntoView({ block: 'center' })
    if (at) setPage(at)
  }, [chosenId, reading, paper])
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select')) return
      if (event.key === '[') goTo(page - 1)
      if (event.key === ']') goTo(page + 1)
    }
    addEventListener('keydown', key)
    return () => removeEventListener('keydown', key)
  })

  return (
    <section className={css.paper} aria-label="Văn bản">
      <div className={css.tools}>
        {hasPictures && (
          <SegmentedControl
            size="xs"
            value={look}
            onChange={setLook}
            data={[
              { value: 'picture', label: 'Ảnh trang' },
              { value: 'letters', label: 'Chữ nhận được' },
            ]}
          />
        )}
        {last > first && (
          <div className={css.pager}>
            <ActionIcon variant="subtle" aria-label="Trang trước" onClick={() => goTo(page - 1)}>
              <IconChevronLeft size={18} />
            </ActionIcon>
            <b>
              Trang {page}/{last}
            </b>
            <ActionIcon variant="subtle" aria-label="Trang sau" onClick={() => goTo(page + 1)}>
              <IconChevronRight size={18} />
            </ActionIcon>
          </div>
        )}
        {look === 'picture' && (
          <>
            <ActionIcon variant="subtle" aria-label="Thu nhỏ" onClick={() => setZoom(z => Math.max(50, z - 25))}>
              <IconZoomOut size={18} />
            </ActionIcon>
            <ActionIcon variant="subtle" aria-label="Phóng to" onClick={() => setZoom(z => Math.min(250, z + 25))}>
              <IconZoomIn size={18} />
            </ActionIcon>
          </>
        )}
        <Legend />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={css.sheets} ref={paper} tabIndex={0} aria-label="Các trang">
        {reading.pages.map(p =>
          look === 'picture' && p.picture ? (
            <PictureSheet
              key={p.number}
              page={p}
              marks={marks}
              onPick={onPick}
              address={pictureOf(p.number)}
              zoom={zoom}
            />
          ) : (
            <TextSheet key={p.number} page={p} marks={marks} onPick={onPick} />
          ),
        )}
        {marked && (
          <div className={css.adding}>
            <span>Đã bôi đen {marked.words.length > 40 ? `“${marked.words.slice(0, 40)}…”` : `“${marked.words}”`}</span>
            <Button size="compact-sm" variant="default" onClick={onAdd}>
              Thêm dữ kiện
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={clearMarked}>
              Bỏ
            </Button>
          </div>
        )}
      </section>
    </section>
  )
}

function isWithin(element: Element, frame: Element): boolean {
  const a = element.getBoundingClientRect()
  const b = frame.getBoundingClientRect()
  return a.top >= b.top && a.bottom <= b.bottom
}

function Legend() {
  const items = [
    ['Thời hạn', 'var(--mark-deadline)'],
    ['Đơn vị', 'var(--mark-unit)'],
    ['Viện dẫn', 'var(--mark-citation)'],
    ['Báo cáo', 'var(--mark-report)'],
  ] as const
  return (
    <div className={css.legend}>
      {items.map(([name, colour]) => (
        <span key={name} style={{ '--swatch': colour } as React.CSSProperties}>
          {name}
        </span>
      ))}
    </div>
  )
}
