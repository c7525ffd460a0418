/** `npm run check`: types, lint and format, arrows, printed pages, unused code; each with its time. Sizes are told, not judged. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { brokenArrows } from './arrows.ts'
import { stale } from './printed.ts'
import { deadProblems } from './problems.ts'
import { sizes } from './sizes.ts'
import { ROOT } from './sources.ts'

type Outcome = { ok: boolean; says: string }

const STEPS: [name: string, run: () => Promise<Outcome>][] = [
  ['types', () => tool('tsc', '-p', '.')],
  ['lint and format', () => tool('biome', 'ci', '--colors=off', '--diagnostic-level=error', '.')],
  ['arrows', () => list(Promise.resolve(brokenArrows()))],
  ['problems', () => list(deadProblems())],
  ['printed pages', () => list(stale())],
  ['unused code', () => tool('knip', '--no-progress')],
]

async function list(troubles: Promise<string[]>): Promise<Outcome> {
  const found = await troubles
  return { ok: found.length === 0, says: found.join('\n') }
}

/** Runs a tool that npm installed; what it printed is shown only when it fails. */
function tool(name: string, ...args: string[]): Promise<Outcome> {
  const windows = process.platform === 'win32'
  const child = spawn(join(ROOT, 'node_modules', '.bin', windows ? `${name}.cmd` : name), args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: windows,
  })
  let says = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      says += chunk
    })
  }
  return new Promise(done => {
    child.once('error', error => done({ ok: false, says: error.message }))
    child.once('close', code => done({ ok: code === 0, says: says.trim() }))
  })
}

let failed = 0
for (const [name, run] of STEPS) {
  const from = performance.now()
  const { ok, says } = await run()
  console.log(`${ok ? '✔' : '✖'} ${name} (${((performance.now() - from) / 1000).toFixed(1)} s)`)
  if (ok) continue
  failed++
  console.log(says.replace(/^/gm, '    '))
}
console.log(`\n${sizes().join('\n')}`)
console.log(failed ? `\n${failed} of ${STEPS.length} checks failed.` : `\nAll ${STEPS.length} checks passed.`)
process.exitCode = failed ? 1 : 0
