import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Indicator, IndicatorKind } from '../../indicator/indicator.ts'
import { type Away, formChanges, heldFigure, type ReturnedCell, textSlot } from './form-changes.ts'
import { figureSlot, reasonSlot } from './form-reasons.ts'
import { readFigure, readPassage, type Written } from './form-sheet.ts'

const TODAY = '2025-11-06'
const SEX = {
  code: 'g',
  name: 'Giới tính',
  covers: true,
  parts: [
    { no: 1, name: 'Nam' },
    { no: 2, name: 'Nữ' },
  ],
}
const CHOICES = [
  { no: 1, name: 'Tập trung' },
  { no: 2, name: 'Trực tuyến' },
]
const figure = (code: string, kind: IndicatorKind, more: Partial<Indicator> = {}) =>
  ({
    id: code,
    code,
    name: `Chỉ tiêu ${code}`,
    kind,
    formula: null,
    breakdown: null,
    choices: [],
    ...more,
  }) as unknown as Indicator
const written = (value: Written['value'], more: Partial<Written> = {}): Written => ({
  value,
  formula: false,
  error: false,
  ...more,
})

describe('a cell of a spreadsheet', () => {
  const taken: [IndicatorKind, Written, number | string | null][] = [
    ['number', written(12), 12],
    ['number', written('1.240'), 1240],
    ['number', written(' 61,7 '), 61.7],
    ['number', written(0), 0],
    ['number', written(''), null],
    ['number', written('   '), null],
    ['number', written(0.1 + 0.2, { formula: true }), 0.3],
    ['money', written(12.5), 12.5],
    ['percent', written(61.7), 61.7],
    ['percent', written(0.617, { shownAs: 'percent' }), 61.7],
    ['percent', written('61,7%'), 61.7],
    ['percent', written(100), 100],
    ['people', written(5), 5],
    ['yes-no', written('có'), 1],
    ['yes-no', written('KHÔNG'), 0],
    ['yes-no', written(true), 1],
    ['yes-no', written(0), 0],
    ['choice', written(' trực  tuyến'), 2],
    ['date', written(45_967, { shownAs: 'day' }), '2025-11-06'],
    ['date', written('5/11/2025'), '2025-11-05'],
    ['date', written('5/11'), '2025-11-05'],
    ['text', written('Đã xong\r\n'), 'Đã xong'],
    ['text', written(12.5), '12,5'],
    ['text', written(45_967, { shownAs: 'day' }), '06/11/2025'],
  ]
  for (const [kind, cell, is] of taken)
    it(`of kind ${kind} with ${JSON.stringify(cell.value)}${cell.shownAs ? ` shown as ${cell.shownAs}` : ''} is ${is}`, () => {
      const read = readFigure(figure('1', kind, { choices: CHOICES }), cell, TODAY)
      assert.ok(!('says' in read), JSON.stringify(read))
      assert.equal(read.number ?? read.text, is)
    })

  const refused: [IndicatorKind, Written, RegExp][] = [
    ['number', written('mười hai'), /Phải là số, ô đang ghi “mười hai”/],
    ['number', written('12 buổi'), /Phải là số/],
    ['number', written(true), /Phải là số, ô đang ghi “Có”/],
    ['number', written(-3), /số âm/],
    ['number', written(45_967, { shownAs: 'day' }), /đang là ngày 06\/11\/2025/],
    ['number', written('#DIV/0!', { error: true, formula: true }), /báo lỗi #DIV\/0!/],
    ['number', written(null, { formula: true }), /công thức chưa được tính/],
    ['number', written(1e17), /quá lớn/],
    ['people', written(2.5), /số nguyên/],
    ['percent', written(100.1), /lớn hơn 100%/],
    ['percent', written(1.2, { shownAs: 'percent' }), /lớn hơn 100%\. Ô đang ghi 120/],
    ['yes-no', written('xong'), /Chọn Có hoặc Không/],
    ['choice', written('Trực tiếp'), /Không có mục “Trực tiếp”\. Chọn một trong: Tập trung; Trực tuyến\./],
    ['choice', written(2), /Không có mục “2”/],
    ['date', written('31/02/2025'), /Chưa đọc được ngày/],
    ['date', written(5), /Chưa đọc được ngày/],
    ['text', written('a'.repeat(4001)), /4\.000 ký tự/],
  ]
  for (const [kind, cell, says] of refused)
    it(`of kind ${kind} with ${String(cell.value).slice(0, 20)} is refused: ${says.source}`, () => {
      const read = readFigure(figure('1', kind, { choices: CHOICES }), cell, TODAY)
      assert.match('says' in read ? read.says : '', says)
    })
  it('holds a passage of twenty thousand letters and no more', () => {
    assert.deepEqual(readPassage(written('Một\r\nhai  \n')), { text: 'Một\nhai' })
    assert.ok('says' in readPassage(written('a'.repeat(20_001))))
  })
})

describe('a form that came back', () => {
  const form = {
    annexes: [],
    indicators: [
      figure('1.1', 'number'),
      figure('1.2', 'people', { breakdown: SEX }),
      figure('1.3', 'number', { formula: '[1.1]' }),
    ],
    narratives: [{ id: 'n1', position: 1, section: 'x', code: '1.4', title: 'Khó khăn', guide: '', required: false }],
  }
  const kept = (number: number, edition = 1) => ({
    number,
    text: null,
    explain: 'vì sao',
    edition,
    typedBy: 'Lê Thị B',
  })
  const now = {
    figures: new Map([
      ['1.1', kept(5, 2)],
      ['1.2/1', kept(1)],
    ]),
    rows: [],
    texts: new Map([['n1', { text: 'Cũ', edition: 1, typedBy: 'Lê Thị B' }]]),
  }
  const held = (number: number | null) => heldFigure({ number, text: null })
  const away: Away = new Map([
    [figureSlot('1.1', 0), { edition: 2, held: held(5) }],
    [figureSlot('1.2', 1), { edition: 1, held: held(1) }],
    [figureSlot('1.2', 2), { edition: 0, held: held(null) }],
    [textSlot('n1'), { edition: 1, held: 'Cũ' }],
  ])
  let line = 0
  const cell = (row: string, column: string, value: Written['value'], more: Partial<Written> = {}): ReturnedCell => ({
    ...{ sheet: 'S', at: `F${++line}`, row, column },
    ...written(value, more),
  })
  const whole = (over: Record<string, Written['value']> = {}) =>
    Object.entries({ '1.1|0': 5, '1.2|g/1': 1, '1.2|g/2': '', 'n1|text': 'Cũ', ...over }).map(([key, value]) => {
      const [row, column] = key.split('|')
      return cell(row!, column!, value)
    })
  const answer = (cells: ReturnedCell[], taken = away) =>
    formChanges(form, { cells, lists: [], away: taken, notes: [] }, now, TODAY)

  it('unchanged changes nothing', () => {
    const { changes, problems, notes, same } = answer(whole())
    assert.deepEqual([changes, problems, notes, same], [[], [], [], 4])
  })
  it('names what it changes, with what stands there, and keeps the reason given for a figure', () => {
    const { changes } = answer(whole({ '1.1|0': 7, '1.2|g/2': 3, 'n1|text': 'Mới' }))
    assert.deepEqual(
      changes.map(each => [each.name, each.from, each.to, each.since]),
      [
        ['1.1 Chỉ tiêu 1.1', '5', '7', null],
        ['1.2 Chỉ tiêu 1.2, Nữ', '', '3', null],
        ['1.4 Khó khăn', 'Cũ', 'Mới', null],
      ],
    )
    assert.deepEqual(changes[0]!.figure, {
      indicatorId: '1.1',
      part: 0,
      number: 7,
      text: null,
      explain: 'vì sao',
      edition: 2,
    })
    assert.deepEqual(changes[2]!.text, { narrativeId: 'n1', text: 'Mới', edition: 1 })
  })
  it('brings a reason along with its figure, and alone where only the reason is another', () => {
    const taken: Away = new Map([...away, [reasonSlot('1.1', 0), { edition: 2, held: 'vì sao' }]])
    const both = answer([...whole({ '1.1|0': 50 }), cell('1.1', 'explain', ' Thêm ba hội nghị ')], taken).changes
    assert.deepEqual(
      both.map(({ from, to, reason, figure }) => [from, to, reason, figure?.number, figure?.explain]),
      [['5', '50', { from: 'vì sao', to: 'Thêm ba hội nghị' }, 50, 'Thêm ba hội nghị']],
    )
    const alone = answer([...whole(), cell('1.1', 'explain', 'Khác'), cell('1.2/1', 'explain', 'vì sao')], taken)
    assert.deepEqual(
      alone.changes.map(({ slot, from, to, reason, figure }) => [slot, from, to, reason?.to, figure?.number]),
      [[figureSlot('1.1', 0), '5', '5', 'Khác', 5]],
    )
    const counted = answer([...whole(), cell('1.3', 'explain', 'Số tính ra')], taken).changes
    assert.deepEqual([counted[0]!.figure?.indicatorId, counted[0]!.figure?.explain], ['1.3', 'Số tính ra'])
  })
  it('keeps a reason that another wrote since, asks where both did, and refuses what cannot be one', () => {
    const taken: Away = new Map([...away, [reasonSlot('1.1', 0), { edition: 1, held: 'cũ' }]])
    assert.deepEqual(answer([...whole(), cell('1.1', 'explain', 'cũ')], taken).changes, [])
    assert.equal(answer([...whole(), cell('1.1', 'explain', 'mới')], taken).changes[0]!.since, 'Lê Thị B')
    const { changes, problems } = answer([
      cell('1.1', 'explain', 'a'.repeat(2001)),
      cell('9.9', 'explain', 'không có dòng này'),
      cell('1.2/2', 'explain', 'một'),
      cell('1.2/2', 'explain', 'hai'),
    ])
    assert.deepEqual(
      [changes.length, problems.map(each => each.says.split('.')[0])],
      [1, ['Lý do dài quá 2', 'Dòng này không có trong biểu mẫu của kỳ', 'Lý do của ô này ghi hai lần']],
    )
  })
  it('that empties a cell empties it', () =>
    assert.deepEqual(
      answer(whole({ '1.1|0': '' })).changes.map(each => [each.from, each.to, each.figure?.number]),
      [['5', '', null]],
    ))
  it('leaves alone what others typed since, and says so where both wrote', () => {
    const earlier = new Map([...away, [figureSlot('1.1', 0), { edition: 1, held: held(4) }]])
    assert.deepEqual(answer(whole({ '1.1|0': 4 }), earlier).changes, [])
    assert.deepEqual(
      answer(whole({ '1.1|0': 9 }), earlier).changes.map(each => each.since),
      ['Lê Thị B'],
    )
    assert.deepEqual(answer(whole({ '1.1|0': 5 }), earlier).changes, [])
  })
  it('tells each problem with its cell, and takes in nothing of that cell', () => {
    const { changes, problems, problemCount } = answer([
      ...whole({ '1.1|0': 'năm' }),
      cell('1.1', 'g/1', 3),
      cell('9.9', '0', 8),
      cell('9.9', '0', ''),
      cell('1.2', 'g/1', 2),
    ])
    assert.deepEqual([changes, problemCount], [[], 4])
    assert.match(problems[0]!.says, /1\.1 Chỉ tiêu 1\.1: Phải là số/)
    assert.match(problems[1]!.says, /không chia theo cột này/)
    assert.match(problems[2]!.says, /Dòng này không có trong biểu mẫu/)
    assert.match(problems[3]!.says, /Ghi lần thứ hai, khác ô F\d+ của trang “S”/)
  })
  it('notes formulas, figures written over what is counted, and rows that are gone', () => {
    const { changes, problems, notes } = answer([
      cell('1.1', '0', 8, { formula: true }),
      cell('1.2', '0', 99),
      cell('1.3', '0', 8, { formula: true }),
      cell('1.2', 'g/1', 1),
    ])
    assert.deepEqual([changes.length, problems], [1, []])
    assert.deepEqual(
      notes.map(each => each.says),
      [
        '1.1 Chỉ tiêu 1.1: ô có công thức, lấy kết quả 8.',
        '1.2 Chỉ tiêu 1.2 do hệ thống tự tính, số ghi ở ô này không nạp.',
        'Tệp không còn đủ ô của 1.2 Chỉ tiêu 1.2; những ô thiếu giữ như trên hệ thống.',
        'Tệp không còn đủ ô của 1.4 Khó khăn; những ô thiếu giữ như trên hệ thống.',
      ],
    )
  })
})
