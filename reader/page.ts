/** What every format becomes before it is read: pages of lines, each with its letters and, where the format knows it, its place. */

/** Points (1/72 inch) from the top left corner of the page. */
export type Box = { x: number; y: number; w: number; h: number }

/** A word of a line: `at` are offsets [from, to) into the line's text. */
export type Word = { at: [number, number]; box: Box }

export type Line = {
  /** The letters as the paper prints them. */
  text: string
  box?: Box
  words?: Word[]
  bold?: boolean
  italic?: boolean
  /**
   * Set on lines that stand in a table: its number in the paper, row, column; a merged cell says how many it spans.
   * `columns`: how many the table has on its page, those that hold nothing counted, where that is drawn.
   */
  cell?: { table: number; row: number; col: number; rowSpan?: number; colSpan?: number; columns?: number }
  /** What the format itself says the line is (a DOCX footnote, a PDF running header). */
  role?: 'footnote' | 'header' | 'footer'
}

export type Page = {
  /** From 1. */
  number: number
  /** Points; left out where the format has no pages of its own (text, DOCX). */
  width?: number
  height?: number
  lines: Line[]
  how: 'text' | 'docx' | 'pdf' | 'scan'
  /** Share of letters the optical reading was sure of, 0 to 1; scans only. */
  confidence?: number
}

/** A text file as one page: a form feed starts a new one. */
export function pagesOfText(text: string): Page[] {
  return text.split('\f').map((part, i) => ({
    number: i + 1,
    how: 'text' as const,
    lines: part.split(/\r?\n/).map(line => ({ text: line })),
  }))
}
