import type { FindingFact, OwnerFact, Reading } from '../reading.ts'
import { words } from '../rule.ts'
import { findingRule, inWords, queryFact } from './finding.ts'

type Ended = { pattern: RegExp; on: string; note: string }

// The district level ended on 30/6/2025 (Law 72/2025/QH15 on local government); ministries and sở were merged on 01/3/2025.
const ENDED: readonly Ended[] = [
  {
    pattern: words(
      `(?:UBND|ủy ban nhân dân|HĐND|hội đồng nhân dân|chủ tịch ubnd)(?: các| cấp)? (?:quận, )?(?:huyện|quận|thị xã)|(?:cấp|các) huyện|huyện ủy|công an huyện|phòng giáo dục và đào tạo`,
      'iu',
    ),
    on: '2025-07-01',
    note: 'cấp huyện đã kết thúc hoạt động từ ngày 01/7/2025',
  },
  {
    pattern: words(`thị trấn`, 'iu'),
    on: '2025-07-01',
    note: 'từ ngày 01/7/2025 cấp xã chỉ còn xã, phường, đặc khu',
  },
  {
    pattern: words(
      `(?:sở|bộ) (?:thông tin và truyền thông|tt ?(?:&|và) ?tt|kế hoạch (?:và|-) đầu tư|kh ?(?:&|và) ?đt|giao thông(?: -)? vận tải|gtvt|tài nguyên (?:và|-) môi trường|tn ?(?:&|và) ?mt|nông nghiệp và (?:phát triển nông thôn|ptnt)|nn ?(?:&|và) ?ptnt|lao động ?[-–,] ?thương binh (?:và|-) xã hội|lđ ?[-–]? ?tb ?(?:&|và) ?xh|lđtbxh)`,
      'iu',
    ),
    on: '2025-03-01',
    note: 'cơ quan này đã được hợp nhất từ đầu năm 2025',
  },
]

export const unitEnded = findingRule({
  kind: 'unit-ended',
  says: 'Work is given to a body that no longer exists when the paper is issued, or before its years have run out.',
  find(paper, reading) {
    const issued = reading.document.date
    const until = paper.period ? `${paper.period.to}-12-31` : issued
    const asked = new Set<string>()
    return reading.owners.flatMap(owner => {
      const found = endedOwner(owner, issued, until)
      // That a body will end while the paper lasts is said once.
      return found.filter(({ severity, note }) => {
        const before = asked.has(note)
        asked.add(note)
        return severity !== 'N' || !before
      })
    })
  },
  examples: [
    [
      'UBND TỈNH BÌNH AN\nSố: 15/KH-UBND\nBình An, ngày 05 tháng 9 năm 2025\nKẾ HOẠCH\nTập huấn\n\nIII. TỔ CHỨC THỰC HIỆN\n1. UBND các huyện\n- Tổ chức tập huấn cho cán bộ.',
      'UBND các huyện',
    ],
    [
      'UBND TỈNH BÌNH AN\nSố: 15/KH-UBND\nBình An, ngày 05 tháng 9 năm 2025\nKẾ HOẠCH\nTập huấn\n\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở KH&ĐT\n- Bố trí kinh phí.\n2. UBND các xã, phường, thị trấn\n- Tổ chức tập huấn cho cán bộ.',
      'Sở KH&ĐT',
      'UBND các xã, phường, thị trấn',
    ],
  ],
  not: [
    'UBND TỈNH BÌNH AN\nSố: 15/KH-UBND\nBình An, ngày 05 tháng 9 năm 2022\nKẾ HOẠCH\nTập huấn\n\nIII. TỔ CHỨC THỰC HIỆN\n1. UBND các huyện\n- Tổ chức tập huấn cho cán bộ.',
  ],
})

function endedOwner(owner: OwnerFact, issued: Reading['document']['date'], until: string | null): FindingFact[] {
  for (const { pattern, on, note } of ENDED) {
    const name = [...owner.lead, ...owner.with].find(body => pattern.test(body.normalize('NFC')))
    if (!name || !until || until < on) continue
    const already = issued !== null && issued >= on
    const text = already
      ? `“${name}”: ${note}.`
      : `“${name}”: ${note}, trước khi hết thời gian của văn bản (${inWords(until)}).`
    return [queryFact(owner, { kind: 'unit-ended', severity: already ? 'W' : 'N', note: text })]
  }
  return []
}
