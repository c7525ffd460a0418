/**
 * What must stand in a text for a pattern to match it at all, drawn from the pattern itself: most blocks are told by a
 * search for a few letters, and the pattern is not run. Never loses a match; a pattern it cannot judge is always run.
 */
import { type LetterPart, type Part, partsOf } from './pattern.ts'

/** Any digit, in a clause. */
export const DIGIT = '\u0001'
/** At most so many spellings are followed through a sequence. */
const MOST = 24
/** A class of more letters is taken for any. */
const MOST_LETTERS = 8

/**
 * `exact`: all the letters that a part can end with, small, and where `whole` is set all that it can match; `needs`:
 * clauses of which each must hold, by one of its spellings.
 */
type Need = { exact?: string[]; whole?: true; needs: string[][] }

/** Clauses of which each must hold by one of its letters, in a text in small letters, wherever the pattern matches. */
export function needsOf(pattern: RegExp): string[][] {
  return bestOf(settled(needOf(partsOf(pattern.source))))
}

/** The longest clauses: two of letters are enough to turn most blocks away. */
function bestOf(needs: string[][]): string[][] {
  const useful = needs.filter(clause => clause.length > 0 && clause.every(letters => letters.length > 0))
  const digit = useful.some(clause => clause[0] === DIGIT)
  const letters = useful.filter(clause => !clause.includes(DIGIT) || clause.length > 1)
  letters.sort((a, b) => weight(a) - weight(b))
  return [...(digit ? [[DIGIT]] : []), ...letters.slice(-2)]
}

const weight = (clause: string[]) => Math.min(...clause.map(letters => letters.length)) * 4 - clause.length

const NOTHING: Need = { exact: [''], whole: true, needs: [] }
const ANYTHING: Need = { needs: [] }

function settled({ exact, needs }: Need): string[][] {
  return exact ? [...needs, short(exact)] : needs
}

/** Spellings that hold a shorter one say no more than it does. */
function short(exact: string[]): string[] {
  const all = [...new Set(exact)]
  return all.filter(letters => !all.some(other => other !== letters && letters.includes(other)))
}

function needOf(part: Part): Need {
  switch (part.is) {
    case 'nothing':
    case 'head':
      return NOTHING
    case 'letter':
      return letterNeed(part)
    case 'row':
      return part.parts.map(needOf).reduce(both, NOTHING)
    case 'either':
      return either(part.parts.map(needOf))
    case 'repeat':
      return repeated(needOf(part.part), part.least, part.most)
  }
}

function letterNeed({ of, digit }: LetterPart): Need {
  if (digit) return of?.length === 0 ? { needs: [[DIGIT]] } : ANYTHING
  return of && of.length <= MOST_LETTERS ? { exact: of, whole: true, needs: [] } : ANYTHING
}

function repeated(need: Need, least: number, most: number): Need {
  if (least === 0)
    return most === 1 && need.exact && need.whole ? { exact: [...need.exact, ''], whole: true, needs: [] } : ANYTHING
  return { needs: settled(need) }
}

function both(a: Need, b: Need): Need {
  const needs = [...a.needs, ...b.needs]
  if (!a.exact) return b.exact ? { exact: b.exact, needs } : { needs }
  if (!b.exact) return { needs: [...needs, short(a.exact)] }
  if (!b.whole || a.exact.length * b.exact.length > MOST) return { exact: b.exact, needs: [...needs, short(a.exact)] }
  return { exact: a.exact.flatMap(x => b.exact!.map(y => x + y)), ...(a.whole && { whole: true as const }), needs }
}

function either(parts: Need[]): Need {
  if (parts.every(part => part.exact && part.whole)) {
    const exact = parts.flatMap(part => part.exact!)
    if (exact.length <= MOST) return { exact, whole: true, needs: [] }
  }
  const best = parts.map(part => bestOf(settled(part)).at(-1))
  return best.every(clause => clause !== undefined) ? { needs: [short(best.flat() as string[])] } : ANYTHING
}
