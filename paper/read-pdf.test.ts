import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readPaper } from './read-paper.ts'
import { HEADING, plainPdf, typeset, UNNAMED_LETTERS } from './samples/pdf-file.ts'

const pagesOf = async (bytes: Uint8Array) => (await readPaper(bytes)).pages
const textsOf = async (source: string) =>
  (await pagesOf(await typeset(source))).map(page => page.lines.map(line => line.text))

const BODY =
  'Căn cứ chức năng, nhiệm vụ được giao, Sở Nội vụ ban hành Kế hoạch cải cách hành chính năm 2026 với các nội dung cụ thể như sau, đề nghị các đơn vị tổ chức thực hiện nghiêm túc và báo cáo kết quả đúng thời hạn quy định.'

describe('a PDF with a text layer', () => {
  it('gives the left column of its heading before the right, then the title', async () => {
    const [lines] = await textsOf(
      `${HEADING}#v(12pt)\n#align(center)[*KẾ HOẠCH* \\ *Cải cách hành chính năm 2026*]\n${BODY}`,
    )
    assert.deepEqual(lines!.slice(0, 8), [
      'UBND TỈNH AN BÌNH',
      'SỞ NỘI VỤ',
      'Số: 12/KH-SNV',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'An Bình, ngày 05 tháng 3 năm 2026',
      'KẾ HOẠCH',
      'Cải cách hành chính năm 2026',
    ])
  })

  it('reads “Kính gửi” below both columns, also where it stands to the left', async () => {
    const [lines] = await textsOf(`${HEADING}#v(4pt)\n#h(110pt)Kính gửi: \\ #h(200pt)- Sở Tư pháp; \\ ${BODY}`)
    const at = (text: string) => lines!.indexOf(text)
    assert.ok(at('An Bình, ngày 05 tháng 3 năm 2026') < at('Kính gửi:'), lines!.join('\n'))
    assert.equal(at('Kính gửi:') + 1, at('- Sở Tư pháp;'))
  })

  it('takes room left for a number and a day for no gap between columns', async () => {
    const [lines] = await textsOf(
      `#set page(flipped: true)\n#align(center)[*Phụ lục I* \\ *SỐ LIỆU KẾT QUẢ THỰC HIỆN* \\ (Kèm theo Báo cáo số#h(40pt)/BC-SNV ngày#h(20pt)tháng 11 năm 2026 của Sở Nội vụ)]\n${BODY}`,
    )
    assert.deepEqual(lines!.slice(0, 3), [
      'Phụ lục I',
      'SỐ LIỆU KẾT QUẢ THỰC HIỆN',
      '(Kèm theo Báo cáo số /BC-SNV ngày tháng 11 năm 2026 của Sở Nội vụ)',
    ])
  })

  it('gives recipients before the signature beside them', async () => {
    const foot = `#grid(columns: (1fr, 1fr), [_*Nơi nhận:*_ \\ - Như trên; \\ - UBND tỉnh (để b/c); \\ - Lưu: VT, VP.], align(center)[*KT. GIÁM ĐỐC* \\ *PHÓ GIÁM ĐỐC* \\ #v(20pt) *Trần Minh An*])`
    const [lines] = await textsOf(`${BODY}\n#v(10pt)\n${foot}`)
    assert.deepEqual(lines!.slice(-7), [
      'Nơi nhận:',
      '- Như trên;',
      '- UBND tỉnh (để b/c);',
      '- Lưu: VT, VP.',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Trần Minh An',
    ])
  })

  it('keeps lines of the body whole, whatever their gaps', async () => {
    const [lines] = await textsOf(`*Điều 1.*#h(40pt)Ban hành Quy chế \\ ${BODY}`)
    assert.equal(lines![0], 'Điều 1. Ban hành Quy chế')
  })

  it('gives every word its box and every line its look', async () => {
    const [page] = await pagesOf(await typeset(`*Kính gửi:* _Sở Nội vụ_\n\n*Tất cả đậm*\n\n${BODY}`))
    const [first, second] = page!.lines
    assert.deepEqual([first!.bold, second!.bold, first!.words!.length], [undefined, true, 5])
    assert.equal(first!.text.slice(...first!.words![1]!.at), 'gửi:')
    const { x, y, w, h } = first!.words![0]!.box
    assert.ok(
      Math.abs(x - 85) < 2 && y > 50 && y < 62 && w > 20 && w < 40 && h > 12 && h < 18,
      JSON.stringify({ x, y, w, h }),
    )
    assert.deepEqual([Math.round(page!.width!), Math.round(page!.height!)], [595, 842])
  })

  it('rebuilds a ruled table, merged cells included, between the lines around it', async () => {
    const [page] = await pagesOf(
      await typeset(`${BODY}
#table(columns: 3, [TT], [Nhiệm vụ], [Thời gian], table.cell(rowspan: 2)[1], [Rà soát danh mục], [Quý I], table.cell(colspan: 2)[Tổng hợp, báo cáo])
Sau bảng, các đơn vị tổ chức thực hiện.`),
    )
    const cells = page!.lines.filter(line => line.cell).map(line => [line.text, ...Object.values(line.cell!)])
    assert.deepEqual(cells, [
      ['TT', 0, 0, 0, 3],
      ['Nhiệm vụ', 0, 0, 1, 3],
      ['Thời gian', 0, 0, 2, 3],
      ['1', 0, 1, 0, 2, 3],
      ['Rà soát danh mục', 0, 1, 1, 3],
      ['Quý I', 0, 1, 2, 3],
      ['Tổng hợp, báo cáo', 0, 2, 1, 2, 3],
    ])
    assert.equal(page!.lines.at(-1)!.text, 'Sau bảng, các đơn vị tổ chức thực hiện.')
  })

  it('tells footnotes, page numbers and running lines from the text', async () => {
    const pages = await pagesOf(
      await typeset(`#set page(header: context align(center)[#if counter(page).get().first() > 1 [#counter(page).display()]], footer: [Sở Nội vụ lưu hành])
${BODY}#footnote[Theo Nghị định số 30/2020/NĐ-CP của Chính phủ.] Và tiếp tục. #pagebreak() ${BODY} #pagebreak() ${BODY}`),
    )
    const [first, second] = pages
    assert.match(first!.lines.find(line => line.text.includes('quy định.¹'))?.text ?? '', /¹ Và/)
    assert.equal(
      first!.lines.find(line => line.role === 'footnote')!.text,
      '¹ Theo Nghị định số 30/2020/NĐ-CP của Chính phủ.',
    )
    assert.deepEqual(
      second!.lines.filter(line => line.role).map(line => [line.text, line.role]),
      [
        ['2', 'header'],
        ['Sở Nội vụ lưu hành', 'footer'],
      ],
    )
  })

  it('is read upright when its text runs up or down the page, and its boxes stand where the page shows them', async () => {
    for (const angle of [90, 270]) {
      const [page] = await pagesOf(
        await typeset(`#rotate(${angle}deg, reflow: true, block(width: 700pt)[*Kính gửi:* Sở Nội vụ\n\n${BODY}])`),
      )
      assert.equal(page!.lines[0]!.text, 'Kính gửi: Sở Nội vụ')
      const { w, h } = page!.lines[0]!.box!
      assert.ok(h > 3 * w, 'the line is higher than wide on the page')
    }
  })

  it('is read as shown when the page itself says that it is turned', async () => {
    const [page] = await pagesOf(plainPdf('BT /F 12 Tf 0 1 -1 0 100 60 Tm (Ke hoach so 12) Tj ET', '/Rotate 90'))
    const [line] = page!.lines
    assert.equal(line!.text, 'Ke hoach so 12')
    assert.ok(line!.box!.w > 3 * line!.box!.h && page!.width! > page!.height!)
    assert.ok(Math.abs(line!.box!.x - 60) < 3, `${line!.box!.x}`)
  })

  it('joins letters set one by one, out of order and with their marks apart', async () => {
    const letters = [...'Ke hoach'].map((letter, i) => `BT /F 12 Tf 1 0 0 1 ${60 + i * 6.6} 700 Tm (${letter}) Tj ET`)
    const [page] = await pagesOf(plainPdf([...letters].reverse().join('\n')))
    assert.equal(page!.lines[0]!.text, 'Ke hoach')
  })

  it('reads letters that the file does not name by the table under which they are Vietnamese', async () => {
    const windows = 'Gia Lai, ng\u00e0y 26 th\u00e1ng 01, c\u00f3 l\u00e0m'
    const apple = 'Gia Lai, ng\u0088y 26 th\u0087ng 01, c\u0097 l\u0088m'
    for (const written of [windows, apple]) {
      const [page] = await pagesOf(plainPdf(`BT /F 12 Tf 60 700 Td (${written}) Tj ET`, '', UNNAMED_LETTERS))
      assert.equal(page!.lines[0]!.text, 'Gia Lai, ngày 26 tháng 01, có làm')
    }
  })

  it('leaves out letters that nobody sees', async () => {
    const [page] = await pagesOf(await typeset(`${BODY} #place(hide[BÍ ẨN]) ${BODY}`))
    assert.ok(!page!.lines.some(line => line.text.includes('BÍ ẨN')))
  })
})
