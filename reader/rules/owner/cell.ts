/** The names in a cell of a table: the whole cell is names, so that their ends need no verb. */
import type { Block } from '../../tree.ts'
import { listAt, skipBracket } from './list.ts'
import { tokensIn } from './owner.ts'

const BULLET = /^[-+•*] ?/u
const NO_NAME = /^(?:không|nt|-|–|như trên|\d|x$|đồng chí|đ\/c|ông|bà)/iu

/** Names and those of them that stand for several bodies; what the grammar of names does not know is taken whole, part by part. */
export function cellNames(cell: Block): { names: string[]; groups: string[] } {
  const tokens = tokensIn(cell)
  const names: string[] = []
  const groups: string[] = []
  let at = 0
  while (at < tokens.length) {
    while (tokens[at] && /^[-+•*;,.]$/u.test(tokens[at]!.low)) at++
    if (at >= tokens.length) break
    const list = listAt(cell.text, tokens, at)
    const end = list ? skipBracket(tokens, list.to) : at
    const stop = partEnd(tokens, end)
    if (list && (stop === end || end >= tokens.length)) {
      names.push(...list.names)
      groups.push(...list.groups)
    } else {
      const part = cell.text.slice(tokens[at]!.start, tokens[stop - 1]!.end).replace(BULLET, '')
      if (!NO_NAME.test(part) && /^\p{L}/u.test(part) && part.length < 120 && !isPerson(tokens.slice(at, stop)))
        names.push(part)
    }
    at = stop
  }
  return { names: [...new Set(names)], groups }
}

/** "Nguyễn Văn An": capitals throughout and no word for a body. */
function isPerson(tokens: ReturnType<typeof tokensIn>): boolean {
  return tokens.length > 1 && tokens.every(token => token.cap && token.text !== token.text.toUpperCase())
}

function partEnd(tokens: ReturnType<typeof tokensIn>, from: number): number {
  let to = from
  while (
    to < tokens.length &&
    tokens[to]!.low !== ';' &&
    !(tokens[to]!.low === '-' && to > from && /^[;.]$/u.test(tokens[to - 1]!.low))
  )
    to++
  return to
}
