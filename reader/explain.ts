/** Says of a fact where it stands, which rule found it and what the rule says: for the clerk who asks why. */
import type { Quoted, Reading } from './reading.ts'

export type Explanation = {
  /** From 1. */
  page: number
  /** Lines of the page the fact stands on, from 1. */
  lines: number[]
  quote: string
  /** The letters before and behind it, for finding it by eye. */
  before: string
  behind: string
  rule: string
}

/** `fact` is any fact of the reading: all of them say where they stand. */
export function explain(reading: Reading, fact: Quoted): Explanation {
  const on = reading.lines.filter(line => line.end >= fact.start && line.start < Math.max(fact.end, fact.start + 1))
  const around = (from: number, to: number) => reading.text.slice(Math.max(0, from), to).replace(/\s+/gu, ' ')
  return {
    page: on[0]?.page ?? 1,
    lines: on.map(line => line.line + 1),
    quote: fact.quote,
    before: around(fact.start - 60, fact.start),
    behind: around(fact.end, fact.end + 60),
    rule: fact.rule,
  }
}
