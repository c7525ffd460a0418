/**
 * What is typed into a report: on the page at once, in the browser's own store at once, on the server two seconds after
 * the last key. Two people in one form are merged cell by cell; where both wrote, each sees both and one is chosen.
 */

import * as api from '@thong-suot/domain/report/report.api.ts'
import type { ReportPage } from '@thong-suot/domain/report/report-page.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ask, type ProblemError } from '../../../ask.ts'
import { forget, keep, kept } from '../../../parts/form/kept.ts'
import { useSaveDraft } from '../../../parts/form/use-save-draft.ts'
import type { TypedRow } from '../rows/typed-rows.ts'
import { type Clash, fillOf, nameOf, type Slot, type Slots, serverSlots, slotsOf, withSlot } from './slots.ts'
import { type Typed, typedOf } from './typed.ts'

type Kept = Record<Slot, { value: string; edition: number }>
const keyOf = (id: string) => `report.${id}`

export function useEntry(report: ReportPage) {
  const [typed, setTyped] = useState(() => typedOf(report))
  const [clashes, setClashes] = useState<Clash[]>([])
  const [refused, setRefused] = useState<ProblemError | null>(null)
  /** Words on what came by itself: cells brought back from the browser, cells another person wrote. */
  const [news, setNews] = useState('')
  /** What to say instead of the next cells that come by themselves: one has brought them in oneself. */
  const announced = useRef('')
  const [first] = useState(() => serverSlots(report))
  const server = useRef({ slots: first.slots, editions: first.editions })
  const now = useRef({ typed, clashes })
  now.current = { typed, clashes }
  const ready = useRef(false)
  const saving = useRef(Promise.resolve())
  /** What is on its way to the server: coming back by itself it is no other's. */
  const flying = useRef<Slots>({})

  const dirty = useCallback(
    (what: Typed): Slot[] =>
      Object.entries(slotsOf(report, what)).flatMap(([slot, value]) =>
        value === (server.current.slots[slot] ?? '') ? [] : [slot],
      ),
    [report],
  )
  const remember = useCallback(
    (what: Typed) => {
      if (!ready.current) return
      const slots = slotsOf(report, what)
      const left: Kept = Object.fromEntries(
        dirty(what).map(slot => [slot, { value: slots[slot]!, edition: server.current.editions[slot] ?? 0 }]),
      )
      void (Object.keys(left).length ? keep(keyOf(report.id), left) : forget(keyOf(report.id)))
    },
    [report, dirty],
  )
  const change = (next: (old: Typed) => Typed) => {
    const after = next(now.current.typed)
    now.current.typed = after
    setTyped(after)
    remember(after)
  }

  // What the browser kept of a page that was closed before the server had it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a report, when its page opens
  useEffect(() => {
    void kept<Kept>(keyOf(report.id)).then(left => {
      ready.current = true
      const back = Object.entries(left ?? {}).filter(
        ([slot, { value }]) =>
          knownPlace(report, slot, server.current.slots) && value !== (server.current.slots[slot] ?? ''),
      )
      if (back.length === 0) return
      const moved = back.filter(([slot, { edition }]) => edition !== (server.current.editions[slot] ?? 0))
      setTyped(old => back.reduce((all, [slot, { value }]) => withSlot(all, slot, value), old))
      setClashes(
        moved.map(([slot]) => ({
          slot,
          name: nameOf(report, slot),
          who: first.who[slot] ?? 'Một người khác',
          theirs: server.current.slots[slot] ?? '',
          edition: server.current.editions[slot] ?? 0,
        })),
      )
      setNews(`Đã lấy lại ${back.length} ô nhập dở mà lần trước chưa gửi lên được.`)
    })
  }, [report.id])

  // What others typed meanwhile comes in by itself where one has typed nothing; where both did, a person decides.
  useEffect(() => {
    const fresh = serverSlots(report)
    const mine = slotsOf(report, now.current.typed)
    const came: Slots = {}
    const both: Clash[] = []
    for (const [slot, value] of Object.entries(fresh.slots)) {
      const edition = fresh.editions[slot] ?? 0
      if (edition <= (server.current.editions[slot] ?? 0) || flying.current[slot] === value) continue
      // The very words that were there, saved once more, are nobody's change.
      const changed = value !== (server.current.slots[slot] ?? '')
      if (changed && mine[slot] !== server.current.slots[slot] && mine[slot] !== value) {
        both.push({
          slot,
          name: nameOf(report, slot),
          who: fresh.who[slot] ?? 'Một người khác',
          theirs: value,
          edition,
        })
        continue
      }
      server.current.slots[slot] = value
      server.current.editions[slot] = edition
      if (changed && mine[slot] !== value) came[slot] = value
    }
    const slots = Object.keys(came)
    if (slots.length) {
      setTyped(old => slots.reduce((all, slot) => withSlot(all, slot, came[slot]!), old))
      const says = `${fresh.who[slots[0]!] ?? 'Người khác'} vừa sửa ${named(slots.map(slot => nameOf(report, slot)))}.`
      setNews(announced.current || says)
      announced.current = ''
    }
    if (both.length) setClashes(old => [...old.filter(each => !both.some(one => one.slot === each.slot)), ...both])
  }, [report])

  /** One after the other: what the first has saved the second does not send again. */
  const save = (what: Typed): Promise<void> => {
    const next = saving.current.catch(() => {}).then(() => saveOnce(what))
    saving.current = next
    return next
  }
  const saveOnce = async (what: Typed) => {
    const clashing = new Set(now.current.clashes.map(clash => clash.slot))
    await send(
      what,
      dirty(what).filter(slot => !clashing.has(slot)),
      true,
    )
    remember(now.current.typed)
  }
  const send = async (what: Typed, slots: Slot[], again: boolean): Promise<void> => {
    const input = fillOf(report, what, slots, server.current.editions)
    if (input.figures.length + input.texts.length + input.rows.length === 0) return
    const stood = slotsOf(report, what)
    try {
      flying.current = Object.fromEntries(slots.map(slot => [slot, stood[slot]!]))
      const answer = await ask(api.fillReport, { id: report.id, ...input }).finally(() => {
        flying.current = {}
      })
      const took = [
        ...answer.figures.map(
          each => [each.part ? `f${each.indicatorId}/${each.part}` : `f${each.indicatorId}`, each.edition] as const,
        ),
        ...answer.texts.map(each => [`t${each.narrativeId}`, each.edition] as const),
        ...answer.rows.map(each => [`r${each.annexId}/${each.id}`, each.edition] as const),
      ]
      for (const [slot, edition] of took) {
        server.current.slots[slot] = stood[slot]!
        server.current.editions[slot] = edition
      }
      setRefused(null)
    } catch (error) {
      const problem = error as ProblemError
      if (problem.code === 'report.changed-meanwhile' && again) {
        const aside = await setAside(slots)
        return send(
          what,
          slots.filter(slot => !aside.has(slot)),
          false,
        )
      }
      if (problem.status === 409 || problem.status === 403) setRefused(problem)
      throw problem
    }
  }
  /** Asks what the others wrote: where both did, a person decides; where it is the same, there is nothing to send. */
  const setAside = async (slots: readonly Slot[]): Promise<Set<Slot>> => {
    const page = await ask(api.getReport, { id: report.id })
    const fresh = serverSlots(page)
    const mine = slotsOf(report, now.current.typed)
    const both: Clash[] = []
    for (const slot of slots) {
      const edition = fresh.editions[slot] ?? 0
      if (edition === (server.current.editions[slot] ?? 0)) continue
      const theirs = fresh.slots[slot] ?? ''
      const changed = theirs !== (server.current.slots[slot] ?? '')
      if (!changed || theirs === mine[slot]) {
        server.current.slots[slot] = theirs
        server.current.editions[slot] = edition
      } else both.push({ slot, name: nameOf(page, slot), who: fresh.who[slot] ?? 'Một người khác', theirs, edition })
    }
    if (both.length) setClashes(old => [...old.filter(each => !both.some(one => one.slot === each.slot)), ...both])
    return new Set(
      slots.filter(slot => both.some(one => one.slot === slot) || mine[slot] === server.current.slots[slot]),
    )
  }
  const draft = useSaveDraft(typed, save)

  return {
    typed,
    draft,
    clashes,
    refused,
    news,
    /** Saves what is not yet kept, for the moment before sending. */
    keepAll: () => save(now.current.typed),
    announce: (says: string) => {
      announced.current = says
    },
    /** Keeps one's own or the other's where both wrote. */
    settle: (clash: Clash, whose: 'mine' | 'theirs') => {
      server.current.slots[clash.slot] = clash.theirs
      server.current.editions[clash.slot] = clash.edition
      now.current.clashes = now.current.clashes.filter(each => each.slot !== clash.slot)
      setClashes(now.current.clashes)
      if (whose === 'theirs') change(old => withSlot(old, clash.slot, clash.theirs))
      else void save(now.current.typed).catch(() => {})
    },
    setFigure: (cell: string, value: string) => change(old => ({ ...old, figures: { ...old.figures, [cell]: value } })),
    setFigures: (values: Record<string, string>) => change(old => ({ ...old, figures: { ...old.figures, ...values } })),
    setExplain: (cell: string, value: string) =>
      change(old => ({ ...old, explains: { ...old.explains, [cell]: value } })),
    setRows: (annexId: string, next: (rows: TypedRow[]) => TypedRow[]) =>
      change(old => ({ ...old, rows: { ...old.rows, [annexId]: next(old.rows[annexId] ?? []) } })),
    setText: (id: string, value: string) => change(old => ({ ...old, texts: { ...old.texts, [id]: value } })),
  }
}
export type Entry = ReturnType<typeof useEntry>

/** A place of this form: rows that the server never had are places too. */
const knownPlace = ({ annexes }: ReportPage, slot: Slot, slots: Slots): boolean =>
  slot in slots || (slot[0] === 'r' && annexes.some(annex => slot.startsWith(`r${annex.id}/`)))

const MOST_NAMED = 3
const named = (names: readonly string[]): string =>
  names.length > MOST_NAMED
    ? `${names.slice(0, MOST_NAMED).join('; ')} và ${names.length - MOST_NAMED} chỗ khác`
    : names.join('; ')
