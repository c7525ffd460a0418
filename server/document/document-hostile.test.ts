import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as api from '@thong-suot/domain/document/document.api.ts'
import { docxFile, paragraph } from '@thong-suot/paper/samples/docx-file.ts'
import { HEADING, lockedPdf, pdfOfPages, scanned, typeset } from '@thong-suot/paper/samples/pdf-file.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'
import { dropFiles, takeIn } from './drop-files.ts'

const BODY = `#v(12pt)
#align(center)[*KẾ HOẠCH* \\ *Cải cách hành chính năm 2026*]

Sở Nội vụ chủ trì, phối hợp với các đơn vị rà soát thủ tục hành chính, hoàn thành trước ngày 15 tháng 6 năm 2026.`

const word = () => docxFile({ body: paragraph('Kính gửi: Sở Nội vụ') })

/** Files nobody should be able to harm with: each with the words of the sentence that must answer it. */
const HOSTILE: [name: string, bytes: () => Uint8Array | Promise<Uint8Array>, says: RegExp][] = [
  ['rong.pdf', () => new Uint8Array(), /không có nội dung nào/],
  ['cat-ngang.pdf', async () => (await typeset(HEADING + BODY)).subarray(0, 900), /bị hỏng hoặc tải lên chưa trọn/],
  ['cat-ngang.docx', () => word().subarray(0, 500), /bị hỏng hoặc tải lên chưa trọn/],
  ['dat-mat-khau.pdf', lockedPdf, /được đặt mật khẩu/],
  [
    'bom.docx',
    () => docxFile({ body: '', files: { 'word/document.xml': new Uint8Array(60 * 1048576) } }),
    /lớn bất thường/,
  ],
  ['muoi-nghin-trang.pdf', () => pdfOfPages(10_000), /có 10\.000 trang, vượt mức 2\.000 trang/],
  [
    'co-macro.docm',
    () => docxFile({ body: paragraph('a'), files: { 'word/vbaProject.bin': new Uint8Array(9) } }),
    /có chứa macro/,
  ],
  ['am-thanh.pdf', () => Buffer.from('OggS\u0000\u0002\u0000\u0000', 'latin1'), /Loại tệp này chưa đọc được/],
  ['bang-ma-cu.txt', () => Uint8Array.from([72, 181, 229, 110, 103]), /bảng mã không rõ/],
]

describe('a hostile file', () => {
  let app: TestApp
  let clerk: Somebody
  before(async () => {
    app = await startTestApp({ workers: true })
    clerk = await app.as('sample-clerk')
  })
  after(() => app.stop())

  for (const [name, bytes, says] of HOSTILE) {
    it(`${name} ends in a sentence, without a number and without facts`, async () => {
      const document = await takeIn(app, clerk, { name, bytes: await bytes() })
      assert.equal(document.state, 'failed')
      assert.match(document.trouble ?? '', says)
      assert.match(document.trouble ?? '', /\. Hãy /)
      assert.deepEqual([document.registerNo, document.factsAll], [null, 0])
    })
  }

  it('of 60 MB loses only itself, whatever is dropped with it', async () => {
    const { status, body } = await dropFiles(app, clerk, [
      { name: 'qua-nang.pdf', bytes: Buffer.alloc(60 * 1048576, 'a') },
      { name: 'cung-gui.txt', bytes: 'CÔNG VĂN\nKính gửi: Sở Nội vụ' },
    ])
    assert.equal(status, 200)
    assert.match(body[0]?.problem?.detail ?? '', /qua-nang\.pdf lớn hơn 50 MB\. Tách nhỏ/)
    assert.equal(body[0]?.document, undefined)
    assert.ok(body[1]?.document)
  })

  it('that a machine would run is not taken in, by its name or its bytes; the others are', async () => {
    const { body } = await dropFiles(app, clerk, [
      { name: 'thong-bao.exe', bytes: 'THÔNG BÁO' },
      { name: 'chuong-trinh.pdf', bytes: Buffer.from('MZ\u0090\u0000\u0003\u0000', 'latin1') },
      { name: 'gui-kem.txt', bytes: 'CÔNG VĂN\nKính gửi: Sở Tư pháp' },
    ])
    assert.match(body[0]?.problem?.detail ?? '', /thong-bao\.exe là chương trình máy tính/)
    assert.equal(body[1]?.problem?.code, 'document.file-is-program')
    assert.ok(body[2]?.document)
  })

  it('is not told by its name: a PDF that calls itself Word is read', async () => {
    const document = await takeIn(app, clerk, { name: 'doi-ten.docx', bytes: await typeset(HEADING + BODY) })
    assert.deepEqual([document.state, document.number], ['read', '12/KH-SNV'])
  })

  it('may be put aside or entered by hand, and is not numbered twice', async () => {
    const failed = await takeIn(app, clerk, { name: 'rong-nua.txt', bytes: ' \n' })
    const entered = await clerk.ask(api.enterByHand, {
      id: failed.id,
      type: 'CV',
      number: '8/SNV-VP',
      issuer: 'Sở Nội vụ',
      issuedOn: '2025-11-03',
      title: 'Về việc gửi lại văn bản',
    })
    assert.equal(entered.state, 'read')
    const again = await clerk.tries(api.discardDocument, { id: failed.id })
    assert.equal(again.body.code, 'document.not-now')
  })
})

describe('a paper whose reading fails by our fault', () => {
  let app: TestApp
  let clerk: Somebody
  before(async () => {
    app = await startTestApp({ workers: true })
    clerk = await app.as('sample-clerk')
  })
  after(() => app.stop())

  it('is not called broken: it has a look-up code, and is read once the fault is gone', async () => {
    const read = app.context.files.read
    app.context.files.read = async () => {
      throw new Error('the disk does not answer')
    }
    const failed = await takeIn(app, clerk, { name: 'su-co.txt', bytes: 'Số: 5/TB-SNV\nTHÔNG BÁO\nLịch trực' })
    app.context.files.read = read
    assert.equal(failed.state, 'failed')
    assert.match(failed.trouble ?? '', /không phải do tệp.*mã tra cứu [0-9a-f]{8}/)
    await app.until(async () => {
      const [job] = await app.look<{ state: string }>("select state from job.job where data->>'documentId' = $1", [
        failed.id,
      ])
      return job?.state === 'retry'
    })
    await clerk.ask(api.readAgain, { id: failed.id })
    const document = await app.until(async () => {
      const one = await clerk.ask(api.getDocument, { id: failed.id })
      return one.state === 'read' && one
    })
    assert.equal(document.number, '5/TB-SNV')
  })
})

describe('a secret paper', () => {
  let app: TestApp
  let clerk: Somebody
  before(async () => {
    app = await startTestApp({ workers: true })
    clerk = await app.as('sample-clerk')
  })
  after(() => app.stop())

  const refused = async (name: string, bytes: Uint8Array, mark: string) => {
    const document = await takeIn(app, clerk, { name, bytes })
    assert.equal(document.state, 'refused')
    assert.match(document.trouble ?? '', new RegExp(`đóng dấu ${mark} nên không được nhận`))
    assert.deepEqual([document.title, document.number, document.fileName, document.fileSize], [null, null, null, null])
    const [row] = await app.look<{ kept: boolean }>(
      'select (file_sha256 is not null or reading is not null or pages is not null) as kept from document where id = $1',
      [document.id],
    )
    assert.equal(row?.kept, false)
    const facts = await app.look('select id from fact where document_id = $1', [document.id])
    assert.equal(facts.length, 0)
  }

  for (const mark of ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'])
    it(`marked ${mark} under its heading in a PDF is refused and not kept`, async () => {
      const marked = `${HEADING}#v(6pt)\n#rect(inset: 4pt)[*${mark}*]\n${BODY}`
      await refused(`${mark}.pdf`, await typeset(marked), mark)
    })

  it('that was scanned is refused and not kept', async () => {
    const marked = `${HEADING}#v(14pt)\n#box(inset: 6pt)[#text(size: 18pt)[*TUYỆT MẬT*]]\n${BODY}`
    await refused('quet.png', await scanned(await typeset(marked)), 'TUYỆT MẬT')
  })

  it('is not what merely speaks of secrets', async () => {
    const open = BODY.replace('rà soát', 'bảo đảm bí mật nhà nước, quản lý văn bản mật, rà soát')
    const document = await takeIn(app, clerk, { name: 'thuong.pdf', bytes: await typeset(HEADING + open) })
    assert.equal(document.state, 'read')
  })
})
