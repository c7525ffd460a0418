/** A time before the name of a body that is gone by. */
import type { Block, Paper } from '../../tree.ts'

/** How far before the name it may begin, in letters. */
const TIME = 140
/** And the name of an earlier paper. */
const FAR = 320

const PAST =
  /(?:^|[.;:)-] )(?:trong )?(?:thời gian (?:vừa )?qua|(?:những|các) năm (?:gần đây|(?:vừa )?qua)|trước đây|vừa qua|đến nay|tới nay), ?$/iu
/** "Sáng ngày 05/3/2026, tại Hội trường, Sở Y tế …": in a paper of a later day. */
const ON_DAY =
  /(?:^|[.;:)-] )(?:(?:sáng|chiều|tối) |(?:tính |từ (?:ngày )?\d{1,2}\/\d{1,2}(?:\/\d{4})? )?đến (?:hết )?)?ngày (\d{1,2})(?:[/-]| tháng )(\d{1,2})(?:[/-]| năm )(\d{4})(?:,? tại [^.;:,]{2,80})?,? ?$/iu
const IN_MONTH = /(?:^|[.;:)-] )(?:trong |đến hết )tháng (\d{1,2})(?:\/| năm )(\d{4}),? ?$/iu
const IN_YEAR = /(?:^|[.;:)-] )(?:trong )?năm ((?:19|20)\d{2}),? ?$/iu

/** "đã có Văn bản số 12 ĐỀ NGHỊ các đơn vị …": what was asked before, up to the next comma. */
const ASKED =
  /(?<!\p{L})đã (?:có|ban hành|gửi|ký)(?: các)? (?:công văn|văn bản|công điện|chỉ thị|thông báo|kế hoạch|quyết định|tờ trình|thư)(?!\p{L})[^.;:,]{0,120} $/iu

const PAPERS = '(?:Công văn|Văn bản|Công điện|Chỉ thị|Thông báo|Kế hoạch|Quyết định|Nghị quyết|Kết luận) số'
/** "Tại Thông báo số 12/TB-UBND, UBND tỉnh YÊU CẦU …", "Thực hiện Công văn số 12/UBND-TH YÊU CẦU …": what that paper asked. */
const ASKED_THERE = String.raw`(?:^|[.;:] )(?:[Tt]ại ${PAPERS} [^.;:]{0,160}|(?:[Tt]hực hiện|[Tt]heo) ${PAPERS} [^.;:,]{0,120})`
const THERE = new RegExp(`${ASKED_THERE} $`, 'u')
/** The same before "BÁO CÁO", and "đã nhiều lần đôn đốc, yêu cầu BÁO CÁO". */
const TO_REPORT = new RegExp(
  String.raw`(?:${ASKED_THERE}|(?<!\p{L})đã (?:nhiều lần|liên tục) [^.;:]{0,100}) (?:yêu cầu|đề nghị|giao) (?:[^.;:]{2,90} )?$`,
  'u',
)

export function askedBefore(block: Block, at: number): boolean {
  const before = block.text.slice(Math.max(0, at - FAR), at)
  return ASKED.test(before) || THERE.test(before)
}

/** Whether the report at a letter is one that was asked for before. */
export const reportAskedBefore = (block: Block, at: number): boolean =>
  TO_REPORT.test(block.text.slice(Math.max(0, at - FAR), at))

/** "Năm 2025, Sở Y tế phối hợp với …" in a paper of 2026, "Thời gian qua, …": what was done. */
export function tellsOfPast(paper: Paper, block: Block, at: number): boolean {
  const before = block.text.slice(Math.max(0, at - TIME), at)
  const year = IN_YEAR.exec(before)?.[1]
  const [day, month, ofYear] = ON_DAY.exec(before)?.slice(1) ?? []
  if (ofYear) return `${ofYear}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` <= (paper.document.date ?? '9999')
  const [ofMonth, inYear] = IN_MONTH.exec(before)?.slice(1) ?? []
  if (inYear && `${inYear}-${ofMonth!.padStart(2, '0')}-31` < (paper.document.date ?? '')) return true
  return PAST.test(before) || (year !== undefined && year < (paper.document.date ?? '').slice(0, 4))
}
