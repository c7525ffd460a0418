import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { PNG } from 'pngjs'
import { readPaper } from './read-paper.ts'
import { renderPage } from './render-page.ts'
import { HEADING, pdfOfPages, pdfOfPicture, scanned, typeset } from './samples/pdf-file.ts'

const TEXT = `${HEADING}
#set text(size: 14pt)
#v(12pt)
#align(center)[*KẾ HOẠCH* \\ *Cải cách hành chính năm 2026*]

Sở Nội vụ chủ trì, phối hợp với các đơn vị rà soát thủ tục hành chính, hoàn thành trước ngày 15 tháng 6 năm 2026.

Các phòng chuyên môn báo cáo kết quả về Văn phòng Sở trước ngày 20 hằng tháng để tổng hợp, báo cáo Ủy ban nhân dân tỉnh theo quy định.

#table(columns: (30pt, 1fr, 120pt), inset: 8pt, [TT], [Nhiệm vụ], [Thời gian], [1], [Rà soát danh mục hồ sơ], [Quý II năm 2026])

Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở Nội vụ để được hướng dẫn.`

const flat = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

describe('a scan', () => {
  let pdf: Uint8Array
  before(async () => {
    pdf = await typeset(TEXT)
  })

  const read = async (bytes: Uint8Array) => {
    const { kind, pages } = await readPaper(bytes)
    return {
      kind,
      page: pages[0]!,
      lines: pages[0]!.lines,
      text: flat(pages[0]!.lines.map(line => line.text).join('\n')),
    }
  }

  it('is read with its heading parted, its table rebuilt and its boxes in points', async () => {
    const { kind, page, lines, text } = await read(await scanned(pdf))
    assert.equal(kind, 'image')
    assert.equal(page.how, 'scan')
    assert.ok(page.confidence! > 0.8)
    assert.ok(text.indexOf('so: 12/kh-snv') < text.indexOf('cong hoa xa hoi'), text)
    assert.match(text, /truoc ngay 15 thang 6\s+nam 2026/)
    const cells = lines.filter(line => line.cell).map(line => `${line.cell!.row}.${line.cell!.col} ${flat(line.text)}`)
    assert.ok(cells.includes('1.1 ra soat danh muc ho so') && cells.includes('0.2 thoi gian'), cells.join('|'))
    const title = lines.find(line => flat(line.text) === 'ke hoach')!.box!
    assert.ok(Math.abs(title.x + title.w / 2 - 312) < 12, JSON.stringify(title))
  })

  it('is straightened and stood upright first', async () => {
    for (const how of [{ turn: 90 as const }, { turn: 180 as const }, { skew: 2.5 }]) {
      const { text } = await read(await scanned(pdf, how))
      assert.match(text, /so noi vu chu tri, phoi hop/, JSON.stringify(how))
    }
  })

  it('that holds a table alone stands upright, however it lies', async () => {
    const rows = Array.from(
      { length: 14 },
      (_, i) =>
        `[${i + 1}], [Rà soát văn bản về quản lý bến bãi đợt ${i + 1}], [Vụ Pháp chế], [Thanh tra Bộ], [Tháng ${(i % 9) + 4}/2026]`,
    )
    const table = await typeset(
      `#set text(size: 11pt)\n#table(columns: (46pt, 80pt, 80pt, 80pt, 80pt), inset: 7pt, [TT], [Nội dung], [Chủ trì], [Phối hợp], [Thời hạn], ${rows.join(', ')})`,
    )
    for (const how of [{ dpi: 200 }, { dpi: 200, turn: 90 as const }]) {
      const { lines } = await read(await scanned(table, how))
      const leads = lines.filter(line => line.cell?.col === 2 && /^vu phap che/.test(flat(line.text)))
      assert.ok(leads.length >= 12, `${JSON.stringify(how)}: ${leads.length}`)
    }
  })

  it('is what a PDF counts as when its text layer says nothing', async () => {
    const picture = PNG.sync.read(Buffer.from(await scanned(pdf)))
    const grey = picture.data.filter((_, i) => i % 4 === 0)
    const bytes = pdfOfPicture(
      { width: picture.width, height: picture.height, data: grey },
      'QuyOt Ddnh s12 hjk Dc lp T d Hnh phc '.repeat(6),
    )
    const seen: number[] = []
    const { kind, pages } = await readPaper(bytes, { onPage: done => seen.push(done) })
    assert.deepEqual([kind, pages[0]!.how, seen], ['scan', 'scan', [1]])
  })

  it('is not called blank for having one short line or little ink', async () => {
    const page = async (source: string, ink: number) => {
      const picture = PNG.sync.read(Buffer.from(await scanned(await typeset(source))))
      const grey = picture.data.filter((_, i) => i % 4 === 0).map(dot => Math.max(dot, ink))
      const { pages } = await readPaper(pdfOfPicture({ width: picture.width, height: picture.height, data: grey }, ''))
      return { how: pages[0]!.how, text: flat(pages[0]!.lines.map(line => line.text).join(' ')) }
    }
    assert.match((await page('#set text(size: 11pt)\n\\- Lưu: VT, CAT.', 0)).text, /luu:.*cat/)
    const light = await page('#set text(size: 11pt)\nSở Nội vụ gửi báo cáo trước ngày 15 tháng 6.', 125)
    assert.deepEqual([light.how, /truoc ngay 15 thang 6/.test(light.text)], ['scan', true])
  })

  it('is refused when it has more pages than a scan may have', async () => {
    const picture = PNG.sync.read(Buffer.from(await scanned(pdf, { dpi: 40 })))
    const grey = picture.data.filter((_, i) => i % 4 === 0)
    const bytes = pdfOfPicture({ width: picture.width, height: picture.height, data: grey }, '')
    await assert.rejects(readPaper(bytes, { limits: { scanPages: 0 } }), { code: 'paper.too-many-pages' })
  })

  it('that is blank gives a page without lines, and takes no reading', async () => {
    const { kind, pages } = await readPaper(pdfOfPages(3))
    assert.deepEqual([kind, pages.map(page => page.lines.length)], ['pdf', [0, 0, 0]])
  })
})

describe('a page', () => {
  it('is drawn as a picture as wide as asked', async () => {
    const { png, width, height } = await renderPage(await typeset('Kính gửi'), 1, 72)
    assert.deepEqual([width, height], [595, 841])
    assert.equal(PNG.sync.read(Buffer.from(png)).width, 595)
  })

  it('that is not there is refused, as are files without pages', async () => {
    await assert.rejects(renderPage(await typeset('Kính gửi'), 2), { code: 'paper.no-page' })
    await assert.rejects(renderPage(Buffer.from('Kính gửi'), 1), { code: 'paper.unsupported' })
  })
})
