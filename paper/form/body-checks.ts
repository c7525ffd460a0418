/** What can be seen in the words of a body: numbers that jump, capitals of names, spaces that slipped in. */
import type { Remark } from '../form-check.ts'
import { type Block, plainText } from '../official-document.ts'
import { SOURCE } from './decree-30.ts'

/** Words of a block as one string; tables have none. */
export function words(block: Block): string {
  if (block.kind === 'table') return ''
  if (block.kind === 'division') return block.title
  if (block.kind === 'article') return [block.title ?? '', plainText(block.text ?? '')].join(' ').trim()
  return plainText(block.text)
}

// Phụ lục I, mục II.6: points go by the Vietnamese alphabet, which has no f, j, w, z.
const POINTS = 'abcdđeghiklmnopqrstuvxy'
const ROMAN = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ')

type Step = { family: 'roman' | 'number' | 'point' | 'article'; at: number }

function step(label: string): Step | undefined {
  const article = /^Điều (\d+)\.?$/.exec(label)
  if (article) return { family: 'article', at: Number(article[1]) }
  const roman = /^([IVX]+)\.$/.exec(label)
  if (roman) return { family: 'roman', at: ROMAN.indexOf(roman[1]!) + 1 }
  const number = /^(\d+)\.$/.exec(label)
  if (number) return { family: 'number', at: Number(number[1]) }
  const point = /^(\p{Ll})\)$/u.exec(label)
  if (point) return { family: 'point', at: POINTS.indexOf(point[1]!) + 1 }
  return undefined
}

// A higher number begins the lower ones anew.
const BELOW: Record<Step['family'], Step['family'][]> = {
  roman: ['number', 'point'],
  article: ['number', 'point'],
  number: ['point'],
  point: [],
}

/** I, 1, a) in order: the first that is missing or comes twice is named. */
export function numbering(body: readonly Block[]): Remark[] {
  const reached: Partial<Record<Step['family'], number>> = {}
  for (const block of body) {
    const label = 'label' in block ? block.label : undefined
    const here = label && block.kind !== 'division' ? step(label) : undefined
    if (!here || !label) continue
    const expected = (reached[here.family] ?? 0) + 1
    if (here.at !== expected) {
      return [
        {
          severity: 'must',
          at: 'Đánh số I, 1, a',
          source: SOURCE.body,
          quote: label,
          says: `“${label}” không nối tiếp mục trước; ở đây phải là ${written(here.family, expected)}.`,
        },
      ]
    }
    reached[here.family] = here.at
    for (const lower of BELOW[here.family]) delete reached[lower]
  }
  return [{ severity: 'ok', at: 'Đánh số I, 1, a', says: 'đúng thứ bậc', source: SOURCE.body }]
}

function written(family: Step['family'], at: number): string {
  if (family === 'roman') return `“${ROMAN[at - 1]}.”`
  if (family === 'number') return `“${at}.”`
  if (family === 'article') return `“Điều ${at}.”`
  return `“${POINTS[at - 1]})”`
}

type Spelling = { find: RegExp; instead: string | ((found: string) => string); says: string; source: string }

/** Names whose capitals are often wrong, and slips of the space bar (Phụ lục II). */
const SPELLINGS: Spelling[] = [
  {
    find: /Luật An ninh Quốc gia/gu,
    instead: 'Luật An ninh quốc gia',
    says: 'Tên đúng là “Luật An ninh quốc gia”.',
    source: SOURCE.capitals,
  },
  {
    find: /(?<![\p{L}\d])(?:an ninh tổ quốc|An ninh tổ quốc)(?![\p{L}\d])/gu,
    instead: 'an ninh Tổ quốc',
    says: 'Viết “an ninh Tổ quốc”: Tổ quốc viết hoa chữ đầu.',
    source: SOURCE.capitals,
  },
  {
    find: /(?<![\p{L}\d])quần chúng nhân dân(?![\p{L}\d])/gu,
    instead: 'quần chúng Nhân dân',
    says: 'Danh từ “Nhân dân” viết hoa.',
    source: SOURCE.capitals,
  },
  {
    find: /(?<![\p{L}\d])(?:Khoản \d+|Điểm \p{Ll}(?=[ ,]))/gu,
    instead: found => found[0]!.toLocaleLowerCase('vi') + found.slice(1),
    says: 'Khi viện dẫn, khoản và điểm viết thường.',
    source: SOURCE.capitals,
  },
  {
    find: /\S {2,}\S/gu,
    instead: found => found.replace(/ {2,}/, ' '),
    says: 'Thừa dấu cách giữa hai chữ.',
    source: SOURCE.body,
  },
  {
    find: /\p{L} [.,;:](?![./\d])/gu,
    instead: found => found.replace(' ', ''),
    says: 'Không có dấu cách trước dấu chấm, dấu phẩy.',
    source: SOURCE.body,
  },
]

/** Every place where the letters differ from what the decree's second annex writes; sentence heads are left alone. */
export function lettering(body: readonly Block[]): Remark[] {
  const remarks: Remark[] = []
  body.forEach((block, i) => {
    // A quotation stays letter for letter as the other paper has it.
    if (block.kind === 'quote') return
    const text = words(block)
    for (const { find, instead, says, source } of SPELLINGS) {
      for (const match of text.matchAll(find)) {
        const quote = match[0]
        if (/^(?:Khoản|Điểm)/u.test(quote) && match.index === 0) continue
        const better = typeof instead === 'string' ? instead : instead(quote)
        remarks.push({ severity: 'look', at: `Nội dung, đoạn ${i + 1}`, says, source, quote, instead: better })
      }
    }
  })
  if (remarks.length) return remarks
  return [{ severity: 'ok', at: 'Viết hoa, dấu cách', says: 'không thấy chỗ sai', source: SOURCE.capitals }]
}
