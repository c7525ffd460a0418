import { rule } from '../../rule.ts'
import { readCell } from './time-cell.ts'
import type { Timed } from './timed.ts'

/** What may stand beside a time in such a bracket. */
const GOES_ON = /^(?:\p{Ll}+,? ){0,5}(?:thường xuyên|tiếp theo|h[ằà]ng năm)$/u
const LEAD = /^(?:trong |từ |xuyên suốt |dự kiến |hoàn thành:? |xong |giai đoạn |chậm nhất )?/u
const SAID = /(?:quý|tháng|năm|20\d{2} ?- ?20\d{2})/iu

// What the clause is about may be dated too: find.ts keeps the bracket only behind work.
export default rule<Timed>({
  name: 'deadline/bracket-time',
  says: 'A bracket at the end of a clause that holds nothing but times.',
  needs: ['20', 'quý', 'tháng'],
  where: block =>
    /(?:20\d{2}|xuyên|theo|năm|(?:quý|tháng) (?:iv|i{1,3}|\d{1,2})) ?\)(?:[\s.;,/]*$|[.;] )/u.test(block.lower),
  pattern: /[(,)] ?(?<part>[^(),;.]{5,60}?)(?=(?:, ?[^(),;.]{3,60}){0,4}\)(?:[\s.;,/]*$|[.;] ))/gu,
  read({ part }, match, block) {
    match.index += match[0].length - part!.length
    match[0] = part!
    const open = block.text.lastIndexOf('(', match.index)
    const close = block.text.indexOf(')', match.index)
    if (/(?:năm|giai đoạn|kỳ|khóa|quý|số liệu|tiền lương) $/u.test(block.text.slice(0, open))) return undefined
    if (open < 0 || block.text.slice(open, match.index).includes(')')) return undefined
    const parts = block.text
      .slice(open + 1, close)
      .split(/, ?| và /u)
      .map(one => one.trim())
    if (!parts.every(one => GOES_ON.test(one) || timeOf(one))) return undefined
    const first = part!.split(' và ')[0]!
    const time = timeOf(first.trim())
    if (time) match[0] = first
    return time
  },

  examples: [
    [
      '- Tuyên truyền, tập huấn (Quý IV/2026, Quý I/2027 và thường xuyên).',
      { due: { kind: 'quarter', year: 2026, quarter: 4 } },
      { due: { kind: 'quarter', year: 2027, quarter: 1 } },
    ],
    ['3. Xây dựng quy chế (Quý III/2026); ban hành quy trình', { due: { kind: 'quarter', year: 2026, quarter: 3 } }],
    ['3. Rà soát lại định mức (quý I).', { due: { kind: 'quarter', year: 0, quarter: 1 }, implied: ['year'] }],
    ['3. Tập huấn cho cán bộ (6 tháng đầu năm 2027).', { due: { kind: 'half', year: 2027, half: 1 } }],
    ['3. Hoàn thiện hạ tầng dữ liệu (2026 - 2027).', { due: { kind: 'span', from: 2026, to: 2027 } }],
    ['5. Đào tạo nhân lực (xuyên suốt 2026 - 2030).', { due: { kind: 'span', from: 2026, to: 2030 } }],
    ['1. Kiện toàn tổ công tác (năm 2026 và kiện toàn thường xuyên hằng năm).', { due: { kind: 'year', year: 2026 } }],
  ],
  not: [
    '- Quyết toán kinh phí đợt thi đua (tháng 6).',
    '- Gửi báo cáo quý (quý I).',
    '- Thực hiện Luật Đất đai (2024).',
    '- Thực hiện Kế hoạch (ban hành năm 2026).',
    '- Nâng cấp đường (dài 20 km, hoàn thành năm 2026) và cầu.',
    '- Duy trì kết quả trong suốt chu kỳ 5 năm (2026 - 2030).',
    '- Hỗ trợ hộ nghèo (chuẩn nghèo giai đoạn 2022 - 2025).',
  ],
})

function timeOf(part: string): Timed | undefined {
  const words = part.replace(LEAD, '')
  if (!SAID.test(words) || !/^(?:quý|tháng|năm|20\d|0?6 tháng (?:đầu|cuối) năm)/iu.test(words)) return undefined
  const time = readCell(words)
  // Without a year a month may be what the work is about: "lương (tháng 6)".
  if (time?.implied && !/^quý /iu.test(words)) return undefined
  return time && /^(?:quarter|month|year|span|half)$/u.test(time.due.kind)
    ? { due: time.due, ...(time.implied ? { implied: time.implied } : {}) }
    : undefined
}
