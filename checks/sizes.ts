/** Sizes against the aims of the house: printed, not a gate. */
import { dirname } from 'node:path'
import { sources, textOf } from './sources.ts'

const STOP_LINES = 300
const STOP_FILES = 12

/** @returns lines of a table: middle and ninth decile of file lengths by folder, and what exceeds its stop */
export function sizes(): string[] {
  const files = sources().map(file => ({ file, lines: textOf(file).split('\n').length }))
  const folders = Map.groupBy(files, ({ file }) => file.split('/')[0] ?? '')
  const table = [...folders].map(([folder, own]) => {
    const lines = own.map(each => each.lines).sort((a, b) => a - b)
    const at = (share: number) => lines[Math.floor((lines.length - 1) * share)]
    return `${folder.padEnd(8)} ${String(own.length).padStart(4)} files   middle ${at(0.5)}   p90 ${at(0.9)}   longest ${at(1)}`
  })
  const long = files.filter(({ file, lines }) => lines > STOP_LINES && file !== 'db/tables.ts')
  const full = [...Map.groupBy(files, ({ file }) => dirname(file))].filter(
    ([folder, own]) => own.length > STOP_FILES && !folder.startsWith('reader/rules/'),
  )
  return [
    ...table,
    ...long.map(({ file, lines }) => `over ${STOP_LINES} lines: ${file} (${lines})`),
    ...full.map(([folder, own]) => `over ${STOP_FILES} files: ${folder} (${own.length})`),
  ]
}

if (import.meta.main) console.log(sizes().join('\n'))
