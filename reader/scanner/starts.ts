/** The letters that a match of a pattern can begin with, drawn from the pattern itself: elsewhere in a text it is not tried. */
import { type LetterPart, type Part, partsOf } from './pattern.ts'

/** Any digit, in a beginning. */
export const ANY_DIGIT = '0'
/** The head of the text, in a beginning. */
export const HEAD = '\u0002'
/** A beginning is followed so many letters deep, less deep where a pattern has too many of them. */
const DEPTHS = [7, 5, 4, 3, 2, 1]
const MOST = 900

/** `open` may be gone on with by what follows in the pattern; behind `closed` anything may stand. */
type Starts = { open: Set<string>; closed: Set<string> }

/** Beginnings in small letters, all digits as "0", no one of them the beginning of another; undefined where a match may begin anywhere. */
export function startsOf(pattern: RegExp): string[] | undefined {
  const parts = partsOf(pattern.source)
  for (const depth of DEPTHS) {
    const { open, closed } = new Beginnings(depth).of(parts)
    const all = [...new Set([...open, ...closed])]
    if (!all.includes('') && all.length > 0) return all.filter(start => !cutShort(start, open, closed))
  }
  return undefined
}

function cutShort(start: string, open: Set<string>, closed: Set<string>): boolean {
  for (let i = 1; i < start.length; i++) if (open.has(start.slice(0, i)) || closed.has(start.slice(0, i))) return true
  return false
}

/** Whether every match of the pattern begins behind no letter and no digit. */
export function startsWord(pattern: RegExp): boolean {
  return /^\(\?<!\[\\p\{L\}\\p\{N\}(?:\\.|[^\]\\])*\]\)/.test(pattern.source) && partsOf(pattern.source).is !== 'either'
}

const NOTHING: Starts = { open: new Set(['']), closed: new Set() }
const AT_HEAD: Starts = { open: new Set([HEAD]), closed: new Set() }
const ANYTHING: Starts = { open: new Set(), closed: new Set(['']) }

class Beginnings {
  private readonly depth: number

  constructor(depth: number) {
    this.depth = depth
  }

  of(part: Part): Starts {
    switch (part.is) {
      case 'nothing':
        return NOTHING
      case 'head':
        return AT_HEAD
      case 'letter':
        return letterStart(part)
      case 'row':
        return part.parts.reduce<Starts>(
          (sum, next) => (sum.open.size > 0 ? this.followed(sum, this.of(next)) : sum),
          NOTHING,
        )
      case 'either':
        return part.parts.map(one => this.of(one)).reduce(either)
      case 'repeat':
        return this.repeated(this.of(part.part), part.least, part.most)
    }
  }

  private repeated(part: Starts, least: number, most: number): Starts {
    let sum = NOTHING
    for (let i = 0; i < Math.min(least, this.depth); i++) sum = this.followed(sum, part)
    if (least > this.depth || most === least) return sum
    const once: Starts = most === 1 ? part : { open: new Set(), closed: new Set([...part.open, ...part.closed]) }
    return this.followed(sum, either(NOTHING, once))
  }

  private followed(a: Starts, b: Starts): Starts {
    if (a.open.size * (b.open.size + b.closed.size) + a.closed.size > MOST)
      return { open: new Set(), closed: new Set([...a.closed, ...a.open]) }
    const open = new Set<string>()
    const closed = new Set(a.closed)
    for (const head of a.open) {
      for (const tail of b.open) {
        const letters = head + tail
        if (letters.length < this.depth) open.add(letters)
        else closed.add(letters.slice(0, this.depth))
      }
      for (const tail of b.closed) closed.add((head + tail).slice(0, this.depth))
    }
    return { open, closed }
  }
}

function letterStart({ of, digit }: LetterPart): Starts {
  if (!of) return ANYTHING
  const letters = of.map(letter => (/\d/.test(letter) ? ANY_DIGIT : letter))
  return { open: new Set(digit ? [...letters, ANY_DIGIT] : letters), closed: new Set() }
}

function either(a: Starts, b: Starts): Starts {
  return { open: new Set([...a.open, ...b.open]), closed: new Set([...a.closed, ...b.closed]) }
}
