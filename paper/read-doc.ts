import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
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
  return asDocx('doc', bytes, context)
}

/** Rich text, which older sites of laws give out under the name of a Word file. */
export async function readRtf(bytes: Uint8Array, context: ReadContext): Promise<Paper> {
  return asDocx('rtf', bytes, context)
}

const asDocx = async (ending: 'doc' | 'rtf', bytes: Uint8Array, context: ReadContext): Promise<Paper> => ({
  ...(await readDocx(await convert(ending, bytes), context)),
  kind: 'doc',
})

const setting = (path: string, name: string, value: string) =>
  `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`

/**
 * A file may name pictures and templates of other machines, which LibreOffice would fetch on its own: whoever sends a file
 * could have this machine ask any address of the network. A proxy that nobody answers on keeps it at home.
 */
const AT_HOME = `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${[
  setting('Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'),
  setting('Inet/Settings', 'ooInetProxyType', '1'),
  ...['HTTP', 'HTTPS', 'FTP'].flatMap(way => [
    setting('Inet/Settings', `ooInet${way}ProxyName`, '127.0.0.1'),
    setting('Inet/Settings', `ooInet${way}ProxyPort`, '9'),
  ]),
  setting('Inet/Settings', 'ooInetNoProxy', ''),
].join('')}</oor:items>`

async function convert(ending: 'doc' | 'rtf', bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'thong-suot-doc-'))
  try {
    const from = join(folder, `paper.${ending}`)
    await writeFile(from, bytes)
    const profile = join(folder, 'profile')
    await mkdir(join(profile, 'user'), { recursive: true })
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), AT_HOME)
    const asked = ['--headless', `-env:UserInstallation=file://${profile}`, '--convert-to', 'docx', '--outdir', folder]
    await run('soffice', [...asked, from], { timeout: 55_000 })
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
