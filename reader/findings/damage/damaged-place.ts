/** Names that everybody knows, printed with another's marks: a province ("tỉnh Bắc Liêu"), the organs of the State ("Chỉnh phủ"). */

import type { FindingFact } from '../../reading.ts'
import { matchesOf } from '../../scanner/matches.ts'
import { prefilter } from '../../scanner/prefilter.ts'
import { isBody, type Paper } from '../../tree.ts'
import { fold } from '../../words/fold.ts'
import { PROVINCES } from '../../words/names/provinces.ts'
import { queryBlock } from '../finding.ts'

const RIGHT = new Map<string, string[]>()
for (const name of [...PROVINCES, 'Chính phủ', 'Quốc hội', 'Thủ tướng'])
  RIGHT.set(fold(name), [...(RIGHT.get(fold(name)) ?? []), name])

/** The words of a name are cut off before a third: "tỉnh Bạc Liêu Nguyễn Văn An". */
const NAMED =
  /(?<![\p{L}\p{N}])(?:(?:tỉnh|thành phố|TP\.?) (?<place>\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)|(?<organ>(?:C[hH]|Q|Th)\p{Ll}{2,4} (?:ph|h|t)\p{Ll}{1,4}))(?![\p{L}\p{N}])/gu
const MAY = prefilter(NAMED)

export function damagedPlaces(paper: Paper): FindingFact[] {
  const found: FindingFact[] = []
  // In a scan the everyday names are damaged too often to ask about, and say the same.
  const scanned = paper.damaged
  for (const block of paper.blocks) {
    if (!(isBody(block) || block.kind === 'addressee' || block.kind === 'title') || !MAY(block.lower)) continue
    for (const match of matchesOf(NAMED, block.text)) {
      if (scanned && match.groups?.organ) continue
      const printed = match.groups?.place ?? match.groups?.organ ?? ''
      const right = RIGHT.get(fold(printed))
      if (!right || right.some(name => spelt(name) === spelt(printed))) continue
      const end = match.index + match[0].length
      const at = { start: end - printed.length, end }
      const note = `Tên in bị hỏng: có thể là “${right[0]!}”.`
      found.push(queryBlock(paper, block, at, { kind: 'ocr-damage', severity: 'W', note, proposal: right[0]! }))
    }
  }
  return found
}

/** "Hoà Bình" is spelt as well as "Hòa Bình". */
const spelt = (name: string) => name.normalize('NFC').replace('oà', 'òa').replace('oá', 'óa').toLowerCase()
