import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readPaper } from './read-paper.ts'
import { cell, type DocxParts, docxFile, listed, paragraph, row, run, table } from './samples/docx-file.ts'

const lines = async (parts: DocxParts) => (await readPaper(docxFile(parts))).pages[0]!.lines
const texts = async (body: string, parts = {}) => (await lines({ body, ...parts })).map(line => line.text)

const level = (n: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const NUMBERING = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}${level(3, 'bullet', '\uf02d')}${level(4, 'decimal', '%2.%5.')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`

describe('a Word file', () => {
  it('shows the numbers that Word counts by itself', async () => {
    const body = [
      listed('Mục đích', 0),
      listed('Yêu cầu', 1),
      listed('Thời gian', 1),
      listed('đúng hạn', 2),
      listed('đủ', 2),
      listed('gạch', 3),
      listed('nhỏ', 4),
      listed('Tổ chức', 0),
      listed('Sở Nội vụ', 1),
      listed('lại từ đầu', 1, 2),
      listed('tiếp', 1, 2),
    ].join('')
    assert.deepEqual(await texts(body, { numbering: NUMBERING }), [
      'I. Mục đích',
      '1. Yêu cầu',
      '2. Thời gian',
      'a) đúng hạn',
      'b) đủ',
      '- gạch',
      '2.1. nhỏ',
      'II. Tổ chức',
      '1. Sở Nội vụ',
      '1. lại từ đầu',
      '2. tiếp',
    ])
  })

  it('keeps what was inserted and leaves out what was struck', async () => {
    const body = paragraph(
      `${run('trước ngày ')}<w:del>${run('10').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('15')}</w:ins>${run('/6/2026')}`,
    )
    assert.deepEqual(await texts(body), ['trước ngày 15/6/2026'])
  })

  it('joins two paragraphs whose parting mark was struck', async () => {
    const body = paragraph(run('Sở Nội '), '<w:rPr><w:del/></w:rPr>') + paragraph('vụ chủ trì')
    assert.deepEqual(await texts(body), ['Sở Nội vụ chủ trì'])
  })

  it('leaves out hidden letters and shows capitals as set', async () => {
    assert.deepEqual(await texts(paragraph(run('thấy') + run(' ẩn', '<w:vanish/>') + run(' kế hoạch', '<w:caps/>'))), [
      'thấy KẾ HOẠCH',
    ])
  })

  it('knows bold and italic, from the run or from the style', async () => {
    const [bold, both, plain] = await lines({
      body:
        paragraph(run('đậm', '<w:b/>')) +
        paragraph(run('cả hai', '<w:b/><w:i/>')) +
        paragraph(run('thường', '<w:b w:val="0"/>')),
    })
    assert.deepEqual([bold!.bold, both!.italic, plain!.bold], [true, true, undefined])
  })

  it('gives table lines their cell, merged ones their span', async () => {
    const body = table(
      row(cell('TT'), cell('Nhiệm vụ'), cell('Thời gian')) +
        row(cell('1', '<w:vMerge w:val="restart"/>'), cell('Rà soát|danh mục'), cell('Quý I')) +
        row(cell('', '<w:vMerge/>'), cell('Tổng hợp', '<w:gridSpan w:val="2"/>')),
    )
    const cells = (await lines({ body })).map(line => [line.text, ...Object.values(line.cell ?? {})])
    assert.deepEqual(cells, [
      ['TT', 0, 0, 0],
      ['Nhiệm vụ', 0, 0, 1],
      ['Thời gian', 0, 0, 2],
      ['1', 0, 1, 0, 2],
      ['Rà soát', 0, 1, 1],
      ['danh mục', 0, 1, 1],
      ['Quý I', 0, 1, 2],
      ['Tổng hợp', 0, 2, 1, 2],
    ])
  })

  it('numbers its tables', async () => {
    const one = table(row(cell('a'), cell('b')))
    assert.deepEqual(
      (await lines({ body: one + paragraph('giữa') + one })).map(line => line.cell?.table),
      [0, 0, undefined, 1, 1],
    )
  })

  it('reads a heading set in an unseen table column by column, as plain lines', async () => {
    const body = table(
      row(cell('UBND TỈNH|SỞ NỘI VỤ'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')) +
        row(cell('Số: 12/KH-SNV'), cell('An Bình, ngày 05 tháng 3 năm 2026')),
      '',
    )
    const all = await lines({ body })
    assert.deepEqual(
      all.map(line => line.text),
      [
        'UBND TỈNH',
        'SỞ NỘI VỤ',
        'Số: 12/KH-SNV',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'An Bình, ngày 05 tháng 3 năm 2026',
      ],
    )
    assert.ok(all.every(line => line.cell === undefined))
  })

  it('puts footnotes after the text, each with its mark', async () => {
    const all = await lines({
      body: paragraph(`${run('theo quy định')}<w:r><w:footnoteReference w:id="7"/></w:r>`) + paragraph('Hết'),
      footnotes: `<w:footnote w:id="7">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(' Nghị định số 30')}`)}</w:footnote>`,
    })
    assert.deepEqual(
      all.map(line => [line.text, line.role]),
      [
        ['theo quy định¹', undefined],
        ['Hết', undefined],
        ['¹ Nghị định số 30', 'footnote'],
      ],
    )
  })

  it('reads a text box once, after its paragraph', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${paragraph('ĐẾN')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph('ĐẾN')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    assert.deepEqual(await texts(paragraph(run('Kính gửi') + box)), ['Kính gửi', 'ĐẾN'])
  })

  it('turns letters of old Vietnamese fonts into Unicode', async () => {
    const old = (text: string, font: string) => run(text, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`)
    assert.deepEqual(await texts(paragraph(old('QuyÕt ®Þnh', '.VnTime') + old(' KÕ ho¹ch', '.VnTimeH'))), [
      'Quyết định KẾ HOẠCH',
    ])
    const vni =
      'Quyeát ñònh soá 12, UÛY BAN NHAÂN DAÂN: ñeà nghò nhöõng xaõ tröôùc ngaøy 05, kyø hoïp, tæ leä, lyù do, ngaén haïn'
    assert.deepEqual(await texts(paragraph(old(vni, 'VNI-Times'))), [
      'Quyết định số 12, ỦY BAN NHÂN DÂN: đề nghị những xã trước ngày 05, kỳ họp, tỉ lệ, lý do, ngắn hạn',
    ])
    assert.deepEqual(await texts(paragraph(run('Sở Nội vụ óî'))), ['Sở Nội vụ óî'])
  })
})
