/** Words of different hands that say the same. */

/** Words without accents, case and marks: 'Thiếu KINH PHÍ.' and 'thieu kinh phi' are the same. */
export function foldedWords(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[đĐ]/g, 'd')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

export const SHARE = 0.7
const FEWEST = 4

/** The same words; or, of four words and more, seven in ten of the longer one's. Another figure or a "không" is not the same. */
export function nearSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.join(' ') === b.join(' ')) return true
  if (Math.min(a.length, b.length) < FEWEST) return false
  const [mine, theirs] = [new Set(a), new Set(b)]
  if (telling(mine) !== telling(theirs)) return false
  const common = [...mine].filter(word => theirs.has(word)).length
  return common / Math.max(mine.size, theirs.size) >= SHARE
}

const TELLING = /^(?:\p{N}+|khong|chua)$/u
const telling = (words: ReadonlySet<string>) =>
  [...words]
    .filter(word => TELLING.test(word))
    .sort()
    .join(' ')

/** Each thing once, in the words of whoever said it first. */
export function saidOnce(quotes: readonly string[]): string[] {
  const once: { quote: string; words: string[] }[] = []
  for (const quote of quotes) {
    const words = foldedWords(quote)
    if (!once.some(each => nearSame(each.words, words))) once.push({ quote, words })
  }
  return once.map(each => each.quote)
}
