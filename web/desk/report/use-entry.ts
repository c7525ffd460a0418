/** What is typed into a report: kept on the page, in the browser, and on the server two seconds after the last key. */
import type { Indicator } from '@thong-suot/domain/indicator/indicator.ts'
import {
  BLANK,
  checkFigures,
  type Figure,
  type FigureRemark,
  ratioFigure,
  readNumber,
  showFigure,
} from '@thong-suot/domain/indicator/indicator.ts'
import type { ReportPage } from '@thong-suot/domain/report/report.api.ts'
import * as api from '@thong-suot/domain/report/report.api.ts'
import { useRef, useState } from 'react'
import { ask, type ProblemError } from '../../ask.ts'
import { useSaveDraft } from '../../parts/form/use-save-draft.ts'

export type Typed = { figures: Record<string, string>; explains: Record<string, string>; texts: Record<string, string> }

const keyOf = (id: string) => `thong-suot.report.${id}`

function typedOf(report: ReportPage): Typed {
  const kindOf = new Map(report.indicators.map(indicator => [indicator.id, indicator.kind]))
  return {
    figures: Object.fromEntries(
      report.figures.map(({ indicatorId, number, text }) => {
        const kind = kindOf.get(indicatorId)!
        return [
          indicatorId,
          kind === 'text' ? (text ?? '') : kind === 'yes-no' ? String(number ?? '') : showFigure(number, kind),
        ]
      }),
    ),
    explains: Object.fromEntries(report.figures.map(({ indicatorId, explain }) => [indicatorId, explain ?? ''])),
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

export function figureOfTyped(indicator: Indicator, typed: Typed): Figure {
  const text = typed.figures[indicator.id] ?? ''
  const explain = typed.explains[indicator.id] || null
  if (indicator.kind === 'text') return { number: null, text: text || null, explain }
  return { number: readNumber(text) ?? null, text: null, explain }
}

/** Remarks of the figures as typed now, by code; an unreadable number is one of them. */
export function remarksOfTyped(report: ReportPage, typed: Typed): Map<string, FigureRemark> {
  const byCode = new Map(report.indicators.map(indicator => [indicator.code, indicator]))
  const before = new Map(report.figures.map(figure => [figure.indicatorId, figure.before]))
  const remarks = checkFigures({
    indicators: report.indicators.filter(indicator => !indicator.ratioOf),
    figureOf: code => (byCode.has(code) ? figureOfTyped(byCode.get(code)!, typed) : BLANK),
    beforeOf: code => before.get(byCode.get(code)?.id ?? '') ?? null,
  })
  const found = new Map(remarks.map(remark => [remark.code, remark]))
  for (const indicator of report.indicators) {
    if (indicator.kind === 'text' || indicator.ratioOf) continue
    if (readNumber(typed.figures[indicator.id] ?? '') === undefined) {
      found.set(indicator.code, {
        severity: 'must',
        code: indicator.code,
        says: 'Chưa đọc được số này. Nhập dạng 1.240 hoặc 61,7.',
      })
    }
  }
  return found
}

/** A computed percentage as it stands with what is typed. */
export function ratioTyped(report: ReportPage, indicator: Indicator, typed: Typed): number | null {
  const byCode = new Map(report.indicators.map(each => [each.code, each]))
  return ratioFigure(indicator, code => (byCode.has(code) ? figureOfTyped(byCode.get(code)!, typed) : BLANK)) ?? null
}

export function useEntry(report: ReportPage, enabled: boolean) {
  const [first] = useState(() => typedOf(report))
  const [typed, setTyped] = useState(() => (enabled ? (leftBehind(report.id) ?? first) : first))
  const [clash, setClash] = useState<ProblemError | null>(null)
  const kept = useRef(first)
  const editions = useRef({
    figures: Object.fromEntries(report.figures.map(figure => [figure.indicatorId, figure.edition])),
    texts: Object.fromEntries(report.texts.map(text => [text.narrativeId, text.edition])),
  })

  const save = async (now: Typed) => {
    const readable = report.indicators.filter(
      ({ id, kind, ratioOf }) => !ratioOf && (kind === 'text' || readNumber(now.figures[id] ?? '') !== undefined),
    )
    const figures = readable
      .filter(
        ({ id }) => now.figures[id] !== kept.current.figures[id] || now.explains[id] !== kept.current.explains[id],
      )
      .map(indicator => ({
        indicatorId: indicator.id,
        ...figureOfTyped(indicator, now),
        edition: editions.current.figures[indicator.id] ?? 0,
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
      for (const { indicatorId, edition } of answer.figures) editions.current.figures[indicatorId] = edition
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
