/** A list of units against the tree: what each row would make or change, or what is wrong with it. */
import type { Day } from '@thong-suot/domain/day.ts'
import {
  EMAIL,
  type ImportProblem,
  type Listed,
  readCommuneKind,
  readKind,
  readListDay,
  UNIT_COLUMNS,
  type UnitKey,
} from '@thong-suot/domain/import/import.ts'
import { bare, oneSpace } from '@thong-suot/domain/unit/name-key.ts'
import { CODE, CODE_QCVN } from '@thong-suot/domain/unit/unit.ts'
import type { Selectable } from 'kysely'
import type { UnitTable } from '../../db/tables.ts'
import type { Tx } from '../db.ts'

type Unit = Selectable<UnitTable>
const HEADS = Object.fromEntries(UNIT_COLUMNS.map(c => [c.key, c.head])) as Record<UnitKey, string>
const MENDED = ['shortName', 'symbol', 'place', 'email', 'phone', 'address', 'codeQcvn', 'code'] as const

/** A row that holds: its place in the list, the unit it is (if it stands already), what it is to be. */
export type UnitPlan = {
  no: number
  known: Unit | undefined
  parent: { id: string } | { row: number }
  values: {
    name: string
    /** null: not said; a new unit then takes its name, a known one keeps what it has. */
    shortName: string | null
    kind: string
    communeKind: string | null
    validFrom: Day
    validTo: Day | null
    symbol: string | null
    code: string | null
    codeQcvn: string | null
    place: string | null
    email: string | null
    phone: string | null
    address: string | null
  }
}
export type UnitPlans = { plans: UnitPlan[]; problems: ImportProblem[]; made: number; changed: number; same: number }

type Row = Listed<UnitKey>
type Index = { byCode: Map<string, Unit>; byName: Map<string, Unit[]>; byId: Map<string, Unit> }

export async function planUnits(tx: Tx, rows: readonly Row[], today: Day): Promise<UnitPlans> {
  const units = await tx.selectFrom('unit').selectAll().orderBy('no').execute()
  const index = indexOf(units)
  const problems: ImportProblem[] = []
  const inFile = namesInFile(rows, problems)
  const plans: UnitPlan[] = []
  for (const row of rows) {
    const say = (key: UnitKey, says: string) => problems.push({ row: row.no, column: HEADS[key], says })
    const before = problems.length
    const values = valuesOf(row, today, say)
    const parent = parentOf(row, index, inFile, say)
    const known = knownOf(row, parent, index)
    if (known) refuseChanges(known, values, parent, row, say)
    else if (values && !row.cells.validFrom) say('validFrom', 'Chưa ghi ngày bắt đầu hoạt động.')
    if (problems.length === before && values && parent) plans.push({ no: row.no, known, parent, values })
  }
  refuseCircles(plans, problems)
  const changed = plans.filter(p => p.known && differs(p)).length
  return {
    plans,
    problems: problems.sort((a, b) => a.row - b.row),
    made: plans.filter(p => !p.known).length,
    changed,
    same: plans.filter(p => p.known).length - changed,
  }
}

function indexOf(units: readonly Unit[]): Index {
  const byName = new Map<string, Unit[]>()
  for (const unit of units)
    for (const key of new Set([bare(unit.name), bare(unit.shortName)]))
      byName.set(key, [...(byName.get(key) ?? []), unit])
  return {
    // A successor may keep the code of a unit that has ended; the one in force is meant.
    byCode: new Map(
      [...units.filter(u => u.validTo), ...units.filter(u => !u.validTo)].flatMap(u =>
        [u.code, u.codeQcvn].flatMap(c => (c ? [[c, u] as const] : [])),
      ),
    ),
    byName,
    byId: new Map(units.map(u => [u.id, u])),
  }
}

type InFile = { byCode: Map<string, Row>; byName: Map<string, Row[]> }

function namesInFile(rows: readonly Row[], problems: ImportProblem[]): InFile {
  const found: InFile = { byCode: new Map(), byName: new Map() }
  for (const row of rows) {
    for (const key of ['code', 'codeQcvn'] as const) {
      const code = row.cells[key]
      if (!code) continue
      const other = found.byCode.get(code)
      if (other) problems.push({ row: row.no, column: HEADS[key], says: `Mã ${code} đã có ở dòng ${other.no}.` })
      else found.byCode.set(code, row)
    }
    const name = bare(row.cells.name ?? '')
    if (!name) continue
    const same = found.byName.get(name) ?? []
    const twin = same.find(r => bare(r.cells.parent ?? '') === bare(row.cells.parent ?? ''))
    if (twin)
      problems.push({ row: row.no, column: HEADS.name, says: `Tên này đã có ở dòng ${twin.no}, cùng cấp trên.` })
    found.byName.set(name, [...same, row])
  }
  return found
}

type Say = (key: UnitKey, says: string) => void

function valuesOf({ cells }: Row, today: Day, say: Say): UnitPlan['values'] | undefined {
  const text = (key: UnitKey) => cells[key] || null
  const name = oneSpace(cells.name ?? '')
  if (name.length < 3) say('name', name ? 'Tên quá ngắn.' : 'Chưa ghi tên đơn vị.')
  if (name.length > 200) say('name', 'Tên dài quá 200 ký tự.')
  const kind = readKind(cells.kind ?? '')
  if (!kind) say('kind', cells.kind ? `Không có loại “${cells.kind}”.` : 'Chưa ghi loại đơn vị.')
  const communeKind = cells.communeKind ? readCommuneKind(cells.communeKind) : undefined
  if (cells.communeKind && !communeKind)
    say('communeKind', `Không có loại “${cells.communeKind}”: ghi Xã, Phường hoặc Đặc khu.`)
  if (kind === 'commune' && !cells.communeKind) say('communeKind', 'Ghi Xã, Phường hoặc Đặc khu.')
  const from = dayOf('validFrom', cells, say)
  const to = dayOf('validTo', cells, say)
  if (from && to && to < from) say('validTo', 'Ngày kết thúc trước ngày bắt đầu.')
  if (cells.code && !CODE.test(cells.code)) say('code', 'Mã viết như H99.05.01 (Quyết định 20/2020/QĐ-TTg).')
  if (cells.codeQcvn && !CODE_QCVN.test(cells.codeQcvn)) say('codeQcvn', 'Mã viết như 000.01.05.H99 (QCVN 102:2016).')
  if (cells.email && !EMAIL.test(cells.email)) say('email', 'Địa chỉ thư điện tử chưa đúng.')
  if (!kind) return undefined
  return {
    name,
    shortName: text('shortName')?.slice(0, 100) ?? null,
    kind,
    communeKind: kind === 'commune' ? (communeKind ?? null) : null,
    validFrom: from ?? today,
    validTo: to ?? null,
    symbol: text('symbol'),
    code: text('code'),
    codeQcvn: text('codeQcvn'),
    place: text('place'),
    email: text('email'),
    phone: text('phone'),
    address: text('address'),
  }
}

function dayOf(key: 'validFrom' | 'validTo', cells: Row['cells'], say: Say): Day | undefined {
  if (!cells[key]) return undefined
  const day = readListDay(cells[key])
  if (!day) say(key, `“${cells[key]}” không phải là ngày. Ghi như 01/07/2025.`)
  return day
}

/** By code, else by name: first among the rows of the file, then in the tree; of several nothing is guessed. */
function parentOf(row: Row, index: Index, inFile: InFile, say: Say): UnitPlan['parent'] | undefined {
  const written = row.cells.parent ?? ''
  if (!written) {
    const named = index.byName.get(bare(row.cells.name ?? '')) ?? []
    const known = (row.cells.code && index.byCode.get(row.cells.code)) || named.find(u => !u.parentId)
    if (known?.parentId) return { id: known.parentId }
    if (known) return { id: known.id }
    say('parent', 'Chưa ghi cấp trên: mã hoặc tên đầy đủ.')
    return undefined
  }
  const coded = index.byCode.get(written)
  if (coded) return { id: coded.id }
  const rowCoded = inFile.byCode.get(written)
  if (rowCoded) return { row: rowCoded.no }
  const named = (index.byName.get(bare(written)) ?? []).filter(u => u.validTo === null)
  if (named.length === 1) return { id: (named[0] as Unit).id }
  const rows = inFile.byName.get(bare(written)) ?? []
  if (named.length === 0 && rows.length === 1) return { row: (rows[0] as Row).no }
  if (named.length + rows.length > 1)
    say('parent', `Có ${named.length + rows.length} đơn vị tên “${written}”. Ghi mã định danh của cấp trên.`)
  else say('parent', `Không có đơn vị nào mã hoặc tên “${written}”.`)
  return undefined
}

/** The unit that a row is: the one with its code, else the one of its name under its parent. */
function knownOf(row: Row, parent: UnitPlan['parent'] | undefined, index: Index): Unit | undefined {
  const coded =
    (row.cells.code && index.byCode.get(row.cells.code)) || (row.cells.codeQcvn && index.byCode.get(row.cells.codeQcvn))
  if (coded) return coded
  if (!parent || !('id' in parent)) return undefined
  return (index.byName.get(bare(row.cells.name ?? '')) ?? []).find(
    // The unit at the top has none above it; it is its own place.
    u => (u.parentId ?? u.id) === parent.id && bare(u.name) === bare(row.cells.name ?? '') && u.validTo === null,
  )
}

/** What is history, or touches work, is changed by its own action and never by a list. */
function refuseChanges(
  known: Unit,
  values: UnitPlan['values'] | undefined,
  parent: UnitPlan['parent'] | undefined,
  row: Row,
  say: Say,
): void {
  if (values && known.kind !== values.kind) say('kind', `Đơn vị đang có loại khác; loại không đổi bằng danh sách.`)
  if (parent && known.parentId && (!('id' in parent) || parent.id !== known.parentId) && row.cells.parent)
    say('parent', 'Đơn vị đang thuộc cấp trên khác. Mở đơn vị, chọn Chuyển cấp trên.')
  if (values && row.cells.validTo && known.validTo !== values.validTo)
    say('validTo', 'Kết thúc đơn vị bằng Sáp nhập, chia tách, giải thể, không bằng danh sách.')
}

export function differs({ known, values }: UnitPlan): boolean {
  if (!known) return true
  return known.name !== values.name || MENDED.some(key => values[key] !== null && values[key] !== known[key])
}

/** Rows that stand under each other hang in the air. */
function refuseCircles(plans: readonly UnitPlan[], problems: ImportProblem[]): void {
  const byRow = new Map(plans.map(p => [p.no, p]))
  for (const plan of plans) {
    const seen = new Set<number>()
    let at: UnitPlan | undefined = plan
    while (at && 'row' in at.parent && !at.known) {
      if (seen.has(at.no)) {
        problems.push({ row: plan.no, column: HEADS.parent, says: 'Các dòng đặt dưới lẫn nhau. Xem lại cấp trên.' })
        break
      }
      seen.add(at.no)
      at = byRow.get(at.parent.row)
    }
  }
}

/** Writes what the plans say, upper ones first. */
export async function writeUnits(tx: Tx, plans: readonly UnitPlan[], today: Day): Promise<void> {
  const ids = new Map(plans.flatMap(p => (p.known ? [[p.no, p.known.id] as const] : [])))
  let waiting = plans.filter(p => !p.known)
  while (waiting.length > 0) {
    const ready = waiting.filter(p => 'id' in p.parent || ids.has(p.parent.row))
    if (ready.length === 0) break
    for (let at = 0; at < ready.length; at += 500) {
      const some = ready.slice(at, at + 500)
      const made = await tx
        .insertInto('unit')
        .values(
          some.map(p => ({
            ...p.values,
            shortName: p.values.shortName ?? p.values.name.slice(0, 100),
            parentId: 'id' in p.parent ? p.parent.id : (ids.get(p.parent.row) as string),
            path: '',
          })),
        )
        .returning('id')
        .execute()
      for (const [i, p] of some.entries()) ids.set(p.no, (made[i] as { id: string }).id)
    }
    waiting = waiting.filter(p => !ids.has(p.no))
  }
  for (const plan of plans.filter(p => p.known && differs(p))) await mend(tx, plan, today)
}

async function mend(tx: Tx, { known, values }: UnitPlan, today: Day): Promise<void> {
  const unit = known as Unit
  if (unit.name !== values.name)
    await tx
      .insertInto('unitFormerName')
      .values({ unitId: unit.id, name: unit.name, shortName: unit.shortName, until: today })
      .onConflict(c => c.columns(['unitId', 'name']).doUpdateSet({ until: today }))
      .execute()
  const filled = Object.fromEntries(MENDED.flatMap(key => (values[key] === null ? [] : [[key, values[key]]])))
  await tx
    .updateTable('unit')
    .set({ ...filled, name: values.name })
    .where('id', '=', unit.id)
    .execute()
}
