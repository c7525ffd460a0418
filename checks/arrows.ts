/** Who may import whom: at once the map of the house and its guard. */
import { posix } from 'node:path'
import { importsOf, sources, textOf } from './sources.ts'

/**
 *     reader ◄── paper ◄── server ──► domain ◄── web
 * db holds migrations and the sample province, which the server loads. checks and bench see everything.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  reader: [],
  paper: ['reader'],
  domain: [],
  web: ['domain'],
  db: ['domain', 'reader', 'paper', 'server'],
  server: ['domain', 'paper', 'reader', 'db', 'web'],
  checks: ['reader', 'paper', 'domain', 'server', 'web', 'db', 'bench'],
  bench: ['reader', 'paper', 'domain', 'server', 'web', 'db', 'checks'],
}

/** Narrower than the table: the one file on the other side that may be seen. */
const ONLY: Record<string, RegExp> = {
  // Pages are built before the server starts; no page is ever run by it.
  'server → web': /^web\/build\.ts$/,
  // The sample province fills totals by the very code that keeps them, and has its papers in the shape that is written out.
  'db → server': /^server\/(?:roll-up\/totals|document\/reading\/facts-of-reading|db)\.ts$/,
  'db → paper': /^paper\/official-document\.ts$/,
}
const TEST = /\.test\.tsx?$|^server\/testing\.ts$|^server\/message\/samples\/|^web\/walk/

/** @returns one sentence a broken arrow */
export function brokenArrows(): string[] {
  const broken: string[] = []
  for (const file of sources()) {
    for (const written of importsOf(file)) {
      const trouble = judge(file, written)
      if (trouble) broken.push(`${file} imports ${written}: ${trouble}`)
    }
  }
  return broken
}

function judge(file: string, written: string): string | undefined {
  const from = folderOf(file)
  const target = pathOf(file, written)
  if (target === undefined) return judgePackage(from, file, written)
  const to = folderOf(target)
  if (from === to) return judgeSlice(file, target)
  // A test may reach for the world it plays in; what ships may not.
  if (TEST.test(file)) return
  if (!MAY_IMPORT[from]?.includes(to)) return `${from} may not import ${to}`
  const only = ONLY[`${from} → ${to}`]
  return only && !only.test(target) ? `${from} may import only ${only.source} of ${to}` : undefined
}

/** Inside the server a noun uses another noun's queries and actions, never its routes. */
function judgeSlice(file: string, target: string): string | undefined {
  if (!/\.routes\.ts$/.test(target) || file === 'server/routes.ts') return
  return posix.dirname(file) === posix.dirname(target) ? undefined : 'routes are only for server/routes.ts'
}

function judgePackage(from: string, file: string, written: string): string | undefined {
  if (written.startsWith('node:'))
    return from === 'web' && !TEST.test(file) && !ON_SERVER.test(file) ? 'pages run in a browser' : undefined
  if (TEST.test(file) || !['reader', 'paper', 'domain', 'server', 'web'].includes(from)) return
  const name = written
    .split('/')
    .slice(0, written.startsWith('@') ? 2 : 1)
    .join('/')
  const declared = JSON.parse(textOf(`${from}/package.json`)) as { dependencies: Record<string, string> }
  return declared.dependencies[name] ? undefined : `${name} is not in ${from}/package.json`
}
/** Files of web that build it and do not run in it. */
const ON_SERVER = /^web\/(?:build|vite\.config|no-zod|own-temporal)\.ts$/

function folderOf(path: string): string {
  return path.split('/')[0] ?? ''
}

/** The path from the root of what is imported; undefined for a package that is not ours. */
function pathOf(file: string, written: string): string | undefined {
  if (written.startsWith('.')) return posix.join(posix.dirname(file), written)
  if (written.startsWith('@thong-suot/')) return written.slice('@thong-suot/'.length)
  return undefined
}

if (import.meta.main) {
  const broken = brokenArrows()
  console.log(broken.join('\n') || 'No arrow is broken.')
  process.exitCode = broken.length ? 1 : 0
}
