/** A report as places that are saved, merged and kept one by one: a cell with its reason, a passage, a row of a list. */
import { askedCells } from '@thong-suot/domain/indicator/check-figures.ts'
import { cellKey, type Indicator, typedCells } from '@thong-suot/domain/indicator/indicator.ts'
import type { FillInput } from '@thong-suot/domain/report/report.api.ts'
import type { ReportPage } from '@thong-suot/domain/report/report-page.ts'
import { nameOfRow, rowInput, rowValue, rowWords, withRow } from '../rows/typed-rows.ts'
import { figureOfTyped, readable, type Typed, typedOf } from './typed.ts'

/** 'f' and the cell, 't' and the passage, 'r' and list and row. A row that nobody has stands as ''. */
export type Slot = string
export type Slots = Record<Slot, string>
export type Editions = Record<Slot, number>
/** Another's writing in a place where one has written too: one of the two is kept, and a person says which. */
export type Clash = { slot: Slot; name: string; who: string; theirs: string; edition: number }

/** What stands in each place: a figure and its reason, or the words. */
export function slotsOf(report: ReportPage, typed: Typed): Slots {
  const slots: Slots = {}
  for (const indicator of report.indicators) {
    const own = new Set(typedCells(indicator))
    for (const part of writtenCells(indicator)) {
      const cell = cellKey(indicator.id, part)
      slots[`f${cell}`] = JSON.stringify([own.has(part) ? (typed.figures[cell] ?? '') : '', typed.explains[cell] ?? ''])
    }
  }
  for (const { narrativeId } of report.texts) slots[`t${narrativeId}`] = typed.texts[narrativeId] ?? ''
  for (const [annexId, rows] of Object.entries(typed.rows))
    for (const row of rows) slots[`r${annexId}/${row.id}`] = rowValue(row)
  return slots
}

/** Cells with a figure that is typed, or with one that is counted and asked about: there only the reason is written. */
const writtenCells = (indicator: Indicator) => [...new Set([...typedCells(indicator), ...askedCells(indicator)])]

const rowOf = (slot: Slot) => slot.slice(1).split('/') as [annexId: string, id: string]

export function slotsValue(typed: Typed, slot: Slot): string {
  const id = slot.slice(1)
  if (slot[0] === 'r') {
    const [annexId, rowId] = rowOf(slot)
    const row = typed.rows[annexId]?.find(each => each.id === rowId)
    return row ? rowValue(row) : ''
  }
  if (slot[0] === 't') return typed.texts[id] ?? ''
  return JSON.stringify([typed.figures[id] ?? '', typed.explains[id] ?? ''])
}

export function withSlot(typed: Typed, slot: Slot, value: string): Typed {
  const id = slot.slice(1)
  if (slot[0] === 'r') {
    const [annexId, rowId] = rowOf(slot)
    return { ...typed, rows: { ...typed.rows, [annexId]: withRow(typed.rows[annexId] ?? [], rowId, value) } }
  }
  if (slot[0] === 't') return { ...typed, texts: { ...typed.texts, [id]: value } }
  const [figure, explain] = JSON.parse(value) as [string, string]
  return {
    ...typed,
    figures: { ...typed.figures, [id]: figure },
    explains: { ...typed.explains, [id]: explain },
  }
}

/** The words of a place for a person: the figure with its reason, the cells of a row. */
export function saysIn(report: ReportPage, slot: Slot, value: string): string {
  if (slot[0] === 'r') {
    const annex = report.annexes.find(each => each.id === rowOf(slot)[0])
    return annex ? rowWords(annex, value) : ''
  }
  if (slot[0] === 't') return value
  const [figure, explain] = JSON.parse(value) as [string, string]
  return [figure, explain && `lý do: ${explain}`].filter(Boolean).join('; ')
}

export function serverSlots(report: ReportPage): {
  slots: Slots
  editions: Editions
  who: Record<Slot, string | null>
} {
  const editions: Editions = {}
  const who: Record<Slot, string | null> = {}
  for (const { indicatorId, part, edition, typedBy } of report.figures) {
    const slot = `f${cellKey(indicatorId, part)}`
    editions[slot] = edition
    who[slot] = typedBy
  }
  for (const { narrativeId, edition, typedBy } of report.texts) {
    editions[`t${narrativeId}`] = edition
    who[`t${narrativeId}`] = typedBy
  }
  for (const { annexId, id, edition, typedBy } of report.rows) {
    editions[`r${annexId}/${id}`] = edition
    who[`r${annexId}/${id}`] = typedBy
  }
  return { slots: slotsOf(report, typedOf(report)), editions, who }
}

/** What goes to the server of the places that differ from what it has; what cannot be read waits. */
export function fillOf(report: ReportPage, typed: Typed, slots: readonly Slot[], editions: Editions): FillInput {
  const wanted = new Set(slots)
  return {
    figures: report.indicators.flatMap(indicator =>
      writtenCells(indicator).flatMap(part => {
        const cell = cellKey(indicator.id, part)
        if (!wanted.has(`f${cell}`) || !readable(indicator, typed.figures[cell] ?? '')) return []
        const figure = figureOfTyped(indicator, part, typed)
        return [{ indicatorId: indicator.id, part, ...figure, edition: editions[`f${cell}`] ?? 0 }]
      }),
    ),
    texts: report.texts.flatMap(({ narrativeId }) =>
      wanted.has(`t${narrativeId}`)
        ? [{ narrativeId, text: typed.texts[narrativeId] ?? '', edition: editions[`t${narrativeId}`] ?? 0 }]
        : [],
    ),
    rows: report.annexes.flatMap(annex =>
      (typed.rows[annex.id] ?? []).flatMap(row => {
        const slot = `r${annex.id}/${row.id}`
        return wanted.has(slot) ? rowInput(annex, row, editions[slot] ?? 0) : []
      }),
    ),
  }
}

/** '2.1 Số buổi tuyên truyền, Nam': the place by name. */
export function nameOf(report: ReportPage, slot: Slot): string {
  if (slot[0] === 'r') return nameOfRow(report, ...rowOf(slot))
  const [id, part] = slot.slice(1).split('/')
  if (slot[0] === 't') {
    const narrative = report.narratives.find(each => each.id === id)
    return narrative ? `${narrative.code} ${narrative.title}` : ''
  }
  const indicator = report.indicators.find(each => each.id === id)
  if (!indicator) return ''
  const of = indicator.breakdown?.parts.find(each => String(each.no) === part)
  return `${indicator.code} ${indicator.name}${of ? `, ${of.name}` : ''}`
}
