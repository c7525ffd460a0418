/** The public list of provinces and communes (vietnamese-provinces-database, two levels): its JSON and its SQL for PostgreSQL. */
import type { CommuneKind } from '../unit/unit.ts'

export type Place = { code: string; name: string; fullName: string; provinceCode: string | null; row: number }
export type Places = { provinces: Place[]; communes: Place[] }

/** undefined: neither form. */
export function readPlaces(text: string): Places | undefined {
  const found = /^\s*[[{]/.test(text) ? fromJson(text) : fromSql(text)
  return found && found.provinces.length > 0 ? found : undefined
}

type Raw = Record<string, unknown>
const field = (raw: Raw, key: string): string => {
  // Older files write "FullName", newer ones "fullName".
  const value = raw[key] ?? raw[key[0]?.toUpperCase() + key.slice(1)]
  return typeof value === 'string' ? value.normalize('NFC').trim() : ''
}

function fromJson(text: string): Places | undefined {
  let all: unknown
  try {
    all = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!Array.isArray(all)) return undefined
  const places: Places = { provinces: [], communes: [] }
  let row = 0
  for (const raw of all as Raw[]) {
    const code = field(raw, 'code')
    places.provinces.push({ ...placeOf(raw), provinceCode: null, row: ++row })
    const wards = (raw.wards ?? raw.Wards ?? []) as Raw[]
    for (const ward of wards)
      places.communes.push({ ...placeOf(ward), provinceCode: field(ward, 'provinceCode') || code, row: ++row })
  }
  return places
}

const placeOf = (raw: Raw) => ({
  code: field(raw, 'code'),
  name: field(raw, 'name'),
  fullName: field(raw, 'fullName') || field(raw, 'name'),
})

/** One tuple of VALUES: quoted texts ('' is a quote) and bare numbers. */
const TUPLE = /\(((?:\s*(?:N?'(?:[^']|'')*'|[\w.+-]+)\s*,?)+)\)/g
const CELL = /N?'((?:[^']|'')*)'|([\w.+-]+)/g

function fromSql(text: string): Places | undefined {
  const places: Places = { provinces: [], communes: [] }
  for (const insert of text.matchAll(
    /insert\s+into\s+(provinces|wards)\s*\(([^)]*)\)\s*values([\s\S]*?);\s*(?:\n|$)/gi,
  )) {
    const columns = (insert[2] as string).split(',').map(c => c.trim().toLowerCase())
    const at = (name: string) => columns.indexOf(name)
    const start = (insert.index ?? 0) + insert[0].indexOf(insert[3] as string)
    for (const tuple of (insert[3] as string).matchAll(TUPLE)) {
      const cells = [...(tuple[1] as string).matchAll(CELL)].map(c =>
        (c[1] ?? c[2] ?? '').replaceAll("''", "'").normalize('NFC'),
      )
      const place = {
        code: cells[at('code')] ?? '',
        name: cells[at('name')] ?? '',
        fullName: cells[at('full_name')] ?? '',
        row: text.slice(0, start + (tuple.index ?? 0)).split('\n').length,
      }
      if ((insert[1] as string).toLowerCase() === 'provinces') places.provinces.push({ ...place, provinceCode: null })
      else places.communes.push({ ...place, provinceCode: cells[at('province_code')] || null })
    }
  }
  return places.provinces.length > 0 ? places : undefined
}

/** By the first word of the full name: "Phường Ba Đình". */
export function communeKindOf(fullName: string): CommuneKind | undefined {
  const word = /^(xã|phường|đặc khu|thị trấn) /iu.exec(fullName.normalize('NFC'))?.[1]?.toLowerCase()
  return ({ xã: 'xa', phường: 'phuong', 'đặc khu': 'dac-khu', 'thị trấn': 'thi-tran' } as const)[word as 'xã']
}
