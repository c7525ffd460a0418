/** Every finding in the small papers beside its rule. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../page.ts'
import { read } from '../read.ts'
import { FINDING_RULES } from './find.ts'

const quotes = (text: string, kind: string) =>
  read(pagesOfText(text))
    .findings.filter(finding => finding.kind === kind)
    .map(finding => finding.quote)

for (const rule of FINDING_RULES) {
  describe(`finding ${rule.kind}`, () => {
    it('is queried where it arises', () => {
      for (const [text, ...expected] of rule.examples) assert.deepEqual(quotes(text, rule.kind), expected, text)
    })
    it('is not queried elsewhere', () => {
      for (const text of rule.not) assert.deepEqual(quotes(text, rule.kind), [], text)
    })
  })
}

describe('finding citation-conflict', () => {
  const paper = 'Căn cứ Chỉ thị số 14-CT/TW ngày 24/3/2020 của Ban Bí thư;\n\n1. Sở Y tế tập huấn.'

  it('sets citations against the register', () => {
    const register = [{ number: '41-CT/TW', date: '2020-03-24' }]
    const [finding] = read(pagesOfText(paper), { register }).findings.filter(f => f.kind === 'citation-conflict')
    assert.equal(finding?.proposal, '41-CT/TW')
  })

  it('is silent where the register says the same', () => {
    const register = [{ number: '14-CT/TW', date: '2020-03-24' }]
    assert.ok(!read(pagesOfText(paper), { register }).findings.some(f => f.kind === 'citation-conflict'))
  })
})

describe('finding numbering-gap on a page read from a picture', () => {
  const gapsOf = (how: 'text' | 'scan', text: string) =>
    read(pagesOfText(text).map(page => ({ ...page, how }))).findings.filter(one => one.kind === 'numbering-gap').length
  const ROWS =
    '| TT | Nội dung | Đơn vị |\n|---|---|---|\n| 1 | Khảo sát | Sở Y tế |\n| 2 | Tập huấn | Sở Y tế |\n| 4 | Tổng kết | Sở Y tế |'
  const SECTIONS = 'I. MỤC ĐÍCH\n- Một.\nII. NỘI DUNG\n- Hai.\nII. TỔ CHỨC THỰC HIỆN\n- Ba.\nIV. KINH PHÍ\n- Bốn.'

  it('takes lost figures of rows and strokes of “III” for what the picture lost', () => {
    assert.deepEqual([gapsOf('text', ROWS), gapsOf('scan', ROWS)], [1, 0])
    assert.deepEqual([gapsOf('text', SECTIONS), gapsOf('scan', SECTIONS)], [1, 0])
  })
})
