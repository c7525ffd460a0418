/** Lines of the letterhead, with the national motto of the right column cut off. */
import type { Block, Paper } from '../../tree.ts'

export type HeadLine = { block: Block; start: number; end: number; text: string }

const MOTTO =
  /(?:^|[ _|-])(?:(?<!(?:XÃ|PHƯỜNG|TRẤN|HUYỆN|QUẬN|THÔN) )C[ỘỌÔOÒ]N ?G H\p{Lu}{1,2}(?: |$)|C[ỘỌÔOÒ]NG H\p{Lu}{1,2} X[ÃA] |CỘNG$|(?:\d |CHÍNH )?(?:H[ÒO]A|HOÀ|QUỐC) X[ÃA] H[ỘO]I|NG HÒA(?: |$)|[ĐD]\p{L}c l[ậâaăầ]p|Đ[ẢÂÁA]NG C[ỘỌÔO]NG|XÃ H[ỘỌÔO]I CH|T[ựuự] do ?- ?H[ạa]nh|H[ỘO]I CH[ỦU] NGH|CHỦ NGHĨA VI|(?<=ĐOÀN .{2,40} )ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH$)/u

/** The motto broken over two lines, and what the second begins with or holds alone. */
const OPEN_MOTTO = /(?:C[ỘO]NG S[ẢA]N(?: VI[ỆE]T)?|X[ÃA] H[ỘO]I|CH[ỦU]|NGH[ĨI]A(?: VI[ỆE]T)?)$/u
const REST_OF_MOTTO = /(?:^| )(?:(?:(?:CH[ỦU] )?NGH[ĨI]A )?VI[ỆE]T )?NAM$/u

/** Every line before the type, the title or the addressee, left of the motto. */
export function headLines(paper: Paper): HeadLine[] {
  const lines: HeadLine[] = []
  let open = false
  for (const block of paper.blocks) {
    if (block.annex > 0 || lines.length > 60) break
    if (block.kind !== 'heading') continue
    const motto: RegExpExecArray | null = MOTTO.exec(block.text) ?? (open ? REST_OF_MOTTO.exec(block.text) : null)
    open = motto !== null && OPEN_MOTTO.test(block.text)
    const end = motto ? motto.index : block.text.length
    const start = beginOf(block.text)
    if (end > start) lines.push({ block, start, end, text: block.text.slice(start, end).trimEnd() })
  }
  return lines
}

/** Behind specks; a quotation mark that is closed on the line belongs to the name. */
function beginOf(text: string): number {
  const specks = /^[^\p{L}\p{N}]*/u.exec(text)![0]
  return specks.length - (/["“]$/u.test(specks) && /["”]/u.test(text.slice(specks.length)) ? 1 : 0)
}

/** A digit that optical reading took for a letter: only where no other reading is left. */
export function digits(text: string): number | undefined {
  if (!/\d/.test(text)) return undefined
  const read = text
    .trim()
    .replace(/[lI|!\]]/g, '1')
    .replace(/[OoƠơ]/g, '0')
  return /^\d{1,4}$/.test(read) ? Number(read) : undefined
}
