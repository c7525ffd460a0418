/** Names that everybody knows, printed with another's marks: a province ("tỉnh Bắc Liêu"), the organs of the State ("Chỉnh phủ"). */

import type { FindingFact } from '../../reading.ts'
import { applyAll, groupOf, words } from '../../rule.ts'
import { isBody, type Paper } from '../../tree.ts'
import { fold } from '../../words/fold.ts'
import { PROVINCES } from '../../words/names/provinces.ts'
import { form, queryBlock } from '../finding.ts'

const RIGHT = new Map<string, string[]>()
for (const name of [...PROVINCES, 'Chính phủ', 'Quốc hội', 'Thủ tướng'])
  RIGHT.set(fold(name), [...(RIGHT.get(fold(name)) ?? []), name])

/** What is meant by a name that is spelt as none is. */
const meantBy = (name: string) => {
  const right = RIGHT.get(fold(name))
  return right?.some(one => spelt(one) === spelt(name)) ? undefined : right?.[0]
}
/** "Hoà Bình" is spelt as well as "Hòa Bình". */
const spelt = (name: string) => name.normalize('NFC').replace('oà', 'òa').replace('oá', 'óa').toLowerCase()

/** The words of a name are cut off before a third: "tỉnh Bạc Liêu Nguyễn Văn An". */
const PLACE = form(
  words(String.raw`(?:tỉnh|thành phố|TP\.?) (?<place>\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)`, 'gu'),
  ({ place = '' }) => meantBy(place),
)
const [I, O, U] = ['[iìíỉĩị]', '[oòóỏõọôồốổỗộơờớởỡợ]', '[uùúủũụưừứửữự]']
const ORGAN = form(
  words(
    String.raw`(?!C[hH]ính phủ|Quốc hội|Thủ tướng)(?:C[hH]${I}nh ph${U}|Qu${O}c h${O}i|Th${U} t${U}${O}ng)(?!\p{L})`,
    'gu',
  ),
  (_, { 0: printed }) => meantBy(printed),
)
const FORMS = groupOf([PLACE, ORGAN])
// In a scan the everyday names are damaged too often to ask about, and say the same.
const SCANNED = groupOf([PLACE])

export function damagedPlaces(paper: Paper): FindingFact[] {
  return paper.blocks.flatMap(block => {
    if (!(isBody(block) || block.kind === 'addressee' || block.kind === 'title')) return []
    return applyAll(paper.damaged ? SCANNED : FORMS, block).map(({ value: meant, start, end, groups }) => {
      const at = { start: end - (groups.place ?? block.text.slice(start, end)).length, end }
      const note = `Tên in bị hỏng: có thể là “${meant}”.`
      return queryBlock(paper, block, at, { kind: 'ocr-damage', severity: 'W', note, proposal: meant })
    })
  })
}
