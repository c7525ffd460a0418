/** The numbers Word counts by itself: "1.", "a)", "II." stand nowhere in the text, yet citations of clauses need them. */
import { child, childrenOf, type Node, valOf } from './xml.ts'

type Level = { start: number; format: string; text: string; restart?: number; suffix: string; legal: boolean }
type List = { levels: Map<number, Level>; abstract: string; startOver: Map<number, number> }

const SYMBOLS: Record<string, string> = {
  '\uf0b7': '•',
  '\uf02d': '-',
  '\uf0a7': '▪',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf02b': '+',
}

export class Numbering {
  readonly #lists = new Map<string, List>()
  /** Lists that share a definition go on counting where the other stopped. */
  readonly #counters = new Map<string, number[]>()
  readonly #begun = new Set<string>()

  constructor(part: Node | undefined) {
    const abstracts = new Map(childrenOf(part, 'abstractNum').map(node => [node.attrs.abstractNumId ?? '', node]))
    const byStyle = new Map([...abstracts.values()].map(node => [valOf(node, 'styleLink'), node]))
    for (const num of childrenOf(part, 'num')) {
      const named = abstracts.get(valOf(num, 'abstractNumId') ?? '')
      const abstract = byStyle.get(valOf(named, 'numStyleLink') ?? '-') ?? named
      if (abstract) this.#lists.set(num.attrs.numId ?? '', listOf(num, abstract))
    }
  }

  /** The label of the next paragraph of a list, with the space that parts it from the text; '' for a list without labels. */
  next(numId: string, level: number): string {
    const list = this.#lists.get(numId)
    const own = list?.levels.get(level)
    if (!list || !own) return ''
    const counters = this.#count(numId, list, level)
    if (own.format === 'none' && !own.text.trim()) return ''
    const label = own.format === 'bullet' ? bullet(own.text) : filled(own, list, counters)
    return label ? label + (own.suffix === 'nothing' ? '' : ' ') : ''
  }

  #count(numId: string, list: List, level: number): number[] {
    const counters = this.#counters.get(list.abstract) ?? []
    this.#counters.set(list.abstract, counters)
    const first = list.startOver.get(level)
    if (first !== undefined && !this.#begun.has(`${numId}/${level}`)) counters[level] = first
    else counters[level] = (counters[level] ?? (list.levels.get(level)?.start ?? 1) - 1) + 1
    this.#begun.add(`${numId}/${level}`)
    for (let upper = 0; upper < level; upper++) counters[upper] ??= list.levels.get(upper)?.start ?? 1
    for (let lower = level + 1; lower < counters.length; lower++)
      if (list.levels.get(lower)?.restart !== 0) delete counters[lower]
    return counters
  }
}

function listOf(num: Node, abstract: Node): List {
  const levels = new Map(childrenOf(abstract, 'lvl').map(levelOf))
  const startOver = new Map<number, number>()
  for (const over of childrenOf(num, 'lvlOverride')) {
    const at = Number(over.attrs.ilvl ?? 0)
    const start = valOf(over, 'startOverride')
    if (start !== undefined) startOver.set(at, Number(start))
    const own = child(over, 'lvl')
    if (own) levels.set(...levelOf(own))
  }
  return { levels, abstract: abstract.attrs.abstractNumId ?? '', startOver }
}

function levelOf(node: Node): [number, Level] {
  const restart = valOf(node, 'lvlRestart')
  return [
    Number(node.attrs.ilvl ?? 0),
    {
      start: Number(valOf(node, 'start') ?? 1),
      format: valOf(node, 'numFmt') ?? 'decimal',
      text: valOf(node, 'lvlText') ?? '',
      suffix: valOf(node, 'suff') ?? 'tab',
      legal: child(node, 'isLgl') !== undefined,
      ...(restart !== undefined && { restart: Number(restart) }),
    },
  ]
}

const bullet = (text: string) => SYMBOLS[text] ?? (/[\ue000-\uf8ff]/.test(text) ? '•' : text)

/** "%1.%2." with the counts put in. */
function filled(own: Level, list: List, counters: number[]): string {
  return own.text.replace(/%(\d)/g, (_, digit) => {
    const at = Number(digit) - 1
    const format = own.legal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal')
    return counted(counters[at] ?? 1, format)
  })
}

export function counted(n: number, format: string): string {
  if (format === 'none') return ''
  if (format === 'decimalZero') return String(n).padStart(2, '0')
  if (format === 'lowerLetter') return letters(n)
  if (format === 'upperLetter') return letters(n).toUpperCase()
  if (format === 'upperRoman') return roman(n)
  if (format === 'lowerRoman') return roman(n).toLowerCase()
  return String(n)
}

/** Word counts a … z, aa, bb …, by the English alphabet. */
const letters = (n: number) => String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1)

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]
function roman(n: number): string {
  let out = ''
  for (const [value, digits] of ROMAN) for (; n >= value; n -= value) out += digits
  return out
}
