/** Words of a block with their places. A syllable is a token; so is a mark. */

/** What a word is, wherever it stands. */
export type Word = {
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

/**
 * The words of a block in their order, alike ones the same object, and beside them what belongs to a place: a hostile
 * list has hundreds of thousands, and an object for each would cost more than all that is asked of it.
 */
export type Tokens = readonly Word[] & {
  /** Where each begins, in UTF-16 offsets of the text. */
  readonly starts: readonly number[]
  /** The name of a body that starts at a token, or none, by how it is asked for: kept by body/name.ts. */
  readonly names: ((Name | false | undefined)[] | undefined)[]
}

const placed = (words: readonly Word[], starts: readonly number[]): Tokens =>
  Object.assign(words, { starts, names: new Array(words.length) })

export const tokenStart = (tokens: Tokens, at: number): number => tokens.starts[at]!

export const tokenEnd = (tokens: Tokens, at: number): number => tokens.starts[at]! + tokens[at]!.text.length

/** The first `count` of them, with no name read at any yet. */
export const firstTokens = (tokens: Tokens, count: number): Tokens =>
  placed(tokens.slice(0, count), tokens.starts.slice(0, count))

/** Places for the first words of phrases: a look at one tells of most words that they begin none of a list. */
export const HEADS = 1 << 12

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

/** Filled anew for each text: rows that grow would be copied again and again. */
const words: Word[] = []
const starts: number[] = []

export function tokensOf(text: string): Tokens {
  let count = 0
  let at = 0
  while (at < text.length) {
    const kind = KINDS[text.charCodeAt(at)]!
    if (kind === SPACE) {
      at++
      continue
    }
    const end = kind === LETTER ? endOfWord(text, at) : at + (text.codePointAt(at)! > 0xffff ? 2 : 1)
    words[count] = wordOf(text, at, end)
    starts[count++] = at
    at = end
  }
  return placed(words.slice(0, count), starts.slice(0, count))
}

function endOfWord(text: string, from: number): number {
  let at = from + 1
  for (; at < text.length; at++) {
    const kind = KINDS[text.charCodeAt(at)]
    if (kind !== LETTER && (kind !== JOINER || KINDS[text.charCodeAt(at + 1)] !== LETTER)) break
  }
  return at
}
