/** Numbers that a crawl set apart from their clauses, and blanks that it lost. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../../page.ts'
import { read } from '../../read.ts'
import { paperOf } from '../../tree.ts'

const clausesOf = (...lines: string[]) =>
  paperOf(pagesOfText(lines.join('\n')))
    .blocks.filter(block => block.kind === 'clause')
    .map(block => `${block.path}: ${block.text.slice(block.body)}`)

describe('a number on a line of its own', () => {
  it('begins the clause on the next line, also behind a paragraph without a stop', () => {
    assert.deepEqual(
      clausesOf(
        '**I.',
        'TỔ CHỨC THỰC HIỆN**',
        '',
        '**1.',
        'Sở Tài chính:**',
        'Bố trí kinh phí cho các trạm trong mùa mưa bão',
        '**2.',
        'UBND các xã, phường:**',
        'Rà soát bến bãi.',
        '2.1.',
        'Lập sổ theo dõi bến.',
      ),
      ['I: TỔ CHỨC THỰC HIỆN', 'I.1: Sở Tài chính:', 'I.2: UBND các xã, phường:', 'I.2.1: Lập sổ theo dõi bến.'],
    )
  })

  it('is none where it ends a reference', () => {
    assert.deepEqual(clausesOf('Sở Y tế thực hiện các việc nêu tại mục', '2.', 'Các trạm rà soát thuốc.'), [])
  })

  it('may stand behind the heading above it', () => {
    assert.deepEqual(
      clausesOf(
        '1. Nâng cao năng lực các trạm 1.1.',
        'Rà soát thuốc.',
        '1.2. Tập huấn.',
        '2. Theo quy định tại mục 1.1.',
        'Các trạm rà soát.',
      ).slice(0, 3),
      ['1: Nâng cao năng lực các trạm', '1.1: Rà soát thuốc.', '1.2: Tập huấn.'],
    )
  })
})

describe('a heading broken by its line', () => {
  it('is whole', () =>
    assert.deepEqual(
      clausesOf(
        '1. Thường trực',
        'Hội đồng nhân dân tỉnh:',
        '- Tổ chức giám sát.',
        '2. Văn phòng',
        'Đoàn đại biểu:',
        '- Rà soát.',
      ),
      ['1: Thường trực Hội đồng nhân dân tỉnh:', '2: Văn phòng Đoàn đại biểu:'],
    ))
})

describe('a lost blank', () => {
  it('is put behind the number and behind the mark', () => {
    const { owners } = read(
      pagesOfText(
        'III. TỔ CHỨC THỰC HIỆN\n1.Các sở, ban, ngành chủ trì rà soát bến bãi.\nNgoài ra,Sở Y tế chủ trì kiểm tra nước.\n',
      ),
    )
    assert.deepEqual(
      owners.map(owner => owner.lead),
      [['Các sở, ban, ngành'], ['Sở Y tế']],
    )
  })

  it('is none within numbers, names of files and short forms', () => {
    const texts = paperOf(pagesOfText('Xem tại binhan.Gov.vn; Tp.Bình An, ThS.Bình, 12.5,Hà\n')).blocks.map(b => b.text)
    assert.deepEqual(texts, ['Xem tại binhan.Gov.vn; Tp.Bình An, ThS.Bình, 12.5,Hà'])
  })
})

describe('letters that a converter set apart', () => {
  it('are one syllable again, whatever the quote prints', () => {
    const [deadline] = read(
      pagesOfText('1. Sở Y tế rà soát bến bãi, hoàn thành trong quý II đến h ế t năm 2027.\n'),
    ).deadlines
    assert.ok(deadline?.quote.includes('h ế t năm 2027'))
    const text = paperOf(pagesOfText('Ban của Đ ả ng, đơn v ị có liên quan t ổ chức; điểm b ở trên, 2 ổ dịch'))
      .blocks[0]?.text
    assert.equal(text, 'Ban của Đảng, đơn vị có liên quan tổ chức; điểm b ở trên, 2 ổ dịch')
  })
})
