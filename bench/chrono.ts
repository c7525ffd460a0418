/**
 * The same phrases read by our reader and by chrono-node's Vietnamese, side by side, as a table of Markdown: node bench/chrono.ts
 * chrono-node reads dates of everyday talk; the table shows why papers of agencies need a reader of their own.
 */
import { pagesOfText } from '@thong-suot/reader/page.ts'
import { read } from '@thong-suot/reader/read.ts'
import type { DeadlineFact, Due } from '@thong-suot/reader/reading.ts'
import { vi } from 'chrono-node'
import { PHRASES, type Phrase } from './chrono-phrases.ts'

// chrono needs a day to count from; a fixed one gives the same table every day.
const REFERENCE = new Date('2026-06-15T12:00:00+07:00')
const OPERATORS = {
  before: 'trước',
  by: 'chậm nhất',
  until: 'đến hết',
  within: 'trong',
  on: 'vào',
  'from-to': 'từ … đến',
} as const

export function comparison(): string {
  const rows = PHRASES.map(phrase => `| ${escaped(phrase.text)} | ${ours(phrase)} | ${chronos(phrase.text)} |`)
  return ['| Câu chữ trong văn bản | Thông Suốt đọc | chrono-node `vi` đọc |', '|---|---|---|', ...rows].join('\n')
}

function ours({ text, cell }: Phrase): string {
  const paper = cell
    ? `| Nội dung | Thời gian thực hiện |\n|---|---|\n| Xây dựng kế hoạch | ${text} |`
    : `I. NỘI DUNG\n1. ${text}`
  const found = read(pagesOfText(paper)).deadlines
  return found.length > 0 ? found.map(fact => escaped(inWords(fact))).join('; ') : '–'
}

function inWords({ due, operator, workingDays }: DeadlineFact): string {
  const words = dueInWords(due) + (workingDays ? ' làm việc' : '')
  return operator ? `${OPERATORS[operator]} ${words}` : words
}

function dueInWords(due: Due): string {
  if (due.kind === 'date')
    return due.date.startsWith('--')
      ? `${due.date.slice(5)}/${due.date.slice(2, 4)} (không ghi năm)`
      : due.date.split('-').reverse().join('/')
  if (due.kind === 'yearly') return `${due.day}/${due.month} hằng năm`
  if (due.kind === 'monthly') return due.day ? `ngày ${due.day} hằng tháng` : 'hằng tháng'
  if (due.kind === 'quarterly') return quarterlyInWords(due)
  if (due.kind === 'month') return `tháng ${due.month}${ofYear(due.year)}`
  if (due.kind === 'quarter') return `quý ${due.quarter}${ofYear(due.year)}`
  if (due.kind === 'half') return `nửa năm ${due.half}${ofYear(due.year)}`
  if (due.kind === 'year') return `năm ${due.year}`
  if (due.kind === 'span') return `${due.from}–${due.to}`
  if (due.kind === 'relative') return `${due.days} ngày${due.of ? ` (mốc: ${due.of})` : ''}`
  if (due.kind === 'weekly') return `hằng tuần${due.weekday ? `, thứ ${due.weekday + 1}` : ''}`
  if (due.kind === 'daily') return `hằng ngày${due.time ? `, ${due.time}` : ''}`
  return 'thường xuyên'
}

function quarterlyInWords({ day, ofMonth }: { day?: number; ofMonth?: number }): string {
  if (!day) return 'hằng quý'
  return `ngày ${day}${ofMonth ? ` tháng thứ ${ofMonth} của quý` : ' hằng quý'}`
}

const ofYear = (year: number) => (year > 0 ? `/${year}` : '')

function chronos(text: string): string {
  const found = vi.parse(text, REFERENCE)
  return found.length > 0
    ? found
        .map(one =>
          escaped(`“${one.text}” → ${one.start.date().toLocaleDateString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })}`),
        )
        .join('; ')
    : '–'
}

const escaped = (text: string) => text.replaceAll('|', '\\|')

if (import.meta.main) console.log(comparison())
