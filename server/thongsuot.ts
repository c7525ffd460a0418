/** npm run -s thongsuot -- read [--json] FILE…: the reading on the command line. */
import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { pagesOfText } from '@thong-suot/reader/page.ts'
import type { Due, Reading } from '@thong-suot/reader/reading.ts'

const USAGE = `Cách dùng:
  npm run -s thongsuot -- read TỆP…          đọc văn bản, in bảng
  npm run -s thongsuot -- read --json TỆP…   mỗi tệp một dòng JSON
`

async function main(args: string[]): Promise<number> {
  const [command, ...rest] = args
  const json = rest.includes('--json')
  const ownReader = rest.includes('--own-reader')
  const files = rest.filter(arg => arg !== '--json' && arg !== '--own-reader')
  if (command !== 'read' || files.length === 0 || files.some(file => file.startsWith('--'))) {
    process.stderr.write(USAGE)
    return 1
  }
  let failed = false
  for (const file of files) {
    try {
      const { reading, warnings } = await readFile(file, ownReader)
      process.stdout.write(json ? `${JSON.stringify(asLabels(file, reading))}\n` : tableOf(file, reading))
      for (const warning of warnings) process.stderr.write(`${file}: ${warning}\n`)
    } catch (error) {
      failed = true
      process.stderr.write(`${file}: ${sentenceOf(error)}\n`)
    }
  }
  return failed ? 1 : 0
}

/** Plain text is read here and at once; everything else in a process of its own. */
async function readFile(file: string, ownReader: boolean): Promise<{ reading: Reading; warnings: string[] }> {
  const bytes = readFileSync(file)
  const { kindOf } = await import('@thong-suot/paper/paper-kind.ts')
  if (kindOf(bytes) === 'text') {
    const { decodeText } = await import('@thong-suot/paper/read-text.ts')
    const { read } = await import('@thong-suot/reader/read.ts')
    return { reading: read(pagesOfText(decodeText(bytes))), warnings: [] }
  }
  const { readInWorker } = await import('@thong-suot/paper/in-worker.ts')
  const onPage = (done: number, of: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\rĐã đọc ${done}/${of} trang${done === of ? '\n' : ''}`)
  }
  return readInWorker(bytes, { onPage, ownReader })
}

function sentenceOf(error: unknown): string {
  if (error instanceof Error && 'detail' in error) return String(error.detail)
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return 'Không tìm thấy tệp. Hãy kiểm tra lại đường dẫn.'
  if (code === 'EISDIR') return 'Đây là thư mục, không phải tệp. Hãy nêu từng tệp.'
  if (code === 'EACCES') return 'Không có quyền đọc tệp. Hãy kiểm tra quyền truy cập.'
  return `Không đọc được tệp (${error instanceof Error ? error.message : String(error)}). Hãy thử lại với bản khác của văn bản.`
}

/** The shape of LABELS.md; every fact carries its offsets and rule besides. */
function asLabels(
  file: string,
  { text: _text, lines: _lines, fields: _fields, sections: _sections, ...facts }: Reading,
) {
  return { id: basename(file, extname(file)), ...facts }
}

function tableOf(file: string, reading: Reading): string {
  const { document: d } = reading
  const rows = (title: string, lines: string[]) =>
    lines.length > 0 ? [`\n${title} (${lines.length})`, ...lines.map(line => `  ${line}`)] : []
  return [
    `\n${basename(file)}`,
    ...(
      [
        ['Loại', d.type],
        ['Số, ký hiệu', d.number],
        ['Cơ quan ban hành', d.issuer],
        ['Nơi, ngày', [d.place, d.date && dayOf(d.date)].filter(Boolean).join(', ') || null],
        ['Trích yếu', d.title],
        ['Người ký', d.signer],
        ['Nơi nhận', d.recipients.join('; ') || null],
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
