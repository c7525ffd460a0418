/** The tokens of a block, and the way from its letters to them. */
import type { Block } from '../tree.ts'
import { type Token, tokensOf } from '../words/phrases.ts'

const kept = new WeakMap<Block, Token[]>()

/** The tokens of a block, made once. */
export function tokensIn(block: Block): Token[] {
  const known = kept.get(block)
  if (known) return known
  const tokens = tokensOf(block.text)
  kept.set(block, tokens)
  return tokens
}

/** The first token at or behind an offset. */
export function tokenFrom(tokens: Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
