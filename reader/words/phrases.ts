/** Lists of phrases, looked up in the words of a block. */

import { HEADS, type Tokens, tokensOf, type Word } from './tokens.ts'

/** A list of phrases by their first word, the longest first; and in which of the HEADS a first word falls, a bit each. */
export type Phrases = { byHead: Map<string, string[][]>; heads: Uint8Array }

/**
 * A list of phrases parted by bars or new lines, spaces around them left out. Phrases of two words or more are looked up without accents, a single word with them:
 * without, "ban" could be "bản", "bán" or "bạn".
 */
export function phrases(...lists: string[]): Phrases {
  return tableOf(lists, tokens => tokens.map(token => (tokens.length > 1 ? token.bare : token.low)))
}

/** A list of phrases looked up with their accents: "sở tại" is not "Sở Tài chính". */
export function exactPhrases(...lists: string[]): Phrases {
  return tableOf(lists, tokens => tokens.map(token => token.low))
}

function tableOf(lists: string[], wordsOf: (tokens: readonly Word[]) => string[]): Phrases {
  const byHead = new Map<string, string[][]>()
  const heads = new Uint8Array(HEADS / 8)
  for (const phrase of lists.join('|').split(/[|\n]/)) {
    const tokens = tokensOf(phrase.trim())
    const first = tokens[0]
    if (!first) continue
    heads[first.head >> 3]! |= 1 << (first.head & 7)
    const known = byHead.get(first.bare) ?? []
    known.push(wordsOf(tokens))
    byHead.set(first.bare, known)
  }
  for (const known of byHead.values()) known.sort((a, b) => b.length - a.length)
  return { byHead, heads }
}

/** How many tokens from `at` the longest phrase of the list takes; 0 if none stands there. */
export function phraseAt(tokens: readonly Word[], at: number, { byHead, heads }: Phrases): number {
  const first = tokens[at]
  if (first === undefined || ((heads[first.head >> 3]! >> (first.head & 7)) & 1) === 0) return 0
  for (const words of byHead.get(first.bare) ?? []) {
    if (words.length === 1 ? words[0] === first.low : standsAt(tokens, at, words)) return words.length
  }
  return 0
}

function standsAt(tokens: readonly Word[], at: number, words: string[]): boolean {
  if (at + words.length > tokens.length) return false
  for (let i = 0; i < words.length; i++) {
    const { bare, low } = tokens[at + i]!
    if (words[i] !== bare && words[i] !== low) return false
  }
  return true
}

/** Whether a phrase of the list starts anywhere in [from, to). */
export function holdsPhrase(tokens: readonly Word[], from: number, to: number, table: Phrases): boolean {
  for (let i = from; i < to; i++) if (phraseAt(tokens, i, table) > 0) return true
  return false
}
