import { child, childrenOf, type Node, switchOf, valOf } from './xml.ts'

export type Look = { bold?: boolean; italic?: boolean; caps?: boolean; hidden?: boolean; font?: string }
export type Numbered = { numId?: string; level?: number }
type Style = { look: Look; numbered: Numbered; ruled: boolean; basedOn?: string }

/** How runs look by their own word (rPr); what is not said is left out. */
export function lookOf(properties: Node | undefined): Look {
  const fonts = child(properties, 'rFonts')?.attrs
  const look = {
    bold: switchOf(properties, 'b'),
    italic: switchOf(properties, 'i'),
    caps: switchOf(properties, 'caps'),
    hidden: switchOf(properties, 'vanish'),
    font: fonts?.ascii ?? fonts?.hAnsi,
  }
  return Object.fromEntries(Object.entries(look).filter(([, v]) => v !== undefined))
}

export function numberedOf(paragraph: Node | undefined): Numbered {
  const numPr = child(paragraph, 'numPr')
  const level = valOf(numPr, 'ilvl')
  const numId = valOf(numPr, 'numId')
  return { ...(numId !== undefined && { numId }), ...(level !== undefined && { level: Number(level) }) }
}

/** Whether any of a table's or cell's borders is drawn. */
export function hasLines(borders: Node | undefined): boolean {
  return borders?.children.some(side => !['nil', 'none'].includes(side.attrs.val ?? 'nil')) ?? false
}

/** Styles by id, each with what it takes from the style it is based on. */
export class Styles {
  readonly #styles = new Map<string, Style>()
  readonly #usual: string | undefined

  constructor(part: Node | undefined) {
    for (const node of childrenOf(part, 'style')) {
      const id = node.attrs.styleId ?? ''
      this.#styles.set(id, {
        look: lookOf(child(node, 'rPr')),
        numbered: numberedOf(child(node, 'pPr')),
        ruled: hasLines(child(child(node, 'tblPr'), 'tblBorders')),
        basedOn: valOf(node, 'basedOn'),
      })
      if (node.attrs.type === 'paragraph' && node.attrs.default === '1') this.#usual = id
    }
  }

  /** Look and numbering of a style; the usual paragraph style when none is named. */
  get(id: string | undefined = this.#usual): { look: Look; numbered: Numbered } {
    let look: Look = {}
    let numbered: Numbered = {}
    const seen = new Set<string>()
    for (let at = id; at !== undefined && !seen.has(at); at = this.#styles.get(at)?.basedOn) {
      seen.add(at)
      look = { ...this.#styles.get(at)?.look, ...look }
      numbered = { ...this.#styles.get(at)?.numbered, ...numbered }
    }
    return { look, numbered }
  }

  /** Whether a table style draws lines. */
  isRuled(id: string | undefined): boolean {
    for (let at = id, deep = 0; at !== undefined && deep < 20; at = this.#styles.get(at)?.basedOn, deep++)
      if (this.#styles.get(at)?.ruled) return true
    return false
  }
}
