/** What a rule is, how its pattern is written, and how it is applied to a block of a paper. */
import { prefilter } from './prefilter.ts'
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

/** Types a rule; nothing more. */
export function rule<T>(parts: Rule<T>): Rule<T> {
  return parts
}

/**
 * A pattern between whole words: letters and digits of any script bound it, where \b would see a boundary before "đ".
 * Case is folded. Clean text has single spaces only, so a space in the source is one space.
 */
export function words(source: string, flags = 'giu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags)
}

const FILTERS = new WeakMap<RegExp, (lower: string) => boolean>()

function canMatch(pattern: RegExp): (lower: string) => boolean {
  const known = FILTERS.get(pattern)
  if (known) return known
  const filter = prefilter(pattern)
  FILTERS.set(pattern, filter)
  return filter
}

/** Every fact of a rule in a block, from left to right. */
export function apply<T>(rule: Rule<T>, block: Block): Found<T>[] {
  if (rule.needs && !rule.needs.some(letters => block.lower.includes(letters))) return []
  if (!canMatch(rule.pattern)(block.lower)) return []
  const found: Found<T>[] = []
  let at = 0
  // matchAll would copy the pattern for each of thousands of blocks. A rule may read another block meanwhile: `at` is kept here.
  while (at <= block.text.length) {
    rule.pattern.lastIndex = at
    const match = rule.pattern.exec(block.text)
    if (!match) break
    at = Math.max(rule.pattern.lastIndex, match.index + (match[0] === '' ? 1 : 0))
    const groups: Groups = match.groups ?? {}
    const value = rule.read(groups, match, block)
    if (value !== undefined)
      found.push({ value, start: match.index, end: match.index + match[0].length, rule: rule.name, groups })
  }
  return found
}
