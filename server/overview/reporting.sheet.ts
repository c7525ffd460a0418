/** The overview of reporting as a workbook: by period, level, group and unit, then every report; sums and shares are formulas. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import {
  levelName,
  REPORTING_CELL_NAMES,
  REPORTING_CELLS,
  type ReportingCounts,
  type ReportingFilter,
  type ReportingLine,
} from '@thong-suot/domain/overview/reporting.ts'
import { showDue } from '@thong-suot/domain/period/period.ts'
import {
  type CellValue,
  letterOf,
  type RowFormula,
  type Sheet,
  type SheetColumn,
  writeXlsx,
} from '@thong-suot/paper/write-xlsx.ts'
import type { Tx } from '../db.ts'
import { getReportingOf } from './reporting.queries.ts'
import { listReportingOf } from './reporting-list.queries.ts'

const AT_ONCE = 5000

export async function reportingWorkbook(
  tx: Tx,
  actor: Actor,
  filter: ReportingFilter,
  today: Day,
): Promise<Uint8Array> {
  const data = await getReportingOf(tx, actor, filter, today)
  const lines: ReportingLine[] = []
  for (let page = 1; ; page++) {
    const { rows, count } = await listReportingOf(tx, actor, { ...filter, page, size: AT_ONCE }, today)
    lines.push(...rows)
    if (lines.length >= count || rows.length === 0) break
  }
  const regime = data.choices.regimes.find(each => each.id === filter.regime)?.name
  const words = [
    data.choices.periodName,
    regime,
    filter.year && `Năm ${filter.year}`,
    filter.level && levelName(filter.level),
  ]
  const titles = [
    actor.unitName,
    `TÌNH HÌNH GỬI BÁO CÁO: ${data.title.toLocaleUpperCase('vi')}`,
    [...words.filter(Boolean), `Số liệu ngày ${showDay(today)}`, `người xuất: ${actor.personName}`].join('; '),
  ]
  return writeXlsx(
    countSheet(
      'Theo kỳ',
      titles,
      [
        { header: 'Kỳ báo cáo', width: 48 },
        { header: 'Hạn gửi', width: 20 },
      ],
      data.periods,
      p => [`${p.name}: ${p.regimeName}`, showDue(p.dueOn, p.operator)],
    ),
    countSheet('Theo cấp', titles, [{ header: 'Cấp gửi', width: 34 }], data.levels, l => [levelName(l.level)]),
    countSheet('Theo khối', titles, [{ header: 'Khối', width: 40 }], data.sectors, s => [s.name]),
    countSheet('Theo đơn vị', titles, [{ header: 'Đơn vị', width: 48 }], data.units, u => [u.name]),
    reportSheet(titles, lines),
  )
}

type Counted = { counts: ReportingCounts }

function countSheet<R extends Counted>(
  sheet: string,
  titles: string[],
  heads: SheetColumn[],
  rows: readonly R[],
  names: (row: R) => string[],
): Sheet {
  const at = (cell: string) => letterOf(heads.length + [...REPORTING_CELLS, 'nothing'].indexOf(cell))
  const [onTime, late, missing, waiting] = REPORTING_CELLS.map(at)
  const share = (part: string, of: string) => `IF(${of}=0,"",ROUND(100*(${part})/(${of}),1))`
  const sent: RowFormula = row =>
    share(`${onTime}${row}+${late}${row}`, `${onTime}${row}+${late}${row}+${missing}${row}+${waiting}${row}`)
  const inTime: RowFormula = row => share(`${onTime}${row}`, `${onTime}${row}+${late}${row}+${missing}${row}`)
  return {
    sheet,
    titles,
    columns: [
      ...heads,
      ...REPORTING_CELLS.map(cell => ({
        header: REPORTING_CELL_NAMES[cell],
        width: 13,
        kind: 'number' as const,
        total: true,
      })),
      { header: 'Đã gửi, không phát sinh', width: 13, kind: 'number', total: true },
      { header: 'Tỷ lệ gửi', width: 11, kind: 'percent', total: sent },
      { header: 'Tỷ lệ đúng hạn', width: 11, kind: 'percent', total: inTime },
    ],
    rows: rows.map((row): CellValue[] => [
      ...names(row),
      ...REPORTING_CELLS.map(cell => row.counts[cell]),
      row.counts.nothing,
      { formula: sent },
      { formula: inTime },
    ]),
  }
}

function reportSheet(titles: string[], lines: readonly ReportingLine[]): Sheet {
  return {
    sheet: 'Từng báo cáo',
    titles,
    columns: [
      { header: 'STT', width: 6, kind: 'number' },
      { header: 'Đơn vị', width: 44 },
      { header: 'Kỳ báo cáo', width: 44 },
      { header: 'Gửi cho', width: 34 },
      { header: 'Hạn gửi', width: 13, kind: 'day' },
      { header: 'Gia hạn đến', width: 13, kind: 'day' },
      { header: 'Gửi lần đầu', width: 13, kind: 'day' },
      { header: 'Số ngày trễ', width: 9, kind: 'number' },
      { header: 'Tình trạng', width: 30 },
    ],
    rows: lines.map((line, i) => [
      i + 1,
      line.unitName,
      `${line.periodName}: ${line.regimeName}`,
      line.receiverName,
      line.dueOn,
      line.extendedTo,
      line.firstSentOn,
      line.daysLate || null,
      [
        REPORTING_CELL_NAMES[line.cell],
        line.nothing && 'không phát sinh',
        line.back === 'returned' && 'đang sửa',
        line.back === 'withdrawn' && 'đã lấy lại',
        line.excusedReason,
      ]
        .filter(Boolean)
        .join(', '),
    ]),
  }
}
