/** Days off of a year: Labour Code 2019, Art. 112; Tết and the Hùng kings' day by the lunar calendar. */

import { getSolarDate } from '@dqcai/vn-lunar'
import { addDays, isWorkingDay, NO_HOLIDAYS, weekday } from '@thong-suot/domain/day.ts'

type Holiday = { day: string; name: string; kind: 'off' | 'work' }

/** The same every year: the sample province swaps no working days, as those are announced year by year. */
export function holidaysOf(year: number): Holiday[] {
  const tet = lunar(1, 1, year)
  const days: [day: string, name: string][] = [
    [`${year}-01-01`, 'Tết Dương lịch'],
    ...[-1, 0, 1, 2, 3].map((n): [string, string] => [addDays(tet, n), 'Tết Nguyên đán']),
    [lunar(10, 3, year), 'Giỗ Tổ Hùng Vương'],
    [`${year}-04-30`, 'Ngày Chiến thắng'],
    [`${year}-05-01`, 'Ngày Quốc tế lao động'],
    [`${year}-09-01`, 'Quốc khánh'],
    [`${year}-09-02`, 'Quốc khánh'],
  ]
  const off = new Map(days)
  // A day off that falls on a weekend is made up for on the next working day.
  for (const [day, name] of days) {
    if (weekday(day) <= 5) continue
    let next = addDays(day, 1)
    while (off.has(next) || !isWorkingDay(next, NO_HOLIDAYS)) next = addDays(next, 1)
    off.set(next, `Nghỉ bù ${name}`)
  }
  return [...off].map(([day, name]) => ({ day, name, kind: 'off' }))
}

function lunar(day: number, month: number, year: number): string {
  const solar = getSolarDate(day, month, year)
  return `${solar.year}-${String(solar.month).padStart(2, '0')}-${String(solar.day).padStart(2, '0')}`
}
