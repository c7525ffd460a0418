import type { FindingFact } from '../../reading.ts'
import { apply, applyAll } from '../../rule.ts'
import { numberAndSymbol } from '../../rules/heading/number-and-symbol.ts'
import { placeAndDate } from '../../rules/heading/place-and-date.ts'
import { type Block, isBody, type Paper } from '../../tree.ts'
import { findingRule, queryBlock } from '../finding.ts'
import { bodyWords } from './damaged-body.ts'
import { damagedNames } from './damaged-name.ts'
import { damagedPlaces } from './damaged-place.ts'
import { fixedNames } from './fixed-name.ts'
import { damagesOf } from './patterns.ts'

const QUERY = { kind: 'ocr-damage', severity: 'W' } as const

export const ocrDamage = findingRule({
  kind: 'ocr-damage',
  says: 'Optical reading or a lost hyphen has changed a number, a day or a name; what is certain is proposed, nothing is mended.',
  find(paper, reading) {
    const words = bodyWords(paper)
    const within = (name: FindingFact) => words.some(word => word.start >= name.start && word.end <= name.end)
    const found = [
      ...inHeading(paper),
      ...inBody(paper),
      ...ownNumber(paper),
      ...clauseNumbers(paper),
      ...words,
      ...damagedPlaces(paper),
      ...fixedNames(paper),
      ...damagedNames(paper, reading).filter(name => !within(name)),
    ]
    return withoutDoubles(found.sort((a, b) => a.start - b.start || b.end - a.end))
  },
  examples: [
    [
      'SỞ Y TẾ\nSố: 2. /CT-SYT\nBình An, ngày 2# tháng Ø? năm 2024\nCHỈ THỊ\nVề tập huấn',
      'Số: 2. /CT-SYT',
      'ngày 2# tháng Ø? năm 2024',
    ],
    [
      'SỞ Y TẾ\nSố:.-204JSYT-NVY\nBình An, ngày 05 tháng 3 năm 2024\nKính gửi: Các trạm y tê\n1. Tập huấn.',
      'Số:.-204JSYT-NVY',
    ],
    ['1. Hội Chữ thập đỏ Việt Năm tuyên truyền hiến máu.', 'Hội Chữ thập đỏ Việt Năm'],
    ['1. Sở Y tế: Kiểm tra.\nŠ. Văn phòng Sở: Tổng hợp.', 'Š. Văn phòng Sở: Tổng hợp.'],
    [
      'TĨNH BÌNH AN\nSố: 12/CT-UBND\nBình An, ngày 05 tháng 3 năm 2024\nCHỈ THỊ\nVề tập huấn\n1. Tập huấn y tê.\nNơi nhận:\n- Các đoàn thẻ tỉnh;\n- Lưu: VT.',
      'TĨNH BÌNH AN',
      'Các đoàn thẻ tỉnh',
    ],
    ['SỞ Y TẾ\nSố: đ# /CT-SYT\nBình An, ngày 05 tháng 3 năm 2024\nCHỈ THỊ\nVề tập huấn', 'Số: đ# /CT-SYT'],
    ['SỞ Y TẾ\nSố: 12/CT-SYT\nBình An, ngày 4 tháng I1 năm 2024\nCHỈ THỊ\nVề tập huấn', 'ngày 4 tháng I1 năm 2024'],
    ['1. Văn phòng Sở hoàn thành trước I6h30 ngày 23/9/2027.', 'I6h30'],
    ['Căn cứ Kế hoạch số 186/KHUBND ngày 17/9/2024 của UBND tỉnh;', '186/KHUBND'],
    ['Căn cứ Nghị định số 07/202LNĐ-CP và Nghị định số 63/201 0/NĐ-CP;', '07/202LNĐ-CP', '63/201 0/NĐ-CP'],
    ['1. Tập huấn y tê theo Đề án Ú6, xong ngày 24/1 1/2027 tại Sở VY tế.', 'Đề án Ú6', '24/1 1/2027', 'Sở VY tế'],
    ['1. Tập huấn y tê trong quý HI/2027, quý II/2028.', 'quý HI'],
    ['1. Tập huấn y tê từ ngày 0} tháng 07 năm 2016.', 'ngày 0} tháng 07 năm 2016'],
    ['1. Tập huấn y tê theo Quyết định ngày 23 tháng l] năm 2018.', 'ngày 23 tháng l] năm 2018'],
    ['1. Tập huấn y tê theo Nghị định ngày 23/201 8 và Quy định số 08§-QĐ/TW.', 'ngày 23/201 8', '08§-QĐ/TW'],
    [
      '1. Tập huấn y tê theo Kế hoạch số 119/KH-BCĐ3§9 ngày 26/12-2014 của Quân khu Š.',
      '119/KH-BCĐ3§9',
      '26/12-2014',
      'Quân khu Š',
    ],
    ['1. Tập huấn y tê theo Chỉ thị ngày 42/02/2018 của DBND tỉnh.', '42/02/2018', 'DBND'],
    ['1. Sở Y tế tỉnh Bắc Liêu thực hiện Nghị định của Chỉnh phủ.', 'Bắc Liêu', 'Chỉnh phủ'],
    ['1. Tập huấn y tê tại tỉnh Quàng Ngãi theo Nghị định của Chính phú.', 'Quàng Ngãi'],
    ['Căn cứ Nghị định số 63/2014/NĐ-CP ngày 0L tháng 6 năm 2014;', 'ngày 0L tháng 6 năm 2014'],
    ['SỞ Y TẾ\nSóz7/3a2../KH-SYT\nBình An, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nTập huấn y tê', 'Sóz7/3a2../KH-SYT'],
    [
      'SỞ Y TÉẺ\nSố: 12/CT-SYT\nBình An, ngày | tháng 3 năm 2024\nCHỈ THỊ\nVề tập huấn',
      'SỞ Y TÉẺ',
      'ngày | tháng 3 năm 2024',
    ],
    [
      '1. Tập huấn y tê theo Tờ trình số 45/TTz-SYT, Nghị quyết số 12/NQ-HĐNĐ, Thông tư số 15/2016/TT-BYTT.',
      '45/TTz-SYT',
      '12/NQ-HĐNĐ',
      '15/2016/TT-BYTT',
    ],
    [
      'SỞ Y TẾ\nSố: 12/CTSYT\nBình An, ngày 12 tháng 5 năm 201ọ\nCHỈ THỊ\nVề tập huấn\n1. Tập huấn y tê theo Kế hoạch số 7/KHUBND.',
      'ngày 12 tháng 5 năm 201ọ',
      '7/KHUBND',
    ],
    [
      'SỞ Y TẾ\nSố: 12/CT-SYT\nBình An, ngày | Ä thẳng 5 năm 2018\nCHỈ THỊ\nVề tập huấn\nĐiều d. Tập huấn y tê Š năm theo Công văn số 15/5YT-NVY ngày 30 tháng L1 năm 2017 của Bộ tế, đợt H/2018, đến 12/4/201: xong.\nPHỤ LỤC\n(Kèm theo Chỉ thị sốI9Ä1/CT-SYT của Sở Y tế)',
      'ngày | Ä thẳng 5 năm 2018',
      'Điều d',
      'Š năm',
      '15/5YT-NVY',
      'ngày 30 tháng L1 năm 2017',
      'Bộ tế',
      'đợt H',
      '12/4/201',
      'sốI9Ä1/CT-SYT',
    ],
    ['1. Tập huấn theo Quyết định số 45/2025/QĐ-UNBD; xong trước ngày 0l/7.', '45/2025/QĐ-UNBD', '0l/7'],
    [
      '1. Tập huấn y tê theo Kế hoạch ngày 40 tháng 10 năm 2018, ngày 1 26/201 3, ngày 23/4/201 ổ.',
      '40 tháng 10 năm 2018',
      '1 26/201 3',
      '23/4/201 ổ',
    ],
    [
      '1. Tập huấn y tê ngày 2Š tháng Â Ö-năm 2017, chiều 2712/2017, theo Mẫu số li, điểm | khóa XIH.',
      'ngày 2Š tháng Â Ö-năm 2017',
      '2712/2017',
      'Mẫu số li',
      'điểm |',
      'khóa XIH',
    ],
  ],
  not: [
    '1. Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, Hội Cựu chiến binh Việt Nam tuyên truyền.',
    '1. Sở Y tế tỉnh Hoà Bình chỉnh phụ lục theo Nghị định của Chính phủ; tỉnh Bắc Bình.',
    'TỈNH HÀ TĨNH\nSố: 12/CT-UBND\nBình An, ngày 05 tháng 3 năm 2024\nCHỈ THỊ\nVề tập huấn\n1. Tập huấn.\nNơi nhận:\n- Ủy ban Mặt trận Tổ quốc tỉnh;\n- Lưu: VT.',
    '1. Tập huấn y tê từ ngày 03 tháng 7 năm 2016 đến ngày 05 tháng Tư năm 2017, ngày lễ tháng 3 năm 2018; ngày … tháng … năm 2017.',
    'SỞ Y TẾ\nSố: /CT-SYT\nBình An, ngày tháng 3 năm 2024\nCHỈ THỊ\nVề tập huấn', // blank, not damaged
    'Căn cứ Kế hoạch số 186/KH-UBND ngày 17/9/2024 của UBND tỉnh;',
    'Công văn số 12/UBND-KGVX; số 13/UBND-VX',
    '1. Tập huấn y tê theo § 3 Kế hoạch số 119/KH-BCĐ389 của Quân khu 5, nhiệm kỳ 12-2014.',
    '1. Tập huấn y tê theo Tờ trình số 45/TTr-SYT, Công văn số 12/TTg-KTTH, Thông tư số 15/2016/TT-BGDĐT, Nghị quyết số 12/NQ-HĐND, Công điện số 2712/CĐ-UBND; khóa XIII, chương XV.',
    '1. Tập huấn y tê ngày 12 tháng 10 năm 2018, ngày 11, 12 tháng 01 năm 2019, ngày 07/ 01/2021, ngày 24 và 25/12/2020; trực 24/24 giờ, từ ngày 10/7.',
    'Căn cứ Nghị định số 63/2014 /NĐ-CP ngày 24/11/2017 của Chính phủ;',
  ],
})

function withoutDoubles(found: FindingFact[]): FindingFact[] {
  return found.filter(
    (fact, i) => !found.some((other, n) => n < i && other.start <= fact.start && fact.end <= other.end),
  )
}

/** Number and day of the letterhead that do not read as they are printed. */
function inHeading(paper: Paper): FindingFact[] {
  const found: FindingFact[] = [...unreadNumber(paper)]
  for (const block of paper.blocks) {
    if (block.kind !== 'heading' || block.annex > 0) continue
    const number = apply(numberAndSymbol, block)[0]
    if (number && number.value.number === null && !number.value.blank) {
      found.push(queryBlock(paper, block, number, { ...QUERY, note: 'Số của văn bản không đọc được.' }))
    }
    const date = apply(placeAndDate, block)[0]
    const day = date && DAY_IN_WORDS.exec(block.text)
    const marks = date ? /ng\p{L}y?(?<day>.*?)th\p{L}ng/iu.exec(block.text.slice(date.start, date.end)) : null
    if (
      date &&
      !day &&
      !date.value.blank &&
      date.value.date === null &&
      (paper.damaged || /[^\p{L}\d\s.,…/-]/u.test(marks?.groups?.day ?? ''))
    ) {
      const from = date.start + Math.max(0, block.text.slice(date.start, date.end).search(/ng\p{L}y/iu))
      found.push(
        queryBlock(paper, block, { start: from, end: date.end }, { ...QUERY, note: 'Ngày, tháng in bị hỏng.' }),
      )
      continue
    }
    if (date?.value.date && /tháng \p{L}{2}/u.test(block.text)) continue
    if (!date || !day || date.value.blank) continue
    // In a text that was typed, digits that make no day are a slip: date-impossible asks.
    if (isDamaged(day) || (date.value.date === null && paper.damaged))
      found.push(dayQuery(paper, block, day, date.value.date))
  }
  return found
}

/** "Số:.-204JSYT-NVY", "Số17IKUITW": the line of the number without the slash that it is known by. */
const NO_NUMBER =
  /^\P{L}{0,3}Số ?[:.,]{0,2} ?(?=.{0,8}\d)(?=.{0,12}\p{Lu}{3})[^\p{Ll}\s]{1,20}(?!\S)(?: [^\p{Ll}\s]{1,20}(?!\S)){0,3}/u

/** "Sóz3/3e2../SYT-TCCB": its word damaged too. */
const SPOILT_NUMBER = /^\P{L}{0,3}S[ốóôòồổ](?=\S{0,8}\d)\S{1,14} ?\/ ?\p{Lu}{2,6}-\p{Lu}{2,6}(?!\p{L})/u

function unreadNumber(paper: Paper): FindingFact[] {
  const head = paper.blocks.filter(block => block.kind === 'heading' && block.annex === 0)
  if (head.some(block => apply(numberAndSymbol, block).length > 0)) return []
  const block = head.find(({ text }) => NO_NUMBER.test(text) || SPOILT_NUMBER.test(text))
  if (!block) return []
  const at = { start: 0, end: (NO_NUMBER.exec(block.text) ?? SPOILT_NUMBER.exec(block.text)!)[0].length }
  return [queryBlock(paper, block, at, { ...QUERY, note: 'Số của văn bản không đọc được.' })]
}

const MARKS = String.raw`[^\s\p{L},;:()]{0,3}[\p{L}\d!|\]]{1,3}[^\s\p{L}\d,;:()]{0,2}`
const DAY_IN_WORDS = new RegExp(String.raw`ngày ?(?<day>${MARKS}) ?tháng ?(?<month>${MARKS}) ?năm ?(?<year>\S{4})`, 'u')
const CLEAN = /^\d{1,2}$/

const isDamaged = (day: RegExpExecArray) => !CLEAN.test(day.groups!.day!) || !CLEAN.test(day.groups!.month!)

function dayQuery(paper: Paper, block: Block, day: RegExpExecArray, read: string | null): FindingFact {
  const at = { start: day.index, end: day.index + day[0].length }
  const proposal = read ? { proposal: read.split('-').reverse().join('/') } : {}
  return queryBlock(paper, block, at, { ...QUERY, note: 'Ngày, tháng in bị hỏng.', ...proposal })
}

function inBody(paper: Paper): FindingFact[] {
  return paper.blocks.flatMap(block => {
    const text = isBody(block) || block.kind === 'title' || block.kind === 'annex-title' || block.kind === 'footnote'
    return applyAll(damagesOf(paper.damaged, text), block).map(({ value, ...at }) =>
      queryBlock(paper, block, at, { ...QUERY, ...value }),
    )
  })
}

/** What layout/number/outline.ts takes for damaged numbers. */
const DAMAGED_LABEL = /^[ŠŚØ§]\. $/u
/** The same where no number stands near that would make it one of a list. */
const DAMAGED_HEAD = /^[Š§]\. ?\p{Lu}/u

/** A clause whose number is printed as a letter. */
function clauseNumbers(paper: Paper): FindingFact[] {
  return paper.blocks
    .filter(block =>
      block.kind === 'clause'
        ? DAMAGED_LABEL.test(block.text.slice(0, block.body))
        : block.kind === 'para' && paper.damaged && DAMAGED_HEAD.test(block.text),
    )
    .map(block =>
      queryBlock(
        paper,
        block,
        { start: 0, end: Math.min(block.text.length, 60) },
        { ...QUERY, note: 'Số thứ tự in bị hỏng.' },
      ),
    )
}

/** The annex says another number of its own paper than the letterhead does. */
function ownNumber(paper: Paper): FindingFact[] {
  const [, own, symbol] = /^(\d+)(\/.+)$/.exec(paper.document.number ?? '') ?? []
  if (!own || !symbol) return []
  return paper.blocks.flatMap(block => {
    const match =
      block.annex > 0 && block.text.length < 600 ? /kèm theo[^()]{0,40}? số ?(\d+)(\/\S+)/iu.exec(block.text) : null
    if (!match || match[1] === own || match[2] !== symbol) return []
    const at = {
      start: match.index + match[0].length - match[1]!.length - match[2].length,
      end: match.index + match[0].length,
    }
    return [
      queryBlock(paper, block, at, {
        ...QUERY,
        note: `Số ghi ở phụ lục khác số ở phần đầu (${own}${symbol}).`,
        proposal: own + symbol,
      }),
    ]
  })
}
