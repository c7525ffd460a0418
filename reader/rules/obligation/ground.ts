/** What stands before the verb of a work and is none of it: its ground ("Căn cứ …,") and its time ("Trước ngày 05/3/2027, …"). */
import { nameAt } from '../../body/name.ts'
import { DUTIES } from '../../words/duties.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import type { Tokens } from '../../words/tokens.ts'

const GROUNDS = phrases(`
  căn cứ | căn cứ vào | và căn cứ | trên cơ sở | và trên cơ sở | dựa trên | từ kết quả | theo đề nghị của | trên tinh thần
  trong khi | trước mắt, trong khi | đồng thời với | cùng với việc | song song với
`)
/** "Sở Xây dựng KHI lập hồ sơ thu hồi đất, PHẢI lấy ý kiến …", "Khi lập quy hoạch PHẢI bảo đảm …": when a body must do what. */
const WHEN = phrases('khi | trước khi | sau khi')
/** How long a ground may be, in tokens. */
const GROUND = 90
const MUST = phrases('phải | cần | cần phải | sẽ')

/** Verbs that stand in no list of duties, for they are nouns too: "các phòng liên quan DỰ THẢO quy chế". */
const DRAFTS = phrases('dự thảo | soạn thảo')
/** Verbs of work that names of bodies hold too. */
const LOCAL = phrases('đổi mới | liên tục | kiên quyết')

const verbAt = (tokens: Tokens, at: number) =>
  phraseAt(tokens, at, DUTIES) || phraseAt(tokens, at, DRAFTS) || phraseAt(tokens, at, LOCAL)

/** Behind grounds and times; `at` where the work begins with neither. */
export function behindGround(tokens: Tokens, at: number): number {
  const first = behindMark(tokens, at)
  const ground = phraseAt(tokens, first, GROUNDS)
  if (ground > 0) return groundEnd(tokens, first + ground) ?? at
  const when = phraseAt(tokens, first, WHEN)
  if (when > 0) return mustBehind(tokens, first + when) ?? at
  return behindTime(tokens, first) ?? at
}

/** Behind the comma, or the paper that is named as this one, at the first verb that begins the work itself. */
function groundEnd(tokens: Tokens, from: number): number | undefined {
  let told = false
  for (let i = from; i < tokens.length && i < from + GROUND; i++) {
    const { low } = tokens[i]!
    told ||= tells(tokens, i)
    if (low === ';' || low === ':' || (low === '.' && (tokens[i + 1]?.cap ?? true))) return undefined
    // Behind a verb of the work "để" says what that is for.
    if (low === 'để') return !told && verbAt(tokens, i + 1) > 0 ? i + 1 : undefined
    if (low !== ',' && low !== 'này' && low !== 'đó') continue
    const next = behindMark(tokens, low === ',' ? i : i + 1)
    const more = phraseAt(tokens, next, GROUNDS)
    if (more > 0) return groundEnd(tokens, next + more)
    const work = behindTime(tokens, next) ?? next + phraseAt(tokens, next, MUST)
    if (phraseAt(tokens, work, CLOSES) > 0) return undefined
    if (verbAt(tokens, work) > 0 && !goesOn(tokens, i, work)) return work
  }
  return undefined
}

/** How well it is to be done stands behind the work, not before it: "căn cứ … xây dựng báo cáo, BẢO ĐẢM đúng hạn". */
const CLOSES = phrases('bảo đảm | đảm bảo | phục vụ | bám sát')

/** A verb of two syllables that is no noun or quality: not "HƯỚNG DẪN của Bộ", "được ĐIỀU CHỈNH". */
function tells(tokens: Tokens, at: number): boolean {
  const verb = phraseAt(tokens, at, DUTIES)
  return verb > 1 && !tokens[at]!.cap && tokens[at + verb]?.low !== 'của' && !/^(?:được|,)$/u.test(tokens[at - 1]!.low)
}

/** "căn cứ kế hoạch kiểm tra, GIÁM SÁT CỦA Bộ", "Quy chế Quản lý, SỬ DỤNG xe": a list of nouns goes on. */
function goesOn(tokens: Tokens, mark: number, at: number): boolean {
  const behind = tokens[at + verbAt(tokens, at)]?.low
  if (tokens[at]!.cap || behind === 'của') return true
  const listed = phraseAt(tokens, mark - 2, DUTIES) === 2 && tokens[mark]!.low === ','
  return listed && (tokens[mark - 2]!.cap || behind === ',' || behind === 'và')
}

function mustBehind(tokens: Tokens, from: number): number | undefined {
  for (let i = from; i < tokens.length && i < from + GROUND; i++) {
    if (/^[.;:]$/u.test(tokens[i]!.low)) return undefined
    const must = phraseAt(tokens, i, MUST)
    if (must > 0 && i > from && (tokens[i - 1]!.low === ',' || verbAt(tokens, i + must) > 1)) return i
  }
  return undefined
}

/** Words that times are made of. */
const OF_TIME =
  /^(?:\d[\d/.,-]*|[ivx]{1,4}|[/,–-]|ngay|trước|sau|trong|vào|từ|đến|tới|hết|ngày|tháng|quý|quí|năm|tuần|cuối|đầu|giữa|mùng|sáng|chiều|chậm|muộn|nhất|là|thời|gian|hạn|vòng|khoảng|tối|đa|không|quá|làm|việc|hằng|hàng|định|kỳ|và)$/u
const OPENS_TIME = phrases(`
  trước ngày | trước tháng | trong | ngay trong | chậm nhất | muộn nhất | từ ngày | từ tháng | đến ngày | đến hết | hết năm | hết tháng | hết quý
  ngày | tháng | quý | năm | cuối tháng | cuối quý | cuối năm | đầu tháng | đầu quý | đầu năm | giữa tháng | giữa năm | cuối | đầu | vào ngày | sau ngày
`)
/** How long a time may be, in tokens. */
const TIME = 24

/** Where the work begins behind a time that opens it: "Ngày 16/11/2027: …", "Hết năm 2027, tổ chức …", "trong 03 ngày làm việc công khai …". */
export function behindTime(tokens: Tokens, at: number): number | undefined {
  if (phraseAt(tokens, at, OPENS_TIME) === 0) return undefined
  let i = at
  let figures = false
  while (i < tokens.length && i < at + TIME && OF_TIME.test(tokens[i]!.low)) {
    if (tokens[i]!.low === ',' && verbAt(tokens, i + 1) > 0) break
    if (/^(?:\d|[ivx]+$)/u.test(tokens[i]!.low)) figures = true
    i++
  }
  if (!figures) return undefined
  if (tokens[i]?.bare === 'ke' && tokens[i + 1]?.low === 'từ') i = commaFrom(tokens, i)
  if (tokens[i]?.low === ':') return tokens[i + 1] ? i + 1 : undefined
  const next = behindMark(tokens, i)
  const work = next + phraseAt(tokens, next, MUST)
  return verbAt(tokens, work) > 0 ? work : undefined
}

function commaFrom(tokens: Tokens, from: number): number {
  for (let i = from; i < tokens.length && i < from + TIME; i++) if (/^[,.;:]$/u.test(tokens[i]!.low)) return i
  return from
}

const behindMark = (tokens: Tokens, at: number) => (tokens[at]?.low === ',' ? at + 1 : at)

/** Qualities of bodies that begin like a verb: "các cơ quan TỔ CHỨC THEO NGÀNH DỌC". */
const QUALITIES = phrases('tổ chức theo ngành dọc | tổ chức theo hệ thống')
/** Where names run on: "các đội Ở ĐỊA PHƯƠNG". */
const OF_NAMES = phrases('ở | tại địa phương | trên địa bàn | có liên quan | liên quan | khác | cùng cấp')
/** The verb among what was taken for names, at tokens [from, to). */
export function draftAmong(tokens: Tokens, from: number, to: number): number | undefined {
  for (let i = from; i < to; i++)
    if (!tokens[i]!.cap && phraseAt(tokens, i, DRAFTS) > 0 && /^(?:quan|phương|vị)$/u.test(tokens[i - 1]!.low)) return i
  return undefined
}

/** How far names may run on beyond what the grammar knows, in tokens, and how far a word behind a comma. */
const RUN_ON = 40
const WORD = 4
const LEADS_OVER = phrases('để | trong việc | nhằm')

/** "phối hợp với Vụ Pháp chế, KINH TẾ tổ chức …", "… các đơn vị Ở ĐỊA PHƯƠNG để rà soát …": the work behind names that run on; undefined if they do not, or none stands there. */
export function workBehindNames(tokens: Tokens, names: number): number | undefined {
  const at = /^[,:;]$/u.test(tokens[names]?.low ?? '') ? names + 1 : names
  if (
    verbAt(tokens, at) > 0 &&
    (!tokens[at]!.cap || tokens[names]!.low === ':') &&
    phraseAt(tokens, at, QUALITIES) === 0
  )
    return undefined
  const runsOn = tokens[at]?.cap || phraseAt(tokens, at, OF_NAMES) > 0 || phraseAt(tokens, at, QUALITIES) > 0
  if (!runsOn && at === names) return undefined
  const work = firstVerb(tokens, at, runsOn ? RUN_ON : WORD)
  return work !== undefined && (runsOn || tokens.slice(at, work).every(token => !token.mark)) ? work : undefined
}

function firstVerb(tokens: Tokens, from: number, reach: number): number | undefined {
  for (let i = from; i < tokens.length && i < from + reach; i++) {
    const { low, cap } = tokens[i]!
    if (low === '.' && (tokens[i + 1]?.cap ?? true)) return undefined
    if (low === ';' && !nameAt(tokens, i + 1, true)) return undefined
    if (low === ':') return verbAt(tokens, i + 1) > 0 ? i + 1 : undefined
    const over = phraseAt(tokens, i, LEADS_OVER)
    if (over > 0 && verbAt(tokens, i + over) > 0) return i + over
    // A verb of one syllable may be any word, one with a capital is part of a name.
    if (!cap && verbAt(tokens, i) > 1 && phraseAt(tokens, i, QUALITIES) === 0) return i
  }
  return undefined
}
