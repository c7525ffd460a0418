/** Certain repairs of damage by optical reading, for matching only: spans and quotes keep the printed letters. */

import type { Span } from '../reading.ts'
import { matchesOf } from '../scanner/matches.ts'
import { Letters, Trie } from '../scanner/trie.ts'
import { type Flow, replaced } from '../text.ts'
import { COMPOUNDS, MISPRINTS, SIGNS } from '../words/compounds.ts'
import { fold } from '../words/fold.ts'
import { isSyllable } from '../words/syllables.ts'

/** Letters that reading gives other marks, and the letters beneath them; those of no mark stand for themselves. */
const MARKED: Record<string, string> = {
  a: 'aàáảãạăằắẳẵặâầấẩẫậ',
  d: 'dđ',
  e: 'eèéẻẽẹêềếểễệ',
  i: 'iìíỉĩị',
  o: 'oòóỏõọôồốổỗộơờớởỡợ',
  u: 'uùúủũụưừứửữự',
  y: 'yỳýỷỹỵ',
}
const BENEATH = new Uint16Array(0x10000)
for (const letter of 'abcdefghijklmnopqrstuvwxyz ') {
  for (const one of MARKED[letter] ?? letter)
    for (const size of [one, one.toUpperCase()]) BENEATH[size.charCodeAt(0)] = letter.charCodeAt(0)
}
const LETTER = Uint8Array.from({ length: 0x10000 }, (_, code) => (/\p{L}/u.test(String.fromCharCode(code)) ? 1 : 0))

/** The compounds letter by letter, without marks: "kế hoạch" is met as "ke hoach", whatever marks its letters bear. */
const COMPOUND = wordsOf(COMPOUNDS.map(fold))
const MISPRINT = wordsOf(MISPRINTS.map(([printed]) => printed))

function wordsOf(words: readonly string[]): Trie {
  const trie = new Trie(new Letters())
  for (const [i, word] of words.entries()) trie.add(word, () => i)
  return trie.close()
}

/** The number of the word whose letters stand at a place, between no other letters; -1 if none does. */
function wordAt(
  { base, from, value, letters }: Trie,
  text: string,
  at: number,
  beneath: Uint16Array | undefined,
): number {
  let slot = 0
  for (let i = at; ; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0
    if (value[slot]! >= 0 && LETTER[code] !== 1) return value[slot]!
    const next = base[slot]! + letters.of[beneath ? beneath[code]! : code]!
    if (from[next] !== slot) return -1
    slot = next
  }
}

/** Whether a word may begin at a place. */
const opens = (text: string, at: number) => at === 0 || LETTER[text.charCodeAt(at - 1)] !== 1

const DAMAGED = new RegExp([...SIGNS, ...MISPRINTS.map(([printed]) => printed)].join('|'))

/** Does a paper's printed text show that it was read optically, or typed in haste? The others are left as they are. */
export function isDamaged(printed: string): boolean {
  return DAMAGED.test(printed)
}

const QUARTERS = ['I', 'II', 'III', 'IV']
/** "quý I1", "quý 11", "quý H": strokes read as ones and run together; "HI" may be the second or the third of four quarters. */
const quarter = (printed: string) => {
  const meant = printed.replace(/^H$/, 'II').replace(/[1l|]/g, 'I')
  return QUARTERS.includes(meant) ? meant : printed
}

/** Damage known by its shape, and what was meant. */
const SHAPES: readonly (readonly [RegExp, (printed: string) => string])[] = [
  [/(?<=(?<!\p{L})[Qq](?:uý|úy|uỷ) )(?!\d(?!\p{L}|\d))[IVH1l|]{1,4}(?![\p{L}\d])/gu, quarter],
  [/(?<=[IVX\d])\/{2,3}(?=20\d{2}(?!\d))/g, () => '/'],
  [/(?<=\p{Ll})(?: -|- )(?=\p{Lu}\p{Ll})/gu, () => ' - '],
  [/(?<!\p{L})(?:HĐND|UBND)(?=(?:và|các|tỉnh|huyện|xã|phường|cấp)(?!\p{L}))/gu, printed => `${printed} `],
]

/** No capital stands within. */
const BEHIND_CAPITAL = /^.\p{Ll}+$/u
/** Letters of Vietnamese alone, without which a long word may be foreign. */
const VIETNAMESE = /[ăâđêôơưà-ãè-êìíò-õùúýỳỹỷỵạ-ỹ]/iu
const MOST_SYLLABLES = 4

const RUN_TOGETHER = new Map(COMPOUNDS.map(compound => [compound.replaceAll(' ', ''), compound]))

/** "Khoahọcvà": words run together part in one way alone into syllables of two letters and more, or they stay. */
function parted(printed: string): string {
  if (!BEHIND_CAPITAL.test(printed) || !VIETNAMESE.test(printed) || isSyllable(printed)) return printed
  const compound = RUN_TOGETHER.get(printed.toLowerCase())
  if (compound) return inCaseOf(printed.slice(0, compound.indexOf(' ')), compound)
  const ways = partings(printed, MOST_SYLLABLES)
  const fewest = Math.min(...ways.map(way => way.length))
  const best = ways.filter(way => way.length === fewest)
  return best.length === 1 ? best[0]!.join(' ') : printed
}

function partings(letters: string, most: number): string[][] {
  if (isSyllable(letters)) return [[letters]]
  if (most === 1) return []
  const ways: string[][] = []
  for (let at = 2; at <= Math.min(letters.length - 2, LONGEST_SYLLABLE); at++) {
    const head = letters.slice(0, at)
    if (isSyllable(head)) for (const rest of partings(letters.slice(at), most - 1)) ways.push([head, ...rest])
  }
  return ways
}
const LONGEST_SYLLABLE = 7

/** The same flow with damaged words set right. */
export function repaired(flow: Flow): Flow {
  let out = flow
  for (const [shape, meantBy] of SHAPES)
    for (const match of matchesOf(shape, out.text).reverse()) {
      const meant = meantBy(match[0])
      if (meant !== match[0]) out = replaced(out, match.index, match.index + match[0].length, meant)
    }
  for (const { start, end } of longWordsIn(out.text).reverse()) {
    const printed = out.text.slice(start, end)
    const meant = parted(printed)
    if (meant !== printed) out = replaced(out, start, end, meant)
  }
  for (const [at, misprint] of misprintsIn(out.text).reverse()) {
    const [printed, meant] = MISPRINTS[misprint]!
    out = replaced(out, at, at + printed.length, meant)
  }
  // Letter for letter: the way back to the paper stays as it is.
  const text = withCompounds(out.text)
  return text === out.text ? out : { text, runs: out.runs }
}

const SHORTEST_RUN = 6
const LONGEST_RUN = 24

/** Words of so many letters that they may be several run together. */
function longWordsIn(text: string): Span[] {
  const words: Span[] = []
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && LETTER[text.charCodeAt(i)] === 1) continue
    if (i - start >= SHORTEST_RUN && i - start <= LONGEST_RUN) words.push({ start, end: i })
    start = i + 1
  }
  return words
}

/** Where misprints stand, and the number of each. */
function misprintsIn(text: string): [at: number, misprint: number][] {
  const hits: [number, number][] = []
  for (let i = 0; i < text.length; i++) {
    if (!opens(text, i)) continue
    const misprint = wordAt(MISPRINT, text, i, undefined)
    if (misprint < 0) continue
    hits.push([i, misprint])
    i += MISPRINTS[misprint]![0].length - 1
  }
  return hits
}

function withCompounds(text: string): string {
  const parts: string[] = []
  let last = 0
  for (let i = 0; i < text.length; i++) {
    if (!opens(text, i)) continue
    const meant = COMPOUNDS[wordAt(COMPOUND, text, i, BENEATH)]
    if (meant === undefined) continue
    const printed = text.slice(i, i + meant.length)
    if (printed.toLowerCase() !== meant) {
      parts.push(text.slice(last, i), inCaseOf(printed, meant))
      last = i + meant.length
    }
    i += meant.length - 1
  }
  return last === 0 ? text : parts.join('') + text.slice(last)
}

/** Letters behind the printed ones are small. */
function inCaseOf(printed: string, meant: string): string {
  return [...meant]
    .map((letter, i) => (printed[i] === printed[i]?.toLowerCase() ? letter : letter.toUpperCase()))
    .join('')
}
