/** National bodies whose names have one fixed form, printed with another last word: "Hội Chữ thập đỏ Việt Năm". */

import type { FindingFact } from '../../reading.ts'
import { matchesOf } from '../../scanner/matches.ts'
import { prefilter } from '../../scanner/prefilter.ts'
import { isBody, type Paper } from '../../tree.ts'
import { queryBlock } from '../finding.ts'

const BEFORE_NAM =
  'Mặt trận Tổ quốc|Tổng Liên đoàn Lao động|Liên hiệp Phụ nữ|Hội Nông dân|Hội Cựu chiến binh|Hội Chữ thập đỏ|Đảng Cộng sản|Đài Truyền hình|Đài Tiếng nói|Ngân hàng Nhà nước|Quân đội nhân dân|xã hội chủ nghĩa'
/** What is torn by the end of a line, or goes on in another way, is no misprint. */
const OTHER_WORD = new RegExp(
  `(?<whole>(?:${BEFORE_NAM}) Việt) (?!Nam(?!\\p{L}))\\p{L}+|(?<youth>Cộng sản Hồ Chí) (?!Minh(?!\\p{L}))\\p{L}+`,
  'gu',
)
const MAY = prefilter(OTHER_WORD)

export function fixedNames(paper: Paper): FindingFact[] {
  const found: FindingFact[] = []
  for (const block of paper.blocks) {
    if (!(isBody(block) || block.kind === 'recipients') || !MAY(block.lower)) continue
    for (const match of matchesOf(OTHER_WORD, block.text)) {
      const meant = match.groups!.whole ? `${match.groups!.whole} Nam` : `${match.groups!.youth} Minh`
      const at = { start: match.index, end: match.index + match[0].length }
      const note = `Tên in là “${match[0]}”; có lẽ là “${meant}”.`
      found.push(queryBlock(paper, block, at, { kind: 'ocr-damage', severity: 'W', note }))
    }
  }
  return found
}
