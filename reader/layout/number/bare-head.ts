/** Headings that lost their numbers on the way through another program: "Sở Y tế" on a line of its own above what it is to do. */
import { listAt } from '../../body/list.ts'
import { tokensIn } from '../../body/tokens.ts'
import type { Block } from '../../tree.ts'
import { fold } from '../../words/fold.ts'
import { isPerson } from '../../words/names/posts.ts'
import { LEVEL } from './outline.ts'

/** Sections that share out work. */
const SHARES = /phan cong|to chuc thuc hien|trach nhiem/
const LONGEST_TITLE = 120
const LONGEST_HEAD = 110
/** Fewer bodies than this may be anything. */
const FEWEST = 2

/** Makes clauses of such lines: where bodies stand so, the other lines like them are headings too, though they name nobody. */
export function settleBareHeads(blocks: Block[]): void {
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'clause' || block.text.length > LONGEST_TITLE || !SHARES.test(fold(block.text))) continue
    const heads = headsBelow(blocks, at)
    const named = heads.filter(namesBody)
    if (named.length < FEWEST || named.length * 2 < heads.length) continue
    for (const head of heads) {
      head.kind = 'clause'
      head.label = ''
      head.level = LEVEL.number
    }
  }
}

/** The short lines without a stop down to the next number; none where one stands right below another, as in a list. */
function headsBelow(blocks: Block[], section: number): Block[] {
  const heads: Block[] = []
  for (let i = section + 1; blocks[i]?.kind === 'para' || blocks[i]?.kind === 'bullet'; i++) {
    if (!isShort(blocks[i]!)) continue
    const next = blocks[i + 1]
    if (!next || (next.kind !== 'para' && next.kind !== 'bullet') || isShort(next)) return []
    heads.push(blocks[i]!)
  }
  return heads
}

const isShort = ({ kind, text }: Block) =>
  kind === 'para' && text.length <= LONGEST_HEAD && /^\p{Lu}/u.test(text) && /(?:\p{L}|\p{L} ?:)$/u.test(text)

/** "Sở Y tế", "Tổ chuyên môn và giáo viên": a list of bodies to the end of the line, persons behind it left out. */
function namesBody(block: Block): boolean {
  const tokens = tokensIn(block)
  const list = listAt(block.text, tokens, 0)
  if (!list) return false
  const rest = tokens[list.to]
  return rest === undefined || rest.low === ':' || (rest.low === 'và' && isPerson(tokens, list.to + 1))
}
