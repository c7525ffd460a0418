import type { CitationFact, FindingFact, Reading } from '../reading.ts'
import type { Paper } from '../tree.ts'
import { fold } from '../words/fold.ts'
import { findingRule, inWords, type KnownCitation, queryBlock, queryFact } from './finding.ts'

export const citationConflict = findingRule({
  kind: 'citation-conflict',
  says: 'One document is cited with two days or two numbers, within the paper or against the register.',
  find(paper, reading, register) {
    const known = new Known()
    for (const document of register) known.add(document)
    const found: FindingFact[] = []
    for (const cited of reading.citations) {
      const other = known.against(cited)
      // Of two that differ by a letter of the Prime Minister's the shorter is the slip, wherever it stands.
      const [slip, right] =
        other && isFact(other) && /-Tg$/.test(other.number ?? '')
          ? ([other, cited] as const)
          : ([cited, other] as const)
      if (right) found.push(queryFact(slip, { kind: 'citation-conflict', severity: 'E', ...noteOf(slip, right) }))
      known.add(cited)
    }
    return [...found, ...lawsConflict(reading.citations), ...ownDay(paper, reading)].sort((a, b) => a.start - b.start)
  },
  examples: [
    [
      'Căn cứ Luật Thủy lợi ngày 19 tháng 6 năm 2017;\n\n1. Thực hiện Luật Thủy lợi ngày 19/6/2018.',
      'Luật Thủy lợi ngày 19/6/2018',
    ],
    [
      'SỞ Y TẾ\nSố: 15/QĐ-SYT\nBình An, ngày 05 tháng 3 năm 2024\nQUYẾT ĐỊNH\nVề quy chế\nĐiều 1. Ban hành quy chế.\nPhụ lục I\nDANH MỤC\n(Kèm theo Quyết định số 15/QĐ-SYT ngày 05/02/2024 của Sở Y tế)',
      'ngày 05/02/2024',
    ],
    [
      'Căn cứ Quyết định số 1270/QĐ-UBND ngày 11/3/2025 của UBND tỉnh;\n\n1. Thực hiện Quyết định số 1270/QĐ-UBND ngày 13/3/2025 của UBND tỉnh.',
      'Quyết định số 1270/QĐ-UBND ngày 13/3/2025',
    ],
    [
      'Căn cứ Quyết định số 1270/QĐ-UBND ngày 11/3/2026 của UBND tỉnh;\n\n1. Thực hiện Quyết định số 1270/QĐ-UBND ngày 11/3/2025 của UBND tỉnh.',
      'Quyết định số 1270/QĐ-UBND ngày 11/3/2025',
    ],
    [
      'Căn cứ Kế hoạch số 27/KH-MTTQ-BTT ngày 05/3/2025 của xã;\n\n1. Thực hiện Kế hoạch số 27/KH-BTT-MTTQ.\n\n2. Theo Chỉ thị số 15/CT-Tg.\n\n3. Theo Chỉ thị số 15/CT-TTg.',
      'Kế hoạch số 27/KH-BTT-MTTQ',
      'Chỉ thị số 15/CT-Tg',
    ],
  ],
  not: [
    'Căn cứ Luật Đất đai ngày 29/11/2013; Luật Đất đai ngày 18/01/2024;\n\n1. Theo Luật Đất đai ngày 18 tháng 01 năm 2024.', // two laws of one name
    'SỞ Y TẾ\nSố: 15/QĐ-SYT\nBình An, ngày 05 tháng 3 năm 2024\nQUYẾT ĐỊNH\nVề quy chế\nĐiều 1. Ban hành quy chế.\nPhụ lục I\nDANH MỤC\n(Kèm theo Quyết định số 15/QĐ-SYT ngày 5/3/2024 của Sở Y tế)',
    'Thực hiện Kế hoạch số 57-NQ/TW và Kế hoạch số 57/NQ-TW.\n\n1. Theo Quyết định số 15/QĐ-SYT và Quyết định số 15/QĐ-SNV.',
    'Căn cứ Quyết định số 1270/QĐ-UBND ngày 11/3/2025 của UBND tỉnh;\n\n1. Thực hiện Quyết định số 1270/QĐ-UBND.',
    // Papers that come out on the first days of each year have low numbers.
    'Căn cứ Nghị quyết số 01/NQ-CP ngày 01/01/2020 của Chính phủ;\n\n1. Thực hiện Nghị quyết số 01/NQ-CP ngày 01/01/2021 của Chính phủ.',
    // Numbers begin anew each year: the same number in two years is two documents.
    'Căn cứ Quyết định số 15/QĐ-UBND ngày 11/3/2024 của UBND tỉnh;\n\n1. Thực hiện Quyết định số 15/QĐ-UBND ngày 02/02/2025 của UBND tỉnh.',
  ],
})

/** A law cited by its name with two days of one year, or with one day of two years: laws that have the name of an older one differ in both. */
function lawsConflict(citations: readonly CitationFact[]): FindingFact[] {
  const days = new Map<string, string>()
  return citations.flatMap(law => {
    const { name, number, date } = law
    if (number || !name || !date || !/^\d{4}-/.test(date)) return []
    const [ofYear, ofDay] = [`${fold(name)} ${date.slice(0, 4)}`, `${fold(name)} ${date.slice(5)}`]
    const other = [days.get(ofYear), days.get(ofDay)].find(day => day && day !== date)
    days.set(ofYear, days.get(ofYear) ?? date).set(ofDay, days.get(ofDay) ?? date)
    if (!other) return []
    const note = `“${name}” được viện dẫn nơi khác với ngày ${inWords(other)}.`
    return [queryFact(law, { kind: 'citation-conflict', severity: 'E', note, proposal: inWords(other) })]
  })
}

const ON_ANNEX =
  /(?:kèm|ban hành) theo[^()]{0,50}? số:? ?(?<number>\d+\/[^\s,;]+),? (?<printed>ngày (?<day>\d{1,2})(?:\/| tháng )(?<month>\d{1,2})(?:\/| năm )(?<year>\d{4}))(?!\d)/iu

/** An annex gives its own paper, by its number, another day than the letterhead does. */
function ownDay(paper: Paper, { document: { number, date } }: Reading): FindingFact[] {
  if (!number || !date) return []
  return paper.blocks.flatMap(block => {
    const match = block.annex > 0 && block.text.length < 600 ? ON_ANNEX.exec(block.text) : null
    if (!match || fold(match.groups!.number!) !== fold(number)) return []
    const { day, month, year, printed } = match.groups!
    if (`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` === date) return []
    const end = match.index + match[0].length
    const at = { start: end - printed!.length, end }
    const note = `Ngày ghi ở phụ lục khác ngày ban hành (${inWords(date)}).`
    return [queryBlock(paper, block, at, { kind: 'citation-conflict', severity: 'E', note, proposal: inWords(date) })]
  })
}

type Cited = CitationFact | KnownCitation

const isFact = (cited: Cited): cited is CitationFact => 'quote' in cited

/** Below this a number may come back on the same day of another year. */
const RARE = 100

/** Documents by number and year, by number and day of the year, and by symbol, day and the digits of the number in any order. */
class Known {
  private readonly byParts = new Map<string, Cited>()
  private readonly byNumber = new Map<string, Cited>()
  private readonly byDay = new Map<string, Cited>()
  private readonly byDayOfYear = new Map<string, Cited>()

  add(cited: Cited): void {
    const parts = partsOf(cited)
    if (parts && !this.byParts.has(parts)) this.byParts.set(parts, cited)
    const keys = keysOf(cited)
    if (!keys) return
    if (!this.byNumber.has(keys.number)) this.byNumber.set(keys.number, cited)
    if (!this.byDay.has(keys.day)) this.byDay.set(keys.day, cited)
    if (keys.dayOfYear && !this.byDayOfYear.has(keys.dayOfYear)) this.byDayOfYear.set(keys.dayOfYear, cited)
  }

  /** Same number and year but another day; same number, day and month but another year; or same symbol and day, and a number with its digits changed about. */
  against(cited: Cited): Cited | undefined {
    const twisted = this.byParts.get(partsOf(cited) ?? '')
    if (twisted && fold(twisted.number!) !== fold(cited.number!) && agree(twisted, cited)) return twisted
    const keys = keysOf(cited)
    if (!keys) return undefined
    const sameNumber = this.byNumber.get(keys.number)
    if (sameNumber) return sameNumber.date === cited.date ? undefined : sameNumber
    const otherYear = keys.dayOfYear ? this.byDayOfYear.get(keys.dayOfYear) : undefined
    if (otherYear) return otherYear
    const sameDay = this.byDay.get(keys.day)
    return sameDay && fold(sameDay.number!) !== fold(cited.number!) ? sameDay : undefined
  }
}

const agree = (a: Cited, b: Cited) => !a.date || !b.date || a.date === b.date

/** The number and the parts of its symbol in any order; the Prime Minister's own may lack a letter. */
function partsOf({ number }: Cited): string | undefined {
  const [digits, ...parts] = fold(number ?? '')
    .replace(/(?<= )tg$/, 'ttg')
    .split(' ')
  return digits && parts.length > 1 && /^\d+$/.test(digits) ? `${digits} ${parts.sort().join(' ')}` : undefined
}

type Keys = { number: string; day: string; dayOfYear?: string }

function keysOf({ number, date }: Cited): Keys | undefined {
  if (!number || !date) return undefined
  const folded = fold(number)
  const digits = /^\d+/.exec(folded)?.[0] ?? ''
  // One digit alone cannot be changed about.
  const mixed = digits.length > 1 ? [...digits].sort().join('') : `${digits}!`
  return {
    number: `${folded} ${date.slice(0, 4)}`,
    day: `${mixed}${folded.slice(digits.length)} ${date}`,
    ...(Number(digits) >= RARE ? { dayOfYear: `${folded} ${date.slice(5)}` } : {}),
  }
}

function noteOf(cited: Cited, other: Cited): { note: string; proposal?: string } {
  if (!cited.date || !other.date)
    return {
      note: `Văn bản số ${cited.number} được viện dẫn nơi khác với số ${other.number}.`,
      proposal: other.number!,
    }
  if (fold(cited.number!) === fold(other.number!)) {
    return {
      note: `Văn bản số ${cited.number} được viện dẫn nơi khác với ngày ${inWords(other.date!)}.`,
      proposal: inWords(other.date!),
    }
  }
  return {
    note: `Văn bản ngày ${inWords(cited.date!)} được viện dẫn nơi khác với số ${other.number}.`,
    proposal: other.number!,
  }
}
