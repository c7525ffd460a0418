/**
 * What must stand in a text for a pattern to match it at all, drawn from the pattern itself: most blocks are told by a
 * search for a few letters, and the pattern is not run. Never loses a match; a pattern it cannot judge is always run.
 */

/** Any digit, in a clause. */
const DIGIT = '\u0001'
/** At most so many spellings are followed through a sequence. */
const MOST = 24

/** `exact`: all the letters that a part can match, small; `needs`: clauses of which each must hold, by one of its spellings. */
type Need = { exact?: string[]; needs: string[][] }

/** A test on small letters that is false only where the pattern cannot match. */
export function prefilter(pattern: RegExp): (lower: string) => boolean {
  const clauses = bestOf(settled(new Reader(pattern.source).alternatives()))
  if (clauses.length === 0) return () => true
  return lower =>
    clauses.every(clause => clause.some(letters => (letters === DIGIT ? hasDigit(lower) : lower.includes(letters))))
}

/** All rules ask it of one block after the other: the last answer is kept. */
let asked = ''
let answer = false

function hasDigit(text: string): boolean {
  if (text !== asked) {
    asked = text
    answer = /[0-9]/.test(text)
  }
  return answer
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

const NOTHING: Need = { exact: [''], needs: [] }
const ANYTHING: Need = { needs: [] }

function settled({ exact, needs }: Need): string[][] {
  return exact ? [...needs, short(exact)] : needs
}

/** Spellings that hold a shorter one say no more than it does. */
function short(exact: string[]): string[] {
  const all = [...new Set(exact)]
  return all.filter(letters => !all.some(other => other !== letters && letters.includes(other)))
}

/** Reads the source of a regular expression with the u flag. */
class Reader {
  private readonly source: string[]
  private at = 0

  constructor(source: string) {
    this.source = [...source]
  }

  alternatives(): Need {
    const parts = [this.sequence()]
    while (this.peek() === '|') {
      this.at++
      parts.push(this.sequence())
    }
    return parts.length === 1 ? parts[0]! : either(parts)
  }

  private peek(): string | undefined {
    return this.source[this.at]
  }

  private sequence(): Need {
    let sum = NOTHING
    for (let next = this.peek(); next !== undefined && next !== '|' && next !== ')'; next = this.peek()) {
      sum = both(sum, this.repeated(this.atom()))
    }
    return sum
  }

  private atom(): Need {
    const letter = this.source[this.at++]!
    if (letter === '(') return this.group()
    if (letter === '[') return this.letterClass()
    if (letter === '\\') return this.escape()
    if (letter === '.') return ANYTHING
    if (letter === '^' || letter === '$') return NOTHING
    return { exact: [letter.toLowerCase()], needs: [] }
  }

  private group(): Need {
    const head =
      /^\?(?:[:=!]|<[=!]|<[\p{L}\p{N}_]+>)/u.exec(this.source.slice(this.at, this.at + 40).join(''))?.[0] ?? ''
    this.at += [...head].length
    const inside = this.alternatives()
    this.at++
    return /[=!]$/.test(head) ? NOTHING : inside
  }

  private letterClass(): Need {
    const from = this.at
    for (; this.source[this.at] !== ']'; this.at++) if (this.source[this.at] === '\\') this.at++
    const inside = this.source.slice(from, this.at++)
    const simple = inside.length <= 8 && !inside.includes('\\') && !inside.includes('-') && inside[0] !== '^'
    return simple ? { exact: [...new Set(inside.map(letter => letter.toLowerCase()))], needs: [] } : ANYTHING
  }

  private escape(): Need {
    const letter = this.source[this.at++]!
    if (letter === 'd') return { needs: [[DIGIT]] }
    if (letter === 'b' || letter === 'B') return NOTHING
    if (letter === 'p' || letter === 'P' || letter === 'u') {
      while (this.source[this.at] !== '}') this.at++
      this.at++
      return ANYTHING
    }
    return /[\p{L}\p{N}]/u.test(letter) ? ANYTHING : { exact: [letter], needs: [] }
  }

  /** A quantifier behind an atom. */
  private repeated(atom: Need): Need {
    const mark = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 10).join(''))?.[0]
    if (!mark) return atom
    this.at += mark.length
    if (mark[0] === '?') return atom.exact ? { exact: [...atom.exact, ''], needs: [] } : ANYTHING
    if (mark[0] === '+' || Number(mark.slice(1).split(/[,}]/)[0]) > 0) return { needs: settled(atom) }
    return ANYTHING
  }
}

function both(a: Need, b: Need): Need {
  const needs = [...a.needs, ...b.needs]
  if (!a.exact) return b.exact ? { exact: b.exact, needs } : { needs }
  if (!b.exact) return { needs: [...needs, short(a.exact)] }
  if (a.exact.length * b.exact.length > MOST) return { exact: b.exact, needs: [...needs, short(a.exact)] }
  return { exact: a.exact.flatMap(x => b.exact!.map(y => x + y)), needs }
}

function either(parts: Need[]): Need {
  if (parts.every(part => part.exact)) {
    const exact = parts.flatMap(part => part.exact!)
    if (exact.length <= MOST) return { exact, needs: [] }
  }
  const best = parts.map(part => bestOf(settled(part)).at(-1))
  return best.every(clause => clause !== undefined) ? { needs: [short(best.flat() as string[])] } : ANYTHING
}
