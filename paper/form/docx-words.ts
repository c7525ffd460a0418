/** Runs and centred lines in the styles of the decree, and the short rule that stands under some of them. */
import { AlignmentType, BorderStyle, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Text } from '../official-document.ts'
import { widthOf } from './balance-lines.ts'
import { FONT, STYLE, type StyleName } from './decree-30.ts'

/** Millimetres as Word counts them, rounded: the library's own conversion cuts a 20 mm margin to 19.98. */
export const mm = (millimetres: number) => Math.round((millimetres * 1440) / 25.4)

/** Words in one style; capitals are written as letters, so that they survive copying. */
export function say(style: StyleName, words: string): TextRun {
  const { size, ...look } = STYLE[style]
  return new TextRun({
    text: 'caps' in look ? words.toLocaleUpperCase('vi') : words,
    font: FONT,
    size: size * 2,
    bold: 'bold' in look,
    italics: 'italic' in look,
  })
}

/** '-', a tab, the words: an item of a list whose paragraph hangs. */
export function dashed(style: StyleName, words: string): TextRun {
  return new TextRun({ children: ['-', new Tab(), words], font: FONT, size: STYLE[style].size * 2 })
}

export function sayRuns(text: Text, size: number = STYLE.body.size): TextRun[] {
  const runs = typeof text === 'string' ? [{ text }] : text
  return runs.map(run => {
    const look: { bold?: boolean; italic?: boolean } = run
    return new TextRun({
      text: run.text,
      font: FONT,
      size: size * 2,
      bold: look.bold === true,
      italics: look.italic === true,
    })
  })
}

/** A centred line; points of space before and after. */
export function line(
  space: { before?: number; after?: number; keepNext?: boolean },
  ...children: ParagraphChild[]
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: (space.before ?? 0) * 20, after: (space.after ?? 0) * 20, line: 240, lineRule: 'auto' },
    keepNext: space.keepNext === true,
    children,
  })
}

/**
 * The solid rule under a motto, a name or a title: `share` of the widest line, centred in `room` millimetres.
 * It is an empty paragraph with a border and indents, since Word underlines only what has letters.
 */
export function ruleUnder(lines: readonly string[], style: StyleName, room: number, share: number): Paragraph {
  const width = Math.min(room, Math.max(...lines.map(words => widthOf(words, style))) * share)
  const side = mm((room - width) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 60, after: 0, line: 60, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [new TextRun({ text: '', size: 4 })],
  })
}
