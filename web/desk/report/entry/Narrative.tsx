/** A narrative section: its question, the words, and what was written last time for the asking. */

import type { ReportPage } from '@thong-suot/domain/report/report-page.ts'
import type { NarrativeField } from '@thong-suot/domain/template/template.ts'
import { type ReactNode, useState } from 'react'
import { fieldId } from '../../../parts/form/use-fields.ts'
import { Quote } from '../../../parts/words/Quote.tsx'
import css from '../report.module.css'
import { Returned } from './FigureTable.tsx'
import type { Entry } from './use-entry.ts'

type Props = {
  narrative: NarrativeField
  report: ReportPage
  entry: Entry | undefined
  error?: string | undefined
  under?: ReactNode
}

export function Narrative({ narrative, report, entry, error, under }: Props) {
  const [open, setOpen] = useState(false)
  const field = report.texts.find(text => text.narrativeId === narrative.id)!
  const words = entry ? (entry.typed.texts[narrative.id] ?? '') : field.text
  const count = words.trim() ? words.trim().split(/\s+/).length : 0
  const returned = report.remarks.filter(remark => remark.narrativeId === narrative.id)
  const id = fieldId(narrative.code)
  return (
    <section className={css.narrative}>
      <div className={css.narrativeHead}>
        <label htmlFor={entry ? id : undefined} className="item">
          {narrative.code} {narrative.title}
          {!narrative.required && <span className="hint small"> (không bắt buộc)</span>}
        </label>
        <span className="hint small">{count.toLocaleString('vi-VN')} chữ</span>
      </div>
      {narrative.guide && <p className="hint small">{narrative.guide}</p>}
      {returned.map(remark => (
        <Returned key={remark.id} remark={remark} />
      ))}
      {entry ? (
        <textarea
          id={id}
          className={returned.length && report.status === 'returned' ? `${css.words} ${css.inputWrong}` : css.words}
          rows={Math.max(4, Math.ceil(words.length / 90) + words.split('\n').length)}
          value={words}
          aria-invalid={Boolean(error) || undefined}
          onChange={event => entry.setText(narrative.id, event.currentTarget.value)}
          onBlur={entry.draft.saveNow}
        />
      ) : words ? (
        <div className={css.quoted}>
          <Quote text={words} />
        </div>
      ) : (
        <p className="hint">Không viết gì ở mục này.</p>
      )}
      {error && <p className={css.must}>{error}</p>}
      {field.before && (
        <>
          <button type="button" className={css.offer} aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Ẩn' : 'Xem'} nội dung {report.beforeName}
          </button>
          {open && (
            <div className={css.quoted}>
              <Quote text={field.before} />
            </div>
          )}
        </>
      )}
      {under}
    </section>
  )
}
