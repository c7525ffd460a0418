import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkForm } from '../form-check.ts'
import type { Block, OfficialDocument } from '../official-document.ts'
import { decision, letter, plan, report } from './samples.ts'

const wrong = (doc: OfficialDocument) => checkForm(doc).filter(remark => remark.severity !== 'ok')
const said = (doc: OfficialDocument) => wrong(doc).map(remark => [remark.severity, remark.at])
const para = (text: string): Block => ({ kind: 'paragraph', text })

describe('form check', () => {
  it('finds nothing on papers that are right', () => {
    for (const doc of [plan, report, letter, decision]) assert.deepEqual(wrong(doc), [], doc.title)
  })
  it('gives every remark its article', () => {
    for (const remark of [...checkForm(plan), ...checkForm({ ...plan, symbol: '', title: '', recipients: [] })]) {
      assert.match(remark.source, /^Nghị định 30\/2020\/NĐ-CP, /)
      assert.ok(remark.says)
    }
  })
  it('puts what must be mended first', () => {
    const order = checkForm({ ...plan, symbol: 'X', title: 'Về công tác năm 2026.' }).map(remark => remark.severity)
    assert.deepEqual(order.slice(0, 2), ['must', 'look'])
  })

  const cases: [string, Partial<OfficialDocument>, OfficialDocument, [string, string]][] = [
    ['a symbol of another type', { symbol: 'BC-SNNMT' }, plan, ['must', 'Số, ký hiệu']],
    ['a type in the symbol of a công văn', { symbol: 'KH-SNV' }, letter, ['must', 'Số, ký hiệu']],
    ['a number without its whole date', { date: '2026-02' }, plan, ['must', 'Địa danh, thời gian']],
    ['no place', { place: ' ' }, plan, ['must', 'Địa danh, thời gian']],
    ['no title', { title: '' }, plan, ['must', 'Tên loại, trích yếu']],
    ['a title that ends in a stop', { title: 'Công tác năm 2026.' }, plan, ['look', 'Tên loại, trích yếu']],
    ['a second V/v', { title: 'V/v đôn đốc' }, letter, ['look', 'Trích yếu công văn']],
    ['a công văn to nobody', { to: [] }, letter, ['must', 'Kính gửi']],
    ['Kính gửi without Như trên', { recipients: ['Lãnh đạo Sở', 'Lưu: VT, VP'] }, report, ['look', 'Nơi nhận']],
    ['no line Lưu', { recipients: ['Như trên'] }, report, ['must', 'Nơi nhận']],
    [
      'a deputy without KT.',
      { sign: { authority: [], post: 'Phó Giám đốc', name: 'Trần Quốc Hưng' } },
      plan,
      ['must', 'Thẩm quyền ký'],
    ],
    ['a signer without name', { sign: { authority: [], post: 'Giám đốc', name: '' } }, plan, ['must', 'Thẩm quyền ký']],
    [
      'an academic title',
      { sign: { authority: [], post: 'Giám đốc', name: 'TS. Trần Quốc Hưng' } },
      plan,
      ['look', 'Thẩm quyền ký'],
    ],
    ['no ./. at the end', { body: [para('Đề nghị thực hiện.')] }, plan, ['look', 'Kết thúc văn bản']],
    ['small letters in a name', { body: [para('theo Luật An ninh Quốc gia./.')] }, plan, ['look', 'Nội dung, đoạn 1']],
    ['a double space', { body: [para('thực  hiện./.')] }, plan, ['look', 'Nội dung, đoạn 1']],
    ['a space before a comma', { body: [para('thực hiện , báo cáo./.')] }, plan, ['look', 'Nội dung, đoạn 1']],
    ['annexes out of order', { annexes: [...report.annexes!].reverse() }, report, ['must', 'Phụ lục']],
  ]
  for (const [what, change, doc, remark] of cases) {
    it(`remarks on ${what}`, () => assert.deepEqual(said({ ...doc, ...change }), [remark]))
  }

  it('sees a number that was jumped over, and a point by the Vietnamese alphabet', () => {
    const label = (...labels: string[]): Block[] =>
      labels.map((each, i) => ({ kind: 'paragraph', label: each, text: i === labels.length - 1 ? 'x./.' : 'x' }))
    assert.deepEqual(wrong({ ...plan, body: label('1.', 'a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)', '2.', 'a)') }), [])
    assert.match(wrong({ ...plan, body: label('I.', '1.', 'III.') })[0]!.says, /“II\.”/)
    assert.match(wrong({ ...plan, body: label('a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'f)') })[0]!.says, /“g\)”/)
  })
  it('leaves quoted words as the other paper has them', () => {
    const body: Block[] = [{ kind: 'quote', text: 'Luật An ninh Quốc gia' }, para('Báo cáo./.')]
    assert.deepEqual(wrong({ ...plan, body }), [])
  })
  it('offers what to write instead', () => {
    const [remark] = wrong({ ...plan, body: [para('thực  hiện./.')] })
    assert.deepEqual([remark!.quote, remark!.instead], ['c  h', 'c h'])
  })
})
