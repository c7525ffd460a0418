/** Pictures of pages: drawn once in a process of their own, then kept in the cache folder, from where they may be deleted at any time. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderInWorker } from '@thong-suot/paper/in-worker.ts'
import { PaperProblem } from '@thong-suot/paper/paper.problems.ts'
import type { Context } from '../../app.ts'

/** PNG of a page (from 1); undefined where the file has no pages of its own (Word, text). */
export async function pagePicture(context: Context, sha256: string, page: number): Promise<Buffer | undefined> {
  const folder = join(context.files.cache, 'pages', sha256.slice(0, 2))
  const file = join(folder, `${sha256}-${page}.png`)
  const kept = await readFile(file).catch(() => undefined)
  if (kept) return kept
  try {
    const { png } = await renderInWorker(await context.files.read(sha256), page)
    await mkdir(folder, { recursive: true })
    await writeFile(file, png)
    return Buffer.from(png)
  } catch (error) {
    if (error instanceof PaperProblem) return undefined
    throw error
  }
}
