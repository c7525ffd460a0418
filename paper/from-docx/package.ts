import { type UnzipOptions, unzipSync } from 'fflate'
import { PaperProblem } from '../paper.problems.ts'
import { childrenOf, type Node, parseXml } from './xml.ts'

export type Package = { part: (path: string) => Node | undefined; relations: Relation[]; main: string }
export type Relation = { id: string; type: string; target: string; outside: boolean }

/** A part of Word's larger than this is not a text: 2,000 pages take some 30 MB. */
const PART = 48 * 1048576
const WANTED = /^(?:_rels\/\.rels|\[Content_Types\]\.xml|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/i

/** Opens a DOCX without unpacking more than its text. Macros are refused; nothing outside is ever fetched. */
export function openPackage(bytes: Uint8Array, limit: number): Package {
  const names: string[] = []
  let total = 0
  const files = unpack(bytes, {
    filter: file => {
      names.push(file.name)
      total += file.originalSize
      const wanted = WANTED.test(file.name)
      if (total > limit || (wanted && file.originalSize > PART)) throw new PaperProblem('paper.bomb', { bytes: total })
      return wanted
    },
  })
  const text = (path: string) => (files[path] ? new TextDecoder().decode(files[path]) : undefined)
  if (names.some(name => /vbaProject|vbaData/i.test(name)) || /macroEnabled/i.test(text('[Content_Types].xml') ?? ''))
    throw new PaperProblem('paper.macros')

  const main = mainPart(text('_rels/.rels')) ?? 'word/document.xml'
  if (!files[main]) throw new PaperProblem('paper.unsupported')
  const relations = relationsOf(text(main.replace(/([^/]+)$/, '_rels/$1.rels')))
  return {
    main,
    relations,
    part: path => {
      const xml = text(path)
      return xml ? parseXml(xml.replace(/^\ufeff/, '')) : undefined
    },
  }
}

/** An archive that cannot be unpacked is a broken one. */
function unpack(bytes: Uint8Array, options: UnzipOptions) {
  try {
    return unzipSync(bytes, options)
  } catch (cause) {
    throw cause instanceof PaperProblem ? cause : new PaperProblem('paper.broken', {}, { cause })
  }
}

function mainPart(rels: string | undefined): string | undefined {
  return relationsOf(rels)
    .find(r => r.type.endsWith('/officeDocument'))
    ?.target.replace(/^\//, '')
}

function relationsOf(xml: string | undefined): Relation[] {
  if (!xml) return []
  return childrenOf(parseXml(xml), 'Relationship').map(({ attrs }) => ({
    id: attrs.Id ?? '',
    type: attrs.Type ?? '',
    target: attrs.Target ?? '',
    outside: attrs.TargetMode === 'External',
  }))
}
