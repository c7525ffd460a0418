/** Certain repairs of damage by optical reading, for matching only: spans and quotes keep the printed letters. */
import { type Flow, replaced } from '../text.ts'
import { COMPOUNDS, MISPRINTS, SIGNS } from '../words/compounds.ts'
import { fold } from '../words/fold.ts'

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
type Node = { next: Map<number, Node>; meant?: string }
const ROOT: Node = { next: new Map() }
for (const meant of COMPOUNDS) {
  let node = ROOT
  for (const letter of fold(meant)) {
    const next = node.next.get(letter.charCodeAt(0)) ?? { next: new Map() }
    node.next.set(letter.charCodeAt(0), next)
    node = next
  }
  node.meant = meant
}

/** The compound whose letters stand at a place, between no other letters. */
function compoundAt(text: string, from: number): string | undefined {
  let node: Node | undefined = ROOT
  for (let i = from; node; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0
    if (node.meant !== undefined && LETTER[code] !== 1) return node.meant
    node = node.next.get(BENEATH[code]!)
  }
  return undefined
}

const MISPRINTED = new RegExp(`(?<!\\p{L})(?:${MISPRINTS.map(([printed]) => printed).join('|')})(?!\\p{L})`, 'gu')
const MISPRINT = new Map(MISPRINTS)

const DAMAGED = new RegExp([...SIGNS, ...MISPRINTS.map(([printed]) => printed)].join('|'))

/** Does a paper's printed text show that it was read optically, or typed in haste? The others are left as they are. */
export function isDamaged(printed: string): boolean {
  return DAMAGED.test(printed)
}

/** The same flow with damaged words set right. */
export function repaired(flow: Flow): Flow {
  let out = flow
  for (const hit of [...flow.text.matchAll(MISPRINTED)].reverse()) {
    out = replaced(out, hit.index, hit.index + hit[0].length, MISPRINT.get(hit[0])!)
  }
  // Letter for letter: the way back to the paper stays as it is.
  const text = withCompounds(out.text)
  return text === out.text ? out : { text, runs: out.runs }
}

function withCompounds(text: string): string {
  const parts: string[] = []
  let last = 0
  for (let i = 0; i < text.length; i++) {
    if (i > 0 && LETTER[text.charCodeAt(i - 1)] === 1) continue
    const meant = compoundAt(text, i)
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

function inCaseOf(printed: string, meant: string): string {
  return [...meant]
    .map((letter, i) => (printed[i] === printed[i]!.toLowerCase() ? letter : letter.toUpperCase()))
    .join('')
}
