/** Lists rolled up as sheets: a row a row, the unit beside it, numbers and money added up. */
import { type Cells, type CellValue, showCell } from '@thong-suot/domain/report/row.ts'
import type { exportRolledRows, RolledRow } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import type { AnnexColumn, AnnexField } from '@thong-suot/domain/template/template.ts'
import { type Kind, type Sheet, type SheetColumn, writeXlsx } from '@thong-suot/paper/write-xlsx.ts'
import type { z } from 'zod'
import { within } from '../../db.ts'
import type { Asked } from '../../serve.ts'
import { WHOLE } from '../../sheet.ts'
import { getRolledRows } from './rolled-rows.queries.ts'

const KIND: Record<AnnexColumn['kind'], Kind> = {
  text: 'text',
  choice: 'text',
  number: 'number',
  money: 'money',
  date: 'day',
}
const WIDTH: Record<AnnexColumn['kind'], number> = { text: 40, choice: 20, number: 14, money: 18, date: 14 }

export function rowsSheet(annex: AnnexField, rows: readonly RolledRow[], titles: string[]): Sheet {
  return {
    // The code goes first: it tells two lists apart within the 31 letters that a sheet's name has.
    sheet: `${annex.code} ${annex.title}`,
    titles,
    columns: [
      { header: 'STT', width: 6, kind: 'number' },
      { header: 'Đơn vị', width: 36 },
      ...annex.columns.map(
        (column): SheetColumn => ({
          header: column.name,
          width: WIDTH[column.kind],
          kind: KIND[column.kind],
          ...(column.kind === 'number' || column.kind === 'money' ? { total: true } : {}),
        }),
      ),
    ],
    rows: rows.map((row, i) => [i + 1, unitWords(row), ...annex.columns.map(column => sheetCell(column, row.cells))]),
    totalLabel: 'Cộng',
  }
}

/** 'Hạt Kiểm lâm số 1 (Chi cục Kiểm lâm)': the unit, and through whom its report came. */
export const unitWords = ({ unitName, through }: Pick<RolledRow, 'unitName' | 'through'>): string =>
  through ? `${unitName} (${through})` : unitName

function sheetCell(column: AnnexColumn, cells: Cells): CellValue {
  const value = cells[column.no] ?? null
  return column.kind === 'choice' ? showCell(column, value) : value
}

export async function rolledRowsSheet({
  db,
  actor,
  input,
}: Asked<z.output<typeof exportRolledRows.input>>): Promise<Uint8Array> {
  const { annex, list, unitName, periodName } = await within(db, actor, async tx => {
    const found = await getRolledRows(tx, actor, { ...input, ...WHOLE })
    const unit = await tx.selectFrom('unit').select('name').where('id', '=', found.unitId).executeTakeFirst()
    return { ...found, unitName: unit?.name ?? '' }
  })
  return writeXlsx(
    rowsSheet(annex, list.rows, [
      unitName.toLocaleUpperCase('vi'),
      `${annex.title}, ${periodName}`,
      `${list.count.toLocaleString('vi-VN')} dòng từ các báo cáo đã tiếp nhận`,
    ]),
  )
}
