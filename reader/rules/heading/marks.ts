/** Urgency and secrecy: Decree 30/2020/NĐ-CP, annex I, boxes 10a and 10b; on a line of their own above the text. */
import type { DocumentFacts, Quoted } from '../../reading.ts'
import { type Block, type Paper, quoted } from '../../tree.ts'

const URGENCY = /^(?:ĐỘ KHẨN ?: ?)?(HỎA TỐC(?: HẸN GIỜ)?|THƯỢNG KHẨN|KHẨN)[.:!]?$/u
const SECRECY = /^(?:ĐỘ MẬT ?: ?)?(TUYỆT MẬT|TỐI MẬT|MẬT)[.:!]?$/u

export function marks(paper: Paper): { urgency?: Quoted; secrecy?: Quoted & { value: DocumentFacts['secrecy'] } } {
  const found: ReturnType<typeof marks> = {}
  for (const block of paper.blocks) {
    if (block.annex > 0 || block.index > 60) break
    if (block.kind !== 'heading' && block.kind !== 'type') continue
    const urgent = URGENCY.exec(block.text) ?? /CÔNG ĐIỆN (KHẨN|HỎA TỐC)$/u.exec(block.text)
    if (urgent) found.urgency ??= markOf(paper, block, urgent[1]!)
    const secret = SECRECY.exec(block.text)
    if (secret) found.secrecy ??= { ...markOf(paper, block, secret[1]!), value: secret[1] as DocumentFacts['secrecy'] }
  }
  return found
}

function markOf(paper: Paper, block: Block, mark: string): Quoted {
  const start = block.text.indexOf(mark)
  return quoted(paper, block, start, start + mark.length, 'heading/marks')
}
