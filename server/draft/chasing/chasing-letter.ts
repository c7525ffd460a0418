/** A letter that chases, in the form of Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.5: what is late, by which clause, since which day. */
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import type { LateWork } from '@thong-suot/domain/draft/chasing.api.ts'
import type { Paper, PaperBlock } from '@thong-suot/domain/draft/paper.ts'
import type { Heading } from '../unit-heading.ts'

type Frame = { today: Day; answerOn?: Day | null | undefined }

/** More addressees than this are named in the annex alone. */
const NAMED = 10

/** One letter about all of `works`: with its points in the body for one unit, with a list in the annex for several. */
export function chasingLetter(works: LateWork[], heading: Heading, frame: Frame): Paper {
  const { abbreviation: _, ...parts } = heading
  const units = [...new Set(works.map(work => work.unitName))]
  const [only] = units.length === 1 ? units : []
  return {
    ...parts,
    type: 'CV',
    number: null,
    date: frame.today.slice(0, 7),
    title: only ? `đôn đốc ${only} ${doing(works)}` : `đôn đốc ${doing(works)}`,
    to: units.length > NAMED ? ['Các cơ quan, đơn vị có tên tại Phụ lục'] : units,
    body: only ? oneUnit(works, only, heading, frame) : manyUnits(works, units, heading, frame),
    recipients: ['Như trên', `Lãnh đạo ${heading.issuer}`, 'Lưu: VT'],
    ...(only ? {} : { annexes: [listOf(works)] }),
  }
}

function oneUnit(works: LateWork[], unit: string, { issuer }: Heading, frame: Frame): PaperBlock[] {
  const source = sharedSource(works)
  const opening = source ? `Thực hiện ${source}, ` : ''
  const late = `${opening}${opening ? 'qua' : 'Qua'} theo dõi, đến ngày ${showDay(frame.today)}, ${unit} còn ${counted(works)} đã quá thời hạn mà chưa ${done(works)}, cụ thể như sau:`
  return [
    { kind: 'paragraph', text: late },
    ...works.flatMap((work, i) => point(work, works.length > 1 ? `${i + 1}.` : '-', source)),
    { kind: 'paragraph', text: request(works, unit, issuer, frame) },
  ]
}

/** What is late in a sentence, then the clause letter for letter where the paper's words are known. */
function point(work: LateWork, label: string, shared: string | null): PaperBlock[] {
  const place = placeOf(work, shared)
  const role = work.partner ? ' (phối hợp)' : ''
  const where = place && !work.quote ? ` (${place})` : ''
  const text = `${bare(work.title)}${role}${where}: thời hạn ${dueWords(work)}, đã quá ${days(work)}.`
  const said: PaperBlock = { kind: 'paragraph', label, text }
  if (!work.quote) return [said]
  return [said, { kind: 'quote', text: work.quote.trim(), ...(place ? { source: place } : {}) }]
}

function manyUnits(works: LateWork[], units: string[], { issuer }: Heading, frame: Frame): PaperBlock[] {
  const source = sharedSource(works)
  const opening = source ? `Thực hiện ${source}, ` : ''
  const late = `${opening}${opening ? 'qua' : 'Qua'} theo dõi, đến ngày ${showDay(frame.today)} còn ${counted(works)} của ${pad(units.length)} cơ quan, đơn vị đã quá thời hạn mà chưa ${done(works)} (danh sách tại Phụ lục kèm theo).`
  return [
    { kind: 'paragraph', text: late },
    { kind: 'paragraph', text: request(works, 'các cơ quan, đơn vị', issuer, frame) },
  ]
}

function request(works: LateWork[], whom: string, issuer: string, { answerOn }: Frame): string {
  const by = answerOn ? ` trước ngày ${showDay(answerOn)}` : ''
  const asked = works.every(isReport)
    ? `gửi báo cáo${by}, nêu rõ nguyên nhân chậm`
    : `khẩn trương thực hiện, báo cáo kết quả và nguyên nhân chậm về ${issuer}${by}`
  return `${issuer} đề nghị ${whom} ${asked}; trường hợp có khó khăn, vướng mắc, đề nghị nêu cụ thể để được hướng dẫn, giải quyết./.`
}

function listOf(works: LateWork[]): NonNullable<Paper['annexes']>[number] {
  const shared = sharedSource(works)
  return {
    label: 'Phụ lục',
    title: works.every(isReport) ? 'Danh sách báo cáo quá thời hạn' : 'Danh sách nhiệm vụ quá thời hạn',
    landscape: true,
    blocks: [
      {
        kind: 'table',
        columns: [
          { header: 'STT', width: 0.06, align: 'center' },
          { header: 'Cơ quan, đơn vị', width: 0.24 },
          { header: works.every(isReport) ? 'Báo cáo' : 'Nhiệm vụ', width: 0.34 },
          { header: 'Căn cứ', width: 0.16 },
          { header: 'Thời hạn', width: 0.12, align: 'center' },
          { header: 'Quá hạn', width: 0.08, align: 'center' },
        ],
        rows: works.map((work, i) => [
          String(i + 1),
          work.unitName,
          `${bare(work.title)}${work.partner ? ' (phối hợp)' : ''}`,
          placeOf(work, shared),
          dueWords(work).replace('ngày ', ''),
          days(work),
        ]),
      },
    ],
  }
}

/** 'mục II.3', and the paper it stands in unless the letter opens with it. */
function placeOf({ label, source }: LateWork, shared: string | null): string {
  const mark = label?.replace(/[.)]+$/, '')
  const place = mark ? (/^\p{L}{3,}/u.test(mark) ? mark : `mục\u00a0${mark}`) : ''
  return [place, source === shared ? '' : source].filter(Boolean).join(', ')
}

/** The paper that all of it stands in; null when they differ. */
function sharedSource(works: LateWork[]): string | null {
  const [first] = works
  return first?.source && works.every(work => work.source === first.source) ? first.source : null
}

const isReport = (work: LateWork) => work.kind === 'report'
/** Numbers under ten are written with their nought in documents. */
const pad = (n: number) => (n < 10 ? `0${n}` : String(n))
const days = (work: LateWork) => `${pad(work.daysLate)} ngày`
const bare = (title: string) => title.trim().replace(/[.;:]+$/, '')
const dueWords = (work: LateWork) =>
  `${work.operator === 'before' ? 'trước ngày' : 'chậm nhất ngày'} ${showDay(work.dueOn)}`

function counted(works: LateWork[]): string {
  const reports = works.filter(isReport).length
  const rest = works.length - reports
  return [rest ? `${pad(rest)} nhiệm vụ` : '', reports ? `${pad(reports)} báo cáo` : ''].filter(Boolean).join(' và ')
}
function done(works: LateWork[]): string {
  if (works.every(isReport)) return 'gửi'
  return works.some(isReport) ? 'hoàn thành, chưa gửi' : 'hoàn thành'
}
function doing(works: LateWork[]): string {
  if (works.every(isReport)) return 'gửi báo cáo quá thời hạn'
  return works.some(isReport) ? 'thực hiện nhiệm vụ, gửi báo cáo quá thời hạn' : 'thực hiện nhiệm vụ quá thời hạn'
}
