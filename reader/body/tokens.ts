/** The tokens of a block, and the way from its letters to them. */
import { drawnFrom } from '../scanner/drawn.ts'
import type { Block } from '../tree.ts'
import { type Tokens, tokenStart, tokensOf } from '../words/tokens.ts'

/** The tokens of a block, made once. */
export function tokensIn(block: Block): Tokens {
  const drawn = drawnFrom(block)
  drawn.tokens ??= tokensOf(block.text)
  return drawn.tokens
}

/** The first token at or behind an offset. */
export function tokenFrom(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokenStart(tokens, middle) < offset) low = middle + 1
    else high = middle
  }
  return low
}
