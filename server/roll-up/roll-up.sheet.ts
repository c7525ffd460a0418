/** The roll-up as a workbook: totals as formulas over the units' rows, every unit's figures, who reported when, and the lists. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, showDay, TIME_ZONE } from '@thong-suot/domain/day.ts'
import { cellKey, type Indicator } from '@thong-suot/domain/indicator/indicator.ts'
import { countsInTotals } from '@thong-suot/domain/report/report.ts'
import type { RollUpPage } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { countsUnits } from '@thong-suot/domain/roll-up/roll-up.ts'
import { type Sheet, writeXlsx } from '@thong-suot/paper/write-xlsx.ts'
import type { Tx } from '../db.ts'
import { getRollUp } from './roll-up.queries.ts'
import { rowsOfLists } from './rows/rolled-rows.queries.ts'
import { rowsSheet } from './rows/rolled-rows.sheet.ts'
import { totalsOfUnits } from './totals.queries.ts'
import { type CellOfTotal, cellsOfTotal, type UnitFigures, unitRows } from './unit-table/unit-rows.sheet.ts'

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit' })

export async function rollUpWorkbook(
  tx: Tx,
  actor: Actor,
  asked: { id: string; unitId?: string | undefined },
  today: Day,
): Promise<Uint8Array> {
  const page = await getRollUp(tx, actor, asked, today)
  const units = page.units.map(unit => unit.unitId)
  const kept = new Map((await totalsOfUnits(tx, [asked.id], units)).map(total => [total.unitId, total]))
  const figures: UnitFigures[] = page.units.flatMap(({ unitId, name }) => {
    const total = kept.get(unitId)
    return total && Object.keys({ ...total.own, ...total.below }).length > 0 ? [{ name, ...total }] : []
  })
  const counted = page.units.filter(countsInTotals).length
  const titles = (what: string) => [
    page.unit.name.toLocaleUpperCase('vi'),
    `${what} ${page.period.name}: ${page.period.regimeName}`,
    `Số liệu lúc ${CLOCK.format(new Date(page.at))} ngày ${showDay(today)}, cộng từ ${counted}/${page.units.length} báo cáo đã tiếp nhận`,
  ]
  const rows = unitRows(page, figures, titles('Số liệu theo đơn vị,'))
  const lists = await rowsOfLists(tx, { periodId: asked.id, unitId: page.unit.id }, page.annexes)
  return writeXlsx(
    totalsSheet(page, titles('Tổng hợp báo cáo'), rows.totalOf),
    rows.sheet,
    sendersSheet(page, titles('Tình hình gửi báo cáo')),
    ...page.annexes.map(annex => rowsSheet(annex, lists[annex.id]!, titles(`${annex.title},`))),
  )
}

const FIRST_ROW = 6

function totalsSheet(page: RollUpPage, titles: string[], totalOf: ReturnType<typeof unitRows>['totalOf']): Sheet {
  const cells = page.indicators.flatMap(rowsOfIndicator)
  const rowOf = new Map(cells.map(({ indicator, part }, i) => [cellKey(indicator.code, part), FIRST_ROW + i]))
  const cellOf = (key: string) => (rowOf.has(key) ? `E${rowOf.get(key)}` : undefined)
  const totals = new Map(page.totals.map(row => [row.indicatorId, row]))
  return {
    sheet: 'Tổng hợp',
    titles,
    columns: [
      { header: 'Mục', width: 8 },
      { header: 'Chỉ tiêu', width: 52 },
      { header: 'Đơn vị tính', width: 14 },
      { header: page.period.beforeName ?? 'Kỳ trước', width: 16, kind: 'number' },
      { header: page.period.name, width: 16, kind: 'number' },
      { header: 'So sánh', width: 12, kind: 'percent' },
      { header: 'Số đơn vị có số', width: 12, kind: 'number' },
    ],
    rows: cells.map(cell => {
      const { indicator, part, name } = cell
      const row = totals.get(indicator.id)
      const total = part ? row?.parts.find(each => each.no === part) : row
      const formula = totalOf(cell, cellOf)
      const now = total?.now ?? null
      return [
        part ? '' : indicator.code,
        name,
        countsUnits(indicator) ? 'đơn vị' : indicator.unitOfMeasure,
        total?.before ?? null,
        formula ? { formula: () => formula, result: now } : now,
        {
          formula: at => `IF(OR(N(D${at})=0,E${at}=""),"–",(E${at}-D${at})/D${at}*100)`,
          result: changeOf(now, total?.before),
        },
        part ? null : (row?.counted ?? 0),
      ]
    }),
  }
}

/** Words and choices have a row too, which says how many units wrote. */
function rowsOfIndicator(indicator: Indicator): CellOfTotal[] {
  const [first, ...parts] = cellsOfTotal(indicator)
  const whole = { indicator, part: 0, name: indicator.name }
  const lower = (first?.part ? [first, ...parts] : parts).map(cell => ({
    ...cell,
    name: `- ${cell.name.slice(indicator.name.length + 2)}`,
  }))
  return [whole, ...lower]
}

const changeOf = (now: number | null | undefined, before: number | null | undefined) =>
  now == null || !before ? '–' : ((now - before) / before) * 100

function sendersSheet(page: RollUpPage, titles: string[]): Sheet {
  return {
    sheet: 'Đơn vị gửi',
    titles,
    columns: [
      { header: 'STT', width: 6, kind: 'number' },
      { header: 'Đơn vị', width: 52 },
      { header: 'Ngày gửi lần đầu', width: 16, kind: 'day' },
      { header: 'Tình trạng', width: 30 },
    ],
    rows: page.units.map((unit, i) => [
      i + 1,
      unit.name,
      unit.firstSentOn,
      unit.nothingToReport ? `${unit.standing.says}, không phát sinh` : unit.standing.says,
    ]),
  }
}
