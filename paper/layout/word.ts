import type { Box } from '@thong-suot/reader/page.ts'

/** A word where it stands, upright: what letters of a PDF and words of a scan both become before lines are made. */
export type PlacedWord = {
  text: string
  box: Box
  /** The baseline's distance from the top. */
  base: number
  /** Height of the letters, points. */
  size: number
  bold?: boolean
  italic?: boolean
  /** Set on the word when no space stands before it. */
  glued?: boolean
}

/** A ruled line: `at` its y when it runs across, its x when it runs down. */
export type Rule = { way: 'across' | 'down'; at: number; from: number; to: number }
