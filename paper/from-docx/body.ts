/** The body of a Word document → lines: tracked insertions stand, deletions do not; text boxes follow their paragraph. */
import type { Line } from '@thong-suot/reader/page.ts'
import type { Numbering } from './numbering.ts'
import { fromOldFont } from './old-fonts.ts'
import { type Look, lookOf, numberedOf, type Styles } from './styles.ts'
import { tableLines } from './table.ts'
import { child, type Node, valOf } from './xml.ts'

export type Notes = { mark: (kind: 'footnote' | 'endnote', id: string) => string }
export type Context = { styles: Styles; numbering: Numbering; notes: Notes }

type Piece = { text: string; look: Look }
type Gathered = { pieces: Piece[]; boxes: Node[] }

const GONE = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'rPr',
  'pPr',
  'sdtPr',
  'tblPr',
  'tcPr',
  'trPr',
])
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
export const raise = (text: string) => text.replace(/\d/g, digit => RAISED[Number(digit)]!)
const SYMBOLS: Record<string, string> = { F0B7: '•', F02D: '-', F0A7: '▪', F0FE: '☑', F0A8: '☐', F06F: '☐', F0FC: '✓' }

/** Lines of everything that stands in a container (body, cell, note, text box), in order. */
export function blockLines(container: Node, context: Context): Line[] {
  const lines: Line[] = []
  let kept: Piece[] = []
  for (const node of container.children) {
    if (GONE.has(node.name)) continue
    if (node.name === 'tbl') lines.push(...tableLines(node, context.styles, cell => blockLines(cell, context)))
    else if (node.name !== 'p') lines.push(...blockLines(inner(node), context))
    else {
      const { pieces, boxes } = gather(node, lookBelow(node, context), context)
      // The mark at a paragraph's end was struck out: what follows goes on in the same line.
      if (child(child(child(node, 'pPr'), 'rPr'), 'del')) {
        kept = [...kept, ...pieces]
        continue
      }
      const label = [...kept, ...pieces].some(p => p.text.trim()) ? labelOf(node, context) : ''
      lines.push(...paragraphLines([...kept, ...pieces], label), ...boxes.flatMap(box => blockLines(box, context)))
      kept = []
    }
  }
  return lines
}

/** Of two ways to draw the same (AlternateContent) one is read; content controls are looked into. */
function inner(node: Node): Node {
  if (node.name === 'AlternateContent') return child(node, 'Choice') ?? child(node, 'Fallback') ?? node
  return child(node, 'sdtContent') ?? node
}

const styleOf = (paragraph: Node) => valOf(child(paragraph, 'pPr'), 'pStyle')
const lookBelow = (paragraph: Node, { styles }: Context) => styles.get(styleOf(paragraph)).look

function labelOf(paragraph: Node, { styles, numbering }: Context): string {
  const own = { ...styles.get(styleOf(paragraph)).numbered, ...numberedOf(child(paragraph, 'pPr')) }
  return own.numId && own.numId !== '0' ? numbering.next(own.numId, own.level ?? 0) : ''
}

function gather(node: Node, look: Look, context: Context): Gathered {
  const all: Gathered = { pieces: [], boxes: [] }
  for (const part of node.children) {
    if (GONE.has(part.name)) continue
    if (part.name === 'r') runPieces(part, look, context, all)
    else if (part.name === 'txbxContent') all.boxes.push(part)
    else {
      const below = gather(inner(part), look, context)
      all.pieces.push(...below.pieces)
      all.boxes.push(...below.boxes)
    }
  }
  return all
}

function runPieces(run: Node, below: Look, context: Context, all: Gathered) {
  const properties = child(run, 'rPr')
  const style = valOf(properties, 'rStyle')
  const look = { ...below, ...(style && context.styles.get(style).look), ...lookOf(properties) }
  if (look.hidden) return
  const raised = valOf(properties, 'vertAlign') === 'superscript'
  for (const node of run.children) {
    if (GONE.has(node.name)) continue
    const letters = lettersOf(node, context)
    if (letters === undefined) {
      const deeper = gather({ ...node, children: [inner(node)] }, look, context)
      all.pieces.push(...deeper.pieces)
      all.boxes.push(...deeper.boxes)
    } else if (letters) all.pieces.push({ text: shown(letters, look, raised), look })
  }
}

function shown(text: string, look: Look, raised: boolean): string {
  const letters = fromOldFont(text, look.font)
  if (raised) return raise(letters)
  return look.caps ? letters.toLocaleUpperCase('vi') : letters
}

/** What a part of a run prints; undefined where one must look inside. */
function lettersOf(node: Node, { notes }: Context): string | undefined {
  switch (node.name) {
    case 't':
      return node.text
    case 'tab':
    case 'ptab':
      return '\t'
    case 'br':
    case 'cr':
      return '\n'
    case 'noBreakHyphen':
      return '-'
    case 'sym':
      return SYMBOLS[(node.attrs.char ?? '').toUpperCase()] ?? '•'
    case 'footnoteReference':
      return notes.mark('footnote', node.attrs.id ?? '')
    case 'endnoteReference':
      return notes.mark('endnote', node.attrs.id ?? '')
    default:
      return node.children.length > 0 ? undefined : ''
  }
}

function paragraphLines(pieces: Piece[], label: string): Line[] {
  const text = label + pieces.map(piece => piece.text).join('')
  const inked = pieces.filter(piece => piece.text.trim())
  const bold = inked.length > 0 && inked.every(piece => piece.look.bold)
  const italic = inked.length > 0 && inked.every(piece => piece.look.italic)
  return text
    .split('\n')
    .map(line => ({ text: line.replace(/\s+$/, ''), ...(bold && { bold }), ...(italic && { italic }) }))
    .filter(line => line.text.trim() !== '')
}
