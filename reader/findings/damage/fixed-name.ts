/** National bodies whose names have one fixed form, printed with another last word: "Hội Chữ thập đỏ Việt Năm". */

import type { FindingFact } from '../../reading.ts'
import { apply, words } from '../../rule.ts'
import { isBody, type Paper } from '../../tree.ts'
import { form, queryBlock } from '../finding.ts'

const BEFORE_NAM =
  'Mặt trận Tổ quốc|Tổng Liên đoàn Lao động|Liên hiệp Phụ nữ|Hội Nông dân|Hội Cựu chiến binh|Hội Chữ thập đỏ|Đảng Cộng sản|Đài Truyền hình|Đài Tiếng nói|Ngân hàng Nhà nước|Quân đội nhân dân|xã hội chủ nghĩa'
/** What is torn by the end of a line, or goes on in another way, is no misprint. */
const OTHER_WORD = form(
  words(
    `(?<whole>(?:${BEFORE_NAM}) Việt) (?!Nam(?!\\p{L}))\\p{L}+|(?<youth>Cộng sản Hồ Chí) (?!Minh(?!\\p{L}))\\p{L}+`,
    'gu',
  ),
  ({ whole, youth }) => (whole ? `${whole} Nam` : `${youth} Minh`),
)

export function fixedNames(paper: Paper): FindingFact[] {
  return paper.blocks.flatMap(block =>
    isBody(block) || block.kind === 'recipients'
      ? apply(OTHER_WORD, block).map(({ value: meant, start, end }) => {
          const note = `Tên in là “${block.text.slice(start, end)}”; có lẽ là “${meant}”.`
          return queryBlock(paper, block, { start, end }, { kind: 'ocr-damage', severity: 'W', note })
        })
      : [],
  )
}
