/** The time of a work that stands on a line of its own below it: "Thời gian hoàn thành: Trước ngày 25/6/2027.", "Hoàn thành trong quý II năm 2027." */
import type { DeadlineFact } from '../../reading.ts'
import { type Block, type Paper, placeOf } from '../../tree.ts'
import { within } from './piece.ts'

/** Words of the time alone. */
const TIME = String.raw`(?:(?:trong|trước|vào|chậm nhất|muộn nhất|đến|từ|xong|thường xuyên|hằng|hàng|quý|tháng|năm|ngày(?= \d{1,2}[/.-]| \d{1,2} tháng))(?!\p{L})|\d{1,2}[/.-]\d)`
/** "Thời gian thực hiện: …", where more may follow. */
const LABEL = new RegExp(String.raw`^(?:thời gian|thời hạn|tiến độ|hạn)(?: [^\s.:]+){0,4}: ?${TIME}`, 'iu')
/** "Hoàn thành trong quý II năm 2027.": the whole line. */
const DONE = new RegExp(
  `^(?:(?:phải |yêu cầu )?(?:hoàn thành|thực hiện|xong)|(?:thời gian|thời hạn) (?:hoàn thành|thực hiện))(?: xong)?(?: (?:việc|nội dung|nhiệm vụ) này)? ${TIME}[^.;:]{0,50}[.;]?$`,
  'iu',
)
/** "Văn bản góp ý gửi về Sở Y tế trước ngày 05/3/2027.": what comes of the work above goes where and when. */
const SENT =
  /^(?:văn bản|danh sách|ý kiến|hồ sơ|phiếu|bản đăng ký|đăng ký)(?: [^\s.;:,]+){0,10} gửi (?:về|đến|cho|tới) /iu

/** A line that only says when what stands above it is to be done. */
export const isTime = (block: Block) => block.kind === 'para' && DONE.test(block.text)

/** The time on the line below a block. */
export function timeBelow(paper: Paper, deadlines: DeadlineFact[], block: Block): DeadlineFact | undefined {
  let at = block.index + 1
  while (paper.blocks[at]?.kind === 'stamp') at++
  const next = paper.blocks[at]
  if (!next || next.annex !== block.annex || (next.kind !== 'para' && next.kind !== 'bullet')) return undefined
  const text = next.text.slice(next.body)
  if (!LABEL.test(text) && !DONE.test(text) && !SENT.test(text)) return undefined
  const stop = text.search(/[.;] ?[.;]? \p{Lu}/u)
  const line = placeOf(next, next.body, stop < 0 ? next.text.length : next.body + stop + 1)
  return within(deadlines, line).find(deadline => !deadline.report)
}
