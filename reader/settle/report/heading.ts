/** What the heading over a duty to report lends it: "3. Báo cáo 6 tháng", and beside it "a) Đơn vị thực hiện: …". */
import type { Cadence } from '../../reading.ts'
import { apply } from '../../rule.ts'
import period from '../../rules/report/period.ts'
import { type Block, blocksUnder, type Paper } from '../../tree.ts'
import { type Scene, timesOfRow } from './scene.ts'

/** A heading is told in fewer letters than this. */
const HEADING = 90
/** How many headings up the kind of report is looked for. */
const UP = 3
/** How many of them may have who gets it beside them. */
const UP_TO_RECEIVER = 2

const ABOVE_REPORTS =
  /^[^\p{L}]*(?:điều \d{1,3}[.:]? ?|\p{L}{1,4}[.)] ?)?(?:(?:chế độ|thời (?:hạn|gian|điểm)|các loại|công tác) )?(?:gửi |nộp )?(?:thông tin,? (?:và )?)?báo cáo(?!\p{L})/iu
const REPORTERS =
  /^(?:(?:cơ quan|đối tượng),? ?)?(?:đơn vị )?(?:thực hiện(?: chế độ)?(?: báo cáo)?|báo cáo|lập báo cáo|gửi báo cáo) ?: ?(?=\p{L})/iu

/** The nearest heading above that names a kind of report. */
function kindAbove(paper: Paper, block: Block): Block | undefined {
  let above = block.parent === undefined ? undefined : paper.blocks[block.parent]
  for (let up = 0; above && up < UP; up++) {
    if (above.text.length <= HEADING && ABOVE_REPORTS.test(above.text)) return above
    above = above.parent === undefined ? undefined : paper.blocks[above.parent]
  }
  return undefined
}

/** The period in the heading, where it names one alone. */
export function cadenceAbove(paper: Paper, block: Block): Cadence | undefined {
  const heading = kindAbove(paper, block)
  const named = heading ? apply(period, heading) : []
  return named.length === 1 ? named[0]!.value.cadence : undefined
}

const HOW_OFTEN = /^[^\p{L}]*(?:\p{L}{1,2}[.)] ?)?(?:tần suất|kỳ|chu kỳ)(?: thực hiện| lập)? báo cáo ?:/iu

/** "7. Tần suất thực hiện báo cáo: Hằng quý" beside "6. Thời hạn gửi báo cáo: …": the one period that it names. */
export function cadenceBeside(paper: Paper, block: Block): Cadence | undefined {
  const above = block.parent === undefined ? undefined : paper.blocks[block.parent]
  const beside = above && blocksUnder(paper, above).find(other => other !== block && HOW_OFTEN.test(other.text))
  const named = beside ? apply(period, beside) : []
  return named.length === 1 ? named[0]!.value.cadence : undefined
}

/** "Hằng quý" in the column of times, beside the report in the same row: the one period that it names. */
export function cadenceInRow(scene: Scene, block: Block): Cadence | undefined {
  const times = timesOfRow(scene, block).flatMap(cell => apply(period, cell))
  return times.length === 1 ? times[0]!.value.cadence : undefined
}

const TIME = /^(?:thời (?:hạn|gian|điểm)|hạn)(?: gửi| nộp| hoàn thành)? ?: ?(?=\p{L}|\d)/iu

/** "b) Thời hạn: trước 16 giờ thứ Năm hằng tuần" under the heading "1. Báo cáo tuần": the letters of the label; undefined where it is none. */
export function timeOfKind(paper: Paper, block: Block): { start: number; end: number } | undefined {
  const label = TIME.exec(block.text.slice(block.body))
  if (!label || !kindAbove(paper, block)) return undefined
  return { start: block.body, end: block.body + label[0].trimEnd().length - 1 }
}

const LIMITS = /(?:thời (?:hạn|gian|điểm)|ngày|hạn) (?:gửi|nộp) báo cáo[^.;]{0,90}:$/iu
const ITS_LIMIT =
  /^[^:;.]{3,140} (?:gửi|trình|nộp) (?=[^:;.]{3,90} (?:trước|chậm nhất|vào) )|^[^:;.]{3,70}: ?(?:[Tt]rước|[Cc]hậm nhất|[Nn]gày \d|\d{1,3} (?:\(\p{L}+(?: \p{L}+){0,2}\) )?ngày)/u

/** "b) Cấp huyện: trước ngày 12/6" under "2. Thời hạn gửi báo cáo:": the letters before its colon. */
export function limitBelow(paper: Paper, block: Block): { start: number; end: number } | undefined {
  const above = block.parent === undefined ? undefined : paper.blocks[block.parent]
  if (!above || !LIMITS.test(above.text.trimEnd()) || !ITS_LIMIT.test(block.text.slice(block.body))) return undefined
  const colon = block.text.indexOf(':', block.body)
  return { start: block.body, end: colon < 0 ? block.body + 1 : colon }
}

/** Who reports, by a clause of their own under the same heading. */
export function reportersBeside(paper: Paper, block: Block): string | undefined {
  const heading = kindAbove(paper, block)
  if (!heading) return undefined
  for (const other of blocksUnder(paper, heading)) {
    const label = tellsReporters(other)
    if (label > 0) return other.text.slice(label).replace(/[\s.;:]+$/u, '')
  }
  return undefined
}

const RECEIVERS = /^(?:(?:cơ quan,? ?|đơn vị |nơi |địa chỉ ){1,2}(?:tiếp )?nhận báo cáo|báo cáo gửi về) ?: ?(?=\p{L})/iu
const THROUGH = / ?\((?:thông )?qua ([^();,]{3,90})[^()]*\)/iu

/** Who is reported to, by a clause of its own under the same heading or beside it: "4. Cơ quan nhận báo cáo: Ủy ban nhân dân tỉnh (qua Sở Nội vụ)". */
export function receiverBeside(paper: Paper, block: Block): { to: string; through?: string } | undefined {
  let above = kindAbove(paper, block)
  for (let up = 0; above && up < UP_TO_RECEIVER; up++) {
    for (const other of blocksUnder(paper, above)) {
      const label = RECEIVERS.exec(other.text.slice(other.body))
      if (label) return receiverIn(other.text.slice(other.body + label[0].length))
    }
    above = above.parent === undefined ? undefined : paper.blocks[above.parent]
    if (above && !(above.text.length <= HEADING && ABOVE_REPORTS.test(above.text))) return undefined
  }
  return undefined
}

function receiverIn(named: string): { to: string; through?: string } {
  const through = THROUGH.exec(named)?.[1]?.trim()
  const to = named.replace(
    / ?\([^()]*\)|[;,] ?(?:địa chỉ|email|số điện thoại|điện thoại|số \d)(?!\p{L}).*$|[\s.;:]+$/giu,
    '',
  )
  return through ? { to, through } : { to }
}

/** Whether a clause only says who reports, under the heading of a kind of report. */
export const isReporters = (paper: Paper, block: Block): boolean =>
  tellsReporters(block) > 0 && kindAbove(paper, block) !== undefined

/** The letter behind the label "Cơ quan, đơn vị thực hiện:"; 0 where there is none. */
function tellsReporters(block: Block): number {
  const label = REPORTERS.exec(block.text.slice(block.body))
  return label ? block.body + label[0].length : 0
}
