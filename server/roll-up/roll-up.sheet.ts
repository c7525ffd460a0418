/** The roll-up as a workbook: totals, every unit's figures with the sums as formulas, and who reported when. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, showDay, TIME_ZONE } from '@thong-suot/domain/day.ts'
import { formulaOf, rounded } from '@thong-suot/domain/indicator/computed.ts'
import { evaluate } from '@thong-suot/domain/indicator/formula.ts'
import { type Indicator, isWords } from '@thong-suot/domain/indicator/indicator.ts'
import type { UnitInPeriod } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { type Kind, type Sheet, type SheetColumn, writeXlsx } from '@thong-suot/paper/write-xlsx.ts'
import type { Tx } from '../db.ts'
import { getRollUp } from './roll-up.queries.ts'
import { totalsOfUnits } from './totals.queries.ts'

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit' })
const KIND: Record<string, Kind> = { money: 'money', percent: 'percent', text: 'text' }

export async function rollUpWorkbook(
  tx: Tx,
  actor: Actor,
  asked: { id: string; unitId?: string | undefined },
  today: Day,
): Promise<Uint8Array> {
  const page = await getRollUp(tx, actor, asked, today)
  const accepted = page.units.filter(unit => unit.status === 'accepted')
  const values = accepted.length
    ? await tx
        .selectFrom('reportValue')
        .select(['reportId', 'indicatorId', 'number', 'text'])
        .where('part', '=', 0)
        .where(
          'reportId',
          'in',
          accepted.map(unit => unit.reportId),
        )
        .execute()
    : []
  const kept = await totalsOfUnits(
    tx,
    [asked.id],
    page.units.map(unit => unit.unitId),
  )
  const below = new Map(kept.map(total => [total.unitId, total.below]))
  const figure = new Map(values.map(value => [`${value.reportId} ${value.indicatorId}`, value]))
  const titles = (what: string) => [
    page.unit.name.toLocaleUpperCase('vi'),
    `${what} ${page.period.name}: ${page.period.regimeName}`,
    `Số liệu lúc ${CLOCK.format(new Date(page.at))} ngày ${showDay(today)}, cộng từ ${accepted.length}/${page.units.length} báo cáo đã tiếp nhận`,
  ]
  const numbers = page.indicators.filter(indicator => !isWords(indicator.kind))
  const columns: SheetColumn[] = [
    { header: 'Đơn vị', width: 42 },
    ...numbers.map(indicator => ({
      header: `${indicator.code} ${indicator.name}${indicator.unitOfMeasure ? ` (${indicator.unitOfMeasure})` : ''}`,
      width: 16,
      kind: KIND[indicator.kind] ?? ('number' as const),
      total: indicator.addsUp === 'sum' && !indicator.formula && indicator.kind !== 'percent',
    })),
  ]
  const byCode = new Map(page.indicators.map(indicator => [indicator.code, indicator]))
  // A unit that adds up for those below it stands with both, its own part and theirs, as in the totals.
  const standingOf = (unit: UnitInPeriod, indicator: Indicator): number | null => {
    const formula = indicator.formula && formulaOf(indicator.formula)
    if (formula) {
      const known = (code: string) => (byCode.has(code) ? standingOf(unit, byCode.get(code)!) : null)
      return rounded(evaluate(formula, known), indicator.kind)
    }
    const own = figure.get(`${unit.reportId} ${indicator.id}`)?.number ?? null
    const theirs = indicator.addsUp === 'sum' ? (below.get(unit.unitId)?.[indicator.id]?.[0] ?? null) : null
    return own === null && theirs === null ? null : (own ?? 0) + (theirs ?? 0)
  }
  const byUnit: Sheet = {
    sheet: 'Theo đơn vị',
    titles: titles('Số liệu theo đơn vị,'),
    columns,
    rows: page.units
      .filter(unit => unit.status === 'accepted' || Object.keys(below.get(unit.unitId) ?? {}).length > 0)
      .map(unit => [unit.name, ...numbers.map(indicator => standingOf(unit, indicator))]),
  }
  const totals: Sheet = {
    sheet: 'Tổng hợp',
    titles: titles('Tổng hợp báo cáo'),
    columns: [
      { header: 'Mục', width: 8 },
      { header: 'Chỉ tiêu', width: 52 },
      { header: 'Đơn vị tính', width: 14 },
      { header: page.period.beforeName ?? 'Kỳ trước', width: 16, kind: 'number' },
      { header: page.period.name, width: 16, kind: 'number' },
      { header: 'So sánh', width: 12 },
      { header: 'Số đơn vị có số', width: 12, kind: 'number' },
    ],
    rows: page.indicators.map(indicator => {
      const total = page.totals.find(row => row.indicatorId === indicator.id)
      return [
        indicator.code,
        indicator.name,
        indicator.unitOfMeasure,
        total?.before ?? null,
        total?.now ?? null,
        total?.change ?? '',
        total?.counted ?? 0,
      ]
    }),
  }
  const units: Sheet = {
    sheet: 'Đơn vị gửi',
    titles: titles('Tình hình gửi báo cáo'),
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
  return writeXlsx(totals, byUnit, units)
}
