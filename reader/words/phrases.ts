/** Words of a block with their places, and lists of phrases looked up in them. A syllable is a token; so is a mark. */

export type Token = {
  text: string
  /** Lower case. */
  low: string
  /** Lower case without accents, for words that optical reading damages. */
  bare: string
  start: number
  end: number
  /** Starts with a capital letter. */
  cap: boolean
  /** A mark: comma, bracket, dash. */
  mark: boolean
}

const WORD = /[\p{L}\p{N}]+(?:[&.’'+][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu

/** Letters without accents, one for one. */
export function bareLetters(text: string): string {
  let out = ''
  for (const letter of text) {
    const code = letter.codePointAt(0)!
    if (code < 0xc0) out += letter
    else if (letter === 'đ') out += 'd'
    else if (letter === 'Đ') out += 'D'
    else out += letter.normalize('NFD').charAt(0)
  }
  return out
}

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].map(match => {
    const word = match[0]
    const low = word.toLowerCase()
    return {
      text: word,
      low,
      bare: bareLetters(low),
      start: match.index,
      end: match.index + word.length,
      cap: /^\p{Lu}/u.test(word),
      mark: !/^[\p{L}\p{N}]/u.test(word),
    }
  })
}

/** A list of phrases, found by their first word. */
export type Phrases = Map<string, string[][]>

/**
 * A list of phrases parted by bars or new lines, spaces around them left out. Phrases of two words or more are looked up without accents, a single word with them:
 * without, "ban" could be "bản", "bán" or "bạn".
 */
export function phrases(...lists: string[]): Phrases {
  return tableOf(lists, tokens => tokens.map(token => (tokens.length > 1 ? token.bare : token.low)))
}

/** A list of phrases looked up with their accents: "sở tại" is not "Sở Tài chính". */
export function exactPhrases(...lists: string[]): Phrases {
  return tableOf(lists, tokens => tokens.map(token => token.low))
}

function tableOf(lists: string[], wordsOf: (tokens: Token[]) => string[]): Phrases {
  const table: Phrases = new Map()
  for (const phrase of lists.join('|').split(/[|\n]/)) {
    const tokens = tokensOf(phrase.trim())
    if (tokens.length === 0) continue
    const words = wordsOf(tokens)
    const key = tokens[0]!.bare
    const known = table.get(key) ?? []
    known.push(words)
    table.set(key, known)
  }
  for (const known of table.values()) known.sort((a, b) => b.length - a.length)
  return table
}

/** How many tokens from `at` the longest phrase of the list takes; 0 if none stands there. */
export function phraseAt(tokens: Token[], at: number, table: Phrases): number {
  const first = tokens[at]
  if (!first) return 0
  for (const words of table.get(first.bare) ?? []) {
    if (words.length === 1) {
      if (words[0] === first.low) return 1
    } else if (words.every((word, i) => tokens[at + i]?.bare === word || tokens[at + i]?.low === word))
      return words.length
  }
  return 0
}

/** Whether a phrase of the list starts anywhere in [from, to). */
export function holdsPhrase(tokens: Token[], from: number, to: number, table: Phrases): boolean {
  for (let i = from; i < to; i++) if (phraseAt(tokens, i, table) > 0) return true
  return false
}
