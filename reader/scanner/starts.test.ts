import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { allRules } from '../rules/all-rules.ts'
import { HEAD, startsOf, startsWord } from './starts.ts'

describe('starts', () => {
  it('are the letters a match can begin with, small, any digit as 0', () => {
    assert.deepEqual(startsOf(/(?:Hằng|hàng) năm/u), ['hằng nă', 'hàng nă'])
    assert.deepEqual(startsOf(/\d{1,2}\/x/u), ['0/x', '00'])
    assert.deepEqual(startsOf(/(?<!\p{L})(?:a )?b[cd]/u)?.sort(), ['a bc', 'a bd', 'bc', 'bd'])
  })

  it('are unknown where a match can begin with any letter', () => {
    for (const pattern of [/\p{Lu}a/u, /.?a/u, /x*/u]) assert.equal(startsOf(pattern), undefined, pattern.source)
  })

  it('may be the head of the text', () => {
    assert.deepEqual(startsOf(/^a|b/u), [`${HEAD}a`, 'b'])
  })

  it('stand at the head of words only where the whole pattern says so', () => {
    assert.equal(startsWord(/(?<![\p{L}\p{N}])(?:a|b)/u), true)
    assert.equal(startsWord(/(?<![\p{L}\p{N}])a|b/u), false)
  })

  it('hold for every example of every rule', async () => {
    for (const { rule } of await allRules()) {
      const starts = startsOf(rule.pattern)
      if (!starts) continue
      for (const [text] of rule.examples) {
        for (const match of text.matchAll(rule.pattern)) {
          const rest = text.slice(match.index).toLowerCase().replace(/\d/g, '0')
          assert.ok(
            starts.some(start => (match.index === 0 ? [rest, HEAD + rest] : [rest]).some(one => one.startsWith(start))),
            `${rule.name}: ${match[0]}`,
          )
        }
      }
    }
  })
})
