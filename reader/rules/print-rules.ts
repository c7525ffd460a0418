/** docs/rules.md: every rule with what it says, its examples and what it leaves alone, so that a clerk can read them. */

import { FINDING_RULES } from '../findings/find.ts'
import { allRules, type NamedRule } from './all-rules.ts'

const FACTS: Record<string, string> = {
  heading: 'Phần đầu và phần cuối văn bản',
  citation: 'Căn cứ, viện dẫn',
  deadline: 'Thời hạn',
  owner: 'Chủ trì, phối hợp',
  report: 'Chế độ báo cáo',
  obligation: 'Nhiệm vụ được giao',
}

/** The page as Markdown, ending in a line break. */
export async function printRules(): Promise<string> {
  const rules = await allRules()
  const lines = [
    '# Rules of the reader',
    '',
    'Printed from `reader/rules/` and `reader/findings/`; run `npm run print` after a change.',
    '',
  ]
  for (const fact of [...new Set(rules.map(rule => rule.fact))]) {
    lines.push(`## ${fact}: ${FACTS[fact] ?? fact}`, '')
    for (const rule of rules.filter(other => other.fact === fact)) lines.push(...ruleLines(rule))
  }
  lines.push('## findings: Những điểm cần xem lại', '')
  for (const { kind, says, examples, not } of FINDING_RULES) {
    lines.push(
      `### ${kind}`,
      '',
      says,
      '',
      ...listed(
        'Asked',
        examples.map(([text, ...quotes]) => `${inOne(text)} → ${quotes.map(q => `“${q}”`).join(', ')}`),
      ),
    )
    lines.push(...listed('Not asked', not.map(inOne)))
  }
  return `${lines.join('\n').trimEnd()}\n`
}

function ruleLines({ rule }: NamedRule): string[] {
  const found = rule.examples.map(
    ([text, ...values]) => `${inOne(text)} → ${values.map(value => code(JSON.stringify(value))).join(', ')}`,
  )
  return [
    `### ${rule.name}`,
    '',
    rule.says,
    '',
    ...listed('Reads', found),
    ...listed('Leaves alone', rule.not.map(inOne)),
  ]
}

function listed(head: string, items: string[]): string[] {
  return items.length ? [`${head}:`, '', ...items.map(item => `- ${item}`), ''] : []
}

const inOne = (text: string) => text.replace(/\n+/g, ' ⏎ ').replace(/([*_<>|])/g, '\\$1')
const code = (text: string) => `\`${text}\``
