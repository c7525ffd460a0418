/** The parts of a workbook as XML, unpacked within limits; nothing in it is run, and nothing outside it is fetched. */
import { unzipSync } from 'fflate'
import { childrenOf, parseXml } from '../from-docx/xml.ts'
import { PaperProblem } from '../paper.problems.ts'

export type Parts = {
  text: (path: string) => string | undefined
  sheets: SheetPart[]
  sharedStrings: string
  styles: string
  from1904: boolean
}
export type SheetPart = { name: string; path: string }

/** Of all the parts that are read, unpacked: a form of three hundred rows takes one megabyte. */
const UNPACKED = 16 * 1048576
const WANTED = /^(?:_rels\/\.rels|xl\/(?:_rels\/)?[^/]+\.(?:xml|rels)|xl\/worksheets\/[^/]+\.xml)$/i
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** Passwords, and the workbooks of before 2007, come in a container of this mark. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

/** @throws PaperProblem paper.encrypted, paper.unsupported, paper.broken, paper.bomb */
export function unpackWorkbook(bytes: Uint8Array): Parts {
  if (OLE.every((byte, i) => bytes[i] === byte)) throw new PaperProblem('paper.encrypted')
  if (!ZIP.every((byte, i) => bytes[i] === byte)) throw new PaperProblem('paper.unsupported')
  const files = filesOf(bytes)
  const text = (path: string) =>
    files[path] ? new TextDecoder().decode(files[path]).replace(/^\ufeff/, '') : undefined
  const main = targetsOf(text('_rels/.rels'), '').get('officeDocument')?.[0]?.path ?? 'xl/workbook.xml'
  const workbook = text(main)
  if (!workbook) throw new PaperProblem('paper.unsupported')
  const targets = targetsOf(text(main.replace(/([^/]+)$/, '_rels/$1.rels')), main.replace(/[^/]+$/, ''))
  const pathOf = new Map([...targets.values()].flat().map(({ id, path }) => [id, path]))
  const book = parseXml(workbook)
  const sheets = book.children.find(each => each.name === 'sheets')
  const settings = book.children.find(each => each.name === 'workbookPr')
  return {
    text,
    sheets: childrenOf(sheets, 'sheet').flatMap(({ attrs }) => {
      const path = pathOf.get(attrs.id ?? '')
      return path ? [{ name: attrs.name ?? '', path }] : []
    }),
    sharedStrings: targets.get('sharedStrings')?.[0]?.path ?? 'xl/sharedStrings.xml',
    styles: targets.get('styles')?.[0]?.path ?? 'xl/styles.xml',
    from1904: ['1', 'true'].includes(settings?.attrs.date1904 ?? ''),
  }
}

/** A part is never unpacked to more than its head says, and the heads are added up first. */
function filesOf(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.test(name)) return false
        total += originalSize
        if (total > UNPACKED) throw new PaperProblem('paper.bomb', { bytes: total })
        return true
      },
    })
  } catch (cause) {
    throw cause instanceof PaperProblem ? cause : new PaperProblem('paper.broken', {}, { cause })
  }
}

type Target = { id: string; path: string }

/** Relations by the last word of their type, with paths from the root of the archive. */
function targetsOf(xml: string | undefined, folder: string): Map<string, Target[]> {
  if (!xml) return new Map()
  return Map.groupBy(
    childrenOf(parseXml(xml), 'Relationship').map(({ attrs }) => ({
      kind: (attrs.Type ?? '').split('/').at(-1)!,
      id: attrs.Id ?? '',
      path: (attrs.Target ?? '').startsWith('/') ? attrs.Target!.slice(1) : folder + (attrs.Target ?? ''),
    })),
    each => each.kind,
  )
}
