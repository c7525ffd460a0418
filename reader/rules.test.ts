/** Every example of every rule: as printed, with decomposed letters, with odd spaces, with blanks before marks. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { markerOf } from './layout/number/outline.ts'
import { pagesOfText } from './page.ts'
import { apply } from './rule.ts'
import { allRules, type NamedRule } from './rules/all-rules.ts'
import { cleanText, joined, quoteOf } from './text/text.ts'
import { type Block, paperOf } from './tree.ts'

const AS_PRINTED = (text: string) => text
const DECOMPOSED = (text: string) => text.normalize('NFD')
const ODDLY_SPACED = (text: string) => text.replaceAll(' ', (_, at) => (at % 2 ? '\u00a0' : '  '))
const PARTED = (text: string) => text.replace(/(?<=\p{L}{2})(?=[,;]\s)/gu, ' ')
const WAYS = {
  'as printed': AS_PRINTED,
  decomposed: DECOMPOSED,
  'oddly spaced': ODDLY_SPACED,
  'with blanks before marks': PARTED,
}

/** A text as the one block of a paper. */
function blockOf(text: string): Block {
  let at = 0
  const flow = joined(
    text.split('\n').map(line => {
      const from = at
      at += line.length + 1
      return cleanText(text, from, from + line.length)
    }),
  )
  const block = paperOf(pagesOfText('x')).blocks[0]!
  const marker = markerOf(flow.text)
  const kind = !marker ? 'para' : marker.label === '-' || marker.label === '+' ? 'bullet' : 'clause'
  const outline = {
    kind,
    body: marker?.length ?? 0,
    level: marker?.level ?? 0,
    ...(marker && { label: marker.label }),
  } as const
  return { ...block, ...flow, ...outline, lower: flow.text.toLowerCase() }
}

const rules = await allRules()

for (const { rule } of rules) {
  describe(rule.name, () => {
    for (const [way, change] of Object.entries(WAYS)) {
      it(`reads its examples ${way}`, () => {
        for (const example of rule.examples) {
          const [text, ...values] = example
          const found = apply(rule, blockOf(change(text)))
          assert.deepEqual(
            found.map(hit => hit.value),
            values,
            text,
          )
        }
      })
      it(`finds nothing in its counter-examples ${way}`, () => {
        for (const text of rule.not) assert.deepEqual(apply(rule, blockOf(change(text))), [], text)
      })
    }
    it('quotes the printed letters', () => quotesPrintedLetters({ rule }))
    it('has three examples and a counter-example', () => {
      assert.ok(rule.examples.length >= 3, `${rule.examples.length} examples`)
      assert.ok(rule.not.length >= 1)
    })
  })
}

function quotesPrintedLetters({ rule }: Pick<NamedRule, 'rule'>): void {
  for (const [text] of rule.examples) {
    for (const change of Object.values(WAYS)) {
      const printed = change(text)
      const block = blockOf(printed)
      for (const hit of apply(rule, block)) {
        const quote = quoteOf(printed, block, hit.start, hit.end)
        assert.ok(printed.replace(/\s+/gu, ' ').includes(quote), quote)
      }
    }
  }
}

describe('rules', () => {
  it('have names of their own, by fact and what is written', () => {
    for (const { fact, rule } of rules) assert.match(rule.name, new RegExp(`^${fact}/[a-z0-9-]+$`))
    assert.equal(new Set(rules.map(({ rule }) => rule.name)).size, rules.length)
  })
})
