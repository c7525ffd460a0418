/** How a day of a period is chosen and said, by rhythm: "ngày 20 của tháng cuối quý", "thứ Sáu của tuần". */
import type { Cadence } from './period.ts'
import type { DayOfPeriod } from './span.ts'

export const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const

/** What the day is counted from, the usual one first among equals. */
export type DayChoice = { value: number; label: string }

const QUARTER: Record<number, string> = {
  [-2]: 'của tháng đầu quý',
  [-1]: 'của tháng giữa quý',
  0: 'của tháng cuối quý',
  1: 'của tháng đầu quý sau',
}
const MONTH: Record<number, string> = { [-1]: 'của tháng trước', 0: 'của tháng đó', 1: 'của tháng sau' }
const WEEK: Record<number, string> = { [-1]: 'của tuần trước', 0: 'của tuần đó', 1: 'của tuần sau' }

/** From which weeks or months days of this rhythm are counted; `half` when only one half of the year is reported. */
export function dayChoices(cadence: Cadence, half?: number): DayChoice[] {
  if (cadence === 'weekly') return [-1, 0, 1].map(value => choice(cadence, value))
  if (cadence === 'days') return []
  const [first, last] =
    cadence === 'monthly' ? [-1, 1] : cadence === 'quarterly' ? [-2, 1] : cadence === 'semiannual' ? [-5, 3] : [-11, 6]
  return Array.from({ length: last - first + 1 }, (_, i) => choice(cadence, first + i, half))
}

const choice = (cadence: Cadence, value: number, half?: number): DayChoice => ({
  value,
  label: monthWords(cadence, value, half),
})

function monthWords(cadence: Cadence, value: number, half?: number): string {
  if (cadence === 'weekly') return WEEK[value] ?? (value > 0 ? `sau ${value} tuần` : `trước ${-value} tuần`)
  if (cadence === 'monthly' || cadence === 'quarterly') {
    const known = (cadence === 'monthly' ? MONTH : QUARTER)[value]
    return known ?? (value > 0 ? `sau kỳ ${value} tháng` : `trước tháng cuối kỳ ${-value} tháng`)
  }
  if (cadence === 'semiannual' && half === undefined) {
    const month = (end: number) => ((end - 1 + value + 24) % 12) + 1
    return `tháng ${month(6)} và tháng ${month(12)}${value > 0 ? ', sau kỳ' : ''}`
  }
  const last = cadence === 'ninemonth' ? 9 : cadence === 'semiannual' && half === 1 ? 6 : 12
  const month = last + value
  if (month > 12) return `tháng ${month - 12} năm sau`
  return month < 1 ? `tháng ${month + 12} năm trước` : `tháng ${month}`
}

/** 'ngày 10 tháng 11', 'thứ Sáu của tuần đó', '3 ngày trước ngày báo cáo'. */
export function sayDay(cadence: Cadence, of: DayOfPeriod, half?: number): string {
  if ('weekday' in of) return `${WEEKDAYS[of.weekday - 1]} ${monthWords('weekly', of.week)}`
  if ('month' in of) return `ngày ${of.day} ${monthWords(cadence, of.month, half)}`
  if (of.after === 0) return 'đúng ngày báo cáo'
  return of.after > 0 ? `${of.after} ngày sau ngày báo cáo` : `${-of.after} ngày trước ngày báo cáo`
}
