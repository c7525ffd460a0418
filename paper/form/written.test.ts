import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { dateWords, letterAbout, numberLine, type OfficialDocument } from '../official-document.ts'
import { writeDocx } from '../write-docx.ts'
import { writePdf } from '../write-pdf.ts'
import { balanceLines } from './balance-lines.ts'
import { letter, plan, report } from './samples.ts'

const VOWELS = 'aăâeêioôơuưy'
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
/** The 134 letters that Vietnamese adds to the Latin ones. */
const LETTERS = [...VOWELS]
  .flatMap(vowel => TONES.map(tone => (vowel + tone).normalize('NFC')))
  .filter(letter => !/[a-z]/.test(letter))
  .concat('đ')
  .flatMap(letter => [letter, letter.toLocaleUpperCase('vi')])

/** Typed text that would be code, markup or XML if it were let through. */
const HOSTILE = '#panic("x") *sao* _gạch_ $1+1$ @ref <nhãn> `mã` \\ // /* */ [ngoặc] "nháy" & < > ]]> \u00a0=1+1'

type Placed = { text: string; x: number; y: number; page: number; height: number }

async function pdfText(bytes: Uint8Array): Promise<{ items: Placed[]; pages: { width: number; height: number }[] }> {
  const file = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const items: Placed[] = []
  const pages: { width: number; height: number }[] = []
  for (let n = 1; n <= file.numPages; n++) {
    const page = await file.getPage(n)
    const [, , width, height] = page.view as [number, number, number, number]
    pages.push({ width, height })
    for (const item of (await page.getTextContent()).items) {
      if ('str' in item && item.str.trim()) {
        items.push({
          text: item.str.normalize('NFC'),
          x: item.transform[4],
          y: height - item.transform[5],
          page: n,
          height: item.height,
        })
      }
    }
  }
  return { items, pages }
}
const joined = (items: Placed[]) =>
  items
    .map(item => item.text)
    .join(' ')
    .replace(/\s+/g, ' ')
const find = (items: Placed[], words: string) =>
  items.find(item => item.text.includes(words)) ?? assert.fail(`no "${words}"`)

async function docxParts(doc: OfficialDocument): Promise<{ xml: string; text: string; files: Record<string, string> }> {
  const files = Object.fromEntries(
    Object.entries(unzipSync(await writeDocx(doc))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  )
  const xml = files['word/document.xml']!
  const text = xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<w:tab\/>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
  return { xml, text, files }
}

describe('number and date line', () => {
  it('keeps the nought of small numbers, days and the first two months', () => {
    assert.equal(numberLine({ number: 5, symbol: 'KH-UBND' }), 'Số: 05/KH-UBND')
    assert.equal(numberLine({ number: 1905, symbol: 'KH-BCĐ138' }), 'Số: 1905/KH-BCĐ138')
    assert.equal(dateWords('2026-02-03'), 'ngày 03 tháng 02 năm 2026')
    assert.equal(dateWords('2026-11-05'), 'ngày 05 tháng 11 năm 2026')
  })
  it('leaves room for what is not known yet', () => {
    assert.equal(letterAbout({ title: 'Về việc cử người dự tập huấn' }), 'V/v cử người dự tập huấn')
    assert.equal(letterAbout({ title: 'đôn đốc báo cáo năm' }), 'V/v đôn đốc báo cáo năm')
    assert.match(numberLine({ number: null, symbol: 'BC-SNV' }), /^Số: \u00a0+\/BC-SNV$/)
    assert.match(dateWords('2026-11'), /^ngày \u00a0+ tháng 11 năm 2026$/)
    assert.match(dateWords(null), /^ngày \u00a0+ tháng \u00a0+ năm \u00a0+$/)
  })
})

describe('lines of a long title', () => {
  it('are near equal and never part a word of several syllables', () => {
    const lines = balanceLines(plan.title, 'title', 130)
    assert.deepEqual(lines, [
      'Triển khai thực hiện phong trào toàn dân bảo vệ',
      'an ninh Tổ quốc trên không gian mạng năm 2026',
    ])
    assert.deepEqual(balanceLines('Ủy ban nhân dân tỉnh An Bình', 'issuer', 60), ['Ủy ban nhân dân', 'tỉnh An Bình'])
  })
  it('keep the breaks an author made', () => {
    assert.deepEqual(balanceLines('Sở Nội vụ\nVăn phòng', 'issuer', 60), ['Sở Nội vụ', 'Văn phòng'])
  })
})

describe('PDF', () => {
  it('holds all 134 Vietnamese letters, searchable', async () => {
    assert.equal(LETTERS.length, 134)
    const body = [{ kind: 'paragraph' as const, text: LETTERS.join(' ') }]
    const { items } = await pdfText(await writePdf({ ...plan, body }))
    const text = joined(items)
    for (const each of LETTERS) assert.ok(text.includes(each), `missing ${each}`)
  })
  it('sets the heading in two columns, number and date on one line', async () => {
    const { items, pages } = await pdfText(await writePdf(plan))
    const middle = pages[0]!.width / 2
    assert.ok(find(items, 'SỞ NÔNG NGHIỆP').x < middle && find(items, 'CỘNG HÒA').x > middle - 60)
    assert.ok(Math.abs(find(items, 'Số: 05/KH-SNNMT').y - find(items, 'tháng 02 năm 2026').y) < 1)
    assert.ok(find(items, 'Độc lập').y > find(items, 'CỘNG HÒA').y)
    assert.ok(Math.abs(find(items, 'CỘNG HÒA').height - 12) < 0.5)
  })
  it('numbers pages from the second on, above the text, and each annex for itself', async () => {
    const { items, pages } = await pdfText(await writePdf(report))
    const numbers = items.filter(item => /^\d$/.test(item.text) && item.y < 55).map(item => [item.page, item.text])
    assert.deepEqual(numbers, [
      [2, '2'],
      [4, '2'],
    ])
    assert.ok(pages[2]!.width > pages[2]!.height, 'a wide annex lies across')
    assert.ok(pages[4]!.width < pages[4]!.height)
  })
  it('keeps typed text text', async () => {
    const doc = {
      ...letter,
      title: HOSTILE,
      to: [HOSTILE, HOSTILE],
      body: [{ kind: 'paragraph' as const, text: HOSTILE }],
    }
    const { items } = await pdfText(await writePdf(doc))
    assert.ok(joined(items).includes('#panic("x") *sao* _gạch_ $1+1$ @ref <nhãn> `mã`'))
  })
})

describe('DOCX', () => {
  it('carries page, margins and faces of the decree', async () => {
    const { xml, files } = await docxParts(plan)
    assert.ok(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/.test(xml))
    assert.ok(/w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/.test(xml))
    assert.match(files['word/styles.xml']!, /Times New Roman/)
    assert.ok(/<w:titlePg\/>/.test(xml))
    const header = Object.entries(files).filter(
      ([name, part]) => name.startsWith('word/header') && part.includes('PAGE'),
    )
    assert.equal(header.length, 1)
  })
  it('says the same as the paper, every letter kept', async () => {
    const body = [
      { kind: 'paragraph' as const, text: LETTERS.join(' ') },
      { kind: 'paragraph' as const, text: HOSTILE },
    ]
    const { text } = await docxParts({ ...letter, body })
    for (const each of LETTERS) assert.ok(text.includes(each), `missing ${each}`)
    assert.ok(text.includes(HOSTILE))
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 1905/BCĐ138-PV05',
      'HỎA TỐC',
      'Nơi nhận:',
      'KT. TRƯỞNG BAN',
    ]) {
      assert.ok(text.includes(words), words)
    }
  })
  it('closes lists with semicolons and a full stop', async () => {
    const { text } = await docxParts(plan)
    assert.match(text, /- UBND tỉnh \(để b\/c\);\n/)
    assert.match(text, /- Lưu: VT, VP\.\n/)
    assert.match(text, /ngày 10 tháng 12 năm 2025;\n/)
  })
  it('lays a wide annex across and names the paper it belongs to', async () => {
    const { xml, text } = await docxParts(report)
    assert.ok(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/.test(xml))
    assert.match(text, /\(Kèm theo Báo cáo số \u00a0+\/BC-SNNMT ngày/)
    assert.equal(xml.match(/<w:tblHeader\/>/g)?.length, 2)
  })
})
