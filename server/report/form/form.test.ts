import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as regimes from '@thong-suot/domain/regime/regime.api.ts'
import type { FormAnswer } from '@thong-suot/domain/report/form/form-sheet.api.ts'
import * as reports from '@thong-suot/domain/report/report.api.ts'
import * as templates from '@thong-suot/domain/template/template.api.ts'
import { changed, type Page } from '@thong-suot/paper/workbook/changed.ts'
import { writeXlsx } from '@thong-suot/paper/write-xlsx.ts'
import { unitId } from '../../../db/sample-province/unit.ts'
import { type Somebody, startTestApp, type TestApp } from '../../testing.ts'
import { bringBack, takeAway } from './brought.ts'

const part = (no: number, name: string) => ({ no, name })
const FORM = {
  name: 'Biểu đi và về',
  breakdowns: [
    { code: 'g', name: 'Giới tính', parts: [part(1, 'Nam'), part(2, 'Nữ')] },
    { code: 'k', name: 'Kênh', covers: false, parts: [part(1, 'Zalo'), part(2, 'Facebook'), part(3, 'Truyền thanh')] },
  ],
  indicators: [
    {
      section: 'Tuyên truyền: người dự/kênh',
      code: '1.1',
      name: 'Số buổi',
      unitOfMeasure: 'buổi',
      kind: 'number' as const,
    },
    {
      section: 'Tuyên truyền: người dự/kênh',
      code: '1.2',
      name: 'Người dự',
      unitOfMeasure: 'người',
      kind: 'people' as const,
      breakdown: 'g',
    },
    {
      section: 'Tuyên truyền: người dự/kênh',
      code: '1.3',
      name: 'Tin, bài',
      unitOfMeasure: 'bài',
      kind: 'number' as const,
      breakdown: 'k',
      hint: 'Mỗi bài tính một lần',
    },
    {
      section: 'Tuyên truyền: người dự/kênh',
      code: '1.4',
      name: 'Người dự mỗi buổi',
      kind: 'number' as const,
      formula: '[1.2] / [1.1]',
    },
    {
      section: 'Kết quả',
      code: '2.1',
      name: 'Tỷ lệ hài lòng',
      unitOfMeasure: '%',
      kind: 'percent' as const,
      addsUp: 'average' as const,
    },
    {
      section: 'Kết quả',
      code: '2.2',
      name: 'Hình thức',
      kind: 'choice' as const,
      addsUp: 'count' as const,
      choices: [part(1, 'Tập trung'), part(2, 'Trực tuyến')],
    },
    { section: 'Kết quả', code: '2.3', name: 'Đã có kế hoạch', kind: 'yes-no' as const, addsUp: 'count' as const },
    { section: 'Kết quả', code: '2.4', name: 'Ngày phát động', kind: 'date' as const, addsUp: 'none' as const },
    { section: 'Kết quả', code: '2.5', name: 'Ghi chú', kind: 'text' as const, addsUp: 'none' as const },
    { section: 'Kết quả', code: '2.6', name: 'Gấp đôi', kind: 'number' as const, formula: '[1.1] * 2' },
  ],
  narratives: [{ code: '2.7', title: 'Khó khăn, vướng mắc', guide: 'Nêu rõ nguyên nhân' }],
}
const FIGURES = '1. Tuyên truyền người dự kênh'
const RESULTS = '2. Kết quả'

let app: TestApp
let office: Somebody
let officer: Somebody
let head: Somebody
let regimeId: string
let id: string
const made: Record<string, Uint8Array> = {}

const owedIn = async (who: Somebody, periodId: string) =>
  (await who.ask(reports.listOwedReports, { state: 'all', size: 200 })).rows.find(row => row.periodId === periodId)!.id
let periodId: string

before(async () => {
  app = await startTestApp()
  office = await app.as('sample-office')
  officer = await app.as('sample-officer')
  head = await app.as('sample-head')
  const { id: templateId } = await office.ask(templates.makeTemplate, FORM)
  regimeId = (
    await office.ask(regimes.makeRegime, {
      name: 'Báo cáo đi và về',
      cadence: 'annual',
      templateId,
      rule: { levels: [{ due: { month: 0, day: 20 }, operator: 'by' }] },
      addressees: { units: ['so-nnmt/kiem-lam', 'so-nnmt/quan-ly-dat-dai'].map(unitId) },
      startsOn: '2024-01-01',
    })
  ).id
  periodId = (await office.ask(regimes.openPeriod, { id: regimeId, name: 'năm 2025' })).id
  id = await owedIn(officer, periodId)
})
after(() => app.stop())

const take = (who = officer, report = id) => takeAway(app, who, report)
const check = (bytes: Uint8Array | string, { who = officer, report = id, name = 'biểu mẫu.xlsx' } = {}) =>
  bringBack(app, who, { report, bytes, name })
const filled = async (change: (page: (name: string) => Page) => void, from?: Uint8Array) =>
  changed(from ?? (await take()).bytes, change)
const keep = ({ changes }: FormAnswer, file = 'biểu mẫu.xlsx') =>
  officer.tries(reports.fillReport, {
    ...{ id, file },
    figures: changes.flatMap(each => each.figure ?? []),
    texts: changes.flatMap(each => each.text ?? []),
  })
async function holds(code: string) {
  const page = await officer.ask(reports.getReport, { id })
  const indicator = page.indicators.find(each => each.code === code)
  if (!indicator) return page.texts.map(each => each.text)
  return page.figures.filter(each => each.indicatorId === indicator.id).map(each => each.number ?? each.text)
}

describe('a form taken away and brought back', () => {
  it('shows figures down and parts across, counts by formulas, and says whose it is', async () => {
    const { status, bytes, name } = await take()
    assert.equal(status, 200)
    assert.match(name, /filename="bieu-mau-chi-cuc-kiem-lam[a-z0-9-]*-nam-2025\.xlsx"/)
    await changed(bytes, (page, book) => {
      assert.deepEqual(
        book.worksheets.map(each => [each.name, each.state]),
        [
          ['Hướng dẫn', 'visible'],
          [FIGURES, 'visible'],
          [RESULTS, 'visible'],
          ['Thuyết minh', 'visible'],
          ['_danh_muc', 'veryHidden'],
          ['_dinh_danh', 'veryHidden'],
        ],
      )
      const first = page('Hướng dẫn').getSheetValues().flat().join('\n')
      for (const words of ['Báo cáo đi và về', 'năm 2025', 'Chi cục Kiểm lâm', 'Biểu đi và về, bản 1', 'Nạp từ XLSX'])
        assert.ok(first.includes(words), words)
      const own = page(FIGURES)
      const text = (at: string) => own.getCell(at).text
      assert.deepEqual(['B5', 'C5', 'D5', 'E5', 'F5', 'F6', 'G6', 'H5', 'H6', 'J6', 'K5'].map(text), [
        ...[
          'Mục',
          'Chỉ tiêu',
          'Đơn vị tính',
          'Năm 2025',
          'Giới tính',
          'Nam',
          'Nữ',
          'Kênh',
          'Zalo',
          'Truyền thanh',
          'Ghi chú',
        ],
      ])
      assert.deepEqual(['C7', 'D8', 'K9'].map(text), ['Số buổi', 'người', 'Mỗi bài tính một lần'])
      assert.equal(own.getCell('E8').formula, 'IF(COUNT(F8:G8)=0,"",SUM(F8:G8))')
      assert.match(own.getCell('E10').formula, /^IFERROR\(ROUND\(.*'1\. Tuyên truyền người dự kênh'!E8.*E7/)
      assert.match(page(RESULTS).getCell('E11').formula, /'1\. Tuyên truyền người dự kênh'!E7/)
      const locked = (at: string) => own.getCell(at).protection?.locked ?? true
      assert.deepEqual(['E7', 'F7', 'E8', 'F8', 'E9', 'H9', 'E10'].map(locked), [
        false,
        true,
        true,
        false,
        false,
        false,
        true,
      ])
      assert.deepEqual(
        ['E7', 'F8'].map(at => own.getCell(at).dataValidation.type),
        ['decimal', 'whole'],
      )
      assert.equal(page(RESULTS).getCell('E7').dataValidation.formulae[0], "'_danh_muc'!$A$1:$A$2")
      assert.deepEqual(page('_danh_muc').getColumn(1).values.slice(1), ['Tập trung', 'Trực tuyến'])
      assert.deepEqual(
        ['B5', 'C5', 'D5'].map(at => page('Thuyết minh').getCell(at).text),
        [...['2.7', 'Khó khăn, vướng mắc (không bắt buộc)', 'Nêu rõ nguyên nhân']],
      )
    })
  })

  it('brings back what was filled in, though rows were moved and columns widened; saved by the action of the page', async () => {
    made.empty = (await take()).bytes
    const bytes = await filled(page => {
      const own = page(FIGURES)
      own.getCell('E7').value = 4
      own.getCell('F8').value = 60
      own.getCell('G8').value = '1.040'
      own.getCell('E9').value = { formula: '3*3', result: 9 } as never
      own.getCell('H9').value = 5
      own.getColumn(3).width = 90
      // Rows trade places, as when somebody sorts them: with their hidden keys.
      const [a, b] = [own.getRow(7).values, own.getRow(9).values]
      own.getRow(7).values = b
      own.getRow(9).values = a
      const results = page(RESULTS)
      results.getCell('E6').value = 61.7
      results.getCell('E7').value = 'Trực tuyến'
      results.getCell('E8').value = 'Có'
      results.getCell('E9').value = new Date('2025-05-19T00:00:00Z')
      results.getCell('E10').value = '=không phải công thức'
      results.name = 'Kết quả của phòng'
      page('Thuyết minh').getCell('E5').value = 'Thiếu người.\nThiếu máy.'
    }, made.empty)
    const { status, body } = await check(bytes)
    assert.equal(status, 200, JSON.stringify(body))
    assert.deepEqual(body.problems, [])
    assert.deepEqual(
      body.changes.map(({ sheet, at, name, from, to }) => [sheet, at, name, from, to]),
      [
        [FIGURES, 'E7', '1.3 Tin, bài', '', '9'],
        [FIGURES, 'H7', '1.3 Tin, bài, Zalo', '', '5'],
        [FIGURES, 'F8', '1.2 Người dự, Nam', '', '60'],
        [FIGURES, 'G8', '1.2 Người dự, Nữ', '', '1.040'],
        [FIGURES, 'E9', '1.1 Số buổi', '', '4'],
        ['Kết quả của phòng', 'E6', '2.1 Tỷ lệ hài lòng', '', '61,7'],
        ['Kết quả của phòng', 'E7', '2.2 Hình thức', '', 'Trực tuyến'],
        ['Kết quả của phòng', 'E8', '2.3 Đã có kế hoạch', '', 'Có'],
        ['Kết quả của phòng', 'E9', '2.4 Ngày phát động', '', '19/05/2025'],
        ['Kết quả của phòng', 'E10', '2.5 Ghi chú', '', '=không phải công thức'],
        ['Thuyết minh', 'E5', '2.7 Khó khăn, vướng mắc', '', 'Thiếu người.\nThiếu máy.'],
      ],
    )
    assert.deepEqual(body.notes, [{ sheet: FIGURES, at: 'E7', says: '1.3 Tin, bài: ô có công thức, lấy kết quả 9.' }])
    assert.deepEqual(await holds('1.1'), [null], 'nothing is kept before it is confirmed')

    assert.equal((await keep(body)).status, 200)
    assert.deepEqual(
      [await holds('1.1'), await holds('1.2'), await holds('1.3'), await holds('1.4')],
      [[4], [1100, 60, 1040], [9, 5, null, null], [275]],
    )
    assert.deepEqual([await holds('2.2'), await holds('2.4'), await holds('2.6')], [[2], ['2025-05-19'], [8]])
    const [log] = await app.look<{ reason: string }>(
      `select reason from action_log where action = 'report.fill' and subject = $1 order by id desc limit 1`,
      [id],
    )
    assert.equal(log!.reason, 'Nạp từ tệp biểu mẫu.xlsx')
    made.filled = bytes

    const again = await check(bytes)
    assert.deepEqual([again.body.changes, again.body.problems], [[], []], 'what is there already is no change')
    const fresh = await check((await take()).bytes)
    assert.deepEqual([fresh.body.changes, fresh.body.problems, fresh.body.notes], [[], [], []])
  })

  it('tells every problem by sheet and cell', async () => {
    const bytes = await filled(page => {
      const own = page(FIGURES)
      own.getCell('E7').value = 'bốn'
      own.getCell('F8').value = -1
      own.getCell('G8').value = 2.5
      own.getCell('F7').value = 3
      own.getCell('E8').value = 999
      own.getCell('E9').value = { formula: '1/0', result: { error: '#DIV/0!' } } as never
      own.getCell('H9').value = { formula: 'E7' } as never
      own.getCell('A11').value = '00000000-0000-4000-8000-000000000000'
      own.getCell('C11').value = 'Chỉ tiêu tự thêm'
      own.getCell('E11').value = 5
      own.getCell('E13').value = 77
      const results = page(RESULTS)
      results.getCell('E6').value = 170
      results.getCell('E7').value = 'Gián tiếp'
      results.getCell('E8').value = 'đang làm'
      results.getCell('E9').value = '31/02/2025'
    })
    const { body } = await check(bytes)
    assert.deepEqual(
      body.problems.map(({ sheet, at, says }) => `${sheet} ${at} ${says}`),
      [
        `${FIGURES} E7 1.1 Số buổi: Phải là số, ô đang ghi “bốn”. Nhập dạng 1.240 hoặc 61,7.`,
        `${FIGURES} F7 Ô này không thuộc biểu mẫu: 1.1 Số buổi không chia theo cột này. Xóa số ở ô này.`,
        `${FIGURES} F8 1.2 Người dự, Nam: Không thể là số âm. Ô đang ghi -1.`,
        `${FIGURES} G8 1.2 Người dự, Nữ: Phải là số nguyên. Ô đang ghi 2,5.`,
        `${FIGURES} E9 1.3 Tin, bài: Ô đang báo lỗi #DIV/0!. Sửa công thức hoặc ghi số.`,
        `${FIGURES} H9 1.3 Tin, bài, Zalo: Ô có công thức chưa được tính. Mở tệp bằng Excel, lưu lại rồi nạp, hoặc ghi số.`,
        `${FIGURES} E11 Dòng này không có trong biểu mẫu của kỳ. Xóa dòng hoặc ghi vào đúng dòng.`,
        `${RESULTS} E6 2.1 Tỷ lệ hài lòng: Không thể lớn hơn 100%. Ô đang ghi 170.`,
        `${RESULTS} E7 2.2 Hình thức: Không có mục “Gián tiếp”. Chọn một trong: Tập trung; Trực tuyến.`,
        `${RESULTS} E8 2.3 Đã có kế hoạch: Ô đang ghi “đang làm”. Chọn Có hoặc Không.`,
        `${RESULTS} E9 2.4 Ngày phát động: Chưa đọc được ngày này. Nhập dạng 05/11/2025.`,
      ],
    )
    assert.deepEqual(
      body.notes.map(({ at, says }) => `${at} ${says}`),
      ['E13 Ô này nằm ngoài biểu mẫu, không nạp.', 'E8 1.2 Người dự do hệ thống tự tính, số ghi ở ô này không nạp.'],
    )
    assert.deepEqual([body.changes, body.problemCount], [[], 11])
  })

  it('leaves what others typed since, and asks where both wrote', async () => {
    const bytes = await filled(page => {
      page(FIGURES).getCell('E7').value = 6
      page('Thuyết minh').getCell('E5').value = 'Thiếu người, thiếu máy.'
    })
    const page = await officer.ask(reports.getReport, { id })
    const typed = (code: string) => {
      const { id: indicatorId } = page.indicators.find(each => each.code === code)!
      return {
        indicatorId,
        edition: page.figures.find(each => each.indicatorId === indicatorId && each.part === 0)!.edition,
      }
    }
    await officer.ask(reports.fillReport, {
      id,
      figures: [
        { ...typed('1.1'), number: 5 },
        { ...typed('2.1'), number: 70 },
      ],
    })
    const { body } = await check(bytes)
    assert.deepEqual(
      body.changes.map(each => [each.name, each.from, each.to, each.since !== null]),
      [
        ['1.1 Số buổi', '5', '6', true],
        ['2.7 Khó khăn, vướng mắc', 'Thiếu người.\nThiếu máy.', 'Thiếu người, thiếu máy.', false],
      ],
    )
    // Somebody types between the look and the word: the typing action answers as it does on the page.
    await officer.ask(reports.fillReport, {
      id,
      figures: [{ ...typed('1.1'), edition: typed('1.1').edition + 1, number: 8 }],
    })
    const late = await keep(body)
    assert.deepEqual([late.status, late.body.code], [409, 'report.changed-meanwhile'])
    assert.deepEqual([await holds('1.1'), await holds('2.7')], [[8], ['Thiếu người.\nThiếu máy.']])
  })

  it('is refused as the form of another unit, another report or another version', async () => {
    const other = await owedIn(head, periodId)
    const foreign = (await take(head, other)).bytes
    const answer = await check(foreign)
    assert.deepEqual([answer.status, answer.body.code], [409, 'form-sheet.other-unit'])
    assert.match(answer.body.detail!, /biểu mẫu của .*Đất đai.* báo cáo đang mở là của .*Kiểm lâm/i)

    const { id: earlier } = await office.ask(regimes.openPeriod, { id: regimeId, name: 'năm 2024' })
    const old = (await take(officer, await owedIn(officer, earlier))).bytes
    const wrong = await check(old)
    assert.deepEqual([wrong.status, wrong.body.code], [409, 'form-sheet.other-report'])
    assert.match(wrong.body.detail!, /Báo cáo đi và về, năm 2024/)

    const aged = await filled(page => {
      page('_dinh_danh').getCell('B4').value = '00000000-0000-4000-8000-000000000000'
    })
    const version = await check(aged)
    assert.deepEqual([version.status, version.body.code], [409, 'form-sheet.other-version'])
    assert.match(version.body.detail!, /Tải biểu mẫu \(XLSX\)/)
  })

  it('is refused without its identity, as another kind of file, and as more than a form can be', async () => {
    const plain = await writeXlsx({
      sheet: 'Biểu',
      titles: [],
      columns: [{ header: 'Số buổi', width: 10 }],
      rows: [['12']],
    })
    const codes = []
    for (const bytes of [
      plain,
      'không phải Excel',
      '',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]),
      new Uint8Array(6 * 1048576),
      new Uint8Array(60 * 1048576),
    ])
      codes.push(await check(bytes).then(({ status, body }) => `${status} ${body.code}`))
    assert.deepEqual(codes, [
      '422 form-sheet.without-identity',
      '415 form-sheet.unreadable',
      '400 form-sheet.without-file',
      '415 form-sheet.locked',
      '413 form-sheet.too-big',
      '413 form-sheet.too-big',
    ])
    assert.match(
      (await check(plain, { name: 'của phòng.xlsx' })).body.detail!,
      /“của phòng\.xlsx” không phải biểu mẫu tải từ Thông Suốt.*chép số liệu/,
    )
    const none = await officer.tries({ method: 'POST', path: `/reports/${id}/form/check` } as never, {})
    assert.equal(none.body.code, 'form-sheet.without-file')
  })

  it('is for the unit that owes the report, by those who may type in it, as long as it may be typed in', async () => {
    assert.deepEqual([(await take(office)).status, (await take(office)).code], [403, 'report.not-of-unit'])
    assert.equal((await take(head)).code, 'report.not-found')
    assert.equal((await take(await app.as('sample-admin'))).code, 'right.missing')
    assert.equal((await take(app.nobody)).code, 'login.needed')
    assert.equal((await check(made.filled!, { who: office })).body.code, 'report.not-of-unit')
    assert.equal((await check(made.filled!, { who: head })).body.code, 'report.not-found')
    await officer.ask(reports.submitReport, { id })
    assert.equal((await take()).status, 200, 'what was sent may be taken along')
    assert.equal((await check(made.filled!)).body.code, 'report.already-sent')
  })
})
