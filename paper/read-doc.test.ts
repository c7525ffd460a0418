import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { promisify } from 'node:util'
import { strToU8, zipSync } from 'fflate'
import { readPaper } from './read-paper.ts'
import { docxFile, paragraph, run } from './samples/docx-file.ts'

const HAS_OFFICE = spawnSync('soffice', ['--version']).status === 0
const LINE = 'Sở Nội vụ hoàn thành trước ngày 15/6/2026.'

/** What each part is, without which no other program opens the file. */
const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`

/** As Word 97 wrote it, or as rich text. */
async function kept(bytes: Uint8Array, from: 'docx' | 'odt', as: 'doc:MS Word 97' | 'rtf'): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'thong-suot-as-doc-'))
  try {
    await writeFile(join(folder, `paper.${from}`), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const asked = ['--headless', profile, '--convert-to', as, '--outdir', folder]
    await promisify(execFile)('soffice', [...asked, join(folder, `paper.${from}`)])
    return await readFile(join(folder, as === 'rtf' ? 'paper.rtf' : 'paper.doc'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** An OpenDocument text of one line and a picture that stands at an address. */
function withPictureAt(address: string): Uint8Array {
  const names = ['office', 'text', 'drawing', 'svg-compatible']
    .map(
      (name, i) => `xmlns:${['office', 'text', 'draw', 'svg'][i]}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
    )
    .join(' ')
  const picture = `<draw:frame svg:width="2cm" svg:height="2cm"><draw:image xlink:href="${address}" xlink:type="simple"/></draw:frame>`
  const file = (path: string, type: string) => `<file-entry full-path="${path}" media-type="${type}"/>`
  const type = 'application/vnd.oasis.opendocument.text'
  return zipSync({
    mimetype: [strToU8(type), { level: 0 }],
    'META-INF/manifest.xml': strToU8(
      `<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${file('/', type)}${file('content.xml', 'text/xml')}</manifest>`,
    ),
    'content.xml': strToU8(
      `<office:document-content ${names} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"><office:body><office:text><text:p>${LINE}${picture}</text:p></office:text></office:body></office:document-content>`,
    ),
  })
}

describe('an old Word file', () => {
  const skip = HAS_OFFICE ? false : 'máy này không có LibreOffice'

  for (const as of ['doc:MS Word 97', 'rtf'] as const)
    it(`is read as it was written, where LibreOffice is installed (${as})`, { skip }, async () => {
      const body = paragraph(run(LINE)) + paragraph(run('Kính gửi: Sở Tài chính'))
      const docx = docxFile({ body, files: { '[Content_Types].xml': strToU8(TYPES) } })
      const { kind, pages } = await readPaper(await kept(docx, 'docx', as))
      assert.equal(kind, 'doc')
      assert.deepEqual(
        pages[0]!.lines.map(line => line.text),
        [LINE, 'Kính gửi: Sở Tài chính'],
      )
    })

  it('fetches nothing from the addresses that it names', { skip }, async () => {
    const asked: string[] = []
    const server = createServer((request, answer) => {
      asked.push(request.url ?? '')
      answer.writeHead(404).end()
    })
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    try {
      const { port } = server.address() as AddressInfo
      const doc = await kept(withPictureAt(`http://127.0.0.1:${port}/anh.png`), 'odt', 'doc:MS Word 97')
      assert.ok(asked.length > 0, 'LibreOffice left to itself asks for the picture')
      asked.length = 0
      const { pages } = await readPaper(doc)
      assert.equal(pages[0]!.lines[0]!.text, LINE)
      assert.deepEqual(asked, [])
    } finally {
      server.close()
    }
  })

  it('is refused with what to do, where it is not', {
    skip: HAS_OFFICE ? 'máy này có LibreOffice' : false,
  }, async () => {
    const head = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    const doc = Buffer.concat([head, Buffer.alloc(512), Buffer.from('WordDocument', 'utf16le')])
    await assert.rejects(readPaper(doc), { code: 'paper.no-office' })
  })
})
