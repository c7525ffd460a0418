import { LEVEL, POINTS } from '../layout/number/outline.ts'
import type { FindingFact } from '../reading.ts'
import type { Block, Paper } from '../tree.ts'
import { rowNumbers } from './damage/row-number.ts'
import { findingRule, queryBlock } from './finding.ts'

const MOST_GAPS = 4

export const numberingGap = findingRule({
  kind: 'numbering-gap',
  says: 'Numbers of clauses on one level, or of the rows of a table, leave one out or give it twice.',
  find(paper) {
    const found: FindingFact[] = []
    for (const row of rowsOf(paper)) {
      const gaps = gapsIn(paper, row)
      // A list with this many gaps is a table that has lost its columns.
      if (gaps.length < MOST_GAPS) found.push(...gaps)
    }
    found.push(...rowNumbers(paper))
    return found.sort((a, b) => a.start - b.start)
  },
  examples: [
    ['I. MỤC ĐÍCH\n- Nâng cao nhận thức.\nII. NỘI DUNG\n- Tập huấn.\nIV. KINH PHÍ\n- Ngân sách.', 'IV. KINH PHÍ'],
    ['I. MỤC ĐÍCH\n- Một.\nII. NỘI DUNG\n- Hai.\nIII. KINH PHÍ\n- Ba.\nII. TỔ CHỨC\n- Bốn.', 'II. TỔ CHỨC'],
    ['1. Công an xã:\na) Tuần tra;\nb) Canh gác;\nc) Báo cáo;\nđ) Tổng hợp.', 'đ) Tổng hợp.'],
    ['2.1. Rà soát hồ sơ.\n2.2. Lập danh sách.\n2.3. Kiểm tra.\n2.4. Tổng hợp.\n2.2. Báo cáo.', '2.2. Báo cáo.'],
    ['a) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\ne) Năm.', 'e) Năm.'],
    ['1. Rà soát hồ sơ.\n2. Lập danh sách.\n2. Thông báo kết quả.\n3. Lưu hồ sơ.', '2. Thông báo kết quả.'],
    ['1. Tập huấn y tê:\na) Một;\nb) Hai;\nc) Ba;\nđ) Bốn;\ne) Năm.', 'đ) Bốn;'],
    [
      '| TT | Nội dung | Đơn vị |\n|---|---|---|\n| 1 | Khảo sát | Sở Y tế |\n| 2 | Tập huấn | Sở Y tế |\n| 2 | Tổng kết | Sở Y tế |',
      'Tổng kết',
    ],
  ],
  not: [
    '| TT | Nội dung | Đơn vị |\n|---|---|---|\n| 1 | Khảo sát | Sở Y tế |\n| 2 | Tập huấn | Sở Y tế |\n| 1 | Tổng kết | Sở Y tế |',
    'I. MỤC ĐÍCH\n1. Mục đích\n2. Yêu cầu\nII. NỘI DUNG\n1. Tập huấn\n2. Kiểm tra',
    'a) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\nđ) Năm;\ne) Sáu;\ng) Bảy.', // no f
    '1. Rà soát hồ sơ.\n2. Lập danh sách.\n1. Thông báo kết quả.', // a new count
    'Điều 15.2.QĐ.4. Cấp phép\nSở Y tế cấp phép.\nĐiều 15.2.TT.7. Hồ sơ\nSở Y tế nhận hồ sơ.\nĐiều 15.2.QĐ.5. Thu hồi\nSở Y tế thu hồi.',
    '1. Phạm vi\n1. Xã An Bình.\n2. Xã An Hòa.\n2. Đối tượng\nHộ nghèo.', // one count within another
    '1. Sửa đổi nội dung sau: “Các đơn vị:\n1. Rà soát hồ sơ.\n2. Lập danh sách.”\n2. Thông báo kết quả.',
    '1. Tập huấn y tê:\na) Một;\nb) Hai;\n¢) Tổng hợp;\nđ) Bốn;\nđ) Năm;\ne) Sáu.', // optical reading took "c" and "d" for others
    '1. Rà soát y tê.\nFÃ Lập danh sách.\n3. Thông báo kết quả.',
    '1. Tập huấn y tê cho cán bộ của các trạm trên địa bàn xã.\n2.1. Trạm An Bình.\n, 2-2. Trạm An Hòa.\n2.3. Trạm An Lạc.',
  ],
})

/** Clauses of one level below one parent, in order. */
function rowsOf(paper: Paper): Block[][] {
  const rows = new Map<string, Block[]>()
  const quoted = quotedIn(paper.blocks)
  for (const block of paper.blocks) {
    // A number that is lost on the paper (layout/number/lost-number.ts) is left out there.
    if (block.kind !== 'clause' || block.body === 0 || block.annex > 0 || quoted.has(block)) continue
    const key =
      block.level === LEVEL.article
        ? // "Điều 15.2.QĐ.4": a code of law counts the articles of each paper that it holds by themselves.
          `article${/\.\p{Lu}+\./u.exec(block.label!)?.[0] ?? ''}`
        : `${block.parent ?? ''}/${block.level}${block.label!.startsWith('(') ? '()' : ''}`
    const row = rows.get(key)
    if (row) row.push(block)
    else rows.set(key, [block])
  }
  return [...rows.values()].filter(row => row.length > 1)
}

/** How far a quotation runs at most, in blocks: a mark that is never closed holds nothing. */
const LONGEST_QUOTATION = 40

/** Blocks inside quotation marks that were opened above: their numbers are another paper's. */
function quotedIn(blocks: Block[]): Set<Block> {
  const quoted = new Set<Block>()
  for (const [i, block] of blocks.entries()) {
    if (!block.text.includes('“') || quoted.has(block) || opened(block.text) <= 0) continue
    const rest = blocks.slice(i, i + LONGEST_QUOTATION)
    let open = 0
    const last = rest.findIndex(({ text }) => {
      open += opened(text)
      return open <= 0
    })
    for (const inside of rest.slice(1, last + 1)) quoted.add(inside)
  }
  return quoted
}

/** How many quotations of a text are not closed in it; below 0 if others end there. */
const opened = (text: string) => count(text, '“') - count(text, '”')

function count(text: string, mark: string): number {
  let times = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) times++
  return times
}

function gapsIn(paper: Paper, row: Block[]): FindingFact[] {
  const found: FindingFact[] = []
  let last: number | undefined
  /** Where the rows stood that one of the same numbers began within: "1.", and below it "1.", "2.". */
  const outer: number[] = []
  for (const [i, block] of row.entries()) {
    const at = orderOf(block)
    if (at === undefined) {
      // A number that optical reading made a letter of stands where it was printed.
      if (last !== undefined && (block.level === LEVEL.number || block.level === LEVEL.roman)) last++
      continue
    }
    if (at === 1 && last !== undefined) outer.push(last)
    const step = last === undefined ? 1 : at - last
    const begins = last === undefined || at === 1 || at === (outer.at(-1) ?? 0) + 1
    if (!begins && isJump(row, i, at, step) && isPrintedSo(paper, row[i - 1], block, step)) {
      found.push(
        queryBlock(
          paper,
          block,
          { start: 0, end: endOfTitle(block) },
          { kind: 'numbering-gap', severity: 'W', note: noteOf(block, step) },
        ),
      )
    }
    last = step === 0 && at !== 1 ? at + 1 : at
    if (step === 0 && isNumbered(row[i + 1], at + 1)) last = at
  }
  return found
}

/** A roman number that stood further above, all in between in order: "III, IV, III, V". */
function isRomanAgain(row: Block[], i: number, at: number): boolean {
  if (row[i]!.level !== LEVEL.roman) return false
  const above = row.slice(0, i).map(orderOf)
  return above.every((order, j) => order === j + 1) && above.includes(at)
}

/** Farther steps are new counts, or numbers of other papers, more often than slips. */
const isJump = (row: Block[], i: number, at: number, step: number) =>
  step === 0 || step === 2 || step === 3 || isRomanAgain(row, i, at) || isDottedAgain(row, i)

/** The clerk's own count: neither optical reading nor what was made of it explains the step. */
const isPrintedSo = (paper: Paper, last: Block | undefined, block: Block, step: number) =>
  !isSettled(block) &&
  !(last && isSettled(last)) &&
  !standsDamaged(paper, last, block, step) &&
  !lostStroke(paper, block, step)

/** "2.5" behind "2.7", where a "2.5" stands above it. */
const isDottedAgain = (row: Block[], i: number) =>
  row[i]!.label!.includes('.') && row.slice(0, i).some(({ label }) => label === row[i]!.label)

/** What is printed is not what layout/number/look-alike.ts has settled by the neighbours. */
const isSettled = ({ text, body, label, level }: Block) =>
  orderOf({ label, level }) === undefined ||
  !text.slice(0, body).includes(label!.replace(/^.* /, '')) ||
  (level === LEVEL.article && !/[Đđ]i[ềỀ]u/i.test(text.slice(0, body)))

/** The number left out stands before, with a mark that optical reading changed: "9, Văn phòng"; or so damaged that it is none: "FÃ Tiếp tục". */
function standsDamaged(paper: Paper, last: Block | undefined, block: Block, step: number): boolean {
  const label = /\d+$/.exec(block.label ?? '')?.[0]
  if (!last || !label || step !== 2) return false
  const left = String(Number(label) - 1)
  const missing = new RegExp(`^\\D{0,2}${left}(?!\\d)`)
  const damaged = DOTTED.test(block.label!) ? likeDotted(block.label!.replace(/\d+$/, left)) : DAMAGED_HEAD
  return paper.blocks
    .slice(last.index + 1, block.index)
    .some(other => missing.test(other.text) || (paper.damaged && other.kind === 'para' && damaged.test(other.text)))
}

const DOTTED = /^\d+(?:\.\d+)+$/
/** ", 2-2." for "2.2": marks before the number, and others for its stops. */
const likeDotted = (label: string) => new RegExp(`^\\P{N}{0,3}${label.replaceAll('.', '[.,-] ?')}(?!\\d)`, 'u')

/** Marks, or capitals of no word, before a sentence: optical reading makes them of a number. */
const DAMAGED_HEAD = /^(?!Ở |[A-ZĐ]{2} )[^\s\p{Ll}\d(+-]{1,3} (?=\p{Lu}[\p{L}.\d]+ )/u

/** "II" twice on a page read from a picture: the strokes of "III" are lost more often than a clerk counts wrong. */
const lostStroke = (paper: Paper, { page, label }: Block, step: number) =>
  step === 0 && paper.scanned.has(page) && /^I{1,2}$/.test(label ?? '')

/** A number given twice may push the rest on ("2, 2, 3") or stand for the one left out ("II, II, IV"). */
function isNumbered(next: Block | undefined, number: number): boolean {
  return next !== undefined && orderOf(next) === number
}

function noteOf(block: Block, step: number): string {
  const label = block.label ?? ''
  return step <= 0 ? `Số thứ tự “${label}” được dùng hai lần.` : `Số thứ tự bị cách quãng trước “${label}”.`
}

const endOfTitle = (block: Block) => Math.min(block.text.length, 120)

function orderOf(block: Pick<Block, 'label' | 'level'>): number | undefined {
  const label = (block.label ?? '').replace(/^.* /, '')
  if (block.level === LEVEL.point) return POINTS.indexOf(label) + 1 || undefined
  if (/^[IVXLC]+$/.test(label)) return roman(label)
  const last = /(\d+)\)?$/.exec(label)?.[1]
  return last ? Number(last) : undefined
}

function roman(label: string): number | undefined {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }
  let sum = 0
  for (let i = 0; i < label.length; i++) {
    const value = values[label[i]!]!
    sum += value < (values[label[i + 1] ?? ''] ?? 0) ? -value : value
  }
  return sum || undefined
}
