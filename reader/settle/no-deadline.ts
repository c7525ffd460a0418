/** Times that date no work: of the past, of validity, of figures, of targets, inside quoted or cited titles. */

import type { Due } from '../reading.ts'
import type { Found } from '../rule.ts'
import type { Timed } from '../rules/deadline/timed.ts'
import { standsInWork } from '../rules/owner/place.ts'
import { matchesOf } from '../scanner/matches.ts'
import type { Block, Paper } from '../tree.ts'
import { sentenceBefore } from './citation-part.ts'
import { toldAsPassed } from './gone-by.ts'
import { monthOfDraft } from './year-from-document.ts'

const VALIDITY =
  /(?:hiệu lực|thời hạn (?:[ủu][ỷy] quyền|sử dụng|bảo quản|bảo hành)|áp dụng (?:từ|kể từ|đến)|giá trị sử dụng|có giá trị(?! dưới| trên| từ \d))[^.;]{0,40}$/iu
const FIGURES =
  /(?:tính(?: từ| đến| tới| bắt đầu)?(?= ?$)|tính (?:từ|đến|tới)|số liệu|lũy kế|luỹ kế|chốt|thống kê|tích lũy|kể từ ngày(?! (?:ban hành|phát động|ký|thông báo|đăng|nhận))|từ năm|phát sinh|nợ|(?<!học |thí |vệ )sinh(?! viên| hoạt| học)|thu được|đạt được|hiện có|(?<=\p{Ll},? )từ nay|đến nay|đã thu|đã chi|đã có|đã cấp)[^.;,]{0,30}$/iu
const TARGET =
  /(?:mục tiêu|(?<!(?:giao|xây dựng|đăng ký|phân bổ|thẩm định|rà soát) )chỉ tiêu|phấn đấu|tỷ lệ|tầm nhìn|định hướng|(?<!(?:đồ án|lập|điều chỉnh|duyệt|bố|hồ sơ|nhiệm vụ) )quy hoạch|dự báo|tăng trưởng|đạt)[^.;]{0,90}$/iu
/** What is brought to its end in a month or a quarter is work, whatever it is called. */
const SETTLES =
  /(?<!\p{L})(?:hoàn (?:thành|thiện|chỉnh|tất)|xong|trình|báo cáo|ban hành|phê duyệt|công bố|phân khai|phân bổ|khởi công|thông xe|khánh thành|nghiệm thu|bàn giao|thẩm định)(?!\p{L})[^.;]{0,60}$/iu
const TARGET_AFTER =
  /^(?:,? ?(?:phấn đấu |cơ bản )?(?:đạt|có|tỷ lệ|trên|\d{1,3}(?:[.,]\d+)? ?%)|: ?(?:đạt|tỷ lệ|\d{1,3}(?:[.,]\d+)? ?%))/iu
// "báo cáo kết quả hoạt động trong năm 2017": what the report is about.
/** "Kết quả thực hiện trong quý I/2026: …": at the head of a sentence. */
const OUTCOME = /(?:^|[-+*•] |\d\. )(?:kết quả|tình hình)(?: thực hiện| triển khai| hoạt động)[^.;:,]{0,60}$/iu
const PLANNED_EVENT = /\(dự kiến (?:tổ chức|diễn ra|họp)[^()]*$/iu
const CONTENT = /báo cáo [^.;]{0,40}(?:kết quả|tình hình|hoạt động|công tác)(?:(?! trình )[^.;]){0,60}$/iu
const PAST =
  /(?:^|[^\p{L}])(?:đã (?!được giao|nêu|ban hành kèm)|vừa qua|trước đây|tuy nhiên,? đến nay|thời gian qua|có (?:Văn bản|Công văn|Báo cáo) số)[^.;]*$/iu
// "Ngày 19/12/2025, Sở có Văn bản số … gửi các đơn vị báo cáo …, với thời hạn trước ngày …": an earlier paper's limit.
const TOLD =
  /[Nn]gày \d{1,2}(?:\/| tháng )[^.;]{0,90}(?:có|ban hành|gửi|ký) (?:[Vv]ăn bản|[Cc]ông văn|[Kk]ế hoạch|[Tt]hông báo) số/u
/** "đến hết ngày 08/7, Sở mới nhận được báo cáo của 05 đơn vị": how far it had come by a day that is past. */
const HAD_COME =
  /^,? (?:[^.;,:]{0,80}?(?:mới (?:nhận|có|đạt|giải ngân|hoàn thành|tiếp nhận)|đã (?:nhận|có|tiếp nhận|ghi nhận|giải ngân)|vẫn (?:chưa|còn)|chưa (?:nhận|gửi|có|báo cáo))|(?:nhưng|song|tuy nhiên,?) (?:đến|tới) nay)(?!\p{L})/u
/** "nhập học trước ngày 05/9 được miễn học phí": whom a rule is for. */
const ENTITLES =
  /^ (?:thì |đều |vẫn )?(?:tiếp tục (?:thực hiện|hưởng|áp dụng|hiệu lực)|được (?:miễn|hưởng|giảm|xét|tính|hỗ trợ|áp dụng|tiếp tục|cộng|bảo lưu)|không (?:được|phải|thuộc)|(?:quyết toán|giải quyết|thực hiện|thanh toán|áp dụng) theo quy định)(?!\p{L})/u
/** "Thực hiện Công văn số …, trong đó giao Sở …, hoàn thành trước ngày …": what the other paper says. */
const SAID_THERE = /\d\/\p{Lu}[^;]{0,240}(?:trong đó|theo đó),? (?:có )?(?:đã )?(?:giao|yêu cầu|đề nghị) [^.;]*$/u
/** "- Ví dụ: ông A đóng đến hết ngày 31/12/2027": a day of a made case. */
const EXAMPLE = /(?:^|[.;(] |[-+*] |\()ví dụ(?: \d+)?(?:,|:)? /iu
/** A point that is an example holds nothing else. */
const EXAMPLE_WHOLE = /^(?:[-+*•] |\(|\p{L}{1,2}[.)] )?ví dụ(?!\p{L})/iu
// Before "trong năm 2025" the verb stands close; "đến hết năm", "vào cuối năm" may stand further off.
const CLOSE = 60
const WORK =
  /(?:hoàn thành|hoàn thiện|xong|thực hiện|triển khai|tổ chức|ban hành|trình (?!độ|bày|tự|diễn)|báo cáo|gửi|xây dựng|sơ kết|tổng kết|phê duyệt|quyết định|kiểm tra|rà soát|tiến độ|khởi công|giải ngân|công bố|đề xuất|lập|thẩm định|nghiệm thu|bàn giao|đưa vào|chấm dứt|xử lý|khắc phục|cập nhật|thành lập|kiện toàn|bố trí|tập huấn|kết nối|giải quyết|sắp xếp|thanh toán|chi trả|thu hồi|di dời|mua sắm|vào (?:sử dụng|vận hành|hoạt động|khai thác)|khánh thành|thông xe|khai trương|hoàn tất|chấm điểm|cấp phát|phân bổ)[^.;]{0,160}$/iu

/** "cập nhật hồ sơ TỪ NAY đến hết quý III": until then the work goes on. */
const FROM_NOW = /từ nay (?:cho )?$/u

/** "từ ngày 15 của tháng cuối quý trước đến ngày 14 của tháng cuối quý báo cáo": from when to when figures are counted. */
const WINDOW =
  /từ (?:ngày )?\d{1,2}(?:(?!đến |gửi|nộp)[^.;:]){0,50}? trước(?:(?!đến |gửi|nộp)[^.;:]){0,25} đến (?:hết )?(?:ngày )?\d{1,2}[^.;:,]{0,60}/giu
const YEAR_OF_BOOKS = /(?:năm (?:tài chính|ngân sách)|niên độ|kỳ (?:kế toán|báo cáo|tính thuế))[^.;]{0,60}$/iu

/** "… đến ngày 31/12 của năm báo cáo". */
const OF_PERIOD = /^ (?:của )?(?:kỳ|năm) (?:báo cáo|thống kê)(?!\p{L})/iu

const inWindow = (text: string, start: number, end: number) =>
  matchesOf(WINDOW, text).some(({ index, 0: { length } }) => start >= index && end <= index + length + 20)

/** "7. Tần suất thực hiện báo cáo: Định kỳ hằng năm": how often, not when. */
const HOW_OFTEN = /^[^\p{L}]*(?:\p{L}{1,2}[.)] ?)?(?:tần suất|kỳ|chu kỳ)(?: thực hiện| lập)? báo cáo/iu

/** "Thời gian thực hiện: Từ ngày 01/01/2026.": when it begins. */
const STARTS =
  /^thời gian (?:thực hiện|áp dụng|triển khai)[^:]{0,20}: ?từ (?:ngày )?\d{1,2}(?:\/| tháng )\d{1,2}(?:\/| năm )\d{4}$/iu

const STARTS_AT = /^thời gian ?: ?từ ngày \d{1,2}(?:\/| tháng )\d{1,2}(?:\/| năm )\d{4}$/iu
/** "Thời gian: Từ ngày 05/9/2026, định kỳ vào sáng thứ Bảy hằng tuần". */
const RECURS_FROM_THEN =
  /^,? \(?(?:tần suất|định kỳ|h[ằà]ng|mỗi|vào (?:các )?(?:buổi )?(?:sáng |chiều |tối )?thứ)(?!\p{L})/iu

const RECURRING = new Set(['deadline/each-period', 'deadline/period-closes'])

/** A column that tells how far the work has come. */
const TOLD_BELOW = /^(?:kết quả|tình hình)(?: triển khai)? thực hiện|^hiện trạng/iu

/** Days that stand without a word of work or of a limit: only those to come are set. */
const NAMED_APART = new Set([
  'deadline/bracket-of-step',
  'deadline/day-of-row',
  'deadline/listed-day',
  'deadline/on-day-without-year',
  'deadline/day-of-programme',
  'deadline/days-of-one-month',
  'deadline/time-of-row',
  'deadline/time-of-round',
])

/** Whether the time found in a block is no limit of anybody's work. */
export function datesNoWork(paper: Paper, block: Block, found: Found<Timed>): boolean {
  const { value, start, end } = found
  if (TOLD_BELOW.test(block.cell?.head ?? '') || isExample(block, start)) return true
  if (ENTITLES.test(block.text.slice(end, end + 60))) return true
  if (HOW_OFTEN.test(block.text) && (value.due.kind === 'continuous' || found.rule === 'deadline/each-period'))
    return true
  if (value.due.kind === 'continuous' || RECURRING.has(found.rule))
    return paper.document.type === 'BC' || coloursAim(paper, block, found)
  if (isOfMeeting(paper, value.due)) return true
  if (inQuotes(block.text, start, end) || (!bound(value) && inWindow(block.text, start, end))) return true
  if (STARTS.test(block.text.slice(start, end)) && !/^,? đến/iu.test(block.text.slice(end))) return true
  if (STARTS_AT.test(block.text.slice(start, end)) && RECURS_FROM_THEN.test(block.text.slice(end))) return true
  if (value.due.kind === 'span' && found.rule === 'deadline/span-of-row') return !standsInWork(paper, block)
  if (NAMED_APART.has(found.rule)) return !isScheduled(paper, value.due)
  if (
    found.rule === 'deadline/on-day' &&
    !/^thời/iu.test(block.text.slice(start, end)) &&
    !/^thời gian(?! qua)/u.test(block.lower.slice(block.body))
  )
    return (
      !isComing(paper, value.due, block.text.slice(start, end)) ||
      tellsOfToday(paper, block, found) ||
      VALIDITY.test(sentenceBefore(block.text, start, 260))
    )
  if (
    /^căn cứ(?![^,;]{0,60} này,)/u.test(block.lower) &&
    !/trách nhiệm|nghị các|yêu cầu|giao |báo cáo|gửi về/u.test(block.lower.slice(0, 1500))
  )
    return true
  if (bound(value) && isLongPast(paper, value.due)) return true
  if (found.rule === 'deadline/opens-work' && value.due.kind === 'date') return !isAfter(paper, value.due)
  const told = sentenceBefore(block.text, start, 400)
  if (TOLD.test(told) || (/^(?:thực hiện|căn cứ|theo)/iu.test(block.text.slice(block.body)) && SAID_THERE.test(told)))
    return true
  const before = sentenceBefore(block.text, start, 260)
  if (value.operator === 'from-to' && /nghỉ (?:lễ|tết|hè|học|đông)[^.;:,]{0,40}$/iu.test(before)) return true
  if (value.operator === 'from-to' && (YEAR_OF_BOOKS.test(before) || OF_PERIOD.test(block.text.slice(end)))) return true
  if (VALIDITY.test(before) || PLANNED_EVENT.test(before)) return true
  if (value.operator === 'until' && /áp dụng $/iu.test(before)) return true
  if (!bound(value) && FIGURES.test(before.slice(-60)) && !(FROM_NOW.test(before) && WORK.test(before))) return true
  if (inCitedTitle(before)) return true
  const last = lastDay(value.due)
  if (
    last &&
    isPast(paper, last) &&
    (PAST.test(sentenceBefore(block.text, start, 500)) ||
      HAD_COME.test(block.text.slice(end, end + 120)) ||
      toldAsPassed(told, block.text.slice(end, end + 220), isSpan(value.due)) ||
      paper.document.type === 'BC')
  )
    return true
  if (
    value.operator === 'from-to' &&
    value.due.kind === 'date' &&
    (paper.document.type === 'BC' || /(?:giai đoạn|thời kỳ|trong kỳ|số liệu)[^.;]{0,12}$/iu.test(before))
  )
    return true
  if (value.operator === 'from-to' && last && isPast(paper, last)) return true
  return (isSpan(value.due) || found.rule === 'deadline/in-years') && loose(paper, block, found, before)
}

/** A time to come of a schedule; a report tells of what was. */
function isScheduled(paper: Paper, due: Due): boolean {
  if (due.kind === 'date' && !due.date.startsWith('--')) return isAhead(paper, due)
  if (/^(?:BC|TTr|BB)$/u.test(paper.document.type ?? '')) return false
  return ('year' in due && due.year === 0) || !isPast(paper, lastDay(due) ?? '9999')
}

const isExample = ({ text }: Block, start: number) =>
  EXAMPLE_WHOLE.test(text.slice(0, 20)) || EXAMPLE.test(sentenceBefore(text, start, 400))

/** A day ahead; where the paper has no day of its own, one that is said to be planned, or to which is invited. */
const isComing = (paper: Paper, due: Due, printed: string) =>
  isAhead(paper, due) || (paper.document.date === null && (paper.document.type === 'GM' || /dự kiến/iu.test(printed)))

/** "II. Yêu cầu" / "- Thường xuyên, kịp thời kiểm tra …": how work is to be done, which is given further down. */
const coloursAim = (paper: Paper, block: Block, { rule, start }: Found<Timed>) =>
  (rule === 'deadline/period-closes' || (rule === 'deadline/always' && start <= block.body)) &&
  !standsInWork(paper, block)

const bound = ({ operator }: Timed) => operator === 'before' || operator === 'by'

/** "hoạt động cách mạng trước ngày 01/01/1945": a day years before the paper tells of what was; a slip is off by one. */
function isLongPast(paper: Paper, due: Due): boolean {
  const issued = Number(paper.document.date?.slice(0, 4))
  return due.kind === 'date' && issued - Number(due.date.slice(0, 4)) >= LONG_PAST
}

const LONG_PAST = 3

/** "các nhiệm vụ chưa hoàn thành trong năm 2025": what is left, whose own time is another. */
const NOT_DONE = /(?:không|chưa)(?: được)?(?: (?:hoàn thành|thực hiện|triển khai|giải quyết|xử lý)[^.;,]{0,30})? $/iu

/** "phát thải ròng bằng “0” vào năm 2050": a year a generation ahead is hoped for; no work is due then. */
const isVision = (paper: Paper, due: Due) =>
  due.kind === 'year' && due.year - Number(paper.document.date?.slice(0, 4)) >= GENERATION

const GENERATION = 15

/** A year, quarter or month binds only where it stands with a verb of work, and not with a target. */
function loose(paper: Paper, block: Block, { rule, end, value, start }: Found<Timed>, before: string): boolean {
  if (rule === 'deadline/opens-work' || rule === 'deadline/before-verb')
    return /^(?:BC|TTr|BB)$/u.test(paper.document.type ?? '') || isPast(paper, lastDay(value.due) ?? '9999')
  if (rule === 'deadline/done-by-year') return isPast(paper, lastDay(value.due) ?? '9999')
  if (rule === 'deadline/time-cell' || rule === 'deadline/in-span') return false
  if (rule === 'deadline/bracket-time') return TARGET.test(before)
  if (isVision(paper, value.due) || NOT_DONE.test(before)) return true
  if (paper.document.type === 'BC')
    return (
      !/(?:hoàn thành|xong|dứt điểm|trình (?!độ|bày|tự|diễn)|ban hành)[^.;]{0,60}$/iu.test(
        before + block.text.slice(start, end),
      ) || PAST.test(before)
    )
  if (TARGET_AFTER.test(block.text.slice(end, end + 30))) return true
  if (value.due.kind !== 'year' && OUTCOME.test(before)) return true
  if (value.due.kind === 'span' && isPast(paper, `${value.due.to}-12-31`)) return true
  if (value.due.kind !== 'year' && value.due.kind !== 'span')
    return TARGET.test(before) && !/^(?:hoàn thành|xong)/iu.test(block.text.slice(start, end)) && !SETTLES.test(before)
  if (
    TARGET.test(before) ||
    CONTENT.test(before) ||
    /^,? (?:là|cần|có|được|tiếp tục) /u.test(block.text.slice(end, end + 12))
  )
    return true
  if (/^(?:hoàn thành|xong)/iu.test(block.text.slice(start, end))) return false
  if (start <= block.body + 2) return true
  const within = /^(?:ngay )?trong/iu.test(block.text.slice(start, end))
  return !WORK.test(within ? before.slice(-CLOSE).replace(/^.*, /u, '') : before)
}

function isSpan(due: Due): boolean {
  return due.kind === 'year' || due.kind === 'month' || due.kind === 'quarter' || due.kind === 'half'
}

/** How far before a time the quotation mark may stand that opens its quotation. */
const QUOTED = 600

function inQuotes(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - QUOTED), start)
  const after = text.slice(end, end + QUOTED)
  const opened = before.lastIndexOf('“')
  if (opened >= 0 && !before.slice(opened).includes('”')) return after.includes('”')
  const straight = before.split('"').length - 1
  const closed = after.indexOf('"')
  return straight % 2 === 1 && closed >= 0 && closed < 250
}

// "Kế hoạch số 12/KH-UBND ngày … về việc … trong năm 2025": what follows a number is its title, to the next mark. Behind a comma
// "phê duyệt" is work, unless the title had begun.
function inCitedTitle(before: string): boolean {
  const cited =
    /\d+(?:\/\d{4})?[/-]\p{Lu}[\p{L}\d]*[-/]\p{L}(?:[^;]*?(?:về việc|về|V\/v)|(?:[^;,]*|[^;]*?(?:về việc|V\/v) [^;]*?)(?:phê duyệt|ban hành))(?: [^;.,]*)$/u.exec(
      before,
    )
  return cited !== null && !/(?:hoàn thành|gửi về|báo cáo về|xong|trước ngày)/iu.test(cited[0].slice(-60))
}

/** The last day of a dated time, to set against the day of issue. */
function lastDay(due: Due): string | undefined {
  if (due.kind === 'date') return due.date
  if (due.kind === 'year') return `${due.year}-12-31`
  if (due.kind === 'span') return `${due.to}-12-31`
  if (due.kind === 'month') return `${due.year}-${String(due.month).padStart(2, '0')}-31`
  if (due.kind === 'quarter') return `${due.year}-${String(due.quarter * 3).padStart(2, '0')}-31`
  if (due.kind === 'half') return `${due.year}-${due.half === 1 ? '06' : '12'}-31`
  return undefined
}

/** An event told without a label counts only where it is still to come. */
function isAhead(paper: Paper, due: Due): boolean {
  const issued = paper.document.date ?? monthOfDraft(paper)
  return due.kind === 'date' && issued !== undefined && due.date >= issued
}

/** "tai nạn xảy ra vào hồi 15h30 ngày …" of the day the paper was made: what has just happened. */
const tellsOfToday = (paper: Paper, block: Block, { value, start, end }: Found<Timed>) =>
  value.due.kind === 'date' &&
  value.due.date === paper.document.date &&
  paper.document.type !== 'GM' &&
  /^(?:vào hồi|vào lúc|lúc)/iu.test(block.text.slice(start, end))

/** At the head of a sentence only a day after the paper's own is sure to be ahead. */
const isAfter = ({ document }: Paper, due: Due) =>
  due.kind === 'date' &&
  document.date !== null &&
  due.date > document.date &&
  !/^(?:BC|TTr|BB)$/u.test(document.type ?? '')

/** The day on which minutes were taken is that of the meeting. */
const isOfMeeting = ({ document }: Paper, due: Due) =>
  document.type === 'BB' && due.kind === 'date' && document.date !== null && due.date <= document.date

/** A day without its year is taken to be of the paper's own year. */
function isPast(paper: Paper, day: string): boolean {
  const issued = paper.document.date
  return issued !== null && (day.startsWith('--') ? issued.slice(0, 4) + day.slice(1) : day) < issued
}
