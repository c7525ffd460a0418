/** The source of a regular expression with the u flag, taken to pieces as far as its letters tell anything: for needs.ts and starts.ts. */

/** One letter: those of `of` (small), any digit where `digit` is set; any letter at all where `of` is left out. */
export type LetterPart = { is: 'letter'; of?: string[]; digit: boolean }

export type Part =
  | LetterPart
  /** Looks around or anchors: takes no letter. */
  | { is: 'nothing' }
  /** Stands at the head of the text alone. */
  | { is: 'head' }
  | { is: 'row'; parts: Part[] }
  | { is: 'either'; parts: Part[] }
  | { is: 'repeat'; part: Part; least: number; most: number }

const ANY: LetterPart = { is: 'letter', digit: false }
/** Classes of more letters say too little. */
const MOST_LETTERS = 40

export function partsOf(source: string): Part {
  return new Reader(source).alternatives()
}

class Reader {
  private readonly source: string[]
  private at = 0

  constructor(source: string) {
    this.source = [...source]
  }

  alternatives(): Part {
    const parts = [this.sequence()]
    while (this.source[this.at] === '|') {
      this.at++
      parts.push(this.sequence())
    }
    return parts.length === 1 ? parts[0]! : { is: 'either', parts }
  }

  private sequence(): Part {
    const parts: Part[] = []
    for (
      let next = this.source[this.at];
      next !== undefined && next !== '|' && next !== ')';
      next = this.source[this.at]
    )
      parts.push(this.repeated(this.atom()))
    return { is: 'row', parts }
  }

  private atom(): Part {
    const letter = this.source[this.at++]!
    if (letter === '(') return this.group()
    if (letter === '[') return this.letterClass()
    if (letter === '\\') return this.escape()
    if (letter === '.') return ANY
    if (letter === '^') return { is: 'head' }
    if (letter === '$') return { is: 'nothing' }
    return { is: 'letter', of: [letter.toLowerCase()], digit: false }
  }

  private group(): Part {
    const head =
      /^\?(?:[:=!]|<[=!]|<[\p{L}\p{N}_]+>)/u.exec(this.source.slice(this.at, this.at + 40).join(''))?.[0] ?? ''
    this.at += [...head].length
    const inside = this.alternatives()
    this.at++
    return /[=!]$/.test(head) ? { is: 'nothing' } : inside
  }

  private letterClass(): Part {
    const from = this.at
    for (; this.source[this.at] !== ']'; this.at++) if (this.source[this.at] === '\\') this.at++
    return lettersOf(this.source.slice(from, this.at++))
  }

  private escape(): Part {
    const letter = this.source[this.at++]!
    if (letter === 'd') return { is: 'letter', of: [], digit: true }
    if (letter === 'b' || letter === 'B') return { is: 'nothing' }
    if (letter === 'p' || letter === 'P' || letter === 'u') {
      if (this.source[this.at] === '{') while (this.source[this.at] !== '}') this.at++
      else this.at += 3
      this.at++
      return ANY
    }
    return /[\p{L}\p{N}]/u.test(letter) ? ANY : { is: 'letter', of: [letter], digit: false }
  }

  /** A quantifier behind an atom. */
  private repeated(part: Part): Part {
    const mark = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 10).join(''))?.[0]
    if (!mark) return part
    this.at += mark.length
    if (mark[0] === '?') return { is: 'repeat', part, least: 0, most: 1 }
    if (mark[0] === '*' || mark[0] === '+')
      return { is: 'repeat', part, least: mark[0] === '+' ? 1 : 0, most: Infinity }
    const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}/.exec(mark)!
    return { is: 'repeat', part, least: Number(least), most: comma ? (most ? Number(most) : Infinity) : Number(least) }
  }
}

/** The letters between square brackets; a class that leaves letters out, or names a property, may be any. */
function lettersOf(inside: string[]): LetterPart {
  if (inside[0] === '^') return ANY
  const of = new Set<string>()
  let digit = false
  for (let i = 0; i < inside.length; i++) {
    const letter = inside[i]!
    if (letter === '\\') {
      const escaped = inside[++i]!
      if (escaped === 'd') digit = true
      else if (/[\p{L}\p{N}]/u.test(escaped)) return ANY
      else of.add(escaped)
    } else if (inside[i + 1] === '-' && i + 2 < inside.length) {
      for (let code = letter.codePointAt(0)!; code <= inside[i + 2]!.codePointAt(0)!; code++)
        of.add(String.fromCodePoint(code).toLowerCase())
      i += 2
    } else of.add(letter.toLowerCase())
    if (of.size > MOST_LETTERS) return ANY
  }
  return { is: 'letter', of: [...of], digit }
}
