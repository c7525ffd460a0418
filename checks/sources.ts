/** The project's own files and what they import; every check walks them from here. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

export const ROOT = join(import.meta.dirname, '..')
const FOLDERS = ['reader', 'paper', 'domain', 'server', 'web', 'db', 'checks', 'bench']
const LEFT_OUT = new Set(['node_modules', 'dist', 'data', 'public'])

/** Every source file, by its path from the root with forward slashes. */
export function sources(pattern = /\.(?:ts|tsx)$/): string[] {
  return FOLDERS.flatMap(folder => walk(join(ROOT, folder)))
    .map(file => relative(ROOT, file).split(sep).join('/'))
    .filter(file => pattern.test(file))
    .sort()
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (LEFT_OUT.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? walk(path) : [path]
  })
}

export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}

/** Lists what a file imports, as written: './x.ts', '@thong-suot/domain/day.ts', 'zod', 'node:fs'. */
export function importsOf(file: string): string[] {
  const found = textOf(file).matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*(?:\n[^'";]*?)?from\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g,
  )
  return [...found].map(match => match[1] ?? match[2] ?? match[3] ?? '')
}
