/** What was drawn from the letters of a block, kept with it: a map beside the blocks would cost more than the work it saves. */

import type { Block } from '../tree.ts'
import type { Tokens } from '../words/tokens.ts'
import type { Marks } from './marks.ts'

/** A section of work, one that says why or what was, one that asks those above for something, or any other. */
export type Section = 'work' | 'no work' | 'wishes' | 'other'

export type Drawn = {
  /** The letters it was drawn from: a block made from another by changing its letters draws anew. */
  text: string
  marks: Marks | undefined
  tokens: Tokens | undefined
  /** What its letters speak of, as the title of a section. */
  section: Section | undefined
  /** Where the list of bodies stands that was read in it last. */
  listed: { from: number; to: number } | undefined
}

export function drawnFrom(block: Block): Drawn {
  if (block.drawn?.text === block.text) return block.drawn
  const drawn: Drawn = { text: block.text, marks: undefined, tokens: undefined, section: undefined, listed: undefined }
  block.drawn = drawn
  return drawn
}
