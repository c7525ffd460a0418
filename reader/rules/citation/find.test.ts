import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'

const citedIn = (...texts: string[]) =>
  read(
    pagesOfText(`KẾ HOẠCH\nTập huấn\n\n${texts.map((text, i) => `${i + 1}. ${text}`).join('\n\n')}\n`),
  ).citations.map(({ number, name, date }) => [number ?? name, date])

describe('a document cited twice', () => {
  it('stands once where marks of its symbol are lost, as it is written best', () => {
    assert.deepEqual(
      citedIn('Thực hiện Nghị định số 12/2027NĐ-CP.', 'Theo Nghị định số 12/2027/NĐ-CP ngày 05/3/2027.'),
      [['12/2027/NĐ-CP', '2027-03-05']],
    )
  })
  it('stands once where its symbol lost its end or bears the mark of a footnote', () => {
    assert.deepEqual(
      citedIn(
        'Thực hiện Thông tư số 12/2027/TT-BYT4 ngày 05/3/2027.',
        'Theo Thông tư số 12/2027/TT-BYT.',
        'Quyết định số 15/2027/QĐ-TT ngày 05/4/2027; Quyết định số 15/2027/QĐ-TTg.',
      ),
      [
        ['12/2027/TT-BYT', '2027-03-05'],
        ['15/2027/QĐ-TTg', '2027-04-05'],
      ],
    )
  })
  it('is two documents where a day stands with the shorter number alone', () => {
    assert.equal(citedIn('Quyết định số 12/QĐ ngày 05/3/2027 của Công ty.', 'Quyết định số 12/QĐ-UBND.').length, 2)
  })
  it('stands once where a code has its number only at first', () => {
    assert.deepEqual(citedIn('Bộ luật Dân sự số 91/2015/QH13 có hiệu lực.', 'Theo Bộ luật Dân sự.'), [
      ['91/2015/QH13', null],
    ])
  })
  it('stands once where its name is cut short or made of first letters', () => {
    assert.deepEqual(citedIn('Luật Bảo hiểm y tế số 25/2008/QH12.', 'Theo Điều 22 Luật BHYT.'), [
      ['25/2008/QH12', null],
    ])
    assert.deepEqual(
      citedIn('Căn cứ Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân;', 'Theo quy định của Luật Bầu cử.'),
      [['Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân', null]],
    )
    assert.equal(citedIn('Căn cứ Luật Đầu tư công;', 'Theo quy định của Luật Đầu tư.').length, 2)
    assert.equal(citedIn('Căn cứ Luật Đầu tư công;', 'Theo Luật BHYT.').length, 2)
  })
  it('is two documents where the digits are those of two assemblies', () => {
    assert.deepEqual(
      citedIn('Nghị quyết số 12/2021/QH1.', 'Nghị quyết số 12/2021/QH15.').map(([number]) => number),
      ['12/2021/QH1', '12/2021/QH15'],
    )
  })

  it('is none of what a portal prints below the signature', () => {
    const below =
      'Nơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Văn Bình\nVăn bản liên quan\nCông văn 5087/BYT-NV năm 2027\nLuật Giá 2023\n'
    assert.deepEqual(citedIn(`Rà soát theo Nghị định số 12/2027/NĐ-CP.\n\n${below}`), [['12/2027/NĐ-CP', null]])
  })
})
