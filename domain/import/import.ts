/** Nạp danh sách: units and people from a spreadsheet. First every problem by row and column, then all in one action. */
import { z } from 'zod'
import { ROLE_NAMES, ROLES, type Role } from '../actor.ts'
import { type Day, isDay } from '../day.ts'
import { endpoint, returns } from '../endpoint.ts'
import { bare } from '../unit/name-key.ts'
import {
  COMMUNE_KIND_NAMES,
  COMMUNE_KINDS,
  type CommuneKind,
  UNIT_KIND_NAMES,
  UNIT_KINDS,
  type UnitKind,
} from '../unit/unit.ts'

export const IMPORTS = ['units', 'people', 'places'] as const
export type ImportWhat = (typeof IMPORTS)[number]
export const IMPORT_NAMES: Record<ImportWhat, string> = {
  units: 'Đơn vị',
  people: 'Người dùng',
  places: 'Tỉnh, xã cả nước',
}

export type ImportProblem = { row: number; column: string; says: string }
export type ImportAnswer = {
  /** Rows of the list, without its head. */
  rows: number
  made: number
  changed: number
  same: number
  /** The first of them; `problemCount` says how many there are. */
  problems: ImportProblem[]
  problemCount: number
  done: boolean
  /** Accounts made, each with its first password: shown once, kept nowhere. */
  accounts: { name: string; username: string; password: string }[]
}
export const MOST_PROBLEMS = 500

/** Multipart: the file under `file`; for places also `under` (unit) and `province` (code; left out: all). */
const run = (step: 'check' | 'run') =>
  endpoint({
    method: 'POST',
    path: `/imports/:what/${step}`,
    input: z.object({ what: z.enum(IMPORTS), under: z.uuid().optional(), province: z.string().max(10).optional() }),
    output: returns<ImportAnswer>(),
  })
export const checkImport = run('check')
export const runImport = run('run')
/** The list as it stands, in the form that can be taken in again. */
export const exportList = endpoint({
  method: 'GET',
  path: '/exports/:what/:form',
  input: z.object({
    what: z.enum(['units', 'people']),
    form: z.enum(['xlsx', 'csv']),
    /** As the list of units, or of people, is filtered. */
    q: z.string().trim().max(100).optional(),
    kind: z.enum(UNIT_KINDS).optional(),
    ended: z.enum(['0', '1']).default('0'),
    role: z.enum(ROLES).optional(),
    state: z.enum(['here', 'left', 'locked', 'all']).default('here'),
  }),
  output: returns<Blob>(),
})

type Column<K extends string> = { key: K; head: string; needed?: boolean; width: number }
export const UNIT_COLUMNS = [
  { key: 'code', head: 'Mã định danh', width: 16 },
  { key: 'codeQcvn', head: 'Mã QCVN 102', width: 18 },
  { key: 'name', head: 'Tên đơn vị', needed: true, width: 46 },
  { key: 'shortName', head: 'Tên ngắn', width: 28 },
  { key: 'symbol', head: 'Ký hiệu', width: 12 },
  { key: 'kind', head: 'Loại', needed: true, width: 22 },
  { key: 'communeKind', head: 'Xã, phường, đặc khu', width: 18 },
  { key: 'parent', head: 'Cấp trên', needed: true, width: 36 },
  { key: 'validFrom', head: 'Hoạt động từ', width: 13 },
  { key: 'validTo', head: 'Đến ngày', width: 13 },
  { key: 'place', head: 'Địa danh', width: 16 },
  { key: 'email', head: 'Thư điện tử', width: 26 },
  { key: 'phone', head: 'Điện thoại', width: 16 },
  { key: 'address', head: 'Địa chỉ', width: 40 },
] as const satisfies readonly Column<string>[]
export type UnitKey = (typeof UNIT_COLUMNS)[number]['key']

export const PERSON_COLUMNS = [
  { key: 'name', head: 'Họ và tên', needed: true, width: 28 },
  { key: 'username', head: 'Tên đăng nhập', needed: true, width: 18 },
  { key: 'email', head: 'Thư điện tử', width: 26 },
  { key: 'unit', head: 'Đơn vị', needed: true, width: 40 },
  { key: 'desk', head: 'Nơi làm việc', width: 30 },
  { key: 'role', head: 'Vai', needed: true, width: 24 },
  { key: 'title', head: 'Chức danh', needed: true, width: 24 },
  { key: 'from', head: 'Từ ngày', width: 13 },
] as const satisfies readonly Column<string>[]
export type PersonKey = (typeof PERSON_COLUMNS)[number]['key']

export type Listed<K extends string> = { no: number; cells: Partial<Record<K, string>> }

/**
 * Rows under the head of a list, by column; the head is the first row that names the needed columns, in any order.
 * @returns the heads that are missing when there is no such row
 */
export function readList<K extends string>(
  rows: readonly { no: number; cells: string[] }[],
  columns: readonly Column<K>[],
): { rows: Listed<K>[] } | { missing: string[] } {
  let best: string[] = columns.filter(c => c.needed).map(c => c.head)
  for (const [at, row] of rows.slice(0, 20).entries()) {
    const heads = row.cells.map(bare)
    const missing = columns.filter(c => c.needed && !heads.includes(bare(c.head))).map(c => c.head)
    if (missing.length < best.length) best = missing
    if (missing.length > 0) continue
    const places = columns.flatMap(c => {
      const i = heads.indexOf(bare(c.head))
      return i < 0 ? [] : [[c.key, i] as const]
    })
    return {
      rows: rows.slice(at + 1).map(r => ({
        no: r.no,
        cells: Object.fromEntries(places.map(([key, i]) => [key, r.cells[i] ?? ''])) as Listed<K>['cells'],
      })),
    }
  }
  return { missing: best }
}

const byName = <T extends string>(names: Record<T, string>, keys: readonly T[]) =>
  new Map(keys.flatMap(key => [[bare(names[key]), key] as const, [key, key] as const]))
const KINDS = byName(UNIT_KIND_NAMES, UNIT_KINDS)
const COMMUNES = byName(COMMUNE_KIND_NAMES, COMMUNE_KINDS)
const ROLE_WORDS = byName(ROLE_NAMES, ROLES)
export const readKind = (text: string): UnitKind | undefined => KINDS.get(bare(text)) ?? KINDS.get(text)
export const readCommuneKind = (text: string): CommuneKind | undefined => COMMUNES.get(bare(text)) ?? COMMUNES.get(text)
export const readRole = (text: string): Role | undefined => ROLE_WORDS.get(bare(text)) ?? ROLE_WORDS.get(text)

/** '2025-07-01', '01/07/2025', '1-7-2025'; undefined: no day. */
export function readListDay(text: string): Day | undefined {
  const own = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(text)?.[1]
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const day = own ?? (local && `${local[3]}-${local[2]?.padStart(2, '0')}-${local[1]?.padStart(2, '0')}`)
  return day && isDay(day) ? day : undefined
}
export const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
export const USERNAME = /^[a-z0-9._-]{3,40}$/
