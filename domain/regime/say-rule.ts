/** The rule of a regime in words, as its page and the log show it. */

import { sayDay } from '../period/day-words.ts'
import type { Cadence } from '../period/period.ts'
import type { LevelDay, RegimeRule } from './regime.ts'

type Line = { name: string; says: string }

/** What a rhythm was told beyond its name: which years, which days, which reviews. */
export function sayRhythm(rule: RegimeRule): string {
  if (rule.years) return `${rule.years.every} năm một lần, tính từ năm ${rule.years.since}`
  if (rule.days) return rule.days.map(({ day, month }) => `${day}/${month}`).join(', ')
  if (rule.reviews)
    return rule.reviews
      .map(({ kind, from, to }) => `${kind === 'interim' ? 'sơ kết' : 'tổng kết'} ${from}-${to}`)
      .join(', ')
  return ''
}

/** Every day of the rule, the direct senders first. A rhythm without periods in the calendar has none. */
export function sayDays(cadence: Cadence, rule: RegimeRule): Line[] {
  if (cadence === 'once' || cadence === 'adhoc') return []
  const half = rule.only?.length === 1 ? rule.only[0] : undefined
  const day = (of: Parameters<typeof sayDay>[1]) => sayDay(cadence, of, half)
  const due = ({ due, operator }: LevelDay) => `${operator === 'before' ? 'trước' : 'chậm nhất'} ${day(due)}`
  const closed = (level: LevelDay) => (level.cutoff ? `, chốt số liệu ${day(level.cutoff)}` : '')
  return [
    ...rule.levels.map((level, i) => ({
      name: rule.levels.length === 1 ? 'Hạn đơn vị gửi' : `Hạn gửi của cấp ${i + 1}`,
      says: due(level) + closed(level),
    })),
    ...(rule.upward ? [{ name: 'Hạn gửi tiếp', says: due(rule.upward) }] : []),
    ...(rule.cutoff ? [{ name: 'Chốt số liệu', says: day(rule.cutoff) }] : []),
    ...(rule.lock ? [{ name: 'Khóa nhập sau', says: day(rule.lock) }] : []),
  ]
}
