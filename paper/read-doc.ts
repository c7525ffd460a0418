import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PaperProblem } from './paper.problems.ts'
import { readDocx } from './read-docx.ts'
import type { Paper, ReadContext } from './read-paper.ts'

const run = promisify(execFile)
const utf16 = (text: string) => Buffer.from(text, 'utf16le')

/** An old Word file, turned into DOCX by LibreOffice where it is installed. A locked DOCX comes in the same wrapping. */
export async function readDoc(bytes: Uint8Array, context: ReadContext): Promise<Paper> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (whole.includes(utf16('EncryptedPackage'))) throw new PaperProblem('paper.encrypted')
  if (!whole.includes(utf16('WordDocument'))) throw new PaperProblem('paper.unsupported')
  if (whole.includes(utf16('_VBA_PROJECT'))) throw new PaperProblem('paper.macros')
  return { ...(await readDocx(await convert(bytes), context)), kind: 'doc' }
}

async function convert(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'thong-suot-doc-'))
  try {
    const from = join(folder, 'paper.doc')
    await writeFile(from, bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    await run('soffice', ['--headless', profile, '--convert-to', 'docx', '--outdir', folder, from], { timeout: 55_000 })
    return await readFile(join(folder, 'paper.docx'))
  } catch (cause) {
    const missing =
      (cause as NodeJS.ErrnoException).code === 'ENOENT' &&
      (cause as NodeJS.ErrnoException).syscall?.startsWith('spawn')
    throw new PaperProblem(missing ? 'paper.no-office' : 'paper.broken', {}, { cause })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
