/** Names of bodies in the letterhead and among the recipients whose marks optical reading has changed. */

import { hasNoSmall } from '../../layout/paragraph/paragraph.ts'
import type { FindingFact } from '../../reading.ts'
import { matchesOf } from '../../scanner/matches.ts'
import type { Block, Paper } from '../../tree.ts'
import { fold } from '../../words/fold.ts'
import { NAME_WORDS } from '../../words/names/body-words.ts'
import { queryBlock } from '../finding.ts'

/** Pairs of words by their folded letters, spelt without the place of the tone mark ("hoà" is "hòa"). */
const PAIRS = new Map<string, Set<string>>()
for (const name of NAME_WORDS) {
  const words = name.split(' ')
  for (let i = 0; i + 1 < words.length; i++) {
    const pair = `${words[i]} ${words[i + 1]}`
    const spellings = PAIRS.get(fold(pair)) ?? new Set<string>()
    PAIRS.set(fold(pair), spellings.add(spelt(pair)))
  }
}

/** A level at the head of a line of the letterhead: "TĨNH BÌNH AN". */
const LEVEL = /^(?<level>\p{Lu}{4}) (?=\p{Lu}{2})/u

export function bodyWords(paper: Paper): FindingFact[] {
  const found: FindingFact[] = []
  // In a typed text a wrong mark among the recipients is a slip of the hand.
  const scanned = paper.damaged
  for (const block of paper.blocks) {
    if (block.annex > 0 || (block.kind !== 'heading' && !(block.kind === 'recipients' && scanned))) continue
    // Lines of a digital signature that stand in the letterhead.
    if (/(?:ký|quan) ?:/u.test(block.text)) continue
    const changed = changedPair(block) ?? changedLevel(block)
    if (!changed) continue
    const note = `Tên cơ quan in bị hỏng (“${changed.printed}”).`
    found.push(queryBlock(paper, block, nameAround(block, changed.at), { kind: 'ocr-damage', severity: 'W', note }))
  }
  return found
}

type Changed = { printed: string; at: number }

function changedPair(block: Block): Changed | undefined {
  // An abstract in the letterhead is a sentence, and may bring any two words together.
  if (block.kind === 'heading' && !hasNoSmall(block.text) && hasMoreSmall(block.text)) return undefined
  // Neither the motto beside the issuer nor what the right column sets behind a recipient's closing mark.
  const text = block.text.split(block.kind === 'heading' ? /C[ỘỌO]NG H[ÒO]/u : ';')[0]!
  const words = matchesOf(/\p{L}+/gu, text)
  const bare = words.map(word => fold(word[0]))
  for (let i = 0; i + 1 < words.length; i++) {
    const right = PAIRS.get(`${bare[i]} ${bare[i + 1]}`)
    if (!right || words[i + 1]!.index !== words[i]!.index + words[i]![0].length + 1) continue
    const printed = `${words[i]![0]} ${words[i + 1]![0]}`
    if (!right.has(spelt(printed.toLowerCase()))) return { printed, at: words[i]!.index }
  }
  return undefined
}

const hasMoreSmall = (text: string) => text.replace(/\P{Ll}/gu, '').length > text.replace(/\P{Lu}/gu, '').length

function changedLevel(block: Block): Changed | undefined {
  const level = block.kind === 'heading' ? LEVEL.exec(block.text)?.groups?.level : undefined
  return level && fold(level) === 'tinh' && level !== 'TỈNH' ? { printed: level, at: 0 } : undefined
}

/** The name between the marks of its line; of a line of the letterhead that goes on in small letters only the capitals. */
function nameAround(block: Block, at: number): { start: number; end: number } {
  const start = Math.max(/^[-+*• ]*/u.exec(block.text)![0].length, block.text.lastIndexOf(';', at) + 1)
  const rest = block.text.slice(at)
  const stop =
    block.kind === 'heading' ? /(?<=\p{Lu}) (?=(?:CỘNG|ĐẢNG CỘNG|\p{Lu}\p{Ll}))/u.exec(rest) : /[;.]/u.exec(rest)
  return { start, end: at + (stop?.index ?? rest.length) }
}

function spelt(words: string): string {
  return words
    .replaceAll('uỷ', 'ủy')
    .replaceAll('toà', 'tòa')
    .replaceAll('hoà', 'hòa')
    .replaceAll('hoá', 'hóa')
    .normalize('NFC')
}
