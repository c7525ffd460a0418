/** A day of a period as it is typed: a number, and what it is counted from; blank until something is typed. */
import type { Cadence } from '@thong-suot/domain/period/period.ts'
import type { DayOfPeriod } from '@thong-suot/domain/period/span.ts'

/** By month: the day and how many months from the last; by week: the weekday and the week; by days: how many, and 'on', 'before', 'after'. */
export type TypedDay = { count: string; from: string }

export const blankDay = (cadence: Cadence): TypedDay => ({ count: '', from: cadence === 'days' ? '' : '0' })

export const isBlank = ({ count, from }: TypedDay): boolean => count.trim() === '' && from !== 'on'

export function typedOf(of: DayOfPeriod): TypedDay {
  if ('weekday' in of) return { count: String(of.weekday), from: String(of.week) }
  if ('month' in of) return { count: String(of.day), from: String(of.month) }
  if (of.after === 0) return { count: '', from: 'on' }
  return { count: String(Math.abs(of.after)), from: of.after > 0 ? 'after' : 'before' }
}

const whole = (text: string, from: number, to: number): number | undefined => {
  const read = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : Number.NaN
  return read >= from && read <= to ? read : undefined
}

/** Undefined when it says no day. */
export function readDay(cadence: Cadence, { count, from }: TypedDay): DayOfPeriod | undefined {
  if (cadence === 'days') {
    if (from === 'on') return { after: 0 }
    const days = whole(count, 1, from === 'after' ? 60 : 180)
    return days === undefined || from === '' ? undefined : { after: from === 'after' ? days : -days }
  }
  if (cadence === 'weekly') {
    const weekday = whole(count, 1, 7)
    return weekday === undefined ? undefined : { week: Number(from), weekday }
  }
  const day = whole(count, 1, 31)
  return day === undefined ? undefined : { month: Number(from), day }
}

/** '20/4, 20/8' → days of the calendar; undefined when one of them is none. */
export function readCalendarDays(text: string): { month: number; day: number }[] | undefined {
  const parts = text.split(/[,;\s]+/).filter(Boolean)
  const days = parts.map(part => /^(\d{1,2})[/.-](\d{1,2})$/.exec(part)).map(m => m && { day: +m[1]!, month: +m[2]! })
  const real = days.every(each => each && each.month >= 1 && each.month <= 12 && each.day >= 1 && each.day <= 31)
  return real && days.length > 0 ? (days as { month: number; day: number }[]) : undefined
}
