import type { FindingFact, Reading } from '../../reading.ts'
import { words } from '../../rule.ts'
import { isBody, type Paper } from '../../tree.ts'
import { findingRule, inWords, queryBlock, queryFact } from '../finding.ts'

// "ngày15" has lost its space.
const DAY = words(
  String.raw`(?:ngày)?(?<day>\d{1,2})(?: ?/ ?|\.| tháng )(?<month>\d{1,2})(?: ?/ ?|\.| năm )(?<year>(?:19|20)\d{2})`,
)

export const dateImpossible = findingRule({
  kind: 'date-impossible',
  says: 'A day that the calendar does not have, or a cited paper dated after this one or against the year in its own number.',
  find(paper, reading) {
    return [...noSuchDay(paper), ...againstNumber(paper), ...citedLater(reading)].sort((a, b) => a.start - b.start)
  },
  examples: [
    ['1. Văn phòng Sở hoàn thành trước ngày 31/4/2026.', '31/4/2026'],
    ['1. Văn phòng Sở hoàn thành trước ngày 35/4/2026.', '35/4/2026'],
    ['1. Thực hiện từ ngày 29 tháng 02 năm 2026.', '29 tháng 02 năm 2026'],
    [
      'SỞ Y TẾ\nSố: 12/CT-SYT\nBình An, ngày 05 tháng 3 năm 2026\nCHỈ THỊ\nVề tập huấn\n1. Thực hiện Thông tư số 26/2024/TT-BYT ngày 05 tháng 7 năm 2020 của Bộ Y tế.',
      '05 tháng 7 năm 2020',
    ],
    ['SỞ Y TẾ\nSố: 12/CT-SYT\nBình An, ngày 15 tháng 54 năm 2026\nCHỈ THỊ\nVề tập huấn', '15 tháng 54 năm 2026'],
  ],
  not: [
    'SỞ Y TẾ\nSố: 12/CT-SYT\nBình An, ngày 05 tháng 12 năm 2024\nCHỈ THỊ\nVề tập huấn',
    '1. Văn phòng Sở hoàn thành trước ngày 29/02/2024.',
    '1. Thực hiện Thông tư số 26/2024/TT-BYT ngày 05 tháng 7 năm 2024 của Bộ Y tế.',
    '1. Tỷ lệ 31/13/2024.1',
  ],
})

function noSuchDay(paper: Paper): FindingFact[] {
  const found: FindingFact[] = []
  const scanned = paper.damaged
  for (const block of paper.blocks) {
    const issue = block.kind === 'heading' && block.annex === 0 && !scanned
    if (!(isBody(block) || issue) || !/\d{4}/.test(block.text)) continue
    for (const match of block.text.matchAll(DAY)) {
      const [day, month, year] = [Number(match.groups!.day), Number(match.groups!.month), Number(match.groups!.year)]
      if (issue && /tháng/u.test(match[0]) && (month > 12 || month < 1)) {
        const at = { start: match.index, end: match.index + match[0].length }
        found.push(
          queryBlock(paper, block, at, { kind: 'date-impossible', severity: 'E', note: `Không có tháng ${month}.` }),
        )
        continue
      }
      if (month > 12 || month < 1 || day < 1) continue
      if (day <= new Date(Date.UTC(year, month, 0)).getUTCDate()) continue
      // Beyond 31 only what is called a day; in a scan it is damage, which ocr-damage asks about.
      if (day > 31 && (scanned || !/ngày ?$/iu.test(block.text.slice(0, match.index)))) continue
      const at = { start: match.index, end: match.index + match[0].length }
      const note = `Tháng ${month} năm ${year} không có ngày ${day}.`
      found.push(queryBlock(paper, block, at, { kind: 'date-impossible', severity: 'E', note }))
    }
  }
  return found
}

function citedLater(reading: Reading): FindingFact[] {
  const issued = reading.document.date
  return reading.citations.flatMap(cited => {
    if (!cited.date || !/^\d{4}-/.test(cited.date)) return []
    const year = /^\d+\/((?:19|20)\d{2})\//.exec(cited.number ?? '')?.[1]
    if (!issued || cited.date <= issued || (year && year !== cited.date.slice(0, 4))) return []
    const note = `Văn bản viện dẫn đề ngày ${inWords(cited.date)}, sau ngày ban hành ${inWords(issued)}.`
    return [queryFact(cited, { kind: 'date-impossible', severity: 'E', note })]
  })
}

// Numbers of normative documents hold their year: a day in another year cannot be right. Laws are left out: passed and dated alike, they may be cited by their day in force.
const NORMATIVE =
  /\d{1,4} ?\/ ?(?<number>(?:19|20)\d{2}) ?\/ ?(?:NĐ|TT|TTLT|QĐ|NQ) ?- ?[\p{Lu}Đ-]{2,20},? ngày (?<date>\d{1,2}(?:\/\d{1,2}\/| tháng \d{1,2} năm )(?<year>(?:19|20)\d{2}))/gu

function againstNumber(paper: Paper): FindingFact[] {
  const found = new Map<string, FindingFact>()
  for (const block of paper.blocks) {
    if (!/\/(?:19|20)\d{2} ?\//.test(block.text)) continue
    for (const match of block.text.matchAll(NORMATIVE)) {
      const { number, date = '', year } = match.groups ?? {}
      if (number === year || found.has(match[0])) continue
      const end = match.index + match[0].length
      const note = `Năm trong số hiệu (${number}) không khớp với ngày ${date}.`
      found.set(
        match[0],
        queryBlock(paper, block, { start: end - date.length, end }, { kind: 'date-impossible', severity: 'E', note }),
      )
    }
  }
  return [...found.values()]
}
