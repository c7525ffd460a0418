/** The public list of provinces and communes against the tree. */
import type { Day } from '@thong-suot/domain/day.ts'
import { PlacesWithoutProvince } from '@thong-suot/domain/import/import.problems.ts'
import type { ImportProblem } from '@thong-suot/domain/import/import.ts'
import { communeKindOf, type Place, type Places } from '@thong-suot/domain/import/places.ts'
import { bare, nameKey } from '@thong-suot/domain/unit/name-key.ts'
import type { Tx } from '../db.ts'

/** Two levels of local government since this day (Nghị quyết 202/2025/QH15). */
const TWO_TIERS: Day = '2025-07-01'
type Standing = {
  id: string
  name: string
  parentId: string | null
  kind: string
  areaCode: string | null
  validTo: Day | null
}
export type PlacePlan = { place: Place; known: Standing | undefined; parent: { id: string } | { code: string } }
export type PlacePlans = { plans: PlacePlan[]; problems: ImportProblem[]; made: number; changed: number; same: number }
export type Where = { under: string; province?: string | undefined }

/** Of one province only its communes, right under the unit that is named; of all the provinces too. */
export async function planPlaces(tx: Tx, places: Places, { under, province }: Where): Promise<PlacePlans> {
  const units: Standing[] = await tx
    .selectFrom('unit')
    .select(['id', 'name', 'parentId', 'kind', 'areaCode', 'validTo'])
    .where('kind', 'in', ['province', 'commune'])
    .execute()
  const provinces = province ? places.provinces.filter(p => p.code === province) : places.provinces
  if (provinces.length === 0) throw new PlacesWithoutProvince({ code: province ?? '' })
  const codes = new Set(provinces.map(p => p.code))
  const problems: ImportProblem[] = []
  const plans: PlacePlan[] = []
  const seen = new Map<string, number>()
  const check = (place: Place, isCommune: boolean) => {
    const say = (column: string, says: string) => problems.push({ row: place.row, column, says })
    if (!/^\d{2,5}$/.test(place.code)) say('code', `Mã “${place.code}” chưa đúng.`)
    const other = seen.get(place.code)
    if (other) say('code', `Mã ${place.code} đã có ở dòng ${other}.`)
    seen.set(place.code, place.row)
    if (!place.fullName) say('full_name', 'Thiếu tên đầy đủ.')
    else if (isCommune && !communeKindOf(place.fullName))
      say('full_name', `“${place.fullName}” không bắt đầu bằng Xã, Phường hoặc Đặc khu.`)
    if (isCommune && !places.provinces.some(p => p.code === place.provinceCode))
      say('province_code', `Không có tỉnh mang mã ${place.provinceCode}.`)
  }
  const byCode = new Map(units.flatMap(u => (u.areaCode ? [[u.areaCode, u] as const] : [])))
  if (!province)
    for (const place of provinces) {
      check(place, false)
      const known =
        byCode.get(place.code) ?? units.find(u => u.kind === 'province' && bare(u.name) === bare(place.fullName))
      plans.push({ place, known, parent: { id: under } })
    }
  const provinceIds = new Map(plans.flatMap(p => (p.known ? [[p.place.code, p.known.id] as const] : [])))
  const byName = new Map(
    units.filter(u => u.kind === 'commune' && !u.validTo).map(u => [`${u.parentId} ${keyOf(u.name)}`, u]),
  )
  for (const place of places.communes) {
    // Of communes whose province is unknown it is told, even when one province is taken.
    if (!codes.has(place.provinceCode ?? '') && places.provinces.some(p => p.code === place.provinceCode)) continue
    check(place, true)
    const above = province ? under : provinceIds.get(place.provinceCode ?? '')
    const known = byCode.get(place.code) ?? (above ? byName.get(`${above} ${keyOf(place.fullName)}`) : undefined)
    plans.push({ place, known, parent: above ? { id: above } : { code: place.provinceCode ?? '' } })
  }
  const changed = plans.filter(p => p.known && p.known.areaCode !== p.place.code).length
  const known = plans.filter(p => p.known).length
  return { plans, problems, made: plans.length - known, changed, same: known - changed }
}

/** "Ủy ban nhân dân xã Đông Hoà" and "Xã Đông Hòa" are one commune. */
const keyOf = (name: string) => nameKey(name.replace(/^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd) /iu, ''))

const unitOf = (place: Place, isProvince: boolean) => {
  const small = place.fullName.replace(/^\p{L}/u, c => c.toLowerCase())
  return {
    name: isProvince ? place.fullName : `Ủy ban nhân dân ${small}`,
    shortName: isProvince ? place.fullName : `UBND ${small}`,
    symbol: isProvince ? null : 'UBND',
    kind: isProvince ? 'province' : 'commune',
    communeKind: isProvince ? null : (communeKindOf(place.fullName) ?? null),
    areaCode: place.code,
    place: place.name,
    validFrom: TWO_TIERS,
    path: '',
  }
}

export async function writePlaces(tx: Tx, plans: readonly PlacePlan[]): Promise<void> {
  const ids = new Map(plans.flatMap(p => (p.known ? [[p.place.code, p.known.id] as const] : [])))
  const insert = async (some: readonly PlacePlan[]) => {
    for (let at = 0; at < some.length; at += 500) {
      const part = some.slice(at, at + 500)
      const rows = await tx
        .insertInto('unit')
        .values(
          part.map(p => ({
            ...unitOf(p.place, p.place.provinceCode === null),
            parentId: 'id' in p.parent ? p.parent.id : (ids.get(p.parent.code) as string),
          })),
        )
        .returning(['id', 'areaCode'])
        .execute()
      for (const row of rows) ids.set(row.areaCode as string, row.id)
    }
  }
  const fresh = plans.filter(p => !p.known)
  await insert(fresh.filter(p => p.place.provinceCode === null))
  await insert(fresh.filter(p => p.place.provinceCode !== null))
  for (const { known, place } of plans.filter(p => p.known && p.known.areaCode !== p.place.code))
    await tx
      .updateTable('unit')
      .set({ areaCode: place.code })
      .where('id', '=', (known as Standing).id)
      .execute()
}
