/** What a card says of a fact: a head and rows of label and value. */

import { isDay, showDay } from '@thong-suot/domain/day.ts'
import { DOCUMENT_TYPES } from '@thong-suot/domain/document/document.ts'
import {
  CADENCES,
  CITATION_ROLES,
  type CitationValue,
  type Fact,
  FIELD_NAMES,
  type FieldValue,
  type FindingValue,
  type ObligationValue,
  type ReportValue,
} from '@thong-suot/domain/document/fact.ts'
import { showDue } from '@thong-suot/domain/document/show-due.ts'

export type Row = [label: string, value: string]

export const FINDING_HEADS: Record<string, string> = {
  'deadline-before-issue': 'Thời hạn trước ngày ban hành',
  'deadline-out-of-order': 'Thời hạn không theo thứ tự',
  'date-impossible': 'Ngày không có trên lịch',
  'chain-impossible': 'Hạn cấp dưới không trước hạn cấp trên',
  'citation-conflict': 'Một văn bản, hai số hoặc hai ngày',
  'numbering-gap': 'Thiếu mục',
  'blank-number': 'Trống số, ký hiệu',
  'blank-date': 'Trống ngày ban hành',
  'ocr-damage': 'Chữ nhận dạng sai',
  'unit-ended': 'Đơn vị đã kết thúc',
  'day-off': 'Hạn rơi vào ngày nghỉ',
  other: 'Nên xem lại',
}

export const SEVERITIES = { E: 'Chắc chắn sai', W: 'Cần hỏi lại', N: 'Lưu ý' } as const

/** The value of a heading field as an officer writes it. */
export function showField({ name, value }: FieldValue): string {
  if (value === null || value === '' || (Array.isArray(value) && !value.length)) return 'Để trống hoặc không đọc được'
  if (Array.isArray(value)) return value.join('; ')
  if (name === 'type') return DOCUMENT_TYPES[value] ?? value
  return name === 'date' && isDay(value) ? showDay(value) : value
}

export function headOf(fact: Fact): string {
  if (fact.kind === 'field') return FIELD_NAMES[(fact.value as FieldValue).name]
  if (fact.kind === 'citation') {
    const c = fact.value as CitationValue
    return c.number ?? c.name ?? 'Viện dẫn'
  }
  if (fact.kind === 'obligation') {
    const o = fact.value as ObligationValue
    return [o.clause, o.title].filter(Boolean).join(' · ')
  }
  if (fact.kind === 'report') return `Báo cáo ${CADENCES[(fact.value as ReportValue).cadence]}`
  return FINDING_HEADS[(fact.value as FindingValue).kind] ?? 'Nên xem lại'
}

export function rowsOf(fact: Fact): Row[] {
  if (fact.kind === 'field') return [['Giá trị', showField(fact.value as FieldValue)]]
  if (fact.kind === 'citation') return citationRows(fact.value as CitationValue)
  if (fact.kind === 'obligation') return obligationRows(fact.value as ObligationValue)
  if (fact.kind === 'report') return reportRows(fact.value as ReportValue)
  return []
}

function citationRows(c: CitationValue): Row[] {
  return [
    ['Ngày', c.date ? showDay(c.date) : 'không nêu'],
    ...(c.issuer ? [['Cơ quan', c.issuer] as Row] : []),
    ...(c.role ? [['Vai trò', CITATION_ROLES[c.role]] as Row] : []),
  ]
}

function obligationRows(o: ObligationValue): Row[] {
  return [
    ['Chủ trì', o.lead.join('; ') || 'chưa nêu'],
    ...(o.with.length ? [['Phối hợp', o.with.join('; ')] as Row] : []),
    ['Thời hạn', showDue(o.deadline?.due, o.deadline?.operator)],
  ]
}

function reportRows(r: ReportValue): Row[] {
  return [
    ['Thời hạn', showDue(r.due, r.operator) + (r.window ? `, ${r.window.from} - ${r.window.to}` : '')],
    ['Ai báo cáo', r.from ?? 'chưa rõ'],
    ['Gửi về', [r.to ?? 'chưa rõ', r.through ? `qua ${r.through}` : ''].filter(Boolean).join(', ')],
    ...(r.about ? [['Nội dung', r.about] as Row] : []),
  ]
}

/** The number of a fact: on its card, and beside its words on the paper. */
export function tagOf(fact: Pick<Fact, 'position'>): string {
  return String(fact.position)
}
