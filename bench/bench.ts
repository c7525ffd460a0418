/** `npm run bench -- NAME [--json]`: runs bench/NAME.ts and prints its figures, as a table for people or one line of JSON. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export type Figure = { name: string; value: number; unit: string; aim: string | null }

const [name, ...options] = process.argv.slice(2).filter(arg => arg !== '--json')
const json = process.argv.includes('--json')
const file = join(import.meta.dirname, `${name}.ts`)
if (!name || options.length || name === 'bench' || !/^[a-z-]+$/.test(name) || !existsSync(file)) {
  console.error(
    'Cách dùng: npm run bench -- TÊN [--json], với TÊN là một tệp trong thư mục bench, chẳng hạn start, reader.',
  )
  process.exit(1)
}
const bench: { run?: () => Promise<Figure[]> } = await import(pathToFileURL(file).href)
if (!bench.run) {
  console.error(`bench/${name}.ts không phải là một phép đo.`)
  process.exit(1)
}
const figures = await bench.run()
if (json) console.log(JSON.stringify({ bench: name, figures }))
else for (const figure of figures) console.log(lineOf(figure))
process.exit(figures.every(met) ? 0 : 2)

function lineOf(figure: Figure): string {
  const { name, value, unit, aim } = figure
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1)
  const verdict = aim === null ? '' : `   aim ${aim}${met(figure) ? '' : '   NOT MET'}`
  return `${name.padEnd(56)} ${shown.padStart(10)} ${unit}${verdict}`
}

/** '<= 90', '>= 1.5' */
function met({ value, aim }: Figure): boolean {
  const [, sign, limit] = /^(<=|>=) ([\d.]+)$/.exec(aim ?? '') ?? []
  if (!sign) return true
  return sign === '<=' ? value <= Number(limit) : value >= Number(limit)
}
