import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { PaperProblem, readPaper } from './read-paper.ts'
import { docxFile, paragraph } from './samples/docx-file.ts'
import { lockedPdf, pdfOfPages, typeset } from './samples/pdf-file.ts'

const refused = (bytes: Uint8Array, code: string, limits = {}) =>
  assert.rejects(
    readPaper(bytes, { limits }),
    error => error instanceof PaperProblem && error.code === code && /\. Hãy [^.]+/.test(error.detail),
  )

describe('a file', () => {
  it('is told by its content', async () => {
    const word = docxFile({ body: paragraph('Kính gửi: Sở Nội vụ') })
    assert.equal((await readPaper(word)).kind, 'docx')
    assert.equal(
      (await readPaper(await typeset('Kính gửi: Các sở, ban, ngành và Ủy ban nhân dân các xã, phường thuộc tỉnh.')))
        .kind,
      'pdf',
    )
    assert.equal((await readPaper(strToU8('Kính gửi: Sở Nội vụ'))).kind, 'text')
  })

  it('of plain text may be UTF-8 or UTF-16 that says so', async () => {
    const utf16 = Buffer.from('\ufeffQuyết định số 12', 'utf16le')
    for (const bytes of [strToU8('\ufeffQuyết định số 12'), utf16]) {
      const { pages } = await readPaper(bytes)
      assert.equal(pages[0]!.lines[0]!.text, 'Quyết định số 12')
    }
  })

  it('of plain text begins a new page at each form feed', async () => {
    assert.deepEqual(
      (await readPaper(strToU8('một\fhai'))).pages.map(page => page.number),
      [1, 2],
    )
  })

  it('is refused with a sentence when it is empty', () => refused(new Uint8Array(), 'paper.empty'))
  it('is refused when it holds nothing but blanks', () => refused(strToU8(' \n\n '), 'paper.empty'))
  it('is refused when it is too big', () => refused(new Uint8Array(2000), 'paper.too-big', { bytes: 1000 }))
  it('is refused when its letters cannot be told', () =>
    refused(Uint8Array.from([72, 181, 229, 110, 103]), 'paper.not-utf8'))
  it('is refused when it is of a kind nobody reads', () =>
    refused(Uint8Array.from([0, 1, 2, 3, 4]), 'paper.unsupported'))
  it('is refused when it is a web page under whatever name', async () => {
    for (const page of ['<!DOCTYPE html>\n<p>Kính gửi</p>', 'MIME-Version: 1.0\n', '\ufeff<?xml version="1.0"?>'])
      await refused(strToU8(page), 'paper.web-page')
  })
  it('is refused when it is a zip without a document', () =>
    refused(zipSync({ 'a.txt': strToU8('a') }), 'paper.unsupported'))
  it('is refused when it is a PDF with a password', () => refused(lockedPdf(), 'paper.encrypted'))
  it('is refused when it is a PDF of 10,000 pages', () => refused(pdfOfPages(10_000), 'paper.too-many-pages'))
  it('is refused when it is a Word file with a password', () =>
    refused(
      Buffer.concat([
        Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'paper.encrypted',
    ))
  it('is refused when it is a spreadsheet in the old wrapping', () =>
    refused(
      Buffer.concat([
        Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.from('Workbook', 'utf16le'),
      ]),
      'paper.unsupported',
    ))

  it('is refused when it was cut off', async () => {
    const word = docxFile({ body: paragraph('Kính gửi: Sở Nội vụ') })
    await refused(word.subarray(0, word.length / 2), 'paper.broken')
    await refused(strToU8('%PDF-1.7\n1 0 obj\n<</Type/Catalog'), 'paper.broken')
    await refused(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'paper.broken')
    await refused(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]), 'paper.broken')
  })

  it('is refused when it is a bomb: little on disk, much in memory', async () => {
    const limits = { unpackedBytes: 3 * 1048576 }
    const much = new Uint8Array(2 * 1048576)
    const files = { 'word/media/1.bin': much, 'word/media/2.bin': much }
    await refused(docxFile({ body: paragraph('a'), files }), 'paper.bomb', limits)
    await refused(zipSync({ 'word/document.xml': new Uint8Array(50 * 1048576) }, { level: 1 }), 'paper.bomb')
  })

  it('is refused when its XML grows by entities', () => {
    const grow =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'
    return refused(zipSync({ 'word/document.xml': strToU8(grow) }), 'paper.broken')
  })

  it('is refused when it is a Word file with macros', () =>
    refused(docxFile({ body: paragraph('a'), files: { 'word/vbaProject.bin': strToU8('x') } }), 'paper.macros'))

  it('with parts from outside is read, they are not fetched, and the reader is told', async () => {
    const rels =
      '<Relationship Id="x" Type="t/attachedTemplate" Target="http://127.0.0.1:9/a.dotm" TargetMode="External"/>'
    const { warnings } = await readPaper(docxFile({ body: paragraph('Kính gửi'), rels }))
    assert.match(warnings.join(), /không được tải về/)
  })
})
