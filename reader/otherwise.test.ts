/** One paper, set in many ways: what is found in it stays the same. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from './page.ts'
import { read } from './read.ts'

const BODY = [
  'I. MỤC ĐÍCH',
  'Thực hiện Chỉ thị số 12/CT-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh về an toàn hồ đập, Sở Nông nghiệp và Môi trường ban hành Kế hoạch kiểm tra hồ đập năm 2026 như sau:',
  'II. NHIỆM VỤ',
  '1. Chi cục Thủy lợi chủ trì, phối hợp với Thanh tra Sở rà soát hồ sơ của từng hồ, hoàn thành trước ngày 15/5/2026.',
  '2. Giao Công ty TNHH MTV Khai thác công trình thủy lợi Bình An:',
  '- Tu sửa cống lấy nước tại các hồ loại nhỏ, xong trong quý III năm 2026;',
  '- Lắp biển cảnh báo tại nơi nước sâu.',
  '3. Ủy ban nhân dân các xã, phường tuyên truyền đến từng hộ dân ở vùng hạ du.',
  'III. TỔ CHỨC THỰC HIỆN',
  'Các đơn vị báo cáo kết quả về Sở Nông nghiệp và Môi trường (qua Chi cục Thủy lợi) trước ngày 10/12/2026.',
]
const CLOSING = [
  'Nơi nhận:',
  '- UBND tỉnh (để b/c);',
  '- Chi cục Thủy lợi;',
  '- Lưu: VT, TL.',
  'KT. GIÁM ĐỐC',
  'PHÓ GIÁM ĐỐC',
  'Trần Văn Hòa',
]
const HEAD = [
  'UBND TỈNH BÌNH AN',
  'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG',
  'Số: 45/KH-SNNMT',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Bình An, ngày 20 tháng 3 năm 2026',
]
const TITLE = ['KẾ HOẠCH', 'Kiểm tra hồ đập năm 2026']

type Setting = { head?: string[]; body?: string[]; closing?: string[]; gap?: string }

const printed = ({ head = HEAD, body = BODY, closing = CLOSING, gap = '\n' }: Setting = {}) =>
  [head.join('\n'), TITLE.join('\n'), body.join(gap), closing.join('\n')].join('\n\n')

const beside = (between: string) =>
  [0, 1, 2].map(row => `${HEAD[row]!.padEnd(34)}${between}${HEAD[row + 3]}`.replace(/ +\t/, '\t'))
const wrapped = (width: number) =>
  BODY.flatMap(line => line.match(new RegExp(`.{1,${width}}(?:\\s|$)`, 'gu'))!.map(part => part.trimEnd()))
const bodyWith = (from: RegExp, to: string) => printed({ body: BODY.map(line => line.replace(from, to)) })

const WAYS: Record<string, string> = {
  'lines of 60 letters': printed({ body: wrapped(60) }),
  'lines of 90 letters': printed({ body: wrapped(90) }),
  'an empty line between paragraphs': printed({ gap: '\n\n' }),
  'lines set in': printed({ body: BODY.map(line => `     ${line}`) }),
  'a new page with its number': printed({ body: BODY.toSpliced(5, 0, '\f2') }),
  'stars for bullets': bodyWith(/^- /, '* '),
  'dots for bullets': bodyWith(/^- /, '• '),
  'arrows for bullets': bodyWith(/^- /, '➢ '),
  'long dashes for bullets': bodyWith(/^- /, '– '),
  'numbers with brackets': bodyWith(/^(\d)\. /, '$1) '),
  'numbers with strokes': bodyWith(/^(\d)\. /, '$1/ '),
  'numbers with dashes': bodyWith(/^(\d)\. /, '$1 - '),
  'columns parted by blanks': printed({ head: beside('    ') }),
  'columns parted by tabs': printed({ head: beside('\t') }),
  'columns parted by bars': printed({ head: beside(' | ').map(line => `| ${line} |`) }),
  'recipients on one line': printed({ closing: [CLOSING.slice(0, 4).join(' '), ...CLOSING.slice(4)] }),
  'the signature first': printed({ closing: [...CLOSING.slice(4), ...CLOSING.slice(0, 4)] }),
  'the letters and marks apart': printed().normalize('NFD'),
  'blanks that do not break': printed().replaceAll(' ', '\u00a0'),
  'blanks before marks': printed().replace(/(?<=\p{L}{2})(?=[,;]\s)/gu, ' '),
  'the old place of tones': bodyWith(/(?<=[Tt]h)ủy/gu, 'uỷ'),
  'days with dashes': printed().replace(/(\d{2})\/(\d{1,2})\/(\d{4})/g, '$1-$2-$3'),
  'days in words': printed().replace(/(\d{2})\/(\d{1,2})\/(\d{4})/g, '$1 tháng $2 năm $3'),
}

/** What a clerk confirms, without its places. */
function foundIn(text: string) {
  const { document, citations, deadlines, owners, reports, obligations } = read(pagesOfText(text))
  const { type, number, date, place, issuer, parent, title, signer, post, recipients } = document
  return {
    document: { type, number, date, place, issuer, parent, title, signer, post, recipients },
    citations: citations.map(one => [one.number, one.date, one.role]),
    deadlines: deadlines.map(one => [one.due, one.operator]),
    owners: owners.map(one => [one.lead, one.with]),
    reports: reports.map(one => [one.from, one.to, one.cadence, one.due]),
    obligations: obligations.map(one => [one.lead, one.deadline?.due]),
  }
}

describe('one paper', () => {
  const expected = foundIn(printed())

  it('is read', () => {
    const company = 'Công ty TNHH MTV Khai thác công trình thủy lợi Bình An'
    const communes = 'Ủy ban nhân dân các xã, phường'
    const [may, quarter, december] = [
      { kind: 'date', date: '2026-05-15' },
      { kind: 'quarter', year: 2026, quarter: 3 },
      { kind: 'date', date: '2026-12-10' },
    ]
    assert.deepEqual(expected, {
      document: {
        type: 'KH',
        number: '45/KH-SNNMT',
        date: '2026-03-20',
        place: 'Bình An',
        issuer: 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG',
        parent: 'UBND TỈNH BÌNH AN',
        title: 'Kiểm tra hồ đập năm 2026',
        signer: 'Trần Văn Hòa',
        post: 'PHÓ GIÁM ĐỐC',
        recipients: ['UBND tỉnh', 'Chi cục Thủy lợi', 'Lưu: VT, TL'],
      },
      citations: [['12/CT-UBND', '2026-03-05', 'carries-out']],
      deadlines: [
        [may, 'before'],
        [quarter, 'within'],
        [december, 'before'],
      ],
      owners: [
        [['Chi cục Thủy lợi'], ['Thanh tra Sở']],
        [[company], []],
        [[communes], []],
      ],
      reports: [['Các đơn vị', 'Sở Nông nghiệp và Môi trường', 'once', december]],
      obligations: [
        [['Chi cục Thủy lợi'], may],
        [[company], quarter],
        [[company], undefined],
        [[communes], undefined],
      ],
    })
  })
  for (const [way, text] of Object.entries(WAYS))
    it(`says the same with ${way}`, () => {
      assert.notEqual(text, printed())
      assert.deepEqual(foundIn(text), expected)
    })
})
