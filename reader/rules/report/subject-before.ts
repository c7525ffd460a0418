/** "Sở Xây dựng báo cáo", "Đoàn kiểm tra báo cáo": the word before is the end of a name, not what is done with a report. */
import { nameAt } from '../../body/name.ts'
import { startsBody } from '../../body/start.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import type { Block } from '../../tree.ts'

/** A name is looked for no further back, in tokens. */
const BACK = 16

/** Behind these the name tells whose report it is, or whom somebody hears. */
const NO_SUBJECT = new Set(['của', 'do', 'từ', 'tại', 'nghe', 'khi', 'theo'])

/** Whether a body's name ends right before an offset and is told what follows. */
export function subjectEndsAt(block: Block, at: number): boolean {
  const tokens = tokensIn(block)
  const end = tokenFrom(tokens, at)
  for (let i = end - 1; i >= 0 && i >= end - BACK; i--) {
    if (/^[.;:()]$/u.test(tokens[i]!.low)) return false
    if (startsBody(tokens, i) && nameAt(tokens, i)?.to === end) return !NO_SUBJECT.has(tokens[i - 1]?.low ?? '')
  }
  return false
}
