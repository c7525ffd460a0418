/** Certain repairs of damage by optical reading, for matching only: spans and quotes keep the printed letters. */

import { matchesOf } from '../../scanner/matches.ts'
import { Letters, Trie } from '../../scanner/trie.ts'
import { type Flow, replaced } from '../../text/text.ts'
import { COMPOUNDS, MISPRINTS, NEARLY, SIGNS, SMALL_MISPRINTS, WORDS_OF_THEIR_OWN } from '../../words/compounds.ts'
import { fold } from '../../words/fold.ts'
import { isBareSyllable, isSpoken, isSyllable } from '../../words/syllables.ts'
import { BESIDE, wholeVowels } from './letter-for-letter.ts'

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

type Shape = { printed: RegExp; meant: string }
/** What letters mean whatever marks they bear, what they mean where they bear these, and beside what. */
type Meant = { compound?: string; nearly: string[]; misprints: Map<string, string>; beside: Shape[] }
const MEANT: Meant[] = []
/** Words by their letters without marks: "kế hoạch" is met as "ke hoach". */
const WORDS = new Trie(new Letters())
for (const compound of COMPOUNDS) known(compound).compound = compound
for (const word of NEARLY) known(word).nearly.push(word)
for (const [printed, meant] of [...MISPRINTS, ...SMALL_MISPRINTS]) known(printed).misprints.set(printed, meant)
for (const [bare, printed, meant] of BESIDE) known(bare).beside.push({ printed, meant })
WORDS.close()
const LETTERS = Uint8Array.from(BENEATH, letter => WORDS.letters.of[letter]!)

function known(word: string): Meant {
  let place = 0
  WORDS.add(fold(word), before => {
    place = before ?? MEANT.push({ nearly: [], misprints: new Map(), beside: [] }) - 1
    return place
  })
  return MEANT[place]!
}

/** The longest word that begins at a place, between no other letters, and of which it is known what is meant by it. */
function knownAt(text: string, at: number): Damage | undefined {
  const { base, from, value } = WORDS
  let known: Damage | undefined
  let slot = 0
  for (let end = at; ; end++) {
    const code = end < text.length ? text.charCodeAt(end) : 0
    if (value[slot]! >= 0 && LETTER[code] !== 1) {
      const printed = text.slice(at, end)
      const words = MEANT[value[slot]!]!
      const meant = meantBy(printed, words) ?? besideAt(text, at, printed, words.beside)
      if (meant !== undefined) known = { at, printed, meant }
    }
    const next = base[slot]! + LETTERS[code]!
    if (from[next] !== slot) return known
    slot = next
  }
}

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

const RUN_TOGETHER = new Map([...COMPOUNDS, ...NEARLY].map(word => [word.replaceAll(' ', ''), word]))

/** "Khoahọcvà", "SởTài": words run together part in one way alone into syllables of two letters and more, or they stay. */
function parted(printed: string): string {
  if (!VIETNAMESE.test(printed) || isSyllable(printed)) return printed
  if (!BEHIND_CAPITAL.test(printed)) return partedAtCapitals(printed)
  const word = RUN_TOGETHER.get(printed.toLowerCase())
  if (word) return inCaseOf(printed[0]!, word)
  if (printed.length === SHORTEST_RUN || isBareSyllable(printed)) return printed
  const ways = partings(printed, MOST_SYLLABLES)
  const fewest = Math.min(...ways.map(way => way.length))
  const best = ways.filter(way => way.length === fewest)
  return best.length === 1 ? best[0]!.join(' ') : printed
}

function partedAtCapitals(printed: string): string {
  const parts = printed.split(/(?<=\p{Ll})(?=\p{Lu})/u)
  return parts.every(part => part.length > 1 && BEHIND_CAPITAL.test(part) && isSpoken(part)) ? parts.join(' ') : printed
}

function partings(letters: string, most: number): string[][] {
  if (isSpoken(letters)) return [[letters]]
  if (most === 1) return []
  const ways: string[][] = []
  for (let at = 2; at <= Math.min(letters.length - 2, LONGEST_SYLLABLE); at++) {
    const head = letters.slice(0, at)
    if (isSpoken(head)) for (const rest of partings(letters.slice(at), most - 1)) ways.push([head, ...rest])
  }
  return ways
}
const LONGEST_SYLLABLE = 7

/** The same flow with damaged words set right. */
export function repaired(flow: Flow): Flow {
  let out = flow
  for (const [shape, right] of SHAPES)
    for (const match of matchesOf(shape, out.text).reverse()) {
      const meant = right(match[0])
      if (meant !== match[0]) out = replaced(out, match.index, match.index + match[0].length, meant)
    }
  const spelt = wholeVowels(out.text)
  if (spelt !== out.text) out = { text: spelt, runs: out.runs }
  let damage = damageIn(out.text)
  if (damage.runTogether.length > 0) {
    for (const { at, printed, meant } of damage.runTogether.reverse())
      out = replaced(out, at, at + printed.length, meant)
    damage = damageIn(out.text)
  }
  // Letter for letter: the way back to the paper stays as it is.
  return damage.otherMarks.length > 0 ? { text: withRight(out.text, damage.otherMarks), runs: out.runs } : out
}

type Damage = { at: number; printed: string; meant: string }

const SHORTEST_RUN = 5
const LONGEST_RUN = 24

/** Words run together, and those that bear other marks than are meant. */
function damageIn(text: string): { runTogether: Damage[]; otherMarks: Damage[] } {
  const runTogether: Damage[] = []
  const otherMarks: Damage[] = []
  let behind = 0
  let end = 0
  for (let at = 0; at < text.length; at = end + 1) {
    end = at
    while (end < text.length && LETTER[text.charCodeAt(end)] === 1) end++
    if (end - at >= SHORTEST_RUN && end - at <= LONGEST_RUN) {
      const printed = text.slice(at, end)
      const meant = parted(printed)
      if (meant !== printed) runTogether.push({ at, printed, meant })
    }
    const known = at < end && at >= behind ? knownAt(text, at) : undefined
    if (!known) continue
    behind = at + known.printed.length
    if (known.meant !== known.printed) otherMarks.push(known)
  }
  return { runTogether, otherMarks }
}

/** Names of persons and places have a capital in each of their words. */
const LIKE_A_NAME = /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u

function meantBy(printed: string, { compound, nearly, misprints }: Meant): string | undefined {
  const misprint = misprints.get(printed)
  if (misprint) return misprint
  const lower = printed.toLowerCase()
  if (WORDS_OF_THEIR_OWN.has(lower)) return undefined
  if (compound) return lower === compound ? printed : inCaseOf(printed, compound)
  if (nearly.includes(lower)) return printed
  const near = LIKE_A_NAME.test(printed) ? [] : nearly.filter(word => oneLetterOff(word, lower))
  return near.length === 1 ? inCaseOf(printed, near[0]!) : undefined
}

function besideAt(text: string, at: number, printed: string, shapes: Shape[]): string | undefined {
  for (const shape of shapes) {
    if (shape.meant === printed) return undefined
    shape.printed.lastIndex = at
    if (shape.printed.test(text)) return shape.meant
  }
  return undefined
}

function oneLetterOff(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let off = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) off++
  return off === 1
}

function withRight(text: string, damage: Damage[]): string {
  const parts: string[] = []
  let last = 0
  for (const { at, printed, meant } of damage) {
    parts.push(text.slice(last, at), meant)
    last = at + printed.length
  }
  return parts.join('') + text.slice(last)
}

/** Letters behind the printed ones are small. */
function inCaseOf(printed: string, meant: string): string {
  return [...meant]
    .map((letter, i) => (printed[i] === printed[i]?.toLowerCase() ? letter : letter.toUpperCase()))
    .join('')
}
