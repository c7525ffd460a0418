/** What a finding rule is: a question that a careful clerk would ask, with papers in which it arises and does not. */
import type { FindingFact, FindingKind, Reading, Span } from '../reading.ts'
import { type Rule, rule } from '../rule.ts'
import { type Block, type Paper, quoted } from '../tree.ts'

/** What a register already knows of another document: number and symbol, day of issue. */
export type KnownCitation = { number: string; date: string | null; issuer?: string }

export type FindingRule = {
  kind: FindingKind
  says: string
  find(paper: Paper, reading: Reading, register: readonly KnownCitation[]): FindingFact[]
  /** A paper and the quotes that are queried in it, in order. */
  examples: readonly (readonly [text: string, ...quotes: string[]])[]
  not: readonly string[]
}

export function findingRule(parts: FindingRule): FindingRule {
  return parts
}

/** Letters that are asked about where they stand: told by the same look at a block as the rules. */
export function form<T>(pattern: RegExp, read: Rule<T>['read'], needs?: readonly string[]): Rule<T> {
  return rule({
    name: 'findings',
    says: 'what may be asked',
    pattern,
    ...(needs && { needs }),
    read,
    examples: [],
    not: [],
  })
}

type Query = Pick<FindingFact, 'kind' | 'severity' | 'note' | 'proposal'>

/** A finding at clean letters [start, end) of a block. */
export function queryBlock(paper: Paper, block: Block, at: Span, query: Query): FindingFact {
  return { ...quoted(paper, block, at.start, at.end, `findings/${query.kind}`), ...query }
}

/** A finding at a fact that was already read. */
export function queryFact(fact: Span & { quote: string }, query: Query): FindingFact {
  return { start: fact.start, end: fact.end, quote: fact.quote, rule: `findings/${query.kind}`, ...query }
}

/** A day as a clerk writes it: 05/11/2025. */
export function inWords(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}
