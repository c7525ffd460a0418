/** The line that rows of databases and pages of portals print in place of the letterhead: "Thông báo số 15-TB/ĐU", "Nghị định 15/2027/NĐ-CP quy định về …". */
import { cut, type Flow } from '../../text/text.ts'
import { fullDay } from '../../words/dates.ts'
import { TYPES } from '../../words/types.ts'
import { isMotto } from '../begins.ts'
import { markerOf } from '../number/outline.ts'
import type { Strip } from '../strip.ts'

export type OwnLine = {
  code: string
  number: { start: number; end: number; printed: string }
  /** Groups day, month and year, where it has them. */
  date: Record<string, string | undefined>
  /** Where the abstract begins; the end of the line where it has none. */
  length: number
}

/** Words of types as they begin a sentence, or in capitals; the longest first. */
export const NAMES = TYPES.flatMap(([name]) => [name[0]!.toUpperCase() + name.slice(1), name.toUpperCase()])
  .sort((a, b) => b.length - a.length)
  .join('|')
export const SYMBOL = String.raw`\d{1,5}(?:\/\d{4})?[/-]\p{Lu}[\p{L}\d]{1,9}(?:[/-]\p{Lu}[\p{L}\d]{0,9}){0,2}`
/** The words that an abstract begins with. */
export const ABOUT =
  '(?:về |quy định |hướng dẫn |sửa đổi|bãi bỏ |ban hành |phê duyệt |triển khai |kết luận |ý kiến |công bố )'
const OWN = new RegExp(
  `^(?:(?<type>${NAMES}) )(?:(?:[Ss]ố|SỐ):? ?)?(?<number>${SYMBOL})(?: năm \\d{4}(?=$| ${ABOUT})|,? (?:ngày|NGÀY) ${fullDay()})?(?: (?:của|CỦA) (?<by>\\p{Lu}[^.;:\\d]{3,60}?)(?= (?:về|VỀ) ))?(?:$| (?=${ABOUT}|VỀ ))`,
  'u',
)
const BARE = /^\d{1,5}\/\d{4}\/(?<code>NĐ|TT|QĐ|NQ|CT|TTLT)-[\p{L}\d-]{2,12}$/u

/** What the line says, if it is such a one: a whole line, no sentence. */
export function ownLine(text: string): OwnLine | undefined {
  if (text.length > 400 || /[.;:,]$|[.;] /u.test(text)) return undefined
  const bare = BARE.exec(text)
  if (bare) {
    const number = { start: 0, end: text.length, printed: text }
    return { code: bare.groups!.code!, number, date: {}, length: text.length }
  }
  const { 0: whole = '', groups } = OWN.exec(text) ?? {}
  const code = groups && TYPES.find(([name]) => name === groups.type!.toLowerCase())?.[1]
  if (!groups || !code) return undefined
  const start = text.indexOf(groups.number!)
  const number = { start, end: start + groups.number!.length, printed: groups.number! }
  return { code, number, date: groups, length: whole.length }
}

const RUNNING = new RegExp(`^(?:${NAMES}) (?:số )?${SYMBOL}[^.;:]{0,250}\\. (?=\\S)`, 'u')
/** The part of the paper that a running title names behind it: "CHƯƠNG TRÌNH HÀNH ĐỘNG. II. NỘI DUNG". */
const PART = /^\p{Lu}[\p{Lu} ,-]{4,80}\. (?=\S)/u
/** Lines of the head in which a letterhead stands. */
const HEAD = 12

/** Takes the title of the paper off the lines that a portal begins anew with it; the first of them keeps it as a line of its own. */
export function withoutRunningTitle(strips: Strip[]): Strip[] {
  const title = strips[0] && RUNNING.exec(strips[0].flow.text)?.[0]
  if (!title || !strips.some((strip, i) => i > 0 && strip.flow.text.startsWith(title))) return strips
  const headed = strips.slice(0, HEAD).some(strip => isMotto(strip.flow.text))
  return strips.flatMap((strip, i) => {
    const { flow } = strip
    if (!flow.text.startsWith(title)) return [strip]
    const part = PART.exec(flow.text.slice(title.length))?.[0].length ?? 0
    const behind = flow.text.slice(title.length + part)
    const rest = partOf(strip, cut(flow, title.length + (markerOf(behind) ? part : 0), flow.text.length))
    // Above a letterhead it says what that says again.
    const own = { ...partOf(strip, cut(flow, 0, title.length - 2)), apart: headed ? ('stamp' as const) : undefined }
    return i === 0 ? [own, rest] : [rest]
  })
}

const partOf = (strip: Strip, flow: Flow): Strip => ({
  ...strip,
  flow,
  from: flow.runs[0]?.from ?? strip.from,
  to: flow.runs.at(-1)?.to ?? strip.to,
  columns: undefined,
  cut: true,
})

/** "TRƯỜNG CAO ĐẲNG BÌNH AN THÔNG BÁO THỰC HIỆN …": body, type and abstract on the one line that a crawl makes of them. */
const IN_ONE =
  /^((?:[ỦU][YỶ] BAN|UBND|SỞ|BỘ|TRƯỜNG|HỌC VIỆN|BỆNH VIỆN|TRUNG TÂM|CÔNG TY|TỔNG CÔNG TY|BAN|HỘI|ĐẢNG ỦY|CÔNG AN|CỤC|CHI CỤC|PHÒNG|VIỆN)(?: [\p{Lu},-]+){2,12}?) (?=(?:THÔNG BÁO|KẾ HOẠCH|QUYẾT ĐỊNH|CHỈ THỊ|CÔNG ĐIỆN|NGHỊ QUYẾT|HƯỚNG DẪN|BÁO CÁO|TỜ TRÌNH|CHƯƠNG TRÌNH) (?:VỀ|V\/V|THỰC HIỆN|TRIỂN KHAI|TỔ CHỨC|BAN HÀNH|PHÊ DUYỆT|KẾT LUẬN|TĂNG CƯỜNG|PHÒNG,? CHỐNG) )[^\p{Ll}]+$/u

/** Such a first line, cut before the type. */
export function withHeadApart(strips: Strip[]): Strip[] {
  const [first, ...others] = strips
  const body = first && !first.cell && IN_ONE.exec(first.flow.text)?.[1]
  if (!first || !body || others.slice(0, HEAD).some(strip => isMotto(strip.flow.text))) return strips
  const { flow } = first
  return [
    partOf(first, cut(flow, 0, body.length)),
    partOf(first, cut(flow, body.length + 1, flow.text.length)),
    ...others,
  ]
}
