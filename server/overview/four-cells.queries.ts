import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import { NO_FIELD } from '@thong-suot/domain/field/field.ts'
import { listObligations } from '@thong-suot/domain/obligation/obligation.api.ts'
import {
  CELL_NAMES,
  CELLS,
  type Cell,
  type CellCounts,
  cellSum,
  NO_CELLS,
} from '@thong-suot/domain/obligation/obligation.ts'
import {
  type FourCells,
  type FourCellsRow,
  type getFourCells,
  PARTED_BY_NAMES,
  type PartedBy,
} from '@thong-suot/domain/overview/four-cells.ts'
import { SECTORS, sectorOf } from '@thong-suot/domain/overview/overview.ts'
import { writeXlsx } from '@thong-suot/paper/write-xlsx.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../db.ts'
import { addCells, cellSql } from '../obligation/list/cell.ts'
import { matching } from '../obligation/list/obligation-filter.ts'

export type Asked = z.output<typeof getFourCells.input>
type Part = { key: string | null; cell: Cell; n: number }

/** What parts the work: a column of its rows. Sectors are put together from units, as domain/overview parts them; fields from plans. */
const KEYS: Record<PartedBy, ReturnType<typeof sql<string | null>>> = {
  plan: sql`obligation.plan_id::text`,
  clause: sql`obligation.clause_id::text`,
  unit: sql`obligation.unit_id::text`,
  sector: sql`obligation.unit_id::text`,
  field: sql`obligation.plan_id::text`,
  month: sql`to_char(obligation.due_on, 'YYYY-MM')`,
  year: sql`to_char(obligation.due_on, 'YYYY')`,
}

/** The work of the list "Đã giao, cả cấp dưới", in parts. */
export async function fourCellsOf(tx: Tx, actor: Actor, asked: Asked, today: Day): Promise<FourCells> {
  const { by, ...narrowing } = asked
  const filter = listObligations.input.parse({ tab: 'given', down: '1', ...narrowing })
  const parts = (await tx
    .selectFrom(
      tx
        .selectFrom('obligation')
        .select([KEYS[by].as('key'), cellSql('obligation', today).as('cell')])
        .where(eb => matching(filter, actor, today)(eb as never))
        .as('o'),
    )
    .select(['key', 'cell', sql<number>`count(*)::int`.as('n')])
    .groupBy(['key', 'cell'])
    .execute()) as Part[]
  const cells = new Map<string, CellCounts>()
  for (const { key, cell, n } of parts) {
    const of = key ?? 'none'
    cells.set(of, addCells(cells.get(of) ?? NO_CELLS, { ...NO_CELLS, [cell]: n }))
  }
  const rows = await named(tx, by, cells)
  return { rows, total: rows.map(r => r.cells).reduce(addCells, NO_CELLS), narrowed: await namesOf(tx, asked) }
}

async function named(tx: Tx, by: PartedBy, cells: Map<string, CellCounts>): Promise<FourCellsRow[]> {
  const rowOf = (key: string, name: string) => ({ key, name, cells: cells.get(key) ?? NO_CELLS })
  const ids = [...cells.keys()]
  if (ids.length === 0) return []
  if (by === 'month' || by === 'year')
    return ids
      .sort((a, b) => (a === 'none' ? 1 : b === 'none' ? -1 : a.localeCompare(b)))
      .map(key => rowOf(key, key === 'none' ? 'Thường xuyên, không định ngày' : key.split('-').reverse().join('/')))
  if (by === 'field') return byField(tx, ids, cells)
  if (by === 'plan') {
    const plans = await tx
      .selectFrom('plan')
      .select(['id', 'title', 'number'])
      .where('id', 'in', ids)
      .orderBy('createdAt', 'desc')
      .orderBy('id')
      .execute()
    return plans.map(p => rowOf(p.id, p.number ? `${p.title} (số ${p.number})` : p.title))
  }
  if (by === 'clause') {
    const clauses = await tx
      .selectFrom('clause')
      .innerJoin('plan', 'plan.id', 'clause.planId')
      .select(['clause.id', 'clause.label', 'clause.title'])
      .where('clause.id', 'in', ids)
      .orderBy('plan.createdAt', 'desc')
      .orderBy('clause.position')
      .execute()
    return clauses.map(c => rowOf(c.id, [c.label, c.title].filter(Boolean).join(' ')))
  }
  const units = await tx
    .selectFrom('unit')
    .select(['id', 'name', 'kind', 'communeKind'])
    .where('id', 'in', ids)
    .orderBy('no')
    .execute()
  if (by === 'unit') return units.map(u => rowOf(u.id, u.name))
  return SECTORS.flatMap(({ key, name }) => {
    const some = units.filter(u => sectorOf(u) === key).map(u => cells.get(u.id) ?? NO_CELLS)
    return some.length ? [{ key, name, cells: some.reduce(addCells, NO_CELLS) }] : []
  })
}

/** Plans of one field together; those without one in a row of their own. */
async function byField(tx: Tx, planIds: string[], cells: Map<string, CellCounts>): Promise<FourCellsRow[]> {
  const plans = await tx
    .selectFrom('plan')
    .leftJoin('field', 'field.id', 'plan.fieldId')
    .select(['plan.id', 'field.id as fieldId', 'field.name'])
    .where('plan.id', 'in', planIds)
    .orderBy(sql`field.name is null, plain(field.name)`)
    .execute()
  const rows = new Map<string, FourCellsRow>()
  for (const { id, fieldId, name } of plans) {
    const key = fieldId ?? 'none'
    const row = rows.get(key) ?? { key, name: name ?? NO_FIELD, cells: NO_CELLS }
    rows.set(key, { ...row, cells: addCells(row.cells, cells.get(id) ?? NO_CELLS) })
  }
  return [...rows.values()]
}

async function namesOf(tx: Tx, { plan, unit, field }: Asked): Promise<FourCells['narrowed']> {
  const { rows } = await sql<FourCells['narrowed']>`
    select (select title from plan where id = ${plan ?? null}) as plan, (select name from unit where id = ${unit ?? null}) as unit,
      (select name from field where id::text = ${field ?? null}) as field`.execute(tx)
  return rows[0] as FourCells['narrowed']
}

/** The table as a sheet, its sums as formulas. */
export function fourCellsSheet(actor: Actor, asked: Asked, table: FourCells, today: Day): Promise<Uint8Array> {
  const words = [
    asked.year && `Năm ${asked.year}`,
    table.narrowed.plan,
    table.narrowed.unit,
    asked.field && (table.narrowed.field ?? NO_FIELD),
    asked.sector && SECTORS.find(s => s.key === asked.sector)?.name,
  ].filter(Boolean)
  return writeXlsx({
    sheet: PARTED_BY_NAMES[asked.by],
    titles: [
      actor.unitName,
      `TÌNH HÌNH THỰC HIỆN NHIỆM VỤ THEO ${PARTED_BY_NAMES[asked.by].toUpperCase()}`,
      [...words, `Số liệu ngày ${showDay(today)}`, `người xuất: ${actor.personName}`].join('; '),
    ],
    columns: [
      { header: PARTED_BY_NAMES[asked.by], width: 60 },
      ...CELLS.map(cell => ({ header: CELL_NAMES[cell], width: 16, kind: 'number' as const, total: true })),
      { header: 'Cộng', width: 12, kind: 'number' as const, total: true },
    ],
    rows: table.rows.map(r => [r.name, ...CELLS.map(c => r.cells[c]), cellSum(r.cells)]),
    totalLabel: 'Cộng',
  })
}
