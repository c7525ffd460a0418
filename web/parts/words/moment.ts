/** Days and moments as the pages write them; for counting days use domain/day.ts. */
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** '06/11/2025, 08:12' */
export function showMoment(instant: string): string {
  return MOMENT.format(new Date(instant))
}

/** '08:12' */
export function showTime(instant: string | Date): string {
  return MOMENT.format(new Date(instant)).slice(-5)
}

const NUMBER = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })
/** 1234.5 → '1.234,5' */
export function showNumber(n: number): string {
  return NUMBER.format(n)
}

/** 0.7771 → '77,7%' */
export function showShare(share: number): string {
  return `${new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(share * 100)}%`
}
