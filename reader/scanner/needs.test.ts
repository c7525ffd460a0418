import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { allRules } from '../rules/all-rules.ts'
import { Scanner } from './marks.ts'
import { needsOf } from './needs.ts'

const passes = (pattern: RegExp, text: string) =>
  new Scanner([{ clauses: needsOf(pattern), starts: undefined }]).holds(text.toLowerCase(), 0)

describe('what a pattern needs', () => {
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

  it('takes what follows any letter in a group for no more than its end', () => {
    for (const pattern of [/tháng (?:\S{1,3} )?năm/u, /giao (?:\S+ làm)/u, /do (?:các|\S+ tự) làm/u])
      for (const text of ['tháng 07 năm', 'giao Sở làm', 'do Sở tự làm'])
        if (pattern.test(text)) assert.equal(passes(pattern, text), true, `${pattern.source}: ${text}`)
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
