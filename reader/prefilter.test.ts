import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { prefilter } from './prefilter.ts'
import { allRules } from './rules/all-rules.ts'

const passes = (pattern: RegExp, text: string) => prefilter(pattern)(text.toLowerCase())

describe('prefilter', () => {
  it('asks for letters that no match can do without', () => {
    assert.equal(passes(/trước (?:ngày )?\d/u, 'trước khi'), false)
    assert.equal(passes(/trước (?:ngày )?\d/u, 'Trước 5'), true)
    assert.equal(passes(/(?:hằng|hàng) năm/u, 'hàng tháng'), false)
    assert.equal(passes(/(?:hằng|hàng) năm/u, 'HÀNG NĂM'), true)
  })

  it('lets whatever it cannot judge pass', () => {
    for (const pattern of [/./u, /\p{L}+/u, /(?:a|\p{N})/u, /x?/u, /(?<=số )\p{Lu}/u])
      assert.equal(passes(pattern, 'quý'), true, pattern.source)
  })

  it('reads small classes letter by letter and skips what looks around', () => {
    assert.equal(passes(/(?<!\p{L})tr[ưu]ớc(?! khi)/u, 'truớc hạn'), true)
    assert.equal(passes(/(?<!\p{L})tr[ưu]ớc(?! khi)/u, 'sau hạn'), false)
  })

  it('loses no example of any rule', async () => {
    for (const { rule } of await allRules()) {
      for (const [text] of rule.examples) {
        if (rule.pattern.test(text)) assert.ok(passes(rule.pattern, text), `${rule.name}: ${text}`)
        rule.pattern.lastIndex = 0
      }
    }
  })
})
