/** A cut of a roll-up as a report in official form: figures with their source, words with their units, tables and lists as annex. */
import { capital } from '@thong-suot/domain/capital.ts'
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import type { Paper, PaperBlock } from '@thong-suot/domain/draft/paper.ts'
import { type Indicator, showChange, showFigure } from '@thong-suot/domain/indicator/indicator.ts'
import { countsUnits, showTotal } from '@thong-suot/domain/roll-up/roll-up.ts'
import { sectionsOf } from '@thong-suot/domain/template/sections.ts'
import type { Snapshot } from '../roll-up/snapshot/snapshot.actions.ts'
import { type FilledList, filledLists, listAnnex } from './list-annexes.ts'
import type { Heading } from './unit-heading.ts'

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV']

export type ReportFrame = {
  regimeName: string
  content: string
  upwardTo: string | null
  through: string | null
  quoteOf: string | null
  today: Day
}

export function paperOfSnapshot(snapshot: Snapshot, heading: Heading, frame: ReportFrame): Paper {
  const { abbreviation: _, ...parts } = heading
  return {
    ...parts,
    number: null,
    date: frame.today.slice(0, 7),
    type: 'BC',
    title: titleOf(frame.regimeName, snapshot.periodName),
    ...(frame.upwardTo ? { to: [frame.through ? `${frame.upwardTo} (qua ${frame.through})` : frame.upwardTo] } : {}),
    body: bodyOf(snapshot, heading, frame),
    recipients: [...(frame.upwardTo ? ['Như trên'] : []), `Lãnh đạo ${heading.issuer}`, 'Lưu: VT'],
    annexes: [figuresAnnex(snapshot), unitsAnnex(snapshot), ...listsOf(snapshot).map(listAnnex)],
  }
}

/** Their annexes follow those of figures and of units. */
const listsOf = (snapshot: Snapshot): FilledList[] => filledLists(snapshot, n => `Phụ lục ${ROMAN[n + 2] ?? n + 3}`)

function titleOf(regimeName: string, periodName: string): string {
  const bare = regimeName.replace(/^báo cáo\s+/iu, '')
  const words = capital(bare)
  return words.toLocaleLowerCase('vi').includes(periodName) ? words : `${words} ${periodName}`
}

function bodyOf(snapshot: Snapshot, heading: Heading, frame: ReportFrame): PaperBlock[] {
  const opening = frame.quoteOf ? `Thực hiện ${frame.quoteOf}, ` : ''
  const blocks: PaperBlock[] = [
    { kind: 'paragraph', text: `${opening}${heading.issuer} báo cáo kết quả ${snapshot.periodName} như sau:` },
  ]
  const lists = listsOf(snapshot)
  sectionsOf(snapshot).forEach(({ title, indicators, narratives, annexes }, i) => {
    blocks.push({ kind: 'heading', level: 1, label: `${ROMAN[i] ?? i + 1}.`, text: title })
    blocks.push(...indicators.flatMap(indicator => figureLine(indicator, snapshot)))
    for (const narrative of narratives) {
      const text = snapshot.texts.find(each => each.narrativeId === narrative.id)?.text.trim()
      for (const paragraph of text ? text.split(/\n+/) : []) blocks.push({ kind: 'paragraph', text: paragraph.trim() })
    }
    for (const { annex, rows, label } of lists)
      if (annexes.some(each => each.id === annex.id))
        blocks.push({
          kind: 'paragraph',
          label: '-',
          text: `${annex.title}: ${pad(rows.length)} mục, kèm theo tại ${label}.`,
        })
    if (blocks.at(-1)?.kind === 'heading') blocks.push({ kind: 'paragraph', text: 'Không phát sinh.' })
  })
  const late = snapshot.owed - snapshot.accepted
  const missing = late > 0 ? `; còn ${pad(late)} đơn vị chưa có số liệu (Phụ lục II)` : ''
  blocks.push({
    kind: 'paragraph',
    text: [
      { text: 'Số liệu tổng hợp từ ' },
      { text: `${pad(snapshot.accepted)}/${pad(snapshot.owed)}`, source: 'units' },
      {
        text: ` báo cáo, chốt ngày ${showDay(snapshot.on)}${missing}. Trên đây là báo cáo kết quả ${snapshot.periodName} của ${heading.issuer}./.`,
      },
    ],
  })
  return blocks
}

/** Numbers under ten are written with their nought in documents. */
function pad(n: number): string {
  return n < 10 ? `0${n}` : String(n)
}

function figureLine(indicator: Indicator, snapshot: Snapshot): PaperBlock[] {
  const total = snapshot.totals.find(row => row.indicatorId === indicator.id)
  if (!total) return []
  const parts = partWords(total, indicator)
  if (total.now === null) return parts ? [{ kind: 'paragraph', label: '-', text: `${indicator.name}: ${parts}.` }] : []
  const measure = countsUnits(indicator) ? 'đơn vị' : indicator.unitOfMeasure
  const within = indicator.breakdown?.covers === false ? 'trong đó' : 'gồm'
  const compared = comparedWith(total, snapshot.beforeName, indicator)
  return [
    {
      kind: 'paragraph',
      label: '-',
      text: [
        { text: `${indicator.name}: ` },
        { text: figureWords(total.now, indicator), source: `total:${indicator.id}` },
        {
          text: `${measure && measure !== '%' ? ` ${measure}` : ''}${parts && `, ${within}: ${parts}`}${compared}.`,
        },
      ],
    },
  ]
}

/** 'Nam 35; Nữ 45', 'Tập trung 02 đơn vị'; parts that nobody has are left out. */
function partWords({ parts }: Snapshot['totals'][number], indicator: Indicator): string {
  const measure = countsUnits(indicator) ? ' đơn vị' : ''
  return parts
    .filter(part => part.now)
    .map(({ name, now }) => `${name} ${figureWords(now!, indicator)}${measure}`)
    .join('; ')
}

/** ' (năm 2024: 48; giảm 29,2%)': as a clerk compares, in words and not in signs. */
function comparedWith(total: Snapshot['totals'][number], beforeName: string | null, indicator: Indicator): string {
  if (total.before === null || total.now === null || total.change === '–') return ''
  const before = showTotal(indicator, total.before) + (indicator.kind === 'percent' ? '%' : '')
  // What is less by a share keeps its number on the same line.
  const share = total.change.replace(/^[+-]/, '')
  const moved = total.now === total.before ? 'không đổi' : `${total.now > total.before ? 'tăng' : 'giảm'}\u00a0${share}`
  return ` (${beforeName}: ${before}; ${moved})`
}

export function figureWords(number: number, indicator: Pick<Indicator, 'kind' | 'addsUp'>): string {
  const kind = countsUnits(indicator) ? 'number' : indicator.kind
  const words = showFigure(number, kind)
  if (kind === 'percent') return `${words}%`
  return Number.isInteger(number) && number >= 0 && number < 10 && kind !== 'yes-no' ? `0${words}` : words
}

function figuresAnnex({
  indicators,
  totals,
  periodName,
  beforeName,
  no,
  on,
}: Snapshot): NonNullable<Paper['annexes']>[number] {
  const rows: string[][] = []
  const bold: number[] = []
  let section = ''
  for (const indicator of indicators) {
    if (indicator.section !== section) {
      section = indicator.section
      bold.push(rows.length)
      rows.push([indicator.code.split('.')[0]!, section, '', '', '', '', ''])
    }
    const total = totals.find(row => row.indicatorId === indicator.id)
    const shown = (number: number | null | undefined) => showTotal(indicator, number ?? null)
    rows.push([
      indicator.code,
      indicator.name,
      indicator.unitOfMeasure,
      shown(total?.before),
      shown(total?.now),
      total?.change ?? '',
      String(total?.counted ?? 0),
    ])
    for (const { name, before, now } of total?.parts ?? [])
      rows.push(['', `- ${name}`, '', shown(before), shown(now), showChange(now, before, indicator.kind), ''])
  }
  return {
    label: 'Phụ lục I',
    title: `Số liệu ${periodName}`,
    landscape: true,
    blocks: [
      {
        kind: 'table',
        note: `Bản chốt số ${no}, ngày ${showDay(on)}`,
        bold,
        columns: [
          { header: 'Mục', width: 0.06, align: 'center' },
          { header: 'Chỉ tiêu', width: 0.42 },
          { header: 'Đơn vị tính', width: 0.1, align: 'center' },
          { header: capital(beforeName ?? 'kỳ trước'), align: 'right' },
          { header: capital(periodName), align: 'right' },
          { header: 'So sánh', width: 0.09, align: 'right' },
          { header: 'Số đơn vị có số', width: 0.09, align: 'right' },
        ],
        rows,
      },
    ],
  }
}

function unitsAnnex({ units }: Snapshot): NonNullable<Paper['annexes']>[number] {
  return {
    label: 'Phụ lục II',
    title: 'Tình hình gửi báo cáo của các đơn vị',
    blocks: [
      {
        kind: 'table',
        columns: [
          { header: 'STT', width: 0.08, align: 'center' },
          { header: 'Đơn vị', width: 0.46 },
          { header: 'Ngày gửi', width: 0.16, align: 'center' },
          { header: 'Tình trạng', width: 0.3 },
        ],
        rows: units.map((unit, i) => [
          String(i + 1),
          unit.name,
          unit.firstSentOn ? showDay(unit.firstSentOn) : '',
          unit.says,
        ]),
      },
    ],
  }
}
