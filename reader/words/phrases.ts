/** Words of a block with their places, and lists of phrases looked up in them. A syllable is a token; so is a mark. */

/** What a word is, wherever it stands. */
type Word = {
  text: string
  /** Lower case. */
  low: string
  /** Lower case without accents, for words that optical reading damages. */
  bare: string
  /** Starts with a capital letter. */
  cap: boolean
  /** A mark: comma, bracket, dash. */
  mark: boolean
  /** The place among HEADS of the letters without accents. */
  head: number
}

/** Tokens [from, to) of one name; a group stands for several bodies. */
export type Name = { from: number; to: number; group: boolean }

/** A word at its place. A paper has tens of thousands: what the word is, all of them that are alike share. */
export class Token implements Word {
  private readonly word: Word
  readonly start: number
  readonly end: number
  /** The name of a body that starts here, or none, by how it is asked for: kept by body/name.ts. */
  names: (Name | false | undefined)[] | undefined = undefined

  constructor(word: Word, start: number, end: number) {
    this.word = word
    this.start = start
    this.end = end
  }

  /** The same, with no name read at it yet. */
  unread(): Token {
    return new Token(this.word, this.start, this.end)
  }

  get text(): string {
    return this.word.text
  }

  get low(): string {
    return this.word.low
  }

  get bare(): string {
    return this.word.bare
  }

  get cap(): boolean {
    return this.word.cap
  }

  get mark(): boolean {
    return this.word.mark
  }

  get head(): number {
    return this.word.head
  }
}

/** Letters of Latin and of its marks without accents, looked up. */
const LATIN = 0x2000
const BARE = Array.from({ length: LATIN }, (_, code) => bareLetter(String.fromCharCode(code)))

function bareLetter(letter: string): string {
  return letter === 'đ' ? 'd' : letter === 'Đ' ? 'D' : letter.normalize('NFD').charAt(0)
}

/** Letters without accents, one for one. */
export function bareLetters(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < LATIN) out += BARE[code]
    else {
      const letter = String.fromCodePoint(text.codePointAt(i)!)
      out += bareLetter(letter)
      i += letter.length - 1
    }
  }
  return out
}

const SPACE = 0
const MARK = 1
const LETTER = 2
/** These join two halves of one word: "VPCP'", "a.b", "VH&TT". */
const JOINER = 3
const JOINERS = new Set(['&', '.', '’', "'", '+'])
/** What each letter of the basic plane is: looked up, for every letter of every paper passes here. */
const KINDS = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const letter = String.fromCharCode(code)
  return /\s/u.test(letter) ? SPACE : /[\p{L}\p{N}]/u.test(letter) ? LETTER : JOINERS.has(letter) ? JOINER : MARK
})

/** Words met before, each in the slot of its letters, until another takes the slot: a paper has few different ones. */
const SLOTS = 1 << 16
const known: (Word | undefined)[] = Array.from({ length: SLOTS })

/** The word of the letters [from, to), found by their sum, so that no letters are copied for a word met before. */
function wordOf(text: string, from: number, to: number): Word {
  const slot = placeOf(text, from, to, SLOTS)
  const before = known[slot]
  if (before !== undefined && before.text.length === to - from && sameLetters(before.text, text, from)) return before
  const word = newWord(text.slice(from, to))
  known[slot] = word
  return word
}

/** Letters always fall in the same of so many places, a power of two; others may fall there too. */
function placeOf(text: string, from: number, to: number, places: number): number {
  let sum = to - from
  for (let i = from; i < to; i++) sum = (sum * 31 + text.charCodeAt(i)) | 0
  return (sum ^ (sum >>> 15)) & (places - 1)
}

function sameLetters(word: string, text: string, from: number): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(from + i)) return false
  return true
}

function newWord(text: string): Word {
  const low = text.toLowerCase()
  const mark = KINDS[text.charCodeAt(0)] !== LETTER
  const bare = bareLetters(low)
  return { text, low, bare, cap: /^\p{Lu}/u.test(text), mark, head: placeOf(bare, 0, bare.length, HEADS) }
}

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const kind = KINDS[text.charCodeAt(at)]!
    if (kind === SPACE) {
      at++
      continue
    }
    const end = kind === LETTER ? endOfWord(text, at) : at + (text.codePointAt(at)! > 0xffff ? 2 : 1)
    tokens.push(new Token(wordOf(text, at, end), at, end))
    at = end
  }
  return tokens
}

function endOfWord(text: string, from: number): number {
  let at = from + 1
  for (; at < text.length; at++) {
    const kind = KINDS[text.charCodeAt(at)]
    if (kind !== LETTER && (kind !== JOINER || KINDS[text.charCodeAt(at + 1)] !== LETTER)) break
  }
  return at
}

/** Places for the first words of phrases: a look at one tells of most words that they begin none of a list. */
const HEADS = 1 << 12

/** A list of phrases by their first word, the longest first; and in which of the HEADS a first word falls, a bit each. */
export type Phrases = { byHead: Map<string, string[][]>; heads: Uint8Array }

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
  const byHead = new Map<string, string[][]>()
  const heads = new Uint8Array(HEADS / 8)
  for (const phrase of lists.join('|').split(/[|\n]/)) {
    const tokens = tokensOf(phrase.trim())
    const first = tokens[0]
    if (!first) continue
    heads[first.head >> 3]! |= 1 << (first.head & 7)
    const known = byHead.get(first.bare) ?? []
    known.push(wordsOf(tokens))
    byHead.set(first.bare, known)
  }
  for (const known of byHead.values()) known.sort((a, b) => b.length - a.length)
  return { byHead, heads }
}

/** How many tokens from `at` the longest phrase of the list takes; 0 if none stands there. */
export function phraseAt(tokens: Token[], at: number, { byHead, heads }: Phrases): number {
  const first = tokens[at]
  if (first === undefined || ((heads[first.head >> 3]! >> (first.head & 7)) & 1) === 0) return 0
  for (const words of byHead.get(first.bare) ?? []) {
    if (words.length === 1 ? words[0] === first.low : standsAt(tokens, at, words)) return words.length
  }
  return 0
}

function standsAt(tokens: Token[], at: number, words: string[]): boolean {
  if (at + words.length > tokens.length) return false
  for (let i = 0; i < words.length; i++) {
    const { bare, low } = tokens[at + i]!
    if (words[i] !== bare && words[i] !== low) return false
  }
  return true
}

/** Whether a phrase of the list starts anywhere in [from, to). */
export function holdsPhrase(tokens: Token[], from: number, to: number, table: Phrases): boolean {
  for (let i = from; i < to; i++) if (phraseAt(tokens, i, table) > 0) return true
  return false
}
