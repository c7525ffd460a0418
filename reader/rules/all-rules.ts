/** Every rule that lies under rules/, by folder and file: for the test that runs their examples and the page that prints them. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Rule } from '../rule.ts'

export type NamedRule = { fact: string; file: string; rule: Rule<unknown> }

export async function allRules(): Promise<NamedRule[]> {
  const folder = import.meta.dirname
  const found = new Map<string, NamedRule>()
  const facts = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())
  for (const fact of facts.map(entry => entry.name).sort()) {
    for (const file of readdirSync(join(folder, fact))
      .filter(name => !name.endsWith('.test.ts'))
      .sort()) {
      const module: Record<string, unknown> = await import(pathToFileURL(join(folder, fact, file)).href)
      for (const rule of Object.values(module).flat().filter(isRule)) {
        if (!found.has(rule.name)) found.set(rule.name, { fact, file, rule })
      }
    }
  }
  return [...found.values()]
}

function isRule(value: unknown): value is Rule<unknown> {
  return typeof value === 'object' && value !== null && 'pattern' in value && 'examples' in value && 'read' in value
}
