/** docs/problems.md, and what is asked of every problem: thrown somewhere, and met by a test or named in the server. */
import { join } from 'node:path'
import { PROBLEMS } from '@thong-suot/domain/problem.ts'
import { ROOT, sources, textOf } from './sources.ts'

async function all() {
  for (const file of sources(/^domain\/.*\.problems\.ts$/)) await import(join(ROOT, file))
  return [...PROBLEMS.values()].sort((a, b) => a.code.localeCompare(b.code))
}

/** The page: every code with its number and sentence, for those who run the system and those who write its pages. */
export async function printProblems(): Promise<string> {
  const problems = await all()
  const nouns = Map.groupBy(problems, ({ code }) => code.split('.')[0] ?? '')
  const parts = [...nouns].map(([noun, own]) => {
    const rows = own.map(({ code, status, says }) => `| \`${code}\` | ${status} | ${sentence(says)} |`)
    return `## ${noun}\n\n| code | HTTP | says |\n|---|---|---|\n${rows.join('\n')}`
  })
  return `# Problems\n\nWhat the system refuses and what it says then. Printed from \`domain/\`; run \`npm run print\` after a change.\n\n${parts.join('\n\n')}\n`
}

/** The sentence out of the source of the function that makes it; values stand in ⟨ ⟩. */
function sentence(source: string): string {
  return source
    .trim()
    .replace(/^[`'"]|[`'"]$/g, '')
    .replace(/\$\{([^}]*)\}/g, (_, inside: string) => `⟨${inside.replace(/^p\./, '').trim()}⟩`)
    .replace(/\s+/g, ' ')
    .replaceAll('|', '\\|')
}

/** @returns one sentence for each problem that nobody throws */
export async function deadProblems(): Promise<string[]> {
  const problems = await all()
  const others = sources().filter(
    file => !file.startsWith('checks/') && !/\.problems\.ts$|^domain\/problem\.ts$/.test(file),
  )
  const text = others.map(textOf).join('\n')
  const classes = new Map<string, string>()
  for (const file of sources(/^domain\/(?:.*\.problems|problem)\.ts$/)) {
    for (const [, name, code] of textOf(file).matchAll(/export const (\w+) = problem\(\s*'([^']+)'/g))
      if (name && code) classes.set(code, name)
  }
  return problems.flatMap(({ code }) => {
    const name = classes.get(code)
    const used = text.includes(`'${code}'`) || (name !== undefined && new RegExp(`\\b${name}\\b`).test(text))
    return used ? [] : [`problem ${code} is thrown nowhere`]
  })
}
