import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { promisify } from 'node:util'
import { strToU8 } from 'fflate'
import { readPaper } from './read-paper.ts'
import { docxFile, paragraph, run } from './samples/docx-file.ts'

const HAS_OFFICE = spawnSync('soffice', ['--version']).status === 0
const LINE = 'Sở Nội vụ hoàn thành trước ngày 15/6/2026.'

/** What each part is, without which no other program opens the file. */
const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`

/** As Word 97 wrote it. */
async function asDoc(docx: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'thong-suot-as-doc-'))
  try {
    await writeFile(join(folder, 'paper.docx'), docx)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const asked = ['--headless', profile, '--convert-to', 'doc:MS Word 97', '--outdir', folder]
    await promisify(execFile)('soffice', [...asked, join(folder, 'paper.docx')])
    return await readFile(join(folder, 'paper.doc'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

describe('an old Word file', () => {
  it('is read as it was written, where LibreOffice is installed', {
    skip: HAS_OFFICE ? false : 'máy này không có LibreOffice',
  }, async () => {
    const { kind, pages } = await readPaper(
      await asDoc(
        docxFile({
          body: paragraph(run(LINE)) + paragraph(run('Kính gửi: Sở Tài chính')),
          files: { '[Content_Types].xml': strToU8(TYPES) },
        }),
      ),
    )
    assert.equal(kind, 'doc')
    assert.deepEqual(
      pages[0]!.lines.map(line => line.text),
      [LINE, 'Kính gửi: Sở Tài chính'],
    )
  })

  it('is refused with what to do, where it is not', {
    skip: HAS_OFFICE ? 'máy này có LibreOffice' : false,
  }, async () => {
    const head = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    const doc = Buffer.concat([head, Buffer.alloc(512), Buffer.from('WordDocument', 'utf16le')])
    await assert.rejects(readPaper(doc), { code: 'paper.no-office' })
  })
})
