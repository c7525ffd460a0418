/** Where an annex begins, and which lines are its title. */
import { fold } from '../words/fold.ts'
import { BODY_BEGINS, isMotto } from './begins.ts'
import { typeOfLine } from './letterhead/type-line.ts'
import { hasNoSmall, isCapitals } from './paragraph/paragraph.ts'
import type { Part } from './parts.ts'
import type { Strip } from './strip.ts'

const ANNEX = /^(?:phu luc|danh muc|danh sach|bieu mau|mau so|mau bao cao|de cuong|bieu so|bieu \d)\b/
/** The line below the title of an annex, whatever became of the title: "(Kèm theo Kế hoạch số …". */
export const COMES_WITH = /^\((?:Ban hành )?[Kk]èm theo/u

/** "- Tiểu ban Hậu cần: …" right below the title. */
const BULLET = /^[-+•] ?\p{Lu}/u

/** How many lines the title of an annex may have above "(Kèm theo …". */
const TITLE_LINES = 6

/** The line "(Kèm theo …" that closes a title begun right above; -1 if there is none. */
export function comesWith(strips: Strip[], from: number): number {
  for (let i = from; i < strips.length && i < from + TITLE_LINES; i++) {
    const { flow, cell } = strips[i]!
    if (cell || /^(?:[IVX]+|\d+|Điều \d+)[.)] /u.test(flow.text)) return -1
    if (COMES_WITH.test(flow.text)) return i
  }
  return -1
}

export function beginsAnnexWord(text: string): boolean {
  if (/^Phụ lục (?:số )?[\dIVX]{1,3}[.:]/iu.test(text)) return text.length < 300
  return /^[PDMĐB]/.test(text) && text.length < 100 && ANNEX.test(fold(text))
}

export function beginsAnnex(strip: Strip, closed: boolean, titled: boolean): boolean {
  if (strip.cell || strip.apart || strip.flow.text.length > 300) return false
  if (!closed) return /^(?:PHỤ LỤC|Phụ lục)(?: (?:số )?[IVX\d]+)?$/u.test(strip.flow.text)
  if (COMES_WITH.test(strip.flow.text)) return true
  if (titled && isCapitals(strip.flow.text)) return true
  if (strip.flow.text.length > 100) return beginsAnnexWord(strip.flow.text)
  return beginsAnnexWord(strip.flow.text) || typeOfLine(strip.flow.text)?.alone === true || isMotto(strip.flow.text)
}

/** The title of an annex and the line in brackets that says what it comes with; returns the last of its lines. */
export function annexTitle(strips: Strip[], parts: Part[], from: number, annex: number): number {
  let at = from
  parts[at] = { name: 'annex-title', annex }
  while (at + 1 < strips.length && at - from < 12) {
    const next = strips[at + 1]!
    const text = next.flow.text
    // "(Kèm theo …)" is the last line of an annex's title.
    const closed = at > from && /\)$/.test(strips[at]!.flow.text) && !text.startsWith('(')
    if (typeOfLine(strips[at]!.flow.text)?.alone === true && !closed) {
      const last = comesWith(strips, at + 1)
      if (last > at) {
        for (let i = at + 1; i <= last; i++) parts[i] = { name: 'annex-title', annex }
        at = last
        continue
      }
    }
    if (
      closed ||
      next.cell ||
      /^(?:[IVX]+|\d+|Điều \d+)[.)] /u.test(text) ||
      (BULLET.test(text) && !strips[at]!.flow.text.endsWith(',')) ||
      BODY_BEGINS.test(text) ||
      text.length > 220
    )
      break
    const kept =
      text.startsWith('(') || /\)$/.test(text) || hasNoSmall(text) || next.bold || /^\p{Ll}/u.test(text) || at === from
    if (!kept && next.gap > 1) break
    if (!kept && text.length > 110) break
    parts[++at] = { name: 'annex-title', annex }
  }
  return at
}
