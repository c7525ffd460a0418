/** What an outline in a spreadsheet or a Word paper proposes for a form. A person goes through it before anything is kept. */
import { capital } from '../capital.ts'
import { type IndicatorKind, USUAL_ADDING } from '../indicator/indicator.ts'
import { bareTitle } from './sections.ts'
import { TemplateContent, type TemplateContentInput } from './template.ts'

/** One row of a table, or one paragraph as a single cell. */
export type OutlineRow = { cells: string[]; bold?: boolean; table?: number }
export type TemplateProposal = {
  name: string
  content: TemplateContent
  /** What was passed over, in the words of the file. */
  left: string[]
}

type Columns = { no: number; name: number; unit: number; guide: number }
type Breakdown = NonNullable<TemplateContentInput['breakdowns']>[number]
type Annex = NonNullable<TemplateContentInput['annexes']>[number]
type Work = {
  name: string
  sections: { title: string; guide: string[]; count: number }[]
  indicators: TemplateContentInput['indicators']
  breakdowns: Breakdown[]
  annexes: Annex[]
  left: string[]
  columns: Columns | undefined
  /** The head of a table of figures, while the row right under it may divide its columns. */
  head: readonly string[] | undefined
  /** Code of the breakdown that the columns of the table are divided by. */
  divided: string | undefined
  /** The table is a list: its rows are to be filled in, none is a figure. */
  inList: boolean
  table: number | undefined
}

const NAME_HEAD = /^(?:tên )?(?:chỉ tiêu|nội dung|tiêu chí|các chỉ tiêu|nhiệm vụ|nội dung báo cáo)(?![\p{L}])/u
const UNIT_HEAD = /^(?:đơn vị tính|đvt|đơn vị)(?![\p{L}])/u
const NO_HEAD = /^(?:stt|tt|số tt|mã|mã số|số thứ tự)(?![\p{L}])/u
const GUIDE_HEAD = /^(?:ghi chú|giải thích|hướng dẫn|cách tính)/u
/** 'I. CHỈ ĐẠO', '1. Công tác tuyên truyền', 'Phần I. …': the head of a section in an outline. */
const HEADING = /^(?:phần\s+)?(?:[IVX]{1,5}|\d{1,2})\s*[.)/:]\s*(?=\S)/iu
const CAPITALS = /^(?:[IVX]{1,5}|[A-Z])\s*[.)/:]\s*\S/u
/** A head over several columns: what they divide the figure by. */
const DIVIDES = /^(?:trong đó|chia ra|bao gồm|gồm|(?:phân|chia)(?: theo)?|theo)(?![\p{L}])[\s:]*/iu
/** Parts that make up the whole; of a “trong đó” there may be more. */
const COVERS = /^(?:chia|phân|bao gồm|gồm)/iu
/** 'Số buổi tuyên truyền: ..... buổi': a figure to be filled in. */
const BLANK_TO_FILL =
  /^(?:[-+•–]\s*)?(?<name>\p{L}[^.…_:]{2,200}?)\s*(?<colon>:?)\s*(?:\.{3,}|…[.…]*|_{3,})\s*(?<unit>[^.…_;:]{0,30}?)\s*[.;,]?$/u
const SUB = /^(?:[-+•–]\s*|trong đó:?\s*|trđ:?\s*)/iu

export function proposeForm(rows: readonly OutlineRow[], fallback: string): TemplateProposal {
  const work: Work = {
    ...{ name: '', sections: [], indicators: [], breakdowns: [], annexes: [], left: [], columns: undefined },
    ...{ head: undefined, divided: undefined, inList: false, table: undefined },
  }
  for (const row of rows) {
    const cells = row.cells.map(clean)
    if (cells.every(cell => !cell)) continue
    if (row.table !== work.table) {
      work.table = row.table
      work.inList = row.table !== undefined && startList(work, cells)
      if (row.table === undefined) work.columns = undefined
    }
    if (work.inList) continue
    const head = headOf(cells)
    if (head) Object.assign(work, { columns: head, head: cells, divided: undefined })
    else if (row.table !== undefined && work.head && divides(work, cells)) work.head = undefined
    else if (row.table !== undefined && work.columns) tableRow(work, cells, row.bold === true)
    else paragraph(work, cells.filter(Boolean).join(' '), row.bold === true)
  }
  return { name: work.name || fallback, content: contentOf(work), left: work.left.slice(0, 50) }
}

const clean = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** The head of a table of figures names the column of the figure; the others are found where they are named. */
function headOf(cells: readonly string[]): Columns | undefined {
  const at = (pattern: RegExp) => cells.findIndex(cell => pattern.test(cell.toLocaleLowerCase('vi')))
  const name = at(NAME_HEAD)
  if (name < 0 || cells.filter(Boolean).length < 2) return undefined
  return { name, no: at(NO_HEAD), unit: at(UNIT_HEAD), guide: at(GUIDE_HEAD) }
}

/** The row under a head whose cells divide one of its columns: Nam, Nữ under “Trong đó”. */
function divides(work: Work, cells: readonly string[]): boolean {
  const { head, columns } = work
  if (!head || !columns || cells[columns.name]) return false
  const at = head.findIndex(cell => DIVIDES.test(cell))
  // A head over several columns is written in the first of them, or in each.
  const parts = at < 0 ? [] : cells.slice(at).filter((cell, i) => cell && (!head[at + i] || head[at + i] === head[at]))
  if (parts.length < 2) return false
  const named = head[at]!.replace(DIVIDES, '')
  const code = `b${work.breakdowns.length + 1}`
  work.breakdowns.push({
    code,
    name: capital(named || parts.join(', ')).slice(0, 300),
    parts: parts.slice(0, 40).map((name, i) => ({ no: i + 1, name: name.slice(0, 120) })),
    covers: COVERS.test(head[at]!),
  })
  work.divided = code
  return true
}

/** A table that begins with STT and names no figure is a list: a class, a contest, a model a row. */
function startList(work: Work, cells: readonly string[]): boolean {
  const names = cells.slice(1).filter(Boolean)
  if (!NO_HEAD.test((cells[0] ?? '').toLocaleLowerCase('vi')) || headOf(cells) || names.length < 2) return false
  const section = work.sections.at(-1)
  const above = section?.guide.at(-1)
  const titled = above && /danh sách|phụ lục|biểu/iu.test(above) ? section?.guide.pop() : undefined
  if (!section) startSection(work, 'Danh sách')
  const letter = String.fromCharCode(65 + (work.annexes.length % 26))
  work.annexes.push({
    section: work.sections.at(-1)!.title.slice(0, 200),
    code: `${work.sections.length}.${letter}`,
    title: sentence((titled ?? 'Danh sách').replace(/^phụ lục\s*[\dIVX]*\s*[:.-]?\s*/iu, '') || 'Danh sách').slice(
      0,
      300,
    ),
    columns: names.slice(0, 12).map((name, i) => ({ no: i + 1, name: name.slice(0, 300), kind: columnKind(name) })),
  })
  return true
}

function columnKind(name: string): 'text' | 'number' | 'money' | 'date' {
  const words = name.toLocaleLowerCase('vi')
  if (/kinh phí|số tiền/.test(words)) return 'money'
  if (/^ngày(?![\p{L}])/u.test(words)) return 'date'
  return /^(?:số (?:người|lượt|lượng|buổi|lớp)|tổng số)(?![\p{L}])/u.test(words) ? 'number' : 'text'
}

function tableRow(work: Work, cells: readonly string[], bold: boolean): void {
  const { name: nameAt, no: noAt, unit: unitAt, guide: guideAt } = work.columns!
  const [name, no, unit] = [
    cells[nameAt] ?? '',
    noAt < 0 ? '' : (cells[noAt] ?? ''),
    unitAt < 0 ? '' : (cells[unitAt] ?? ''),
  ]
  // A row of column numbers, (1) (2) (3), under the head.
  if (!name || /^\(?\d{1,2}\)?$/.test(name) || /^[A-D]$/.test(name)) {
    if (cells.some(cell => /\p{L}{3}/u.test(cell))) work.left.push(cells.filter(Boolean).join(' | '))
    return
  }
  const heads = !unit && (/^[IVX]{1,5}$|^[A-Z]$/.test(no) || (bold && unitAt >= 0))
  if (heads) startSection(work, name)
  else addIndicator(work, { no, name, unit, guide: guideAt < 0 ? '' : (cells[guideAt] ?? '') })
}

function paragraph(work: Work, text: string, bold: boolean): void {
  const heading = HEADING.test(text) && (bold || CAPITALS.test(text) || text.length < 120)
  const section = work.sections.at(-1)
  const blanks = section ? blanksIn(text) : []
  if (blanks.length) {
    for (const { name, unit } of blanks) addIndicator(work, { no: '', name, unit, guide: '' })
    return
  }
  if (heading) startSection(work, bareTitle(text.replace(/^phần\s+/iu, '')))
  else if (section) section.guide.push(text.replace(/^[-+•]\s*/, ''))
  else if (!work.name && /báo cáo|biểu|đề cương|phụ lục/iu.test(text) && text.length < 200) work.name = sentence(text)
  else work.left.push(text)
}

/** Figures that a line leaves room for; none when any piece of it says something else. */
function blanksIn(text: string): { name: string; unit: string }[] {
  const pieces = text.split(';').filter(piece => piece.trim())
  const found = pieces.map(piece => BLANK_TO_FILL.exec(piece.trim())?.groups)
  // Three dots that end a sentence leave no room for anything.
  return found.every(each => each?.colon || each?.unit)
    ? found.map(each => ({ name: capital(each!.name!), unit: each!.unit ?? '' }))
    : []
}

function startSection(work: Work, title: string): void {
  const named = sentence(title.replace(/[:;.]$/, ''))
  const known = work.sections.find(section => section.title === named)
  if (!known) work.sections.push({ title: named, guide: [], count: 0 })
}

function addIndicator(
  work: Work,
  { no, name, unit, guide }: { no: string; name: string; unit: string; guide: string },
): void {
  if (work.sections.length === 0) startSection(work, 'Số liệu')
  const section = work.sections.at(-1)!
  const bare = sentence(name.replace(SUB, ''))
  const kind = kindOf(bare, unit)
  const divided = ['number', 'money', 'people'].includes(kind) && work.table !== undefined ? work.divided : undefined
  const number = `${work.sections.length}.${++section.count}`
  const own = /^\d{1,2}(?:\.\d{1,2})+$/.test(no) && !work.indicators.some(each => each.code === no) ? no : number
  const above = work.indicators.filter(each => each.section === section.title && !each.partOf).at(-1)
  work.indicators.push({
    section: section.title,
    code: work.indicators.some(each => each.code === own) ? `${own}b` : own,
    name: bare,
    unitOfMeasure: unit.slice(0, 40) || (kind === 'percent' ? '%' : ''),
    kind,
    addsUp: USUAL_ADDING[kind],
    ...(divided ? { breakdown: divided } : {}),
    hint: guide ? guide.slice(0, 500) : null,
    partOf: SUB.test(name) && above ? above.code : null,
  })
}

/** Read off the unit of measure first, then off the words; a person sees it and may choose another. */
function kindOf(name: string, unit: string): IndicatorKind {
  const [of, words] = [unit.toLocaleLowerCase('vi'), name.toLocaleLowerCase('vi')]
  if (/%|phần trăm/.test(of) || (!of && /^tỷ lệ|^tỉ lệ/.test(words))) return 'percent'
  if (/đồng|đ$|vnđ/.test(of) || (!of && /kinh phí|số tiền/.test(words))) return 'money'
  if (/người|lượt|học sinh|cán bộ|hội viên/.test(of)) return 'people'
  if (/có\s*[/,]?\s*(?:hoặc\s*)?không/.test(of)) return 'yes-no'
  if (/^ngày$|ngày\/tháng/.test(of)) return 'date'
  if (!of && /\(\s*có\s*[/,]\s*không\s*\)/.test(words)) return 'yes-no'
  if (!of && /^ngày (?:ban hành|phát động|tổ chức|khai mạc|bắt đầu|kết thúc|hoàn thành)/.test(words)) return 'date'
  return 'number'
}

/** CAPITALS of a paper as a sentence; what is written small stays. */
function sentence(text: string): string {
  const bare = text.trim()
  if (bare !== bare.toLocaleUpperCase('vi') || !/\p{L}{2}/u.test(bare)) return bare
  const small = bare.toLocaleLowerCase('vi')
  return capital(small)
}

function contentOf({ sections, indicators, breakdowns, annexes }: Work): TemplateContent {
  const narratives = sections.flatMap(({ title, guide, count }, i) =>
    guide.length || (count === 0 && !annexes.some(annex => annex.section === title))
      ? [
          {
            section: title,
            code: `${i + 1}.${count + 1}`,
            title: count ? `Thuyết minh: ${title}`.slice(0, 300) : title,
            guide: guide.join('\n').slice(0, 1000),
          },
        ]
      : [],
  )
  return TemplateContent.parse({
    sections: sections.map(({ title }) => ({ title: title.slice(0, 200) })),
    indicators: indicators.map(each => ({
      ...each,
      section: each.section.slice(0, 200),
      name: each.name.slice(0, 300),
    })),
    breakdowns: breakdowns.filter(({ code }) => indicators.some(each => each.breakdown === code)),
    narratives: narratives.slice(0, 40),
    annexes: annexes.slice(0, 20),
  })
}
