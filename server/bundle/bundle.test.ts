import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as api from '@thong-suot/domain/bundle/bundle.api.ts'
import * as documents from '@thong-suot/domain/document/document.api.ts'
import { takeIn } from '../document/drop-files.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'

const letter = (number: string, work: string) => `UBND TỈNH AN BÌNH
SỞ NỘI VỤ
Số: ${number}/KH-SNV
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Bình, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
${work} năm 2026
Sở Nội vụ ban hành kế hoạch như sau:
1. Văn phòng Sở chủ trì ${work.toLowerCase()}, hoàn thành trước ngày 15/6/2026.
Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC
Trần Văn Mẫu`

describe('bundle', () => {
  let app: TestApp
  let clerk: Somebody
  before(async () => {
    app = await startTestApp({ workers: true })
    clerk = await app.as('sample-clerk')
  })
  after(() => app.stop())

  const drop = (...letters: string[]) => takeIn(app, clerk, { name: 'nhieu.txt', bytes: letters.join('\f') })
  const pageCut = (...pages: number[]) => pages.map(page => ({ page, line: 0 }))

  it('waits for a person, who sees where its documents begin', async () => {
    const file = await drop(
      letter('11', 'Rà soát thủ tục'),
      letter('12', 'Tập huấn công chức'),
      letter('13', 'Kiểm tra'),
    )
    assert.deepEqual([file.state, file.registerNo, file.cutCount], ['bundle', null, 3])
    const { places, pageCount } = await clerk.ask(api.getBundle, { id: file.id })
    assert.equal(pageCount, 3)
    assert.deepEqual(
      places.map(place => [place.page, place.line, place.begins, place.number]),
      [
        [1, 0, true, '11/KH-SNV'],
        [2, 0, true, '12/KH-SNV'],
        [3, 0, true, '13/KH-SNV'],
      ],
    )
  })

  it('becomes documents with numbers, facts and pages of their own, and one file', async () => {
    const file = await drop(letter('21', 'Rà soát thủ tục'), letter('22', 'Tập huấn công chức'))
    const rows = await clerk.ask(api.cutBundle, { id: file.id, cuts: pageCut(1, 2) })
    assert.deepEqual(
      rows.map(row => [row.state, row.number, row.partFrom, row.partTo]),
      [
        ['read', '21/KH-SNV', 1, 1],
        ['read', '22/KH-SNV', 2, 2],
      ],
    )
    assert.equal(rows[1]?.registerNo, (rows[0]?.registerNo ?? 0) + 1)
    const { facts, pages } = await clerk.ask(documents.getReading, { id: rows[1]?.id as string })
    assert.deepEqual(
      pages.map(page => page.number),
      [2],
    )
    const works = facts.filter(fact => fact.kind === 'obligation').map(fact => fact.quote)
    assert.match(works.join(), /tập huấn công chức/)
    assert.doesNotMatch(works.join(), /rà soát thủ tục/)
    const original = await app.app.inject({
      url: `/api/documents/${rows[1]?.id}/file`,
      headers: { cookie: clerk.cookie },
    })
    assert.match(original.body, /21\/KH-SNV[\s\S]*22\/KH-SNV/)
  })

  it('is one document where the person says so, and may be cut later as long as nobody worked on it', async () => {
    const file = await drop(letter('31', 'Rà soát thủ tục'), letter('32', 'Tập huấn công chức'))
    const [whole] = await clerk.ask(api.cutBundle, { id: file.id, cuts: pageCut(1) })
    assert.deepEqual([whole?.state, whole?.number, whole?.partFrom], ['read', '31/KH-SNV', null])
    const rows = await clerk.ask(api.cutBundle, { id: file.id, cuts: pageCut(1, 2) })
    assert.deepEqual(
      rows.map(row => row.number),
      ['31/KH-SNV', '32/KH-SNV'],
    )
    assert.equal(rows[0]?.registerNo, whole?.registerNo)
  })

  it('asks of a document that the register has already', async () => {
    const file = await drop(letter('21', 'Rà soát thủ tục'), letter('41', 'Tuyển dụng'))
    const rows = await clerk.ask(api.cutBundle, { id: file.id, cuts: pageCut(1, 2) })
    assert.deepEqual(
      rows.map(row => row.state),
      ['duplicate', 'read'],
    )
    const kept = await clerk.ask(documents.keepDuplicate, { id: rows[0]?.id as string })
    assert.equal(kept.state, 'read')
  })

  it('is refused whole when one of its documents is secret', async () => {
    const secret = letter('52', 'Tập huấn công chức').replace('UBND TỈNH', 'MẬT\nUBND TỈNH')
    const file = await drop(letter('51', 'Rà soát thủ tục'), secret)
    assert.equal(file.state, 'refused')
    assert.match(file.trouble ?? '', /MẬT/)
  })

  it('is not cut at a place that is none, twice, or after somebody worked on it', async () => {
    const file = await drop(letter('61', 'Rà soát thủ tục'), letter('62', 'Tập huấn công chức'))
    const cutAt = (cuts: { page: number; line: number }[]) => clerk.ask(api.cutBundle, { id: file.id, cuts })
    await assert.rejects(
      cutAt([
        { page: 1, line: 0 },
        { page: 2, line: 3 },
      ]),
      /bundle\.no-place/,
    )
    await assert.rejects(cutAt(pageCut(2)), /bundle\.no-place/)
    await assert.rejects(cutAt(pageCut(1, 2, 2)), /bundle\.no-place/)
    await cutAt(pageCut(1, 2))
    await assert.rejects(cutAt(pageCut(1, 2)), /bundle\.in-use/)
    const other = await drop(letter('63', 'Rà soát thủ tục'), letter('64', 'Tập huấn công chức'))
    const [whole] = await clerk.ask(api.cutBundle, { id: other.id, cuts: pageCut(1) })
    const { facts } = await clerk.ask(documents.getReading, { id: whole?.id as string })
    await clerk.ask(documents.decideFact, { id: facts[0]?.id as string, decision: 'confirm' })
    await assert.rejects(clerk.ask(api.cutBundle, { id: other.id, cuts: pageCut(1, 2) }), /bundle\.in-use/)
  })

  it('is cut only by who keeps its register, and its file stays with them', async () => {
    const file = await drop(letter('71', 'Rà soát thủ tục'), letter('72', 'Tập huấn công chức'))
    const cuts = pageCut(1, 2)
    const stranger = await app.as('sample-commune-officer')
    assert.equal((await stranger.tries(api.getBundle, { id: file.id })).status, 404)
    assert.equal((await stranger.tries(api.cutBundle, { id: file.id, cuts })).status, 404)
    const officer = await app.as('sample-officer')
    assert.equal((await officer.tries(api.cutBundle, { id: file.id, cuts })).body.code, 'document.not-found')
    const rows = await clerk.ask(api.cutBundle, { id: file.id, cuts })
    const second = rows[1]?.id as string
    const [post] = await app.look(
      `select post.unit_id from post join person on person.id = post.person_id where person.login_id = 'sample-commune-officer'`,
    )
    await clerk.ask(documents.assignDocument, { id: second, units: [{ unitId: post?.unit_id, role: 'main' }] })
    const { pages } = await stranger.ask(documents.getReading, { id: second })
    assert.deepEqual(
      pages.map(page => page.number),
      [2],
    )
    const asked = await app.app.inject({ url: `/api/documents/${second}/file`, headers: { cookie: stranger.cookie } })
    assert.equal(asked.json().code, 'document.file-of-several')
    assert.equal((await stranger.tries(documents.getReading, { id: rows[0]?.id as string })).status, 404)
  })
})
