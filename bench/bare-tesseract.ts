/** What reading a scan is set against: its pages drawn by pdftoppm, read by tesseract, on all cores, and nothing done with the letters. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const ONE_THREAD = { env: { ...process.env, OMP_THREAD_LIMIT: '1' }, maxBuffer: 64_000_000 }

/** Seconds, or undefined where the machine has not both programs. */
export async function secondsOfBareTesseract(pdf: string): Promise<number | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'bare-tesseract-'))
  try {
    const from = performance.now()
    await run('pdftoppm', ['-r', '300', '-gray', pdf, join(folder, 'page')])
    const pages = readdirSync(folder)
    const hand = async () => {
      for (let page = pages.shift(); page; page = pages.shift())
        await run('tesseract', [join(folder, page), 'stdout', '-l', 'vie', '--dpi', '300', 'tsv'], ONE_THREAD)
    }
    await Promise.all(Array.from({ length: availableParallelism() }, hand))
    return (performance.now() - from) / 1000
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
