import type { CitationFact, Day, FindingFact, Reading } from '../../reading.ts'
import { matchesOf } from '../../scanner/matches.ts'
import type { Block, Paper } from '../../tree.ts'
import { findingRule, inWords, queryBlock, queryFact } from '../finding.ts'
import { noSuchDay } from './no-such-day.ts'
import { otherWeekday } from './weekday.ts'

export const dateImpossible = findingRule({
  kind: 'date-impossible',
  says: 'A day that the calendar does not have or that is another weekday, or a cited paper dated after this one or against the year in its own number.',
  find(paper, reading) {
    const found = [...noSuchDay(paper), ...otherWeekday(paper, reading.document.date)]
    return [...found, ...againstNumber(paper), ...citedLater(reading)].sort((a, b) => a.start - b.start)
  },
  examples: [
    ['1. Văn phòng Sở hoàn thành trước ngày 31/4/2026.', '31/4/2026'],
    ['1. Văn phòng Sở hoàn thành trước ngày 35/4/2026.', '35/4/2026'],
    ['1. Thực hiện từ ngày 29 tháng 02 năm 2026.', '29 tháng 02 năm 2026'],
    [
      'SỞ Y TẾ\nSố: 12/CT-SYT\nBình An, ngày 05 tháng 3 năm 2026\nCHỈ THỊ\nVề tập huấn\n1. Thực hiện Thông tư số 26/2024/TT-BYT ngày 05 tháng 7 năm 2020 của Bộ Y tế.',
      '05 tháng 7 năm 2020',
    ],
    ['PHỤ LỤC\n\nThông tư số 30/2024/TT\n\n-BYT\n\nngày 30/12/2028', '30/12/2028'],
    ['1. Văn phòng Sở hoàn thành trước ngày 31/6.', 'ngày 31/6'],
    ['1. Văn phòng Sở hoàn thành trước ngày 15/13/2026, tổng hợp trong quý V/2026.', '15/13/2026', 'quý V/2026'],
    [
      '1. Họp hồi 8 giờ 00, thứ Hai, ngày 20/5/2026; lần sau ngày 21/5/2026 (thứ Sáu).',
      'thứ Hai, ngày 20/5/2026',
      'ngày 21/5/2026 (thứ Sáu',
    ],
    [
      'SỞ Y TẾ\nSố: 12/CT-SYT\nBình An, ngày 05 tháng 3 năm 2026\nCHỈ THỊ\nVề tập huấn\n1. Thực hiện Kế hoạch số 45/KH-UBND ngày 12/5/2026.',
      'Kế hoạch số 45/KH-UBND ngày 12/5/2026',
    ],
    [
      'SỞ Y TẾ\nSố: 12/CT-SYT\nBình An, ngày 05 tháng 3 năm 2026\nCHỈ THỊ\nVề tập huấn\n1. Thực hiện Kế hoạch số 45/KH-UBND ngày 12/5/2026, Quyết định số 67/QĐ-UBND ngày 20/4/2026.',
      'Bình An, ngày 05 tháng 3 năm 2026',
    ],
    ['SỞ Y TẾ\nSố: 12/CT-SYT\nBình An, ngày 15 tháng 54 năm 2026\nCHỈ THỊ\nVề tập huấn', '15 tháng 54 năm 2026'],
  ],
  not: [
    'SỞ Y TẾ\nSố: 12/CT-SYT\nBình An, ngày 05 tháng 12 năm 2024\nCHỈ THỊ\nVề tập huấn',
    '1. Văn phòng Sở hoàn thành trước ngày 29/02/2024.',
    '1. Thực hiện Thông tư số 26/2024/TT-BYT ngày 05 tháng 7 năm 2024 của Bộ Y tế.',
    '1. Tỷ lệ 31/13/2024.1',
    '1. Văn phòng Sở hoàn thành trước ngày 31/7, xong quý IV/2026; trực ngày 29/02 và 24/24 giờ; lễ ngày 30/02 âm lịch.',
    '1. Họp hồi 8 giờ 00, thứ Tư, ngày 20/5/2026 (kỳ họp thứ hai ngày 21/5/2026).',
  ],
})

/** Of several that are dated later it is rather the paper's own day that is wrong. */
function citedLater(reading: Reading): FindingFact[] {
  const issued = reading.document.date
  const later = issued ? reading.citations.filter(cited => isLater(cited, issued)) : []
  const own = reading.fields.date
  if (own && new Set(later.map(({ number }) => number)).size > 1) {
    const note = `Ngày ban hành ${inWords(issued!)} sớm hơn ngày của các văn bản được viện dẫn (${later.map(({ number }) => number).join(', ')}).`
    return [queryFact(own, { kind: 'date-impossible', severity: 'E', note })]
  }
  return later.map(cited => {
    const note = `Văn bản viện dẫn đề ngày ${inWords(cited.date!)}, sau ngày ban hành ${inWords(issued!)}.`
    return queryFact(cited, { kind: 'date-impossible', severity: 'E', note })
  })
}

/** Where the year in its number says otherwise, `againstNumber` asks. */
function isLater({ number, date }: CitationFact, issued: Day): boolean {
  if (!date || !/^\d{4}-/.test(date) || date <= issued) return false
  const year = /^\d+\/((?:19|20)\d{2})\//.exec(number ?? '')?.[1]
  return !year || year === date.slice(0, 4)
}

// Numbers of normative documents hold their year: a day in another year cannot be right. Laws are left out: passed and dated alike, they may be cited by their day in force.
const NORMATIVE =
  /\d{1,4} ?\/ ?(?<number>(?:19|20)\d{2}) ?\/ ?(?:NĐ|TT|TTLT|QĐ|NQ) ?- ?[\p{Lu}Đ-]{2,20},? ngày (?<date>\d{1,2}(?:\/\d{1,2}\/| tháng \d{1,2} năm )(?<year>(?:19|20)\d{2}))/gu

function againstNumber(paper: Paper): FindingFact[] {
  const found = new Map<string, FindingFact>()
  for (const block of paper.blocks) {
    const above = tornAbove(paper, block)
    if (!above && !/\/(?:19|20)\d{2} ?\//.test(block.text)) continue
    for (const match of matchesOf(NORMATIVE, `${above}${block.text}`)) {
      const { number, date = '', year } = match.groups ?? {}
      const end = match.index + match[0].length - above.length
      if (number === year || found.has(match[0]) || end < date.length) continue
      const note = `Năm trong số hiệu (${number}) không khớp với ngày ${date}.`
      found.set(
        match[0],
        queryBlock(paper, block, { start: end - date.length, end }, { kind: 'date-impossible', severity: 'E', note }),
      )
    }
  }
  return [...found.values()]
}

/** In a narrow column of a table that has lost its lines the number stands in the pieces above its day: "30/2024/TT", "-BYT", "ngày 30/12/2024". */
function tornAbove(paper: Paper, block: Block): string {
  if (block.kind !== 'para' || !/^ngày \d{1,2}\//.test(block.text)) return ''
  const above = paper.blocks.slice(Math.max(0, block.index - 3), block.index)
  return above.every(({ text }) => text.length < 40) ? `${above.map(({ text }) => text).join(' ')} ` : ''
}
