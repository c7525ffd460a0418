/** Where a report goes, and through whom: named behind the verb, by the sentence above, or only as whose guidance is followed. */
import { listAt, partnerListAt, smallListAt } from '../../body/list.ts'
import { startsBody } from '../../body/start.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import type { Block, Paper } from '../../tree.ts'
import { DUTIES } from '../../words/duties.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import { type Tokens, tokenEnd, tokenStart } from '../../words/tokens.ts'
import type { Stretch } from '../clauses.ts'

const BEHIND = phrases(
  'báo cáo|báo cáo kết quả|báo cáo lại|báo lại|về|cho|với|tới|đến|lên|gửi|gửi về|nộp|trách nhiệm trước|báo cáo , đề xuất|báo cáo , kiến nghị|báo cáo và đề xuất',
)
/** The words of "ngay", "nhanh", "kịp thời", "trực tiếp", "đầy đủ". */
const MANNER = new Set(['ngay', 'nhanh', 'kịp', 'thời', 'trực', 'tiếp', 'đầy', 'đủ'])
const KINDS = phrases('đột xuất | định kỳ')
const HIGHER = phrases(
  'thủ tướng chính phủ|thủ tướng|phó thủ tướng chính phủ|phó thủ tướng|bộ chính trị|ban bí thư trung ương đoàn|ban bí thư|trung ương đoàn|trung ương hội|trung ương|cấp có thẩm quyền|cấp trên|cấp ủy|lãnh đạo sở|lãnh đạo bộ|lãnh đạo ủy ban|lãnh đạo đơn vị|lãnh đạo tỉnh|lãnh đạo ban|cấp ủy cùng cấp|cấp uỷ cùng cấp|cấp ủy cấp trên',
)
const THROUGH =
  /\((?:thông )?qua ([^();]{3,120}?)(?:[);]|, (?:email|e-mail|thư điện tử|địa chỉ|đ\/c|hộp thư|điện thoại|số điện thoại|đt)(?!\p{L}))|(?:^|[ ,])(?:thông )?qua (?!Zalo|Hệ thống|Cổng|Trục|Email|[Ff]ax|Internet)(\p{Lu}[^,.;()]{3,90}?)(?=[,.;()]| trước| chậm nhất| để|$)/u

export type Addressee = { to: string | null; through?: string; end: number }
type Letters = { text: string; end: number }

/**
 * The body that a report goes to, looked for from `at` to "để", behind which another report begins. In this order:
 * 1. the first body, rank or house behind "báo cáo", "về", "cho" …;
 * 2. whatever stands in capitals behind "gửi", "về", "cho" and before a day or the end: a name of a kind not known;
 * 3. whose guidance is followed, where the report is for them to sum up.
 */
export function addresseeOf(block: Block, clause: Stretch, at: number): Addressee {
  const purpose = /(?<!\p{L})để(?!\p{L})/u.exec(block.text.slice(at, clause.end))
  const end = purpose ? at + purpose.index : clause.end
  const names = namedIn(block, at, end) ?? strangerIn(block, at, end) ?? guideOf(block, at, clause.end)
  if (!names) return { to: null, end: at }
  const through = throughOf(block.text.slice(names.end, Math.min(clause.end, names.end + 160)))
  return { to: names.text, end: names.end, ...(through ? { through } : {}) }
}

function namedIn(block: Block, at: number, end: number): Letters | undefined {
  const tokens = tokensIn(block)
  for (let i = tokenFrom(tokens, at); i < tokens.length && tokenStart(tokens, i) < end; i++) {
    const names = i > 0 && follows(tokens, i) ? namesAt(block, tokens, i) : undefined
    if (names) return names
  }
  return undefined
}

function follows(tokens: Tokens, i: number): boolean {
  // "về phòng Phòng Kế hoạch": the kind twice.
  const at = i > 1 && tokens[i]!.cap && tokens[i - 1]!.low === tokens[i]!.low ? i - 1 : i
  let to = at
  // "báo cáo ngay Giám đốc Sở", "báo cáo đột xuất Giám đốc Sở": how it is told stands between.
  if (to > 2 && phraseAt(tokens, to - 2, KINDS) > 0) to -= 2
  while (to > 1 && MANNER.has(tokens[to - 1]!.low)) to--
  if (tokens[to - 1]!.low === ':' && to > 2) to--
  const back = [1, 2, 3, 4, 5].some(n => to >= n && phraseAt(tokens, to - n, BEHIND) === n)
  return back || (tokens[at - 1]!.low === ',' && at >= 3 && phraseAt(tokens, at - 3, BEHIND) === 2)
}

function namesAt(block: Block, tokens: Tokens, i: number): Letters | undefined {
  const desk = DESK.exec(block.text.slice(tokenStart(tokens, i), tokenStart(tokens, i) + 60))
  if (desk) return { text: desk[0], end: tokenStart(tokens, i) + desk[0].length }
  // "báo ngay về trực ban Công an huyện"
  const onDuty =
    /^[Tt]rực ban \p{Lu}/u.test(block.text.slice(tokenStart(tokens, i), tokenStart(tokens, i) + 12)) &&
    namesAt(block, tokens, i + 2)
  if (onDuty) return { text: block.text.slice(tokenStart(tokens, i), onDuty.end), end: onDuty.end }
  const higher = phraseAt(tokens, i, HIGHER)
  const body = startsBody(tokens, i)
  // "lãnh đạo Bộ", but "lãnh đạo Bộ Y tế".
  if (higher > 0 && (!body || !tokens[i + higher]?.cap))
    return lettersOf(block, tokenStart(tokens, i), tokenEnd(tokens, i + higher - 1))
  if (!body) return ownHouse(block, tokenStart(tokens, i)) ?? inSmallLetters(block, tokens, i)
  // "báo cáo Bộ, ngành và UBND tỉnh": the first word is a name only in its row.
  const list =
    listAt(block.text, tokens, i) ?? (tokens[i + 1]?.low === ',' ? partnerListAt(block.text, tokens, i) : undefined)
  if (!list || list.to <= i) return ownHouse(block, tokenStart(tokens, i))
  return lettersOf(block, tokenStart(tokens, i), tokenEnd(tokens, beforeNext(tokens, i, list.to) - 1))
}

/** "gửi về Sở Tư pháp; SỞ TƯ PHÁP tổng hợp": the last of the row does the next work. */
function beforeNext(tokens: Tokens, from: number, to: number): number {
  if (phraseAt(tokens, to, DUTIES) === 0) return to
  for (let i = to - 1; i > from; i--) if (tokens[i]!.low === ';') return i
  return to
}

/** "Phòng Y tế số 05 Lê Lợi": the street, where the body is no school or hospital known by its number. */
const STREET =
  / (?=số \d)(?<!(?:Trường|Bệnh viện|Trạm|Tổ)(?: [^\s,;]+){0,6} )số \d{1,4}[A-Z]?(?:\/\d+)? (?=\p{Lu}\p{Ll}+ \p{Lu}).*$/u

/** "UBND tỉnh 02 lần/ngày", "Sở 15 ngày/lần". */
const TIMES = /^ (?:lần|(?:ngày|tuần|tháng) ?\/)/u

/** Letters of a name; a damaged "để", a day, a street, who hands it on, the paper that is sent or what is told behind it is none of them. */
function lettersOf(block: Block, start: number, to: number): Letters {
  // "Hạt Kiểm lâm sở tại"
  const named =
    block.text.slice(start, to) +
    (/ sở$/u.test(block.text.slice(start, to)) && block.text.startsWith(' tại', to) ? ' tại' : '')
  const text = (TIMES.test(block.text.slice(to, to + 12)) ? named.replace(/ \d+$/u, '') : named)
    .replace(
      / đ[êềễ]$| (?:(?:muộn|chậm) nhất|những|các vấn đề|thông tin(?= liên quan| tình hình| về | có )|số liệu|danh sách|sản lượng|(?<!trả )kết quả|tình hình|tiến độ|xong|hoàn thành|(?:thông )?qua(?= \p{Lu})|về việc|trong (?:thời hạn|thời gian|vòng|ngày|tháng|quý))(?!\p{L}).*$| Báo(?: cáo(?!\p{L}).*)?$/u,
      '',
    )
    .replace(STREET, '')
  return { text, end: start + text.length }
}

/** "cơ quan thường trực Ban Chỉ đạo": a body by its part in the work. */
const DESK = /^[Cc]ơ quan (?:thường trực|chủ trì)(?: (?:của )?Ban Chỉ đạo)?(?!\p{L})/u
const HOUSE =
  /^(?:(?:Tổng |Chi )?[Cc]ục|Sở|Bộ|Trường|Tỉnh|Ban|Viện|Phòng|Trung tâm|Nhà trường|(?:Tổng [Cc]|C)ông ty(?: mẹ)?|Đảng ủy|Hiệu trưởng|(?:Tổng )?[Gg]iám đốc|Viện trưởng|Cục trưởng|Trưởng (?:phòng|ban|đoàn)|Bí thư|(?:Tổ|Nhóm|Đội) trưởng|Chánh (?:Văn phòng|Thanh tra)|[Cc]hủ đầu tư|người (?:ra|ký|ban hành) quyết định(?: (?:kiểm tra|thanh tra|thành lập))?|[Bb]ên (?:đặt hàng|nhận đặt hàng|giao|thuê|mua|sử dụng|[A-D](?!\p{L}))|cơ quan (?:\p{Ll}+ ){0,6}(?:cấp trên|cùng cấp|có thẩm quyền|chức năng|chủ quản|trực tiếp))(?!\p{L})/u

/** "gửi về Sở trước ngày …", "báo cáo Hiệu trưởng", "gửi bên đặt hàng": named by kind, post, rank or part in a contract alone. */
function ownHouse(block: Block, start: number): Letters | undefined {
  const house = HOUSE.exec(block.text.slice(start, start + 90))
  return house ? { text: house[0], end: start + house[0].length } : undefined
}

/** "báo cáo ngay cho công an xã", "nộp cho bộ phận văn thư": behind "về" small letters tell what is reported. */
function inSmallLetters(block: Block, tokens: Tokens, i: number): Letters | undefined {
  if (!/^(?:cho|lên|tới)$/u.test(tokens[i - 1]!.low)) return undefined
  const start = tokenStart(tokens, i)
  const office = OFFICE.exec(block.text.slice(start, start + 60))
  if (office) return { text: office[0], end: start + office[0].length }
  const list = smallListAt(block.text, tokens, i) ?? partnerListAt(block.text, tokens, i)
  return list && list.to > i ? lettersOf(block, start, tokenEnd(tokens, list.to - 1)) : undefined
}
const OFFICE =
  /^(?:bộ phận (?:văn thư|một cửa|tổng hợp|chuyên môn|kế toán)|(?:thú y|công an|chính quyền|người (?:đứng đầu|quản lý|phụ trách))(?: (?:xã|phường|huyện|địa phương|cơ sở|đơn vị|trực tiếp))?)(?!\p{L})/u

/** "gửi về TT KSBT tỉnh trước ngày …"; "về" before the kind of a paper tells what is reported. */
const STRANGER =
  /(?<!\p{L})(?:gửi(?: báo cáo)?(?: về| cho| đến| tới)*|(?:về|đến|tới) cho|cho|về(?<=(?:gửi|nộp) [^.;]{0,120}về)) (?!Luật|Nghị|Quyết|Chỉ thị|Kế hoạch|Chương trình|Đề án|Dự án|Công|Thông|Tháng|Ngày|Hội nghị|Phong trào)(\p{Lu}{2,}[\p{Lu}\d&-]*(?= \()|\p{Lu}[\p{L}\d&.-]*(?: (?!(?:trước|chậm|muộn|theo|để|đ[êề]|qua|trong|vào|định|(?<!Ngân )h[ằà]ng|và|kết|tình)(?!\p{L}))[\p{L}\d&—-]{1,14}){1,8})(?= (?:trước|chậm nhất|muộn nhất|để|đ[êề] t[ổô]ng|\(?qua|vào|định kỳ|h[ằà]ng)(?!\p{L})|[.;,(]|$)/u

/** The letters of "gửi " or "nộp ". */
const VERB = 4

function strangerIn(block: Block, at: number, end: number): Letters | undefined {
  // "gửi báo cáo … về": the verb stands right before.
  const from = /(?:gửi|nộp) $/u.test(block.text.slice(Math.max(0, at - VERB), at)) ? at - VERB : at
  const found = STRANGER.exec(block.text.slice(from, end).trimEnd())
  return found ? { text: found[1]!, end: from + found.index + found[0].length } : undefined
}

/** "báo cáo hằng năm theo hướng dẫn của Bộ Y tế để tổng hợp". */
const GUIDED = /theo (?:hướng dẫn|yêu cầu) của (?=\p{Lu})(?=[^.;]{3,120}? (?:để|đ[êề]) t[ổôồ]ng hợp)/u

function guideOf(block: Block, at: number, end: number): Letters | undefined {
  const found = GUIDED.exec(block.text.slice(at, end))
  const tokens = tokensIn(block)
  return found ? namesAt(block, tokens, tokenFrom(tokens, at + found.index + found[0].length)) : undefined
}

function throughOf(after: string): string | undefined {
  const found = THROUGH.exec(after)
  return (found?.[1] ?? found?.[2])?.replace(/ ?[-;,:] ?(?:địa chỉ|số điện thoại|email).*$/iu, '').trim()
}

/** "1. Sở Y tế gửi báo cáo về Bộ Y tế:": what is sent stands in the points below. */
export const SENDS_BELOW = /(?:gửi|nộp)(?: các)?(?: báo cáo)?(?: định kỳ)? (?:về|cho|đến|tới) [^.;]{3,160}:$/u

/** Where the sentence above, which ends in a colon, sends what the block names. */
export function receiverAbove(paper: Paper, block: Block): Addressee | undefined {
  const above = block.parent === undefined ? undefined : paper.blocks[block.parent]
  const sent = above && SENDS_BELOW.exec(above.text)
  return above && sent ? addresseeOf(above, { start: above.body, end: above.text.length }, sent.index) : undefined
}
