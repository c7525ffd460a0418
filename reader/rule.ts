/** What a rule is, how its pattern is written, and how it is applied to a block of a paper. */
import { type Marks, Scanner } from './marks.ts'
import { needsOf } from './prefilter.ts'
import { startsOf, startsWord } from './starts.ts'
import type { Block } from './tree.ts'

/** The named groups of a match; a group that took no part is undefined. */
export type Groups = Record<string, string | undefined>

export type Rule<T> = {
  /** fact/what-is-written. */
  name: string
  /** One English sentence a clerk's translator could use; printed to docs/rules.md. */
  says: string
  pattern: RegExp
  /** Lower-case letters of which at least one must stand in the block for the pattern to be tried at all: speed only. */
  needs?: readonly string[]
  /** Makes the value of a match; undefined: no fact, and its letters are not tried again from their middle. */
  read(groups: Groups, match: RegExpExecArray, block: Block): T | undefined
  /** A text and the values found in it, in order. */
  examples: readonly (readonly [text: string, ...values: T[]])[]
  not: readonly string[]
}

/** A value and the clean letters [start, end) of its block that it was found in. */
export type Found<T> = { value: T; start: number; end: number; rule: string; groups: Groups }

const RULES = new Set<Rule<unknown>>()

/** Types a rule, and makes it known, so that one pass over a block serves all rules. */
export function rule<T>(parts: Rule<T>): Rule<T> {
  RULES.add(parts as Rule<unknown>)
  return parts
}

/**
 * A pattern between whole words: letters and digits of any script bound it, where \b would see a boundary before "đ".
 * Case is folded. Clean text has single spaces only, so a space in the source is one space.
 */
export function words(source: string, flags = 'giu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags)
}

/** Every fact of a rule in a block, from left to right. */
export function apply<T>(rule: Rule<T>, block: Block): Found<T>[] {
  const { scanner, drawn } = scannerWith(rule)
  const of = drawn.get(rule)!
  const marks = marksOf(block, scanner)
  if (!scanner.holds(marks, of.number)) return []
  return of.begins ? whereItBegins(rule, block, of, scanner, marks) : everywhere(rule, block)
}

/** The pattern is tried where it may begin, and there alone. */
function whereItBegins<T>(rule: Rule<T>, block: Block, of: Drawn, scanner: Scanner, marks: Marks): Found<T>[] {
  const found: Found<T>[] = []
  let at = 0
  for (let i = 0; i < marks.at.length; i++) {
    const start = marks.at[i]!
    if (start < at || !scanner.mayBegin(marks.sets[i]!, of.number)) continue
    of.sticky.lastIndex = start
    const match = of.sticky.exec(block.text)
    if (!match) continue
    at = Math.max(of.sticky.lastIndex, start + (match[0] === '' ? 1 : 0))
    take(rule, block, match, found)
  }
  return found
}

function everywhere<T>(rule: Rule<T>, block: Block): Found<T>[] {
  const found: Found<T>[] = []
  let at = 0
  // matchAll would copy the pattern for each of thousands of blocks. A rule may read another block meanwhile: `at` is kept here.
  while (at <= block.text.length) {
    rule.pattern.lastIndex = at
    const match = rule.pattern.exec(block.text)
    if (!match) break
    at = Math.max(rule.pattern.lastIndex, match.index + (match[0] === '' ? 1 : 0))
    take(rule, block, match, found)
  }
  return found
}

function take<T>(rule: Rule<T>, block: Block, match: RegExpExecArray, found: Found<T>[]): void {
  const groups: Groups = match.groups ?? {}
  const value = rule.read(groups, match, block)
  if (value !== undefined)
    found.push({ value, start: match.index, end: match.index + match[0].length, rule: rule.name, groups })
}

/** What the engine draws from the pattern of a rule. */
type Drawn = { number: number; begins: boolean; sticky: RegExp }
type Engine = { scanner: Scanner; drawn: Map<unknown, Drawn> }

let engine: Engine | undefined

/** The scanner of all rules there are, made when the first of them is applied. */
function scannerWith<T>(rule: Rule<T>): Engine {
  if (engine?.drawn.has(rule)) return engine
  RULES.add(rule as Rule<unknown>)
  const rules = [...RULES]
  const starts = rules.map(one => startsOf(one.pattern))
  const asked = rules.map(({ pattern, needs }, i) => ({
    clauses: [...(needs ? [needs] : []), ...needsOf(pattern)].filter(tells),
    starts: starts[i],
    ofWords: startsWord(pattern) && !starts[i]?.some(letters => letters.startsWith(' ')),
  }))
  const drawn = rules.map((one, number): [unknown, Drawn] => [
    one,
    {
      number,
      begins: starts[number] !== undefined,
      sticky: new RegExp(one.pattern.source, `${one.pattern.flags.replace('g', '')}y`),
    },
  ])
  engine = { scanner: new Scanner(asked), drawn: new Map(drawn) }
  return engine
}

/** A clause that one letter meets is met by every block: not worth a look. */
const tells = (clause: readonly string[]) =>
  clause.every(letters => letters.length > 1 || /[^\p{L}\p{N} .,-]/u.test(letters))

const MARKS = new WeakMap<Block, { scanner: Scanner; marks: Marks }>()

function marksOf(block: Block, scanner: Scanner): Marks {
  const known = MARKS.get(block)
  if (known?.scanner === scanner) return known.marks
  const marks = scanner.scan(block.lower)
  MARKS.set(block, { scanner, marks })
  return marks
}
