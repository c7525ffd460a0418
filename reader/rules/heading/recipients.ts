/** The lines of "Nơi nhận", each without its bullet, closing mark and purpose. */
import type { Quoted } from '../../reading.ts'
import { type Paper, quoted } from '../../tree.ts'
import { fold } from '../../words/fold.ts'
import { nameBeside, postBeside } from './signer.ts'

// Decree 30/2020/NĐ-CP, annex I: recipients carry out, supervise, know or file; the purpose stands in brackets.
const PURPOSE =
  /[ }]*\(\s*(?:để )?(?:b\/?c|b\/cáo|báo cáo|t\/h|th|thực hiện|p\/h|phối hợp|chỉ đạo|biết|theo dõi|đăng|\d{1,2}b|để \p{L}[^()]{0,40}|thay b\/c|b\/c,[^()]{0,30}|đăng tải[^()]{0,20}|[Bb]ích|\p{Lu}\p{Ll}+)\s*\)/giu

export function recipientLines(paper: Paper): { line: string; at: Quoted }[] {
  const found: { line: string; at: Quoted }[] = []
  let filed = false
  for (const block of paper.blocks) {
    if (block.kind !== 'recipients' || block.annex > 0) continue
    const head = /^.{0,3}n[o0ơờ]i? ?n?h[aậâ]n ?[:;.]*/iu.exec(block.text)
    const start = head ? head[0].length : (/^[^\p{L}\p{N}(]*/u.exec(block.text)?.[0].length ?? 0)
    let end = block.text.length
    end = Math.min(end, postBeside(block.text) ?? end, nameBeside(block.text)?.start ?? end)
    if (end <= start) continue
    // Behind the line of the file copy only what has a bullet of its own is another recipient.
    if (filed && !/^[-~+*•¬]/.test(block.text)) continue
    filed ||= /^[^\p{L}]*Lưu/u.test(block.text)
    const at = quoted(paper, block, start, end, 'heading/recipients')
    const line = tidy(at.quote.normalize('NFC'))
    if (fold(line).length > 1) found.push({ line, at: { ...at, quote: at.quote } })
  }
  return found
}

function tidy(printed: string): string {
  // On the line of the file copy brackets hold the drafter, "(2b)" the number of copies.
  const kept = /^[\s-]*Lưu/u.test(printed) ? printed.replace(/ ?\(\d{1,2}b\)/g, '') : printed.replace(PURPOSE, '')
  return kept
    .replace(/[;,.:|/\s}]+$/u, '')
    .replace(/^[\s|-]+/, '')
    .replace(/;\s*\p{L}{1,2}$/u, '')
    .replace(/[;.,]\s*[^\p{L}\p{N})]*$/u, '')
    .trim()
}
