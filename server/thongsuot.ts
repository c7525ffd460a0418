/** npm run -s thongsuot -- read | example | score: the reader on the command line. */

import { existsSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { withPurpose } from '@thong-suot/domain/document/document.ts'
import type { BundledDocument } from '@thong-suot/reader/bundle/read-documents.ts'
import { type Page, pagesOfText } from '@thong-suot/reader/page.ts'
import type { Due, Reading } from '@thong-suot/reader/reading.ts'
import { labelsOf } from '@thong-suot/reader/score/labels.ts'

import { exampleName, examplesFolder, writeExample } from './document/example/example-files.ts'

const USAGE = `Cách dùng:
  npm run -s thongsuot -- read TỆP…          đọc văn bản, in bảng
  npm run -s thongsuot -- read --json TỆP…   mỗi tệp một dòng JSON (tệp có nhiều văn bản: thêm documents)
  npm run -s thongsuot -- example TỆP… [--out THƯ-MỤC]
                                             ghi văn bản và kết quả đọc làm ví dụ (mặc định DATA_DIR/examples)
  npm run -s thongsuot -- score [THƯ-MỤC]    chấm bộ đọc trên các ví dụ
Thêm --own-reader để luôn dùng bộ nhận dạng chữ kèm theo khi đọc bản chụp.
`

async function main(args: string[]): Promise<number> {
  const given = readArguments(args)
  if (!given) {
    process.stderr.write(USAGE)
    return 1
  }
  if (given.command === 'score') return scoreExamples(given.files[0] ?? (await ownExamples()))
  return readAll(given)
}

type Given = {
  command: 'read' | 'example' | 'score'
  files: string[]
  json: boolean
  ownReader: boolean
  out: string | undefined
}

/** @returns undefined where the command is none of ours, or lacks its files */
function readArguments(args: string[]): Given | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, 'own-reader': { type: 'boolean' }, out: { type: 'string' } },
    })
    const [command, ...files] = positionals
    if (command !== 'read' && command !== 'example' && command !== 'score') return undefined
    if (command === 'score' ? files.length > 1 : files.length === 0) return undefined
    return { command, files, json: values.json ?? false, ownReader: values['own-reader'] ?? false, out: values.out }
  } catch {
    return undefined
  }
}

async function ownExamples(): Promise<string> {
  const { readConfig } = await import('./config.ts')
  return examplesFolder(readConfig(process.env).dataDir)
}

/** Each file by itself: what cannot be read is told on standard error, the others are read. */
async function readAll({ command, files, json, ownReader, out }: Given): Promise<number> {
  const folder = command === 'example' ? (out ?? (await ownExamples())) : ''
  let failed = false
  for (const file of files) {
    try {
      const { pages, reading, documents, warnings } = await readFile(file, ownReader)
      if (command === 'example') await keepExample(folder, file, pages)
      else
        process.stdout.write(
          json ? `${JSON.stringify(asLabels(file, reading, documents))}\n` : tablesOf(file, reading, documents),
        )
      for (const warning of warnings) process.stderr.write(`${file}: ${warning}\n`)
    } catch (error) {
      failed = true
      process.stderr.write(`${file}: ${sentenceOf(error)}\n`)
    }
  }
  return failed ? 1 : 0
}

/** Plain text is read here and at once; everything else in a process of its own. */
async function readFile(
  file: string,
  ownReader: boolean,
): Promise<{ pages: Page[]; reading: Reading; documents: BundledDocument[]; warnings: string[] }> {
  const bytes = readFileSync(file)
  const { kindOf } = await import('@thong-suot/paper/paper-kind.ts')
  if (kindOf(bytes) === 'text') {
    const { decodeText } = await import('@thong-suot/paper/read-text.ts')
    const { read } = await import('@thong-suot/reader/read.ts')
    const { cutsOf } = await import('@thong-suot/reader/bundle/cuts.ts')
    const { readDocuments } = await import('@thong-suot/reader/bundle/read-documents.ts')
    const pages = pagesOfText(decodeText(bytes))
    const cuts = cutsOf(pages)
    return { pages, reading: read(pages), documents: cuts.length > 1 ? readDocuments(pages, cuts) : [], warnings: [] }
  }
  const { readInWorker } = await import('@thong-suot/paper/in-worker.ts')
  const onPage = (done: number, of: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\rĐã đọc ${done}/${of} trang${done === of ? '\n' : ''}`)
  }
  return readInWorker(bytes, { onPage, ownReader })
}

/** The paper as text beside what is read in that text, for a person to set right. */
async function keepExample(folder: string, file: string, pages: Page[]): Promise<void> {
  const { read } = await import('@thong-suot/reader/read.ts')
  const { textOfPages } = await import('@thong-suot/reader/score/example.ts')
  const name = exampleName(basename(file, extname(file)))
  if (existsSync(join(folder, `${name}.json`))) {
    const detail = `Ví dụ ${join(folder, name)}.json đã có nên không ghi đè. Xóa hoặc đổi tên ví dụ cũ rồi chạy lại.`
    throw Object.assign(new Error('the example is there'), { detail })
  }
  const text = textOfPages(pages)
  await writeExample(folder, name, text, withoutPlaces(labelsOf(read(pagesOfText(text)))))
  process.stdout.write(`${join(folder, name)}.txt, ${name}.json\n`)
}

const PLACES = new Set(['start', 'end', 'rule', 'owner'])

/** Labels are written by people, who count no letters. */
function withoutPlaces(value: unknown): object {
  return JSON.parse(JSON.stringify(value, (key, inner) => (PLACES.has(key) ? undefined : inner)))
}

async function scoreExamples(folder: string): Promise<number> {
  const { scoreFolder, showScore } = await import('@thong-suot/reader/score/score.ts')
  if (!existsSync(folder)) {
    process.stderr.write(`Không có thư mục ${folder}. Lưu ví dụ trước, hoặc nêu thư mục khác.\n`)
    return 1
  }
  const score = scoreFolder(folder)
  if (score.papers === 0) {
    process.stderr.write(`Chưa có ví dụ nào trong ${folder}. Mỗi ví dụ gồm hai tệp cùng tên: .txt và .json.\n`)
    return 1
  }
  process.stdout.write(`${score.papers} văn bản\n${showScore(score).join('\n')}\n`)
  for (const miss of score.misses) process.stdout.write(`${miss}\n`)
  return 0
}

function sentenceOf(error: unknown): string {
  if (error instanceof Error && 'detail' in error) return String(error.detail)
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return 'Không tìm thấy tệp. Hãy kiểm tra lại đường dẫn.'
  if (code === 'EISDIR') return 'Đây là thư mục, không phải tệp. Hãy nêu từng tệp.'
  if (code === 'EACCES') return 'Không có quyền đọc tệp. Hãy kiểm tra quyền truy cập.'
  return `Không đọc được tệp (${error instanceof Error ? error.message : String(error)}). Hãy thử lại với bản khác của văn bản.`
}

/**
 * The shape of LABELS.md; every fact carries its offsets and rule besides. A file is one object, of all that it holds; where it
 * holds several documents, `documents` has each by itself (decision 0070).
 */
function asLabels(file: string, reading: Reading, documents: BundledDocument[] = []): object {
  const parts = documents.map(one => ({ ...placeOf(one), ...asLabels(file, one.reading) }))
  return {
    id: basename(file, extname(file)),
    ...labelsOf(reading),
    obligations: reading.obligations,
    ...(parts.length > 0 && { documents: parts }),
  }
}

const placeOf = ({ cut, pages }: BundledDocument) => ({
  pages: { from: cut.page, to: pages.at(-1)?.number ?? cut.page },
  line: cut.line,
})

/** One table a document. */
function tablesOf(file: string, reading: Reading, documents: BundledDocument[]): string {
  if (documents.length === 0) return tableOf(basename(file), reading)
  const name = basename(file)
  const tables = documents.map((one, i) => {
    const { from, to } = placeOf(one).pages
    return tableOf(`${name}, văn bản ${i + 1}, trang ${from}${to > from ? `–${to}` : ''}`, one.reading)
  })
  return [`\nTệp ${name} có ${documents.length} văn bản.\n`, ...tables].join('')
}

function tableOf(name: string, reading: Reading): string {
  const { document: d } = reading
  const rows = (title: string, lines: string[]) =>
    lines.length > 0 ? [`\n${title} (${lines.length})`, ...lines.map(line => `  ${line}`)] : []
  return [
    `\n${name}`,
    ...(
      [
        ['Loại', d.type],
        ['Số, ký hiệu', d.number],
        ['Cơ quan ban hành', d.issuer],
        ['Nơi, ngày', [d.place, d.date && dayOf(d.date)].filter(Boolean).join(', ') || null],
        ['Trích yếu', d.title],
        ['Người ký', d.signer],
        ['Nơi nhận', d.recipients.map(line => withPurpose(line, d.purposes)).join('; ') || null],
      ] as const
    ).map(([name, value]) => `  ${name.padEnd(17)} ${value ?? '(không thấy)'}`),
    ...rows(
      'Căn cứ, viện dẫn',
      reading.citations.map(c => [c.number ?? c.name, c.date && dayOf(c.date)].filter(Boolean).join(', ngày ')),
    ),
    ...rows(
      'Thời hạn',
      reading.deadlines.map(x => `${dueOf(x.due).padEnd(24)} ${short(x.quote)}`),
    ),
    ...rows(
      'Nhiệm vụ được giao',
      reading.obligations.map(o => `${(o.clause ?? '').padEnd(8)} ${o.lead.join(', ')}: ${short(o.title)}`),
    ),
    ...rows(
      'Chủ trì, phối hợp',
      reading.owners.map(o => o.lead.join(', ') + (o.with.length ? ` | phối hợp: ${o.with.join(', ')}` : '')),
    ),
    ...rows(
      'Chế độ báo cáo',
      reading.reports.map(
        r =>
          `${[r.from, r.to].map(x => x ?? '?').join(' → ')}, ${CADENCES[r.cadence]}${r.due ? `, ${dueOf(r.due)}` : ''}`,
      ),
    ),
    ...rows(
      'Điểm cần xem lại',
      reading.findings.map(f => `${f.note} “${short(f.quote)}”`),
    ),
    '',
  ].join('\n')
}

const short = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 90 ? `${line.slice(0, 89)}…` : line
}
const dayOf = (day: string) =>
  day.replace(/^(\d{4}|-)-(\d\d)-(\d\d)$/, (_, y, m, d) => (y === '-' ? `${d}/${m}` : `${d}/${m}/${y}`))

const CADENCES: Record<Reading['reports'][number]['cadence'], string> = {
  daily: 'hằng ngày',
  weekly: 'hằng tuần',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  semiannual: '6 tháng',
  ninemonth: '9 tháng',
  annual: 'hằng năm',
  once: 'một lần',
  adhoc: 'đột xuất',
  review: 'sơ kết, tổng kết',
}

function dueOf(due: Due): string {
  switch (due.kind) {
    case 'date':
      return dayOf(due.date)
    case 'yearly':
      return `${due.day}/${due.month} hằng năm`
    case 'monthly':
      return due.day ? `ngày ${due.day} hằng tháng` : 'hằng tháng'
    case 'quarterly':
      return due.day ? `ngày ${due.day} hằng quý` : 'hằng quý'
    case 'month':
      return `tháng ${due.month}/${due.year}`
    case 'quarter':
      return `quý ${due.quarter}/${due.year}`
    case 'half':
      return `6 tháng ${due.half === 1 ? 'đầu' : 'cuối'} năm ${due.year}`
    case 'year':
      return `năm ${due.year}`
    case 'span':
      return `${due.from} - ${due.to}`
    case 'relative':
      return `${due.days} ngày từ khi ${due.of}`
    case 'continuous':
      return 'thường xuyên'
    case 'weekly':
      return due.weekday ? (due.weekday === 7 ? 'Chủ nhật hằng tuần' : `thứ ${due.weekday + 1} hằng tuần`) : 'hằng tuần'
    case 'daily':
      return due.time ? `${due.time} hằng ngày` : 'hằng ngày'
  }
}

process.exitCode = await main(process.argv.slice(2))
