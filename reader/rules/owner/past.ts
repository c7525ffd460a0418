/** A time before the name of a body that is gone by. */
import type { Block, Paper } from '../../tree.ts'

/** How far before the name it may begin, in letters. */
const TIME = 140

const PAST =
  /(?:^|[.;:)-] )(?:trong )?(?:thời gian (?:vừa )?qua|(?:những|các) năm (?:gần đây|(?:vừa )?qua)|trước đây|vừa qua|đến nay|tới nay), ?$/iu
/** "Sáng ngày 05/3/2026, tại Hội trường, Sở Y tế …": in a paper of a later day. */
const ON_DAY =
  /(?:^|[.;:)-] )(?:(?:sáng|chiều|tối) )?ngày (\d{1,2})(?:[/-]| tháng )(\d{1,2})(?:[/-]| năm )(\d{4})(?:,? tại [^.;:,]{2,80})?,? ?$/iu
const IN_YEAR = /(?:^|[.;:)-] )(?:trong )?năm ((?:19|20)\d{2}),? ?$/iu

/** "đã có Văn bản số 12 ĐỀ NGHỊ các đơn vị …": what was asked before, up to the next comma. */
const ASKED =
  /(?<!\p{L})đã (?:có|ban hành|gửi|ký)(?: các)? (?:công văn|văn bản|công điện|chỉ thị|thông báo|kế hoạch|quyết định|tờ trình|thư)(?!\p{L})[^.;:,]{0,120} $/iu

export const askedBefore = (block: Block, at: number) => ASKED.test(block.text.slice(Math.max(0, at - 200), at))

/** "Năm 2025, Sở Y tế phối hợp với …" in a paper of 2026, "Thời gian qua, …": what was done. */
export function tellsOfPast(paper: Paper, block: Block, at: number): boolean {
  const before = block.text.slice(Math.max(0, at - TIME), at)
  const year = IN_YEAR.exec(before)?.[1]
  const [day, month, ofYear] = ON_DAY.exec(before)?.slice(1) ?? []
  if (ofYear) return `${ofYear}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` <= (paper.document.date ?? '9999')
  return PAST.test(before) || (year !== undefined && year < (paper.document.date ?? '').slice(0, 4))
}
