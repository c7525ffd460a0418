/** What is typed into a report: kept on the page, in the browser, and on the server two seconds after the last key. */
import { checkFigures, type FigureRemark } from '@thong-suot/domain/indicator/check-figures.ts'
import { withComputed } from '@thong-suot/domain/indicator/computed.ts'
import {
  BLANK,
  cellKey,
  type Figure,
  type Indicator,
  isWords,
  readNumber,
  showFigure,
  typedCells,
} from '@thong-suot/domain/indicator/indicator.ts'
import type { ReportPage } from '@thong-suot/domain/report/report.api.ts'
import * as api from '@thong-suot/domain/report/report.api.ts'
import { useRef, useState } from 'react'
import { ask, type ProblemError } from '../../ask.ts'
import { useSaveDraft } from '../../parts/form/use-save-draft.ts'

export type Typed = { figures: Record<string, string>; explains: Record<string, string>; texts: Record<string, string> }

const CHOSEN: ReadonlySet<string> = new Set(['yes-no', 'choice'])
const keyOf = (id: string) => `thong-suot.report.${id}`

function typedOf(report: ReportPage): Typed {
  const kindOf = new Map(report.indicators.map(indicator => [indicator.id, indicator.kind]))
  return {
    figures: Object.fromEntries(
      report.figures.map(({ indicatorId, part, number, text }) => {
        const kind = kindOf.get(indicatorId)!
        return [
          cellKey(indicatorId, part),
          isWords(kind) ? (text ?? '') : CHOSEN.has(kind) ? String(number ?? '') : showFigure(number, kind),
        ]
      }),
    ),
    explains: Object.fromEntries(
      report.figures.map(({ indicatorId, part, explain }) => [cellKey(indicatorId, part), explain ?? '']),
    ),
    texts: Object.fromEntries(report.texts.map(({ narrativeId, text }) => [narrativeId, text])),
  }
}

/** What the browser kept of a page that was closed before the server had it. */
function leftBehind(id: string): Typed | undefined {
  try {
    const kept = localStorage.getItem(keyOf(id))
    return kept ? (JSON.parse(kept) as Typed) : undefined
  } catch {
    return undefined
  }
}

export function figureOfTyped(indicator: Indicator, part: number, typed: Typed): Figure {
  const cell = cellKey(indicator.id, part)
  const text = typed.figures[cell] ?? ''
  const explain = typed.explains[cell] || null
  if (isWords(indicator.kind)) return { number: null, text: text || null, explain }
  return { number: readNumber(text) ?? null, text: null, explain }
}

/** Remarks of the cells as typed now, by code and part; an unreadable number is one of them. */
export function remarksOfTyped(report: ReportPage, typed: Typed): Map<string, FigureRemark> {
  const byCode = new Map(report.indicators.map(indicator => [indicator.code, indicator]))
  const fields = new Map(report.figures.map(figure => [cellKey(figure.indicatorId, figure.part), figure]))
  const remarks = checkFigures({
    indicators: report.indicators,
    figureOf: (code, part) => (byCode.has(code) ? figureOfTyped(byCode.get(code)!, part, typed) : BLANK),
    beforeOf: (code, part) => fields.get(cellKey(byCode.get(code)?.id ?? '', part))?.before ?? null,
  })
  const found = new Map(remarks.map(remark => [cellKey(remark.code, remark.part), remark]))
  for (const indicator of report.indicators) {
    if (isWords(indicator.kind)) continue
    for (const part of typedCells(indicator)) {
      if (readNumber(typed.figures[cellKey(indicator.id, part)] ?? '') !== undefined) continue
      found.set(cellKey(indicator.code, part), {
        severity: 'must',
        code: indicator.code,
        part,
        says: 'Chưa đọc được số này. Nhập dạng 1.240 hoặc 61,7.',
      })
    }
  }
  return found
}

/** A cell as it stands with what is typed, computed ones included. */
export function numberTyped(report: ReportPage, typed: Typed): (code: string, part: number) => number | null {
  const byCode = new Map(report.indicators.map(each => [each.code, each]))
  return withComputed(report.indicators, (code, part) =>
    byCode.has(code) ? figureOfTyped(byCode.get(code)!, part, typed).number : null,
  )
}

export function useEntry(report: ReportPage, enabled: boolean) {
  const [first] = useState(() => typedOf(report))
  const [typed, setTyped] = useState(() => (enabled ? (leftBehind(report.id) ?? first) : first))
  const [clash, setClash] = useState<ProblemError | null>(null)
  const kept = useRef(first)
  const editions = useRef({
    figures: Object.fromEntries(
      report.figures.map(figure => [cellKey(figure.indicatorId, figure.part), figure.edition]),
    ),
    texts: Object.fromEntries(report.texts.map(text => [text.narrativeId, text.edition])),
  })

  const save = async (now: Typed) => {
    const readable = report.indicators.flatMap(indicator =>
      typedCells(indicator).flatMap(part => {
        const cell = cellKey(indicator.id, part)
        const read = isWords(indicator.kind) || readNumber(now.figures[cell] ?? '') !== undefined
        return read ? [{ indicator, part, cell }] : []
      }),
    )
    const figures = readable
      .filter(
        ({ cell }) =>
          now.figures[cell] !== kept.current.figures[cell] || now.explains[cell] !== kept.current.explains[cell],
      )
      .map(({ indicator, part, cell }) => ({
        indicatorId: indicator.id,
        part,
        ...figureOfTyped(indicator, part, now),
        edition: editions.current.figures[cell] ?? 0,
      }))
    const texts = report.texts
      .filter(({ narrativeId }) => now.texts[narrativeId] !== kept.current.texts[narrativeId])
      .map(({ narrativeId }) => ({
        narrativeId,
        text: now.texts[narrativeId] ?? '',
        edition: editions.current.texts[narrativeId] ?? 0,
      }))
    if (figures.length + texts.length === 0) return
    try {
      const answer = await ask(api.fillReport, { id: report.id, figures, texts })
      for (const { indicatorId, part, edition } of answer.figures)
        editions.current.figures[cellKey(indicatorId, part)] = edition
      for (const { narrativeId, edition } of answer.texts) editions.current.texts[narrativeId] = edition
      kept.current = now
      setClash(null)
      localStorage.removeItem(keyOf(report.id))
    } catch (error) {
      if ((error as ProblemError).status === 409) setClash(error as ProblemError)
      throw error
    }
  }
  const draft = useSaveDraft(typed, save, { enabled })

  const change = (next: (old: Typed) => Typed) =>
    setTyped(old => {
      const now = next(old)
      localStorage.setItem(keyOf(report.id), JSON.stringify(now))
      return now
    })
  return {
    typed,
    draft,
    clash,
    /** Saves what is not yet kept, for the moment before sending. */
    keepAll: () => save(typed),
    setFigure: (id: string, value: string) => change(old => ({ ...old, figures: { ...old.figures, [id]: value } })),
    setFigures: (values: Record<string, string>) => change(old => ({ ...old, figures: { ...old.figures, ...values } })),
    setExplain: (id: string, value: string) => change(old => ({ ...old, explains: { ...old.explains, [id]: value } })),
    setText: (id: string, value: string) => change(old => ({ ...old, texts: { ...old.texts, [id]: value } })),
  }
}
export type Entry = ReturnType<typeof useEntry>
