import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Page, pagesOfText } from '../page.ts'
import { cutsOf, documentsOf } from './cuts.ts'

const letter = (number: string, day = '05', title = 'KẾ HOẠCH\nKiểm tra công vụ') => `UBND TỈNH AN BÌNH
SỞ NỘI VỤ
Số: ${number}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Bình, ngày ${day} tháng 3 năm 2026
${title}
Căn cứ Luật Tổ chức chính quyền địa phương, Sở Nội vụ ban hành kế hoạch như sau:
1. Văn phòng Sở chủ trì, hoàn thành trước ngày 15/6/2026.
Nơi nhận:
- Như trên;
- Lưu: VT.
KT. GIÁM ĐỐC
Nguyễn Văn An`

const cut = (text: string) => cutsOf(pagesOfText(text))
const annexOf = (extra: string) => letter('', '').replace('Số: \n', '').replace('KẾ HOẠCH', `${extra}\nKẾ HOẠCH`)

describe('a bundle', () => {
  it('is cut where the next letterhead begins behind a closing, on the same page or the next', () => {
    assert.deepEqual(cut(`${letter('12/KH-SNV')}\n${letter('13/TB-SNV')}`), [
      { page: 1, line: 0 },
      { page: 1, line: 15 },
    ])
    assert.deepEqual(cut([letter('12/KH-SNV'), letter('13/TB-SNV'), letter('14/TB-SNV')].join('\f')), [
      { page: 1, line: 0 },
      { page: 2, line: 0 },
      { page: 3, line: 0 },
    ])
  })

  it('is seen through damage: a number written by hand, a motto with wrong letters', () => {
    assert.equal(cut(`${letter('12/KH-SNV')}\f${letter('€MO /QĐ-BYT', '“3')}`).length, 2)
    assert.equal(cut(`${letter('12/KH-SNV')}\f${letter('13/TB-SNV').replace('CỘNG HÒA XÃ', 'C0NG HUA X')}`).length, 2)
    assert.equal(cut(`${letter('12/KH-SNV')}\f${letter('      /TB-SNV', '  ')}`).length, 2)
  })

  it('keeps annexes, drafts and forms with the document they belong to', () => {
    const paper = letter('12/KH-SNV')
    assert.equal(cut(paper).length, 1)
    assert.equal(cut(`${paper}\f${annexOf('')}`).length, 1)
    const withNumber = `${letter('15/QC-SNV', '05', 'QUY CHẾ\nLàm việc\n(Ban hành kèm theo Quyết định số 12/QĐ-SNV)')}`
    assert.equal(cut(`${paper}\f${withNumber}`).length, 1)
    assert.equal(cut(`${paper}\fMẫu số 01\n${letter('…/BC-SNV')}`).length, 1)
    assert.equal(cut(`${paper}\f${letter('/NQ-HĐND', '05', 'DỰ THẢO\nNGHỊ QUYẾT')}`).length, 1)
  })

  it('is not cut where the letterhead of the same document is printed again', () => {
    assert.equal(cut(`${letter('12/KH-SNV')}\f${letter('12/KH-SNV')}`).length, 1)
  })

  it('is parted into documents without losing or doubling a line', () => {
    const pages: Page[] = pagesOfText(`${letter('12/KH-SNV')}\n${letter('13/TB-SNV')}\f${letter('14/TB-SNV')}`)
    const documents = documentsOf(pages, cutsOf(pages))
    assert.deepEqual(
      documents.map(own => own.map(page => [page.number, page.lines.length])),
      [[[1, 15]], [[1, 15]], [[2, 15]]],
    )
    assert.deepEqual(
      documents.flat().flatMap(page => page.lines),
      pages.flatMap(page => page.lines),
    )
  })
})
