/**
 * Symbolic TrueType fonts without a table of letters: their codes are read by Apple's table, as the format has it, but
 * what Ghostscript writes follows Windows' ("ng‡y 26 th·ng" is "ngày 26 tháng").
 */
import { qualityOf } from './quality.ts'
import type { Glyph } from './walk.ts'

const BYTES = Uint8Array.from({ length: 256 }, (_, code) => code)
const APPLE = [...new TextDecoder('macintosh').decode(BYTES)]
const WINDOWS = [...new TextDecoder('windows-1252').decode(BYTES)]

export type CodedFont = { isSymbolicFont?: boolean; composite?: boolean; type?: string }

/** The letter of a code by Windows' table, where Apple's was taken for want of a better and says another. */
export function letterByWindows(font: CodedFont, letter: string, code = 0): string | undefined {
  if (!font.isSymbolicFont || font.composite || font.type !== 'TrueType') return undefined
  return code >= 0x80 && APPLE[code] === letter && WINDOWS[code] !== letter ? WINDOWS[code] : undefined
}

/** The letters by the table under which more of their words can be Vietnamese. */
export function byBetterTable(glyphs: Glyph[]): Glyph[] {
  if (!glyphs.some(glyph => glyph.windows)) return glyphs
  const other = glyphs.map(glyph => (glyph.windows ? { ...glyph, text: glyph.windows } : glyph))
  return wordsRight(other) > wordsRight(glyphs) ? other : glyphs
}

const wordsRight = (glyphs: Glyph[]) => qualityOf(glyphs.map(glyph => glyph.text).join('')).wordsRight
