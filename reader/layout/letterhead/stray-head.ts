/** The left column of a letterhead that optical reading set further down: body and number, apart from any clause. */
import { fold } from '../../words/fold.ts'
import { markerOf } from '../number/outline.ts'
import { isCapitals } from '../paragraph/paragraph.ts'
import type { Part } from '../parts.ts'
import type { Strip } from '../strip.ts'

const NUMBER = /^S[ốóô] ?: ?[\d\s]{0,6}\/ ?\p{Lu}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+){1,2}$/u
const BODY =
  /^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|so|bo|cuc|chi cuc|tinh uy|thanh uy|huyen uy|dang uy|cong an|ban|truong|trung tam|benh vien|phong|van phong|vien|cong ty)(?: |$)/
/** How far down such a column is looked for, in lines. */
const FAR = 40
/** Lines of bodies above the number. */
const MOST_BODIES = 4

/** Puts such lines to the letterhead, where that has no number of its own. */
export function strayHead(strips: Strip[], parts: Part[]): void {
  if (strips.some((strip, i) => parts[i]!.name === 'heading' && /^S[ốóô] ?:/u.test(strip.flow.text))) return
  const first = parts.findIndex(part => part.name === 'body')
  if (first < 1) return
  const at = strips.findIndex(
    (strip, i) => i >= first && i < FAR && parts[i]!.name === 'body' && !strip.cell && NUMBER.test(strip.flow.text),
  )
  if (at < 0) return
  let from = at
  while (from > first && from > at - MOST_BODIES && isBodyLine(strips[from - 1]!)) from--
  if (from === at || !BODY.test(fold(strips[from]!.flow.text))) return
  for (let i = from; i <= at; i++) parts[i] = { name: 'heading', annex: 0 }
}

const isBodyLine = ({ flow, cell }: Strip) =>
  !cell && flow.text.length < 60 && isCapitals(flow.text) && !markerOf(flow.text)
