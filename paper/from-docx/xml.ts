import { type SaxesAttributePlain, SaxesParser, type SaxesTagPlain } from 'saxes'
import { PaperProblem } from '../paper.problems.ts'

/** An element by its name without prefix; `text` holds its own letters. */
export type Node = { name: string; attrs: Record<string, string>; children: Node[]; text: string }

/** Word nests a dozen deep; a file that goes on and on is not one of Word's. */
const DEEPEST = 400

const bare = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * An XML part as a tree. Entities other than XML's own five are an error, so nothing can be made to grow.
 * @throws PaperProblem paper.broken when it is no XML
 */
export function parseXml(xml: string): Node {
  const top: Node = { name: '', attrs: {}, children: [], text: '' }
  const open: Node[] = [top]
  const parser = new SaxesParser({ xmlns: false })
  parser.on('opentag', (tag: SaxesTagPlain) => {
    const attrs = Object.fromEntries(
      Object.entries(tag.attributes as Record<string, SaxesAttributePlain | string>).map(([k, v]) => [
        bare(k),
        String(v),
      ]),
    )
    const node: Node = { name: bare(tag.name), attrs, children: [], text: '' }
    open.at(-1)!.children.push(node)
    open.push(node)
    if (open.length > DEEPEST) throw new PaperProblem('paper.broken')
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', text => {
    open.at(-1)!.text += text
  })
  parser.on('error', cause => {
    throw new PaperProblem('paper.broken', {}, { cause })
  })
  parser.write(xml).close()
  return top.children[0] ?? top
}

export const child = (node: Node | undefined, name: string) => node?.children.find(c => c.name === name)
export const childrenOf = (node: Node | undefined, name: string) => node?.children.filter(c => c.name === name) ?? []

/** The value of a child that holds one: <w:numId w:val="3"/>. */
export const valOf = (node: Node | undefined, name: string) => child(node, name)?.attrs.val

/** A switch such as <w:b/>: on, off (val 0 or false) or not said. */
export function switchOf(node: Node | undefined, name: string): boolean | undefined {
  const found = child(node, name)
  return found && !['0', 'false', 'off', 'none'].includes(found.attrs.val ?? '')
}
