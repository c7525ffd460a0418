/** Difficulties and proposals that several units raise: the same words, or nearly, said once with who said them. */
import { foldedWords, nearSame, SHARE } from './near-same.ts'
import { sentencesOf } from './passage.ts'
import type { UnitWords } from './roll-up.ts'

/** Is it a section in which units tell what hinders them, or ask for something? */
export const tellsDifficulties = (title: string): boolean =>
  /kho khan|vuong mac|ton tai|han che|kien nghi|de xuat|de nghi/.test(foldedWords(title).join(' '))

export type Said = Omit<UnitWords, 'text'> & { quote: string }
export type RepeatedWords = { text: string; from: Said[] }

/** Sentences that two units and more say, the most said first; of one unit each is counted once. */
export function repeatedWords(texts: readonly UnitWords[]): RepeatedWords[] {
  const groups: (RepeatedWords & { words: string[] })[] = []
  const byKey = new Map<string, number>()
  const byWord = new Map<string, number[]>()
  for (const { text, ...unit } of texts)
    for (const quote of text.split(/\n+/).flatMap(sentencesOf).map(bare).filter(Boolean)) {
      const words = foldedWords(quote)
      const key = words.join(' ')
      const found = byKey.get(key) ?? likest(words)
      byKey.set(key, found ?? groups.length)
      if (found === undefined) begin({ text: quote, words, from: [{ ...unit, quote }] })
      else if (!groups[found]!.from.some(each => each.reportId === unit.reportId))
        groups[found]!.from.push({ ...unit, quote })
    }
  return groups
    .filter(group => group.from.length > 1)
    .map(({ text, from }) => ({ text, from }))
    .sort((a, b) => b.from.length - a.from.length)

  function begin(group: (typeof groups)[number]): void {
    for (const word of new Set(group.words)) byWord.set(word, [...(byWord.get(word) ?? []), groups.length])
    groups.push(group)
  }
  /** Only groups that share most of the words are looked at: thousands of units write thousands of sentences. */
  function likest(words: readonly string[]): number | undefined {
    const shared = new Map<number, number>()
    for (const word of new Set(words))
      for (const group of byWord.get(word) ?? []) shared.set(group, (shared.get(group) ?? 0) + 1)
    const least = SHARE * new Set(words).size
    return [...shared]
      .filter(([, count]) => count >= least)
      .sort((a, b) => b[1] - a[1])
      .find(([group]) => nearSame(words, groups[group]!.words))?.[0]
  }
}

/** Without the mark of a list before it. */
const bare = (sentence: string) => sentence.replace(/^[-–+*•\s]+/u, '').trim()
