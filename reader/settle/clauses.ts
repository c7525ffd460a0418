/** Sentences of a block, and their parts between semicolons: the reach within which period, day and addressee belong together. */
import { matchesOf } from '../scanner/matches.ts'

export type Stretch = { start: number; end: number }

// A full stop ends a sentence where a capital follows; not behind a number, an initial or "TP.", nor inside a bracket.
const STOP = /(?<!(?:^|[\s(.])(?:\d{1,2}|\p{Lu}{1,2})|TP|Tp)\.(?= \p{Lu}| ?$| -)|\.\/|[;!?](?= |$)|(?<=\p{L}): (?=- )/gu

export function clausesOf(text: string): Stretch[] {
  const clauses: Stretch[] = []
  let start = 0
  for (const stop of matchesOf(STOP, text)) {
    if (inBracket(text, start, stop.index)) continue
    clauses.push({ start, end: stop.index })
    start = stop.index + stop[0].length
  }
  clauses.push({ start, end: text.length })
  return clauses.filter(clause => text.slice(clause.start, clause.end).trim() !== '')
}

/** Where the sentence begins that holds an offset, whatever semicolons part it. */
export function sentenceStart(text: string, at: number): number {
  const stops = clausesOf(text.slice(0, at)).filter(clause => text[clause.end] !== ';')
  const last = stops.findLast(clause => clause.end < at)
  return last ? last.end + 1 : 0
}

/** Longest bracket that is looked for, in letters. */
const BRACKET = 300

function inBracket(text: string, from: number, at: number): boolean {
  const before = text.slice(Math.max(from, at - BRACKET), at)
  const opened = before.lastIndexOf('(')
  return opened >= 0 && !before.slice(opened).includes(')') && text.slice(at, at + BRACKET).includes(')')
}
