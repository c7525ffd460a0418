/** Long names and titles set in lines of near equal length, as a typist breaks them; the estimate of width is that of Times. */

import type { Table } from '../official-document.ts'
import { STYLE, type StyleName } from './decree-30.ts'

const MM_PER_POINT = 25.4 / 72
// Widths in em of Times New Roman, by what the letter is without its marks; close enough to break lines by.
const WIDTH: [RegExp, number][] = [
  [/[ iljtI.,:;'()/|-]/, 0.3],
  [/[fr]/, 0.36],
  [/[csezaJ"?]/, 0.44],
  [/[mMW]/, 0.85],
  [/[wCRBUĐDGNOHKQVAXY]/, 0.71],
  [/[\p{Lu}]/u, 0.62],
]

/** Millimetres that the words take in a style, within some 5 %. */
export function widthOf(words: string, style: StyleName): number {
  const { size, ...look } = STYLE[style]
  const shown = 'caps' in look ? words.toLocaleUpperCase('vi') : words
  let em = 0
  // Đ has no decomposition and stands in the table itself; all other letters are measured without their marks.
  for (const letter of shown.normalize('NFD').replace(/\p{M}/gu, '')) {
    em += WIDTH.find(([kind]) => kind.test(letter))?.[1] ?? 0.5
  }
  return em * size * MM_PER_POINT * ('bold' in look ? 1.05 : 1)
}

/**
 * The words in as few lines as fit `room` (millimetres), the longest as short as can be. A line feed in the words is
 * the author's own break and is kept. A single word longer than the room stands alone and is left to the page.
 */
export function balanceLines(words: string, style: StyleName, room: number): string[] {
  return words
    .split('\n')
    .flatMap(line => balanceOne(line.trim(), style, room))
    .filter(Boolean)
}

// Syllables that make one word or one name: a typist does not break between them.
const TOGETHER = [
  'ủy ban nhân dân|hội đồng nhân dân|nhân dân|ban chỉ đạo|ban quản lý|chi cục|trung tâm|văn phòng|công an|bộ chỉ huy',
  'an ninh|tổ quốc|không gian mạng|toàn dân|phong trào|tội phạm|tệ nạn|xã hội|trật tự|lừa đảo|an toàn|thông tin',
  'nông nghiệp|môi trường|khoa học|công nghệ|giáo dục|đào tạo|văn hóa|thể thao|du lịch|xây dựng|tài chính|nội vụ|tư pháp',
  'công thương|y tế|thanh tra|dân tộc|tôn giáo|ngoại vụ|chuyển đổi số|tổ chức|tuyên truyền|phòng, chống|quân sự',
  'kế hoạch|báo cáo|kết quả|thực hiện|triển khai|ban hành|quy chế|quyết định|nhiệm vụ|công tác|nâng cao|tăng cường|bảo vệ',
  String.raw`về việc|(?:năm|quý|tháng|số) \d+|(?:và|của|tỉnh|xã|phường|thành phố|đặc khu) [\p{L}\d]+`,
]
const WHOLE = new RegExp(String.raw`(?<![\p{L}\d])(?:${TOGETHER.join('|')})(?![\p{L}\d])`, 'giu')

/** What may stand at the end or head of a line: words that belong together stay in one piece. */
function pieces(line: string): string[] {
  const bound = line.replace(/\s+/g, ' ').replace(WHOLE, whole => whole.replaceAll(' ', '\u00a0'))
  return bound.split(' ').map(piece => piece.replaceAll('\u00a0', ' '))
}

function balanceOne(line: string, style: StyleName, room: number): string[] {
  const syllables = pieces(line)
  const widest = fill(syllables, style, room)
  // The narrowest measure that needs no more lines than the full one gives the most even filling.
  for (let measure = room / 4; measure < room; measure += room / 60) {
    const even = fill(syllables, style, measure)
    if (even.length <= widest.length) return even
  }
  return widest
}

function fill(syllables: string[], style: StyleName, measure: number): string[] {
  const lines: string[] = []
  for (const syllable of syllables) {
    const joined = lines.length ? `${lines.at(-1)} ${syllable}` : syllable
    if (lines.length && widthOf(joined, style) <= measure) lines[lines.length - 1] = joined
    else lines.push(syllable)
  }
  return lines
}

/** Shares of the width, columns that name none sharing what the others leave. */
export function columnWidths(table: Table): number[] {
  const named = table.columns.reduce((sum, column) => sum + (column.width ?? 0), 0)
  const open = table.columns.filter(column => column.width === undefined).length
  const rest = open ? Math.max(1 - named, 0.05 * open) / open : 0
  return table.columns.map(column => column.width ?? rest)
}
