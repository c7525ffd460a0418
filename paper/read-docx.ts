import type { Line } from '@thong-suot/reader/page.ts'
import { blockLines, type Context, raise } from './from-docx/body.ts'
import { Numbering } from './from-docx/numbering.ts'
import { openPackage, type Package, type Relation } from './from-docx/package.ts'
import { Styles } from './from-docx/styles.ts'
import { numberTables } from './from-docx/table.ts'
import { child, childrenOf, type Node } from './from-docx/xml.ts'
import { PaperProblem } from './paper.problems.ts'
import type { Paper, ReadContext } from './read-paper.ts'

/** A Word document as one page of lines: a paragraph is a line, footnotes follow the text. Decision 0010. */
export async function readDocx(bytes: Uint8Array, context: ReadContext): Promise<Paper> {
  const pack = openPackage(bytes, context.limits.unpackedBytes)
  const body = child(pack.part(pack.main), 'body')
  if (!body) throw new PaperProblem('paper.broken')

  const notes = new NoteMarks()
  const shared: Context = {
    styles: new Styles(pack.part(pathOf(pack, 'styles'))),
    numbering: new Numbering(pack.part(pathOf(pack, 'numbering'))),
    notes,
  }
  const edges = edgeLines(pack, body, shared)
  const text = blockLines(body, shared)
  const lines = [...edges.header, ...numberTables(text), ...noteLines(pack, notes, shared), ...edges.footer]
  if (lines.length === 0) throw new PaperProblem('paper.empty')
  context.onPage(1, 1)
  return { kind: 'docx', pages: [{ number: 1, how: 'docx', lines }], warnings: warningsOf(pack) }
}

function pathOf(pack: Package, part: string): string {
  return (
    targetPath(
      pack,
      pack.relations.find(r => r.type.endsWith(`/${part}`)),
    ) ?? `word/${part}.xml`
  )
}

function targetPath(pack: Package, relation: Relation | undefined): string | undefined {
  if (!relation || relation.outside) return undefined
  return relation.target.startsWith('/') ? relation.target.slice(1) : pack.main.replace(/[^/]+$/, relation.target)
}

/** Footnotes are counted as they come up in the text, as Word does. */
class NoteMarks {
  readonly seen: { kind: 'footnote' | 'endnote'; id: string; mark: string }[] = []
  mark(kind: 'footnote' | 'endnote', id: string): string {
    const mark = raise(String(this.seen.length + 1))
    this.seen.push({ kind, id, mark })
    return mark
  }
}

function noteLines(pack: Package, notes: NoteMarks, shared: Context): Line[] {
  const parts = { footnote: pack.part(pathOf(pack, 'footnotes')), endnote: pack.part(pathOf(pack, 'endnotes')) }
  return [...notes.seen].flatMap(({ kind, id, mark }) => {
    const note = childrenOf(parts[kind], kind).find(node => node.attrs.id === id)
    const lines = note ? blockLines(note, shared) : []
    return lines.map((line, i) => ({
      ...line,
      text: i === 0 ? `${mark} ${line.text.trimStart()}` : line.text,
      role: 'footnote' as const,
    }))
  })
}

/** Running headers and footers; a letterhead put there is part of the text. */
function edgeLines(pack: Package, body: Node, shared: Context): { header: Line[]; footer: Line[] } {
  const lines = (edge: 'header' | 'footer') => {
    const ids = new Set(sections(body).flatMap(s => childrenOf(s, `${edge}Reference`).map(r => r.attrs.id)))
    const paths = pack.relations.filter(r => ids.has(r.id)).map(r => targetPath(pack, r))
    const parts = [...new Set(paths)].map(path => (path ? pack.part(path) : undefined))
    const all = parts.flatMap(part => (part ? blockLines(part, shared) : []))
    return all
      .filter(line => /\p{L}/u.test(line.text))
      .map(({ cell: _, ...line }) =>
        /CỘNG HÒA XÃ HỘI/u.test(line.text.normalize('NFC')) ? line : { ...line, role: edge },
      )
  }
  return { header: lines('header'), footer: lines('footer') }
}

function sections(body: Node): Node[] {
  const inside = childrenOf(body, 'p').map(p => child(child(p, 'pPr'), 'sectPr'))
  return [...inside, child(body, 'sectPr')].filter(section => section !== undefined)
}

function warningsOf(pack: Package): string[] {
  const outside = pack.relations.filter(r => r.outside && !r.type.endsWith('/hyperlink'))
  return outside.length > 0
    ? [
        'Tệp Word có phần lấy từ bên ngoài (ảnh hoặc mẫu liên kết). Phần đó không được tải về; hãy hỏi nơi gửi nếu thấy thiếu.',
      ]
    : []
}
