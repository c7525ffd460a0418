/** Passages of a narrative put together: taken over from reports word for word, then shortened or merged, and where from. */
import { z } from 'zod'
import { saidOnce } from './near-same.ts'

/** Words as they are compared: case, marks of punctuation and spaces do not matter. */
export function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
}

const Taken = z.string().trim().min(1).max(20000)
/** Where words were taken from: which sending of which report, and the very words. */
export const ReportSource = z.object({ reportId: z.uuid(), version: z.number().int().min(1), quote: Taken })
export type ReportSource = z.infer<typeof ReportSource>
/** Or a difficulty told about a piece of work; what was told does not change any more. */
export const DifficultySource = z.object({ difficultyId: z.number().int().min(1), quote: Taken })
export type DifficultySource = z.infer<typeof DifficultySource>
export const PassageSource = z.union([ReportSource, DifficultySource])
export type PassageSource = z.infer<typeof PassageSource>
export const Passage = z.object({
  text: z.string().trim().min(1, 'Ghi lời của đoạn, hoặc bỏ đoạn này.').max(20000),
  sources: z.array(PassageSource).max(500).default([]),
})
export type Passage = z.infer<typeof Passage>

/** Are the words other than those that were taken? The same words of several units are said once. */
export function isEdited({ text, sources }: Passage): boolean {
  if (sources.length === 0) return false
  return plainWords(text) !== plainWords(saidOnce(sources.map(({ quote }) => quote)).join(' '))
}

export const saysQuote = (text: string, quote: string): boolean =>
  ` ${plainWords(text)} `.includes(` ${plainWords(quote)} `)

export type SourceState = 'same' | 'returned' | 'kept' | 'changed'
/** What became of a source: given back for mending, sent again with these words in it, or sent again without them. */
export function sourceState(
  source: ReportSource,
  report: { status: string; version: number; text: string },
): SourceState {
  if (report.version !== source.version) return saysQuote(report.text, source.quote) ? 'kept' : 'changed'
  return report.status === 'accepted' || report.status === 'submitted' ? 'same' : 'returned'
}

/** Sentences of a paragraph, to be taken one by one; a number or a short word with a full stop ends none. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[\p{L}\p{N}%)"”]{2}[.!?…;])(?<!(?:^|\s)\p{Lu}{1,4}\.)\s+(?=[\p{Lu}\-+•“"])/u)
    .map(each => each.trim())
    .filter(Boolean)
}
/** Two passages said as one. */
export function merged(a: Passage, b: Passage): Passage {
  return { text: `${a.text.trimEnd()} ${b.text.trimStart()}`.trim(), sources: [...a.sources, ...b.sources] }
}
