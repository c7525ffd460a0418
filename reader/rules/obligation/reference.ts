/** "nội dung nêu tại điểm 2 mục II Kế hoạch này": the clause of the same paper that is meant. */

import type { Span } from '../../reading.ts'
import { matchesOf } from '../../scanner/matches.ts'
import { type Block, type Paper, placeOf } from '../../tree.ts'

const HERE =
  /(?:nêu |quy định |đã nêu |được giao |phân công )?(?:tại|ở|theo) ((?:(?:điểm|khoản|mục|phần|tiết) [\da-zđIVX.]{1,8},? ?){1,4})(?=(?:của |nêu |thuộc )?(?:kế hoạch|chỉ thị|quyết định|công văn|thông báo|văn bản|chương trình|phương án) này|trên|nêu trên)/iu
/** What no reference does without: most pieces of work have none of it. */
const POINTS = /(?:điểm|khoản|mục|phần|tiết)\s+[\da-zđIVX.]/iu
const PARTS = /(điểm|khoản|mục|phần|tiết) ([\da-zđIVX.]{1,8})/giu

/** The number and place of the clause that a stretch of the paper points to; undefined if it points to none or to one that is not there. */
export function referenceIn(paper: Paper, letters: string): (Span & { clause: string }) | undefined {
  const named = POINTS.test(letters) ? HERE.exec(letters.replace(/\s+/gu, ' ')) : null
  if (!named) return undefined
  const labels = matchesOf(PARTS, named[1]!).map(part => part[2]!.replace(/[.,]$/u, ''))
  const clause = findClause(paper, labels)
  return clause ? { ...placeOf(clause, 0, clause.text.length), clause: clause.path } : undefined
}

/** Labels are said from the inside out ("điểm 2 mục II") or from the outside in ("mục II.2"). */
function findClause(paper: Paper, labels: string[]): Block | undefined {
  const parts = [...labels]
    .reverse()
    .flatMap(label => label.split('.'))
    .map(part => part.toLowerCase())
  return paper.blocks.find(block => block.kind === 'clause' && block.annex === 0 && samePath(block.path, parts))
}

function samePath(path: string, parts: string[]): boolean {
  const own = path.toLowerCase().replace(/[)]/gu, '').split(/[. ]+/u).filter(Boolean)
  return own.length === parts.length && own.every((part, i) => part === parts[i])
}
