/** Certain repairs of damage by optical reading, for matching only: spans and quotes keep the printed letters. */
import { type Flow, replaced } from '../text.ts'
import { COMPOUNDS, MISPRINTS, SIGNS } from '../words/compounds.ts'
import { fold } from '../words/fold.ts'

const MARKED: Record<string, string> = {
  a: 'aàáảãạăằắẳẵặâầấẩẫậ',
  d: 'dđ',
  e: 'eèéẻẽẹêềếểễệ',
  i: 'iìíỉĩị',
  o: 'oòóỏõọôồốổỗộơờớởỡợ',
  u: 'uùúủũụưừứửữự',
  y: 'yỳýỷỹỵ',
}

/** Any marks on the letters of a word: "kế hoạch" as k[eê…] h[oô…][aă…]ch. */
function anyMarks(word: string): string {
  return [...fold(word)].map(letter => (MARKED[letter] ? `[${MARKED[letter]}]` : letter)).join('')
}

const MEANT = new Map(COMPOUNDS.map(word => [fold(word), word]))
const EITHER = new RegExp(`(?<!\\p{L})(?:${COMPOUNDS.map(anyMarks).join('|')})(?!\\p{L})`, 'giu')
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
  const text = out.text.replace(EITHER, printed => {
    const meant = MEANT.get(fold(printed))
    return meant === undefined || meant.length !== printed.length || printed.toLowerCase() === meant
      ? printed
      : inCaseOf(printed, meant)
  })
  return text === out.text ? out : { text, runs: out.runs }
}

function inCaseOf(printed: string, meant: string): string {
  return [...meant]
    .map((letter, i) => (printed[i] === printed[i]!.toLowerCase() ? letter : letter.toUpperCase()))
    .join('')
}
