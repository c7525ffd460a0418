/** Verbs that stand behind the occasion they are for: "Sở Y tế khi nhận được hồ sơ có trách nhiệm thẩm định". */
import { skipBracket } from '../../body/list.ts'
import { startsBody } from '../../body/start.ts'
import { DUTIES, MANNERS } from '../../words/duties.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import type { Tokens } from '../../words/tokens.ts'
import { OBLIGED } from './only-reports.ts'

/** How many tokens the occasion may take, brackets left out. */
const TO_OBLIGED = 48

/** "Các phòng khi được hỏi … CÓ TRÁCH NHIỆM trả lời": the obligation stands behind the occasion. */
export function obligedBehind(tokens: Tokens, at: number): number | undefined {
  return /^(?:khi|trước|trong)$/u.test(tokens[at]!.low) ? obligedFrom(tokens, at + 2) : undefined
}

/** Also "Sở Y tế NHẬN ĐƯỢC hồ sơ CÓ TRÁCH NHIỆM thẩm định"; without the obligation it tells what came in. */
export function obligedFrom(tokens: Tokens, from: number): number | undefined {
  let i = from - 1
  for (let steps = 0; steps < TO_OBLIGED; steps++) {
    i = skipBracket(tokens, i + 1)
    if (!tokens[i]) return undefined
    if (/^(?:[.;:]|thì|nếu|mà|để|nhằm|không)$/u.test(tokens[i]!.low)) return undefined
    if (tokens[i]!.low === ',' && startsBody(tokens, i + 1)) return undefined
    const duty = phraseAt(tokens, i, OBLIGED)
    if (duty > 0) return phraseAt(tokens, i + duty, DUTIES) > 0 ? i : undefined
  }
  return undefined
}

const OCCASIONS = phrases(
  'trên cơ sở | khi | sau khi | ngay sau khi | ngoài việc | ngoài nhiệm vụ | ngoài các nhiệm vụ | ngoài những nhiệm vụ',
)
const OCCASION_LENGTH = 30

/** "Phòng Kế toán TRÊN CƠ SỞ DỰ TOÁN CỦA CÁC KHOA, lập …": the verb stands behind the comma. */
export function behindOccasion(tokens: Tokens, at: number): number | undefined {
  if (phraseAt(tokens, at, OCCASIONS) === 0) return undefined
  for (let i = at + 3; i < tokens.length && i < at + OCCASION_LENGTH; i++) {
    if (/^(?:[.;:]|đã|thì|nếu|mà|để|nhằm)$/u.test(tokens[i]!.low)) return undefined
    if (tokens[i - 1]!.low === 'này' && phraseAt(tokens, i, DUTIES) > 1) return i
    if (tokens[i]!.low !== ',' || startsBody(tokens, i + 1)) continue
    // "khi kiểm tra, giám sát": two verbs of the occasion.
    if (phraseAt(tokens, i - 2, DUTIES) === 2) continue
    if (!tokens[i + 1]?.cap && Math.max(phraseAt(tokens, i + 1, DUTIES), phraseAt(tokens, i + 1, MANNERS)) > 1)
      return i + 1
  }
  return undefined
}

const TIME_OPENS = new Set(['trước', 'chậm', 'muộn', 'trong', 'đến', 'vào', 'từ'])
const TIME_WORDS =
  /^(?:trước|chậm|muộn|nhất|trong|đến|hết|vào|từ|là|thời|hạn|vòng|cuối|đầu|giữa|ngày|tháng|quý|năm|tuần|giờ|h[ằà]ng|mỗi|của|làm|việc|tối|đa|không|quá|phút|[ivx]{1,4}|[/.,-]|\d{1,4}h?)$/u
const TIME_LENGTH = 16

/** "Sở Y tế TRƯỚC NGÀY 15/12 HẰNG NĂM rà soát": how many tokens of a time, which tells its day or how often, stand before the verb. */
export function timeAt(tokens: Tokens, at: number): number {
  if (!TIME_OPENS.has(tokens[at]?.low ?? '')) return 0
  let i = at
  while (i < at + TIME_LENGTH && TIME_WORDS.test(tokens[i]?.low ?? '')) i++
  const says = tokens.slice(at, i).some(({ low }) => /^(?:\d|h[ằà]ng$|mỗi$)/u.test(low))
  return says && tokens[i]?.cap === false && !tokens[i]!.mark ? i - at : 0
}
