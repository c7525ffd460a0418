/** Do the days of several levels hold together? */
import { capital } from '../capital.ts'
import { type Day, type Holidays, showDay, workingDaysBetween } from '../day.ts'
import { showDue } from './period.ts'

/** The day a level closes its figures and the day it sends by, the lowest first; the last is the receiver's own, when it sends on. */
export type ChainLink = { who: string; cutoff?: Day | undefined; on: Day; operator: string }
/** What is wrong, and at which link: between two it is the upper one, whose day is the later. */
export type ChainRemark = { severity: 'must' | 'look'; says: string; link: number }

/**
 * A lower level must send before the one above it; at least one working day between them and after the figures are closed
 * is asked for (Nghị định 09/2019/NĐ-CP, Điều 8), so less is a query, not an error. Figures closed after they are sent are one.
 */
export function checkChain(links: readonly ChainLink[], cutoff: Day, holidays: Holidays): ChainRemark[] {
  const closing = links.flatMap((link, i) => {
    const closed = link.cutoff ?? (i === 0 ? cutoff : undefined)
    return closed ? ofClosing(link, closed, holidays).map(each => ({ ...each, link: i })) : []
  })
  const between = links.flatMap((upper, i) => {
    const lower = links[i - 1]
    return lower ? ofTwo(lower, upper, holidays).map(each => ({ ...each, link: i })) : []
  })
  return [...closing, ...between]
}

type Said = Omit<ChainRemark, 'link'>

function ofClosing({ who, on, operator, cutoff }: ChainLink, closed: Day, holidays: Holidays): Said[] {
  if (cutoff && cutoff > on)
    return [
      {
        severity: 'must',
        says: `${capital(who)} chốt số liệu ngày ${showDay(cutoff)}, sau hạn gửi ${showDay(on)}. Chọn ngày chốt trước hạn gửi.`,
      },
    ]
  if (workingDaysBetween(closed, on, holidays) >= 1) return []
  const says = `${capital(who)} gửi ${showDue(on, operator)}, chưa đủ một ngày làm việc sau ngày chốt số liệu ${showDay(closed)}.`
  return [{ severity: 'look', says }]
}

function ofTwo(lower: ChainLink, upper: ChainLink, holidays: Holidays): Said[] {
  if (lower.on >= upper.on)
    return [
      {
        severity: 'must',
        says: `${capital(lower.who)} gửi ${showDue(lower.on, lower.operator)} thì không kịp cho ${upper.who} gửi ${showDue(upper.on, upper.operator)}. Lùi ngày của cấp trên hoặc rút ngày của cấp dưới.`,
      },
    ]
  if (workingDaysBetween(lower.on, upper.on, holidays) >= 2) return []
  const says = `Giữa hạn của ${lower.who} (${showDay(lower.on)}) và hạn của ${upper.who} (${showDay(upper.on)}) không đủ một ngày làm việc để tổng hợp.`
  return [{ severity: 'look', says }]
}
