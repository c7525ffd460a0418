import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import * as api from '@thong-suot/domain/document/document.api.ts'
import type { FieldValue } from '@thong-suot/domain/document/fact.ts'
import { scoreFolder } from '@thong-suot/reader/score/score.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'
import { takeIn as dropAndRead } from './drop-files.ts'

/** A paper of the project's own: an invented directive with a day, an owner and a duty to report. */
const PAPER = `ỦY BAN NHÂN DÂN
TỈNH AN BÌNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 214/KH-UBND
An Bình, ngày 03 tháng 11 năm 2025

KẾ HOẠCH
Tuyên truyền phòng, chống lừa đảo qua mạng năm 2025

Căn cứ Luật An ninh mạng;
Thực hiện Chỉ thị số 07/CT-UBND ngày 12/9/2025 của Chủ tịch UBND tỉnh, UBND tỉnh ban hành kế hoạch như sau:

I. MỤC ĐÍCH
Nâng cao cảnh giác của Nhân dân trước các thủ đoạn lừa đảo.

II. NHIỆM VỤ
1. Sở Khoa học và Công nghệ chủ trì, phối hợp với Công an tỉnh xây dựng tài liệu tuyên truyền, hoàn thành trước ngày 20/11/2025.
2. UBND các xã, phường tổ chức ít nhất hai buổi tuyên truyền trong tháng 12/2025.

III. TỔ CHỨC THỰC HIỆN
Các sở, ban, ngành và UBND các xã, phường báo cáo kết quả thực hiện về Công an tỉnh trước ngày 15/12/2025 để tổng hợp./.

Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Mẫu
`

describe('document', () => {
  let app: TestApp
  let clerk: Somebody
  before(async () => {
    app = await startTestApp({ workers: true })
    clerk = await app.as('sample-clerk')
  })
  after(() => app.stop())

  const takeIn = (name: string, text: string) => dropAndRead(app, clerk, { name, bytes: text })

  it('is read, numbered and shown with its facts', async () => {
    const document = await takeIn('ke-hoach.txt', PAPER)
    assert.equal(document.state, 'read')
    assert.equal(document.number, '214/KH-UBND')
    assert.ok(document.registerNo && document.registerNo >= 1)
    const { facts } = await clerk.ask(api.getReading, { id: document.id })
    assert.ok(facts.some(f => f.kind === 'obligation'))
    assert.ok(facts.some(f => f.kind === 'report'))
    assert.ok(facts.every(f => f.state === 'proposed'))
  })

  it('takes the next number, without a gap', async () => {
    const first = await takeIn('hai.txt', PAPER.replace('214/KH-UBND', '215/KH-UBND'))
    const second = await takeIn('ba.txt', PAPER.replace('214/KH-UBND', '216/KH-UBND'))
    assert.equal(second.registerNo, (first.registerNo ?? 0) + 1)
  })

  it('waits for a person when the same file comes again', async () => {
    const again = await takeIn('ke-hoach-ban-hai.txt', PAPER)
    assert.equal(again.state, 'duplicate')
    assert.ok(again.duplicateOfId)
    assert.equal(again.registerNo, null)
    await clerk.ask(api.discardDocument, { id: again.id })
  })

  it('waits for a person when number, symbol and issuer are known', async () => {
    const again = await takeIn('khac-chu.txt', `${PAPER}\nBản gửi lại`)
    assert.equal(again.state, 'duplicate')
    const kept = await clerk.ask(api.keepDuplicate, { id: again.id })
    assert.equal(kept.state, 'read')
  })

  it('is refused and not kept when it is marked secret', async () => {
    const secret = await takeIn('mat.txt', `MẬT\n${PAPER}`)
    assert.equal(secret.state, 'refused')
    assert.equal(secret.title, null)
    assert.match(secret.trouble ?? '', /MẬT/)
    const rows = await app.look('select file_sha256, reading, pages, file_name from document where id = $1', [
      secret.id,
    ])
    assert.deepEqual(rows[0], { file_sha256: null, reading: null, pages: null, file_name: null })
  })

  it('says what is wrong with an empty file', async () => {
    const empty = await takeIn('rong.txt', '')
    assert.equal(empty.state, 'failed')
    assert.match(empty.trouble ?? '', /không có nội dung/)
  })

  it('is not seen by a unit it was not passed to, and is once it was', async () => {
    const document = await takeIn('rieng.txt', PAPER.replace('214/KH-UBND', '299/KH-UBND'))
    const stranger = await app.as('sample-commune-officer')
    const { status, body } = await stranger.tries(api.getDocument, { id: document.id })
    assert.equal(status, 404)
    assert.equal(body.code, 'document.not-found')
    const unit = await app.look(
      `select post.unit_id from post join person on person.id = post.person_id where person.login_id = 'sample-commune-officer'`,
    )
    await clerk.ask(api.assignDocument, {
      id: document.id,
      units: [{ unitId: unit[0]?.unit_id, role: 'main' }],
      instruction: 'Xem và thực hiện',
    })
    const seen = await stranger.ask(api.getDocument, { id: document.id })
    assert.equal(seen.number, '299/KH-UBND')
    const refused = await stranger.tries(api.setHandlingState, { id: document.id, state: '02', reason: 'ngắn' })
    assert.equal(refused.body.code, 'document.reason-owed')
    await stranger.ask(api.setHandlingState, { id: document.id, state: '03' })
  })

  it('keeps who confirmed, corrected and threw out a fact', async () => {
    const document = await takeIn('xac-nhan.txt', PAPER.replace('214/KH-UBND', '300/KH-UBND'))
    const { facts } = await clerk.ask(api.getReading, { id: document.id })
    const title = facts.find(f => f.kind === 'field' && (f.value as FieldValue).name === 'title')
    assert.ok(title)
    const fixed = await clerk.ask(api.decideFact, {
      id: title.id,
      decision: 'correct',
      value: { name: 'title', value: 'Trích yếu đã sửa' },
    })
    assert.equal(fixed.state, 'corrected')
    assert.ok(fixed.decidedByName)
    assert.deepEqual(fixed.proposed, title.value)
    assert.equal((await clerk.ask(api.getDocument, { id: document.id })).title, 'Trích yếu đã sửa')
    const back = await clerk.ask(api.decideFact, { id: title.id, decision: 'reopen' })
    assert.equal(back.state, 'proposed')
    assert.equal(back.decidedByName, null)
  })

  it('shows who gets it and what for, as a person set it right', async () => {
    const paper = PAPER.replace('214/KH-UBND', '310/KH-UBND').replace(
      '- Như trên;',
      '- Như trên;\n- Bộ Công an (để b/c);',
    )
    const document = await takeIn('noi-nhan.txt', paper)
    assert.deepEqual(document.recipients, ['Như trên', 'Bộ Công an', 'Lưu: VT'])
    assert.deepEqual(document.purposes, { 'Bộ Công an': 'để b/c' })
    const { facts } = await clerk.ask(api.getReading, { id: document.id })
    const fact = facts.find(f => f.kind === 'field' && (f.value as FieldValue).name === 'recipients')!
    const value = { name: 'recipients', value: ['Như trên', 'Lưu: VT'] }
    await clerk.ask(api.decideFact, { id: fact.id, decision: 'correct', value })
    const shown = async () => (await clerk.ask(api.getDocument, { id: document.id })).recipients
    assert.deepEqual(await shown(), ['Như trên', 'Lưu: VT'])
    await clerk.ask(api.decideFact, { id: fact.id, decision: 'reject' })
    assert.deepEqual(await shown(), [])
    await clerk.ask(api.addFact, { id: document.id, kind: 'field', start: null, end: null, value })
    assert.deepEqual(await shown(), ['Như trên', 'Lưu: VT'])
  })

  it('takes a fact that a person marked, in the letters of the paper', async () => {
    const document = await takeIn('them.txt', PAPER.replace('214/KH-UBND', '301/KH-UBND'))
    const added = await clerk.ask(api.addFact, {
      id: document.id,
      kind: 'obligation',
      start: 0,
      end: 16,
      value: { clause: null, title: 'Việc thêm tay', lead: ['Công an tỉnh'], with: [], deadline: null },
    })
    assert.equal(added.state, 'confirmed')
    assert.equal(added.proposed, null)
    const wrong = await clerk.tries(api.addFact, {
      id: document.id,
      kind: 'obligation',
      start: 0,
      end: 16,
      value: { title: '' },
    })
    assert.equal(wrong.status, 400)
    const outside = await clerk.tries(api.addFact, {
      id: document.id,
      kind: 'citation',
      start: 10_000_000,
      end: 10_000_009,
      value: { number: '1/KH', date: null },
    })
    assert.equal(outside.body.code, 'fact.without-words')
  })

  it('becomes an example for the reader with what was confirmed in it, and with nothing else', async () => {
    const document = await takeIn('vi-du.txt', PAPER.replace('214/KH-UBND', '302/KH-UBND'))
    const early = await clerk.tries(api.keepExample, { id: document.id })
    assert.equal(early.body.code, 'document.example-without-facts')
    const { facts } = await clerk.ask(api.getReading, { id: document.id })
    const decided = facts.filter(f => f.kind !== 'citation' && f.kind !== 'finding')
    await clerk.ask(api.confirmFacts, { id: document.id, factIds: decided.map(f => f.id) })
    const { name } = await clerk.ask(api.keepExample, { id: document.id })
    const folder = join(app.context.config.dataDir, 'examples')
    const labels = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    assert.equal(labels.document.number, '302/KH-UBND')
    assert.deepEqual(labels.owners[0].lead, ['Sở Khoa học và Công nghệ'])
    assert.ok(labels.deadlines.length && labels.reports.length)
    assert.equal(labels.citations, undefined, 'what nobody decided on is no label')
    const { layers, papers } = scoreFolder(folder)
    assert.equal(papers, 1)
    const { labelled, ...rest } = layers.deadlines ?? { labelled: 0 }
    assert.deepEqual(rest, { hit: labelled, read: labelled })
    const stranger = await app.as('sample-commune-officer')
    assert.equal((await stranger.tries(api.keepExample, { id: document.id })).status, 404)
  })

  it('is nowhere when the scope was forgotten', async () => {
    const rows = await app.context.db.selectFrom('document').select('id').execute()
    assert.equal(rows.length, 0)
  })
})
