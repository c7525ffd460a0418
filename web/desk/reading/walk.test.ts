import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { HEADING, typeset } from '@thong-suot/paper/samples/pdf-file.ts'
import { PHONE, startWalk, type Visit, type Walk } from '../../walk.ts'

/** A plan of the project's own, on two pages. */
const PLAN = `${HEADING}
#set text(size: 14pt)
#v(12pt)
#align(center)[*KẾ HOẠCH* \\ *Cải cách hành chính năm 2026*]

Thực hiện Kế hoạch số 214/KH-UBND ngày 03/11/2025 của Ủy ban nhân dân tỉnh, Sở Nội vụ ban hành kế hoạch như sau:

*I. NHIỆM VỤ*

1. Phòng Cải cách hành chính chủ trì, phối hợp với Văn phòng Sở rà soát thủ tục hành chính, hoàn thành trước ngày 15/6/2026.

2. Văn phòng Sở chủ trì xây dựng tài liệu tập huấn, hoàn thành trước ngày 30/6/2026.

3. Văn phòng Sở tổ chức hội nghị phổ biến kế hoạch này tới toàn thể công chức.

#pagebreak()
*II. TỔ CHỨC THỰC HIỆN*

Các phòng, đơn vị thuộc Sở báo cáo kết quả thực hiện về Văn phòng Sở trước ngày 20/12/2026 để tổng hợp./.`

const TEXT = `UBND TỈNH AN BÌNH
SỞ TÀI CHÍNH
Số: 31/TB-STC
An Bình, ngày 04 tháng 11 năm 2025
THÔNG BÁO
Về lịch quyết toán năm 2025
Các đơn vị gửi báo cáo quyết toán về Sở Tài chính trước ngày 25/11/2025./.
`

const file = (name: string, bytes: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes as string),
})

describe('incoming papers', () => {
  let walk: Walk
  let page: Visit
  before(async () => {
    walk = await startWalk({ workers: true })
  })
  after(() => walk.stop())

  /** Letters over a picture of a page are there to be marked and read aloud; what is seen is the picture. */
  const faultsOf = async (visit: Visit) =>
    (await visit.faults()).filter(fault => !/^color-contrast: <span data-start/.test(fault))

  const open = async (
    path: string,
    size?: typeof PHONE,
    as: 'sample-clerk' | 'sample-commune-officer' = 'sample-clerk',
  ) => {
    const visit = await walk.visit(path, as, size)
    await visit.getByRole('heading', { level: 1 }).first().waitFor()
    return visit
  }

  const fits = async (path: string, name: string) => {
    const phone = await open(path, PHONE)
    assert.ok(
      await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      `${path} scrolls sideways`,
    )
    assert.deepEqual(await faultsOf(phone), [], `${path} on a phone`)
    await phone.picture(`${name}-360`)
    await phone.close()
  }

  it('are dropped on the register: a PDF, a text, the same again, a secret one, an empty one', async () => {
    page = await open('/van-ban-den')
    await page.picture('so-truoc-1280')
    await page
      .locator('input[type=file]')
      .setInputFiles([
        file('ke-hoach.pdf', await typeset(PLAN)),
        file('thong-bao.txt', TEXT),
        file('thong-bao-gui-lai.txt', TEXT),
        file('mat.txt', `MẬT\n${TEXT}`),
        file('rong.txt', ''),
      ])
    const list = page.getByRole('region', { name: 'Tệp vừa gửi' })
    await list.getByText('Trùng, chờ quyết định').waitFor()
    await list.getByText('Không được nhận', { exact: true }).waitFor()
    await list.getByText('Chưa đọc được').waitFor()
    await list.getByRole('link', { name: 'Đọc và xác nhận' }).nth(1).waitFor()
    assert.deepEqual(await faultsOf(page), [])
    await page.picture('so-1280')
    await fits('/van-ban-den', 'so')
  })

  it('have a page of their own in every state', async () => {
    const rows = await walk.app.look<{ id: string; state: string }>(
      `select distinct on (state) id, state from document where direction = 'in' and created_at > now() - interval '5 minutes' and file_name is distinct from 'ke-hoach.pdf'`,
    )
    for (const { id, state } of rows) {
      const one = await open(`/van-ban-den/${id}`)
      assert.deepEqual(await faultsOf(one), [], state)
      await one.picture(`mot-${state}-1280`)
      await one.close()
      await fits(`/van-ban-den/${id}`, `mot-${state}`)
    }
    assert.deepEqual(rows.map(r => r.state).sort(), ['duplicate', 'failed', 'read', 'refused'])
  })

  it('say how far they are while they wait and are read', async () => {
    const [plan] = await walk.app.look<{ id: string }>(`select id from document where file_name = 'ke-hoach.pdf'`)
    const id = plan?.id as string
    const states = {
      waiting: `state = 'waiting', register_no = null, page_count = null`,
      reading: `state = 'reading', register_no = null, page_count = 12, pages_read = 5`,
    }
    const [kept] = await walk.app.look<{ registerNo: number }>(
      'select register_no as "registerNo" from document where id = $1',
      [id],
    )
    try {
      for (const [state, set] of Object.entries(states)) {
        await walk.app.look(`update document set ${set} where id = $1`, [id])
        for (const path of [`/van-ban-den/${id}`, `/van-ban-den/${id}/doc`]) {
          const one = await open(path)
          assert.deepEqual(await faultsOf(one), [], `${path} ${state}`)
          await one.picture(`${path.endsWith('doc') ? 'doc' : 'mot'}-${state}-1280`)
          await one.close()
          await fits(path, `${path.endsWith('doc') ? 'doc' : 'mot'}-${state}`)
        }
      }
    } finally {
      await walk.app.look(`update document set state = 'read', register_no = $2, page_count = 2 where id = $1`, [
        id,
        kept?.registerNo,
      ])
    }
  })

  it('are read with the keyboard: walk, confirm, correct, throw out', async () => {
    await page.getByRole('link', { name: 'Đọc và xác nhận' }).first().click()
    await page.getByRole('region', { name: 'Dữ kiện' }).waitFor()
    await page.locator('img').first().waitFor()
    assert.deepEqual(await faultsOf(page), [])
    await page.picture('doc-1280')
    const states = () =>
      page.locator('article[data-state]').evaluateAll(all => all.map(a => a.getAttribute('data-state')))
    assert.ok((await states()).length >= 2, 'two obligations at least')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector('article[data-state=confirmed]'))
    await page.keyboard.press('x')
    await page.waitForFunction(() => document.querySelector('article[data-state=rejected]'))
    await page.keyboard.press('k')
    await page.keyboard.press('e')
    await page.getByLabel('Nội dung công việc').fill('Rà soát thủ tục hành chính thuộc phạm vi của Sở')
    assert.deepEqual(await faultsOf(page), [])
    await page.picture('doc-sua-1280')
    await page.getByRole('tab', { name: /Thể thức/ }).click()
    await page.getByRole('tab', { name: /Nhiệm vụ/ }).click()
    assert.match(await page.getByLabel('Nội dung công việc').inputValue(), /phạm vi của Sở/, 'half typed is kept')
    await page.getByText('Đã lấy lại phần sửa dở').waitFor()
    await page.getByLabel('Ngày', { exact: true }).fill('31/02/2026')
    await page.getByRole('button', { name: 'Lưu chỗ sửa' }).click()
    await page.getByText(/^Ngày không có trên lịch/).waitFor()
    assert.equal(await page.getByLabel('Ngày', { exact: true }).getAttribute('aria-invalid'), 'true')
    assert.deepEqual(await faultsOf(page), [])
    await page.getByLabel('Ngày', { exact: true }).fill('16/6/2026')
    await page.getByRole('button', { name: 'Lưu chỗ sửa' }).click()
    await page.waitForFunction(() => document.querySelector('article[data-state=corrected]'))
  })

  it('have in their head what was set right in a heading field', async () => {
    await page.getByRole('tab', { name: /Thể thức/ }).click()
    const number = page.locator('article', { hasText: 'Số, ký hiệu' }).first()
    await number.getByRole('button', { name: 'Sửa', exact: true }).click()
    await number.getByRole('textbox').fill('12 / KH – SNV-VP')
    await number.getByRole('button', { name: 'Lưu chỗ sửa' }).click()
    await page.getByRole('heading', { level: 1, name: '12/KH-SNV-VP' }).waitFor()
    await number.getByRole('button', { name: 'Hoàn tác' }).click()
    await page.getByRole('heading', { level: 1, name: '12/KH-SNV', exact: true }).waitFor()
    await page.getByRole('tab', { name: /Nhiệm vụ/ }).click()
  })

  it('are confirmed with Enter alone, through one group after the other', async () => {
    const another = await open('/van-ban-den')
    await another.locator('input[type=file]').setInputFiles([file('thong-bao-32.txt', TEXT.replace('31/TB', '32/TB'))])
    await another.getByRole('link', { name: 'Đọc và xác nhận' }).first().click()
    await another.getByRole('region', { name: 'Dữ kiện' }).waitFor()
    await another.getByRole('button', { name: 'Lưu làm ví dụ' }).click()
    await another
      .getByText(/xác nhận/i)
      .last()
      .waitFor()
    const facts = Number((await another.getByText(/Đã xác nhận 0/).innerText()).split('/')[1])
    assert.ok(facts > 5, `${facts} facts`)
    const opened = another.getByRole('tab', { selected: true })
    assert.match(await opened.innerText(), /^Báo cáo/, 'a paper that gives no work opens at its reports')
    await another.keyboard.press('j')
    for (let done = 1; done <= facts; done++) {
      await another.keyboard.press('Enter')
      await another.getByText(`Đã xác nhận ${done}/${facts}`).waitFor()
    }
    await another.keyboard.press('Enter')
    await another.getByText('còn 0').waitFor()
    assert.deepEqual(await faultsOf(another), [])
    await another.close()
  })

  it('stay with the keyboard while their facts scroll under a mouse at rest', async () => {
    const another = await open('/van-ban-den')
    const work = Array.from({ length: 8 }, (_, i) => `${i + 1}. Giao Văn phòng Sở rà soát biểu mẫu số ${i + 1}.`)
    const many = TEXT.replace('31/TB', '33/TB').replace('Các đơn vị gửi', `${work.join('\n')}\nCác đơn vị gửi`)
    await another.locator('input[type=file]').setInputFiles([file('thong-bao-33.txt', many)])
    await another.getByRole('link', { name: 'Đọc và xác nhận' }).first().click()
    const cards = another.locator('article[data-state]')
    await cards.nth(7).waitFor()
    await another.keyboard.press('j')
    await cards.nth(1).hover()
    await another.keyboard.press('k')
    for (let done = 1; done <= 6; done++) {
      await another.keyboard.press('Enter')
      await another.getByText(`Đã xác nhận ${done}/`).waitFor()
      // Two drawings of the page: what the mouse has to say of a card that came under it is said by then.
      await another.evaluate(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    }
    const states = await cards.evaluateAll(all => all.map(card => card.getAttribute('data-state')))
    assert.deepEqual(states, [...Array(6).fill('confirmed'), 'proposed', 'proposed'])
    await another.close()
  })

  it('take a fact that the machine left out, by marking its words', async () => {
    const before = await page.getByRole('tab', { name: /Nhiệm vụ/ }).innerText()
    await page.getByText('Chữ nhận được').click()
    await page.evaluate(() => {
      const line = [...document.querySelectorAll('[data-start]')].find(e => e.textContent?.includes('tổ chức hội nghị'))
      const range = document.createRange()
      range.selectNodeContents(line as Element)
      document.getSelection()?.removeAllRanges()
      document.getSelection()?.addRange(range)
    })
    await page.getByText(/Đã bôi đen/).waitFor()
    await page.picture('doc-boi-den-1280')
    await page.keyboard.press('a')
    await page.getByRole('heading', { name: 'Thêm dữ kiện' }).waitFor()
    assert.match(await page.getByLabel('Nội dung công việc').inputValue(), /hội nghị/)
    await page.getByLabel('Chủ trì').fill('Văn phòng Sở')
    assert.deepEqual(await faultsOf(page), [])
    await page.picture('doc-them-1280')
    await page.getByRole('button', { name: 'Thêm và xác nhận' }).dblclick()
    await page.getByText(/Thêm tay/).waitFor()
    assert.equal(await page.getByText(/Thêm tay/).count(), 1)
    assert.equal(await page.getByRole('alert').count(), 0)
    await page.getByRole('button', { name: 'Lưu làm ví dụ' }).click()
    await page.getByText(/Đã lưu làm ví dụ: 12-KH-SNV/).waitFor()
    assert.notEqual(await page.getByRole('tab', { name: /Nhiệm vụ/ }).innerText(), before)
    for (const name of ['Thể thức', 'Viện dẫn', 'Báo cáo', 'Cần xem lại']) {
      await page.getByRole('tab', { name: new RegExp(name) }).click()
      assert.deepEqual(await faultsOf(page), [], name)
      await page.picture(`doc-${name.replaceAll(' ', '-')}-1280`)
    }
    await fits(new URL(page.url()).pathname, 'doc')
  })

  it('stand in an empty register too, and a hundred of them in pages of fifty', async () => {
    const empty = await open('/van-ban-den', undefined, 'sample-commune-officer')
    assert.deepEqual(await faultsOf(empty), [])
    await empty.picture('so-rong-1280')
    await walk.app.look(`insert into document (direction, unit_id, path, register_year, register_no, type, number, issuer, issued_on, title, arrived_on, state, created_at)
      select 'in', unit_id, path, 2025, 1000 + n, 'KH', n || '/KH-SNV', 'Sở Nội vụ', date '2025-10-01' + n % 30,
        'Kế hoạch kiểm tra công tác văn thư, lưu trữ tại các cơ quan, đơn vị đợt ' || n, date '2025-11-05', 'read', now() - interval '1 hour'
      from (select unit_id, path from document where file_name = 'ke-hoach.pdf') d, generate_series(1, 100) n`)
    const full = await open('/van-ban-den')
    await full
      .getByText(/kiểm tra công tác văn thư/)
      .first()
      .waitFor()
    assert.deepEqual(await faultsOf(full), [])
    await full.picture('so-100-1280')
    await fits('/van-ban-den', 'so-100')
  })
})
