/** Builds the pages when something in them has changed since; the hash of what they were built from lies beside them. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const WEB = dirname(fileURLToPath(import.meta.url))
const DIST = join(WEB, 'dist')
const SOURCES = [WEB, join(WEB, '..', 'domain'), join(WEB, '..', 'package-lock.json')]

/** @returns whether it had to build */
export async function buildPages(): Promise<boolean> {
  const hash = hashOf(SOURCES)
  const mark = join(DIST, '.built-from')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return false
  const { build } = await import('vite')
  // Also when a test builds the pages: what it sees is what is served.
  const mode = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  await build({ root: WEB, configFile: join(WEB, 'vite.config.ts'), logLevel: 'error' }).finally(() => {
    if (mode === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = mode
  })
  packAll()
  writeFileSync(mark, hash)
  return true
}

/** Each file packed beside it, once: served as they lie there. */
function packAll(): void {
  for (const name of readdirSync(DIST, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|css|html|svg)$/.test(name)) continue
    const whole = readFileSync(join(DIST, name))
    writeFileSync(join(DIST, `${name}.br`), brotliCompressSync(whole))
    writeFileSync(join(DIST, `${name}.gz`), gzipSync(whole, { level: 9 }))
  }
}

function hashOf(paths: string[]): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesIn).sort()) hash.update(file.slice(WEB.length)).update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => !file.startsWith(DIST) && !file.includes('node_modules'))
}
