/** What a rule is, how its pattern is written, and how it is applied to a block of a paper. */
import { drawnFrom } from './scanner/drawn.ts'
import { type Marks, Scanner, type Starts } from './scanner/marks.ts'
import { needsOf } from './scanner/needs.ts'
import { HEAD, startsOf, startsWord } from './scanner/starts.ts'
import type { Block } from './tree.ts'

/** The named groups of a match; a group that took no part is undefined. */
export type Groups = Record<string, string | undefined>

/** A text, and the values that a rule finds in it, in order. */
export type Example<T> = readonly [text: string, ...values: T[]]

export type Rule<T> = {
  /** fact/what-is-written. */
  name: string
  /** One English sentence a clerk's translator could use; printed to docs/rules.md. */
  says: string
  pattern: RegExp
  /** Lower-case letters of which at least one must stand in the block for the pattern to be tried at all: speed only. */
  needs?: readonly string[]
  /** Whether a block that holds what it needs is worth a try: speed only. */
  where?(block: Block): boolean
  /** Makes the value of a match; undefined: no fact, and its letters are not tried again from their middle. */
  read(groups: Groups, match: RegExpExecArray, block: Block): T | undefined
  examples: readonly Example<T>[]
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
  const { scanner, drawn } = engineWith(rule)
  return foundBy(rule, block, drawn.get(rule)!, scanner)
}

function foundBy<T>(rule: Rule<T>, block: Block, of: Drawn, scanner: Scanner): Found<T>[] {
  if (!of.begins) return scanner.holds(block.lower, of.number) && tried(rule, block) ? everywhere(rule, block) : []
  const marks = marksOf(block, scanner)
  return marks.live.includes(of.number) && tried(rule, block) ? whereItBegins(rule, block, of, scanner, marks) : []
}

const tried = <T>(rule: Rule<T>, block: Block) => rule.where?.(block) ?? true

/** Rules that are applied together. */
export type RuleGroup<T> = {
  rules: readonly Rule<T>[]
  names: readonly string[]
  /** For each rule of the engine its place in the group, -1 where it has none; and the rules that may begin anywhere. */
  of?: { engine: Engine; drawn: readonly Drawn[]; places: Int16Array; anywhere: readonly number[] }
}

export function groupOf<T>(rules: readonly Rule<T>[]): RuleGroup<T> {
  return { rules, names: rules.map(rule => rule.name) }
}

/** Every fact of a group of rules in a block, rule by rule; most blocks are told by a look at their marks. */
export function applyAll<T>(group: RuleGroup<T>, block: Block): Found<T>[] {
  const { places, anywhere, drawn, engine } = placesOf(group)
  const { live } = marksOf(block, engine.scanner)
  const mine = anywhere.slice()
  for (let i = 0; i < live.length; i++) if (places[live[i]!]! >= 0) mine.push(places[live[i]!]!)
  if (mine.length > 1) mine.sort((a, b) => a - b)
  const found: Found<T>[] = []
  for (let i = 0; i < mine.length; i++) {
    const rule = group.rules[mine[i]!]!
    for (const one of foundBy(rule, block, drawn[mine[i]!]!, engine.scanner)) found.push(one)
  }
  return found
}

function placesOf<T>(group: RuleGroup<T>): NonNullable<RuleGroup<T>['of']> {
  const last = engineWith(group.rules[0]!)
  if (group.of?.engine === last) return group.of
  const engine = group.rules.map(engineWith).at(-1)!
  const places = new Int16Array(engine.drawn.size).fill(-1)
  const anywhere: number[] = []
  for (const [place, rule] of group.rules.entries()) {
    const { number, begins } = engine.drawn.get(rule)!
    if (begins) places[number] = place
    else anywhere.push(place)
  }
  group.of = { engine, drawn: group.rules.map(rule => engine.drawn.get(rule)!), places, anywhere }
  return group.of
}

/** The pattern is tried where it may begin, and there alone. */
function whereItBegins<T>(rule: Rule<T>, block: Block, of: Drawn, scanner: Scanner, marks: Marks): Found<T>[] {
  const found: Found<T>[] = []
  const begins = scanner.beginningsOf(of.number)
  let at = 0
  for (let i = 0; i < marks.at.length; i++) {
    if (begins[marks.sets[i]!] !== 1) continue
    const start = marks.at[i]!
    if (start < at) continue
    of.sticky.lastIndex = start
    const match = of.sticky.exec(block.text)
    if (!match) continue
    at = Math.max(of.sticky.lastIndex, start + (match[0] === '' ? letterAt(block.text, start) : 0))
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
    at = Math.max(rule.pattern.lastIndex, match.index + (match[0] === '' ? letterAt(block.text, match.index) : 0))
    take(rule, block, match, found)
  }
  return found
}

/** A letter beyond the first plane takes two places; between them a pattern would begin at the first again. */
const letterAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

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
function engineWith<T>(rule: Rule<T>): Engine {
  if (engine?.drawn.has(rule)) return engine
  RULES.add(rule as Rule<unknown>)
  const asked = [...RULES].map(({ pattern, needs }) => ({
    clauses: [...(needs ? [needs] : []), ...needsOf(pattern)].filter(tells),
    starts: placedStarts(pattern),
  }))
  const drawn = [...RULES].map((one, number): [unknown, Drawn] => [
    one,
    {
      number,
      begins: asked[number]!.starts !== undefined,
      sticky: new RegExp(one.pattern.source, `${one.pattern.flags.replace('g', '')}y`),
    },
  ])
  engine = { scanner: new Scanner(asked), drawn: new Map(drawn) }
  return engine
}

/** The beginnings of a pattern by where they are looked for; undefined where they may stand in the middle of a word. */
function placedStarts(pattern: RegExp): Starts | undefined {
  const all = startsOf(pattern)
  const starts = all?.filter(start => !start.startsWith(HEAD))
  if (!all || !starts) return undefined
  const head = starts.length < all.length
  if (startsWord(pattern) && !starts.some(start => start.startsWith(' '))) return { head, words: starts, signs: [] }
  return starts.every(start => /^[^\p{L}\p{N} ]/u.test(start)) ? { head, words: [], signs: starts } : undefined
}

/** A clause that one letter meets is met by every block: not worth a look. */
const tells = (clause: readonly string[]) =>
  clause.every(letters => letters.length > 1 || /[^\p{L}\p{N} .,-]/u.test(letters))

function marksOf(block: Block, scanner: Scanner): Marks {
  const drawn = drawnFrom(block)
  if (drawn.marks?.scanner !== scanner) drawn.marks = scanner.scan(block.lower)
  return drawn.marks
}
