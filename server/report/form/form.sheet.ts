/** "Tải biểu mẫu": the form of a report as a workbook with what is typed so far, to be filled in elsewhere and brought back. */
import { randomUUID } from 'node:crypto'
import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import { typedCells } from '@thong-suot/domain/indicator/indicator.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import { heldFigure, textSlot } from '@thong-suot/domain/report/form/form-changes.ts'
import { figureSlot, heldReason, reasonSlot } from '@thong-suot/domain/report/form/form-reasons.ts'
import { heldRow, rowSlot } from '@thong-suot/domain/report/form/form-rows.ts'
import { plainText } from '@thong-suot/domain/report/form/form-sheet.ts'
import { ReportNotOfUnit } from '@thong-suot/domain/report/report.problems.ts'
import type { ReportPage } from '@thong-suot/domain/report/report-page.ts'
import { type FormCell, type FormSheet, writeWorkbook } from '@thong-suot/paper/workbook/write-workbook.ts'
import type { Tx } from '../../db.ts'
import { getReport } from '../report-page.queries.ts'
import { FormLists, figureSheet } from './figure-sheet.ts'
import {
  FIRST_SHEET,
  figureSheets,
  IDENTITY_MARK,
  IDENTITY_SHEET,
  listSheets,
  WORDS_MARK,
  WORDS_SHEET,
} from './lay-out.ts'
import { listSheet, SPARE_ROWS } from './list-sheet.ts'
import { cellsToExplain, reasonsSheet } from './reasons-sheet.ts'

export type FormVersion = { id: string; name: string; version: number }

/** The published form that the period of a report was opened with. */
export async function getFormVersion(tx: Tx, reportId: string): Promise<FormVersion> {
  return tx
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.periodId')
    .innerJoin('templateVersion', 'templateVersion.id', 'period.templateVersionId')
    .innerJoin('template', 'template.id', 'templateVersion.templateId')
    .select(['templateVersion.id', 'template.name', 'templateVersion.version'])
    .where('report.id', '=', reportId)
    .executeTakeFirstOrThrow()
}

/** @throws ReportNotOfUnit: a form is for the unit that fills it in */
export async function formWorkbook(
  tx: Tx,
  actor: Actor,
  id: string,
  today: Day,
): Promise<{ name: string; bytes: Uint8Array }> {
  const page = await getReport(tx, actor, id, today)
  if (page.side !== 'sender') throw new ReportNotOfUnit({ unit: page.unitName })
  const version = await getFormVersion(tx, id)
  const sheets = figureSheets(page, { before: page.beforeName !== null })
  const lists = new FormLists()
  const figures = sheets.map(sheet => figureSheet(sheet, { page, sheets, lists }))
  const bytes = await writeWorkbook([
    firstSheet(page, version, { actor, today }),
    ...figures,
    ...reasonsSheet({ page, sheets, lists }),
    ...listSheets(page, sheets).map(sheet => listSheet(sheet, { page, lists })),
    ...(page.narratives.length ? [wordsSheet(page)] : []),
    lists.sheet(),
    identitySheet(page, version),
  ])
  return { name: fileName(page), bytes }
}

/** 'bieu-mau-chi-cuc-kiem-lam-quy-iii-2025.xlsx' */
function fileName({ unitName, periodName }: ReportPage): string {
  const plain = `bieu-mau ${unitName} ${periodName}`
    .toLocaleLowerCase('vi')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
  return `${plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 120)}.xlsx`
}

const HOW = [
  'Điền vào ô nền trắng có viền. Ô nền xám hệ thống tự tính, hoặc chỉ tiêu không chia theo cột đó; không ghi vào ô xám.',
  'Không có thì ghi 0. Để trống là chưa có số.',
  'Phần trăm ghi số, ví dụ 61,7, không ghi dấu %. Ngày ghi dạng 05/11/2026. Ô có mũi tên thì chọn trong danh sách.',
  'Được kéo rộng cột, thêm trang tính riêng để tính. Muốn đổi chỗ dòng thì bỏ bảo vệ trang tính (thẻ Xem lại, không có mật khẩu); không xóa cột và dòng ẩn.',
  'Điền xong lưu dạng .xlsx, mở báo cáo trên Thông Suốt, bấm “Nạp từ XLSX”. Hệ thống cho xem những ô sẽ thay đổi và chỗ cần sửa; bấm xác nhận thì mới lưu, sau đó vẫn phải gửi báo cáo.',
]

function firstSheet(page: ReportPage, version: FormVersion, { actor, today }: { actor: Actor; today: Day }): FormSheet {
  const facts: [string, string][] = [
    ['Báo cáo', page.regimeName],
    ['Kỳ báo cáo', page.periodName],
    ['Số liệu', `từ ${showDay(page.fromOn)} đến ${showDay(page.toOn)}`],
    ['Đơn vị báo cáo', page.unitName],
    ['Nơi nhận', page.receiverName],
    ['Thời hạn', showDue(page.extendedTo ?? page.dueOn, page.extendedTo ? 'by' : page.operator)],
    ['Biểu mẫu', `${version.name}, bản ${version.version}`],
    ['Tải về', `ngày ${showDay(today)}, người tải: ${actor.personName}`],
  ]
  const line = (...cells: (FormCell | null)[]) => ({ cells })
  return {
    name: FIRST_SHEET,
    columns: [20, 100],
    rows: [
      line({ value: 'BIỂU MẪU BÁO CÁO', look: 'title' }),
      line(),
      ...facts.map(([label, value]) => line({ value: label, look: 'head' }, { value, look: 'label' })),
      line(),
      line({ value: 'Cách điền', look: 'strong' }),
      ...[
        ...HOW,
        ...(cellsToExplain(page).length
          ? [
              'Trang “Giải trình” tự hỏi lại số khác thường so với các kỳ trước hoặc với ô khác; số đúng thì ghi lý do ở đó.',
            ]
          : []),
        ...(page.annexes.length
          ? [
              `Danh sách kèm theo mỗi danh sách một trang tính, mỗi việc một dòng, có sẵn ${SPARE_ROWS} dòng trống; xóa nội dung một dòng là bỏ dòng đó. Tệp minh chứng đính kèm trên trang báo cáo.`,
            ]
          : []),
      ].map((says, i) => line({ value: String(i + 1), look: 'label' }, { value: says, look: 'label' })),
    ],
  }
}

const WORDS_HEAD = ['Mục', 'Phần thuyết minh', 'Gợi ý', 'Nội dung']
/** Room to write in, in points. */
const LEAST_HEIGHT = 80

function wordsSheet(page: ReportPage): FormSheet {
  const text = new Map(page.texts.map(each => [each.narrativeId, plainText(each.text)]))
  const rows = page.narratives.map(({ id, code, title, guide, required }) => {
    const cells: FormCell[] = [
      { value: id },
      { value: code, look: 'label' },
      { value: required ? title : `${title} (không bắt buộc)`, look: 'label' },
      { value: guide, look: 'hint' },
      { value: text.get(id) ?? '', look: 'input' },
    ]
    return { cells, least: LEAST_HEIGHT }
  })
  return {
    name: WORDS_SHEET,
    columns: [0, 8, 34, 30, 90],
    frozen: { rows: 4, columns: 0 },
    rows: [
      { cells: [{ value: WORDS_MARK }, null, null, null, { value: 'text' }], hidden: true },
      { cells: [null, { value: 'THUYẾT MINH', look: 'title' }] },
      { cells: [null, { value: `${page.regimeName}, ${page.periodName}, ${page.unitName}`, look: 'plain' }] },
      { cells: [null, ...WORDS_HEAD.map(value => ({ value, look: 'head' as const }))] },
      ...rows,
    ],
  }
}

/** Which report and version, and what every cell held when the form was taken away. */
function identitySheet(page: ReportPage, version: FormVersion): FormSheet {
  const figures = new Map(page.figures.map(each => [figureSlot(each.indicatorId, each.part), each]))
  const columnsOf = (annexId: string) => page.annexes.find(each => each.id === annexId)?.columns ?? []
  const slots = [
    ...page.indicators.flatMap(each =>
      typedCells(each).map(part => {
        const slot = figureSlot(each.id, part)
        const figure = figures.get(slot)
        return [slot, figure?.edition ?? 0, heldFigure(figure ?? { number: null, text: null })] as const
      }),
    ),
    ...cellsToExplain(page).map(({ indicator, field }) => {
      const { part, edition, explain } = field
      return [reasonSlot(indicator.id, part), edition, heldReason(explain)] as const
    }),
    ...page.rows
      .filter(row => !row.removed)
      .map(row => [rowSlot(row.id), row.edition, heldRow(columnsOf(row.annexId), row.cells)] as const),
    ...page.texts.map(each => [textSlot(each.narrativeId), each.edition, plainText(each.text)] as const),
  ]
  const facts = [
    [IDENTITY_MARK, 1],
    ['taken', randomUUID()],
    ['report', page.id],
    ['version', version.id],
    ['version-name', `bản ${version.version} “${version.name}”`],
    ['unit', page.unitId],
    ['unit-name', page.unitName],
    ['report-name', page.regimeName],
    ['period-name', page.periodName],
  ]
  return {
    name: IDENTITY_SHEET,
    hidden: true,
    columns: [50, 40, 40],
    rows: [...facts, ...slots].map(values => ({ cells: values.map(value => ({ value })) })),
  }
}
