/** Sentences of a block, and their parts between semicolons: the reach within which period, day and addressee belong together. */

export type Stretch = { start: number; end: number }

// A full stop ends a sentence where a capital follows; not behind a number, an initial or "TP.", nor inside a bracket.
const STOP = /(?<!(?:^|[\s(.])(?:\d{1,2}|\p{Lu}{1,2})|TP|Tp)\.(?= \p{Lu}| ?$| -)|\.\/|[;!?](?= |$)|(?<=\p{L}): (?=- )/gu

export function clausesOf(text: string): Stretch[] {
  const clauses: Stretch[] = []
  let start = 0
  for (const stop of text.matchAll(STOP)) {
    if (inBracket(text, start, stop.index)) continue
    clauses.push({ start, end: stop.index })
    start = stop.index + stop[0].length
  }
  clauses.push({ start, end: text.length })
  return clauses.filter(clause => text.slice(clause.start, clause.end).trim() !== '')
}

function inBracket(text: string, from: number, at: number): boolean {
  const opened = text.lastIndexOf('(', at)
  return opened >= from && !text.slice(opened, at).includes(')') && text.indexOf(')', at) >= 0 && at - opened < 300
}
