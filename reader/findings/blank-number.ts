import type { Span } from '../reading.ts'
import { apply } from '../rule.ts'
import { numberAndSymbol } from '../rules/heading/number-and-symbol.ts'
import { type Block, isBody, type Paper } from '../tree.ts'
import { findingRule, form, queryBlock } from './finding.ts'

const NOTE = 'Số của văn bản chưa được ghi.'
// "(Kèm theo Kế hoạch số /KH-UBND …)" on an annex; "Số: ....., ngày …" in a stamp of arrival.
const ON_ANNEX =
  /(?:kèm theo|ban hành theo)[^()]{0,60}? số(?:[ :.…_]*\/ ?(?=\p{Lu})|[ :.…_]+(?=(?:QĐ|KH|NQ|CT|TB|QC)-\p{Lu}))[^()]{0,120}/iu
/** "Căn cứ Kế hoạch số /KH-UBND ngày tháng 7 năm 2026": a cited paper that had no number yet. */
export const CITED_BLANK = form(
  /(?<![\p{L}\p{N}])(?:Kế hoạch|Quyết định|Công văn|Văn bản|Chỉ thị|Thông báo|Nghị quyết|Tờ trình|Báo cáo|Hướng dẫn|Chương trình|Đề án) số ?:? ?\/ ?\p{Lu}[\p{L}-]{1,20}(?<blank> ngày (?:\d{1,2}\/\d{4}(?![\d/])|[ .…_]*(?:\/|tháng)[^,;)]{0,14}?\d{4}))?/gu,
  ({ blank }) => ({ day: blank !== undefined }),
)
const ON_STAMP = /^Số ?:? ?[.…_]{3,}(?: ?,? ngày .{0,20})?/u

/** Besides the letterhead: where in a block a number was left blank, and what is said of it. */
function blankIn(block: Block): { at: Span; note: string } | undefined {
  if (block.annex > 0 || block.kind === 'annex-title')
    return matched(ON_ANNEX, block, 'Số của văn bản mà phụ lục kèm theo chưa được ghi.')
  if (block.kind === 'stamp') return matched(ON_STAMP, block, 'Dấu văn bản đến chưa ghi số đến.')
  const cited = isBody(block) ? apply(CITED_BLANK, block)[0] : undefined
  return cited && { at: cited, note: 'Số của văn bản được viện dẫn chưa được ghi.' }
}

const LONGEST = 400

function matched(pattern: RegExp, { text }: Block, note: string): { at: Span; note: string } | undefined {
  const match = text.length < LONGEST ? pattern.exec(text) : null
  return match ? { at: { start: match.index, end: match.index + match[0].length }, note } : undefined
}

export const blankNumber = findingRule({
  kind: 'blank-number',
  says: 'The number of the paper, of its annex, of its arrival or of a paper that it cites is left blank, or a paper that has its foot has no letterhead.',
  find(paper) {
    const found = []
    for (const block of paper.blocks) {
      if (block.kind === 'heading' && block.annex === 0) {
        const number = apply(numberAndSymbol, block)[0]
        if (number?.value.blank)
          found.push(queryBlock(paper, block, number, { kind: 'blank-number', severity: 'W', note: NOTE }))
      }
      const blank = blankIn(block)
      if (blank)
        found.push(queryBlock(paper, block, blank.at, { kind: 'blank-number', severity: 'W', note: blank.note }))
    }
    const type = typeWithoutHead(paper)
    if (type && !paper.fields.number)
      found.push(
        queryBlock(paper, type, whole(type.text), {
          kind: 'blank-number',
          severity: 'W',
          note: 'Văn bản không có phần đầu: thiếu số, ký hiệu.',
        }),
      )
    return found
  },
  examples: [
    ['SỞ Y TẾ\nSố: /KH-SYT\nBình An, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nTập huấn', 'Số: /KH-SYT'],
    ['SỞ Y TẾ\n\nSố:\n\nKH-SYT\n\nBình An, ngày\n\ntháng 3 năm 2024\n\nKẾ HOẠCH\nTập huấn', 'Số: KH-SYT'],
    [
      'SỞ Y TẾ\nSố: 15/QĐ-SYT\nBình An, ngày 05 tháng 3 năm 2024\nQUYẾT ĐỊNH\nVề quy chế\nĐiều 1. Ban hành quy chế.\nPhụ lục I\nDANH MỤC\n(Ban hành kèm theo Quyết định số: QĐ-SYT ngày tháng 3 năm 2024 của Sở Y tế)',
      'kèm theo Quyết định số: QĐ-SYT ngày tháng 3 năm 2024 của Sở Y tế',
    ],
    [
      'KẾ HOẠCH\nTập huấn năm 2024\n\nSở Y tế xây dựng Kế hoạch như sau:\n1. Các trạm tập huấn.\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Văn Bình',
      'KẾ HOẠCH',
    ],
    [
      'UBND XÃ AN BÌNH\nSố: ...../QĐ-UBND\nAn Bình, ngày 05 tháng 3 năm 2024\nQUYẾT ĐỊNH\nVề việc khen thưởng',
      'Số: ...../QĐ-UBND',
    ],
    [
      'SỞ Y TẾ\nSố: 15/KH-SYT\nBình An, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nTập huấn\n\nCăn cứ Kế hoạch số /KH-UBND ngày tháng 02 năm 2024 của UBND tỉnh;',
      'Kế hoạch số /KH-UBND ngày tháng 02 năm 2024',
    ],
  ],
  not: [
    'SỞ Y TẾ\nSố: 15/QĐ-SYT\nBình An, ngày 05 tháng 3 năm 2024\nQUYẾT ĐỊNH\nVề quy chế\nĐiều 1. Ban hành quy chế.\nPhụ lục I\nDANH MỤC\n(Kèm theo Quyết định số: 15/QĐ-SYT ngày 05/3/2024 của Sở Y tế)',
    'SỞ Y TẾ\nSố: 15/KH-SYT\nBình An, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nTập huấn',
    'KẾ HOẠCH\nTập huấn năm 2024\n\nSở Y tế xây dựng Kế hoạch như sau:\n1. Các trạm tập huấn.',
    'KẾ HOẠCH\nTập huấn năm 2024\n\nSở Y tế xây dựng Kế hoạch như sau:\n1. Các trạm tập huấn.\nBình An, ngày 05 tháng 3 năm 2024\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Văn Bình',
    'NGHỊ QUYẾT\nVỀ BẾN BÃI\nHỘI ĐỒNG NHÂN DÂN TỈNH BÌNH AN\nCăn cứ Luật Giá số 16/2023/QH15;\nĐiều 1. Lập bến.\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Văn Bình',
    'Thông báo số 15-TB/ĐU\nKết luận của Thường trực Đảng ủy về bến bãi\n1. Các trạm tập huấn.\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Văn Bình',
    'KẾ HOẠCH\nTập huấn năm 2024\n(Kèm theo Quyết định số 15/QĐ-SYT ngày 05/3/2024 của Sở Y tế)\n1. Sở Y tế tập huấn.',
  ],
})

const whole = (text: string) => ({ start: 0, end: text.length })

// What is issued with another paper has that paper's number and day.
const ISSUED_WITH = /^\(?(?:ban hành )?(?:kèm theo|theo) (?!.{0,80}số[ :.…_]*\/).{0,90}?(?<!\p{L})số:? ?\d/iu

/** Law libraries leave the letterhead out, and print who decides below the title. */
const IN_COPY =
  /^(?:[ỦU][YỶ] BAN|HỘI ĐỒNG|QUỐC HỘI|CHÍNH PHỦ|(?:PHÓ )?(?:THỦ TƯỚNG|BỘ TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC|CỤC TRƯỞNG))(?: |$)/u

/** The word of the type on a line of its own, where the paper has its foot, nothing of a letterhead stands above it, and no other paper is said to bring it. */
export function typeWithoutHead(paper: Paper) {
  const own = paper.blocks.filter(block => block.annex === 0)
  const type = own.find(block => block.kind === 'type' || block.kind === 'title')
  if (type?.kind !== 'type' || own.some(block => block.kind === 'heading')) return undefined
  // Without its foot it is an extract; with its day there, of a form that has no letterhead.
  if (!own.some(block => block.kind === 'recipients' || block.kind === 'signature') || paper.document.date)
    return undefined
  if (own.some(block => block.index < type.index + 6 && IN_COPY.test(block.text))) return undefined
  const below = paper.blocks.slice(type.index + 1, type.index + 6)
  return below.some(block => ISSUED_WITH.test(block.text)) ? undefined : type
}
