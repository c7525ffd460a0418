/** A time in the words of an office: "trước 05/11/2025", "trước 10/05 hằng năm", "trong quý II/2026". */
import { showDay } from '../day.ts'
import type { Due, Operator } from './fact.ts'

const ROMAN = ['', 'I', 'II', 'III', 'IV']
const WEEKDAYS = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật']
const OPERATORS: Record<Operator, string> = {
  before: 'trước ',
  by: 'chậm nhất ',
  until: 'đến hết ',
  within: 'trong ',
  on: '',
  'from-to': 'đến hết ',
}
const two = (n: number) => String(n).padStart(2, '0')

/** What a person reads; the operator goes before days, spans say "trong" of themselves. */
export function showDue(due: Due | null | undefined, operator?: Operator | null): string {
  if (!due) return 'không nêu ngày'
  const before = operator ? OPERATORS[operator] : ''
  switch (due.kind) {
    case 'date':
      return (
        before +
        (due.date.startsWith('--')
          ? `${due.date.slice(5, 7)}/${due.date.slice(2, 4)} (chưa rõ năm)`
          : showDay(due.date))
      )
    case 'yearly':
      return `${before}${two(due.day)}/${two(due.month)} hằng năm`
    case 'monthly':
      return due.day ? `${before}ngày ${two(due.day)} hằng tháng` : 'hằng tháng'
    case 'quarterly':
      return due.day ? `${before}ngày ${two(due.day)} của tháng ${due.ofMonth === 3 ? 'cuối' : 'đầu'} quý` : 'hằng quý'
    case 'month':
      return `trong tháng ${due.month}${due.year ? `/${due.year}` : ''}`
    case 'quarter':
      return `trong quý ${ROMAN[due.quarter]}${due.year ? `/${due.year}` : ''}`
    case 'half':
      return `trong 6 tháng ${due.half === 1 ? 'đầu' : 'cuối'} năm${due.year ? ` ${due.year}` : ''}`
    case 'year':
      return `trong năm ${due.year}`
    case 'span':
      return `giai đoạn ${due.from} - ${due.to}`
    case 'relative':
      return `trong ${two(due.days)} ngày kể từ khi ${due.of}`
    case 'continuous':
      return 'thường xuyên'
    case 'weekly':
      return due.weekday ? `${WEEKDAYS[due.weekday]} hằng tuần` : 'hằng tuần'
    case 'daily':
      return due.time ? `${before}${due.time} hằng ngày` : 'hằng ngày'
  }
}
