import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { laidOut, moved, movedSection, newIndicator, renamedSection, renumbered, withoutSection } from './design.ts'
import { type OutlineRow, proposeForm } from './outline.ts'
import { READY_TEMPLATES } from './ready.ts'
import { sectionsOf } from './sections.ts'
import { checkTemplate, formOf, TemplateContent, type TemplateContentInput } from './template.ts'

const figure = (code: string, more: object = {}) => ({
  section: 'Mục',
  code,
  name: `Chỉ tiêu ${code}`,
  kind: 'number' as const,
  ...more,
})
const says = (content: TemplateContentInput) => checkTemplate(TemplateContent.parse(content)).map(fault => fault.says)

describe('template', () => {
  it('is ready to publish when every code is its own and every name is there', () => {
    assert.deepEqual(says({ indicators: [figure('1.1'), figure('1.2', { formula: '[1.1] * 2' })] }), [])
  })
  const faults: [string, TemplateContentInput, RegExp][] = [
    ['with nothing in it', { indicators: [] }, /chưa có gì/],
    ['with one code for two figures', { indicators: [figure('1'), figure('1')] }, /dùng cho nhiều chỗ/],
    ['with a figure without a name', { indicators: [{ ...figure('1'), name: '' }] }, /Chưa có tên/],
    ['with a formula that names nobody', { indicators: [figure('1', { formula: '[9]' })] }, /không có mã này/],
    ['with a formula that cannot be read', { indicators: [figure('1', { formula: '[1' })] }, /Không hiểu/],
    [
      'with formulas in a circle',
      { indicators: [figure('1', { formula: '[2]' }), figure('2', { formula: '[1]' })] },
      /dùng lại chính nó/,
    ],
    ['with a breakdown that is not there', { indicators: [figure('1', { breakdown: 'x' })] }, /không còn trong biểu/],
    [
      'with a choice of one',
      { indicators: [figure('1', { kind: 'choice', choices: [{ no: 1, name: 'A' }] })] },
      /ít nhất hai/,
    ],
    ['that adds percentages', { indicators: [figure('1', { kind: 'percent', addsUp: 'sum' })] }, /không cộng được/],
    [
      'with a rule without a sentence',
      { indicators: [figure('1', { rule: { test: '[1] > 0', says: '' } })] },
      /chưa có lời nhắc/,
    ],
    [
      'with a list without columns',
      { indicators: [], annexes: [{ code: '1', title: 'A', columns: [] }] },
      /chưa có cột/,
    ],
  ]
  for (const [what, content, pattern] of faults)
    it(`is not published ${what}`, () => assert.match(says(content)[0] ?? '', pattern))

  it('stands in sections in the order of the form', () => {
    const form = formOf(
      TemplateContent.parse({
        sections: [{ title: 'Sau' }, { title: 'Trước' }],
        indicators: [
          { ...figure('1.1'), section: 'Trước' },
          { ...figure('2.1'), section: 'Sau' },
        ],
        narratives: [{ code: '1.2', title: 'Thuyết minh', section: 'Trước' }],
      }),
    )
    assert.deepEqual(
      sectionsOf(form).map(section => [section.number, section.title, section.narratives.length]),
      [
        ['2', 'Sau', 0],
        ['1', 'Trước', 1],
      ],
    )
  })
})

describe('ready form', () => {
  for (const { name, content } of READY_TEMPLATES) {
    it(`“${name.slice(0, 60)}” can be published as it is`, () => {
      assert.deepEqual(checkTemplate(content), [])
      assert.ok(content.indicators.length >= 15)
      assert.ok(content.indicators.some(each => each.counted) && content.indicators.some(each => each.breakdown))
    })
  }
})

describe('outline', () => {
  const rows = (...cells: string[][]): OutlineRow[] => cells.map(each => ({ cells: each, table: 1 }))
  it('of a spreadsheet gives sections and figures with kind and unit', () => {
    const { content, left } = proposeForm(
      rows(
        ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Ghi chú'],
        ['(1)', '(2)', '(3)', '(4)'],
        ['I', 'TUYÊN TRUYỀN', '', ''],
        ['1', 'Số buổi tuyên truyền', 'buổi', 'Cả lồng ghép'],
        ['', '- Trong đó: tại trường học', 'buổi', ''],
        ['2', 'Tỷ lệ người dân được tiếp cận', '%', ''],
        ['II', 'KINH PHÍ', '', ''],
        ['1', 'Đã chi', 'triệu đồng', ''],
      ),
      'bieu.xlsx',
    )
    assert.deepEqual(
      content.indicators.map(each => [each.section, each.code, each.kind, each.addsUp, each.partOf ?? null]),
      [
        ['Tuyên truyền', '1.1', 'number', 'sum', null],
        ['Tuyên truyền', '1.2', 'number', 'sum', '1.1'],
        ['Tuyên truyền', '1.3', 'percent', 'average', null],
        ['Kinh phí', '2.1', 'money', 'sum', null],
      ],
    )
    assert.equal(content.indicators[0]!.hint, 'Cả lồng ghép')
    assert.deepEqual(left, [])
  })
  it('of a paper gives a passage for each heading, with what stands under it as guide', () => {
    const paper = ['ĐỀ CƯƠNG BÁO CÁO KẾT QUẢ', 'I. CÔNG TÁC CHỈ ĐẠO', '- Nêu văn bản đã ban hành', 'II. KIẾN NGHỊ'].map(
      text => ({ cells: [text] }),
    )
    const { name, content } = proposeForm(paper, 'x')
    assert.equal(name, 'Đề cương báo cáo kết quả')
    assert.deepEqual(
      content.narratives.map(each => [each.code, each.title, each.guide]),
      [
        ['1.1', 'Công tác chỉ đạo', 'Nêu văn bản đã ban hành'],
        ['2.1', 'Kiến nghị', ''],
      ],
    )
  })
  it('takes columns under one head for the parts of a figure, and a table without figures for a list', () => {
    const { content, left } = proposeForm(
      [
        ...rows(
          ['STT', 'Nội dung', 'ĐVT', 'Kết quả', 'Trong đó', '', 'Ghi chú'],
          ['', '', '', '', 'Nam', 'Nữ', ''],
          ['1', 'Số lượt người dự', 'lượt người', '', '', '', ''],
          ['2', 'Đã ban hành kế hoạch (có/không)', '', '', '', '', ''],
          ['3', 'Ngày ban hành kế hoạch', '', '', '', '', ''],
        ),
        { cells: ['Phụ lục 2: Danh sách mô hình'] },
        ...[['TT', 'Tên mô hình', 'Địa điểm', 'Ngày ra mắt', 'Số người', 'Kinh phí'], ['1']].map(cells => ({
          cells,
          table: 2,
        })),
      ],
      'x',
    )
    assert.deepEqual(
      content.indicators.map(each => [each.name, each.kind, each.breakdown ?? null]),
      [
        ['Số lượt người dự', 'people', 'b1'],
        ['Đã ban hành kế hoạch (có/không)', 'yes-no', null],
        ['Ngày ban hành kế hoạch', 'date', null],
      ],
    )
    assert.deepEqual(
      content.breakdowns.map(({ name, parts, covers }) => [name, parts.map(part => part.name), covers]),
      [['Nam, Nữ', ['Nam', 'Nữ'], false]],
    )
    assert.deepEqual(
      content.annexes.map(({ code, title, columns }) => [code, title, columns.map(each => each.kind)]),
      [['1.A', 'Danh sách mô hình', ['text', 'text', 'date', 'number', 'money']]],
    )
    assert.deepEqual([left, checkTemplate(content)], [[], []])
  })
  it('takes a line that leaves room for a number for a figure, and no other', () => {
    const { content } = proposeForm(
      [
        'I. KẾT QUẢ',
        '- Số buổi tuyên truyền: ..... buổi',
        '- Số lớp: … lớp; số người dự: … người.',
        '- Nêu cách làm hay, mô hình mới...',
        'Tình hình chung: ổn định; kinh phí: ..... đồng',
      ].map(text => ({ cells: [text] })),
      'x',
    )
    assert.deepEqual(
      content.indicators.map(each => [each.code, each.name, each.unitOfMeasure, each.kind]),
      [
        ['1.1', 'Số buổi tuyên truyền', 'buổi', 'number'],
        ['1.2', 'Số lớp', 'lớp', 'number'],
        ['1.3', 'Số người dự', 'người', 'people'],
      ],
    )
    assert.match(content.narratives[0]!.guide, /^Nêu cách làm hay.*\nTình hình chung/)
  })
  it('says what it passed over, and proposes nothing out of nothing', () => {
    const { content, left } = proposeForm([{ cells: ['Kính gửi các đơn vị'] }], 'x')
    assert.deepEqual([content.indicators.length + content.narratives.length, left], [0, ['Kính gửi các đơn vị']])
  })
})

describe('design', () => {
  const start = laidOut(
    TemplateContent.parse({
      indicators: [
        { ...figure('1.1'), section: '1. Chỉ đạo' },
        { ...figure('1.2'), section: '1. Chỉ đạo', formula: '[1.1] * 2', partOf: '1.1' },
        { ...figure('2.1'), section: 'Kinh phí', rule: { test: '[2.1] <= [1.1]', says: 'x' } },
      ],
      narratives: [{ code: '1.3', title: 'Thuyết minh' }],
    }),
  )
  const codes = (content: TemplateContent) => content.indicators.map(each => `${each.section} ${each.code}`)

  it('lists every section and gives each item its own', () => {
    assert.deepEqual(
      start.sections.map(each => each.title),
      ['Chỉ đạo', 'Kinh phí'],
    )
    assert.equal(start.narratives[0]!.section, 'Chỉ đạo')
    assert.deepEqual(laidOut(start), start)
  })
  it('moves within a section only', () => {
    assert.deepEqual(codes(moved(start, 'indicators', 0, 1)).slice(0, 2), ['Chỉ đạo 1.2', 'Chỉ đạo 1.1'])
    assert.equal(moved(start, 'indicators', 2, -1), start)
  })
  it('numbers anew, and formulas, parts and rules follow', () => {
    const turned = renumbered(movedSection(start, 0, 1))
    assert.deepEqual(codes(turned), ['Chỉ đạo 2.1', 'Chỉ đạo 2.2', 'Kinh phí 1.1'])
    assert.deepEqual(
      [turned.indicators[1]!.formula, turned.indicators[1]!.partOf, turned.indicators[2]!.rule!.test],
      ['[2.1] * 2', '2.1', '[1.1] <= [2.1]'],
    )
    assert.deepEqual(checkTemplate(turned), [])
  })
  it('takes along what stands in a section that is renamed or taken out', () => {
    assert.equal(renamedSection(start, 0, 'Mới').narratives[0]!.section, 'Mới')
    assert.equal(renamedSection(start, 0, 'Kinh phí'), start)
    assert.deepEqual(codes(withoutSection(start, 0)), ['Kinh phí 2.1'])
  })
  it('gives a new figure the next free code', () => assert.equal(newIndicator(start, 'Chỉ đạo').code, '1.4'))
})
